// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/decimal.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace mitsumori::views {

/// How a field reads and shows its number.
struct NumberStyle {
    bool percent = false; ///< shown and typed in percent: 0.8 is "80 %"
    QStringList units;    ///< accepted behind the number in any language; the first is shown
};

/// What people type into a number field: "10万", "1.5億", "3億2000万", "１００" from an input method, "100k",
/// "1,234", "25 GB", "80 %", "200*3". Empty where it is none of these; "1,5" is none, since a comma only
/// groups thousands.
std::optional<Decimal> numberFromText(const QString &text, const NumberStyle &style = {});

/// "1,234.5 GB": grouped, all digits, with the unit. numberFromText() reads it back exactly.
QString numberToText(Decimal value, const NumberStyle &style = {});

} // namespace mitsumori::views
