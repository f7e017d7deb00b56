// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/series/timeline.h"

#include "core/report/sample.h"

#include <QtTest>

using namespace mitsumori;
using namespace mitsumori::sample;

namespace {

series::Timeline make(Sample &sample, Language language) {
    return series::timeline(sample.scenario, sample.cloud(), language, sample.estimate.pricesAsOf);
}

} // namespace

class TimelineTest : public QObject {
    Q_OBJECT

  private slots:
    void stacksTheLargestBelow() {
        Sample sample;
        sample.addSteady("cache", "cache", "1");
        sample.addSteady("logs", "monitoring", "500");
        const series::Timeline timeline = make(sample, Language::en);
        std::vector<std::string> order;
        for (const series::TimelineLayer &layer : timeline.layers)
            order.push_back(layer.category);
        // compute 31,563.448; monitoring 7,000; database 3,101.04; cache 14
        QVERIFY((order == std::vector<std::string>{"compute", "monitoring", "database", "cache"}));
        QCOMPARE(timeline.layers[0].label, std::string("Compute"));
        QCOMPARE(timeline.layers[0].values[6], 3220.76);
        QCOMPARE(timeline.totals[0], 1516.868);
        QCOMPARE(timeline.cumulative[1], 3033.736);
        QCOMPARE(timeline.totalTexts[6], std::string("$4,072.160"));
        QCOMPARE(timeline.cumulativeTexts[13], std::string("$41,678.488"));
    }

    void mergesWhatIsSmall() {
        Sample sample;
        for (const char *const category : {"cache", "storage", "network", "monitoring", "security"})
            sample.addSteady(category, category, "5");
        QCOMPARE(make(sample, Language::ja).layers.size(), std::size_t(7));
        sample.addSteady("custom", "extra-a", "2");
        sample.addSteady("custom2", "extra-b", "1");
        const series::Timeline timeline = make(sample, Language::ja);
        QCOMPARE(timeline.layers.size(), std::size_t(8));
        QCOMPARE(timeline.layers.back().category, std::string("others"));
        QCOMPARE(timeline.layers.back().label, std::string("その他"));
        QCOMPARE(timeline.layers.back().values[0], 3.0);
        for (std::size_t month = 0; month < 14; ++month) {
            double sum = 0;
            for (const series::TimelineLayer &layer : timeline.layers)
                sum += layer.values[month];
            QVERIFY(qAbs(sum - timeline.totals[month]) < 1e-9);
        }
    }

    void namesMonthsAndPhases() {
        Sample sample;
        const series::Timeline timeline = make(sample, Language::en);
        QCOMPARE(timeline.months.size(), std::size_t(14));
        QCOMPARE(timeline.months.back(), std::string("14"));
        QCOMPARE(timeline.bands.size(), std::size_t(2));
        QCOMPARE(timeline.bands[1].label, std::string("Phase 2: Scale"));
        QCOMPARE(timeline.bands[1].from, 7);
        QCOMPARE(timeline.bands[1].to, 14);
        sample.scenario.months = 12;
        sample.cloud().monthly.resize(12);
        const series::Timeline year = make(sample, Language::en);
        QCOMPARE(year.months.front(), std::string("2025-11"));
        QCOMPARE(year.bands[1].to, 12);
    }

    void statesTheFinding() {
        Sample sample;
        QCOMPARE(make(sample, Language::ja).title, std::string("月額 $1,016 → $3,571（14か月）"));
        QCOMPARE(make(sample, Language::en).title, std::string("$1,016 → $3,571 a month over 14 months"));
        sample.cloud().monthly[8] = usd("9000");
        QCOMPARE(make(sample, Language::ja).title,
                 std::string("月額 $1,016 → $3,571、最大 $9,000（9か月目）"));
        for (Money &month : sample.cloud().monthly)
            month = usd("12.5");
        QCOMPARE(make(sample, Language::en).title, std::string("A steady $12.50 a month over 14 months"));
    }

    void marksLowerBounds() {
        Sample sample;
        QVERIFY(!make(sample, Language::en).hasGaps);
        sample.addGap(7);
        const series::Timeline timeline = make(sample, Language::en);
        QVERIFY(timeline.hasGaps);
        QCOMPARE(timeline.totalTexts[5], std::string("$1,015.868"));
        QCOMPARE(timeline.totalTexts[6], std::string("≥ $3,571.160"));
        QCOMPARE(timeline.title, std::string("$1,016 → ≥ $3,571 a month over 14 months"));
        QVERIFY(timeline.amountAxis.find("USD") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TimelineTest)
#include "timeline_test.moc"
