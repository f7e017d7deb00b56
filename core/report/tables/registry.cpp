// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/registry.h"

#include "core/report/tables/advice_table.h"
#include "core/report/tables/categories_table.h"
#include "core/report/tables/drivers_table.h"
#include "core/report/tables/economics_table.h"
#include "core/report/tables/exclusions_table.h"
#include "core/report/tables/general_assumptions_table.h"
#include "core/report/tables/line_items_table.h"
#include "core/report/tables/missing_prices_table.h"
#include "core/report/tables/parameters_table.h"
#include "core/report/tables/phases_table.h"
#include "core/report/tables/plans_table.h"
#include "core/report/tables/price_sources_table.h"
#include "core/report/tables/quoted_table.h"
#include "core/report/tables/scope_table.h"
#include "core/report/tables/summary_table.h"
#include "core/report/tables/years_table.h"

namespace mitsumori::report {

const std::vector<TableEntry> &tableRegistry() {
    static const std::vector<TableEntry> entries{
        {"summary", summaryTables},       {"scope", scopeTables},
        {"scope", exclusionsTables},      {"assumptions", generalAssumptionsTables},
        {"assumptions", driversTables},   {"assumptions", parametersTables},
        {"growth", yearsTables},          {"growth", categoriesTables},
        {"phases", phasesTables},         {"quoted", quotedTables},
        {"economics", economicsTables},   {"economics", plansTables},
        {"advice", adviceTables},         {"appendix", lineItemsTables},
        {"appendix", priceSourcesTables}, {"appendix", missingPricesTables},
    };
    return entries;
}

} // namespace mitsumori::report
