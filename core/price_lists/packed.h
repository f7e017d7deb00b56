// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/decimal.h"

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace mitsumori {

/// Writes numbers and texts closely packed: small numbers take one byte.
class Packer {
  public:
    explicit Packer(std::string &out) : out_(out) {}

    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7)
            out_.push_back(static_cast<char>(value | 0x80));
        out_.push_back(static_cast<char>(value));
    }
    void text(std::string_view value) {
        number(value.size());
        out_.append(value);
    }
    void decimal(Decimal value);

  private:
    std::string &out_;
};

/// What is not as a Packer wrote it: a damaged file.
class PackedDamage : public std::runtime_error {
  public:
    PackedDamage() : std::runtime_error("damaged") {}
};

/// Reads it back; throws PackedDamage rather than read behind the end.
class Unpacker {
  public:
    explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

    bool atEnd() const { return rest_.empty(); }
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (rest_.empty())
                throw PackedDamage();
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            value |= std::uint64_t(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        throw PackedDamage();
    }
    std::string_view text() {
        const std::uint64_t size = number();
        if (size > rest_.size())
            throw PackedDamage();
        const std::string_view value = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return value;
    }
    Decimal decimal();
    /// What was not read yet.
    std::string_view rest() const { return rest_; }

  private:
    std::string_view rest_;
};

} // namespace mitsumori
