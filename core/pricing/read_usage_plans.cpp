// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/read_usage_plans.h"

#include "core/json/reader.h"
#include "core/json/write.h"

namespace mitsumori {

namespace {

Decimal positive(json::Reader &reader, std::string_view key, Decimal fallback, Decimal maximum) {
    const Decimal value = reader.number(key, fallback, {0, maximum});
    if (value.isZero())
        reader.fail("usage.positive", key);
    return value;
}

} // namespace

PlanReader::PlanReader(const UsageList &list, Problems &problems) : list_(list), problems_(problems) {
    for (std::size_t i = 0; i < list.items.size(); ++i)
        items_.emplace(list.items[i].id, i);
}

SpendPlan PlanReader::read(const json::Value &value, const std::string &pointer) {
    json::Reader reader(value, pointer, problems_);
    SpendPlan plan;
    plan.id = reader.requiredString("id");
    reader.require("perHour");
    plan.perHour = positive(reader, "perHour", 1, 999'999'999);
    plan.hours = positive(reader, "hours", list_.hoursPerMonth, list_.hoursPerMonth);
    reader.require("covers");
    const json::Array &covers = reader.array("covers");
    for (std::size_t i = 0; i < covers.size(); ++i)
        readCovered(covers[i], reader.pointerTo("covers") + "/" + std::to_string(i), plan);
    reader.finish();
    return plan;
}

void PlanReader::readCovered(const json::Value &value, const std::string &pointer, SpendPlan &plan) {
    const std::string *text = value.string();
    const std::string id = text != nullptr ? *text : json::write(value);
    const auto fail = [&](std::string what, std::string other = {}) {
        problems_.push_back(
            {std::move(what), pointer, {{"id", id.substr(0, 80)}, {"other", std::move(other)}}, {}});
    };
    const auto found = text == nullptr ? items_.end() : items_.find(id);
    if (found == items_.end())
        return fail("usage.plan.unknown");
    const UsageItem &item = list_.items[found->second];
    if (!isCommitment(item.key.purchase))
        return fail("usage.plan.purchase", item.key.purchase);
    if (item.committed)
        return fail("usage.plan.committed");
    if (const auto [place, fresh] = plans_.emplace(found->second, plan.id); !fresh)
        return fail("usage.plan.covered", place->second);
    plan.covers.push_back(found->second);
}

} // namespace mitsumori
