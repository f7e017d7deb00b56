// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"

#include <map>
#include <memory>

namespace mitsumori {

/// Answers the look-ups that formulas about an estimate may make, in USD, for the first cloud of the
/// scenario:
///   hours · month(m) · months(a, b) · category('compute', a, b) · line('gpu-pool.spot', a, b) ·
///   workload('id', a, b) driver('users', a, b) · parameter('gpu-pool', 'nodes', m) · price('service',
///   'dimension', 'spot') quoted('key') · revenue(a, b) · planRevenue(m) · plan('free', m) · otherCosts(a, b)
/// Spans may leave out b. Each variant is estimated once, when first asked for.
class Figures {
  public:
    Figures(const json::Value &document, const Scenario &scenario, const std::vector<ServiceMap> &maps);
    ~Figures();

    /// Problems: an unknown name or variant, a variant that cannot be read. Division by zero gives an empty
    /// value.
    Result<std::optional<Decimal>> evaluate(const formula::Expression &expression,
                                            const std::string &variant);

  private:
    struct Version;
    Result<const Version *> version(const std::string &variant);
    struct Found;
    Found lookUp(const formula::Reference &reference, const Version &version) const;

    const json::Value &document_;
    const Scenario &scenario_;
    const std::vector<ServiceMap> &maps_;
    std::map<std::string, std::unique_ptr<Version>> versions_;
};

} // namespace mitsumori
