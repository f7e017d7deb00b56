// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_dialog.h"
#include "app/main_window.h"
#include "app/message.h"
#include "app/settings.h"
#include "core/json/parse.h"
#include "views/parameter_panel.h"
#include "views/texts.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTimer>

namespace mitsumori::app {

using views::uiText;

bool MainWindow::openFile(const QString &path) {
    return openTree(path, false);
}

bool MainWindow::openTree(const QString &path, bool asExample) {
    if (!mayLeave())
        return false;
    Result<json::Value> tree = json::parseFile(path.toStdString());
    // an example opens as a document without a file: saving asks for a name and leaves the example as it is
    const Problems problems =
        tree ? document_.load(*std::move(tree), asExample ? std::string() : path.toStdString())
             : tree.problems();
    if (!problems.empty()) {
        showProblems(
            this, uiText(language_, "ui.open.failed", {{"name", QFileInfo(path).fileName().toStdString()}}),
            problems, language_);
        return false;
    }
    if (!asExample)
        settings::addRecentFile(path);
    return true;
}

bool MainWindow::saveTo(const QString &path) {
    const std::string message = document_.save(path.toStdString(), language_);
    if (!message.empty()) {
        showMessage(this, uiText(language_, "ui.save.title"), QString::fromStdString(message));
        return false;
    }
    settings::addRecentFile(path);
    return true;
}

bool MainWindow::save() {
    if (!document_.isOpen() || !panel_->commitPending())
        return false;
    return document_.path().empty() ? saveAs() : saveTo(QString::fromStdString(document_.path()));
}

bool MainWindow::saveAs() {
    if (!document_.isOpen() || !panel_->commitPending())
        return false;
    QString suggestion = QString::fromStdString(document_.path());
    if (suggestion.isEmpty())
        suggestion = QDir::home().filePath(uiText(language_, "ui.window.untitled") +
                                           QStringLiteral(".mitsumori.json"));
    QString path = QFileDialog::getSaveFileName(this, uiText(language_, "ui.dialog.saveAs"), suggestion,
                                                uiText(language_, "ui.dialog.scenarioFilter") +
                                                    QStringLiteral(" (*.mitsumori.json)"));
    if (path.isEmpty())
        return false;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".mitsumori.json");
    return saveTo(path);
}

bool MainWindow::exportReport() {
    if (!document_.isOpen() || !panel_->commitPending())
        return false;
    if (document_.isStale()) {
        showProblems(this, uiText(language_, "ui.export.invalid"), document_.problems(), language_);
        return false;
    }
    return runExport(this, document_, language_);
}

bool MainWindow::mayLeave() {
    if (document_.isOpen())
        panel_->commitPending();
    if (!document_.isOpen() || document_.undoStack()->isClean())
        return true;
    const QString name =
        document_.name().isEmpty() ? uiText(language_, "ui.window.untitled") : document_.name();
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Mitsumori"),
                    uiText(language_, "ui.leave.question", {{"name", name.toStdString()}}),
                    QMessageBox::NoButton, this);
    box.setObjectName(QStringLiteral("leaveBox"));
    box.setTextFormat(Qt::PlainText);
    // verbs of our own: the standard buttons follow a translator that may not be installed
    QPushButton *keep = box.addButton(uiText(language_, "ui.leave.save"), QMessageBox::AcceptRole);
    QPushButton *discard = box.addButton(uiText(language_, "ui.leave.discard"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box.addButton(uiText(language_, "ui.leave.cancel"), QMessageBox::RejectRole);
    keep->setObjectName(QStringLiteral("leaveSave"));
    discard->setObjectName(QStringLiteral("leaveDiscard"));
    cancel->setObjectName(QStringLiteral("leaveCancel"));
    box.setDefaultButton(keep);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == keep)
        return save();
    return box.clickedButton() == discard;
}

void MainWindow::closeEvent(QCloseEvent *event) {
    if (!mayLeave()) {
        event->ignore();
        return;
    }
    settings::setLayout(saveGeometry(),
                        document_.isOpen() ? saveState(layoutVersion) : settings::windowState());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.isEmpty())
        return;
    event->acceptProposedAction();
    const QString path = urls.first().toLocalFile();
    const QString name = path.isEmpty() ? urls.first().fileName() : QFileInfo(path).fileName();
    // later: the program that drags waits for this event to end, and a question may be asked
    QTimer::singleShot(0, this, [this, path, name] {
        if (path.isEmpty() || !name.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive) ||
            name.endsWith(QStringLiteral(".prices.json"), Qt::CaseInsensitive))
            showMessage(this, uiText(language_, "ui.open.title"),
                        uiText(language_, "ui.open.refused", {{"name", name.toStdString()}}));
        else
            openFile(path);
    });
}

} // namespace mitsumori::app
