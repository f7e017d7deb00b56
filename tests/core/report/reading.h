// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/build.h"

namespace mitsumori::sample {

/// Every text that a document shows, in order.
inline std::vector<std::string> allTexts(const report::Document &document) {
    using namespace report;
    std::vector<std::string> all{
        document.cover.title,       document.cover.subject, document.cover.customer,
        document.cover.amountLabel, document.cover.amount,  document.cover.amountDetail,
        document.cover.disclaimer,  document.footer,        document.author};
    const auto addFacts = [&](const KeyValues &list) {
        for (const auto &[key, value] : list.rows)
            all.insert(all.end(), {key, value});
    };
    addFacts(document.cover.facts);
    for (const Section &section : document.sections) {
        all.push_back(section.title);
        for (const Block &block : section.blocks) {
            if (const auto *paragraph = std::get_if<Paragraph>(&block))
                all.push_back(paragraph->text);
            if (const auto *list = std::get_if<KeyValues>(&block))
                addFacts(*list);
            if (const auto *figure = std::get_if<TimelineFigure>(&block))
                all.insert(all.end(), {figure->title, figure->caption, figure->series.amountAxis,
                                       figure->series.cumulativeAxis});
            if (const auto *made = std::get_if<Table>(&block)) {
                all.insert(all.end(), {made->title, made->caption});
                for (const Column &column : made->columns)
                    all.push_back(column.title);
                for (const Row &row : made->rows)
                    for (const Cell &cell : row.cells)
                        all.push_back(cell.shown);
                all.insert(all.end(), made->notes.begin(), made->notes.end());
            }
        }
    }
    return all;
}

/// The table of an id, or null.
inline const report::Table *findTable(const report::Document &document, std::string_view id) {
    for (const report::Table *table : report::tables(document))
        if (table->id == id)
            return table;
    return nullptr;
}

/// What a cell shows; "?" outside the table, so that a comparison fails with words instead of a crash.
inline std::string shown(const report::Table *table, std::size_t row, std::size_t column) {
    if (table == nullptr || row >= table->rows.size() || column >= table->rows[row].cells.size())
        return "?";
    return table->rows[row].cells[column].shown;
}

/// "≥ -$1,234.50" as the number -1234.5.
inline Decimal figure(const std::string &shown) {
    std::string digits;
    for (const char c : shown)
        if ((c >= '0' && c <= '9') || c == '.' || c == '-')
            digits += c;
    return Decimal::parse(digits).value_or(Decimal(0));
}

} // namespace mitsumori::sample
