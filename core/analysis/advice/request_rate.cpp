// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/limit_breach.h"
#include "core/analysis/advice/rules.h"

namespace mitsumori::advice {

namespace {

/// The gateway also sees what a cache answers.
Decimal atGateway(const Subject &subject, int month) {
    return ratio(subject.number("peakRps", month), Decimal(1) - subject.number("cacheHitRatio", month));
}

} // namespace

void requestRate(const Evidence &input, std::vector<Advice> &findings) {
    const LimitCheck check{"request-rate", "inference", "endpoints",
                           [](const Subject &subject, int month) -> std::string {
                               return subject.isManagedEndpoint(month) ? "endpoint.rate" : "";
                           },
                           [](const Subject &subject, int month) {
                               return ratio(subject.number("peakRps", month),
                                            subject.number("endpoints", month));
                           }};
    noteBreaches(check, input, findings);
}

void gatewayRate(const Evidence &input, std::vector<Advice> &findings) {
    const LimitCheck check{"gateway-rate", "inference", "apiGateway",
                           [](const Subject &subject, int month) -> std::string {
                               return subject.number("apiGateway", month).isZero() ? "" : "gateway.rate";
                           },
                           atGateway};
    noteSharedBreaches(check, input, findings);
}

} // namespace mitsumori::advice
