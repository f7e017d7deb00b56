// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

#include <cstdio>

/// A made-up report with every kind of block, for the tests of views/print.
namespace sample {

using namespace mitsumori;
using namespace mitsumori::report;

inline Cell cell(std::string shown) {
    return {shown, shown};
}

/// "1,234,567.89"
inline std::string figure(double value) {
    char digits[64];
    std::snprintf(digits, sizeof digits, "%.2f", value);
    std::string text = digits;
    for (int at = int(text.size()) - 6; at > 0; at -= 3)
        text.insert(std::size_t(at), ",");
    return "$" + text;
}

inline Table longTable(int rows, bool ja) {
    Table table{"items", ja ? "明細" : "Line items", ja ? "USD、税抜" : "USD, tax excluded", {}, {}, {}};
    table.columns = {{ja ? "品目" : "Item", ColumnKind::text},
                     {"SKU", ColumnKind::text},
                     {ja ? "数量" : "Quantity", ColumnKind::number},
                     {ja ? "単価" : "Unit price", ColumnKind::money},
                     {ja ? "月額" : "Monthly cost", ColumnKind::money}};
    for (int i = 1; i <= rows; ++i)
        table.rows.push_back({{cell((ja ? "行番号" : "Row no. ") + std::to_string(i)),
                               cell("SKU-" + std::to_string(10000 + i)), cell(std::to_string(i * 730)),
                               cell("$0.0416"), cell(figure(i * 30.37))},
                              RowKind::normal});
    table.rows.push_back(
        {{cell(ja ? "小計" : "Subtotal"), {}, {}, {}, cell("$610,437.00")}, RowKind::subtotal});
    table.rows.push_back(
        {{cell(ja ? "合計（税抜）" : "Total, tax excluded"), {}, {}, {}, cell("$610,437.00")},
         RowKind::total});
    table.notes = {ja ? "≧ は価格が 2 件不足していることを示します。" : "≥: 2 prices are missing."};
    return table;
}

inline Table wideTable(bool ja) {
    Table table{
        "year-1", ja ? "1年目の月額" : "Year 1 by month", ja ? "USD、税抜" : "USD, tax excluded", {}, {}, {}};
    table.columns.push_back({ja ? "区分" : "Category", ColumnKind::text});
    for (int month = 1; month <= 12; ++month)
        table.columns.push_back(
            {ja ? std::to_string(month) + "月" : "Month " + std::to_string(month), ColumnKind::money});
    table.columns.push_back({ja ? "年額" : "Year", ColumnKind::money});
    const char *const names[][2] = {
        {"コンピューティング", "Compute"}, {"データベース", "Database"},          {"ストレージ", "Storage"},
        {"ネットワーク", "Network"},       {"監視とログ", "Monitoring and logs"}, {"合計", "Total"}};
    for (int row = 0; row < 6; ++row) {
        Row made{{cell(names[row][ja ? 0 : 1])}, row == 5 ? RowKind::total : RowKind::normal};
        for (int month = 1; month <= 13; ++month)
            made.cells.push_back(cell(figure(month * 1111.11 * (row + 1))));
        table.rows.push_back(std::move(made));
    }
    return table;
}

inline TimelineFigure timelineFigure(bool ja) {
    TimelineFigure made;
    made.title = ja ? "月額 $1,370 → $26,229（24か月）" : "Monthly cost $1,370 → $26,229 (24 months)";
    made.caption = ja ? "AWS ap-northeast-1、税抜、2025年11月2日時点の価格"
                      : "AWS ap-northeast-1, tax excluded, prices of 2 November 2025";
    series::Timeline &series = made.series;
    series.cloud = "aws";
    series.title = made.title;
    series.subtitle = made.caption;
    series.amountAxis = ja ? "月額（USD）" : "Monthly cost (USD)";
    series.cumulativeAxis = ja ? "累計（USD）" : "Cumulative (USD)";
    series.layers = {{"compute", ja ? "コンピューティング" : "Compute", {}},
                     {"database", ja ? "データベース" : "Database", {}},
                     {"network", ja ? "ネットワーク" : "Network", {}}};
    double sum = 0;
    for (int month = 1; month <= 24; ++month) {
        char label[16];
        std::snprintf(label, sizeof label, "%d-%02d", 2025 + (month + 9) / 12, (month + 9) % 12 + 1);
        series.months.emplace_back(label);
        const double base = 700 + 25.0 * month * month;
        series.layers[0].values.push_back(base);
        series.layers[1].values.push_back(base * 0.5);
        series.layers[2].values.push_back(base * 0.2);
        series.totals.push_back(base * 1.7);
        sum += base * 1.7;
        series.cumulative.push_back(sum);
        series.totalTexts.push_back(figure(base * 1.7));
        series.cumulativeTexts.push_back(figure(sum));
    }
    series.bands = {{"pilot", ja ? "試行" : "Pilot", 1, 6},
                    {"growth", ja ? "拡大" : "Growth", 7, 18},
                    {"steady", ja ? "安定" : "Steady", 19, 24}};
    return made;
}

inline Document document(Language language, int rows = 60) {
    const bool ja = language == Language::ja;
    Document made;
    made.language = language;
    made.cover.title = ja ? "概算コスト見積り" : "Cost estimate";
    made.cover.subject =
        ja ? "社内文書検索システム（AWS 東京リージョン）" : "In-house document search (AWS Tokyo region)";
    made.cover.customer = ja ? "株式会社日本見本 御中" : "Nihon Mihon KK";
    made.cover.amountLabel = ja ? "AWS 24か月合計（税込）" : "AWS, 24 months, tax included";
    made.cover.amount = "$285,325.70";
    made.cover.amountDetail = ja ? "税抜 $259,387.00 + 消費税 10 % $25,938.70"
                                 : "$259,387.00 without tax + 10 % consumption tax $25,938.70";
    made.cover.facts.rows = {{ja ? "見積番号" : "Number", "Q-2025-003"},
                             {ja ? "発行日" : "Issue date", ja ? "2025年11月2日" : "2 November 2025"},
                             {ja ? "有効期限" : "Valid until", ja ? "2025年12月31日" : "31 December 2025"},
                             {ja ? "作成者" : "Author", ja ? "見積 太郎" : "Taro Mitsumori"},
                             {ja ? "価格の基準日" : "Prices as of",
                              ja ? "2025年11月1日（公開価格表）" : "1 November 2025 (public price lists)"}};
    made.cover.disclaimer = ja ? "本書は公開価格にもとづく概算であり、契約の申込みではありません。実際の請求"
                                 "額は利用量、為替、価格改定により変動します。"
                               : "This is an estimate from public prices and not an offer. Actual bills vary "
                                 "with usage, exchange rates and price changes.";
    made.footer =
        ja ? "株式会社日本見本 · Q-2025-003 · 社外秘" : "Nihon Mihon KK · Q-2025-003 · Confidential";
    made.author = ja ? "見積 太郎" : "Taro Mitsumori";
    made.date = {2025, 11, 2};
    const std::string prose =
        ja ? "AWS（東京）では24か月で税抜 $259,387 です。月額は1か月目の $1,370 から始まり、24か月目に "
             "$26,229 "
             "で最大になります。費用の大きい部分は推論ノード、ベクトル検索、データベースです。価格は公開価格"
             "表の時点のもので、割引は含みません。"
           : "On AWS (Tokyo) the system costs $259,387 over 24 months, tax excluded. It begins at $1,370 in "
             "month 1 and peaks at $26,229 in month 24. The largest parts are inference nodes, vector search "
             "and the database. Prices are those of the public lists, without discounts.";
    Table compared{"summary",
                   ja ? "クラウド別の比較" : "Clouds compared",
                   ja ? "USD、税抜" : "USD, tax excluded",
                   {},
                   {},
                   {}};
    compared.columns = {{ja ? "クラウド" : "Cloud", ColumnKind::text},
                        {ja ? "月額（最初）" : "First month", ColumnKind::money},
                        {ja ? "1年目" : "Year 1", ColumnKind::money},
                        {ja ? "合計" : "Total", ColumnKind::money}};
    compared.rows = {
        {{cell("AWS"), cell("$1,370.48"), cell("$61,204.11"), cell("$259,387.00")}, RowKind::normal},
        {{cell("Azure"), cell("$1,402.96"), cell("$63,880.02"), cell("$268,911.35")}, RowKind::normal},
        {{cell("Google Cloud"), cell("$1,399.10"), cell("$62,001.77"), cell("$261,030.08")},
         RowKind::normal}};
    made.sections = {
        {"summary", ja ? "要約" : "Summary", {Paragraph{prose}, compared, timelineFigure(ja)}},
        {"assumptions",
         ja ? "前提条件" : "Assumptions",
         {Paragraph{prose + "\n" + prose}, KeyValues{{{ja ? "利用者数" : "Users", ja ? "1,200 人" : "1,200"},
                                                      {ja ? "1か月の時間" : "Hours of a month", "730 h"},
                                                      {ja ? "備考" : "Remarks", prose}}}}},
        {"growth", ja ? "月別の推移" : "Growth", {wideTable(ja)}},
        {"appendix", ja ? "付録：明細" : "Appendix: line items", {longTable(rows, ja)}}};
    return made;
}

} // namespace sample
