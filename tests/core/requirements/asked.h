// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/advice/judged.h"
#include "core/analysis/figures.h"
#include "core/analysis/limits.h"
#include "core/clouds/layers.h"
#include "core/levers/bound_lever.h"
#include "core/pricing/builtin_books.h"
#include "core/workloads/machine.h"
#include "support/one_workload.h"

/// The words in which the tests of the requirements ask: each question answers with a text, so that a row
/// reads "requirement, questions, answers".
namespace mitsumori::test {

/// What a row asks.
using Questions = std::function<QStringList()>;

inline json::Value scenarioDocument(const char *name) {
    return *json::parseFile(sourcePath("scenarios/" + std::string(name) + ".mitsumori.json"));
}

// computed

/// A line or value of one workload in Japan, to six digits.
inline QString needs(const char *kind, const QByteArray &parameters, const char *name, int hours = 730) {
    return OneWorkload(kind, parameters, hours).figure(name);
}

/// A formula on a scenario of the examples, as quoted figures and studies read it; rounded.
inline QString figure(const char *scenario, const std::string &formula, int digits = 2,
                      const std::string &variant = {}, const std::string &cloud = {}) {
    const json::Value document = scenarioDocument(scenario);
    const Scenario read = *readScenario(document);
    const auto expression = formula::Expression::parse(formula);
    if (!expression)
        return "no formula";
    const auto value = Figures(document, read, serviceMaps()).evaluate(*expression, variant, cloud);
    if (!value)
        return shown(value.problems());
    return *value ? shown((*value)->rounded(digits)) : QString("undefined");
}

// catalogued

/// What serves a role: "Amazon S3 standard-storage"; "included" where it costs nothing, "~" before a
/// substitute.
inline QString service(const char *cloud, const char *role) {
    const ServiceChoice *choice = findServiceMap(cloud)->find(role);
    if (choice == nullptr)
        return "none";
    return shown((choice->substitute.en.empty() ? "" : "~") + choice->service +
                 (choice->included            ? ", included"
                  : choice->dimension.empty() ? ""
                                              : " " + choice->dimension));
}
inline QStringList services(const char *role) {
    return {service("aws", role), service("azure", role), service("gcp", role)};
}
/// The clouds of which a kind's every role has a service.
inline QString layerServices(const char *layer, const char *cloud) {
    QStringList all;
    for (const std::string &name : findLayer(layer)->servicesOn(cloud))
        all << shown(name);
    return all.join(", ");
}

/// "0.298": the first step's price of "provider/service/dimension/region[/purchase[/term]]" in the built-in
/// book.
inline QString listPrice(const QString &key) {
    const auto part = [&](int n) { return key.section('/', n, n).toStdString(); };
    RateKey wanted;
    wanted.provider = part(0);
    wanted.service = part(1);
    wanted.dimension = part(2);
    wanted.region = part(3);
    if (!part(4).empty())
        wanted.purchase = part(4);
    wanted.term = part(5);
    const Rate *rate = builtinBook(wanted.provider).find(wanted);
    if (rate == nullptr || rate->state == PriceState::missing)
        return "no price";
    QStringList steps;
    for (const Tier &tier : rate->tiers)
        steps << shown(tier.price);
    return (rate->tiers.size() == 1 ? steps.front() : steps.join(" ")) + " " + shown(rate->unit.text());
}

/// The values that a choice of a kind has.
inline QString choices(const char *kind, const char *parameter) {
    const WorkloadKind *found = findWorkloadKind(kind);
    QStringList all;
    for (const Choice &choice : found->parameters[std::size_t(found->parameterIndex(parameter))].choices)
        all << shown(choice.value);
    return all.join(" ");
}

/// "200 concurrent hard"
inline QString limit(const char *cloud, const char *key) {
    const Limit *found = findLimit(cloud, key);
    return found == nullptr ? QString("none") : shown(found->value) + " " + shown(found->unit);
}

/// The parameters of a kind that a lever sets.
inline QString leverSets(const char *lever, const char *kind) {
    QStringList all;
    const WorkloadKind *found = findWorkloadKind(kind);
    for (const BoundEffect &effect : bindLever(*findLever(lever), *found))
        all << shown(found->parameters[effect.parameter].key);
    return all.join(" ");
}

// advised

/// "warning" or, where the rule does not fire, "silent".
inline QString advised(const QString &rule, const json::Value &tree, CalendarDate today = {2026, 11, 1}) {
    const Judged judged(tree, today);
    const Advice *found = judged.find(rule);
    return found == nullptr ? QString("silent") : shown(std::string(code(found->severity)));
}
inline QString advised(const QString &rule, const QByteArray &kind, const QByteArray &parameters,
                       const QByteArray &clouds = R"(["aws"])") {
    return advised(rule, document(workload(kind, parameters), {clouds}));
}

/// On the day of the scenario, which may have a variant.
inline QString adviceOn(const char *scenario, const QString &rule, const std::string &variant = {}) {
    const json::Value tree = *applyVariant(scenarioDocument(scenario), variant);
    return advised(rule, tree, readScenario(tree)->date);
}

} // namespace mitsumori::test

Q_DECLARE_METATYPE(mitsumori::test::Questions)
