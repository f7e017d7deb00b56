// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/list_facts.h"

#include <algorithm>

namespace mitsumori {

bool ListFacts::wants(const std::string &region) const {
    const auto &all = request_.regions;
    return all.empty() || region == "global" || std::ranges::find(all, region) != all.end();
}

void ListFacts::took(const std::string &region, CalendarDate date) {
    newest_ = std::max(newest_, date);
    if (regions_.size() < 2)
        regions_.insert(region);
}

void ListFacts::later(CalendarDate date) {
    nextChange_ = std::min(nextChange_.value_or(date), date);
}

ReadList ListFacts::of(std::string offer, std::uint64_t products) const {
    return {std::move(offer), newest_.text(),
            newest_,          regions_.size() == 1 ? *regions_.begin() : std::string(),
            products,         nextChange_};
}

} // namespace mitsumori
