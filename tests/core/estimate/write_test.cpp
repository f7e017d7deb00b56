// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/write.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::shown;

/// `estimate --format json`: the contract of design.md, section 6.
class WriteTest : public QObject {
    Q_OBJECT
  private slots:
    void keysOfTheContract() {
        const auto priced = test::priced(test::gpuClusterDocument());
        const auto root = json::parse(estimateJson(priced->scenario, priced->estimate, Language::en));
        QVERIFY(root);
        const auto keys = [](const json::Value &value) {
            QString all;
            for (const json::Member &member : *value.object())
                all += shown(member.first) + " ";
            return all;
        };
        QCOMPARE(keys(*root), "scenario variant currency priceBook clouds ");
        QCOMPARE(keys(*json::at(*root, "/priceBook")), "version asOf ");
        const json::Value &cloud = *json::at(*root, "/clouds/0");
        QCOMPARE(keys(cloud), "cloud region total monthly gaps lines ");
        QCOMPARE(keys(*json::at(cloud, "/lines/0")), "id workload category service dimension description "
                                                     "purchase unit months total source asOf state ");
        QCOMPARE(keys(*json::at(cloud, "/lines/0/months/0")), "month quantity unitPrice amount ");
    }

    void amountsAreExactNumbers() {
        const auto priced = test::priced(test::gpuClusterDocument());
        const auto root = json::parse(estimateJson(priced->scenario, priced->estimate, Language::ja));
        QCOMPARE(shown(json::at(*root, "/clouds/0/monthly/0")->number()->digits), "1370.475");
        QCOMPARE(shown(json::at(*root, "/clouds/0/total")->number()->digits), "259386.764");
        QCOMPARE(shown(json::at(*root, "/clouds/0/lines/1/months/0/unitPrice")->number()->digits), "0.3");
    }

    void yenUnitPricesAreInYen() {
        const auto priced = test::priced(test::gpuClusterDocument(), "", {{}, Currency::jpy});
        const LineItem &line = *priced->cloud().findLine("gpu-pool.spot");
        QCOMPARE(shown(effectiveUnitPrice(priced->scenario, line, line.months[0])), "46.2"); // 0.30 x 154
    }

    void tieredLinesTellTheirMeanPrice() {
        json::Value document = test::gpuClusterDocument();
        json::setAt(document, "/prices/rates/11/price", json::Value());
        json::setAt(document, "/prices/rates/11/tiers",
                    *json::parse(R"([{"from": 0, "price": "0.03"}, {"from": 250, "price": "0.01"}])"));
        const auto priced = test::priced(document);
        const LineItem &line = *priced->cloud().findLine("storage.storage");
        QCOMPARE(shown(effectiveUnitPrice(priced->scenario, line, line.months[0])),
                 "0.02"); // 500 GB: half at each
    }

    void textAlignsFullWidthLetters() {
        const auto priced = test::priced(test::gpuClusterDocument());
        const QString text = shown(estimateText(priced->scenario, priced->estimate, Language::ja));
        QVERIFY(text.contains("$259,386.764"));
        QVERIFY(text.contains("税抜"));
        QVERIFY(!text.contains("‹"));
    }
};

QTEST_APPLESS_MAIN(WriteTest)
#include "write_test.moc"
