// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/build.h"
#include "core/report/spans.h"

#include <string>

namespace mitsumori::report {

/// Categories as rows, spans as columns, with the totals below and, where asked, the sum of the spans on the
/// right.
struct CategoryTable {
    std::string id, title, caption;
    std::vector<Span> spans;
    bool withSum = false;
};

Table categoryTable(const Input &input, const CloudEstimate &cloud, const CategoryTable &what);

} // namespace mitsumori::report
