// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/limit_breach.h"
#include "core/analysis/advice/rules.h"

namespace mitsumori::advice {

namespace {

Decimal seconds(const Subject &subject, int month) {
    return subject.number("billedMs", month) / Decimal(1000);
}

} // namespace

void durationLimit(const Evidence &input, std::vector<Advice> &findings) {
    const LimitCheck check{"duration-limit", "inference", "durationMs",
                           [](const Subject &subject, int month) -> std::string {
                               return subject.isManagedEndpoint(month)
                                          ? "endpoint.duration"
                                          : subject.choice("mode", month) + ".duration";
                           },
                           seconds};
    noteBreaches(check, input, findings);
}

void gatewayDuration(const Evidence &input, std::vector<Advice> &findings) {
    const LimitCheck check{"gateway-duration", "inference", "apiGateway",
                           [](const Subject &subject, int month) -> std::string {
                               return subject.number("apiGateway", month).isZero() ? "" : "gateway.duration";
                           },
                           seconds};
    noteBreaches(check, input, findings);
}

} // namespace mitsumori::advice
