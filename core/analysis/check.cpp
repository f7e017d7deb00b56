// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/check.h"
#include "core/estimate/prices.h"

#include "core/json/write.h"

#include <algorithm>

namespace mitsumori {

std::size_t Checked::differing() const {
    return std::size_t(
        std::count_if(quoted.begin(), quoted.end(), [](const Reconciled &entry) { return !entry.agrees; }));
}

Result<Checked> check(const std::string &file, const json::Value &document, const Scenario &scenario,
                      CalendarDate today) {
    const Result<Estimate> priced =
        estimate(scenario, pricesOf(scenario), serviceMaps(), {{}, Currency::usd});
    if (!priced)
        return priced.problems();
    Result<std::vector<Reconciled>> quoted = reconcile(document, scenario, serviceMaps());
    if (!quoted)
        return quoted.problems();
    return Checked{file, advise({scenario, *priced, today}), *std::move(quoted)};
}

std::string checkText(const std::vector<Checked> &all, Language language) {
    std::string out;
    for (const Checked &checked : all) {
        const TextArguments counts{{"file", checked.file},
                                   {"advice", std::to_string(checked.advice.size())},
                                   {"differ", std::to_string(checked.differing())},
                                   {"count", std::to_string(checked.quoted.size())}};
        out += text(language, checked.hasFindings() ? "cli.check.summary" : "cli.check.clean", counts) + "\n";
        if (!checked.advice.empty())
            out += "\n" + text(language, "cli.check.advice") + "\n";
        for (const Advice &advice : checked.advice)
            out += "  [" + text(language, "advice.severity." + std::string(code(advice.severity))) + "] " +
                   advice.what(language) + " " + advice.why(language) + " " + advice.remedy(language) +
                   "\n      " + advice.pointer + "\n";
        if (checked.differing() > 0)
            out += "\n" + text(language, "cli.check.quoted") + "\n";
        for (const Reconciled &entry : checked.quoted)
            if (!entry.agrees)
                out += "  " + entry.figure->key + "  " + entry.figure->where.in(language) + " · " +
                       entry.figure->label.in(language) + "\n      " + entry.message(language) + "\n";
        out += "\n";
    }
    return out;
}

std::string checkJson(const std::vector<Checked> &all, Language language) {
    json::Array files;
    for (const Checked &checked : all) {
        json::Array advice, quoted;
        for (const Advice &finding : checked.advice) {
            json::Value value;
            value.set("rule", finding.rule);
            value.set("severity", code(finding.severity));
            value.set("pointer", finding.pointer);
            value.set("what", finding.what(language));
            value.set("why", finding.why(language));
            value.set("remedy", finding.remedy(language));
            advice.push_back(std::move(value));
        }
        for (const Reconciled &entry : checked.quoted) {
            json::Value value;
            value.set("key", entry.figure->key);
            value.set("where", entry.figure->where.in(language));
            value.set("label", entry.figure->label.in(language));
            value.set("unit", entry.figure->unit);
            value.set("stated", entry.figure->value);
            value.set("computed", entry.computed ? json::Value(*entry.computed) : json::Value());
            value.set("agrees", entry.agrees);
            json::Array hypotheses;
            for (const HypothesisResult &result : entry.hypotheses) {
                json::Value hypothesis;
                hypothesis.set("label", result.hypothesis->label.in(language));
                hypothesis.set("value", result.value ? json::Value(*result.value) : json::Value());
                hypothesis.set("matches", result.matches);
                hypotheses.push_back(std::move(hypothesis));
            }
            value.set("hypotheses", std::move(hypotheses));
            value.set("message", entry.message(language));
            quoted.push_back(std::move(value));
        }
        json::Value value;
        value.set("file", checked.file);
        value.set("advice", std::move(advice));
        value.set("quoted", std::move(quoted));
        files.push_back(std::move(value));
    }
    return json::write(json::Value(std::move(files)));
}

} // namespace mitsumori
