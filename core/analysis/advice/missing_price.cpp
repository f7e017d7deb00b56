// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/rules.h"

#include "core/text/wording.h"

#include <algorithm>

namespace mitsumori::advice {

void missingPrice(const Evidence &input, std::vector<Advice> &findings) {
    for (const CloudEstimate &cloud : input.estimate.clouds)
        for (const Subject &subject : input.subjects()) {
            std::vector<std::string> ja, en;
            int month = 0;
            for (const Gap &gap : cloud.gaps) {
                if (gap.workload != subject.id())
                    continue;
                ja.push_back(gap.message(Language::ja));
                en.push_back(gap.message(Language::en));
                month = month == 0 ? gap.firstMonth : std::min(month, gap.firstMonth);
            }
            if (!ja.empty())
                findings.push_back(subject.finding("missing-price", Severity::impossible, "",
                                                   {{"cloud", findServiceMap(cloud.cloud)->label},
                                                    {"messageJa", joined(ja, Language::ja)},
                                                    {"messageEn", joined(en, Language::en)},
                                                    {"month", std::to_string(month)}}));
        }
}

} // namespace mitsumori::advice
