// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/screen/quoted_table.h"

#include "core/text/catalogue.h"

#include <algorithm>

namespace mitsumori::report {

namespace {

const char *verdict(const Reconciled &figure) {
    if (!figure.computed)
        return "ui.quoted.notComputed";
    if (figure.agrees)
        return "ui.quoted.agrees";
    const bool explained = std::any_of(figure.hypotheses.begin(), figure.hypotheses.end(),
                                       [](const HypothesisResult &result) { return result.matches; });
    return explained ? "ui.quoted.explained" : "ui.quoted.differs";
}

} // namespace

Table quotedTable(const std::vector<Reconciled> &figures, Language language) {
    Table table;
    table.id = "quoted";
    for (const char *key : {"ui.quoted.figure", "ui.quoted.where"})
        table.columns.push_back({text(language, key), ColumnKind::text});
    for (const char *key : {"ui.quoted.stated", "ui.quoted.computed"})
        table.columns.push_back({text(language, key), ColumnKind::number});
    table.columns.push_back({text(language, "ui.quoted.verdict"), ColumnKind::text});
    for (const Reconciled &entry : figures) {
        const QuotedFigure &figure = *entry.figure;
        const std::string &label = figure.label.in(language), &where = figure.where.in(language);
        const std::string word = text(language, verdict(entry));
        Row row;
        row.cells.push_back({label, label});
        row.cells.push_back({where, where});
        row.cells.push_back({figure.value, formatQuoted(figure.value, figure.unit, language)});
        row.cells.push_back(entry.computed
                                ? Cell{*entry.computed, formatQuoted(*entry.computed, figure.unit, language)}
                                : Cell{});
        row.cells.push_back({word, word});
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace mitsumori::report
