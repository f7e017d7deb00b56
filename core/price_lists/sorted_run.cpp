// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/sorted_run.h"

#include "core/price_lists/import_error.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace mitsumori {

/// Makes `size` bytes readable from used_ on; they are there.
void SortedRun::need(std::size_t size) {
    if (buffer_.size() - used_ >= size)
        return;
    buffer_.erase(buffer_.begin(), buffer_.begin() + static_cast<std::ptrdiff_t>(used_));
    used_ = 0;
    std::size_t have = buffer_.size();
    buffer_.resize(static_cast<std::size_t>(
        std::min<std::uint64_t>(std::max(size, bufferSize), buffer_.size() + end_ - at_)));
    while (have < buffer_.size()) {
        const ssize_t count =
            ::pread(file_, buffer_.data() + have, buffer_.size() - have, static_cast<off_t>(at_));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            throw ImportError(systemProblem("import.read", {}, count < 0 ? errno : EIO));
        have += static_cast<std::size_t>(count);
        at_ += static_cast<std::uint64_t>(count);
    }
}

bool SortedRun::advance() {
    if (used_ == buffer_.size() && at_ == end_)
        return false;
    RecordSizes sizes{};
    need(sizeof sizes);
    std::memcpy(&sizes, buffer_.data() + used_, sizeof sizes);
    need(sizeof sizes + sizes.key + sizes.value);
    const char *key = buffer_.data() + used_ + sizeof sizes;
    key_ = {key, sizes.key};
    value_ = {key + sizes.key, sizes.value};
    used_ += sizeof sizes + sizes.key + sizes.value;
    return true;
}

} // namespace mitsumori
