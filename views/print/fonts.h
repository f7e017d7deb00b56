// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace mitsumori::print {

/// Figures have a face of their own: the proportional one draws a narrow "1", and columns would not line up.
enum class Face { text, bold, figures, figuresBold };

/// The report's font at a size in device dots. BIZ UD Gothic, because its characters map one to one to
/// glyphs: with most other Japanese fonts Qt writes 見 and 月 as radicals, and searching the file for 見積
/// finds nothing. Where the fonts are not installed the system's sans serif is used.
QFont reportFont(Face face, int pixels);

/// The family of running text, for charts.
QString textFamily();

} // namespace mitsumori::print
