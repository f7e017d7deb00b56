// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/value.h"
#include "core/units/currency.h"
#include "core/units/language.h"
#include "core/units/month.h"

#include <optional>
#include <string>
#include <vector>

namespace mitsumori::app {

struct ExportRequest {
    std::string path; ///< .pdf, .csv, or a folder, which gets everything
    Language language = Language::ja;
    std::optional<Currency> currency; ///< unset: the scenario's
    std::string variant;
    bool letterPaper = false;
    bool byteOrderMark = false;
};

struct ExportOutcome {
    std::vector<std::string> written;  ///< paths
    std::vector<std::string> messages; ///< what failed; empty: all done
};

/// Writes the customer report of a document. Needs a QGuiApplication for PDF.
ExportOutcome exportReport(const json::Value &document, const std::string &fileName,
                           const ExportRequest &request, Language messages);

} // namespace mitsumori::app
