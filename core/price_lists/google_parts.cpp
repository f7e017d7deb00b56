// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/google_parts.h"

#include "core/price_lists/lower_case.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace mitsumori {

namespace {

bool holdsAny(const std::string &text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != text.npos; });
}

bool dropPrefix(std::string &text, std::string_view prefix) {
    if (!text.starts_with(prefix))
        return false;
    text.erase(0, prefix.size());
    return true;
}

/// Takes off what tells the usage type; false where the words tell of another one than the SKU.
bool dropUsage(std::string &text, const std::string &usageType) {
    const bool preemptible = dropPrefix(text, "spot preemptible ") || dropPrefix(text, "preemptible ") ||
                             text.find(" attached to spot preemptible vms") != text.npos ||
                             text.find(" attached to preemptible vms") != text.npos;
    const bool commitment = dropPrefix(text, "commitment v1: ") || dropPrefix(text, "commitment: ");
    return preemptible == (usageType == "Preemptible") && commitment == usageType.starts_with("Commit");
}

/// "n2d amd instance core running in americas" -> "n2d amd instance core"
void dropPlace(std::string &text) {
    for (const std::string_view words : {" attached to ", " running in ", " in "})
        if (const auto place = text.find(words); place != text.npos)
            text.resize(place);
}

std::string withoutWord(std::string text, std::string_view word) {
    text = " " + text + " ";
    if (const auto place = text.find(" " + std::string(word) + " "); place != text.npos)
        text.erase(place, word.size() + 1);
    return text.size() > 2 ? text.substr(1, text.size() - 2) : std::string();
}

struct Ending {
    std::string_view word;
    GooglePartKind kind;
};
constexpr std::array<Ending, 4> endings{{
    {"core", GooglePartKind::core},
    {"cpu", GooglePartKind::core},
    {"ram", GooglePartKind::memory},
    {"gpu", GooglePartKind::gpu},
}};

} // namespace

std::optional<GooglePart> partOf(const GoogleSku &sku) {
    std::string text = lowerCase(sku.description);
    if (sku.resourceFamily != "Compute" ||
        holdsAny(text, {"sole tenancy", "reserved ", "custom", "premium", "extended", "dollar based",
                        "committed use discount", "dws ", "overcommit"}))
        return std::nullopt;
    if (!dropUsage(text, sku.usageType))
        return std::nullopt;
    dropPlace(text);
    if (text.starts_with("micro instance"))
        return GooglePart{GooglePartKind::whole, "micro instance"};
    if (text.starts_with("small instance"))
        return GooglePart{GooglePartKind::whole, "small instance"};
    for (const std::string_view word : {"amd", "arm", "predefined", "instance"})
        text = withoutWord(text, word);
    for (const Ending &ending : endings) {
        if (text != ending.word && !text.ends_with(" " + std::string(ending.word)))
            continue;
        text = withoutWord(text, ending.word);
        // "Commitment v1: Cpu in …" is of N1, which had no name when it was the only family
        if (text.empty() && !sku.usageType.starts_with("Commit"))
            return std::nullopt;
        return GooglePart{ending.kind, text.empty() ? "n1" : text};
    }
    return std::nullopt;
}

std::optional<GooglePurchase> purchaseOf(const std::string &usageType) {
    if (usageType == "OnDemand" || usageType.empty())
        return GooglePurchase{"on-demand", ""};
    if (usageType == "Preemptible")
        return GooglePurchase{"spot", ""};
    if (usageType == "Commit1Yr" || usageType == "Commit3Yr")
        return GooglePurchase{"committed-use", usageType == "Commit1Yr" ? "1y" : "3y"};
    if (usageType == "Commit1Mo")
        return GooglePurchase{"committed-use", "1m"};
    return std::nullopt;
}

} // namespace mitsumori
