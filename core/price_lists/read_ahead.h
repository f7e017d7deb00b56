// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/byte_source.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace mitsumori {

/// Reads (hashes, unpacks) another source in a thread of its own, at most three pieces ahead.
class ReadAhead : public ByteSource {
  public:
    explicit ReadAhead(std::unique_ptr<ByteSource> source);
    ~ReadAhead() override;

    Result<std::string_view> next() override;
    const std::string &name() const override { return source_->name(); }

  private:
    static constexpr std::size_t slots = 3;
    struct Slot {
        std::vector<char> bytes;
        Problems problems;
        bool full = false;
    };
    bool fill(Slot &slot);
    void run();

    std::unique_ptr<ByteSource> source_;
    Slot ring_[slots];
    std::size_t taken_ = 0; ///< pieces given out so far
    bool stopped_ = false;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::thread thread_;
};

} // namespace mitsumori
