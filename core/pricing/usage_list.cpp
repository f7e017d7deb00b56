// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/usage_list.h"

#include "core/json/reader.h"

#include <map>

namespace mitsumori {

namespace {

UsageItem readItem(const json::Value &value, const std::string &pointer, Problems &problems) {
    json::Reader reader(value, pointer, problems);
    UsageItem item;
    item.id = reader.requiredString("id");
    item.key = {reader.requiredString("provider"),
                reader.requiredString("service"),
                reader.requiredString("dimension"),
                reader.string("region", "global"),
                reader.word("purchase", purchaseOptions(), "on-demand"),
                reader.string("term")};
    item.quantity = reader.requiredNumber("quantity");
    const std::string unit = reader.requiredString("unit");
    if (const auto known = Unit::parse(unit))
        item.unit = *known;
    else if (reader.has("unit"))
        reader.fail("rate.unit", "unit", {{"unit", unit.substr(0, 40)}});
    reader.finish();
    return item;
}

const Rate *findRate(const std::vector<PriceBook> &books, const RateKey &key) {
    for (const PriceBook &book : books)
        if (const Rate *rate = book.find(key); rate != nullptr && rate->state != PriceState::missing)
            return rate;
    return nullptr;
}

} // namespace

Result<std::vector<UsageItem>> readUsageList(const json::Value &tree) {
    Problems problems;
    json::Reader reader(tree, "", problems);
    reader.require("usage");
    const json::Array &entries = reader.array("usage");
    std::vector<UsageItem> items;
    for (std::size_t i = 0; i < entries.size(); ++i)
        items.push_back(readItem(entries[i], "/usage/" + std::to_string(i), problems));
    reader.finish();
    if (!problems.empty())
        return problems;
    return items;
}

Result<PricedUsage> priceUsage(const std::vector<UsageItem> &usage, const std::vector<PriceBook> &books) {
    PricedUsage result;
    std::map<const Rate *, std::vector<std::size_t>> linesOfRate;
    for (std::size_t i = 0; i < usage.size(); ++i) {
        const Rate *rate = findRate(books, usage[i].key);
        result.lines.push_back({&usage[i], rate, {}});
        if (rate == nullptr)
            continue;
        if (!usage[i].unit.convertsTo(rate->unit))
            return Problem{"rate.convert",
                           "/usage/" + std::to_string(i) + "/unit",
                           {{"rate", rate->unit.text()}, {"needed", usage[i].unit.text()}},
                           {}};
        linesOfRate[rate].push_back(i);
    }
    for (const auto &[rate, lines] : linesOfRate) {
        try {
            std::vector<Quantity> parts;
            for (const std::size_t i : lines)
                parts.emplace_back(usage[i].unit.in(rate->unit, usage[i].quantity));
            const std::vector<PricedQuantity> priced = priceMerged(*rate, parts);
            for (std::size_t k = 0; k < lines.size(); ++k) {
                result.lines[lines[k]].priced = priced[k];
                result.total += priced[k].amount;
            }
        } catch (const ArithmeticError &) {
            return Problem{"estimate.range",
                           "/usage/" + std::to_string(lines.front()),
                           {{"line", usage[lines.front()].id}, {"month", "1"}},
                           {}};
        }
    }
    return result;
}

} // namespace mitsumori
