// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/series/timeline.h"

#include "core/report/decimals.h"
#include "core/report/gaps.h"
#include "core/report/labels.h"
#include "core/report/series/layers.h"
#include "core/report/spans.h"
#include "core/report/words.h"
#include "core/units/format.h"

namespace mitsumori::series {

namespace {

using report::Words;

/// What the chart shows, in a sentence: from the first month to the last, and the peak where it lies between.
std::string finding(const CloudEstimate &estimate, Language language) {
    const Words say{language};
    if (estimate.monthly.empty())
        return {};
    const auto shown = [&](int month) {
        return std::string(report::boundMark(report::isLowerBound(estimate, month))) +
               report::formatRoughly(estimate.monthly[std::size_t(month - 1)]);
    };
    const int months = int(estimate.monthly.size()), peak = report::peakMonth(estimate);
    const TextArguments arguments{{"first", shown(1)},
                                  {"last", shown(months)},
                                  {"peak", shown(peak)},
                                  {"month", std::to_string(peak)},
                                  {"months", std::to_string(months)}};
    const Money largest = estimate.monthly[std::size_t(peak - 1)];
    const bool atEnds = largest == estimate.monthly.front() || largest == estimate.monthly.back();
    if (estimate.monthly.front() == estimate.monthly.back() && atEnds)
        return say("timeline.title-steady", arguments);
    return say(atEnds ? "timeline.title" : "timeline.title-peak", arguments);
}

void addTotals(Timeline &result, const CloudEstimate &estimate) {
    std::vector<Money> amounts = estimate.monthly;
    Money sum(estimate.total.currency());
    for (const Money &month : estimate.monthly) {
        sum += month;
        amounts.push_back(sum);
    }
    const int decimals = report::commonDecimals(amounts);
    const std::size_t months = estimate.monthly.size();
    for (std::size_t i = 0; i < months; ++i) {
        const std::string mark(report::boundMark(report::isLowerBound(estimate, int(i) + 1)));
        result.totals.push_back(amounts[i].toDouble());
        result.totalTexts.push_back(mark + formatMoney(amounts[i], decimals));
        result.cumulative.push_back(amounts[months + i].toDouble());
        result.cumulativeTexts.push_back(mark + formatMoney(amounts[months + i], decimals));
    }
}

} // namespace

Timeline timeline(const Scenario &scenario, const CloudEstimate &estimate, Language language,
                  CalendarDate pricesAsOf) {
    const Words say{language};
    const int months = report::monthCount(scenario, estimate);
    const TextArguments unit{{"currency", std::string(facts(estimate.total.currency()).code)}};
    Timeline result;
    result.cloud = estimate.cloud;
    result.currency = estimate.total.currency();
    // Calendar months are readable under a year's columns; under more only their numbers fit.
    for (int month = 1; month <= months; ++month)
        result.months.push_back(months <= 12 ? scenario.start.plus(month - 1).text() : std::to_string(month));
    result.layers = layers(estimate, language);
    addTotals(result, estimate);
    for (const report::Span &phase : report::phaseSpans(scenario, language))
        result.bands.push_back({phase.id, phase.label, phase.from, phase.to});
    result.hasGaps = !estimate.gaps.empty();
    result.title = finding(estimate, language);
    result.subtitle = say("timeline.subtitle", {{"cloud", report::cloudLabel(estimate.cloud)},
                                                {"region", estimate.region},
                                                {"date", formatDate(pricesAsOf, language)}});
    result.amountAxis = say("timeline.amount-axis", unit);
    result.cumulativeAxis = say("timeline.cumulative-axis", unit);
    return result;
}

} // namespace mitsumori::series
