// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/study.h"

#include "core/analysis/figures.h"
#include "core/clouds/service_map.h"
#include "core/scenario/read.h"

namespace mitsumori {

namespace {

constexpr std::size_t maximumCells = 500; // estimates are made for each

/// One column that changes nothing, where the study names none.
const std::vector<StudyEntry> &columnsOf(const Study &study) {
    static const std::vector<StudyEntry> one{{{}, json::Object{}}};
    return study.columns.empty() ? one : study.columns;
}

/// The figure of one patched document.
Result<StudyCell> figureOf(const json::Value &document, const Study &study,
                           const std::vector<ServiceMap> &maps, const std::string &cloud) {
    const Result<Scenario> scenario = readScenario(document);
    if (!scenario)
        return scenario.problems();
    Figures figures(document, *scenario, maps);
    const Result<std::optional<Decimal>> value = figures.evaluate(study.figure, {}, cloud);
    if (!value)
        return value.problems();
    const Result<std::size_t> gaps = figures.gaps({}, cloud);
    if (!gaps)
        return gaps.problems();
    return StudyCell{*value, *value, *gaps > 0};
}

/// Both ends of a cell; the lesser figure is the low one, whatever its patch was called.
Result<StudyCell> cellOf(const json::Value &document, const Study &study, const std::vector<ServiceMap> &maps,
                         const std::string &cloud) {
    const auto with = [&](const std::optional<json::Value> &patch) {
        json::Value patched = document;
        if (patch)
            json::mergePatch(patched, *patch);
        return figureOf(patched, study, maps, cloud);
    };
    Result<StudyCell> low = with(study.low);
    if (!low || (!study.low && !study.high))
        return low;
    const Result<StudyCell> high = with(study.high);
    if (!high)
        return high.problems();
    StudyCell cell{low->low, high->high, low->isLowerBound || high->isLowerBound};
    if (cell.low && cell.high && *cell.high < *cell.low)
        std::swap(cell.low, cell.high);
    return cell;
}

/// Tells which cell it was: the problem's own pointer is one into the patched document.
Problems placed(const Problems &problems, const Study &study, const StudyEntry &row,
                const StudyEntry &column) {
    Problems result;
    for (const Problem &problem : problems)
        result.push_back({"study.cell",
                          "/studies/" + json::escaped(study.key),
                          {{"study", study.key},
                           {"rowJa", row.label.ja},
                           {"rowEn", row.label.en},
                           {"columnJa", column.label.ja},
                           {"columnEn", column.label.en},
                           {"problemJa", problem.message(Language::ja)},
                           {"problemEn", problem.message(Language::en)}},
                          {}});
    return result;
}

} // namespace

const Study *findStudy(const Scenario &scenario, std::string_view key) {
    for (const Study &study : scenario.studies)
        if (study.key == key)
            return &study;
    return nullptr;
}

Result<StudyTable> runStudy(const json::Value &document, const Scenario &scenario, const Study &study,
                            const std::vector<ServiceMap> &maps, const std::string &cloud) {
    const std::vector<StudyEntry> &columns = columnsOf(study);
    if (const std::size_t cells = study.rows.size() * columns.size(); cells > maximumCells)
        return Problem{"study.large",
                       "/studies/" + json::escaped(study.key),
                       {{"cells", std::to_string(cells)}, {"maximum", std::to_string(maximumCells)}},
                       {}};
    StudyTable table{&study, cloud.empty() ? scenario.clouds.front() : cloud, study.low || study.high, {}};
    for (const StudyEntry &row : study.rows) {
        std::vector<StudyCell> cells;
        for (const StudyEntry &column : columns) {
            json::Value patched = document;
            json::mergePatch(patched, row.patch);
            json::mergePatch(patched, column.patch);
            Result<StudyCell> cell = cellOf(patched, study, maps, table.cloud);
            if (!cell)
                return placed(cell.problems(), study, row, column);
            cells.push_back(*std::move(cell));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace mitsumori
