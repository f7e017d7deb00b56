// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

#include <optional>

namespace mitsumori::report {

/// Builds a table cell by cell and, at the end, shows its amounts with one number of decimals. It knows which
/// cells are sums of which, so that the rounding note is printed only where the shown figures really do not
/// add up.
class TableBuilder {
  public:
    struct Position {
        std::size_t row, column;
    };

    TableBuilder(Language language, std::string id, std::string title, std::string caption = {});

    void addColumn(std::string title, ColumnKind kind = ColumnKind::text);
    /// A column that is left out where all its cells are empty.
    void addOptionalColumn(std::string title);
    void addNote(std::string note); ///< empty ones are left out

    void startRow(RowKind kind = RowKind::normal);
    Position addEmpty();
    Position addText(std::string text);
    Position addInteger(int value);
    Position addNumber(Decimal value, int maximumDecimals);
    Position addPercent(const std::optional<Decimal> &ratio);
    Position addMoney(Money amount, bool lowerBound = false);
    Position addCell(Cell cell); ///< shown as given

    /// `total` is the sum of `parts` and of an amount that stands in an earlier table.
    void expectSum(Position total, std::vector<Position> parts, std::optional<Money> carried = std::nullopt);
    std::size_t rowCount() const { return table_.rows.size(); }
    bool isEmpty() const { return table_.rows.empty(); }

    Table finish();

  private:
    struct Sum {
        Position total;
        std::vector<Position> parts;
        std::optional<Money> carried;
    };
    struct Amount {
        Position position;
        bool lowerBound;
    };
    const Money &moneyAt(Position position) const;
    bool addsUp(const Sum &sum) const;
    void showAmounts();
    void dropEmptyColumns();

    Language language_;
    Table table_;
    std::vector<std::size_t> optional_; ///< ascending
    std::vector<Amount> amounts_;
    std::vector<Sum> sums_;
    int decimals_[currencies.size()] = {};
};

} // namespace mitsumori::report
