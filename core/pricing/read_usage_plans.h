// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/value.h"
#include "core/pricing/usage_list.h"

#include <map>

namespace mitsumori {

/// Reads the plans of a list whose items have been read: {"id","perHour","hours","covers":[item IDs]}.
class PlanReader {
  public:
    /// `list` and `problems` must outlive the reader.
    PlanReader(const UsageList &list, Problems &problems);

    SpendPlan read(const json::Value &value, const std::string &pointer);

  private:
    const UsageList &list_;
    Problems &problems_;
    std::map<std::string, std::size_t> items_;
    std::map<std::size_t, std::string> plans_; ///< the plan that covers an item

    void readCovered(const json::Value &value, const std::string &pointer, SpendPlan &plan);
};

} // namespace mitsumori
