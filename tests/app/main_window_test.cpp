// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/settings.h"
#include "charts/timeline_widget.h"
#include "core/json/parse.h"
#include "core/json/write.h"
#include "views/figure_view.h"
#include "views/input_filter.h"
#include "views/number_field.h"
#include "views/table_model.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace mitsumori;
using namespace mitsumori::app;

namespace {

const QString apiNodes = QStringLiteral("/workloads/api-pool/parameters/nodes");

QString exampleFile() {
    return qEnvironmentVariable("MITSUMORI_SOURCE_DIR") +
           QStringLiteral("/scenarios/gpu-cluster.mitsumori.json");
}

} // namespace

/// Drives the window as a person does: types into fields, presses keys, chooses menu entries.
class MainWindowTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void init();
    void cleanup();
    void typedNumberChangesEverything();
    void undoByKeyboard();
    void phaseField();
    void invalidValue();
    void languageChangesAllTexts();
    void everyFocusableHasAName();
    void chartAndTableSelectTogether();
    void lineItemExplained();
    void quotedPage();
    void search();
    void saveKeepsWhatIsTyped();
    void closeAsks();
    void dropOpensOrRefuses();
    void fitsSmallScreens();
    void currency();

  private:
    template <typename T>
    T *find(const QString &name) {
        T *found = window_->findChild<T *>(name);
        if (found == nullptr)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    void type(const QString &field, const QString &text, Qt::Key end = Qt::Key_Return) {
        auto *number = find<views::NumberField>(field);
        number->setFocus();
        number->selectAll();
        QTest::keyClicks(number, text);
        QTest::keyClick(number, end);
    }
    QStringList visibleTexts() {
        QStringList texts{window_->windowTitle()};
        for (const QLabel *label : window_->findChildren<QLabel *>())
            if (label->isVisible())
                texts << label->text();
        for (const QAbstractButton *button : window_->findChildren<QAbstractButton *>())
            if (button->isVisible())
                texts << button->text();
        for (const QAction *action : window_->findChildren<QAction *>())
            texts << action->text();
        for (const QDockWidget *dock : window_->findChildren<QDockWidget *>())
            texts << dock->windowTitle();
        return texts;
    }
    QString strip() { return find<QWidget>(QStringLiteral("totalsStrip"))->accessibleDescription(); }
    void answer(const QString &button);

    views::InputFilter filter_;
    QTemporaryDir folder_;
    QString file_;
    std::unique_ptr<MainWindow> window_;
};

void MainWindowTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("MitsumoriTest"));
    QCoreApplication::setApplicationName(QStringLiteral("main_window_test"));
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    qApp->installEventFilter(&filter_);
}

void MainWindowTest::init() {
    settings::setLanguage(Language::en);
    settings::clearRecentFiles();
    file_ = folder_.filePath(QStringLiteral("案件 [*].mitsumori.json"));
    QFile::remove(file_);
    QVERIFY(QFile::copy(exampleFile(), file_));
    QFile::setPermissions(file_, QFile::ReadOwner | QFile::WriteOwner);
    window_ = std::make_unique<MainWindow>();
    window_->resize(1280, 800);
    window_->show();
    window_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    QVERIFY(window_->openFile(file_));
}

void MainWindowTest::cleanup() {
    window_.reset();
}

void MainWindowTest::answer(const QString &button) {
    QTimer::singleShot(50, this, [button] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box != nullptr);
        auto *wanted = button.isEmpty() ? box->buttons().first() : box->findChild<QAbstractButton *>(button);
        QVERIFY(wanted != nullptr);
        wanted->click();
    });
}

void MainWindowTest::typedNumberChangesEverything() {
    auto *chart = find<charts::TimelineWidget>(QStringLiteral("timelineChart"));
    auto *table = find<views::FigureView>(QStringLiteral("monthTable"));
    const double before = chart->series().totals.front();
    const QString cell = table->model()->index(0, 1).data().toString(), shown = strip();
    type(apiNodes, QStringLiteral("4"));
    QVERIFY(before < chart->series().totals.front());
    QVERIFY(table->model()->index(0, 1).data().toString() != cell);
    QVERIFY(strip() != shown);
    QVERIFY(strip().contains(QStringLiteral("+$")));
    QVERIFY(window_->isWindowModified());
    // the same figure everywhere, exactly
    const std::string exact = window_->document().estimate().clouds.front().monthly.front().text();
    const int total = table->model()->columnCount() - 2;
    QCOMPARE(table->model()->index(0, total).data(views::TableModel::RawValueRole).toString().toStdString(),
             exact);
}

void MainWindowTest::undoByKeyboard() {
    const std::string before = json::write(window_->document().tree());
    type(apiNodes, QStringLiteral("4"));
    auto *field = find<views::NumberField>(apiNodes);
    QVERIFY(field->hasFocus());
    QVERIFY(find<QAction>(QStringLiteral("ui.action.undo"))->text().contains(QStringLiteral("Change ")));
    QTest::keySequence(field, QKeySequence::Undo);
    QCOMPARE(json::write(window_->document().tree()), before);
    QCOMPARE(field->value()->text(), std::string("2"));
    QVERIFY(!window_->isWindowModified());
    QTest::keySequence(field, QKeySequence::Redo);
    QCOMPARE(field->value()->text(), std::string("4"));
}

void MainWindowTest::phaseField() {
    type(apiNodes + QStringLiteral("/phases/phase1"), QStringLiteral("3"));
    const json::Value *phase =
        json::at(window_->document().tree(), "/workloads/api-pool/parameters/nodes/phases/phase1");
    QVERIFY(phase != nullptr);
    QCOMPARE(phase->number()->digits, std::string("3"));
    auto *field = find<views::NumberField>(apiNodes + QStringLiteral("/phases/phase1"));
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(json::at(window_->document().tree(), "/workloads/api-pool/parameters/nodes/phases/phase1") ==
            nullptr);
    QCOMPARE(field->findChild<QLineEdit *>()->placeholderText(), QStringLiteral("2"));
}

void MainWindowTest::invalidValue() {
    const QString before = strip();
    const QString share = QStringLiteral("/workloads/gpu-pool/parameters/spotShare");
    type(share, QStringLiteral("170"));
    auto *strips = find<QWidget>(QStringLiteral("problemStrip"));
    QVERIFY(strips->isVisible());
    QVERIFY(find<QLabel>(QStringLiteral("staleMark"))->isVisible());
    QVERIFY(strip().startsWith(before.left(before.indexOf(QStringLiteral("Change")))));
    QCOMPARE(find<views::NumberField>(share)->value()->text(),
             std::string("1.7")); // what was typed stays to be mended
    QVERIFY(!find<views::NumberField>(share)
                 ->parentWidget()
                 ->parentWidget()
                 ->findChild<QLabel *>(QStringLiteral("fieldMessage"))
                 ->text()
                 .isEmpty());
    find<QLineEdit>(QStringLiteral("parameterSearch"))->setFocus();
    auto *list = strips->findChild<QListWidget *>();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
    QVERIFY(find<views::NumberField>(share)->hasFocus());
    type(share, QStringLiteral("80 %"));
    QVERIFY(!strips->isVisible());
}

void MainWindowTest::languageChangesAllTexts() {
    const QStringList english = visibleTexts();
    find<QTabWidget>(QStringLiteral("pages"));
    window_->setLanguage(Language::ja);
    const QStringList japanese = visibleTexts();
    // nothing of the first language is left but names, signs and figures
    const QRegularExpression words(QStringLiteral("[a-z]{4,} [a-z]{2,}"));
    for (const QString &text : japanese)
        QVERIFY2(!words.match(text).hasMatch(), qPrintable(text));
    QVERIFY(japanese.filter(QStringLiteral("ファイル")).size() > 0);
    QVERIFY(find<charts::TimelineWidget>(QStringLiteral("timelineChart"))
                ->accessibleName()
                .contains(QStringLiteral("月額")));
    window_->setLanguage(Language::en);
    QCOMPARE(visibleTexts(), english);
    const QRegularExpression kana(QStringLiteral("[ぁ-んァ-ヶ]"));
    for (const QString &text : english)
        QVERIFY2(!kana.match(text).hasMatch() || text.contains(QStringLiteral("Language")) ||
                     text.contains(QStringLiteral("日本語")),
                 qPrintable(text));
    QVERIFY2(english.filter(QStringLiteral("‹")).isEmpty(), "a text is missing");
    QVERIFY2(japanese.filter(QStringLiteral("‹")).isEmpty(), "a text is missing");
}

void MainWindowTest::everyFocusableHasAName() {
    auto *tabs = find<QTabWidget>(QStringLiteral("pages"));
    for (int page = 0; page < tabs->count(); ++page) {
        tabs->setCurrentIndex(page);
        for (QWidget *widget : window_->findChildren<QWidget *>()) {
            if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible() ||
                widget->objectName() == QLatin1String("qt_spinbox_lineedit") ||
                widget->focusProxy() != nullptr || qobject_cast<QMenuBar *>(widget) != nullptr ||
                widget->inherits("QTabBar"))
                continue;
            const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible != nullptr && !accessible->text(QAccessible::Name).isEmpty(),
                     qPrintable(QStringLiteral("%1 %2").arg(widget->metaObject()->className(),
                                                            widget->objectName())));
        }
    }
}

void MainWindowTest::chartAndTableSelectTogether() {
    auto *chart = find<charts::TimelineWidget>(QStringLiteral("timelineChart"));
    auto *table = find<views::FigureView>(QStringLiteral("monthTable"));
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Right);
    QTest::keyClick(chart, Qt::Key_Right);
    QTest::keyClick(chart, Qt::Key_Up);
    QCOMPARE(table->currentIndex().row(), chart->selection().month - 1);
    QVERIFY(table->currentIndex().column() >= 1);
    auto *lines = find<QComboBox>(QStringLiteral("whyLines"));
    QVERIFY(lines->isVisible() && lines->count() > 0);
    table->setCurrentIndex(table->model()->index(6, 2));
    QCOMPARE(chart->selection().month, 7);
    QVERIFY(!chart->selection().category.empty());
}

void MainWindowTest::lineItemExplained() {
    find<QTabWidget>(QStringLiteral("pages"))->setCurrentIndex(1);
    auto *table = find<views::FigureView>(QStringLiteral("lineTable"));
    table->setCurrentIndex(table->model()->index(1, 8));
    const QString all = [this] {
        QString joined;
        for (const QLabel *label : find<QWidget>(QStringLiteral("whyPanel"))->findChildren<QLabel *>())
            joined += label->text() + QLatin1Char('\n');
        return joined;
    }();
    QVERIFY2(all.contains(QStringLiteral("month 3")), qPrintable(all));
    QVERIFY(all.contains(QStringLiteral("×")));
}

void MainWindowTest::quotedPage() {
    find<QTabWidget>(QStringLiteral("pages"))->setCurrentIndex(2);
    auto *table = find<views::FigureView>(QStringLiteral("quotedTable"));
    QVERIFY(table->model()->rowCount() > 0);
    table->setCurrentIndex(table->model()->index(0, 1));
    QVERIFY(find<QWidget>(QStringLiteral("quotedMessage"))->isVisible());
}

void MainWindowTest::search() {
    auto *search = find<QLineEdit>(QStringLiteral("parameterSearch"));
    QTest::keySequence(window_.get(), QKeySequence::Find);
    QVERIFY(search->hasFocus());
    search->setText(QStringLiteral("spot"));
    QVERIFY(find<QWidget>(QStringLiteral("/workloads/gpu-pool/parameters/spotShare"))->isVisible());
    QVERIFY(!find<QWidget>(QStringLiteral("/workloads/eks/parameters/clusters"))->isVisible());
    search->setText(QStringLiteral("スポット")); // either language finds it
    QVERIFY(find<QWidget>(QStringLiteral("/workloads/gpu-pool/parameters/spotShare"))->isVisible());
    search->clear();
    QVERIFY(find<QWidget>(QStringLiteral("/workloads/eks/parameters/clusters"))->isVisible());
}

void MainWindowTest::saveKeepsWhatIsTyped() {
    auto *field = find<views::NumberField>(apiNodes);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("6"));
    QTest::keySequence(field, QKeySequence::Save); // the focus never leaves the field
    QVERIFY(!window_->isWindowModified());
    const auto tree = json::parseFile(file_.toStdString());
    QVERIFY(bool(tree));
    QCOMPARE(json::at(*tree, (apiNodes + QStringLiteral("/value")).toStdString())->number()->digits,
             std::string("6"));
    QVERIFY(window_->windowTitle().endsWith(QStringLiteral("[*] — Mitsumori")));
    QCOMPARE(settings::recentFiles().first(), file_);
}

void MainWindowTest::closeAsks() {
    type(apiNodes, QStringLiteral("4"));
    answer(QStringLiteral("leaveCancel"));
    QVERIFY(!window_->close());
    answer(QStringLiteral("leaveDiscard"));
    QVERIFY(window_->close());
}

void MainWindowTest::dropOpensOrRefuses() {
    const auto drop = [this](const QString &path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        static_cast<QObject *>(window_.get())
            ->event(&event); // the application only passes on drops of real drags
    };
    answer({});
    drop(QStringLiteral("/tmp/picture.png"));
    QTest::qWait(150);
    QVERIFY(QApplication::activeModalWidget() == nullptr);
    QCOMPARE(window_->document().path(), file_.toStdString());
    drop(exampleFile());
    QTRY_COMPARE(window_->document().path(), exampleFile().toStdString());
}

void MainWindowTest::fitsSmallScreens() {
    for (int i = 0; i < settings::mostRecentFiles; ++i) // a long list must not make the window tall
        settings::addRecentFile(QStringLiteral("/nowhere/%1.mitsumori.json").arg(i));
    for (const Language language : {Language::ja, Language::en}) {
        window_->setLanguage(language);
        window_->resize(1024, 768);
        window_->resetLayout();
        QTest::qWait(30);
        QVERIFY2(window_->width() <= 1024 && window_->height() <= 768,
                 qPrintable(QStringLiteral("%1 x %2").arg(window_->width()).arg(window_->height())));
    }
}

void MainWindowTest::currency() {
    for (QAction *action : window_->findChildren<QAction *>()) {
        if (action->text() == QLatin1String("JPY"))
            action->trigger();
        if (action->text() == QLatin1String("EUR"))
            QVERIFY(!action->isEnabled());
    }
    QVERIFY(strip().contains(QStringLiteral("¥")));
    QVERIFY(!window_->isWindowModified()); // a view, not an edit
}

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
