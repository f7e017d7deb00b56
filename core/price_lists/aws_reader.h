// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/import_sink.h"
#include "core/price_lists/input_files.h"

namespace mitsumori {

/// Reads one AWS file: an offer file or a savings plans file, each as JSON or CSV, or the answer of
/// get-products. `files` holds that one file. Problems: those of the file as a whole; "import.aws-shape":
/// it is none of the four.
Result<ReadList> readAwsList(InputFiles &files, const ImportRequest &request, ImportSink &sink);

} // namespace mitsumori
