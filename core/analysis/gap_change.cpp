// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gap_change.h"

#include <algorithm>

namespace mitsumori {

GapNames gapNames(const CloudEstimate &cloud) {
    GapNames names;
    for (const Gap &gap : cloud.gaps)
        names.insert(gap.workload + "." + gap.line + " " + gap.role + " " + gap.key.purchase + " " +
                     gap.key.term);
    return names;
}

SavingBound boundOf(const GapNames &before, const GapNames &after) {
    const bool appeared = !std::includes(before.begin(), before.end(), after.begin(), after.end());
    const bool vanished = !std::includes(after.begin(), after.end(), before.begin(), before.end());
    return appeared && vanished ? SavingBound::uncertain
           : appeared           ? SavingBound::atMost
           : vanished           ? SavingBound::atLeast
                                : SavingBound::exact;
}

std::string savingMark(SavingBound bound) {
    return bound == SavingBound::atMost      ? "≤ "
           : bound == SavingBound::atLeast   ? "≥ "
           : bound == SavingBound::uncertain ? "? "
                                             : "";
}

std::string changeMark(SavingBound bound) {
    return bound == SavingBound::atMost    ? savingMark(SavingBound::atLeast)
           : bound == SavingBound::atLeast ? savingMark(SavingBound::atMost)
                                           : savingMark(bound);
}

} // namespace mitsumori
