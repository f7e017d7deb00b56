// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/vendor_unit.h"

#include "core/price_lists/lower_case.h"
#include "core/price_lists/unit_words.h"

#include <array>
#include <vector>

namespace mitsumori {

namespace {

/// "1 GB/Month" -> "1", "gb", "month"; "GB-Mo" -> "gb", "mo".
std::vector<std::string> lowerCaseWords(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : lowerCase(std::string(text))) {
        if (c == ' ' || c == '-' || c == '/' || c == '_' || c == '(' || c == ')')
            words.emplace_back();
        else
            words.back() += c;
    }
    std::erase(words, "");
    return words;
}

/// "10k" -> 10000, "100" -> 100; empty for words.
std::optional<Decimal> packOf(std::string_view word) {
    Decimal factor = 1;
    if (word.size() > 1) {
        const char last = word.back();
        factor = last == 'k' ? 1000 : last == 'm' ? 1'000'000 : last == 'b' ? 1'000'000'000 : 1;
        if (factor > Decimal(1))
            word.remove_suffix(1);
    }
    if (word.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    const auto count = Decimal::parse(word);
    return count && *count <= Decimal(1'000'000'000) ? std::optional(*count * factor) : std::nullopt;
}

std::optional<Unit> unitOf(Decimal pack, std::string_view thing, std::string_view time) {
    std::string text(time);
    if (time.empty())
        text = thing.empty() ? "unit" : thing;
    else if (!thing.empty() && thing != "unit") // an hour of something is an hour
        text = std::string(thing) + "-" + text;
    return Unit::parse(pack == Decimal(1) ? text : pack.text() + " " + text);
}

/// A pack, things and a time, each optional, as AWS ("GB-Mo") and Azure ("1 GB/Month") write them.
std::optional<Unit> writtenUnit(std::string_view text) {
    Decimal pack = 1;
    std::string things;
    std::string_view time;
    for (const std::string &word : lowerCaseWords(text)) {
        if (const auto count = packOf(word)) {
            pack = pack * *count;
        } else if (const auto name = timeOfWord(word); !name.empty()) {
            if (!time.empty())
                return std::nullopt;
            time = name;
        } else if (word == "million") {
            pack = pack * 1'000'000;
        } else if (word == "gibps") {
            pack = pack * 1024;
            things = "mibps";
        } else if (word != "per" && word != "por" && word != "s" && word != "content") {
            things += (things.empty() ? "" : " ") + word;
        }
    }
    const std::string_view thing = thingOfWords(things);
    if (!things.empty() && thing.empty())
        return std::nullopt;
    return text.empty() ? std::nullopt : unitOf(pack, thing, time);
}

struct Ucum {
    std::string_view theirs, ours;
};
constexpr std::array<Ucum, 13> ucumThings{{
    {"By", "byte"},
    {"kBy", "KB"},
    {"MBy", "MB"},
    {"GBy", "GB"},
    {"TBy", "TB"},
    {"PBy", "PB"},
    {"KiBy", "KiB"},
    {"MiBy", "MiB"},
    {"GiBy", "GiB"},
    {"TiBy", "TiB"},
    {"PiBy", "PiB"},
    {"count", "unit"},
    {"1", "unit"},
}};
constexpr std::array<Ucum, 6> ucumTimes{{
    {"s", "second"},
    {"min", "minute"},
    {"h", "hour"},
    {"d", "day"},
    {"mo", "month"},
    {"a", "year"},
}};

std::string_view named(const auto &table, std::string_view name) {
    for (const auto &[theirs, ours] : table)
        if (theirs == name)
            return ours;
    return {};
}

/// "GiBy.mo", "h", "count": a thing, a time, or both with a point between them.
std::optional<Unit> ucumUnit(std::string_view text) {
    const auto point = text.find('.');
    const std::string_view time = named(ucumTimes, point == text.npos ? text : text.substr(point + 1));
    const std::string_view thing = named(ucumThings, text.substr(0, point));
    const bool whole = point == text.npos ? time.empty() != thing.empty() : !time.empty() && !thing.empty();
    return whole ? unitOf(1, thing, time) : std::nullopt;
}

} // namespace

std::optional<Unit> vendorUnit(Vendor vendor, std::string_view text) {
    return vendor == Vendor::gcp ? ucumUnit(text) : writtenUnit(text);
}

} // namespace mitsumori
