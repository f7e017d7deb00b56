// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

#include <string>

namespace mitsumori::print {

enum class Paper { a4, letter };

/// The customer report as the bytes of a PDF file: cover, contents, sections. Needs a QApplication (charts
/// are widgets, though never shown; any platform plugin will do). The same document gives the same bytes on
/// any machine with the same Qt and fonts, provided QHashSeed::setDeterministicGlobalSeed() was called first
/// in main: Qt numbers fonts in hash order.
std::string renderPdf(const report::Document &document, Paper paper = Paper::a4);

} // namespace mitsumori::print
