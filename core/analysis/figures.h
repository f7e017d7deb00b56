// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"

#include <map>
#include <memory>

namespace mitsumori {

/// Answers the look-ups that formulas about an estimate may make, in USD, for one cloud (unless another is
/// asked for: the first of the scenario):
///   hours · total · monthCount · month(m) · months(a, b) · category('compute', a, b) ·
///   line('gpu-pool.spot', a, b) · workload('id', a, b) · quantity('gpu-pool.spot', a, b) ·
///   driver('users', a, b) · parameter('gpu-pool', 'nodes', m) · price('service', 'dimension', 'spot') ·
///   quoted('key') · revenue(a, b) · planRevenue(m) · plan('free', m) · otherCosts(a, b)
/// Spans may leave out b. `total` is the whole plan, `monthCount` its months; a quantity is what the line
/// needs, in the kind's unit, whatever a cloud bills. Each variant is estimated once a cloud, when first
/// asked for.
class Figures {
  public:
    Figures(const json::Value &document, const Scenario &scenario, const std::vector<ServiceMap> &maps);
    ~Figures();

    /// Problems: an unknown name or variant, a variant that cannot be read. Division by zero gives an empty
    /// value.
    Result<std::optional<Decimal>> evaluate(const formula::Expression &expression, const std::string &variant,
                                            const std::string &cloud = {});

    /// Lines without a price in that variant on that cloud: its figures are then lower bounds.
    Result<std::size_t> gaps(const std::string &variant, const std::string &cloud = {});

  private:
    struct Version;
    Result<const Version *> version(const std::string &variant, const std::string &cloud);
    struct Found;
    Found lookUp(const formula::Reference &reference, const Version &version) const;

    const json::Value &document_;
    const Scenario &scenario_;
    const std::vector<ServiceMap> &maps_;
    std::map<std::pair<std::string, std::string>, std::unique_ptr<Version>> versions_; ///< by variant, cloud
};

} // namespace mitsumori
