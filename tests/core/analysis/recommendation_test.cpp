// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recommendation.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::shown;

namespace {

/// Three clouds whose totals are stated; cost weighs 3, experience 1 (AWS 5, Azure 1, Google 3).
struct Weighed {
    Scenario scenario;
    Estimate estimate;

    Weighed(int aws, int azure, int gcp, const char *azureDiscount = "0") {
        Criterion cost{"cost", {}, {}, 3}, experience{"experience", {}, {}, 1};
        experience.isCost = false;
        experience.scores = {{"aws", 5}, {"azure", 1}, {"gcp", 3}};
        scenario.recommendation.criteria = {cost, experience};
        scenario.recommendation.discounts = {{"azure", test::decimal(azureDiscount)}};
        for (const auto &[cloud, total] :
             {std::pair{"aws", aws}, std::pair{"azure", azure}, std::pair{"gcp", gcp}}) {
            CloudEstimate entry;
            entry.cloud = cloud;
            entry.total = Money::of(total, Currency::usd);
            estimate.clouds.push_back(entry);
        }
    }
    std::vector<RankedCloud> ranking() const { return rank(scenario, estimate); }
};

QString order(const std::vector<RankedCloud> &ranking) {
    QStringList names;
    for (const RankedCloud &cloud : ranking)
        names += shown(cloud.cloud);
    return names.join(' ');
}

} // namespace

/// A recommendation follows from computed costs and stated weights.
class RecommendationTest : public QObject {
    Q_OBJECT
  private slots:
    void theOrderFollowsCostsAndWeights_data() {
        QTest::addColumn<int>("aws");
        QTest::addColumn<int>("azure");
        QTest::addColumn<int>("gcp");
        QTest::addColumn<QString>("expected");
        // scores: cost 5 x cheapest / own, weight 3; experience, weight 1
        QTest::newRow("equal costs: experience decides") << 100 << 100 << 100 << "aws gcp azure";
        QTest::newRow("Google at half the price")
            << 200 << 200 << 100 << "gcp aws azure";                               // 4.5, 3.125, 2.125
        QTest::newRow("Azure at a third") << 300 << 100 << 300 << "azure aws gcp"; // 4, 2.5, 2
    }
    void theOrderFollowsCostsAndWeights() {
        QFETCH(int, aws);
        QFETCH(int, azure);
        QFETCH(int, gcp);
        QTEST(order(Weighed(aws, azure, gcp).ranking()), "expected");
    }

    void theScoreIsTheWeightedMean() {
        const auto ranking = Weighed(200, 200, 100).ranking();
        QCOMPARE(shown(ranking[0].score), "4.5");   // (5 x 3 + 3) / 4
        QCOMPARE(shown(ranking[1].score), "3.125"); // (2.5 x 3 + 5) / 4
        QCOMPARE(shown(ranking[2].score), "2.125");
    }

    /// Azure lacks 4 points of experience: cost must bring (others' cost score) 5 x (1 - d) x 3 + 5 <= 15 +
    /// 1, so d >= 4/15 = 26.7 %.
    void aDiscountTurnsTheOrder() {
        const auto ranking = Weighed(100, 100, 100).ranking();
        QCOMPARE(shown(ranking.back().cloud), "azure");
        QCOMPARE(shown(*ranking.back().winsFrom), "0.27");
        QVERIFY(!ranking.front().winsFrom);
        QCOMPARE(order(Weighed(100, 100, 100, "0.27").ranking()), "azure aws gcp");
        QCOMPARE(order(Weighed(100, 100, 100, "0.26").ranking()), "aws azure gcp");
    }

    void gapsMakeATotalALowerBound() {
        Weighed weighed(100, 100, 100);
        weighed.estimate.clouds[1].gaps.push_back({});
        for (const RankedCloud &cloud : weighed.ranking())
            QCOMPARE(cloud.isAtLeast, cloud.cloud == "azure");
    }

    void withoutCriteriaNothingIsRanked() {
        Weighed weighed(1, 2, 3);
        weighed.scenario.recommendation.criteria.clear();
        QVERIFY(weighed.ranking().empty());
    }
};

QTEST_APPLESS_MAIN(RecommendationTest)
#include "recommendation_test.moc"
