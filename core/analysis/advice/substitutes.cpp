// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/rules.h"

#include <algorithm>

namespace mitsumori::advice {

namespace {

const ServiceChoice *chosen(const Scenario &scenario, const std::string &cloud, const std::string &role) {
    if (const auto own = scenario.services.find(cloud); own != scenario.services.end())
        if (const auto found = own->second.find(role); found != own->second.end())
            return &found->second;
    return findServiceMap(cloud)->find(role);
}

} // namespace

void noteSubstitutes(const std::function<LocalText(const ServiceChoice &)> &reasonOf, const Evidence &input,
                     std::vector<Advice> &findings) {
    for (const Subject &subject : input.subjects())
        for (const std::string &cloud : input.scenario.clouds) {
            std::vector<std::string> services;
            LocalText what;
            for (const UsageLine &line : subject.workload().kind->lines) {
                const UsageSeries *series = input.series(subject, line.id);
                if (series == nullptr)
                    continue;
                for (std::size_t month = 0; month < series->quantity.size(); ++month) {
                    if (series->quantity[month].isZero())
                        continue;
                    const ServiceChoice *choice = chosen(input.scenario, cloud, series->roleIn(month));
                    const LocalText reason = choice == nullptr ? LocalText{} : reasonOf(*choice);
                    if (reason.isEmpty() ||
                        std::find(services.begin(), services.end(), choice->service) != services.end())
                        continue;
                    services.push_back(choice->service);
                    what.ja += (what.ja.empty() ? "" : "、") + choice->service + "（" + reason.ja + "）";
                    what.en += (what.en.empty() ? "" : ", ") + choice->service + " (" + reason.en + ")";
                }
            }
            if (!services.empty())
                findings.push_back(subject.finding("substitute", Severity::information, "",
                                                   {{"cloud", findServiceMap(cloud)->label},
                                                    {"servicesJa", what.ja},
                                                    {"servicesEn", what.en}}));
        }
}

void substitutes(const Evidence &input, std::vector<Advice> &findings) {
    noteSubstitutes([](const ServiceChoice &choice) { return choice.substitute; }, input, findings);
}

} // namespace mitsumori::advice
