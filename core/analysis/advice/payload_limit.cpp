// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/limit_breach.h"
#include "core/analysis/advice/rules.h"

namespace mitsumori::advice {

namespace {

/// The larger of request and response in MB. Which megabyte a vendor means is not always said; the smaller
/// one warns in time.
Decimal payload(const Subject &subject, int month) {
    return std::max(subject.number("payloadInKb", month), subject.number("payloadOutKb", month)) /
           Decimal(1000);
}

} // namespace

void payloadLimit(const Evidence &input, std::vector<Advice> &findings) {
    const LimitCheck check{"payload-limit", "inference", "payloadInKb",
                           [](const Subject &subject, int month) -> std::string {
                               return subject.isManagedEndpoint(month)
                                          ? "endpoint.payload"
                                          : subject.choice("mode", month) + ".payload";
                           },
                           payload};
    noteBreaches(check, input, findings);
}

void gatewayPayload(const Evidence &input, std::vector<Advice> &findings) {
    const LimitCheck check{"gateway-payload", "inference", "apiGateway",
                           [](const Subject &subject, int month) -> std::string {
                               return subject.number("apiGateway", month).isZero() ? "" : "gateway.payload";
                           },
                           payload};
    noteBreaches(check, input, findings);
}

} // namespace mitsumori::advice
