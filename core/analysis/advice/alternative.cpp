// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/alternative.h"

#include "core/estimate/prices.h"
#include "core/text/wording.h"

namespace mitsumori::advice {

Scenario changed(const Scenario &scenario, const Subject &subject, const Settings &settings) {
    Scenario result = scenario;
    Workload &workload = result.workloads[subject.index()];
    for (const auto &[name, value] : settings)
        if (const int parameter = workload.kind->parameterIndex(name); parameter >= 0) {
            ParameterInput input;
            input.value = value;
            workload.parameters[std::size_t(parameter)] = std::move(input);
        }
    return result;
}

std::optional<Estimate> priceAgain(const Evidence &evidence, const Scenario &otherwise) {
    EstimateOptions options{{}, evidence.estimate.currency};
    for (const CloudEstimate &cloud : evidence.estimate.clouds)
        options.clouds.push_back(cloud.cloud);
    Result<Estimate> priced = estimate(otherwise, pricesOf(evidence.scenario), serviceMaps(), options);
    if (!priced) // out of range: nothing to compare with
        return std::nullopt;
    return *std::move(priced);
}

std::vector<std::optional<Money>> monthlySavings(const Evidence &evidence, const Subject &subject,
                                                 const Settings &settings) {
    return savingsOf(changed(evidence.scenario, subject, settings), evidence, subject);
}

std::vector<std::optional<Money>> savingsOf(const Scenario &otherwise, const Evidence &evidence,
                                            const Subject &subject) {
    std::vector<std::optional<Money>> savings(evidence.estimate.clouds.size());
    const std::optional<Estimate> priced = priceAgain(evidence, otherwise);
    if (!priced)
        return savings;
    const Decimal months = evidence.scenario.months;
    for (std::size_t i = 0; i < savings.size(); ++i) {
        const CloudEstimate &now = evidence.estimate.clouds[i], &then = priced->clouds[i];
        if (!Evidence::hasGap(now, subject) && !Evidence::hasGap(then, subject))
            savings[i] = (now.total - then.total).scaled(Decimal(1) / months);
    }
    return savings;
}

LocalText amountSentence(const Evidence &evidence, const std::string &key,
                         const std::vector<std::optional<Money>> &amounts) {
    const LocalText amount = evidence.amounts(amounts);
    if (amount.isEmpty())
        return {};
    return {text(Language::ja, key, {{"amount", amount.ja}}),
            text(Language::en, key, {{"amount", amount.en}})};
}

LocalText sentence(const std::vector<std::string> &ja, const std::vector<std::string> &en) {
    if (ja.empty())
        return {};
    return {joined(ja, Language::ja) + "。", joined(en, Language::en) + "."};
}

std::vector<std::optional<Money>> scaled(std::vector<std::optional<Money>> amounts, Decimal factor) {
    for (auto &amount : amounts)
        if (amount)
            amount = amount->scaled(factor);
    return amounts;
}

} // namespace mitsumori::advice
