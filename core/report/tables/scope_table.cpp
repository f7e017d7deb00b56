// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/scope_table.h"

#include "core/report/labels.h"
#include "core/report/tables/table_builder.h"
#include "core/report/words.h"

#include <algorithm>

namespace mitsumori::report {

namespace {

/// The services that serve a workload on the estimate's clouds, each once, in order of use.
std::vector<std::string> servicesOf(const Estimate &estimate, std::size_t workload) {
    std::vector<std::string> services;
    for (const CloudEstimate &cloud : estimate.clouds)
        for (const LineItem &line : cloud.lines)
            if (line.workload == workload &&
                std::find(services.begin(), services.end(), line.service) == services.end())
                services.push_back(line.service);
    return services;
}

} // namespace

std::vector<Table> scopeTables(const Input &input) {
    const Words say{input.language};
    TableBuilder table(input.language, "scope", say("scope.title"));
    table.addColumn(say("column.part"));
    table.addColumn(say("column.kind"));
    table.addColumn(say("column.services"));
    table.addOptionalColumn(say("column.remark"));
    for (std::size_t i = 0; i < input.scenario.workloads.size(); ++i) {
        const Workload &workload = input.scenario.workloads[i];
        if (!workload.enabled)
            continue;
        table.startRow();
        table.addText(workloadLabel(workload, input.language));
        table.addText(workload.kind != nullptr ? workload.kind->label.in(input.language) : std::string());
        table.addText(joined(servicesOf(input.estimate, i), input.language));
        table.addText(workload.note.in(input.language));
    }
    if (table.isEmpty())
        return {};
    return {table.finish()};
}

} // namespace mitsumori::report
