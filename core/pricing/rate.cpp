// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/rate.h"

#include <array>

namespace mitsumori {

namespace {
constexpr std::array<std::string_view, 6> codes{"listed", "derived", "assumed", "free", "missing", "expired"};
}

const std::vector<std::string> &purchaseOptions() {
    static const std::vector<std::string> all{"on-demand",        "spot",          "reserved",
                                              "savings-plan",     "committed-use", "provisioned",
                                              "always-allocated", "commitment"};
    return all;
}

bool isCommitment(std::string_view purchase) {
    return purchase == "reserved" || purchase == "savings-plan" || purchase == "committed-use" ||
           purchase == "commitment";
}

std::string_view code(PriceState state) {
    return codes[std::size_t(state)];
}

std::optional<PriceState> priceStateFromCode(std::string_view text) {
    for (std::size_t i = 0; i < codes.size(); ++i)
        if (codes[i] == text)
            return PriceState(i);
    return std::nullopt;
}

} // namespace mitsumori
