// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/gates/gate.h"
#include "core/pricing/price_text.h"

#include <map>

namespace mitsumori::gates {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// A machine's name without its size: "m5", "Standard_D#s_v5", "n2-standard-#"; engine or component stay.
std::string family(const RateKey &key) {
    const auto blank = key.dimension.find(' ');
    std::string type = key.dimension.substr(0, blank);
    const std::string rest = blank == std::string::npos ? "" : key.dimension.substr(blank);
    if (key.provider == "aws")
        return type.substr(0, type.rfind('.')) + rest;
    std::string name;
    bool azureSizeFound = false;
    for (std::size_t i = 0; i < type.size(); ++i) {
        const bool starts = isDigit(type[i]) && (i == 0 || !isDigit(type[i - 1]));
        const bool size = key.provider == "azure" ? !azureSizeFound && type.rfind('_', i) != type.npos
                                                  : i == 0 || type[i - 1] == '-';
        if (!starts || !size) {
            name += type[i];
            continue;
        }
        azureSizeFound = true;
        name += '#';
        while (i + 1 < type.size() && (isDigit(type[i + 1]) || type[i + 1] == '.'))
            ++i;
    }
    return name + rest;
}

/// At least as large in everything that is known of both, and larger in something.
bool isLarger(const MachineSize &a, const MachineSize &b) {
    bool larger = false;
    for (const auto part : {&MachineSize::vcpus, &MachineSize::memoryGiB, &MachineSize::gpus}) {
        if ((a.*part).isZero() != (b.*part).isZero() || a.*part < b.*part)
            return false;
        larger = larger || a.*part > b.*part;
    }
    return larger;
}

} // namespace

/// More vCPU, memory and GPUs of one family are never cheaper.
void size(Check &check) {
    std::map<std::vector<std::string>, std::vector<const Rate *>> families;
    for (const Rate *rate : check.rates)
        if (rate->machine && !rate->tiers.empty())
            families[{rate->key.provider, rate->key.service, family(rate->key), rate->key.region,
                      rate->key.purchase, rate->key.term, rate->unit.text(), rate->machine->gpu,
                      rate->machine->gpuMemoryGiB.text()}]
                .push_back(rate);
    for (const auto &[name, rates] : families)
        for (const Rate *large : rates)
            for (const Rate *small : rates)
                if (isLarger(*large->machine, *small->machine) &&
                    effectivePrice(*large) < effectivePrice(*small))
                    check.find(*large, "size",
                               {{"price", unitPriceText(effectivePrice(*large))},
                                {"smaller", small->key.dimension},
                                {"other", unitPriceText(effectivePrice(*small))}});
}

} // namespace mitsumori::gates
