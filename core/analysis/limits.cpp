// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/limits.h"

#include "core/json/parse.h"
#include "core/json/reader.h"
#include "core/text/catalogue.h"
#include "core/text/resource.h"
#include "core/units/format.h"

#include <stdexcept>

namespace mitsumori {

namespace {

std::string_view code(Limit::Kind kind) {
    switch (kind) {
    case Limit::Kind::hard:
        return "hard";
    case Limit::Kind::defaultQuota:
        return "default-quota";
    case Limit::Kind::unstated:
        return "unstated";
    case Limit::Kind::guidance:
        break;
    }
    return "guidance";
}

Limit readLimit(const std::string &cloud, const std::string &key, const json::Value &value,
                Problems &problems) {
    json::Reader reader(value, "/" + cloud + "/" + key, problems);
    Limit limit;
    limit.cloud = cloud;
    limit.key = key;
    limit.service = reader.requiredString("service");
    limit.label = reader.localText("label");
    limit.value = reader.requiredNumber("value");
    limit.unit = reader.requiredString("unit");
    const std::string kind = reader.word("kind", {"hard", "default-quota", "unstated", "guidance"}, "");
    for (const Limit::Kind candidate :
         {Limit::Kind::defaultQuota, Limit::Kind::unstated, Limit::Kind::guidance})
        if (kind == code(candidate))
            limit.kind = candidate;
    limit.adjustable = reader.word("adjustable", {"yes", "no", "unknown"}, "");
    limit.source = reader.requiredString("source");
    limit.asOf = reader.string("asOf");
    if (const json::Value *tree = reader.find("also")) {
        json::Reader other(*tree, reader.pointerTo("also"), problems);
        limit.also = {other.requiredNumber("value"), other.requiredString("source"), other.string("asOf")};
        other.finish();
    }
    reader.finish();
    return limit;
}

std::string quantity(Decimal value, const std::string &unit, Language language) {
    return text(language, "limit.unit." + unit, {{"value", formatNumberShort(value)}});
}

std::string dated(const std::string &source, const std::string &asOf, Language language) {
    return text(language, "limit.source",
                {{"source", source}, {"asOf", asOf.empty() ? text(language, "limit.undated") : asOf}});
}

} // namespace

std::string Limit::text(Language language) const {
    TextArguments arguments{{"service", service},
                            {"label", label.in(language)},
                            {"value", quantity(value, unit, language)},
                            {"kind", mitsumori::text(language, "limit.kind." + std::string(code(kind)))},
                            {"source", dated(source, asOf, language)}};
    if (!also)
        return mitsumori::text(language, "limit.text", arguments);
    arguments.emplace_back("other", quantity(also->value, unit, language));
    arguments.emplace_back("otherSource", dated(also->source, also->asOf, language));
    return mitsumori::text(language, "limit.conflict", arguments);
}

const std::vector<Limit> &limits() {
    static const std::vector<Limit> all = [] {
        const Result<json::Value> tree = json::parse(resource("limits.json"));
        if (!tree)
            throw std::logic_error("resources/limits.json: " + tree.problems().front().message(Language::en));
        Problems problems;
        std::vector<Limit> list;
        for (const auto &[cloud, entries] : *tree->object())
            for (const auto &[key, value] : *entries.object())
                list.push_back(readLimit(cloud, key, value, problems));
        if (!problems.empty()) // a mistake in our own table is a bug
            throw std::logic_error("resources/limits.json: " + problems.front().message(Language::en));
        return list;
    }();
    return all;
}

const Limit *findLimit(std::string_view cloud, std::string_view key) {
    for (const Limit &limit : limits())
        if (limit.cloud == cloud && limit.key == key)
            return &limit;
    return nullptr;
}

} // namespace mitsumori
