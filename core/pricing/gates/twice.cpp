// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/gates/gate.h"

#include <map>

namespace mitsumori::gates {

namespace {

/// What two spellings of a name share: small letters (ASCII), one hyphen for blanks, hyphens and underscores.
std::string folded(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const bool joint = c == ' ' || c == '-' || c == '_';
        if (!joint)
            result += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
        else if (!result.empty() && result.back() != '-' && result.back() != '/')
            result += '-';
    }
    return result;
}

} // namespace

/// The same thing does not stand twice, neither under two spellings nor under one of the vendor's SKUs.
void twice(Check &check) {
    std::map<std::string, const Rate *> names, skus;
    for (const Rate *rate : check.rates) {
        const auto [name, isNew] = names.emplace(folded(keyText(rate->key)), rate);
        if (!isNew)
            check.find(*rate, "twice", {{"other", keyText(name->second->key)}});
        if (rate->sku.empty())
            continue;
        // one SKU serves several regions and terms, but one price each
        const std::string place = rate->key.provider + "/" + rate->sku + "/" + rate->key.region + "/" +
                                  rate->key.purchase + "/" + rate->key.term;
        const auto [sku, first] = skus.emplace(place, rate);
        if (!first)
            check.find(*rate, "twice.sku", {{"sku", rate->sku}, {"other", keyText(sku->second->key)}});
    }
}

} // namespace mitsumori::gates
