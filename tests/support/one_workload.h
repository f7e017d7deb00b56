// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/prices.h"
#include "core/estimate/usage.h"
#include "support/figures.h"

#include <QStringList>

namespace mitsumori::test {

/// The digits to which an expected figure is compared: its own, or six for whole numbers.
inline int digitsOf(const QString &expected) {
    return expected.contains('.') ? int(expected.size() - expected.indexOf('.') - 1) : 6;
}

/// A scenario of one workload "w" for one month in Japan, for tests of what a kind needs.
class OneWorkload {
  public:
    OneWorkload(const char *kind, const QByteArray &parameters, int hoursPerMonth = 730,
                const char *cloud = "aws")
        : scenario_(*readScenario(document(kind, parameters, hoursPerMonth, cloud))) {}

    /// A value or parameter of the kind, rounded.
    QString value(const char *name, int digits = 6) const {
        const auto found = ResolvedScenario(scenario_).value(0, name, 1);
        return found ? shown(found->rounded(digits)) : QString("none");
    }

    /// What a line needs, rounded, in the line's own unit.
    QString quantity(const char *line, int digits = 6) const {
        const auto usage = ResolvedScenario(scenario_).usage();
        for (const UsageSeries &series : *usage)
            if (scenario_.workloads[0].kind->lines[series.line].id == line)
                return shown(series.quantity.front().rounded(digits));
        return "none";
    }

    /// A line's quantity where there is such a line, else the value.
    QString figure(const char *name, int digits = 6) const {
        const QString found = quantity(name, digits);
        return found == "none" ? value(name, digits) : found;
    }

    /// "line role quantity" of all that is needed at all.
    QStringList usage() const {
        QStringList all;
        const auto series = ResolvedScenario(scenario_).usage();
        for (const UsageSeries &each : *series)
            if (!each.quantity.front().isZero())
                all << shown(scenario_.workloads[0].kind->lines[each.line].id) + " " +
                           shown(each.role.front()) + " " + shown(each.quantity.front().rounded(6));
        return all;
    }

    const Scenario &scenario() const { return scenario_; }
    /// Priced with the built-in books.
    Estimate estimate() const { return *mitsumori::estimate(scenario_, pricesOf(scenario_), serviceMaps()); }

  private:
    static json::Value document(const char *kind, const QByteArray &parameters, int hours,
                                const char *cloud) {
        json::Value tree = *json::parse(R"({"format": "mitsumori-scenario", "version": 1,
            "date": "2026-11-01", "geography": "japan", "calculation": {"months": 1}})");
        json::setAt(tree, "/calculation/hoursPerMonth", hours);
        json::setAt(tree, "/clouds", json::Array{std::string(cloud)});
        json::setAt(tree, "/workloads/w/kind", std::string(kind));
        json::setAt(tree, "/workloads/w/parameters", *json::parse(parameters.toStdString()));
        return tree;
    }

    Scenario scenario_;
};

} // namespace mitsumori::test
