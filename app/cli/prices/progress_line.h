// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/import.h"
#include "core/units/language.h"

#include <chrono>

namespace mitsumori::app {

/// One line on standard error that tells how far an import is; at most ten times a second, and only where a
/// person looks at it.
class ProgressLine {
  public:
    ProgressLine(Language language, bool quiet);
    void show(const ImportProgress &progress);
    /// Clears the line.
    void finish();

  private:
    Language language_;
    bool shows_, shown_ = false;
    std::chrono::steady_clock::time_point next_{};
};

} // namespace mitsumori::app
