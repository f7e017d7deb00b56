// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/price_diff.h"

#include "core/json/write.h"
#include "core/pricing/book_rates.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::decimal;
using test::shown;

namespace {

Rate rate(const char *dimension, const char *price, const char *unit = "hour") {
    Rate made;
    made.key = {"aws", "Amazon EC2", dimension, "us-east-1", "on-demand", ""};
    made.unit = *Unit::parse(unit);
    made.tiers = {{0, decimal(price)}};
    made.source = {"出典", "source"};
    return made;
}

PriceBook book(const std::vector<Rate> &rates) {
    PriceBook made;
    for (const Rate &rate : rates)
        made.add(rate);
    return made;
}

PriceDiff diff(const PriceBook &before, const PriceBook &after) {
    BookRates a(before), b(after);
    return diffPrices(a, b);
}

QString what(const PriceChange &change) {
    QStringList words{shown(change.key.dimension)};
    if (!change.before)
        words << "added";
    if (!change.after)
        words << "removed";
    if (change.price)
        words << "price";
    if (change.unit)
        words << "unit";
    if (change.tiers)
        words << "tiers";
    if (change.allowance)
        words << "allowance";
    if (change.rules)
        words << "rules";
    if (change.ratio)
        words << shown(*change.ratio);
    return words.join(' ');
}

} // namespace

class PriceDiffTest : public QObject {
    Q_OBJECT
  private slots:
    void changes_data() {
        QTest::addColumn<Rate>("before");
        QTest::addColumn<Rate>("after");
        QTest::addColumn<QString>("found");
        const Rate plain = rate("a", "0.4");
        const auto row = [&plain](const char *name, const char *found, auto change) {
            Rate after = plain;
            change(after);
            QTest::newRow(name) << plain << after << QString(found);
        };
        row("nothing", "", [](Rate &) {});
        row("only its date", "", [](Rate &r) { r.asOf = {2026, 1, 1}; });
        row("only its source", "", [](Rate &r) { r.source = {"x", "x"}; });
        row("a quarter dearer", "a price 0.25", [](Rate &r) { r.tiers[0].price = decimal("0.5"); });
        row("a quarter cheaper", "a price -0.25", [](Rate &r) { r.tiers[0].price = decimal("0.3"); });
        row("free from now on", "a price -1", [](Rate &r) { r.tiers[0].price = 0; });
        row("another unit", "a unit", [](Rate &r) {
            r.unit = *Unit::parse("second");
            r.tiers[0].price = decimal("0.1");
        });
        row("another step", "a tiers", [](Rate &r) { r.tiers.push_back({10, decimal("0.3")}); });
        row("steps of each machine", "a tiers", [](Rate &r) { r.tiersPerItem = true; });
        row("an allowance", "a allowance", [](Rate &r) { r.freeAllowance = 5; });
        row("a shared allowance", "a allowance", [](Rate &r) { r.allowancePool = "x"; });
        row("a minimum", "a rules", [](Rate &r) { r.minimum = 5; });
        row("a measure", "a rules", [](Rate &r) { r.measures.push_back({"m", *Unit::parse("second")}); });
        row("an upfront part", "a rules", [](Rate &r) { r.upfront = Upfront{100, 12}; });
        row("price and allowance", "a price allowance 1", [](Rate &r) {
            r.tiers[0].price = decimal("0.8");
            r.freeAllowance = 1;
        });
    }
    void changes() {
        QFETCH(Rate, before);
        QFETCH(Rate, after);
        QFETCH(QString, found);
        const PriceDiff result = diff(book({before}), book({after}));
        QCOMPARE(result.changed, std::size_t(found.isEmpty() ? 0 : 1));
        QCOMPARE(result.same, std::size_t(found.isEmpty() ? 1 : 0));
        QCOMPARE(result.changes.empty() ? QString() : what(result.changes.front()), found);
    }

    void aSecondStepThatMoved() {
        Rate before = rate("a", "0.4"), after = before;
        before.tiers.push_back({10, decimal("0.2")});
        after.tiers.push_back({10, decimal("0.1")});
        QCOMPARE(what(diff(book({before}), book({after})).changes.front()), "a price -0.5");
    }

    void whatWasFreeHasNoPercentage() {
        const PriceDiff result = diff(book({rate("a", "0")}), book({rate("a", "0.1")}));
        QCOMPARE(what(result.changes.front()), "a price");
    }

    void mergesInTheOrderOfTheKeys() {
        const PriceDiff result = diff(book({rate("d", "1"), rate("b", "1"), rate("a", "1")}),
                                      book({rate("e", "1"), rate("b", "2"), rate("c", "1"), rate("d", "1")}));
        QStringList all;
        for (const PriceChange &change : result.changes)
            all << what(change);
        QCOMPARE(all, QStringList({"a removed", "b price 1", "c added", "e added"}));
        QCOMPARE(result.added, std::size_t(2));
        QCOMPARE(result.removed, std::size_t(1));
        QCOMPARE(result.changed, std::size_t(1));
        QCOMPARE(result.same, std::size_t(1));
    }

    void saysItInBothLanguages() {
        const PriceDiff result = diff(book({rate("a", "0.4")}), book({rate("a", "0.5")}));
        const QString english = shown(diffText(result, Language::en)),
                      japanese = shown(diffText(result, Language::ja));
        QVERIFY2(english.contains("+25.00 %") && english.contains("$0.40 / hour") &&
                     english.endsWith("0 added, 0 removed, 1 changed, 0 the same\n"),
                 qPrintable(english));
        QVERIFY2(japanese.contains("$0.50 / 時間") &&
                     japanese.endsWith("追加 0件、削除 0件、変更 1件、同じ 0件\n"),
                 qPrintable(japanese));
        const std::string tree = json::write(toJson(result));
        QVERIFY2(tree.find("\"percent\": 25,") != tree.npos &&
                     tree.find("\"change\": [\"price\"]") != tree.npos,
                 tree.c_str());
    }
};

QTEST_APPLESS_MAIN(PriceDiffTest)
#include "price_diff_test.moc"
