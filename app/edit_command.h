// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/value.h"

#include <QUndoCommand>

#include <functional>

namespace mitsumori::app {

/// The only edit there is: a value at a place of the document's tree is replaced. It keeps the innermost
/// object around the place as it was, so that undo brings back the order of members too, byte for byte.
class EditCommand : public QUndoCommand {
  public:
    using Apply = std::function<void(const std::string &anchor, const json::Value &value)>;

    /// `stepped`: one of a row of steps, which become one undo step.
    EditCommand(const json::Value &tree, const std::string &pointer, const json::Value &value,
                const QString &text, bool stepped, Apply apply);

    bool changesAnything() const { return !(before_ == after_); }
    void undo() override { apply_(anchor_, before_); }
    void redo() override { apply_(anchor_, after_); }
    int id() const override { return stepped_ ? 1 : -1; }
    bool mergeWith(const QUndoCommand *next) override;

  private:
    std::string anchor_, pointer_;
    json::Value before_, after_;
    bool stepped_;
    Apply apply_;
};

} // namespace mitsumori::app
