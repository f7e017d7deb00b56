// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/byte_source.h"

namespace mitsumori {

/// Bytes that are in memory already.
class MemorySource : public ByteSource {
  public:
    MemorySource(std::string_view bytes, std::string name) : bytes_(bytes), name_(std::move(name)) {}
    Result<std::string_view> next() override {
        const std::string_view all = bytes_;
        bytes_ = {};
        return all;
    }
    const std::string &name() const override { return name_; }

  private:
    std::string_view bytes_;
    std::string name_;
};

} // namespace mitsumori
