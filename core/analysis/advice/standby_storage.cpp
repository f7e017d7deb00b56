// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/database_rules.h"

namespace mitsumori::advice {

void standbyStorage(const Evidence &input, std::vector<Advice> &findings) {
    const BillingRule rule{
        "standby-storage", Severity::warning, "standbyStorage", "storage",
        [](const auto &value) { return value("multiAz") * value("instances") * value("storageGb"); }};
    noteBillingGaps(rule, input, findings);
}

} // namespace mitsumori::advice
