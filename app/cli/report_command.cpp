// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/request.h"
#include "app/export.h"

#include <QApplication>

#include <cstdio>

namespace mitsumori::app {

namespace {

/// Qt's warnings (no XDG_RUNTIME_DIR on a server, say) would stand between our messages; its errors still
/// come through.
void dropWarnings(QtMsgType type, const QMessageLogContext &, const QString &message) {
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

} // namespace

int runReport(const Request &request, int &argc, char **argv) {
    const std::string &file = request.files.front();
    const Language messages = request.language();
    const Result<Loaded> loaded = load(request, file);
    if (!loaded)
        return report(loaded.problems(), file, messages);
    qInstallMessageHandler(dropWarnings);
    const QApplication application(argc, argv); // fonts and charts need one; never a window
    ExportRequest wanted;
    wanted.path = request.output;
    wanted.language = languageFromCode(request.lang).value_or(loaded->scenario.reportLanguage);
    wanted.currency = request.chosenCurrency();
    wanted.letterPaper = request.letterPaper;
    wanted.byteOrderMark = request.byteOrderMark;
    const ExportOutcome outcome = exportReport(loaded->document, file, wanted, messages);
    for (const std::string &path : outcome.written)
        std::printf("%s\n", text(messages, "cli.report.written", {{"path", path}}).c_str());
    for (const std::string &message : outcome.messages)
        std::fprintf(stderr, "%s\n", message.c_str());
    return outcome.messages.empty() ? exitDone : exitBadInput;
}

} // namespace mitsumori::app
