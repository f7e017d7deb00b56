// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/rules.h"

#include <algorithm>
#include <set>

namespace mitsumori::advice {

void oldPrices(const Evidence &input, std::vector<Advice> &findings) {
    CalendarDate bound = input.today; // a year old: vendors change most prices more often
    --bound.year;
    std::set<const Rate *> all, old;
    CalendarDate oldest = input.today;
    for (const CloudEstimate &cloud : input.estimate.clouds)
        for (const LineItem &line : cloud.lines) {
            all.insert(line.rate);
            if (line.rate->state != PriceState::expired && !(line.rate->asOf < bound))
                continue;
            old.insert(line.rate);
            oldest = std::min(oldest, line.rate->asOf);
        }
    if (!old.empty())
        findings.push_back({"old-prices",
                            Severity::warning,
                            "/prices",
                            {{"count", std::to_string(old.size())},
                             {"all", std::to_string(all.size())},
                             {"oldest", oldest.text()},
                             {"today", input.today.text()}}});
}

} // namespace mitsumori::advice
