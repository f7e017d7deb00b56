// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/quoted_table.h"

#include "core/report/tables/table_builder.h"
#include "core/report/words.h"
#include "core/units/format.h"

namespace mitsumori::report {

namespace {

constexpr std::string_view monthly = "USD/month";

/// "/month" stands once, behind the figure's name, and not in each of its cells.
std::string cellUnit(const QuotedFigure &figure) {
    return figure.unit == monthly ? "USD" : figure.unit;
}

/// Whether it agrees, which hypotheses explain it, and the note. The figures themselves stand in the columns
/// beside, so this is shorter than Reconciled::message().
std::string finding(const Reconciled &entry, Language language) {
    const QuotedFigure &figure = *entry.figure;
    const Words say{language};
    std::string result = say(!entry.computed ? "quoted.unknown"
                             : entry.agrees  ? "quoted.agrees"
                                             : "quoted.differs");
    for (const HypothesisResult &tried : entry.hypotheses) {
        const std::string value = tried.value ? formatQuoted(*tried.value, cellUnit(figure), language)
                                              : text(language, "reconcile.undefined");
        result += text(language, tried.matches ? "reconcile.reproduced" : "reconcile.notReproduced",
                       {{"label", tried.hypothesis->label.in(language)}, {"value", value}});
    }
    if (!figure.note.isEmpty())
        result += text(language, "reconcile.note", {{"note", figure.note.in(language)}});
    return result;
}

void addFigure(TableBuilder &table, const Reconciled &entry, Language language) {
    const Words say{language};
    const QuotedFigure &figure = *entry.figure;
    const auto quoted = [&](Decimal value) {
        return Cell{value, formatQuoted(value, cellUnit(figure), language)};
    };
    table.startRow();
    table.addText(figure.where.in(language));
    table.addText((figure.label.isEmpty() ? figure.key : figure.label.in(language)) +
                  (figure.unit == monthly ? " " + text(language, "reconcile.perMonth") : ""));
    table.addCell(quoted(figure.value));
    if (!entry.computed) {
        for (int i = 0; i < 3; ++i)
            table.addEmpty();
    } else {
        table.addCell(quoted(*entry.computed));
        table.addCell(quoted(figure.value - *entry.computed));
        if (entry.computed->isZero()) {
            table.addEmpty();
        } else {
            const Decimal ratio = figure.value / *entry.computed;
            table.addCell({ratio, say("ratio", {{"ratio", formatNumber(ratio, 2)}})});
        }
    }
    table.addText(finding(entry, language));
}

} // namespace

std::vector<Table> quotedTables(const Input &input) {
    const Words say{input.language};
    TableBuilder table(input.language, "quoted", say("quoted.title"), say("quoted.caption"));
    table.addColumn(say("column.where"));
    table.addColumn(say("column.figure"));
    table.addColumn(say("column.stated"), ColumnKind::number);
    table.addColumn(say("column.computed"), ColumnKind::number);
    table.addColumn(say("column.difference"), ColumnKind::number);
    table.addColumn(say("column.ratio"), ColumnKind::number);
    table.addColumn(say("column.finding"));
    for (const Reconciled &entry : input.reconciled)
        if (entry.figure != nullptr && entry.figure->inReport)
            addFigure(table, entry, input.language);
    if (table.isEmpty())
        return {};
    table.addNote(say("quoted.note"));
    return {table.finish()};
}

} // namespace mitsumori::report
