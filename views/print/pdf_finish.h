// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/language.h"
#include "core/units/month.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mitsumori::print {

/// A point of a page in PDF units: points from the lower left corner.
struct PdfTarget {
    std::string title;
    int page = 1;
    double top = 0;
};

struct PdfLink {
    int page = 1;
    double left = 0, bottom = 0, right = 0, top = 0;
    std::size_t target = 0; ///< index of the outline
};

/// What QPdfWriter of Qt 6.4 cannot say.
struct PdfFacts {
    std::string title, author;
    Language language = Language::ja;
    CalendarDate date;
    std::vector<PdfTarget> outline;
    std::vector<PdfLink> links;
};

/// Qt's file with outline, links, language, author and fixed dates. Bytes in, bytes out: no clock, no time
/// zone. Nothing where the file is not built as Qt 6.4 builds it.
std::optional<std::string> finishPdf(std::string_view bytes, const PdfFacts &facts);

} // namespace mitsumori::print
