// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/screen/totals.h"

#include "core/report/gaps.h"
#include "core/report/labels.h"
#include "core/report/spans.h"
#include "core/text/catalogue.h"
#include "core/units/format.h"

namespace mitsumori::report {

namespace {

/// "+$12.30, +1.4 %"; empty where nothing can be compared.
std::string change(const CloudEstimate &now, const Estimate *before, Language language) {
    const CloudEstimate *old = before == nullptr ? nullptr : before->findCloud(now.cloud);
    if (old == nullptr || old->total.currency() != now.total.currency())
        return {};
    const Money difference = now.total - old->total;
    if (difference.isZero())
        return text(language, "ui.totals.unchanged");
    if (old->total.isZero())
        return formatChange(difference);
    const std::string percent = formatPercent(difference.ratioTo(old->total));
    return formatChange(difference) + ", " + (percent.front() == '-' ? "" : "+") + percent;
}

} // namespace

Table totalsTable(const Scenario &scenario, const Estimate &estimate, const Estimate *before,
                  Language language) {
    Table table;
    table.id = "totals";
    const std::vector<Span> years = yearSpans(scenario, language);
    const auto column = [&](const std::string &title, ColumnKind kind) {
        table.columns.push_back({title, kind});
    };
    column(text(language, "ui.totals.cloud"), ColumnKind::text);
    column(text(language, "ui.totals.first"), ColumnKind::money);
    column(text(language, "ui.totals.peak"), ColumnKind::money);
    for (std::size_t year = 0; year < std::min<std::size_t>(years.size(), 2); ++year)
        column(years[year].label, ColumnKind::money);
    column(text(language, "ui.totals.total", {{"months", std::to_string(scenario.months)}}),
           ColumnKind::money);
    column(text(language, "ui.totals.change"), ColumnKind::text);

    for (const CloudEstimate &cloud : estimate.clouds) {
        Row row;
        const auto add = [&](Money amount, int lastMonth, const std::string &suffix = {}) {
            row.cells.push_back({amount, std::string(boundMark(isLowerBound(cloud, lastMonth))) +
                                             formatMoney(amount) + suffix});
        };
        const int months = monthCount(scenario, cloud);
        const int peak = months == 0 ? 0 : peakMonth(cloud);
        const std::string label = cloudLabel(cloud.cloud);
        row.cells.push_back({label, label});
        add(cloud.sum(1, 1), 1);
        add(cloud.sum(peak, peak), peak,
            text(language, "ui.totals.inMonth", {{"month", std::to_string(peak)}}));
        for (std::size_t year = 0; year < std::min<std::size_t>(years.size(), 2); ++year)
            add(cloud.sum(years[year].from, years[year].to), years[year].to);
        add(cloud.total, months);
        const std::string difference = change(cloud, before, language);
        row.cells.push_back({difference, difference});
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace mitsumori::report
