// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/exclusions_table.h"

#include "core/report/labels.h"
#include "core/report/tables/table_builder.h"
#include "core/report/words.h"

namespace mitsumori::report {

std::vector<Table> exclusionsTables(const Input &input) {
    const Words say{input.language};
    TableBuilder table(input.language, "exclusions", say("exclusions.title"));
    table.addColumn(say("column.number"), ColumnKind::integer);
    table.addColumn(say("column.excluded"));
    const auto add = [&](const std::string &what) {
        table.startRow();
        table.addInteger(int(table.rowCount()));
        table.addText(what);
    };
    for (const LocalText &exclusion : input.scenario.exclusions)
        add(exclusion.in(input.language));
    // A part that is switched off is easily taken for included, since the scenario holds it.
    for (const Workload &workload : input.scenario.workloads)
        if (!workload.enabled)
            add(say("exclusions.switched-off", {{"workload", workloadLabel(workload, input.language)}}));
    if (table.isEmpty())
        return {};
    return {table.finish()};
}

} // namespace mitsumori::report
