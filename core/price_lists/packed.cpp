// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/packed.h"

namespace mitsumori {

/// The lowest bit is the sign, so that small negative numbers stay small.
void Packer::decimal(Decimal value) {
    const Int128 units = value.units();
    auto rest = static_cast<UInt128>(units) << 1 ^ static_cast<UInt128>(units >> 127);
    for (; rest >= 0x80; rest >>= 7)
        out_.push_back(static_cast<char>(rest | 0x80));
    out_.push_back(static_cast<char>(rest));
}

Decimal Unpacker::decimal() {
    UInt128 value = 0;
    for (int shift = 0; shift < 128; shift += 7) {
        if (rest_.empty())
            throw PackedDamage();
        const auto byte = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        value |= UInt128(byte & 0x7f) << shift;
        if (byte < 0x80)
            return Decimal::fromUnits(static_cast<Int128>(value >> 1 ^ (~(value & 1) + 1)));
    }
    throw PackedDamage();
}

} // namespace mitsumori
