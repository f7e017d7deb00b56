// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/rules.h"

#include "core/units/format.h"

namespace mitsumori::advice {

namespace {

bool serves(const Subject &subject) {
    return subject.kind() == "inference" || subject.kind() == "node-pool";
}

const Subject *firstServing(const Evidence &input) {
    for (const Subject &subject : input.subjects())
        if (serves(subject))
            return &subject;
    return nullptr;
}

/// The busiest month's gigabytes of all inference if each request brought so many kilobytes; empty where
/// there are none.
template <typename Kilobytes>
LocalText volume(const Evidence &input, const std::string &key, Kilobytes kilobytes) {
    Decimal most;
    int busiest = 0;
    for (int month = 1; month <= input.scenario.months; ++month) {
        Decimal gigabytes;
        for (const Subject *subject : input.subjects("inference"))
            gigabytes += subject->number("requests", month) * kilobytes(*subject, month) / Decimal(1'000'000);
        if (gigabytes > most) {
            most = gigabytes;
            busiest = month;
        }
    }
    if (busiest == 0)
        return {};
    return localText(key, {{"volume", formatNumberShort(most, 2)}, {"month", std::to_string(busiest)}});
}

} // namespace

void missingLogs(const Evidence &input, std::vector<Advice> &findings) {
    const Subject *serving = firstServing(input);
    if (serving == nullptr || input.uses("monitoring/log-ingest"))
        return;
    const LocalText size =
        volume(input, "advice.missing-logs.volume", [](const Subject &, int) { return Decimal(1); });
    findings.push_back(serving->finding("missing-logs", Severity::warning,
                                        serving->has("logKb") ? "logKb" : "",
                                        {{"volumeJa", size.ja}, {"volumeEn", size.en}}));
}

void missingTransfer(const Evidence &input, std::vector<Advice> &findings) {
    const Subject *serving = firstServing(input);
    if (serving == nullptr || input.uses("transfer/") || input.uses("cdn/transfer"))
        return;
    const LocalText size =
        volume(input, "advice.missing-transfer.volume",
               [](const Subject &subject, int month) { return subject.number("payloadOutKb", month); });
    findings.push_back(serving->finding("missing-transfer", Severity::warning, "",
                                        {{"volumeJa", size.ja}, {"volumeEn", size.en}}));
}

} // namespace mitsumori::advice
