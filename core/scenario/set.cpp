// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/set.h"

#include "core/formula/expression.h"
#include "core/text/nearest.h"
#include "core/workloads/kind.h"

namespace mitsumori {

namespace {

json::Value settingValue(const std::string &text) {
    if (text == "true" || text == "false")
        return text == "true";
    if (const Result<Decimal> number = formula::calculate(text))
        return *number;
    return text;
}

Problem unknown(const std::string &key, const std::string &word, const std::vector<std::string> &candidates) {
    const std::string near = nearest(word, candidates);
    if (near.empty())
        return {"set.key", {}, {{"key", key}}, {}};
    return {"set.keyNear", {}, {{"key", key}, {"near", near}}, {}};
}

Result<json::Value> setParameter(json::Value document, const std::string &workload, std::string name,
                                 const std::string &text) {
    const std::string base = "/workloads/" + json::escaped(workload);
    if (name == "enabled") {
        json::setAt(document, base + "/enabled", settingValue(text));
        return document;
    }
    std::string phase;
    if (const auto at = name.find('@'); at != name.npos) {
        phase = name.substr(at + 1);
        name.resize(at);
    }
    const json::Value *word = json::at(document, base + "/kind");
    const WorkloadKind *kind =
        word == nullptr || word->string() == nullptr ? nullptr : findWorkloadKind(*word->string());
    if (kind == nullptr || kind->parameterIndex(name) < 0) {
        std::vector<std::string> names;
        if (kind != nullptr)
            for (const ParameterDescription &parameter : kind->parameters)
                names.push_back(parameter.key);
        return unknown(workload + "." + name, name, names);
    }
    const std::string pointer = base + "/parameters/" + name;
    if (phase.empty()) {
        json::setAt(document, pointer, settingValue(text));
        return document;
    }
    // a phase needs the object form
    const json::Value *existing = json::at(document, pointer);
    if (existing == nullptr || existing->object() == nullptr) {
        json::Value object{json::Object{}};
        if (existing != nullptr)
            object.set("value", *existing);
        json::setAt(document, pointer, std::move(object));
    }
    json::setAt(document, pointer + "/phases/" + json::escaped(phase), settingValue(text));
    return document;
}

} // namespace

Result<json::Value> applySetting(const json::Value &document, const std::string &setting) {
    const auto equals = setting.find('=');
    if (equals == setting.npos || equals == 0)
        return Problem{"set.form", {}, {}, {}};
    const std::string key = setting.substr(0, equals), text = setting.substr(equals + 1);
    const auto dot = key.find('.');
    const std::string head = key.substr(0, dot);
    const json::Value *workloads = document.find("workloads");
    if (dot != key.npos && workloads != nullptr && workloads->find(head) != nullptr)
        return setParameter(document, head, key.substr(dot + 1), text);
    if (document.find(head) == nullptr) {
        std::vector<std::string> names;
        for (const json::Value *owner : {workloads, &document})
            if (owner != nullptr && owner->object() != nullptr)
                for (const json::Member &member : *owner->object())
                    names.push_back(member.first);
        return unknown(key, head, names);
    }
    std::string pointer;
    for (std::size_t begin = 0; begin <= key.size();) {
        const auto end = std::min(key.find('.', begin), key.size());
        pointer += "/" + json::escaped(key.substr(begin, end - begin));
        begin = end + 1;
    }
    json::Value changed = document;
    json::setAt(changed, pointer, settingValue(text));
    return changed;
}

} // namespace mitsumori
