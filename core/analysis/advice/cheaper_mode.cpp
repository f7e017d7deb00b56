// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/alternative.h"
#include "core/analysis/advice/rules.h"

#include "core/units/format.h"
#include "core/workloads/machine.h"

#include <algorithm>

namespace mitsumori::advice {

namespace {

constexpr std::size_t judgedWorkloads = 5; ///< the largest: each costs a few estimates
constexpr int worthPercent = 5;            ///< of the workload's cost; less is within the guesses

/// Rules of which one that says "cannot work" rules a mode out.
constexpr Rule bounds[] = {endpointCount,   serverlessConcurrency, maximumConcurrency, serverlessMemory,
                           memoryLimit,     payloadLimit,          gatewayPayload,     durationLimit,
                           gatewayDuration, latencyBatch,          latencyDuration,    batchWindow};

/// Modes that could serve the same requests, before limits are asked.
std::vector<std::string> candidates(const Subject &subject) {
    const Machine *machine = findMachine(subject.choice("machine", 1));
    const bool onGpu = machine != nullptr && machine->gpus > Decimal(0) && !subject.isMode("serverless", 1) &&
                       !subject.isMode("function", 1);
    const bool many = subject.number("models", 1) > Decimal(1); // only these two host many
    const bool mayWait =
        subject.firstMonth([&](int month) { return subject.number("readyByMorning", month).isZero(); }) == 0;
    std::vector<std::string> modes;
    if (!many && !onGpu)
        modes = {"serverless", "function"};
    modes.push_back(many ? "multi-model" : "real-time");
    if (mayWait)
        modes.push_back("batch");
    std::erase(modes, subject.choice("mode", 1));
    return modes;
}

/// Whether the workload, set otherwise, stays within what the cloud and the target allow.
bool works(const Evidence &otherwise, const Subject &subject) {
    std::vector<Advice> findings;
    for (const Rule rule : bounds)
        rule(otherwise, findings);
    const std::string place = subject.pointer("");
    for (const Advice &finding : findings)
        if (finding.severity == Severity::impossible && finding.pointer.starts_with(place + "/"))
            return false;
    const Subject &changed =
        *std::find_if(otherwise.subjects().begin(), otherwise.subjects().end(),
                      [&](const Subject &each) { return each.index() == subject.index(); });
    const std::string &cloud = otherwise.scenario.clouds.front();
    return changed.firstMonth([&](int month) {
        return hasColdStarts(changed, cloud, month) || isCapped(changed, month);
    }) == 0;
}

struct Best {
    std::string mode;
    Money yearly;
};

std::optional<Best> cheapest(const Evidence &input, const Subject &subject, const CloudEstimate &now) {
    std::optional<Best> best;
    if (Evidence::hasGap(now, subject))
        return best;
    const Money cost = now.workloadSum(subject.index(), 1, input.scenario.months);
    if (cost.isZero())
        return best;
    for (const std::string &mode : candidates(subject)) {
        Scenario otherwise = changed(input.scenario, subject, {{"mode", mode}});
        otherwise.clouds = {now.cloud};
        const std::optional<Estimate> priced = priceAgain(input, otherwise);
        if (!priced)
            continue;
        const CloudEstimate &then = *priced->findCloud(now.cloud);
        const Money saved = now.total - then.total;
        if (Evidence::hasGap(then, subject) || saved <= Money(saved.currency()) ||
            saved.ratioTo(cost) * Decimal(100) < Decimal(worthPercent) ||
            !works(Evidence({otherwise, *priced, input.today}), subject))
            continue;
        const Money yearly = saved.scaled(Decimal(12) / Decimal(input.scenario.months));
        if (!best || best->yearly < yearly)
            best = Best{mode, yearly};
    }
    return best;
}

std::vector<const Subject *> largest(const Evidence &input) {
    std::vector<const Subject *> subjects = input.subjects("inference");
    const auto cost = [&](const Subject *subject) {
        return input.estimate.clouds.front().workloadSum(subject->index(), 1, input.scenario.months);
    };
    std::stable_sort(subjects.begin(), subjects.end(),
                     [&](const Subject *a, const Subject *b) { return cost(a) > cost(b); });
    subjects.resize(std::min(subjects.size(), judgedWorkloads));
    return subjects;
}

} // namespace

void cheaperMode(const Evidence &input, std::vector<Advice> &findings) {
    for (const Subject *subject : largest(input)) {
        const int parameter = subject->workload().kind->parameterIndex("mode");
        const auto &choices = subject->workload().kind->parameters[std::size_t(parameter)].choices;
        const auto label = [&](const std::string &mode) -> const LocalText & {
            return std::find_if(choices.begin(), choices.end(),
                                [&](const Choice &choice) { return choice.value == mode; })
                ->label;
        };
        std::vector<std::string> ja, en;
        for (const CloudEstimate &cloud : input.estimate.clouds)
            if (const std::optional<Best> best = cheapest(input, *subject, cloud))
                for (const Language language : {Language::ja, Language::en})
                    (language == Language::ja ? ja : en)
                        .push_back(text(language, "advice.cheaper-mode.option",
                                        {{"cloud", findServiceMap(cloud.cloud)->label},
                                         {"mode", label(best->mode).in(language)},
                                         {"amount", formatMoney(best->yearly)}}));
        const LocalText options = sentence(ja, en);
        if (options.isEmpty())
            continue;
        const LocalText &now = label(subject->choice("mode", 1));
        findings.push_back(subject->finding(
            "cheaper-mode", Severity::information, "mode",
            {{"modeJa", now.ja}, {"modeEn", now.en}, {"optionsJa", options.ja}, {"optionsEn", options.en}}));
    }
}

} // namespace mitsumori::advice
