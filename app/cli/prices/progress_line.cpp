// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/prices/progress_line.h"

#include "core/text/catalogue.h"

#include <cstdio>
#include <unistd.h>

namespace mitsumori::app {

ProgressLine::ProgressLine(Language language, bool quiet)
    : language_(language)
    , shows_(!quiet && ::isatty(STDERR_FILENO) != 0) {}

void ProgressLine::show(const ImportProgress &progress) {
    if (!shows_)
        return;
    const auto now = std::chrono::steady_clock::now();
    if (now < next_)
        return;
    next_ = now + std::chrono::milliseconds(100);
    const std::uint64_t percent =
        progress.bytesTotal == 0 ? 0 : progress.bytesRead * 100 / progress.bytesTotal;
    const std::string line =
        text(language_, "import.progress",
             {{"percent", std::to_string(percent)}, {"rates", std::to_string(progress.rates)}});
    std::fprintf(stderr, "\r\033[K%s", line.c_str());
    std::fflush(stderr);
    shown_ = true;
}

void ProgressLine::finish() {
    if (shown_)
        std::fprintf(stderr, "\r\033[K");
}

} // namespace mitsumori::app
