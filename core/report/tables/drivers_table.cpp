// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/drivers_table.h"

#include "core/report/driver_text.h"
#include "core/report/labels.h"
#include "core/report/tables/table_builder.h"
#include "core/report/words.h"

namespace mitsumori::report {

std::vector<Table> driversTables(const Input &input) {
    const Scenario &scenario = input.scenario;
    if (scenario.drivers.empty() || scenario.months < 1)
        return {};
    const Words say{input.language};
    TableBuilder table(input.language, "drivers", say("drivers.title"));
    table.addColumn(say("column.driver"));
    table.addColumn(say("column.unit"));
    table.addColumn(say("column.first-month"), ColumnKind::number);
    table.addColumn(say("column.last-month", {{"month", std::to_string(scenario.months)}}),
                    ColumnKind::number);
    table.addColumn(say("column.course"));
    const auto series = driverSeries(scenario.drivers, scenario.months);
    for (std::size_t i = 0; i < series.size(); ++i) {
        const Driver &driver = scenario.drivers[i];
        table.startRow();
        table.addText(driverLabel(driver, input.language));
        table.addText(unitLabel(driver.unit, input.language));
        table.addNumber(series[i].front(), 2);
        table.addNumber(series[i].back(), 2);
        table.addText(driverText(scenario, driver, input.language));
    }
    return {table.finish()};
}

} // namespace mitsumori::report
