// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/labels.h"

#include "core/report/words.h"
#include "core/units/format.h"

#include <algorithm>

namespace mitsumori::report {

namespace {

/// The text of a key, or `fallback` for keys that documents may invent (units of drivers, purchase options).
std::string textOr(Language language, const std::string &key, const std::string &fallback) {
    return hasText(key) ? text(language, key) : fallback;
}

std::string lowerAscii(std::string value) {
    std::transform(value.begin(), value.end(), value.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return value;
}

} // namespace

std::string cloudLabel(const std::string &cloud) {
    const ServiceMap *map = findServiceMap(cloud);
    return map != nullptr && !map->label.empty() ? map->label : cloud;
}

std::string workloadLabel(const Workload &workload, Language language) {
    if (!workload.label.isEmpty())
        return workload.label.in(language);
    if (workload.kind != nullptr && !workload.kind->label.isEmpty())
        return workload.kind->label.in(language);
    return workload.id;
}

std::string categoryLabel(std::string_view category, Language language) {
    return text(language, "category." + std::string(category));
}

std::string purchaseLabel(const std::string &purchase, Language language) {
    return textOr(language, "purchase." + purchase, purchase);
}

std::string stateLabel(PriceState state, Language language) {
    return text(language, "state." + std::string(code(state)));
}

std::string withUnit(const std::string &label, const std::string &unit, Language language) {
    const std::string unitText = unitLabel(unit, language);
    if (unitText.empty() || lowerAscii(label).find(lowerAscii(unitText)) != std::string::npos)
        return label;
    return Words{language}("with-unit", {{"label", label}, {"unit", unitText}});
}

std::string monthLabel(const Scenario &scenario, int month, Language language) {
    return Words{language}("month-label", {{"month", std::to_string(month)},
                                           {"calendar", scenario.start.plus(month - 1).text()}});
}

std::string amountCaption(Currency currency, Language language) {
    return Words{language}("caption.amounts", {{"currency", std::string(facts(currency).code)}});
}

std::string amountCaption(const CloudEstimate &cloud, Language language) {
    return Words{language}("caption.cloud", {{"cloud", cloudLabel(cloud.cloud)},
                                             {"region", cloud.region},
                                             {"currency", std::string(facts(cloud.total.currency()).code)}});
}

std::string idFor(const Estimate &estimate, const CloudEstimate &cloud, const std::string &id) {
    return estimate.clouds.size() > 1 ? id + "-" + cloud.cloud : id;
}

std::string titleFor(const Estimate &estimate, const CloudEstimate &cloud, const std::string &title) {
    return estimate.clouds.size() > 1 ? cloudLabel(cloud.cloud) + " – " + title : title;
}

} // namespace mitsumori::report
