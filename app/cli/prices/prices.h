// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/request.h"

#include <filesystem>

namespace CLI {
class App;
}

namespace mitsumori::app {

/// What the options of `prices list|show|diff|check|import|update` say.
struct PricesRequest : Request {
    std::string vendor, library, region, service, purchase, term;
    std::vector<std::string> regions, services, words, lists;
    std::string
        baseUrl; ///< update: another address than the vendor's, https only (http for 127.0.0.1 in tests)
    int limit = 50;
    bool quiet = false;
    bool write = false; ///< reprice: into the file itself

    /// --library, else MITSUMORI_LIBRARY, else $XDG_DATA_HOME/mitsumori/price-lists (~/.local/share/…).
    std::filesystem::path libraryFolder() const;
    /// The file of an imported list: a path, or a name in the library.
    std::filesystem::path listFile(const std::string &name) const;
};

/// Adds --prices and --list: where rates are looked for.
void addPriceSources(CLI::App &command, PricesRequest &request);
/// Adds the subcommands and their options to `prices`.
void addPricesCommands(CLI::App &prices, PricesRequest &request);
/// Runs the one that was parsed; returns the exit status.
int runPrices(const CLI::App &prices, const PricesRequest &request);

int runPricesList(const PricesRequest &request);
int runPricesShow(const PricesRequest &request);
int runPricesDiff(const PricesRequest &request);
int runPricesCheck(const PricesRequest &request);
int runPricesImport(const PricesRequest &request);
int runPricesUpdate(const PricesRequest &request);
int runReprice(const PricesRequest &request);

} // namespace mitsumori::app
