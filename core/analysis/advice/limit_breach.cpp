// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/limit_breach.h"

#include "core/text/wording.h"
#include "core/units/format.h"

#include <algorithm>

namespace mitsumori::advice {

namespace {

std::vector<std::string> cloudLabels(const std::vector<const Limit *> &limits) {
    std::vector<std::string> labels;
    for (const Limit *limit : limits)
        if (const std::string &label = findServiceMap(limit->cloud)->label;
            std::find(labels.begin(), labels.end(), label) == labels.end())
            labels.push_back(label);
    return labels;
}

TextArguments argumentsOf(const Breaches &breaches, Decimal figure, int month) {
    const LocalText limits = breaches.text(), clouds = breaches.clouds();
    return {{"figure", formatNumberShort(figure, 1)},
            {"month", std::to_string(month)},
            {"limitsJa", limits.ja},
            {"limitsEn", limits.en},
            {"cloudsJa", clouds.ja},
            {"cloudsEn", clouds.en}};
}

} // namespace

bool Breaches::add(const Limit *limit, Decimal figure) {
    if (limit == nullptr || figure <= limit->value)
        return false;
    isImpossible = isImpossible || (limit->kind == Limit::Kind::hard && figure > limit->utmost());
    if (std::find(limits.begin(), limits.end(), limit) == limits.end())
        limits.push_back(limit);
    return true;
}

LocalText Breaches::text() const {
    std::vector<std::string> ja, en;
    for (const Limit *limit : limits) {
        ja.push_back(limit->text(Language::ja));
        en.push_back(limit->text(Language::en));
    }
    return {joined(ja, Language::ja), joined(en, Language::en)};
}

LocalText Breaches::clouds() const {
    const std::vector<std::string> labels = cloudLabels(limits);
    return {joined(labels, Language::ja), joined(labels, Language::en)};
}

void noteBreaches(const LimitCheck &check, const Evidence &evidence, std::vector<Advice> &findings) {
    for (const Subject *subject : evidence.subjects(check.kind)) {
        Breaches breaches;
        int firstMonth = 0, worstMonth = 0;
        Decimal worst;
        for (const int month : subject->months()) {
            const std::string key = check.key(*subject, month);
            if (key.empty())
                continue;
            const Decimal figure = check.figure(*subject, month);
            bool beyond = false;
            for (const std::string &cloud : evidence.scenario.clouds)
                beyond = breaches.add(findLimit(cloud, key), figure) || beyond;
            if (beyond && firstMonth == 0)
                firstMonth = month;
            if (beyond && figure > worst) {
                worst = figure;
                worstMonth = month;
            }
        }
        if (firstMonth == 0)
            continue;
        TextArguments arguments = argumentsOf(breaches, worst, firstMonth);
        if (check.further)
            for (auto &argument : check.further(*subject, worstMonth, worst, *breaches.limits.front()))
                arguments.push_back(std::move(argument));
        findings.push_back(subject->finding(check.rule,
                                            breaches.isImpossible ? Severity::impossible : Severity::warning,
                                            check.parameter, std::move(arguments)));
    }
}

void noteSharedBreaches(const LimitCheck &check, const Evidence &evidence, std::vector<Advice> &findings) {
    Breaches breaches;
    int firstMonth = 0;
    Decimal worst, largest;
    const Subject *blamed = nullptr;
    for (int month = 1; month <= evidence.scenario.months; ++month) {
        std::vector<std::pair<std::string, Decimal>> sums; // by key
        for (const Subject *subject : evidence.subjects(check.kind)) {
            const std::string key = check.key(*subject, month);
            if (key.empty())
                continue;
            const Decimal figure = check.figure(*subject, month);
            const auto sum =
                std::find_if(sums.begin(), sums.end(), [&](const auto &entry) { return entry.first == key; });
            if (sum == sums.end())
                sums.emplace_back(key, figure);
            else
                sum->second += figure;
            if (figure > largest) {
                largest = figure;
                blamed = subject;
            }
        }
        for (const auto &[key, sum] : sums)
            for (const std::string &cloud : evidence.scenario.clouds)
                if (breaches.add(findLimit(cloud, key), sum)) {
                    firstMonth = firstMonth == 0 ? month : firstMonth;
                    worst = std::max(worst, sum);
                }
    }
    if (firstMonth != 0)
        findings.push_back(blamed->finding(check.rule, Severity::warning, check.parameter,
                                           argumentsOf(breaches, worst, firstMonth)));
}

} // namespace mitsumori::advice
