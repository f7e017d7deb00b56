// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/database_rules.h"
#include "core/units/format.h"

#include <algorithm>

namespace mitsumori::advice {

void paidBackup(const AdviceInput &input, std::vector<Advice> &findings) {
    const ResolvedScenario resolved(input.scenario);
    for (std::size_t w = 0; w < input.scenario.workloads.size(); ++w) {
        const Workload &workload = input.scenario.workloads[w];
        if (!workload.enabled || workload.kind->parameterIndex("freeBackup") < 0)
            continue;
        const auto value = [&](std::string_view name, int month) { return *resolved.value(w, name, month); };
        const auto gap = largestGap(input, w, "backup", [&](int month) {
            return value("freeBackup", month).isZero()
                       ? std::min(value("backupGb", month),
                                  value("instances", month) * value("storageGb", month))
                       : Decimal(0);
        });
        if (gap)
            findings.push_back({"paid-backup",
                                Severity::information,
                                "/workloads/" + workload.id + "/parameters/freeBackup",
                                {{"workloadJa", workload.label.ja},
                                 {"workloadEn", workload.label.en},
                                 {"month", std::to_string(gap->month)},
                                 {"quantity", formatNumberShort(gap->quantity)},
                                 {"amount", formatMoney(gap->amount)}}});
    }
}

} // namespace mitsumori::advice
