// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"
#include "core/scenario/read.h"

#include <string>
#include <vector>

namespace mitsumori::app {

/// What the options of a subcommand say; each command reads the part it knows.
struct Request {
    std::vector<std::string> files;
    std::string line, cloud, variant, lang, currency, format = "table", output, today, study;
    std::vector<std::string> settings, prices;
    int month = 1;
    bool letterPaper = false, byteOrderMark = false, variants = false, layers = false;

    /// The language of messages: --lang, else the environment's.
    Language language() const;
    std::optional<Currency> chosenCurrency() const { return currencyFromCode(currency); }
    /// The clouds to price; empty: those of the scenario.
    std::vector<std::string> clouds() const;
};

/// A document with its variant and settings applied, read and checked.
struct Loaded {
    json::Value document;
    Scenario scenario;
};

Result<Loaded> load(const Request &request, const std::string &file);

/// The same with its estimate, which points into the scenario.
struct LoadedEstimate {
    Loaded loaded;
    Estimate estimate;
};

/// load() and estimate() with the request's clouds and currency.
Result<LoadedEstimate> loadEstimate(const Request &request, const std::string &file);

/// One message a problem on standard error; `file` is named where the problem does not. Returns exitBadInput.
int report(const Problems &problems, const std::string &file, Language language);

/// Writes to --output or standard output; returns an exit status.
int deliver(const Request &request, const std::string &text);

/// Today's date in UTC, or --today.
CalendarDate today(const Request &request);

int runEstimate(const Request &request);
int runExplain(const Request &request);
int runCompare(const Request &request);
int runLevers(const Request &request);
int runGrowth(const Request &request);
int runPrice(const Request &request);
int runCheck(const Request &request);
int runReport(const Request &request, int &argc, char **argv);

} // namespace mitsumori::app
