// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/reader.h"
#include "core/pricing/read_usage_plans.h"

#include <set>

namespace mitsumori {

namespace {

std::optional<Unit> readUnit(json::Reader &reader, std::string_view key, const std::string &text) {
    std::optional<Unit> unit = Unit::parse(text);
    if (!unit)
        reader.fail("rate.unit", key, {{"unit", text.substr(0, 40)}});
    return unit;
}

/// "120 millisecond"
void readMeasure(json::Reader &reader, const json::Member &member, std::vector<MeasuredValue> &values,
                 Problems &problems) {
    const std::string text = reader.string(member.first);
    const std::size_t space = text.find(' ');
    if (member.second.string() == nullptr)
        return;
    if (space == std::string::npos) {
        reader.fail("usage.measure.form", member.first, {{"text", text.substr(0, 40)}});
        return;
    }
    const auto value = json::readNumber(json::Value(text.substr(0, space)), reader.pointerTo(member.first),
                                        json::quantityRange, problems);
    const std::optional<Unit> unit = readUnit(reader, member.first, text.substr(space + 1));
    if (value && unit)
        values.push_back({member.first, *value, *unit});
}

std::vector<MeasuredValue> readMeasures(json::Reader &item, Problems &problems) {
    std::vector<MeasuredValue> values;
    const json::Value *tree = item.find("measures");
    if (tree == nullptr)
        return values;
    json::Reader reader(*tree, item.pointerTo("measures"), problems);
    if (const json::Object *members = tree->object())
        for (const json::Member &member : *members)
            readMeasure(reader, member, values, problems);
    return values;
}

/// Either quantity with its unit, or measures.
void readAmount(json::Reader &reader, UsageItem &item, Problems &problems) {
    const bool measured = reader.has("measures"), counted = reader.has("quantity") || reader.has("unit");
    if (measured == counted)
        problems.push_back({measured ? "usage.both" : "usage.neither", reader.pointer(), {}, {}});
    if (counted) {
        item.quantity = reader.requiredNumber("quantity");
        const std::string unit = reader.requiredString("unit");
        if (reader.has("unit"))
            item.unit = readUnit(reader, "unit", unit).value_or(Unit());
    }
    item.measures = readMeasures(reader, problems);
}

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
    if (reader.isObject())
        readAmount(reader, item, problems);
    item.count = reader.number("count", 1);
    if (item.count.isZero())
        reader.fail("usage.positive", "count");
    item.rework = reader.number("rework", 0, {0, 100});
    if (reader.has("committed")) {
        item.committed = reader.number("committed", 0);
        if (!isCommitment(item.key.purchase))
            reader.fail("usage.committed", "committed", {{"purchase", item.key.purchase}});
    }
    item.termMonth = reader.integer("termMonth", 1, 1, 240);
    reader.finish();
    return item;
}

/// Every ID that the output can print belongs to one thing.
class Names {
  public:
    explicit Names(Problems &problems) : problems_(problems) {}

    void take(const std::string &id, const std::string &pointer) {
        if (!taken_.insert(id).second)
            problems_.push_back({"usage.twice", pointer, {{"id", id.substr(0, 80)}}, {}});
    }

  private:
    std::set<std::string> taken_;
    Problems &problems_;
};

} // namespace

Result<UsageList> readUsageList(const json::Value &tree) {
    Problems problems;
    UsageList list;
    json::Reader reader(tree, "", problems);
    if (const json::Value *month = reader.find("month")) {
        json::Reader members(*month, "/month", problems);
        list.hoursPerMonth = members.number("hours", 730, {1, 744});
        members.finish();
    }
    if (reader.word("payment", {"spread", "when-due"}, "spread") == "when-due")
        list.payment = Payment::whenDue;
    reader.require("usage");
    const json::Array &entries = reader.array("usage"), &plans = reader.array("plans");
    if (std::max(entries.size(), plans.size()) > maximumUsageItems)
        return Problem{"usage.many",
                       entries.size() > maximumUsageItems ? "/usage" : "/plans",
                       {{"limit", std::to_string(maximumUsageItems)}},
                       {}};
    Names names(problems);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::string pointer = "/usage/" + std::to_string(i);
        list.items.push_back(readItem(entries[i], pointer, problems));
        const UsageItem &item = list.items.back();
        if (item.id.empty())
            continue;
        names.take(item.id, pointer + "/id");
        if (isCommitment(item.key.purchase))
            names.take(item.id + ":on-demand", pointer + "/id");
    }
    PlanReader planReader(list, problems);
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const std::string pointer = "/plans/" + std::to_string(i);
        list.plans.push_back(planReader.read(plans[i], pointer));
        names.take(list.plans.back().id + ":unused", pointer + "/id");
    }
    reader.finish();
    if (!problems.empty())
        return problems;
    return list;
}

} // namespace mitsumori
