// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/build.h"

#include "core/report/reading.h"
#include "core/report/sample.h"

#include <QtTest>

#include <set>

using namespace mitsumori;
using namespace mitsumori::sample;

class BuildTest : public QObject {
    Q_OBJECT

  private slots:
    void holdsTheSectionsInOrder() {
        const Sample sample;
        std::vector<std::string> ids;
        for (const report::Section &section : build(sample.input(Language::ja)).sections)
            ids.push_back(section.id);
        // No quoted figures, economics or advice in the sample: those sections vanish.
        QVERIFY((ids == std::vector<std::string>{"summary", "scope", "assumptions", "growth", "phases",
                                                 "appendix"}));
    }

    void readsInBothLanguages() {
        const Sample sample;
        const auto ja = allTexts(build(sample.input(Language::ja)));
        const auto en = allTexts(build(sample.input(Language::en)));
        QCOMPARE(ja.size(), en.size());
        std::size_t different = 0;
        for (const auto *texts : {&ja, &en})
            for (const std::string &text : *texts) {
                QVERIFY2(text.find("‹") == std::string::npos, text.c_str());
                QVERIFY2(text.find('{') == std::string::npos, text.c_str());
            }
        for (std::size_t i = 0; i < ja.size(); ++i)
            different += ja[i] != en[i] ? 1 : 0;
        QVERIFY(different > ja.size() / 3);
        QCOMPARE(ja[0], std::string("概算コスト見積り"));
        QCOMPARE(en[0], std::string("Cost estimate"));
    }

    void printsTitlesWithoutGapsInTheTexts() {
        const Sample sample;
        for (const Language language : {Language::ja, Language::en})
            for (const report::Section &section : build(sample.input(language)).sections) {
                QVERIFY(!section.title.empty());
                for (const report::Block &block : section.blocks)
                    if (const auto *table = std::get_if<report::Table>(&block)) {
                        QVERIFY2(!table->title.empty(), table->id.c_str());
                        for (const report::Column &column : table->columns)
                            QVERIFY2(!column.title.empty(), table->id.c_str());
                        for (const report::Row &row : table->rows)
                            QCOMPARE(row.cells.size(), table->columns.size());
                    }
            }
    }

    void namesEachTableOnce() {
        const Sample sample;
        const report::Document document = build(sample.input(Language::en));
        std::set<std::string> ids;
        for (const report::Table *table : tables(document))
            QVERIFY2(ids.insert(table->id).second, table->id.c_str());
    }

    void putsTheTaxedTotalUpFront() {
        Sample sample;
        sample.scenario.tax = {decimal("0.1"), TaxRounding::down};
        const report::Cover cover = build(sample.input(Language::ja)).cover;
        QCOMPARE(cover.customer, std::string("株式会社サンプル 御中"));
        // 34,664.488 + 3,466.44 (10 %, cents rounded down) = 38,130.928. With two decimals 34,664.49 +
        // 3,466.44 = 38,130.93.
        QCOMPARE(cover.amount, std::string("$38,130.93"));
        QVERIFY(cover.amountDetail.find("$34,664.49") != std::string::npos);
        QVERIFY(cover.amountDetail.find("$3,466.44") != std::string::npos);
        QVERIFY(cover.amountDetail.find("切捨て") != std::string::npos);
        QVERIFY(cover.disclaimer.find("申込みではありません") != std::string::npos);
    }

    void keepsTheAddressThatWasTyped() {
        Sample sample;
        sample.scenario.customer.ja = "山田 太郎 様";
        const report::Document document = build(sample.input(Language::ja));
        QCOMPARE(document.cover.customer, std::string("山田 太郎 様"));
        QCOMPARE(document.footer, std::string("山田 太郎 様 · M-001"));
    }

    void statesTheExchangeRate() {
        Sample sample;
        sample.scenario.exchange = {
            {Currency::jpy, Decimal(150), {2025, 11, 1}, {"日本銀行", "Bank of Japan"}}};
        sample.estimate.currency = Currency::jpy;
        for (LineItem &line : sample.cloud().lines)
            for (LineMonth &month : line.months)
                month.amount = month.exact = Money(Currency::jpy, month.amount.units() * 150);
        sample.sumUp();
        const report::Document document = build(sample.input(Language::en));
        const auto texts = allTexts(document);
        QVERIFY(std::find(texts.begin(), texts.end(), "1 USD = 150 JPY (1 November 2025, Bank of Japan)") !=
                texts.end());
        // 34,664.488 USD: ten yen a dollar are 346,644.88 yen.
        QVERIFY(std::find(texts.begin(), texts.end(), "±¥346,645 on the total for each 10 yen per USD") !=
                texts.end());
        // 1,015.868 x 150 = 152,380.2: yen have no decimals.
        QCOMPARE(shown(findTable(document, "summary"), 0, 1), std::string("¥152,380"));
    }

    void marksTotalsThatLackAPrice() {
        Sample sample;
        sample.addGap(7);
        const report::Document document = build(sample.input(Language::en));
        const report::Table *phases = findTable(document, "phases");
        QCOMPARE(shown(phases, 2, 1), std::string("$1,015.868"));
        QCOMPARE(shown(phases, 2, 2), std::string("≥ $3,571.160"));
        QVERIFY(phases->notes.front().find("≥") == 0);
        QCOMPARE(document.cover.amount, std::string("≥ $34,664.49"));
        QVERIFY(findTable(document, "missing-prices") != nullptr);
        const report::Document complete = build(Sample().input(Language::en));
        QVERIFY(findTable(complete, "missing-prices") == nullptr);
    }

    void statesTheFinding() {
        Sample sample;
        const auto first = [&] {
            const report::Document document = build(sample.input(Language::en));
            return std::get<report::Paragraph>(document.sections.front().blocks.front()).text;
        };
        QCOMPARE(
            first(),
            std::string(
                "On AWS (us-east-1) the plan costs $34,664 before tax over 14 months: $1,016 in month 1, "
                "and $3,571 a month at its peak in month 7 (2026-05)."));
        for (LineItem &line : sample.cloud().lines)
            std::fill(line.months.begin(), line.months.end(), line.months.front());
        sample.sumUp();
        // 14 x 1,015.868 = 14,222.152
        QCOMPARE(first(), std::string("On AWS (us-east-1) the plan costs $14,222 before tax over 14 months, "
                                      "a steady $1,016 a month."));
    }

    void comparesClouds() {
        Sample sample;
        CloudEstimate other = sample.cloud();
        other.cloud = "gcp";
        other.region = "us-central1";
        other.total = other.total - usd("4664.488");
        sample.estimate.clouds.push_back(other);
        const report::Document document = build(sample.input(Language::en));
        const auto &first = std::get<report::Paragraph>(document.sections.front().blocks.front());
        // 4,664.488 / 34,664.488 = 13.456 %
        QVERIFY2(first.text.find("$4,664 (13.5 %)") != std::string::npos, first.text.c_str());
        QVERIFY(findTable(document, "year-1-aws") != nullptr);
        QVERIFY(findTable(document, "year-1-gcp") != nullptr);
        QVERIFY(findTable(document, "year-1") == nullptr);
    }
};

QTEST_APPLESS_MAIN(BuildTest)
#include "build_test.moc"
