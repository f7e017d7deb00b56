// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"

namespace mitsumori {

/// One figure of a study: a value, or a range where the study has bounds.
struct StudyCell {
    std::optional<Decimal> low, high; ///< equal without bounds; nothing where the figure is undefined
    bool isLowerBound = false;        ///< a line has no price
};

/// A study on one cloud. Amounts are in USD, as those of every formula about an estimate.
struct StudyTable {
    const Study *study = nullptr;
    std::string cloud;
    bool isRange = false;
    std::vector<std::vector<StudyCell>> rows; ///< by row, then column; one column where the study names none
};

/// Recomputes the figure for every row and column: the document with the row's patch, then the column's, then
/// that of the bound. An empty cloud: the first of the scenario. `scenario` is what the document says.
/// Problems: a patched document that cannot be read, a look-up that is not known, too many cells; each names
/// row and column.
Result<StudyTable> runStudy(const json::Value &document, const Scenario &scenario, const Study &study,
                            const std::vector<ServiceMap> &maps, const std::string &cloud = {});

const Study *findStudy(const Scenario &scenario, std::string_view key);

std::string studyText(const std::vector<StudyTable> &tables, Language language);
/// {"study","label","unit","clouds":[{"cloud","rows":[{"label","cells":[{"column","low","high","lowerBound"}]}]}]}
std::string studyJson(const std::vector<StudyTable> &tables, Language language);
/// One line a cloud, row and column.
std::string studyCsv(const std::vector<StudyTable> &tables, Language language);

} // namespace mitsumori
