// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/usage.h"

#include "core/workloads/load_profile.h"
#include "support/figures.h"

#include <QTest>

#include <stdexcept>

using namespace mitsumori;
using test::shown;

namespace {

/// Instances that follow the day: a thousand requests an hour in the mean, four hundred an instance, two at
/// least.
WorkloadKind following(const char *mode) {
    json::Value kind = *json::parse(R"json({"label": "a", "help": "a", "category": "compute",
        "parameters": {
            "mode": {"label": "Mode", "type": "choice", "choices": {"steady": "Steady", "scaled": "Scaled"}},
            "day": {"label": "Day", "type": "profile", "default": "office"}},
        "values": {
            "instanceHours": {"label": "Hours", "over": "day", "formula": "max(2, ceil(1000 * hourFactor / 400))"},
            "peak": {"label": "Peak", "over": "peak", "formula": "max(2, ceil(1000 * hourFactor / 400))"},
            "requests": {"label": "Requests", "over": "day", "formula": "1000 * hourFactor"}},
        "lines": {
            "hours": {"label": "Hours", "role": "r", "unit": "hour",
                      "quantity": "if(mode('scaled'), instanceHours * days, peak * hours)"},
            "requests": {"label": "Requests", "role": "r", "unit": "request", "quantity": "requests * days"}}})json");
    json::setAt(kind, "/parameters/mode/default", mode);
    return readWorkloadKind("following", kind);
}

QStringList quantities(const WorkloadKind &kind, const char *profile = nullptr) {
    Scenario scenario;
    scenario.months = 1;
    scenario.hoursPerMonth = 720;
    Workload workload;
    workload.id = "w";
    workload.kind = &kind;
    workload.parameters.resize(kind.parameters.size());
    if (profile != nullptr)
        workload.parameters[1].value = Literal(std::string(profile));
    scenario.workloads.push_back(workload);
    QStringList result;
    const auto usage = ResolvedScenario(scenario).usage();
    for (const UsageSeries &series : *usage)
        result << shown(series.quantity.front());
    return result;
}

} // namespace

/// What workloads need in a month; expected values by hand from the weights of the profiles.
class UsageTest : public QObject {
    Q_OBJECT
  private slots:
    void profilesAddUpToADay() {
        QVERIFY(loadProfiles().size() >= 3);
        for (const LoadProfile &profile : loadProfiles()) {
            Decimal sum;
            for (const Decimal factor : profile.hourFactors)
                sum += factor;
            QCOMPARE(shown(sum), "24");
            QVERIFY(!profile.label.ja.empty() && !profile.label.en.empty());
        }
    }

    /// Office hours: 2 instances in 14 quiet hours, 4 to 6 in the ten busy ones: 83 instance-hours a day.
    void instancesFollowTheHoursOfTheDay() {
        QCOMPARE(quantities(following("scaled")), (QStringList{"2490", "720000"}));
        QCOMPARE(quantities(following("steady")), (QStringList{"4320", "720000"}));
    }

    /// An even day needs ceil(1000 / 400) = 3 instances in every hour, scaled or not.
    void anEvenDayNeedsTheSameEitherWay() {
        QCOMPARE(quantities(following("scaled"), "flat"), (QStringList{"2160", "720000"}));
        QCOMPARE(quantities(following("steady"), "flat"), (QStringList{"2160", "720000"}));
    }

    void aFormulaMayOnlyAskForValuesThatTheChoiceHas() {
        const json::Value wrong = *json::parse(R"json({"label": "a", "help": "a", "category": "compute",
            "parameters": {"mode": {"label": "Mode", "type": "choice", "choices": {"a": "A"}, "default": "a"}},
            "lines": {"l": {"label": "l", "role": "r", "unit": "hour", "quantity": "mode('b')"}}})json");
        QVERIFY_EXCEPTION_THROWN(readWorkloadKind("wrong", wrong), std::logic_error);
    }

    void theHourIsKnownOnlyOverTheDay() {
        const json::Value wrong = *json::parse(R"json({"label": "a", "help": "a", "category": "compute",
            "parameters": {"day": {"label": "Day", "type": "profile", "default": "flat"}},
            "values": {"v": {"label": "v", "formula": "hourFactor"}}, "lines": {}})json");
        QVERIFY_EXCEPTION_THROWN(readWorkloadKind("wrong", wrong), std::logic_error);
    }
};

QTEST_APPLESS_MAIN(UsageTest)
#include "usage_test.moc"
