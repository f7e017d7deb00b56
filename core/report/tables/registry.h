// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/build.h"

#include <string_view>

namespace mitsumori::report {

/// A builder of tables and the section they stand in. It makes none where there is nothing to show, and
/// several where there is one a cloud or a year.
struct TableEntry {
    std::string_view section;
    std::vector<Table> (*build)(const Input &input);
};

/// All tables of the report in their order within each section: a new table is a new file and a line here.
const std::vector<TableEntry> &tableRegistry();

} // namespace mitsumori::report
