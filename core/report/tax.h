// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

namespace mitsumori::report {

/// rate x amount in whole units of a bill in the currency (cents, yen), rounded as the tax says: down drops
/// digits and up adds to them, whatever the sign.
Money taxOn(Money amount, const Tax &tax);

/// "消費税 10 %（切捨て）"
std::string taxLabel(const Tax &tax, Language language);

} // namespace mitsumori::report
