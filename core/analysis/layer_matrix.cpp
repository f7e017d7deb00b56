// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/layer_matrix.h"

#include "core/json/write.h"
#include "core/text/text_table.h"
#include "core/units/format.h"

#include <algorithm>

namespace mitsumori {

namespace {

const std::vector<std::string> &offered(const LayerRow &row, const std::string &cloud) {
    static const std::vector<std::string> none;
    return row.layer == nullptr ? none : row.layer->servicesOn(cloud);
}

std::string joined(const std::vector<std::string> &words, Language language) {
    std::string all;
    for (const std::string &word : words)
        all += (all.empty() ? "" : language == Language::ja ? "、" : ", ") + word;
    return all;
}

std::string labelOf(const LayerRow &row, Language language) {
    return row.layer == nullptr ? text(language, "layers.rest") : row.layer->label.in(language);
}

json::Array words(const std::vector<std::string> &all) {
    return {all.begin(), all.end()};
}

} // namespace

std::vector<LayerRow> layerMatrix(const Scenario &scenario, const Estimate &estimate) {
    const LayerCell empty{Money(estimate.currency), {}};
    std::vector<LayerRow> rows;
    for (const Layer &layer : layers())
        rows.push_back({&layer, {estimate.clouds.size(), empty}});
    LayerRow rest{nullptr, {estimate.clouds.size(), empty}};
    bool hasRest = false;
    for (std::size_t cloud = 0; cloud < estimate.clouds.size(); ++cloud)
        for (const LineItem &line : estimate.clouds[cloud].lines) {
            const Layer *layer = layerOfKind(scenario.workloads[line.workload].kind->key);
            hasRest = hasRest || layer == nullptr;
            LayerRow &row = layer == nullptr ? rest : rows[std::size_t(layer - layers().data())];
            LayerCell &cell = row.clouds[cloud];
            cell.total += line.total;
            if (std::find(cell.services.begin(), cell.services.end(), line.service) == cell.services.end())
                cell.services.push_back(line.service);
        }
    if (hasRest)
        rows.push_back(std::move(rest));
    return rows;
}

std::string layerText(const Scenario &scenario, const Estimate &estimate, Language language) {
    const auto t = [language](const char *key) { return text(language, "layers." + std::string(key)); };
    TextTable table({t("layer"), t("cloud"), t("total"), t("services"), t("offered")}, {2});
    for (const LayerRow &row : layerMatrix(scenario, estimate))
        for (std::size_t i = 0; i < row.clouds.size(); ++i) {
            const LayerCell &cell = row.clouds[i];
            const std::string &cloud = estimate.clouds[i].cloud;
            table.add({i == 0 ? labelOf(row, language) : "", findServiceMap(cloud)->label,
                       cell.services.empty() ? "–" : formatMoney(cell.total), joined(cell.services, language),
                       joined(offered(row, cloud), language)});
        }
    return t("title") + "\n\n" + table.text();
}

std::string layerJson(const Scenario &scenario, const Estimate &estimate, Language language) {
    json::Array rows;
    for (const LayerRow &row : layerMatrix(scenario, estimate)) {
        json::Array clouds;
        for (std::size_t i = 0; i < row.clouds.size(); ++i)
            clouds.emplace_back(json::Object{{"cloud", estimate.clouds[i].cloud},
                                             {"total", json::Number{row.clouds[i].total.text()}},
                                             {"services", words(row.clouds[i].services)},
                                             {"offered", words(offered(row, estimate.clouds[i].cloud))}});
        rows.emplace_back(json::Object{{"layer", row.layer == nullptr ? "rest" : row.layer->key},
                                       {"label", labelOf(row, language)},
                                       {"clouds", std::move(clouds)}});
    }
    const json::Value root =
        json::Object{{"layers", std::move(rows)}, {"currency", facts(estimate.currency).code}};
    return json::write(root);
}

} // namespace mitsumori
