// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/figures.h"

#include <QTest>

#include <random>

using namespace mitsumori;
using test::decimal;
using test::shown;

/// Laws that hold for every scenario, tried on random changes of the example.
class LawsTest : public QObject {
    Q_OBJECT
  private slots:
    void rowsAddToTotals() {
        std::mt19937 random(1);
        for (int round = 0; round < 50; ++round) {
            json::Value document = test::gpuClusterDocument();
            scramble(document, random);
            const auto priced = test::priced(document);
            QVERIFY2(priced, priced ? "" : qPrintable(shown(priced.problems())));
            const CloudEstimate &cloud = priced->cloud();
            Money ofLines(Currency::usd), ofMonths(Currency::usd), ofCategories(Currency::usd),
                ofWorkloads(Currency::usd);
            for (const LineItem &line : cloud.lines) {
                Money sum(Currency::usd);
                for (const LineMonth &month : line.months)
                    sum += month.amount;
                QVERIFY(sum == line.total);
                ofLines += line.total;
            }
            for (const Money month : cloud.monthly)
                ofMonths += month;
            for (const std::string &category : categories())
                ofCategories += cloud.categorySum(category, 1, 24);
            for (std::size_t w = 0; w < priced->scenario.workloads.size(); ++w)
                ofWorkloads += cloud.workloadSum(w, 1, 24);
            QVERIFY(ofLines == cloud.total);
            QVERIFY(ofMonths == cloud.total);
            QVERIFY(ofCategories == cloud.total);
            QVERIFY(ofWorkloads == cloud.total);
        }
    }

    void moreUsersAreNeverCheaper() {
        Money last(Currency::usd);
        for (const int users : {1, 1000, 2499, 2500, 9999, 40000, 150000, 10'000'000}) {
            json::Value document = test::gpuClusterDocument();
            json::setAt(document, "/drivers/users/points", json::Array{json::Array{1, users}});
            const Money total = test::priced(document)->cloud().total;
            QVERIFY(total >= last);
            last = total;
        }
    }

    void costIsLinearInNodes() {
        const auto gpu = [](int nodes) {
            json::Value document = test::gpuClusterDocument();
            json::setAt(document, "/workloads/gpu-pool/parameters/nodes", nodes);
            const auto priced = test::priced(document);
            return priced->cloud().workloadSum(1, 1, 1);
        };
        QVERIFY(gpu(7) + gpu(13) == gpu(20));
        QVERIFY(gpu(0).isZero());
    }

    void spotNeverCostsMoreThanOnDemand() {
        Money last;
        for (int tenths = 0; tenths <= 10; ++tenths) {
            json::Value document = test::gpuClusterDocument();
            json::setAt(document, "/workloads/gpu-pool/parameters/spotShare", Decimal(tenths) / Decimal(10));
            const Money total = test::priced(document)->cloud().total;
            QVERIFY(tenths == 0 || total < last);
            last = total;
        }
    }

    void orderOfWorkloadsMovesNoFigure() {
        const json::Value document = test::gpuClusterDocument();
        json::Value reversed = document;
        json::Object &members = *reversed.find("workloads")->object();
        std::reverse(members.begin(), members.end());
        QVERIFY(test::priced(document)->cloud().total == test::priced(reversed)->cloud().total);
    }

    void reworkRaisesSpotHoursOnly() {
        json::Value document = test::gpuClusterDocument();
        json::setAt(document, "/workloads/gpu-pool/parameters/rework", decimal("0.2"));
        const auto priced = test::priced(document);
        // 5,840 spot hours / (1 - 0.2)
        QCOMPARE(shown(priced->cloud().findLine("gpu-pool.spot")->months[6].quantity.value()), "7300");
        QCOMPARE(shown(priced->cloud().findLine("gpu-pool.on-demand")->months[6].quantity.value()), "1460");
    }

    void cappedNodesAreWithinTheLimits() {
        json::Value document = test::gpuClusterDocument();
        json::setAt(document, "/workloads/gpu-pool/parameters/capAtMaximum", true);
        const auto priced = test::priced(document);
        QCOMPARE(shown(priced->cloud().findLine("gpu-pool.spot")->months[23].quantity.value()),
                 "17520"); // 30 x 730 x 0.8
    }

    /// A missing price is a gap with a place, never a zero line.
    void aMissingRateIsAVisibleGap() {
        json::Value document = test::gpuClusterDocument();
        json::Array &rates = *document.find("prices")->find("rates")->array();
        rates.erase(rates.begin() + 2); // g5.xlarge spot
        const auto priced = test::priced(document);
        QVERIFY(priced);
        QCOMPARE(priced->cloud().gaps.size(), 1u);
        QVERIFY(priced->cloud().findLine("gpu-pool.spot") == nullptr);
        QCOMPARE(shown(priced->cloud().gaps[0].message(Language::en)),
                 "gpu-pool.spot: no price for Amazon EC2 g5.xlarge in us-east-1, spot");
    }

    void aCloudWithoutServicesShowsGapsOnly() {
        const auto priced = test::priced(test::gpuClusterDocument(), "", {{"azure"}, {}});
        QVERIFY(priced);
        QVERIFY(priced->cloud().lines.empty());
        QVERIFY(priced->cloud().gaps.size() > 20);
    }

    /// 100 times eleven a month leaves 1.7e26 in the 25th month.
    void aDriverOutOfRangeIsNamed() {
        json::Value document = test::gpuClusterDocument();
        json::setAt(document, "/calculation/months", 25);
        document.set("drivers", *json::parse(R"({"users": {"label": {"ja": "u", "en": "u"}, "unit": "user",
            "shape": "constant", "start": 1}, "gpu-nodes": {"label": {"ja": "g", "en": "g"}, "unit": "node",
            "shape": "compound", "start": 100, "growth": 10}})"));
        const auto priced = test::priced(document);
        QVERIFY(!priced);
        QCOMPARE(shown(priced.problems()), "/drivers/gpu-nodes estimate.range");
        QCOMPARE(shown(priced.problems().front().arguments.back().second), "25");
    }

    void quantitiesOutOfRangeAreNamed() {
        json::Value document = test::gpuClusterDocument();
        json::setAt(document, "/prices/rates/2/price", "999999999");
        json::setAt(document, "/workloads/storage/parameters/putRequests", json::Number{"100000000000000"});
        json::setAt(document, "/prices/rates/12/price", "999999999");
        json::setAt(document, "/prices/rates/12/unit", "request");
        const auto priced = test::priced(document);
        QVERIFY(!priced);
        QCOMPARE(shown(priced.problems()), "/workloads/storage estimate.range");
    }

  private:
    static void scramble(json::Value &document, std::mt19937 &random) {
        const auto share = [&random] { return Decimal(int(random() % 101)) / Decimal(100); };
        json::setAt(document, "/workloads/gpu-pool/parameters/spotShare", share());
        json::setAt(document, "/workloads/api-pool/parameters/nodes", int(random() % 50));
        json::setAt(document, "/workloads/storage/parameters/storageGb",
                    Decimal(int(random() % 1000000)) / Decimal(7));
        json::setAt(document, "/calculation/hoursPerMonth", random() % 2 == 0 ? 720 : 744);
        json::setAt(document, "/calculation/roundLines", random() % 2 == 0);
        json::setAt(document, "/workloads/waf/enabled", random() % 2 == 0);
        json::setAt(document, "/prices/rates/11/price", json::Value());
        json::setAt(document, "/prices/rates/11/tiers",
                    *json::parse(R"([{"price": "0.023"}, {"from": 500, "price": "0.0217"}])"));
        json::setAt(document, "/prices/rates/11/free", 5);
    }
};

QTEST_APPLESS_MAIN(LawsTest)
#include "laws_test.moc"
