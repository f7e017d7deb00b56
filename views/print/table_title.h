// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/print/canvas.h"

namespace mitsumori::print {

/// At most this tall: the caption needs no line of its own where it fits beside the title.
double tableTitleHeight();

/// The title on the left, the caption (unit and tax) above the right end of the table.
void drawTableTitle(Canvas &canvas, const QString &title, const QString &caption);

} // namespace mitsumori::print
