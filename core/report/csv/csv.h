// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

namespace mitsumori::report {

struct CsvOptions {
    bool byteOrderMark = false; ///< for Excel in Japan
};

/// One table as RFC 4180 text (CRLF): raw numbers with a point, no symbols, text cells that a spreadsheet
/// would take for a formula defused with a leading apostrophe.
std::string csv(const Table &table, const CsvOptions &options = {});

/// Every line item of every cloud and month: the table of which all others are sums.
Table lineItemTable(const Scenario &scenario, const Estimate &estimate, Language language);

} // namespace mitsumori::report
