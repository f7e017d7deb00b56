// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/byte_source.h"

#include <cstdint>
#include <vector>

namespace mitsumori {

/// The part of a source that a walk is looking at: what was read and is not needed any more falls out at the
/// front, the source's next bytes come in at the back, and padding follows.
class JsonWindow {
  public:
    explicit JsonWindow(ByteSource &source) : source_(source) {}

    /// Bytes from the place of reading on. A call of more() moves them.
    const char *data() const { return buffer_.data() + position_; }
    std::size_t size() const { return end_ - position_; }
    void skip(std::size_t bytes) { position_ += bytes; }
    /// Bytes from here on stay until release(); data since then is kept(), its length keptSize().
    void keep() { kept_ = position_, keeps_ = true; }
    void release() { keeps_ = false; }
    const char *kept() const { return buffer_.data() + kept_; }
    std::size_t keptSize() const { return position_ - kept_; }

    /// Reads on; false at the end of the source and after a problem.
    bool more();
    /// The next byte that is no white space, or 0 at the end; leaves the place on it.
    char peekToken();
    char peek() { return size() > 0 || more() ? *data() : '\0'; }

    bool failed() const { return !problems_.empty(); }
    const Problems &problems() const { return problems_; }
    /// Bytes from the start of the (unpacked) source to the place of reading.
    std::uint64_t offset() const { return dropped_ + position_; }

  private:
    ByteSource &source_;
    std::vector<char> buffer_;
    std::size_t position_ = 0, kept_ = 0, end_ = 0;
    std::uint64_t dropped_ = 0;
    bool keeps_ = false;
    Problems problems_;
};

} // namespace mitsumori
