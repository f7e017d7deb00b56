// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/import_sink.h"
#include "core/price_lists/input_files.h"

#include <functional>
#include <memory>

namespace mitsumori {

/// Turns the items of an Azure Retail Prices list into rates.
///
/// Items come one by one, from all pages in any order; they are sorted in a temporary file, so that memory
/// does not grow with the list. Rows of one meter are tiers of one rate wherever they stand.
///
/// Virtual machines are service "Azure Virtual Machines", dimension the armSkuName ("Standard_D4s_v5", with
/// " Windows" where the licence is in the price, " Low Priority" for that older kind of spot). A reservation
/// holds the price of the whole term as its upfront fee and 0 an hour: what it comes to by the hour is the
/// fee / 8760 hours (26280, 43800, 87600), which is for callers to show, not for us to round. All other
/// services keep Azure's name; their dimension is "product - SKU - meter".
class AzureReader {
  public:
    /// Of the request: regions, today, and the library as the folder of temporary files. It must outlive the
    /// reader.
    AzureReader(const ImportRequest &request, ImportSink &sink);
    ~AzureReader();

    /// One element of "Items"; jsonPadding bytes behind it must be readable. What is wrong with it goes to
    /// the sink.
    void add(std::string_view item);

    /// Builds the rates and adds them to the sink. Problem "import.cancelled": `goesOn`, which is called
    /// every thousand rows, returned false. I/O errors throw ImportError.
    Result<ReadList> finish(const std::function<bool()> &goesOn);

  private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// Reads pages: {"Items": […]} with its envelope, {"items": […]}, or the bare array. Problem
/// "import.azure-shape": a page holds nothing of the kind.
Result<ReadList> readAzureList(InputFiles &files, const ImportRequest &request, ImportSink &sink);

} // namespace mitsumori
