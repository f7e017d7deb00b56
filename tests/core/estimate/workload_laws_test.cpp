// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/prices.h"
#include "support/random_document.h"

#include <QTest>

using namespace mitsumori;
using test::Random;
using test::shown;

namespace {

Estimate priced(const json::Value &document) {
    const Result<Scenario> scenario = readScenario(document);
    if (!scenario)
        throw std::runtime_error(scenario.problems().front().message(Language::en));
    return *estimate(*scenario, pricesOf(*scenario), serviceMaps());
}

/// Every amount and every gap: "cloud line month amount".
QStringList amounts(const Estimate &estimate) {
    QStringList all;
    for (const CloudEstimate &cloud : estimate.clouds) {
        for (const LineItem &line : cloud.lines)
            for (const LineMonth &month : line.months)
                all << shown(cloud.cloud + " " + line.id + " " + month.amount.text());
        for (const Gap &gap : cloud.gaps)
            all << shown(cloud.cloud + " " + gap.line);
    }
    return all;
}

/// Retraining at flat prices in one place: $0.30 an hour of training, $0.20 of processing, $0.0002 a GiB and
/// hour of disks, and events that cost nothing.
json::Value flatRetraining(int groups, int events, int minutes) {
    json::Value document = *json::parse(R"json({"format": "mitsumori-scenario", "version": 1,
        "date": "2026-11-01", "clouds": ["aws"], "geography": "japan", "calculation": {"months": 1},
        "workloads": {"r": {"kind": "retraining", "parameters": {"structure": "group", "schedule": "none",
            "volumeGib": 50, "minimumMinutes": 1}}},
        "prices": {"format": "mitsumori-prices", "version": 1, "id": "flat", "asOf": "2026-11-01", "rates": [
            {"service": "Amazon SageMaker", "dimension": "ml.m5.xlarge Training", "unit": "hour", "price": "0.3"},
            {"service": "Amazon SageMaker", "dimension": "ml.m5.xlarge Processing", "unit": "hour", "price": "0.2"},
            {"service": "Amazon SageMaker", "dimension": "ml-storage-training", "unit": "GiB-hour", "price": "0.0002"},
            {"service": "Amazon SageMaker", "dimension": "ml-storage-processing", "unit": "GiB-hour",
             "price": "0.0002"},
            {"service": "Amazon EventBridge", "dimension": "custom-events", "unit": "event", "price": "0",
             "state": "free"}]}})json");
    for (json::Value &rate : *document.find("prices")->find("rates")->array()) {
        rate.set("provider", "aws");
        rate.set("region", "ap-northeast-1");
        rate.set("source", "test");
        rate.set("asOf", "2026-11-01");
    }
    const auto set = [&](const char *key, int value) {
        json::setAt(document, "/workloads/r/parameters/" + std::string(key), value);
    };
    set("groups", groups);
    set("driftEvents", events);
    for (const char *step : {"preprocessMinutes", "trainMinutes", "evaluateMinutes"})
        set(step, minutes);
    return document;
}

} // namespace

/// Laws of the workloads, tried on random parameters of seeded generators; all three clouds with their own
/// books.
class WorkloadLawsTest : public QObject {
    Q_OBJECT
  private slots:
    /// Parallel runs move the wall clock, never the bill.
    void parallelismMovesNoAmount() {
        Random random(11);
        for (int round = 0; round < 25; ++round) {
            json::Value document = test::oneWorkload("retraining", test::retraining(random));
            const auto with = [&](int parallelism) {
                json::setAt(document, "/workloads/w/parameters/parallelism", parallelism);
                return amounts(priced(document));
            };
            const QStringList alone = with(1);
            QVERIFY(alone.size() >= 9);
            QCOMPARE(with(int(random.upTo(100000)) + 2), alone);
        }
    }

    void machinesOfABatchMoveNoAmount() {
        Random random(12);
        for (int round = 0; round < 25; ++round) {
            json::Value document = test::oneWorkload("inference", test::inference(random, "batch"));
            const auto with = [&](int instances) {
                json::setAt(document, "/workloads/w/parameters/batchInstances", instances);
                return amounts(priced(document));
            };
            const QStringList alone = with(1);
            QVERIFY(!alone.isEmpty());
            QCOMPARE(with(int(random.upTo(9998)) + 2), alone);
        }
    }

    /// Models x events x minutes: 3 minutes of one model and event are 0.05 h x (0.3 + 2 x 0.2) and 0.15 h of
    /// 50 GiB, $0.0365.
    void retrainingIsLinear() {
        const Money unit = priced(flatRetraining(1, 1, 3)).clouds.front().total;
        QCOMPARE(shown(unit), "0.0365");
        Random random(13);
        for (int round = 0; round < 60; ++round) {
            const int groups = random.upTo(2000) + 1, events = random.upTo(60) + 1,
                      times = random.upTo(200) + 1;
            const CloudEstimate cloud = priced(flatRetraining(groups, events, 3 * times)).clouds.front();
            QVERIFY(cloud.gaps.empty());
            QCOMPARE(shown(cloud.total),
                     shown(unit.scaled(Decimal(groups) * Decimal(events) * Decimal(times))));
        }
    }

    /// Whoever pays for more users at the same settings never pays less, on any cloud and in any mode.
    void moreUsersAreNeverCheaper_data() {
        QTest::addColumn<QByteArray>("mode");
        for (const char *mode : {"serverless", "function", "real-time", "batch", "multi-model", "retraining"})
            QTest::newRow(mode) << QByteArray(mode);
    }
    void moreUsersAreNeverCheaper() {
        QFETCH(QByteArray, mode);
        Random random(14);
        for (int round = 0; round < 12; ++round) {
            const bool trains = mode == "retraining";
            json::Value document = trains ? test::oneWorkload("retraining", test::retraining(random))
                                          : test::oneWorkload("inference", test::inference(random, mode));
            if (trains)
                json::setAt(document, "/workloads/w/parameters/structure",
                            random.upTo(2) == 0 ? "person" : "corrected");
            std::vector<Money> last;
            for (const int users : {0, 1, 999, 40000, 40001, 1000000, 70000000}) {
                json::setAt(document, "/workloads/w/parameters/users", users);
                const Estimate made = priced(document);
                for (std::size_t c = 0; c < made.clouds.size(); ++c)
                    QVERIFY2(last.empty() || made.clouds[c].total >= last[c],
                             qPrintable(shown(json::write(document))));
                last.clear();
                for (const CloudEstimate &cloud : made.clouds)
                    last.push_back(cloud.total);
            }
            QVERIFY(last.front() > Money());
        }
    }
};

QTEST_APPLESS_MAIN(WorkloadLawsTest)
#include "workload_laws_test.moc"
