// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/alternative.h"
#include "core/analysis/advice/rules.h"

#include "core/units/format.h"

namespace mitsumori::advice {

void storageUnread(const Evidence &input, std::vector<Advice> &findings) {
    for (const Subject *subject : input.subjects("object-storage")) {
        bool read = false;
        for (const char *const line : {"get", "transfer"})
            if (const UsageSeries *series = input.series(*subject, line))
                for (const Decimal quantity : series->quantity)
                    read = read || !quantity.isZero();
        const int month =
            subject->firstMonth([&](int m) { return subject->number("storageGb", m) > Decimal(0); });
        if (read || month == 0)
            continue;
        // what is stored today moves to the archive, with its phases and drivers
        Scenario archived = input.scenario;
        auto &parameters = archived.workloads[subject->index()].parameters;
        const WorkloadKind &kind = *subject->workload().kind;
        ParameterInput &standard = parameters[std::size_t(kind.parameterIndex("storageGb"))];
        ParameterInput &archive = parameters[std::size_t(kind.parameterIndex("archiveGb"))];
        LocalText saving;
        if (subject->firstMonth([&](int m) { return subject->number("archiveGb", m) > Decimal(0); }) == 0) {
            archive = standard;
            if (!archive.isSet())
                archive.value = subject->number("storageGb", month);
            standard = {};
            standard.value = Decimal(0);
            saving = amountSentence(input, "advice.saves", savingsOf(archived, input, *subject));
        }
        findings.push_back(
            subject->finding("storage-unread", Severity::information, "storageGb",
                             {{"storage", formatNumberShort(subject->number("storageGb", month))},
                              {"month", std::to_string(month)},
                              {"savingJa", saving.ja},
                              {"savingEn", saving.en}}));
    }
}

} // namespace mitsumori::advice
