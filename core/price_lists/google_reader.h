// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/import_sink.h"
#include "core/price_lists/input_files.h"

#include <functional>
#include <memory>

namespace mitsumori {

/// Turns the SKUs of a Google Cloud Billing Catalog list into rates, one for each region of a SKU, and
/// composes the prices of machine types, which the catalogue does not have, from their cores, memory and
/// GPUs (rule "gcp-machine-from-core-and-memory").
///
/// SKUs: service = serviceDisplayName, dimension = description, with the skuId in brackets where several
/// SKUs share a description. Machine types: service "Google Compute Engine", dimension "n1-standard-4". Where
/// a part has no price in a region there is no machine price.
class GoogleReader {
  public:
    /// Of the request: regions, today, and the library as the folder of temporary files. It must outlive the
    /// reader.
    GoogleReader(const ImportRequest &request, ImportSink &sink);
    ~GoogleReader();

    /// One element of "skus"; jsonPadding bytes behind it must be readable. What is wrong with it goes to the
    /// sink. False: it is of the newer Pricing API, which is another format; the list cannot be read.
    bool add(std::string_view sku);

    /// Builds the rates and adds them to the sink. Problem "import.cancelled": `goesOn`, which is called
    /// every thousand rows, returned false. I/O errors throw ImportError.
    Result<ReadList> finish(const std::function<bool()> &goesOn);

  private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// Reads pages: {"skus": […]} or the bare array. Problems "import.google-shape": a page holds nothing of the
/// kind; "import.google-pricing-api": it is an answer of the newer Pricing API (v1beta, v2beta).
Result<ReadList> readGoogleList(InputFiles &files, const ImportRequest &request, ImportSink &sink);

} // namespace mitsumori
