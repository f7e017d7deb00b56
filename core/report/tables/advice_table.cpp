// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/advice_table.h"

#include "core/report/tables/table_builder.h"
#include "core/report/words.h"

namespace mitsumori::report {

std::vector<Table> adviceTables(const Input &input) {
    if (input.advice.empty())
        return {};
    const Words say{input.language};
    TableBuilder table(input.language, "advice", say("advice.title"));
    for (const char *const key : {"column.severity", "column.what", "column.why", "column.remedy"})
        table.addColumn(say(key));
    for (const Advice &advice : input.advice) {
        table.startRow();
        table.addText(text(input.language, "advice.severity." + std::string(code(advice.severity))));
        table.addText(advice.what(input.language));
        table.addText(advice.why(input.language));
        table.addText(advice.remedy(input.language));
    }
    return {table.finish()};
}

} // namespace mitsumori::report
