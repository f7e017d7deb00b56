// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/input_filter.h"
#include "views/number_field.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace mitsumori;
using namespace mitsumori::views;

class NumberFieldTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void init();
    void commitsOnEnterAndTab();
    void escapeRestores();
    void inputMethod();
    void refusesWhatIsNoNumber();
    void emptyMeansInherited();
    void steps();
    void wheelOnlyWithFocus();
    void undoReachesTheDocument();

  private:
    QLineEdit *edit() { return field_->findChild<QLineEdit *>(); }
    std::string text() { return field_->value() ? field_->value()->text() : std::string("none"); }

    InputFilter filter_;
    std::unique_ptr<QWidget> window_;
    NumberField *field_ = nullptr;
    QComboBox *other_ = nullptr;
    int commits_ = 0, steps_ = 0, undone_ = 0;
};

void NumberFieldTest::initTestCase() {
    qApp->installEventFilter(&filter_);
}

void NumberFieldTest::init() {
    window_ = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(window_.get());
    field_ = new NumberField(window_.get());
    other_ = new QComboBox(window_.get());
    other_->addItems({QStringLiteral("a"), QStringLiteral("b")});
    other_->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(field_);
    layout->addWidget(other_);
    auto *undo = new QAction(window_.get());
    undo->setShortcut(QKeySequence::Undo);
    window_->addAction(undo);
    commits_ = steps_ = undone_ = 0;
    connect(undo, &QAction::triggered, this, [this] { ++undone_; });
    connect(field_, &NumberField::committed, this, [this](std::optional<Decimal>, bool stepped) {
        ++commits_;
        steps_ += stepped ? 1 : 0;
    });
    field_->setFormat({false, {QStringLiteral("GB")}});
    field_->setValue(Decimal(12));
    window_->show();
    window_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    field_->setFocus();
}

void NumberFieldTest::commitsOnEnterAndTab() {
    QCOMPARE(edit()->text(), QStringLiteral("12 GB"));
    field_->selectAll();
    QTest::keyClicks(field_, QStringLiteral("1,500"));
    QCOMPARE(commits_, 0); // not on each key
    QTest::keyClick(field_, Qt::Key_Return);
    QCOMPARE(text(), std::string("1500"));
    QCOMPARE(edit()->text(), QStringLiteral("1,500 GB"));
    field_->selectAll();
    QTest::keyClicks(field_, QStringLiteral("200*3"));
    QTest::keyClick(field_, Qt::Key_Tab);
    QCOMPARE(text(), std::string("600"));
    QCOMPARE(commits_, 2);
    field_->setFocus();
    QTest::keyClick(field_, Qt::Key_Return); // nothing typed, nothing said
    QCOMPARE(commits_, 2);
}

void NumberFieldTest::escapeRestores() {
    field_->selectAll();
    QTest::keyClicks(field_, QStringLiteral("99"));
    QTest::keyClick(field_, Qt::Key_Escape);
    QCOMPARE(edit()->text(), QStringLiteral("12 GB"));
    QCOMPARE(commits_, 0);
}

void NumberFieldTest::inputMethod() {
    field_->selectAll();
    QInputMethodEvent event;
    event.setCommitString(QString::fromUtf8("２５万"));
    QApplication::sendEvent(field_, &event);
    QTest::keyClick(field_, Qt::Key_Return);
    QCOMPARE(text(), std::string("250000"));
}

void NumberFieldTest::refusesWhatIsNoNumber() {
    QSignalSpy rejected(field_, &NumberField::rejected);
    field_->selectAll();
    QTest::keyClicks(field_, QStringLiteral("abc"));
    QTest::keyClick(field_, Qt::Key_Return);
    QCOMPARE(rejected.count(), 1);
    QCOMPARE(commits_, 0);
    QCOMPARE(edit()->text(), QStringLiteral("abc")); // stays to be mended
    field_->setValue(Decimal(12));                   // a recalculation leaves it alone
    QCOMPARE(edit()->text(), QStringLiteral("abc"));
}

void NumberFieldTest::emptyMeansInherited() {
    field_->setInherited(Decimal(7));
    field_->selectAll();
    QTest::keyClick(field_, Qt::Key_Delete);
    QTest::keyClick(field_, Qt::Key_Return);
    QCOMPARE(text(), std::string("none"));
    QCOMPARE(edit()->placeholderText(), QStringLiteral("7 GB"));
    QTest::keyClick(field_, Qt::Key_Up);
    QCOMPARE(text(), std::string("7.1"));
}

void NumberFieldTest::steps() {
    field_->setWhole(true);
    field_->setRange(0, 30000);
    field_->setValue(Decimal(20000));
    QTest::keyClick(field_, Qt::Key_Up);
    QCOMPARE(text(), std::string("21000"));
    QCOMPARE(steps_, 1);
    field_->setValue(Decimal(3));
    QTest::keyClick(field_, Qt::Key_Down);
    QCOMPARE(text(), std::string("2"));
    field_->setValue(Decimal(30000));
    QTest::keyClick(field_, Qt::Key_Up);
    QCOMPARE(text(), std::string("30000"));
}

void NumberFieldTest::wheelOnlyWithFocus() {
    const auto turn = [](QWidget *widget) {
        QWheelEvent event(QPointF(3, 3), widget->mapToGlobal(QPointF(3, 3)), QPoint(), QPoint(0, 120),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(widget, &event);
    };
    turn(other_);
    QCOMPARE(other_->currentIndex(), 0);
    other_->setCurrentIndex(1);
    other_->setFocus();
    turn(field_);
    QCOMPARE(text(), std::string("12"));
    field_->setFocus();
    turn(field_);
    QCOMPARE(text(), std::string("13"));
}

void NumberFieldTest::undoReachesTheDocument() {
    field_->selectAll();
    QTest::keyClicks(field_, QStringLiteral("44"));
    QTest::keySequence(field_, QKeySequence::Undo); // still typing: the line edit's own undo
    QCOMPARE(undone_, 0);
    QTest::keyClicks(field_, QStringLiteral("45"));
    QTest::keyClick(field_, Qt::Key_Return);
    QTest::keySequence(field_, QKeySequence::Undo);
    QCOMPARE(undone_, 1);
}

QTEST_MAIN(NumberFieldTest)
#include "number_field_test.moc"
