// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/print/column_plan.h"
#include "views/print/plain_text.h"

#include <QTest>

#include <numeric>

using namespace mitsumori::print;

class PrintTextTest : public QObject {
    Q_OBJECT
  private slots:
    void ordinaryTextStays() {
        QCOMPARE(plainText("Cost estimate"), QString("Cost estimate"));
        QCOMPARE(plainText("見積り（月額）\n<b>¥</b>"), QString::fromUtf8("見積り（月額）\n<b>¥</b>"));
        QCOMPARE(plainLine("a\nb"), QString("a b"));
        QCOMPARE(plainText(""), QString());
    }
    void controlsAndDirectionMarksGo() {
        QCOMPARE(plainText(std::string_view("a\0b\x1b[31m", 8)), QString("a b [31m"));
        QCOMPARE(plainText("a\r\nb\rc"), QString("a\nb\nc"));
        QCOMPARE(plainText("$\u202E001\u202C\u200F\u2066x\u2069\uFEFF"), QString("$001x"));
        QCOMPARE(plainText("a\u2028b"), QString("a\nb"));
    }
    void marksDoNotPileUp() {
        std::string pile = "e";
        for (int i = 0; i < 500; ++i)
            pile += "\u0301";
        QCOMPARE(plainText(pile).size(), 5);
    }
    void brokenUtf8IsShownAsSuch() { QVERIFY(plainText("a\xff\xfe").contains(QChar::ReplacementCharacter)); }
    void longTextIsCut() {
        const QString cut = plainText(std::string(1'000'000, 'x'), 100);
        QCOMPARE(cut.size(), 101);
        QVERIFY(cut.endsWith(QChar(0x2026)));
        QCOMPARE(plainText(std::string(100, 'x'), 100).size(), 100);
    }
    void columnsFillTheWidth() {
        for (const std::vector<ColumnNeed> &needs :
             {std::vector<ColumnNeed>{{10, 20}, {10, 30}}, {{40, 500}, {30, 30}, {10, 900}}, {{300, 400}}}) {
            const std::vector<double> widths = shareWidth(needs, 200);
            QVERIFY(std::abs(std::accumulate(widths.begin(), widths.end(), 0.0) - 200) < 0.01);
        }
        // figures keep their width, text gives way
        QVERIFY(std::abs(shareWidth({{80, 80}, {20, 500}}, 200)[0] - 80) < 0.01);
    }
    void sentencesGetTheRoom() {
        const std::vector<ColumnNeed> needs{
            {20, 60, {60, 60, 60}}, {20, 900, {900, 700, 800}}, {50, 50, {0, 0, 0}}};
        const std::vector<double> widths = shareWidth(needs, 300);
        QVERIFY(std::abs(widths[0] + widths[1] + widths[2] - 300) < 0.01);
        QVERIFY(widths[1] > 200);
        QVERIFY(std::abs(widths[2] - 50) < 0.01);
    }
    void wideTablesShrinkThenSplit() {
        QCOMPARE(planColumns({{50, 60}, {50, 60}}, 200).scale, 1.0);
        const ColumnPlan smaller = planColumns(std::vector<ColumnNeed>(5, {45, 60}), 200);
        QCOMPARE(smaller.groups.size(), std::size_t(1));
        QVERIFY(smaller.scale < 1 && smaller.scale >= smallestScale);
        const ColumnPlan split = planColumns(std::vector<ColumnNeed>(14, {45, 60}), 300);
        QVERIFY(split.groups.size() > 1);
        std::vector<bool> seen(14);
        for (const ColumnGroup &group : split.groups) {
            QCOMPARE(group.columns.front(), std::size_t(0));
            for (const std::size_t column : group.columns)
                seen[column] = true;
        }
        QVERIFY(std::all_of(seen.begin(), seen.end(), [](bool is) { return is; }));
    }
    void oddTablesArePlanned() {
        QVERIFY(planColumns({}, 100).groups.empty());
        QCOMPARE(planColumns({{0, 0}}, 100).groups.size(), std::size_t(1));
        QCOMPARE(planColumns({{5000, 9000}, {5000, 9000}}, 100).groups.size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(PrintTextTest)
#include "print_text_test.moc"
