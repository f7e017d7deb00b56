// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/rate.h"

namespace mitsumori {

/// Rates one at a time in the ascending order of their keys, from a price book or an imported list: what
/// `prices show` and `prices diff` read, whatever the size.
class RateSource {
  public:
    virtual ~RateSource() = default;
    /// The next rate, or null at the end; valid until the next call.
    virtual const Rate *next() = 0;
};

} // namespace mitsumori
