// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/compare.h"
#include "core/text/text_table.h"
#include "core/units/format.h"

namespace mitsumori {

namespace {

/// Writes the tables of one comparison in one language.
class Writer {
  public:
    Writer(const Comparison &comparison, Language language)
        : comparison_(comparison)
        , language_(language)
        , clouds_(comparison.clouds()) {}

    /// Categories and totals of one scenario against clouds.
    std::string byCategory(const ComparedRow &row) const {
        TextTable table = headed("item");
        const auto add = [&](const std::string &title, const auto &cell) {
            std::vector<std::string> cells{title};
            for (const std::string &cloud : clouds_)
                cells.push_back(cell(*row.findCloud(cloud)));
            table.add(std::move(cells));
        };
        for (const std::string &category : comparison_.categories())
            add(text(language_, "category." + category), [&](const ComparedCloud &cloud) {
                for (const auto &[key, amount] : cloud.categories)
                    if (key == category)
                        return money(amount);
                return std::string();
            });
        add(t("total"), [&](const ComparedCloud &cloud) {
            return bounded(cloud, cloud.total) +
                   (&cloud == row.cheapest() ? " (" + t("cheapest") + ")" : std::string());
        });
        add(t("mean"), [](const ComparedCloud &cloud) { return bounded(cloud, cloud.monthlyMean); });
        add(t("first"), [](const ComparedCloud &cloud) { return bounded(cloud, cloud.firstMonth); });
        add(t("last"), [](const ComparedCloud &cloud) { return bounded(cloud, cloud.lastMonth); });
        if (row.clouds.front().perUser)
            add(t("perUser"), [](const ComparedCloud &cloud) { return bounded(cloud, *cloud.perUser); });
        if (const ComparedCloud *cheapest = row.cheapest())
            add(t("toCheapest"), [&](const ComparedCloud &cloud) {
                return &cloud == cheapest ? "" : change(*cheapest, cloud);
            });
        add(t("gaps"), [](const ComparedCloud &cloud) { return std::to_string(cloud.gaps); });
        return t("head", {{"scenario", row.label.in(language_)},
                          {"currency", std::string(facts(comparison_.currency).code)},
                          {"months", std::to_string(row.months)}}) +
               "\n\n" + table.text() + note();
    }

    /// Totals of rows against clouds, with the difference to the first row.
    std::string byRow() const {
        TextTable table = headed("row");
        for (const ComparedRow &row : comparison_.rows) {
            std::vector<std::string> cells{title(row)};
            for (const std::string &key : clouds_)
                cells.push_back(cell(row, key));
            table.add(std::move(cells));
        }
        return t("headRows", {{"currency", std::string(facts(comparison_.currency).code)}}) + "\n\n" +
               table.text() + note();
    }

  private:
    std::string t(std::string_view key, const TextArguments &arguments = {}) const {
        return text(language_, "compare." + std::string(key), arguments);
    }
    TextTable headed(std::string_view first) const {
        std::vector<std::string> header{t(first)};
        std::set<std::size_t> right;
        for (const std::string &cloud : clouds_) {
            right.insert(header.size());
            header.push_back(findServiceMap(cloud)->label);
        }
        return {std::move(header), std::move(right)};
    }
    static std::string money(Money amount) { return formatMoney(amount, decimalsNeeded(amount)); }
    static std::string bound(const ComparedCloud &cloud) { return cloud.gaps > 0 ? "≥ " : ""; }
    static std::string bounded(const ComparedCloud &cloud, Money amount) {
        return bound(cloud) + money(amount);
    }
    /// "+$12.30, +1.4 %", marked where prices are missing on one side only.
    static std::string change(const ComparedCloud &before, const ComparedCloud &after) {
        const Money difference = after.total - before.total;
        std::string result = changeMark(boundOf(before.gapNames, after.gapNames)) +
                             formatChange(difference, decimalsNeeded(difference));
        if (!before.total.isZero())
            result += std::string(difference.isNegative() ? ", " : ", +") +
                      formatPercent(difference.ratioTo(before.total));
        return result;
    }
    std::string title(const ComparedRow &row) const {
        const bool variants = comparison_.rows.front().file == comparison_.rows.back().file;
        if (variants)
            return row.variant.empty() ? t("base") : row.label.in(language_);
        const std::string name = row.file.substr(row.file.rfind('/') + 1);
        return name + (row.label.isEmpty() ? "" : " (" + row.label.in(language_) + ")");
    }
    std::string cell(const ComparedRow &row, const std::string &key) const {
        const ComparedCloud *cloud = row.findCloud(key);
        if (cloud == nullptr)
            return {};
        std::string result = bounded(*cloud, cloud->total);
        const ComparedCloud *base = comparison_.rows.front().findCloud(key);
        if (base != nullptr && base != cloud)
            result += " (" + change(*base, *cloud) + ")";
        if (cloud == row.cheapest())
            result += " " + t("cheapest");
        return result;
    }
    std::string note() const {
        for (const ComparedRow &row : comparison_.rows)
            for (const ComparedCloud &cloud : row.clouds)
                if (cloud.gaps > 0)
                    return "\n" + t("lowerBound") + "\n";
        return {};
    }

    const Comparison &comparison_;
    Language language_;
    std::vector<std::string> clouds_;
};

} // namespace

std::string comparisonText(const Comparison &comparison, Language language) {
    const Writer writer(comparison, language);
    if (comparison.rows.size() != 1)
        return writer.byRow();
    const ComparedRow &row = comparison.rows.front();
    const std::string table = writer.byCategory(row);
    return row.ranking.empty() ? table
                               : table + "\n" + rankingText(row.recommendation, row.ranking, language);
}

} // namespace mitsumori
