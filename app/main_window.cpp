// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/actions.h"
#include "app/settings.h"
#include "app/start_page.h"
#include "charts/timeline_widget.h"
#include "core/analysis/reconcile.h"
#include "views/figure_view.h"
#include "views/lines_page.h"
#include "views/parameter_panel.h"
#include "views/problem_strip.h"
#include "views/quoted_page.h"
#include "views/texts.h"
#include "views/timeline_page.h"
#include "views/totals_strip.h"
#include "views/why_panel.h"

#include <QAction>
#include <QDockWidget>
#include <QMenu>
#include <QMessageBox>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

namespace mitsumori::app {

using views::uiText;

namespace {

constexpr int wideEnoughForThree = 1280; ///< below, "why" stands under the page instead of beside it

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , language_(settings::language())
    , actions_(new Actions(*this, *document_.undoStack()))
    , stack_(new QStackedWidget(this))
    , start_(new StartPage(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    buildPages();
    buildDocks();
    setCentralWidget(stack_);
    connectViews();
    connectActions();
    resize(1280, 800);
    panelDock_->hide();
    whyDock_->hide();
    retranslate();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPages() {
    work_ = new QWidget(this);
    // a tool bar of its own: above the docks it has the whole width, which the figures need
    totals_ = new views::TotalsStrip(this);
    totalsBar_ = addToolBar(QString());
    totalsBar_->setObjectName(QStringLiteral("totalsBar"));
    totalsBar_->setMovable(false);
    totalsBar_->setContextMenuPolicy(Qt::PreventContextMenu);
    totalsBar_->addWidget(totals_);
    totalsBar_->hide();
    tabs_ = new QTabWidget(work_);
    timeline_ = new views::TimelinePage(tabs_);
    lines_ = new views::LinesPage(tabs_);
    quoted_ = new views::QuotedPage(tabs_);
    problems_ = new views::ProblemStrip(work_);
    tabs_->setObjectName(QStringLiteral("pages"));
    tabs_->setDocumentMode(true);
    for (QWidget *page :
         {static_cast<QWidget *>(timeline_), static_cast<QWidget *>(lines_), static_cast<QWidget *>(quoted_)})
        tabs_->addTab(page, QString());
    auto *layout = new QVBoxLayout(work_);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tabs_, 1);
    layout->addWidget(problems_);
    auto *scroll = new QScrollArea(this); // ten recent files must not make the window tall
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(start_);
    stack_->addWidget(scroll);
    stack_->addWidget(work_);
}

void MainWindow::buildDocks() {
    panel_ = new views::ParameterPanel(this);
    panelDock_ = new QDockWidget(this);
    panelDock_->setObjectName(QStringLiteral("parameterDock"));
    panelDock_->setWidget(panel_);
    why_ = new views::WhyPanel(this);
    whyDock_ = new QDockWidget(this);
    whyDock_->setObjectName(QStringLiteral("whyDock"));
    whyDock_->setWidget(why_);
    addDockWidget(Qt::LeftDockWidgetArea, panelDock_);
    addDockWidget(Qt::BottomDockWidgetArea, whyDock_);
    actions_->panels->addAction(panelDock_->toggleViewAction());
    actions_->panels->addAction(whyDock_->toggleViewAction());
}

void MainWindow::connectViews() {
    connect(&document_, &Document::changed, this, &MainWindow::refresh);
    connect(&document_, &Document::pathChanged, this, &MainWindow::refreshTitle);
    connect(document_.undoStack(), &QUndoStack::cleanChanged, this,
            [this](bool clean) { setWindowModified(!clean); });
    connect(panel_, &views::ParameterPanel::edited, this,
            [this](const std::string &pointer, const json::Value &value, const QString &undoText,
                   bool stepped) { document_.edit(pointer, value, undoText, stepped); });
    connect(panel_, &views::ParameterPanel::variantSelected, &document_, &Document::selectVariant);
    connect(problems_, &views::ProblemStrip::activated, this, [this](const std::string &pointer) {
        panelDock_->show();
        panel_->focusField(pointer);
    });
    connect(timeline_, &views::TimelinePage::picked, this,
            [this](const std::string &cloud, int month, const std::string &category) {
                why_->ask({cloud, {}, category, month});
                refreshPanel();
            });
    connect(lines_, &views::LinesPage::picked, this,
            [this](const std::string &cloud, const std::string &line, int month) {
                why_->ask({cloud, line, {}, month});
                refreshPanel();
            });
    connect(timeline_, &views::TimelinePage::cloudChanged, this, &MainWindow::refreshPage);
    connect(lines_, &views::LinesPage::choiceChanged, this, &MainWindow::refreshPage);
    connect(why_, &views::WhyPanel::asked, this, &MainWindow::refreshWhy);
    connect(tabs_, &QTabWidget::currentChanged, this, &MainWindow::refreshPage);
    connect(start_, &StartPage::openAsked, this, [this] { actions_->open->trigger(); });
    connect(start_, &StartPage::fileAsked, this, &MainWindow::openFile);
    connect(start_, &StartPage::exampleAsked, this, [this](const QString &path) { openTree(path, true); });
}

void MainWindow::refresh() {
    if (!document_.isOpen())
        return;
    if (stack_->currentWidget() !=
        work_) { // the first document: until now there was nothing to show in panels
        stack_->setCurrentWidget(work_);
        restoreDocks();
    }
    totals_->refresh(document_.scenario(), document_.estimate(), document_.before(), document_.isStale(),
                     language_);
    problems_->refresh(document_.problems(), document_.scenario(), language_);
    refreshPage();
    refreshPanel();
    refreshWhy();
    refreshTitle();
    for (const auto &[currency, action] : actions_->currencies) {
        const bool known = currency == Currency::usd || document_.scenario().exchangeTo(currency) != nullptr;
        action->setEnabled(known);
        action->setToolTip(known ? QString() : uiText(language_, "ui.currency.noRate"));
        action->setChecked(currency == document_.estimate().currency);
    }
}

void MainWindow::refreshPanel() {
    if (document_.isOpen())
        panel_->refresh({document_.scenario(), document_.shownTree(), document_.tree(), document_.problems(),
                         document_.variant(), why_->question().month});
}

void MainWindow::refreshPage() {
    if (!document_.isOpen())
        return;
    // only what is seen: the other pages follow when they are turned to
    if (tabs_->currentWidget() == timeline_) {
        timeline_->refresh(document_.scenario(), document_.estimate(), language_);
    } else if (tabs_->currentWidget() == lines_) {
        lines_->refresh(document_.scenario(), document_.estimate(), language_);
    } else if (!document_.isStale()) {
        quoted_->refresh(reconcile(document_.shownTree(), document_.scenario(), serviceMaps()), language_);
    }
}

void MainWindow::refreshWhy() {
    if (document_.isOpen())
        why_->refresh(document_.scenario(), document_.estimate(), language_);
}

void MainWindow::refreshTitle() {
    QString name = document_.name();
    if (name.isEmpty())
        name = document_.isOpen() ? uiText(language_, "ui.window.untitled") : QString();
    // a file name may itself hold the mark's placeholder
    name.replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));
    setWindowTitle(name.isEmpty() ? QStringLiteral("Mitsumori") : name + QStringLiteral("[*] — Mitsumori"));
    setWindowModified(!document_.undoStack()->isClean());
    for (QAction *action :
         {actions_->save, actions_->saveAs, actions_->exportReport, actions_->findParameter})
        action->setEnabled(document_.isOpen());
}

void MainWindow::setLanguage(Language language) {
    if (language == language_)
        return;
    language_ = language;
    settings::setLanguage(language);
    retranslate();
}

void MainWindow::retranslate() {
    qtLanguage_.apply(language_);
    actions_->retranslate(language_);
    start_->retranslate(language_);
    panel_->retranslate(language_);
    totalsBar_->setWindowTitle(uiText(language_, "ui.totals.name"));
    panelDock_->setWindowTitle(uiText(language_, "ui.dock.parameters"));
    whyDock_->setWindowTitle(uiText(language_, "ui.dock.why"));
    const char *names[] = {"ui.tab.timeline", "ui.tab.lines", "ui.tab.quoted"};
    for (int i = 0; i < tabs_->count(); ++i)
        tabs_->setTabText(i, uiText(language_, names[i]));
    tabs_->setAccessibleName(uiText(language_, "ui.tab.name"));
    fillExamples();
    refresh();
    refreshTitle();
    refreshWhy();
}

void MainWindow::resetLayout() {
    for (QDockWidget *dock : {panelDock_, whyDock_}) {
        dock->setFloating(false);
        dock->show();
    }
    addDockWidget(Qt::LeftDockWidgetArea, panelDock_);
    const bool wide = width() >= wideEnoughForThree;
    addDockWidget(wide ? Qt::RightDockWidgetArea : Qt::BottomDockWidgetArea, whyDock_);
    defaultLayout_ = true;
    if (isVisible())
        sizeDocks();
}

void MainWindow::sizeDocks() {
    const bool wide = dockWidgetArea(whyDock_) == Qt::RightDockWidgetArea;
    resizeDocks({panelDock_}, {wide ? 350 : 320}, Qt::Horizontal);
    resizeDocks({whyDock_}, {wide ? 260 : 120}, wide ? Qt::Horizontal : Qt::Vertical);
    defaultLayout_ = false;
}

void MainWindow::showEvent(QShowEvent *event) {
    QMainWindow::showEvent(event);
    if (defaultLayout_ && document_.isOpen()) // sizes given to docks that are not shown yet are forgotten
        QTimer::singleShot(0, this, &MainWindow::sizeDocks);
}

void MainWindow::restoreLayout() {
    restoreGeometry(settings::geometry());
}

void MainWindow::restoreDocks() {
    defaultLayout_ = !restoreState(settings::windowState(), layoutVersion);
    if (defaultLayout_)
        resetLayout();
    totalsBar_->show();
}

void MainWindow::showAbout() {
    QMessageBox box(QMessageBox::NoIcon, uiText(language_, "ui.action.about"),
                    uiText(language_, "ui.about.text"), QMessageBox::Close, this);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

} // namespace mitsumori::app
