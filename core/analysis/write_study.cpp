// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/reconcile.h"
#include "core/analysis/study.h"
#include "core/json/write.h"
#include "core/report/csv/csv.h"
#include "core/text/text_table.h"

namespace mitsumori {

namespace {

/// Empty where the study names no columns.
std::string columnLabel(const Study &study, std::size_t column, Language language) {
    return study.columns.empty() ? "" : study.columns[column].label.in(language);
}

/// "$1,227" or "$900 – $1,500"; "≥" where prices are missing, a dash where the figure is undefined.
std::string shown(const StudyCell &cell, const StudyTable &table, Language language) {
    const auto value = [&](const std::optional<Decimal> &number) {
        return number ? formatQuoted(*number, table.study->unit, language) : text(language, "study.none");
    };
    const std::string mark = cell.isLowerBound ? "≥ " : "";
    if (!table.isRange || cell.low == cell.high)
        return mark + value(cell.low);
    return mark + value(cell.low) + " – " + value(cell.high);
}

json::Value numberOrNull(const std::optional<Decimal> &value) {
    return value ? json::Value(*value) : json::Value();
}

} // namespace

std::string studyText(const std::vector<StudyTable> &tables, Language language) {
    std::string out;
    bool hasBounds = false;
    for (const StudyTable &table : tables) {
        const Study &study = *table.study;
        std::vector<std::string> header{""};
        std::set<std::size_t> right;
        for (std::size_t c = 0; c < table.rows.front().size(); ++c) {
            right.insert(header.size());
            header.push_back(study.columns.empty() ? text(language, "study.value")
                                                   : columnLabel(study, c, language));
        }
        TextTable grid(std::move(header), std::move(right));
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            std::vector<std::string> cells{study.rows[r].label.in(language)};
            for (const StudyCell &cell : table.rows[r]) {
                cells.push_back(shown(cell, table, language));
                hasBounds = hasBounds || cell.isLowerBound;
            }
            grid.add(std::move(cells));
        }
        out += text(language, "study.head",
                    {{"study", study.label.in(language)}, {"cloud", findServiceMap(table.cloud)->label}}) +
               "\n\n" + grid.text() + "\n";
    }
    if (!tables.empty() && !tables.front().study->note.isEmpty())
        out += tables.front().study->note.in(language) + "\n";
    return out + (hasBounds ? text(language, "compare.lowerBound") + "\n" : "");
}

std::string studyJson(const std::vector<StudyTable> &tables, Language language) {
    json::Array clouds;
    for (const StudyTable &table : tables) {
        json::Array rows;
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            json::Array cells;
            for (std::size_t c = 0; c < table.rows[r].size(); ++c) {
                const StudyCell &cell = table.rows[r][c];
                cells.emplace_back(json::Object{{"column", columnLabel(*table.study, c, language)},
                                                {"low", numberOrNull(cell.low)},
                                                {"high", numberOrNull(cell.high)},
                                                {"lowerBound", cell.isLowerBound}});
            }
            rows.emplace_back(json::Object{{"label", table.study->rows[r].label.in(language)},
                                           {"cells", std::move(cells)}});
        }
        clouds.emplace_back(json::Object{{"cloud", table.cloud}, {"rows", std::move(rows)}});
    }
    const Study &study = *tables.front().study;
    const json::Value root = json::Object{{"study", study.key},
                                          {"label", study.label.in(language)},
                                          {"unit", study.unit},
                                          {"clouds", std::move(clouds)}};
    return json::write(root);
}

std::string studyCsv(const std::vector<StudyTable> &tables, Language language) {
    report::Table csv;
    for (const char *key :
         {"compare.cloud", "study.row", "study.column", "study.low", "study.high", "compare.gaps"})
        csv.columns.push_back({text(language, key)});
    const auto number = [](const std::optional<Decimal> &value) {
        return value ? report::Cell{*value, {}} : report::Cell{};
    };
    for (const StudyTable &table : tables)
        for (std::size_t r = 0; r < table.rows.size(); ++r)
            for (std::size_t c = 0; c < table.rows[r].size(); ++c) {
                const StudyCell &cell = table.rows[r][c];
                csv.rows.push_back({{{table.cloud, {}},
                                     {table.study->rows[r].label.in(language), {}},
                                     {columnLabel(*table.study, c, language), {}},
                                     number(cell.low),
                                     number(cell.high),
                                     {std::string(cell.isLowerBound ? "≥" : ""), {}}}});
            }
    return report::csv(csv);
}

} // namespace mitsumori
