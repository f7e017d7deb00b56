// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/price_book.h"

#include <algorithm>

namespace mitsumori {

namespace {

/// Builds an object and leaves out what says nothing.
class Members {
  public:
    void text(std::string_view key, const std::string &value) {
        if (!value.empty())
            object_.emplace_back(key, value);
    }
    void number(std::string_view key, Decimal value, Decimal silent = 0) {
        if (value != silent)
            object_.emplace_back(key, value);
    }
    void add(std::string_view key, json::Value value) { object_.emplace_back(key, std::move(value)); }
    json::Value take() { return std::move(object_); }

  private:
    json::Object object_;
};

json::Value tiersJson(const Rate &rate) {
    json::Array tiers;
    for (const Tier &tier : rate.tiers)
        tiers.emplace_back(json::Object{{"from", tier.from}, {"price", tier.price.text()}});
    return tiers;
}

json::Value measuresJson(const std::vector<Measure> &measures) {
    json::Array entries;
    for (const Measure &measure : measures) {
        Members members;
        members.text("name", measure.name);
        members.text("unit", measure.unit.text());
        members.number("included", measure.included);
        members.number("minimum", measure.minimum);
        members.number("increment", measure.increment);
        members.number("per", measure.per, 1);
        entries.push_back(members.take());
    }
    return entries;
}

json::Value machineJson(const MachineSize &size) {
    Members members;
    members.number("vcpus", size.vcpus);
    members.number("memoryGiB", size.memoryGiB);
    members.text("gpu", size.gpu);
    members.number("gpus", size.gpus);
    members.number("gpuMemoryGiB", size.gpuMemoryGiB);
    return members.take();
}

json::Value textJson(const LocalText &text) {
    if (text.ja == text.en)
        return text.en;
    return json::Object{{"ja", text.ja}, {"en", text.en}};
}

} // namespace

json::Value toJson(const Rate &rate) {
    Members members;
    members.text("provider", rate.key.provider);
    members.text("service", rate.key.service);
    members.text("dimension", rate.key.dimension);
    members.text("region", rate.key.region);
    if (rate.key.purchase != "on-demand")
        members.text("purchase", rate.key.purchase);
    members.text("term", rate.key.term);
    members.text("unit", rate.unit.text());
    members.add("tiers", tiersJson(rate));
    if (rate.tiersPerItem)
        members.text("tiersPer", "item");
    members.number("free", rate.freeAllowance);
    members.text("freePool", rate.allowancePool);
    members.number("increment", rate.increment);
    members.number("minimum", rate.minimum);
    if (!rate.measures.empty())
        members.add("measures", measuresJson(rate.measures));
    if (!rate.largestOf.empty())
        members.add("largestOf", measuresJson(rate.largestOf));
    if (rate.upfront)
        members.add("upfront",
                    json::Object{{"fee", rate.upfront->fee.text()}, {"months", rate.upfront->months}});
    if (rate.machine)
        members.add("machine", machineJson(*rate.machine));
    members.add("source", textJson(rate.source));
    members.text("asOf", rate.asOf.text());
    members.text("state", std::string(code(rate.state)));
    members.text("rule", rate.rule);
    members.text("sku", rate.sku);
    return members.take();
}

json::Value toJson(const PriceBook &book) {
    std::vector<const Rate *> sorted;
    for (const Rate &rate : book.rates())
        sorted.push_back(&rate);
    std::sort(sorted.begin(), sorted.end(), [](const Rate *a, const Rate *b) { return a->key < b->key; });
    json::Array rates;
    for (const Rate *rate : sorted)
        rates.push_back(toJson(*rate));
    return json::Object{{"format", "mitsumori-prices"},
                        {"version", 1},
                        {"id", book.id},
                        {"asOf", book.asOf.text()},
                        {"rates", std::move(rates)}};
}

} // namespace mitsumori
