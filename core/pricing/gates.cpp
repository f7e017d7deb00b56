// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/gates.h"

#include "core/json/parse.h"
#include "core/json/reader.h"
#include "core/pricing/book_rates.h"
#include "core/pricing/gates/gate.h"
#include "core/text/resource.h"

#include <stdexcept>

namespace mitsumori {

namespace {

constexpr gates::Gate registry[] = {
    {"size", gates::size},     {"spot", gates::spot},          {"commitment", gates::commitment},
    {"zero", gates::zero},     {"tiers", gates::tiers},        {"unit", gates::unit},
    {"date", gates::date},     {"twice", gates::twice},        {"rule", gates::rule},
    {"source", gates::source}, {"magnitude", gates::magnitude}};

/// Whether "*" of the pattern can be filled so that the text comes out.
bool matches(std::string_view pattern, std::string_view text) {
    std::size_t p = 0, t = 0, star = pattern.npos, retry = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            retry = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != pattern.npos) {
            p = star + 1;
            t = ++retry;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == pattern.npos;
}

std::vector<PriceException> readExceptions() {
    const Result<json::Value> tree = json::parse(resource("price-exceptions.json"));
    if (!tree)
        throw std::logic_error("price-exceptions.json: " + tree.problems().front().message(Language::en));
    Problems problems;
    json::Reader reader(*tree, "", problems);
    std::vector<PriceException> exceptions;
    const json::Array &entries = reader.array("accepted");
    for (std::size_t i = 0; i < entries.size(); ++i) {
        json::Reader entry(entries[i], "/accepted/" + std::to_string(i), problems);
        exceptions.push_back(
            {entry.requiredString("gate"), entry.requiredString("key"), entry.localText("reason")});
        entry.finish();
    }
    reader.finish();
    if (!problems.empty())
        throw std::logic_error("price-exceptions.json: " + problems.front().message(Language::en));
    return exceptions;
}

} // namespace

std::string keyText(const RateKey &key) {
    std::string text = key.provider + "/" + key.service + "/" + key.dimension + "/" + key.region;
    if (key.purchase != "on-demand" || !key.term.empty())
        text += "/" + key.purchase;
    return key.term.empty() ? text : text + "/" + key.term;
}

std::vector<PriceFinding> checkPrices(const PriceBook &book, CalendarDate today) {
    gates::Check check{book, {}, today, {}};
    BookRates rates(book);
    while (const Rate *rate = rates.next())
        check.rates.push_back(rate);
    for (const gates::Gate &gate : registry) {
        const std::size_t before = check.findings.size();
        gate.check(check);
        for (std::size_t i = before; i < check.findings.size(); ++i)
            check.findings[i].gate = gate.name;
    }
    return std::move(check.findings);
}

const std::vector<PriceException> &acceptedFindings() {
    static const std::vector<PriceException> exceptions = readExceptions();
    return exceptions;
}

const PriceException *exceptionFor(const PriceFinding &finding,
                                   const std::vector<PriceException> &exceptions) {
    for (const PriceException &exception : exceptions)
        if (exception.gate == finding.gate && matches(exception.pattern, finding.key))
            return &exception;
    return nullptr;
}

} // namespace mitsumori
