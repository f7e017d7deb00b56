// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/growth.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::shown;

namespace {

/// 1,000 users, then 3,000; one machine at 1.00 an hour; 10 inferences a user and day at no charge; a plan of
/// 0.50 a user, and 100 of other costs a month.
const char *const plan =
    R"json({"format": "mitsumori-scenario", "version": 1, "date": "2026-11-01", "geography": "north-america",
    "calculation": {"months": 2, "hoursPerMonth": 720}, "clouds": ["aws"],
    "drivers": {"users": {"shape": "step", "points": [[1, 1000], [2, 3000]]}},
    "workloads": {"pool": {"kind": "node-pool", "parameters": {"nodes": 1, "machine": "general-2x8"}},
                  "events": {"kind": "inference", "parameters": {"mode": "batch", "durationMs": 0.001,
                      "users": {"driver": "users"}, "ratePerDay": 10}}},
    "economics": {"plans": {"all": {"price": 0.5, "driver": "users"}}, "otherCosts": {"staff": {"amount": 200}}},
    "prices": {"format": "mitsumori-prices", "version": 1, "id": "test", "asOf": "2026-11-01", "rates": [
        {"provider": "aws", "service": "Amazon EC2", "dimension": "m5.large", "region": "us-east-1", "unit": "hour",
         "price": "1", "source": "t", "asOf": "2026-11-01"},
        {"provider": "aws", "service": "Amazon SageMaker", "dimension": "ml.m5.large Batch Transform", "region": "us-east-1",
         "unit": "hour", "price": "0", "source": "t", "asOf": "2026-11-01", "state": "free"}]}})json";

} // namespace

class GrowthTest : public QObject {
    Q_OBJECT
  private slots:
    void unitCostsAndMarginsFollowTheUsers_data() {
        QTest::addColumn<int>("month");
        QTest::addColumn<QString>("users");
        QTest::addColumn<QString>("inferences");
        QTest::addColumn<QString>("cost");
        QTest::addColumn<QString>("perUser");
        QTest::addColumn<QString>("perThousand");
        QTest::addColumn<QString>("margin");
        QTest::addColumn<QString>("cumulativeNet");
        // 720 h = 30 days; month 1: revenue 500, cost 720, others 100
        QTest::newRow("month 1") << 1 << "1000"
                                 << "300000"
                                 << "720"
                                 << "0.72"
                                 << "2.4"
                                 << "-0.44"
                                 << "-320";
        QTest::newRow("month 2") << 2 << "3000"
                                 << "900000"
                                 << "720"
                                 << "0.24"
                                 << "0.8"
                                 << "0.52"
                                 << "360";
    }
    void unitCostsAndMarginsFollowTheUsers() {
        QFETCH(int, month);
        const auto made = test::priced(*json::parse(plan));
        QVERIFY2(made, made ? "" : qPrintable(shown(made.problems())));
        const GrowthMonth entry = growth(made->scenario, made->cloud())[std::size_t(month - 1)];
        QTEST(shown(entry.drivers.front()), "users");
        QTEST(shown(entry.inferences), "inferences");
        QTEST(shown(entry.cost), "cost");
        QTEST(shown(*entry.costPerUser), "perUser");
        QTEST(shown(*entry.costPerThousand), "perThousand");
        QTEST(shown(*entry.grossMargin), "margin");
        QTEST(shown(entry.cumulativeNet), "cumulativeNet");
    }

    void withoutUsersThereIsNoCostOfOne() {
        json::Value document = *json::parse(plan);
        json::setAt(document, "/drivers/users/points", *json::parse("[[1, 0]]"));
        const auto made = test::priced(document);
        QVERIFY(made);
        const GrowthMonth entry = growth(made->scenario, made->cloud()).front();
        QVERIFY(!entry.costPerUser && !entry.costPerThousand && !entry.grossMargin);
    }
};

QTEST_APPLESS_MAIN(GrowthTest)
#include "growth_test.moc"
