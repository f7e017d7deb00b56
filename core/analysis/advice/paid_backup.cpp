// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/database_rules.h"

#include <algorithm>

namespace mitsumori::advice {

void paidBackup(const Evidence &input, std::vector<Advice> &findings) {
    const BillingRule rule{"paid-backup", Severity::information, "freeBackup", "backup",
                           [](const auto &value) {
                               return std::min(value("backupGb"), value("instances") * value("storageGb"));
                           }};
    noteBillingGaps(rule, input, findings);
}

} // namespace mitsumori::advice
