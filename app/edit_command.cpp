// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit_command.h"

namespace mitsumori::app {

namespace {

std::string parent(const std::string &pointer) {
    const auto slash = pointer.rfind('/');
    return slash == std::string::npos ? std::string() : pointer.substr(0, slash);
}

/// The innermost object around a place that exists already.
std::string anchorOf(const json::Value &tree, const std::string &pointer) {
    std::string anchor = parent(pointer);
    while (!anchor.empty() && json::at(tree, anchor) == nullptr)
        anchor = parent(anchor);
    return anchor;
}

} // namespace

EditCommand::EditCommand(const json::Value &tree, const std::string &pointer, const json::Value &value,
                         const QString &text, bool stepped, Apply apply)
    : QUndoCommand(text)
    , anchor_(anchorOf(tree, pointer))
    , pointer_(pointer)
    , before_(*json::at(tree, anchor_))
    , after_(before_)
    , stepped_(stepped)
    , apply_(std::move(apply)) {
    json::setAt(after_, pointer.substr(anchor_.size()), value);
}

bool EditCommand::mergeWith(const QUndoCommand *next) {
    const auto *other = static_cast<const EditCommand *>(next); // the same id(): the same class
    if (other->pointer_ != pointer_ || other->anchor_ != anchor_)
        return false;
    after_ = other->after_;
    setObsolete(before_ == after_); // back where it began: nothing to undo
    return true;
}

} // namespace mitsumori::app
