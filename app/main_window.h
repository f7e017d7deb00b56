// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document.h"
#include "app/qt_language.h"

#include <QMainWindow>

class QDockWidget;
class QStackedWidget;
class QTabWidget;
class QToolBar;

namespace mitsumori::views {
class LinesPage;
class ParameterPanel;
class ProblemStrip;
class QuotedPage;
class TimelinePage;
class TotalsStrip;
class WhyPanel;
} // namespace mitsumori::views

namespace mitsumori::app {

class Actions;
class StartPage;

/// The window: parameters on the left, one page at a time in the middle under the totals, "why this figure?"
/// beside or below. It passes edits to the document and shows what comes back.
class MainWindow : public QMainWindow {
    Q_OBJECT

  public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    static constexpr int layoutVersion = 1; ///< raised when docks change, so that old states are not applied

    Document &document() { return document_; }
    Language language() const { return language_; }

    /// Asks about unsaved changes first. False where nothing was opened.
    bool openFile(const QString &path);
    bool save();
    bool saveAs();
    bool exportReport();
    void setLanguage(Language language);
    /// Where the window was; docks follow with the first document.
    void restoreLayout();
    void resetLayout();

  protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

  private:
    void sizeDocks();
    void restoreDocks();
    void buildPages();
    void buildDocks();
    void connectViews();
    void connectActions();
    void retranslate();
    void refresh();
    void refreshPanel();
    void refreshPage();
    void refreshWhy();
    void refreshTitle();
    void fillRecent();
    void fillExamples();
    bool openTree(const QString &path, bool asExample);
    /// True where nothing would be lost, or nobody minds.
    bool mayLeave();
    bool saveTo(const QString &path);
    void showAbout();

    Document document_;
    QtLanguage qtLanguage_;
    Language language_ = Language::ja;
    Actions *actions_;
    QStackedWidget *stack_ = nullptr;
    StartPage *start_ = nullptr;
    QWidget *work_ = nullptr;
    views::TotalsStrip *totals_ = nullptr;
    QToolBar *totalsBar_ = nullptr;
    QTabWidget *tabs_ = nullptr;
    views::TimelinePage *timeline_ = nullptr;
    views::LinesPage *lines_ = nullptr;
    views::QuotedPage *quoted_ = nullptr;
    views::ProblemStrip *problems_ = nullptr;
    views::ParameterPanel *panel_ = nullptr;
    views::WhyPanel *why_ = nullptr;
    bool defaultLayout_ = true; ///< docks are sized when the window is first shown
    QDockWidget *panelDock_ = nullptr, *whyDock_ = nullptr;
};

} // namespace mitsumori::app
