// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/series/timeline.h"
#include "core/units/language.h"
#include "core/units/money.h"

#include <string>
#include <variant>
#include <vector>

namespace mitsumori::report {

/// The customer report as plain data: what PDF, CSV and screen show. All texts are in the report's language
/// already.

enum class ColumnKind { text, integer, number, money, percent };

struct Column {
    std::string title;
    ColumnKind kind = ColumnKind::text;
};

/// A cell carries the raw value; `shown` is the same formatted for people. Empty cells have neither.
struct Cell {
    std::variant<std::monostate, std::string, Decimal, Money> value;
    std::string shown;
};

enum class RowKind { normal, subtotal, total };

struct Row {
    std::vector<Cell> cells;
    RowKind kind = RowKind::normal;
};

struct Table {
    std::string id; ///< stable, also the CSV file's name: "year-1"
    std::string title;
    std::string caption; ///< unit and tax: "USD, tax excluded"
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::vector<std::string> notes; ///< printed below: "≥: 2 prices missing"
};

struct Paragraph {
    std::string text;
};

struct KeyValues {
    std::vector<std::pair<std::string, std::string>> rows;
};

struct TimelineFigure {
    series::Timeline series;
    std::string title, caption;
};

using Block = std::variant<Paragraph, KeyValues, Table, TimelineFigure>;

struct Section {
    std::string id, title;
    std::vector<Block> blocks;
};

struct Cover {
    std::string title, subject, customer; ///< 概算コスト見積り · name of the scenario · 宛名
    std::string amountLabel, amount;      ///< the figure up front, with tax
    std::string amountDetail;
    KeyValues facts;        ///< number, revision, dates, author, prices as of, currency
    std::string disclaimer; ///< "not an offer"
};

struct Document {
    Language language = Language::ja;
    Cover cover;
    std::vector<Section> sections;
    std::string footer; ///< customer and number, at the foot of each page
    std::string author;
    CalendarDate
        date; ///< the issue date: also the file's creation date, so that bytes never depend on the clock
};

} // namespace mitsumori::report
