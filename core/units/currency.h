// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace mitsumori {

enum class Currency { usd, jpy, eur };

struct CurrencyFacts {
    Currency currency;
    std::string_view code;   ///< ISO 4217
    std::string_view symbol; ///< as printed before the figure
    int decimals;            ///< digits of a bill in this currency
};

inline constexpr std::array<CurrencyFacts, 3> currencies{{
    {Currency::usd, "USD", "$", 2},
    {Currency::jpy, "JPY", "¥", 0},
    {Currency::eur, "EUR", "€", 2},
}};

constexpr const CurrencyFacts &facts(Currency currency) {
    return currencies[std::size_t(currency)];
}

constexpr std::optional<Currency> currencyFromCode(std::string_view code) {
    for (const CurrencyFacts &entry : currencies)
        if (entry.code == code)
            return entry.currency;
    return std::nullopt;
}

} // namespace mitsumori
