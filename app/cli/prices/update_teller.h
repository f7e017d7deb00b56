// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/prices/progress_line.h"
#include "app/fetch/update.h"

#include <QElapsedTimer>

namespace mitsumori::app {

/// Tells on standard error how an update goes: a line for each file, its progress where a person looks at it,
/// and what failed.
class UpdateTeller {
  public:
    /// `quiet`: only what failed.
    UpdateTeller(Language language, bool quiet);

    /// Calls back into this; it must outlive them.
    UpdateEvents events();
    /// Removes the line that shows progress.
    void clear();

  private:
    void line(const char *key, const TextArguments &arguments);
    void progress(qint64 bytes, qint64 total);
    void failed(const std::string &list, const Problems &problems);

    Language language_;
    bool isQuiet_, isTerminal_;
    QElapsedTimer lastShown_;
    ProgressLine importing_;
};

} // namespace mitsumori::app
