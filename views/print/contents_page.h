// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"
#include "views/print/canvas.h"

namespace mitsumori::print {

/// The list of sections, on pages of its own. `marks` are those of the first pass, empty during it; the list
/// takes the same room either way.
void drawContents(Canvas &canvas, const report::Document &document, const std::vector<Mark> &marks);

} // namespace mitsumori::print
