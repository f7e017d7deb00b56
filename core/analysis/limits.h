// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/decimal.h"
#include "core/units/language.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mitsumori {

/// A published bound of a cloud's service: an entry of resources/limits.json.
struct Limit {
    enum class Kind {
        hard,         ///< beyond it nothing works
        defaultQuota, ///< an account starts with it and may ask for more
        unstated,     ///< published without saying whether it can be raised
        guidance,     ///< advice or experience, not enforced
    };
    /// Another page of the vendor that says otherwise; both are shown.
    struct Other {
        Decimal value;
        std::string source, asOf;
    };

    std::string cloud, key; ///< "aws", "serverless.concurrency"
    std::string service;
    LocalText label;
    Decimal value;
    std::string unit; ///< key "limit.unit.<unit>" of the texts
    Kind kind = Kind::hard;
    std::string adjustable;   ///< yes, no, unknown
    std::string source, asOf; ///< a month; empty where the page has no date
    std::optional<Other> also = {};

    /// The bound that no page exceeds: what is beyond it fails for certain.
    Decimal utmost() const { return also && also->value > value ? also->value : value; }
    /// "SageMaker Serverless Inference, memory: 6,144 MB (fixed; https://…, 2026-06)"
    std::string text(Language language) const;
};

const std::vector<Limit> &limits();
/// Null where nothing is known.
const Limit *findLimit(std::string_view cloud, std::string_view key);

} // namespace mitsumori
