// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clouds/service_map.h"
#include "core/text/catalogue.h"
#include "core/text/resource.h"
#include "core/workloads/kind.h"
#include "support/figures.h"

#include <QTest>

#include <algorithm>

using namespace mitsumori;
using test::shown;

class KindTest : public QObject {
    Q_OBJECT
  private slots:
    void everyFileIsRegistered() { QCOMPARE(workloadKinds().size(), resourceNames("kinds/").size()); }

    void everythingIsSaidInBothLanguages() {
        const auto both = [](const LocalText &text, const std::string &where) {
            QVERIFY2(!text.ja.empty() && !text.en.empty(), where.c_str());
        };
        for (const WorkloadKind &kind : workloadKinds()) {
            both(kind.label, kind.key);
            both(kind.help, kind.key);
            QVERIFY2(hasText("category." + kind.category), kind.key.c_str());
            for (const ParameterDescription &parameter : kind.parameters) {
                const std::string where = kind.key + "." + parameter.key;
                both(parameter.label, where);
                both(parameter.help, where);
                for (const Choice &choice : parameter.choices)
                    both(choice.label, where);
                if (!parameter.unit.empty())
                    QVERIFY2(hasText("unit." + parameter.unit), where.c_str());
            }
            for (const UsageLine &line : kind.lines)
                both(line.label, kind.key + "." + line.id);
        }
    }

    void defaultsAreInRange() {
        for (const WorkloadKind &kind : workloadKinds()) {
            for (const ParameterDescription &parameter : kind.parameters) {
                const std::string where = kind.key + "." + parameter.key;
                if (parameter.type == ParameterType::choice)
                    QVERIFY2(
                        std::any_of(parameter.choices.begin(), parameter.choices.end(),
                                    [&](const Choice &choice) { return choice.value == parameter.choice; }),
                        where.c_str());
                else
                    QVERIFY2(parameter.minimum <= parameter.fallback &&
                                 parameter.fallback <= parameter.maximum,
                             where.c_str());
            }
        }
    }

    void formulasNameOnlyWhatTheKindHas() {
        for (const WorkloadKind &kind : workloadKinds()) {
            std::vector<std::string> known{"hours", "days", "hourFactor"};
            for (const ParameterDescription &parameter : kind.parameters)
                if (parameter.type != ParameterType::choice || Decimal::parse(parameter.choice))
                    known.push_back(parameter.key); // a choice among numbers is its number
            const auto verify = [&](const formula::Expression &expression) {
                for (const formula::Reference &reference : expression.references())
                    QVERIFY2(reference.isCall
                                 ? kind.slotOf(reference).has_value() // a value of a choice
                                 : std::find(known.begin(), known.end(), reference.name) != known.end(),
                             (kind.key + ": " + reference.name).c_str());
            };
            for (const IntermediateValue &value : kind.values) {
                verify(value.formula.expression);
                known.push_back(value.key); // later steps may use it
            }
            for (const UsageLine &line : kind.lines)
                verify(line.quantity.expression);
        }
    }

    /// Every role that a kind can ask for is served on AWS; the other clouds' maps follow with their price
    /// books.
    void awsServesEveryRole() {
        const ServiceMap *aws = findServiceMap("aws");
        for (const WorkloadKind &kind : workloadKinds()) {
            for (const UsageLine &line : kind.lines) {
                std::vector<std::string> roles{line.role};
                for (const ParameterDescription &parameter : kind.parameters) {
                    std::vector<std::string> filled;
                    for (const std::string &role : roles) {
                        if (role.find("{" + parameter.key + "}") == role.npos)
                            filled.push_back(role);
                        else
                            for (const Choice &choice : parameter.choices)
                                filled.push_back(fillIn(role, {{parameter.key, choice.value}}));
                    }
                    roles = filled;
                }
                for (const std::string &role : roles)
                    QVERIFY2(aws->find(role) != nullptr, role.c_str());
            }
        }
    }

    void everyCloudKnowsEveryGeography() {
        for (const ServiceMap &map : serviceMaps())
            for (const std::string &geography : geographies())
                QVERIFY2(map.regions.contains(geography), (map.cloud + " " + geography).c_str());
    }

    /// Load-balancer units: the largest of the measures (worked example "alb-default": 25/s, 3,000, 100 GB in
    /// 730 h is one unit).
    void capacityUnitsAreTheLargestMeasure_data() {
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QString>("unitHours");
        QTest::newRow("connections decide")
            << QByteArray(R"({"newConnections": 25, "activeConnections": 3000, "gbPerHour": "100/730"})")
            << "730";
        QTest::newRow("data decides") << QByteArray(R"({"newConnections": 25, "gbPerHour": 2.5})") << "1825";
        QTest::newRow("rules decide, two balancers")
            << QByteArray(R"({"balancers": 2, "ruleEvaluations": 1500})") << "2190";
        QTest::newRow("stated") << QByteArray(R"({"capacityUnits": 10})") << "7300";
    }
    void capacityUnitsAreTheLargestMeasure() {
        QFETCH(QByteArray, parameters);
        QFETCH(QString, unitHours);
        json::Value document = test::gpuClusterDocument();
        json::setAt(document, "/workloads/load-balancer/parameters", *json::parse(parameters.toStdString()));
        const auto priced = test::priced(document);
        QVERIFY2(priced, priced ? "" : qPrintable(shown(priced.problems())));
        QCOMPARE(shown(priced->cloud().findLine("load-balancer.capacity")->months[0].quantity.value()),
                 unitHours);
    }
};

QTEST_APPLESS_MAIN(KindTest)
#include "kind_test.moc"
