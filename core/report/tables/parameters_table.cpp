// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/parameters_table.h"

#include "core/report/labels.h"
#include "core/report/parameter_text.h"
#include "core/report/tables/table_builder.h"
#include "core/report/words.h"

namespace mitsumori::report {

namespace {

std::string_view originKey(const ParameterInput &input) {
    if (!input.isSet())
        return "report.origin.default";
    switch (input.origin) {
    case Origin::given:
        return "origin.given";
    case Origin::measured:
        return "origin.measured";
    case Origin::assumed:
        return "origin.assumed";
    case Origin::unstated:
        break;
    }
    return "origin.unstated";
}

bool hasUnit(const ParameterDescription &parameter) {
    return parameter.type == ParameterType::number || parameter.type == ParameterType::integer;
}

void addParameter(TableBuilder &table, const Input &input, const Workload &workload, std::size_t index) {
    static const ParameterInput nothing;
    const ParameterDescription &parameter = workload.kind->parameters[index];
    const ParameterInput &given = index < workload.parameters.size() ? workload.parameters[index] : nothing;
    const Words say{input.language};
    table.startRow();
    table.addText(workloadLabel(workload, input.language));
    table.addText(parameter.label.isEmpty() ? parameter.key : parameter.label.in(input.language));
    table.addCell(parameterCell(input.scenario, parameter, given, input.language));
    table.addText(hasUnit(parameter) ? unitLabel(parameter.unit, input.language) : std::string());
    table.addText(text(input.language, originKey(given)));
    table.addText(differsFromDefault(parameter, given) ? say("changed-mark") : std::string());
    table.addText(given.note.in(input.language));
}

} // namespace

std::vector<Table> parametersTables(const Input &input) {
    const Words say{input.language};
    TableBuilder table(input.language, "parameters", say("parameters.title"));
    for (const char *const key : {"column.part", "column.parameter", "column.value", "column.unit",
                                  "column.origin", "column.changed"})
        table.addColumn(say(key));
    table.addOptionalColumn(say("column.remark"));
    for (const Workload &workload : input.scenario.workloads)
        if (workload.enabled && workload.kind != nullptr)
            for (std::size_t i = 0; i < workload.kind->parameters.size(); ++i)
                addParameter(table, input, workload, i);
    if (table.isEmpty())
        return {};
    table.addNote(say("parameters.note"));
    return {table.finish()};
}

} // namespace mitsumori::report
