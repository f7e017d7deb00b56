// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions.h"

#include "views/texts.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QUndoStack>

namespace mitsumori::app {

using views::uiText;

Actions::Actions(QMainWindow &window, QUndoStack &stack) : QObject(&window), window_(window), undo_(stack) {
    QMenu *file = addMenu(nullptr, "ui.menu.file");
    open = add(file, "ui.action.open", QKeySequence::Open);
    examples = addMenu(file, "ui.menu.examples");
    recent = addMenu(file, "ui.menu.recent");
    file->addSeparator();
    save = add(file, "ui.action.save", QKeySequence::Save);
    saveAs = add(file, "ui.action.saveAs", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    file->addSeparator();
    exportReport = add(file, "ui.action.export", QKeySequence(Qt::CTRL | Qt::Key_E));
    file->addSeparator();
    close = add(file, "ui.action.close", QKeySequence::Close);
    quit = add(file, "ui.action.quit", QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);

    QMenu *edit = addMenu(nullptr, "ui.menu.edit");
    undo = add(edit, "ui.action.undo", QKeySequence::Undo);
    redo = add(edit, "ui.action.redo");
    redo->setShortcuts(QKeySequence::keyBindings(QKeySequence::Redo));
    edit->addSeparator();
    findParameter = add(edit, "ui.action.find", QKeySequence::Find);
    connect(undo, &QAction::triggered, &stack, &QUndoStack::undo);
    connect(redo, &QAction::triggered, &stack, &QUndoStack::redo);
    for (const auto &signal : {&QUndoStack::undoTextChanged, &QUndoStack::redoTextChanged})
        connect(&stack, signal, this, &Actions::nameUndo);
    for (const auto &signal : {&QUndoStack::canUndoChanged, &QUndoStack::canRedoChanged})
        connect(&stack, signal, this, &Actions::nameUndo);

    QMenu *view = addMenu(nullptr, "ui.menu.view");
    for (const char *key : {"ui.tab.timeline", "ui.tab.lines", "ui.tab.quoted"})
        pages.push_back(add(view, key, QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + int(pages.size())))));
    view->addSeparator();
    QMenu *language = addMenu(view, "ui.menu.language");
    auto *languageGroup = new QActionGroup(this);
    for (const auto &[value, name] :
         {std::pair(Language::ja, "日本語"), std::pair(Language::en, "English")}) {
        QAction *action = language->addAction(QString::fromUtf8(name)); // a language is named in itself
        action->setCheckable(true);
        languageGroup->addAction(action);
        languages.emplace(value, action);
    }
    QMenu *currency = addMenu(view, "ui.menu.currency");
    auto *currencyGroup = new QActionGroup(this);
    for (const CurrencyFacts &entry : mitsumori::currencies) {
        QAction *action =
            currency->addAction(QString::fromUtf8(entry.code.data(), qsizetype(entry.code.size())));
        action->setCheckable(true);
        currencyGroup->addAction(action);
        currencies.emplace(entry.currency, action);
    }
    panels = addMenu(view, "ui.menu.panels");
    view->addSeparator();
    resetLayout = add(view, "ui.action.resetLayout");

    QMenu *help = addMenu(nullptr, "ui.menu.help");
    about = add(help, "ui.action.about");
    about->setMenuRole(QAction::AboutRole);
}

QAction *Actions::add(QMenu *menu, const char *key, const QKeySequence &shortcut) {
    QAction *action = menu->addAction(QString());
    action->setObjectName(QString::fromLatin1(key));
    action->setShortcut(shortcut);
    texts_.emplace_back(action, key);
    return action;
}

QMenu *Actions::addMenu(QMenu *parent, const char *key) {
    QMenu *menu = parent == nullptr ? window_.menuBar()->addMenu(QString()) : parent->addMenu(QString());
    menu->setObjectName(QString::fromLatin1(key));
    menuTexts_.emplace_back(menu, key);
    return menu;
}

void Actions::retranslate(Language language) {
    language_ = language;
    for (const auto &[action, key] : texts_)
        action->setText(uiText(language, key));
    for (const auto &[menu, key] : menuTexts_)
        menu->setTitle(uiText(language, key));
    languages.at(language)->setChecked(true);
    nameUndo();
}

void Actions::nameUndo() {
    undo->setEnabled(undo_.canUndo());
    redo->setEnabled(undo_.canRedo());
    const auto named = [&](const char *bare, const char *full, const QString &what) {
        QString text = what;
        text.replace(QLatin1Char('&'), QStringLiteral("&&"));
        return what.isEmpty() ? uiText(language_, bare)
                              : uiText(language_, full, {{"what", text.toStdString()}});
    };
    undo->setText(named("ui.action.undo", "ui.action.undoNamed", undo_.undoText()));
    redo->setText(named("ui.action.redo", "ui.action.redoNamed", undo_.redoText()));
}

} // namespace mitsumori::app
