// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/csv/csv.h"

#include <string_view>

namespace mitsumori::report {

namespace {

/// Spreadsheets evaluate text that begins like this, even quoted: a customer's name must not become a
/// formula.
std::string defused(const std::string &text) {
    constexpr std::string_view dangerous("=+-@\t\r\n\0", 8);
    const bool formula = !text.empty() && dangerous.find(text.front()) != dangerous.npos;
    return formula ? "'" + text : text;
}

std::string quoted(const std::string &text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"')
            result += '"';
        result += c;
    }
    return result + '"';
}

std::string field(const std::string &text) {
    return quoted(defused(text));
}

/// Numbers are written raw, a minus sign included: they cannot be formulas.
struct FieldOf {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string &text) const { return field(text); }
    std::string operator()(Decimal number) const { return number.text(); }
    std::string operator()(Money amount) const { return amount.text(); }
};

} // namespace

std::string csv(const Table &table, const CsvOptions &options) {
    std::string result = options.byteOrderMark ? "\xEF\xBB\xBF" : "";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        result += (i > 0 ? "," : "") + field(table.columns[i].title);
    result += "\r\n";
    for (const Row &row : table.rows) {
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            result += (i > 0 ? "," : "") +
                      (i < row.cells.size() ? std::visit(FieldOf{}, row.cells[i].value) : std::string());
        result += "\r\n";
    }
    return result;
}

} // namespace mitsumori::report
