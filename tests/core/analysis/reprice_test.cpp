// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/reprice.h"

#include "core/json/write.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::decimal;
using test::shown;

namespace {

Rate newRate(const RateKey &key, const char *unit, const char *price) {
    Rate rate;
    rate.key = key;
    rate.unit = *Unit::parse(unit);
    rate.tiers = {{0, decimal(price)}};
    rate.source = {"新しい一覧", "newer list"};
    rate.asOf = {2026, 10, 1};
    return rate;
}

const RateKey spot{"aws", "Amazon EC2", "g5.xlarge", "us-east-1", "spot", ""};
const RateKey cluster{"aws", "Amazon EKS", "cluster-hour", "us-east-1", "on-demand", ""};

/// A newer book: spot ten percent dearer (0.30 -> 0.33), everything else unknown to it.
PriceBook newerBook() {
    PriceBook book;
    book.id = "newer";
    book.asOf = {2026, 10, 1};
    book.add(newRate(spot, "hour", "0.33"));
    return book;
}

const RepricedLine *lineOf(const Repricing &repricing, const char *id) {
    for (const RepricedLine &line : repricing.lines)
        if (line.line == id)
            return &line;
    return nullptr;
}

} // namespace

class RepriceTest : public QObject {
    Q_OBJECT
    const json::Value document_ = test::gpuClusterDocument();
    const Scenario scenario_ = *readScenario(document_, "");

  private slots:
    void everyLineShowsWhatTheNewerBookChanges() {
        const PriceBook newer = newerBook();
        const auto repricing = reprice(document_, scenario_, newer);
        QVERIFY(repricing);
        const RepricedLine *gpu = lineOf(*repricing, "gpu-pool.spot");
        QVERIFY(gpu != nullptr && gpu->changesPrice() && !gpu->kept);
        QCOMPARE(shown(gpu->before->tiers.front().price), "0.3");
        QCOMPARE(shown(gpu->after->tiers.front().price), "0.33");
        QCOMPARE(shown(gpu->totalAfter.ratioTo(gpu->totalBefore)), "1.1");
        // the whole change is that of the one line
        QVERIFY(repricing->after.clouds.front().total - repricing->before.clouds.front().total ==
                gpu->change());
        const RepricedLine *onDemand = lineOf(*repricing, "gpu-pool.on-demand");
        QVERIFY(onDemand != nullptr && !onDemand->changesPrice() && onDemand->kept);
    }

    void pinningTheResultGivesTheSameFiguresForEver() {
        const PriceBook newer = newerBook();
        const auto first = reprice(document_, scenario_, newer);
        const json::Value pinned = withPins(document_, first->pins);
        const auto read = readScenario(*json::parse(json::write(pinned)), "");
        QVERIFY2(read, read ? "" : qPrintable(shown(read.problems())));
        const auto again = test::priced(pinned);
        QVERIFY(again->cloud().total == first->after.clouds.front().total);
        const auto second = reprice(pinned, *read, newer);
        for (const RepricedLine &line : second->lines)
            QVERIFY2(!line.changesPrice(), line.line.c_str());
        QCOMPARE(shown(json::write(toJson(second->pins))), shown(json::write(toJson(first->pins))));
    }

    void nothingButThePinsChangesInTheDocument() {
        const PriceBook newer = newerBook();
        json::Value pinned = withPins(document_, reprice(document_, scenario_, newer)->pins);
        json::Value original = document_;
        pinned.remove("prices");
        original.remove("prices");
        QVERIFY(pinned == original);
    }

    void ratesOfVariantsArePinnedToo() {
        const PriceBook newer = newerBook();
        const PriceBook pins = reprice(document_, scenario_, newer)->pins;
        for (const Variant &variant : scenario_.variants) {
            const json::Value pinned = withPins(document_, pins);
            const auto before = test::priced(document_, variant.key),
                       after = test::priced(pinned, variant.key);
            QVERIFY2(before && after, variant.key.c_str());
            QCOMPARE(after->cloud().gaps.size(), before->cloud().gaps.size());
        }
    }

    void aLineWithoutAPinIsPricedByTheNewerBook() {
        json::Value document = document_;
        json::Array &rates = *document.find("prices")->find("rates")->array();
        const std::size_t before = rates.size();
        std::erase_if(rates, [](const json::Value &rate) {
            return *rate.find("service")->string() == cluster.service;
        });
        QCOMPARE(rates.size(), before - 1);
        const Scenario scenario = *readScenario(document, "");
        PriceBook newer = newerBook();
        newer.add(newRate(cluster, "hour", "0.2"));
        const auto repricing = reprice(document, scenario, newer);
        const RepricedLine *line = lineOf(*repricing, "eks.control-plane");
        QVERIFY(line != nullptr && !line->kept && line->changesPrice());
        QCOMPARE(shown(line->after->tiers.front().price), "0.2");
        QVERIFY(repricing->after.clouds.front().gaps.empty());
        QVERIFY(repricing->pins.find(cluster) != nullptr);
    }
};

QTEST_APPLESS_MAIN(RepriceTest)
#include "reprice_test.moc"
