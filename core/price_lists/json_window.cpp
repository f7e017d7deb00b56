// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/json_window.h"

#include "core/price_lists/json_pieces.h"

#include <cstring>

namespace mitsumori {

bool JsonWindow::more() {
    if (failed())
        return false;
    const Result<std::string_view> bytes = source_.next();
    if (!bytes) {
        problems_ = bytes.problems();
        return false;
    }
    if (bytes->empty())
        return false;
    const std::size_t first = keeps_ ? kept_ : position_;
    if (end_ > first)
        std::memmove(buffer_.data(), buffer_.data() + first, end_ - first);
    dropped_ += first;
    position_ -= first;
    kept_ -= keeps_ ? first : kept_;
    end_ -= first;
    if (buffer_.size() < end_ + bytes->size() + jsonPadding)
        buffer_.resize(end_ + bytes->size() + jsonPadding);
    std::memcpy(buffer_.data() + end_, bytes->data(), bytes->size());
    end_ += bytes->size();
    return true;
}

char JsonWindow::peekToken() {
    do {
        for (; position_ < end_; ++position_)
            if (const char c = buffer_[position_]; c != ' ' && c != '\n' && c != '\r' && c != '\t')
                return c;
    } while (more());
    return '\0';
}

} // namespace mitsumori
