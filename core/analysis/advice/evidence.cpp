// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/evidence.h"

#include "core/text/wording.h"
#include "core/units/format.h"

#include <algorithm>

namespace mitsumori::advice {

namespace {

/// What each line needs, however it is bought: the parts of a commitment back in one series.
std::vector<UsageSeries> wholeLines(std::vector<UsageSeries> parts) {
    std::vector<UsageSeries> whole;
    for (UsageSeries &part : parts) {
        const bool continues =
            !whole.empty() && whole.back().workload == part.workload && whole.back().line == part.line;
        if (!continues)
            whole.push_back(std::move(part));
        else if (part.buying == Buying::committed)
            for (std::size_t month = 0; month < part.quantity.size(); ++month)
                whole.back().quantity[month] = whole.back().quantity[month] + part.quantity[month];
    }
    return whole;
}

} // namespace

Evidence::Evidence(const AdviceInput &input) : AdviceInput(input), resolved_(input.scenario) {
    for (std::size_t w = 0; w < scenario.workloads.size(); ++w)
        if (scenario.workloads[w].enabled)
            subjects_.emplace_back(scenario, resolved_, w);
    if (Result<std::vector<UsageSeries>> usage = resolved_.usage())
        usage_ = wholeLines(*std::move(usage));
}

bool Evidence::uses(std::string_view role) const {
    return std::any_of(usage_.begin(), usage_.end(), [&](const UsageSeries &series) {
        for (std::size_t month = 0; month < series.quantity.size(); ++month)
            if (!series.quantity[month].isZero() && series.roleIn(month).starts_with(role))
                return true;
        return false;
    });
}

const UsageSeries *Evidence::series(const Subject &subject, std::string_view line) const {
    for (const UsageSeries &each : usage_)
        if (each.workload == subject.index() && subject.workload().kind->lines[each.line].id == line)
            return &each;
    return nullptr;
}

std::vector<const Subject *> Evidence::subjects(std::string_view kind) const {
    std::vector<const Subject *> found;
    for (const Subject &subject : subjects_)
        if (subject.kind() == kind)
            found.push_back(&subject);
    return found;
}

Money Evidence::lineAmount(const CloudEstimate &cloud, const Subject &subject, std::string_view line,
                           int month) {
    Money sum(cloud.total.currency());
    for (const LineItem &item : cloud.lines)
        if (item.workload == subject.index() && subject.workload().kind->lines[item.usage].id == line)
            sum += item.months[std::size_t(month - 1)].amount;
    return sum;
}

LocalText Evidence::amounts(const std::vector<std::optional<Money>> &byCloud) const {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < byCloud.size(); ++i) {
        if (!byCloud[i])
            continue;
        const std::string amount = formatMoney(*byCloud[i]);
        texts.push_back(estimate.clouds.size() == 1
                            ? amount
                            : findServiceMap(estimate.clouds[i].cloud)->label + " " + amount);
    }
    return {joined(texts, Language::ja), joined(texts, Language::en)};
}

LocalText Evidence::lineAmounts(const Subject &subject, std::string_view line, int month) const {
    std::vector<std::optional<Money>> byCloud;
    for (const CloudEstimate &cloud : estimate.clouds)
        byCloud.push_back(hasGap(cloud, subject) ? std::nullopt
                                                 : std::optional(lineAmount(cloud, subject, line, month)));
    return amounts(byCloud);
}

bool Evidence::hasGap(const CloudEstimate &cloud, const Subject &subject) {
    return std::any_of(cloud.gaps.begin(), cloud.gaps.end(),
                       [&](const Gap &gap) { return gap.workload == subject.id(); });
}

} // namespace mitsumori::advice
