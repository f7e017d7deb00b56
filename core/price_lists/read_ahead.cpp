// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/read_ahead.h"

#include <new>

namespace mitsumori {

ReadAhead::ReadAhead(std::unique_ptr<ByteSource> source)
    : source_(std::move(source))
    , thread_([this] { run(); }) {}

ReadAhead::~ReadAhead() {
    {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

/// False: nothing comes behind this.
bool ReadAhead::fill(Slot &slot) {
    try {
        const Result<std::string_view> bytes = source_->next();
        if (bytes)
            slot.bytes.assign(bytes->begin(), bytes->end());
        else
            slot.problems = bytes.problems();
        return bytes && !bytes->empty();
    } catch (const std::bad_alloc &) {
        slot.problems.push_back({"import.memory", {}, {}, name()});
        return false;
    }
}

void ReadAhead::run() {
    for (std::size_t i = 0;; ++i) {
        Slot &slot = ring_[i % slots];
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [&] { return stopped_ || !slot.full; });
            if (stopped_)
                return;
        }
        const bool last = !fill(slot);
        {
            const std::lock_guard lock(mutex_);
            slot.full = true;
        }
        changed_.notify_all();
        if (last)
            return;
    }
}

Result<std::string_view> ReadAhead::next() {
    std::unique_lock lock(mutex_);
    if (taken_ > 0) {
        Slot &done = ring_[(taken_ - 1) % slots];
        if (done.bytes.empty() || !done.problems.empty()) // the end stays the end
            return done.problems.empty() ? Result<std::string_view>(std::string_view())
                                         : Result<std::string_view>(done.problems);
        done.full = false;
        changed_.notify_all();
    }
    Slot &slot = ring_[taken_++ % slots];
    changed_.wait(lock, [&] { return slot.full; });
    if (!slot.problems.empty())
        return slot.problems;
    return std::string_view(slot.bytes.data(), slot.bytes.size());
}

} // namespace mitsumori
