// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/byte_source.h"

#include <algorithm>

namespace mitsumori::test {

/// Gives out a text a few bytes at a time, each time from other memory.
class PiecesSource : public ByteSource {
  public:
    PiecesSource(std::string text, std::size_t size) : text_(std::move(text)), size_(size) {}
    Result<std::string_view> next() override {
        piece_.assign(text_, at_, size_);
        piece_.shrink_to_fit();
        at_ += piece_.size();
        return std::string_view(piece_);
    }
    const std::string &name() const override { return name_; }

  private:
    std::string text_, piece_, name_ = "list";
    std::size_t size_, at_ = 0;
};

/// JSON with ' for " to be read more easily (and moc 6.4 loses itself in raw strings).
inline std::string asJson(std::string text) {
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

} // namespace mitsumori::test
