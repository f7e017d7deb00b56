// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recommendation.h"

#include "core/text/text_table.h"
#include "core/units/format.h"

namespace mitsumori {

std::string rankingText(const Recommendation &recommendation, const std::vector<RankedCloud> &ranking,
                        Language language) {
    const auto t = [language](std::string_view key, const TextArguments &arguments = {}) {
        return text(language, "recommendation." + std::string(key), arguments);
    };
    const std::vector<Criterion> &criteria = recommendation.criteria;
    std::vector<std::string> heads{t("cloud"), t("total"), t("discounted")};
    std::set<std::size_t> rightAligned{1, 2};
    for (const Criterion &criterion : criteria) {
        rightAligned.insert(heads.size());
        heads.push_back(t("criterion", {{"criterion", criterion.label.in(language)},
                                        {"weight", formatNumberShort(criterion.weight)}}));
    }
    rightAligned.insert(heads.size());
    heads.push_back(t("score"));
    TextTable table(heads, rightAligned);
    std::string out = t("title") + "\n\n";
    std::string turns;
    for (const RankedCloud &cloud : ranking) {
        const std::string label = findServiceMap(cloud.cloud)->label, mark = cloud.isAtLeast ? "≥ " : "";
        std::vector<std::string> cells{label, mark + formatMoney(cloud.total),
                                       mark + formatMoney(cloud.discounted)};
        for (const Decimal score : cloud.scores)
            cells.push_back(formatNumber(score, 2));
        cells.push_back(formatNumber(cloud.score, 2));
        table.add(cells);
        if (cloud.winsFrom)
            turns += t("turns",
                       {{"cloud", label}, {"percent", formatNumberShort(*cloud.winsFrom * Decimal(100))}}) +
                     "\n";
    }
    out += table.text() + turns;
    for (const Criterion &criterion : criteria)
        if (!criterion.note.isEmpty())
            out += criterion.label.in(language) + ": " + criterion.note.in(language) + "\n";
    return out;
}

json::Value rankingJson(const Recommendation &recommendation, const std::vector<RankedCloud> &ranking) {
    json::Array rows;
    for (const RankedCloud &cloud : ranking) {
        json::Value row, scores{json::Object{}};
        row.set("cloud", cloud.cloud);
        row.set("total", json::Number{cloud.total.text()});
        row.set("discounted", json::Number{cloud.discounted.text()});
        row.set("atLeast", cloud.isAtLeast);
        for (std::size_t i = 0; i < cloud.scores.size(); ++i)
            scores.set(recommendation.criteria[i].key, cloud.scores[i]);
        row.set("scores", std::move(scores));
        row.set("score", cloud.score);
        if (cloud.winsFrom)
            row.set("winsFrom", *cloud.winsFrom);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace mitsumori
