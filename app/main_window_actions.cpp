// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions.h"
#include "app/examples.h"
#include "app/main_window.h"
#include "app/settings.h"
#include "views/parameter_panel.h"
#include "views/texts.h"

#include <QAction>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QTabWidget>

namespace mitsumori::app {

using views::uiText;

void MainWindow::connectActions() {
    connect(actions_->open, &QAction::triggered, this, [this] {
        const QString path = QFileDialog::getOpenFileName(
            this, uiText(language_, "ui.dialog.open"),
            QFileInfo(QString::fromStdString(document_.path())).path(),
            uiText(language_, "ui.dialog.scenarioFilter") + QStringLiteral(" (*.mitsumori.json *.json)"));
        if (!path.isEmpty())
            openFile(path);
    });
    connect(actions_->save, &QAction::triggered, this, &MainWindow::save);
    connect(actions_->saveAs, &QAction::triggered, this, &MainWindow::saveAs);
    connect(actions_->exportReport, &QAction::triggered, this, &MainWindow::exportReport);
    connect(actions_->close, &QAction::triggered, this, &QWidget::close);
    connect(actions_->quit, &QAction::triggered, this, &QWidget::close);
    connect(actions_->findParameter, &QAction::triggered, this, [this] {
        panelDock_->show();
        panel_->focusSearch();
    });
    connect(actions_->resetLayout, &QAction::triggered, this, &MainWindow::resetLayout);
    connect(actions_->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(actions_->recent, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    for (std::size_t i = 0; i < actions_->pages.size(); ++i)
        connect(actions_->pages[i], &QAction::triggered, this, [this, i] { tabs_->setCurrentIndex(int(i)); });
    for (const auto &[language, action] : actions_->languages)
        connect(action, &QAction::triggered, this, [this, chosen = language] { setLanguage(chosen); });
    for (const auto &[currency, action] : actions_->currencies)
        connect(action, &QAction::triggered, this,
                [this, chosen = currency] { document_.setCurrency(chosen); });
}

void MainWindow::fillRecent() {
    actions_->recent->clear();
    int number = 0;
    for (const QString &path : settings::recentFiles()) {
        const QFileInfo info(path);
        QString name = info.fileName().replace(QLatin1Char('&'), QStringLiteral("&&"));
        if (!info.exists())
            name = uiText(language_, "ui.recent.missing", {{"name", name.toStdString()}});
        QAction *action = actions_->recent->addAction(QStringLiteral("&%1 %2").arg(++number % 10).arg(name),
                                                      this, [this, path] { openFile(path); });
        action->setEnabled(info.exists());
        action->setToolTip(path.toHtmlEscaped());
    }
    actions_->recent->addSeparator();
    actions_->recent
        ->addAction(uiText(language_, "ui.recent.clear"), this, [] { settings::clearRecentFiles(); })
        ->setEnabled(number > 0);
}

void MainWindow::fillExamples() {
    actions_->examples->clear();
    for (const Example &example : examples())
        actions_->examples->addAction(example.fileName, this,
                                      [this, path = example.path] { openTree(path, true); });
    actions_->examples->setEnabled(!actions_->examples->isEmpty());
}

} // namespace mitsumori::app
