// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/missing_prices_table.h"

#include "core/report/labels.h"
#include "core/report/tables/table_builder.h"
#include "core/report/words.h"

namespace mitsumori::report {

std::vector<Table> missingPricesTables(const Input &input) {
    const Words say{input.language};
    TableBuilder table(input.language, "missing-prices", say("missing.title"));
    for (const char *const key :
         {"column.cloud", "column.part", "column.line", "column.region", "column.gap"})
        table.addColumn(say(key));
    table.addColumn(say("column.from-month"), ColumnKind::integer);
    for (const CloudEstimate &cloud : input.estimate.clouds)
        for (const Gap &gap : cloud.gaps) {
            const Workload *workload = input.scenario.findWorkload(gap.workload);
            table.startRow();
            table.addText(cloudLabel(cloud.cloud));
            table.addText(workload != nullptr ? workloadLabel(*workload, input.language) : gap.workload);
            table.addText(gap.line);
            table.addText(gap.region);
            table.addText(gap.message(input.language));
            table.addInteger(gap.firstMonth);
        }
    if (table.isEmpty())
        return {};
    table.addNote(say("missing.note"));
    return {table.finish()};
}

} // namespace mitsumori::report
