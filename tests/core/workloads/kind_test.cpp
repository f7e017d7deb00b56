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
            for (const UsageLine &line : kind.lines) {
                both(line.label, kind.key + "." + line.id);
                QVERIFY2(hasText("unit." + line.unit.text()), (kind.key + "." + line.id).c_str());
            }
            for (const IntermediateValue &value : kind.values)
                both(value.label, kind.key + "." + value.key);
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
            for (const UsageLine &line : kind.lines) {
                verify(line.quantity.expression);
                verify(line.count.expression);
                for (const LineMeasure &measure : line.measures)
                    verify(measure.value.expression);
                if (line.commitment)
                    verify(line.commitment->coverage.expression);
                if (line.ownPrice)
                    verify(line.ownPrice->price.expression);
            }
        }
    }

    /// A line that counts occurrences says what one of them measures.
    void occurrencesAreMeasured() {
        for (const WorkloadKind &kind : workloadKinds())
            for (const UsageLine &line : kind.lines)
                QVERIFY2(line.count.expression.text().empty() == line.measures.empty(),
                         (kind.key + "." + line.id).c_str());
    }

    /// Its category is one of the list, or a choice whose values all are.
    void everyLineHasACategory() {
        const auto known = [](const std::string &category) {
            return std::find(categories().begin(), categories().end(), category) != categories().end();
        };
        for (const WorkloadKind &kind : workloadKinds())
            for (const UsageLine &line : kind.lines) {
                if (line.category.front() != '{') {
                    QVERIFY2(known(line.category), (kind.key + "." + line.id).c_str());
                    continue;
                }
                const int choice = kind.parameterIndex(line.category.substr(1, line.category.size() - 2));
                QVERIFY2(choice >= 0, line.category.c_str());
                for (const Choice &value : kind.parameters[std::size_t(choice)].choices)
                    QVERIFY2(known(value.value), value.value.c_str());
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
