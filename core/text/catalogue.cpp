// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/catalogue.h"

#include "core/text/resource.h"

#include <nlohmann/json.hpp>

#include <stdexcept>
#include <unordered_map>

namespace mitsumori {

namespace {

using Texts = std::unordered_map<std::string, LocalText>;

const Texts &texts() {
    static const Texts all = [] {
        Texts result;
        for (const std::string &name : resourceNames("messages/")) {
            const nlohmann::json tree = nlohmann::json::parse(resource(name));
            for (const auto &[key, value] : tree.items())
                if (!result.emplace(key, LocalText{value.at("ja"), value.at("en")}).second)
                    throw std::logic_error("text twice: " + key);
        }
        return result;
    }();
    return all;
}

} // namespace

std::string fillIn(std::string_view pattern, const TextArguments &arguments) {
    std::string result;
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        const auto close = open == pattern.npos ? pattern.npos : pattern.find('}', open);
        if (close == pattern.npos)
            return result.append(pattern);
        result.append(pattern.substr(0, open));
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        bool found = false;
        for (const auto &[key, value] : arguments) {
            if (key == name) {
                result.append(value);
                found = true;
                break;
            }
        }
        if (!found)
            result.append(pattern.substr(open, close - open + 1));
        pattern.remove_prefix(close + 1);
    }
    return result;
}

std::string text(Language language, std::string_view key, const TextArguments &arguments) {
    const auto found = texts().find(std::string(key));
    if (found == texts().end())
        return "‹" + std::string(key) + "›";
    return arguments.empty() ? found->second.in(language) : fillIn(found->second.in(language), arguments);
}

LocalText localText(std::string_view key, const TextArguments &arguments) {
    return {text(Language::ja, key, arguments), text(Language::en, key, arguments)};
}

bool hasText(std::string_view key) {
    return texts().contains(std::string(key));
}

std::vector<std::string> textKeys() {
    std::vector<std::string> keys;
    for (const auto &entry : texts())
        keys.push_back(entry.first);
    return keys;
}

} // namespace mitsumori
