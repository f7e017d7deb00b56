// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/currency.h"
#include "core/units/language.h"

#include <QKeySequence>
#include <QObject>

#include <map>
#include <vector>

class QAction;
class QMainWindow;
class QMenu;
class QUndoStack;

namespace mitsumori::app {

/// Menus and actions of the window. Texts are set in retranslate() only, so that the language can change at
/// any time.
class Actions : public QObject {
    Q_OBJECT

  public:
    Actions(QMainWindow &window, QUndoStack &undo);

    void retranslate(Language language);

    QAction *open, *save, *saveAs, *exportReport, *close, *quit;
    QAction *undo, *redo;
    QAction *findParameter, *resetLayout, *about;
    QMenu *examples, *recent, *panels;
    std::map<Language, QAction *> languages;
    std::map<Currency, QAction *> currencies;
    std::vector<QAction *> pages;

  private:
    QAction *add(QMenu *menu, const char *key, const QKeySequence &shortcut = {});
    QMenu *addMenu(QMenu *parent, const char *key);

    QMainWindow &window_;
    std::vector<std::pair<QAction *, const char *>> texts_;
    std::vector<std::pair<QMenu *, const char *>> menuTexts_;
    QUndoStack &undo_;
    Language language_ = Language::ja;
    void nameUndo();
};

} // namespace mitsumori::app
