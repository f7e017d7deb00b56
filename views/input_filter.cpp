// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/input_filter.h"

#include "views/number_field.h"

#include <QComboBox>
#include <QKeyEvent>

namespace mitsumori::views {

namespace {

/// The field that a watched object is or belongs to.
NumberField *fieldOf(QObject *object) {
    if (auto *field = qobject_cast<NumberField *>(object))
        return field;
    return object == nullptr ? nullptr : qobject_cast<NumberField *>(object->parent());
}

} // namespace

bool InputFilter::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::Wheel) {
        const auto *combo = qobject_cast<QComboBox *>(watched);
        if (combo != nullptr && !combo->hasFocus()) {
            event->ignore();
            return true;
        }
    } else if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
            return false;
        // while something is typed and not yet committed, Ctrl+Z takes back typing, as everywhere
        if (const NumberField *field = fieldOf(watched); field != nullptr && !field->isModified()) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace mitsumori::views
