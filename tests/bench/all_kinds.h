// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/parse.h"
#include "core/scenario/read.h"

#include <algorithm>

namespace mitsumori::bench {

/// Four workloads of every kind on three clouds over 36 months: about 6,500 line-months. In each, the first
/// number that has a default follows a driver that grows every month, so that no month is like the one
/// before.
inline json::Value allKinds() {
    json::Value tree = *json::parse(R"({"format": "mitsumori-scenario", "version": 1, "date": "2026-11-01",
        "geography": "japan", "clouds": ["aws", "azure", "gcp"], "calculation": {"months": 36},
        "exchange": [{"currency": "JPY", "perUsd": "154.25", "date": "2026-11-02",
                      "source": {"ja": "-", "en": "-"}}],
        "drivers": {"load": {"label": {"ja": "-", "en": "-"}, "unit": "user", "shape": "compound",
                             "start": 100, "growth": 0.07}}})");
    const auto add = [&tree](const WorkloadKind &kind, const std::string &id) {
        const std::string pointer = "/workloads/" + id;
        json::setAt(tree, pointer + "/kind", kind.key);
        for (const ParameterDescription &parameter : kind.parameters) {
            const bool isNumber =
                parameter.type == ParameterType::number || parameter.type == ParameterType::integer;
            if (!isNumber || parameter.fallback.isZero())
                continue;
            json::setAt(tree, pointer + "/parameters/" + parameter.key + "/driver", "load");
            json::setAt(tree, pointer + "/parameters/" + parameter.key + "/scale",
                        parameter.fallback / Decimal(100));
            return;
        }
    };
    for (const WorkloadKind &kind : workloadKinds())
        for (const char *number : {"-1", "-2", "-3", "-4"})
            add(kind, kind.key + number);
    return tree;
}

} // namespace mitsumori::bench
