// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/lever_savings.h"
#include "core/estimate/commitments.h"
#include "core/estimate/prices.h"
#include "support/random_document.h"

#include <QTest>

using namespace mitsumori;
using test::Random;
using test::shown;

namespace {

/// Every way to need and to buy: training, five modes of inference, machines, data services, an expansion,
/// phases, rounded lines.
json::Value anything(Random &random) {
    json::Value document = test::emptyDocument();
    json::setAt(document, "/phases/later/from", 2);
    json::setAt(document, "/calculation/roundLines", random.coin());
    json::setAt(document, "/workloads/train", *json::parse(R"({"kind": "retraining", "parameters": {}})"));
    json::setAt(document, "/workloads/train/parameters", test::retraining(random));
    for (const char *mode : {"serverless", "function", "real-time", "batch", "multi-model"}) {
        const std::string at = "/workloads/" + std::string(mode);
        json::setAt(document, at, *json::parse(R"({"kind": "inference"})"));
        json::setAt(document, at + "/parameters", test::inference(random, mode));
        json::setAt(document, at + "/parameters/readyByMorning", random.coin());
    }
    json::setAt(document, "/workloads/pool", *json::parse(R"({"kind": "node-pool", "parameters": {
        "machine": "general-4x16", "nodes": {"value": 9, "phases": {"later": 5}}, "profile": "office"}})"));
    json::setAt(document, "/workloads/vm", *json::parse(R"({"kind": "virtual-machine", "parameters": {
        "machine": "general-2x8", "instances": 7, "profile": "evening", "diskGb": 30}})"));
    json::setAt(document, "/workloads/data", *json::parse(R"({"kind": "object-storage", "parameters": {
        "storageGb": 77777, "getRequests": 1234567}})"));
    json::setAt(document, "/workloads/pool/parameters/commitment", random.of({"none", "1y", "3y"}));
    json::setAt(document, "/workloads/pool/parameters/spotShare", random.share());
    if (random.coin()) {
        json::setAt(document, "/expansions/eu",
                    *json::parse(R"({"geography": "europe", "from": 2, "workloads": ["train", "pool"]})"));
        json::setAt(document, "/expansions/eu/factor", random.share());
    }
    return document;
}

void addLevers(json::Value &document, Random &random) {
    const char *const levers[] = {"spot",         "commitment",        "autoscaling",     "batch-inference",
                                  "result-cache", "model-compression", "storage-tiering", "shared-endpoints"};
    for (int i = 0; i < 5; ++i) {
        const std::string at = "/levers/l" + std::to_string(i);
        json::setAt(document, at, *json::parse("{}"));
        json::setAt(document, at + "/lever", random.of(levers));
        json::setAt(document, at + "/on", random.upTo(3) != 0);
    }
}

Scenario read(const json::Value &document) {
    const Result<Scenario> scenario = readScenario(document);
    if (!scenario)
        throw std::runtime_error(scenario.problems().front().message(Language::en));
    return *scenario;
}
Estimate priced(const Scenario &scenario) {
    return *estimate(scenario, pricesOf(scenario), serviceMaps());
}

} // namespace

/// Everything that is shown in parts adds up to the whole, exactly; tried on random documents.
class SumsTest : public QObject {
    Q_OBJECT
  private slots:
    void rowsAddToTotals() {
        Random random(21);
        for (int round = 0; round < 25; ++round) {
            const Scenario scenario = read(anything(random));
            const Estimate estimate = priced(scenario);
            QCOMPARE(estimate.clouds.size(), std::size_t(3));
            for (const CloudEstimate &cloud : estimate.clouds) {
                Money ofLines, ofMonths, ofCategories, ofWorkloads;
                std::vector<Money> months(std::size_t(scenario.months));
                for (const LineItem &line : cloud.lines) {
                    Money sum;
                    for (std::size_t m = 0; m < line.months.size(); ++m) {
                        sum += line.months[m].amount;
                        months[m] += line.months[m].amount;
                    }
                    QCOMPARE(shown(sum), shown(line.total));
                    ofLines += line.total;
                }
                for (std::size_t m = 0; m < months.size(); ++m) {
                    QCOMPARE(shown(months[m]), shown(cloud.monthly[m]));
                    ofMonths += cloud.monthly[m];
                }
                for (const std::string &category : categories())
                    ofCategories += cloud.categorySum(category, 1, scenario.months);
                for (std::size_t w = 0; w < scenario.workloads.size(); ++w)
                    ofWorkloads += cloud.workloadSum(w, 1, scenario.months);
                QCOMPARE(shown(ofLines), shown(cloud.total));
                QCOMPARE(shown(ofMonths), shown(cloud.total));
                QCOMPARE(shown(ofCategories), shown(cloud.total));
                QCOMPARE(shown(ofWorkloads), shown(cloud.total));
            }
        }
    }

    /// Each lever that is on changes the bill by what it says, on top of those before it, and together they
    /// explain all of the difference.
    void leversSayWhatTheyDo() {
        Random random(22);
        int changes = 0; // or nothing was tried
        for (int round = 0; round < 8; ++round) {
            json::Value document = anything(random);
            addLevers(document, random);
            Scenario scenario = read(document);
            const auto savings = *leverSavings(scenario, pricesOf(scenario), serviceMaps());
            const Estimate whole = priced(scenario);
            const std::vector<LeverUse> uses = scenario.levers;
            for (LeverUse &use : scenario.levers)
                use.on = false;
            Estimate before = priced(scenario);
            for (std::size_t c = 0; c < savings.size(); ++c)
                QCOMPARE(shown(savings[c].base), shown(before.clouds[c].total));
            std::vector<Money> said(savings.size());
            for (std::size_t i = 0; i < uses.size(); ++i) {
                if (!uses[i].on)
                    continue;
                scenario.levers[i].on = true;
                const Estimate after = priced(scenario);
                for (std::size_t c = 0; c < savings.size(); ++c) {
                    const Money saved = savings[c].levers[i].inOrder->amount;
                    QCOMPARE(shown(saved), shown(before.clouds[c].total - after.clouds[c].total));
                    said[c] += saved;
                    changes += saved.isZero() ? 0 : 1;
                }
                before = after;
            }
            for (std::size_t c = 0; c < savings.size(); ++c) {
                QCOMPARE(shown(savings[c].base - said[c]), shown(savings[c].total));
                QCOMPARE(shown(whole.clouds[c].total), shown(savings[c].total));
            }
        }
        QVERIFY2(changes > 30, qPrintable(QString::number(changes)));
    }

    /// What a commitment covers and what is bought as needed is the use, month by month; what it covers and
    /// what it pays for unused is the same in all months of its term.
    void commitmentsCoverTheUse() {
        Random random(23);
        int split = 0, unused = 0;
        for (int round = 0; round < 200; ++round) {
            UsageSeries series;
            series.role = {"machine/general-2x8"};
            CommitmentPlan plan;
            const std::size_t months = std::size_t(random.upTo(40)) + 1, first = std::size_t(random.upTo(5));
            const std::string term = random.of({"1y", "3y"});
            const Decimal coverage = random.share() * Decimal(random.coin() ? 1 : 2); // 2: more than is used
            for (std::size_t m = 0; m < months; ++m) {
                series.quantity.push_back(Decimal(random.upTo(100000)) / Decimal(8));
                plan.term.push_back(m < first ? "none" : term);
                plan.coverage.push_back(coverage);
            }
            const auto parts = withCommitments(series, plan);
            split += parts.size() == 3 ? 1 : 0;
            for (std::size_t m = 0; m < months; ++m) {
                Decimal used, committed;
                for (const UsageSeries &part : parts) {
                    QVERIFY(!part.quantity[m].isNegative());
                    if (part.buying != Buying::unused)
                        used += part.quantity[m];
                    if (part.buying != Buying::asNeeded)
                        committed += part.quantity[m];
                    if (part.buying == Buying::unused && !part.quantity[m].isZero())
                        ++unused;
                    if (part.buying == Buying::unused && coverage <= Decimal(1))
                        QCOMPARE(shown(part.quantity[m]), "0");
                }
                QCOMPARE(shown(used), shown(series.quantity[m]));
                if (parts.size() == 3 && m > first && (m - first) % monthsOfTerm(term) != 0)
                    QCOMPARE(shown(committed), shown(parts[1].quantity[m - 1] + parts[2].quantity[m - 1]));
            }
        }
        QVERIFY(split > 100 && unused > 100);
    }
};

QTEST_APPLESS_MAIN(SumsTest)
#include "sums_test.moc"
