// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/prices/update_teller.h"

#include "app/cli/request.h"
#include "app/fetch/address.h"
#include "core/units/format.h"

#include <cstdio>
#include <unistd.h>

namespace mitsumori::app {

namespace {

std::string grouped(qint64 count) {
    return formatNumber(Decimal::parse(std::to_string(count)).value_or(Decimal()), 0);
}

} // namespace

UpdateTeller::UpdateTeller(Language language, bool quiet)
    : language_(language)
    , isQuiet_(quiet)
    , isTerminal_(::isatty(STDERR_FILENO) == 1)
    , importing_(language, quiet) {}

UpdateEvents UpdateTeller::events() {
    UpdateEvents events;
    events.fetching = [this](const QUrl &url) { line("cli.fetch.fetching", {{"url", shownAddress(url)}}); };
    events.fetched = [this](const Download &download) {
        line("cli.fetch.fetched", {{"bytes", grouped(download.bytes)}, {"sha256", download.sha256}});
    };
    events.bytes = [this](qint64 bytes, qint64 total) { progress(bytes, total); };
    events.importing = [this](const ImportProgress &progress) { importing_.show(progress); };
    events.failed = [this](const std::string &list, const Problems &problems) { failed(list, problems); };
    return events;
}

void UpdateTeller::clear() {
    importing_.finish();
    if (lastShown_.isValid())
        std::fputs("\r\033[K", stderr);
    lastShown_.invalidate();
}

void UpdateTeller::line(const char *key, const TextArguments &arguments) {
    clear();
    if (!isQuiet_)
        std::fprintf(stderr, "%s\n", text(language_, key, arguments).c_str());
}

/// Overwritten in place, four times a second, on a terminal only: logs get whole lines.
void UpdateTeller::progress(qint64 bytes, qint64 total) {
    if (isQuiet_ || !isTerminal_ || (lastShown_.isValid() && !lastShown_.hasExpired(250)))
        return;
    lastShown_.start();
    const TextArguments arguments{{"bytes", grouped(bytes)}, {"total", total < 0 ? "?" : grouped(total)}};
    std::fprintf(stderr, "\r\033[K%s", text(language_, "cli.fetch.progress", arguments).c_str());
    std::fflush(stderr);
}

void UpdateTeller::failed(const std::string &list, const Problems &problems) {
    clear();
    report(problems, list, language_);
    if (!list.empty())
        std::fprintf(stderr, "%s\n", text(language_, "cli.fetch.failed", {{"list", list}}).c_str());
}

} // namespace mitsumori::app
