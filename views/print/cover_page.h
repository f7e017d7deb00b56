// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"
#include "views/print/canvas.h"

namespace mitsumori::print {

/// Title, addressee, the amount in a frame, the facts, and at the foot what the paper is not.
void drawCover(Canvas &canvas, const report::Cover &cover);

} // namespace mitsumori::print
