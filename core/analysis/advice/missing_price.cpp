// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/rules.h"

namespace mitsumori::advice {

void missingPrice(const Evidence &input, std::vector<Advice> &findings) {
    for (const CloudEstimate &cloud : input.estimate.clouds)
        for (const Gap &gap : cloud.gaps)
            findings.push_back({"missing-price",
                                Severity::impossible,
                                "/workloads/" + gap.workload,
                                {{"cloud", findServiceMap(cloud.cloud)->label},
                                 {"messageJa", gap.message(Language::ja)},
                                 {"messageEn", gap.message(Language::en)},
                                 {"month", std::to_string(gap.firstMonth)}}});
}

} // namespace mitsumori::advice
