// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/table_builder.h"

#include "core/report/decimals.h"
#include "core/report/gaps.h"
#include "core/report/words.h"
#include "core/units/format.h"

#include <algorithm>

namespace mitsumori::report {

TableBuilder::TableBuilder(Language language, std::string id, std::string title, std::string caption)
    : language_(language) {
    table_.id = std::move(id);
    table_.title = std::move(title);
    table_.caption = std::move(caption);
}

void TableBuilder::addColumn(std::string title, ColumnKind kind) {
    table_.columns.push_back({std::move(title), kind});
}

void TableBuilder::addOptionalColumn(std::string title) {
    optional_.push_back(table_.columns.size());
    addColumn(std::move(title));
}

void TableBuilder::addNote(std::string note) {
    if (!note.empty())
        table_.notes.push_back(std::move(note));
}

void TableBuilder::startRow(RowKind kind) {
    table_.rows.push_back({{}, kind});
}

TableBuilder::Position TableBuilder::addCell(Cell cell) {
    std::vector<Cell> &cells = table_.rows.back().cells;
    cells.push_back(std::move(cell));
    return {table_.rows.size() - 1, cells.size() - 1};
}

TableBuilder::Position TableBuilder::addEmpty() {
    return addCell({});
}

TableBuilder::Position TableBuilder::addText(std::string text) {
    if (text.empty())
        return addEmpty();
    return addCell({text, text});
}

TableBuilder::Position TableBuilder::addInteger(int value) {
    return addCell({Decimal(value), std::to_string(value)});
}

TableBuilder::Position TableBuilder::addNumber(Decimal value, int maximumDecimals) {
    return addCell({value, formatNumberShort(value, maximumDecimals)});
}

TableBuilder::Position TableBuilder::addPercent(const std::optional<Decimal> &ratio) {
    return ratio ? addCell({*ratio, formatPercent(*ratio)}) : addEmpty();
}

TableBuilder::Position TableBuilder::addMoney(Money amount, bool lowerBound) {
    const Position position = addCell({amount, {}});
    amounts_.push_back({position, lowerBound});
    return position;
}

void TableBuilder::expectSum(Position total, std::vector<Position> parts, std::optional<Money> carried) {
    sums_.push_back({total, std::move(parts), carried});
}

const Money &TableBuilder::moneyAt(Position position) const {
    return std::get<Money>(table_.rows[position.row].cells[position.column].value);
}

bool TableBuilder::addsUp(const Sum &sum) const {
    const Money total = moneyAt(sum.total);
    const int decimals = decimals_[std::size_t(total.currency())];
    Money shown = sum.carried.value_or(Money(total.currency())).rounded(decimals);
    for (const Position &part : sum.parts)
        shown += moneyAt(part).rounded(decimals);
    return shown == total.rounded(decimals);
}

void TableBuilder::showAmounts() {
    for (const CurrencyFacts &currency : currencies) {
        std::vector<Money> same;
        for (const Amount &amount : amounts_)
            if (moneyAt(amount.position).currency() == currency.currency)
                same.push_back(moneyAt(amount.position));
        decimals_[std::size_t(currency.currency)] = commonDecimals(same);
    }
    for (const Amount &amount : amounts_) {
        const Money money = moneyAt(amount.position);
        table_.rows[amount.position.row].cells[amount.position.column].shown =
            std::string(boundMark(amount.lowerBound)) +
            formatMoney(money, decimals_[std::size_t(money.currency())]);
    }
}

void TableBuilder::dropEmptyColumns() {
    // From the right, so that the indices of the others stay what they are.
    for (auto column = optional_.rbegin(); column != optional_.rend(); ++column) {
        const auto offset = std::ptrdiff_t(*column);
        const bool empty = std::all_of(table_.rows.begin(), table_.rows.end(), [&](const Row &row) {
            return std::holds_alternative<std::monostate>(row.cells[*column].value);
        });
        if (!empty)
            continue;
        table_.columns.erase(table_.columns.begin() + offset);
        for (Row &row : table_.rows)
            row.cells.erase(row.cells.begin() + offset);
    }
}

Table TableBuilder::finish() {
    showAmounts();
    if (!std::all_of(sums_.begin(), sums_.end(), [this](const Sum &sum) { return addsUp(sum); }))
        addNote(Words{language_}("rounding-note"));
    for (Row &row : table_.rows)
        row.cells.resize(table_.columns.size()); // sums need no trailing empty cells
    dropEmptyColumns();
    return std::move(table_);
}

} // namespace mitsumori::report
