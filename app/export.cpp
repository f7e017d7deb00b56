// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export.h"

#include "app/save_file.h"
#include "core/estimate/prices.h"
#include "core/report/build.h"
#include "core/report/csv/csv.h"
#include "core/scenario/read.h"
#include "views/print/report_pdf.h"

#include <filesystem>

namespace mitsumori::app {

namespace {

/// Text of a document as a file name: letters, digits, - and _ only, so that it can never leave the folder.
std::string safeName(const std::string &text) {
    std::string name;
    for (const char c : text)
        name.push_back(
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ? c : '_');
    name.resize(std::min<std::size_t>(name.size(), 60));
    return name.empty() || name.front() == '-' ? "estimate" : name;
}

/// Collects what was written and what failed.
class Writer {
  public:
    explicit Writer(Language language) : language_(language) {}

    void write(const std::string &path, const std::string &bytes) {
        const std::string message = saveFile(path, bytes, language_);
        if (message.empty())
            outcome.written.push_back(path);
        else
            outcome.messages.push_back(message);
    }
    ExportOutcome outcome;

  private:
    Language language_;
};

ExportOutcome failed(const Problems &problems, const std::string &fileName, Language language) {
    ExportOutcome outcome;
    for (Problem problem : problems) {
        if (problem.file.empty())
            problem.file = fileName;
        outcome.messages.push_back(problem.message(language));
    }
    return outcome;
}

} // namespace

ExportOutcome exportReport(const json::Value &document, const std::string &fileName,
                           const ExportRequest &request, Language messages) {
    const Result<json::Value> patched = applyVariant(document, request.variant, fileName);
    if (!patched)
        return failed(patched.problems(), fileName, messages);
    const Result<Scenario> scenario = readScenario(*patched, fileName);
    if (!scenario)
        return failed(scenario.problems(), fileName, messages);
    const Result<Estimate> shown =
        estimate(*scenario, pricesOf(*scenario), serviceMaps(), {{}, request.currency});
    const Result<Estimate> inUsd =
        estimate(*scenario, pricesOf(*scenario), serviceMaps(), {{}, Currency::usd});
    const Result<std::vector<Reconciled>> reconciled = reconcile(*patched, *scenario, serviceMaps());
    if (!shown)
        return failed(shown.problems(), fileName, messages);
    if (!inUsd)
        return failed(inUsd.problems(), fileName, messages);
    if (!reconciled)
        return failed(reconciled.problems(), fileName, messages);
    Estimate named = *shown;
    named.variant = request.variant;
    // judged on the issue date: the same scenario gives the same bytes on any day
    const std::vector<Advice> advice = advise({*scenario, *inUsd, scenario->date});
    const report::Input input{*scenario, named, *reconciled, advice, request.language};

    namespace fs = std::filesystem;
    const fs::path path(request.path);
    const std::string extension = path.extension().string();
    const auto paper = request.letterPaper ? print::Paper::letter : print::Paper::a4;
    const report::CsvOptions csvOptions{request.byteOrderMark};
    Writer writer(messages);
    std::error_code error;
    if (extension == ".csv") {
        writer.write(request.path,
                     report::csv(report::lineItemTable(*scenario, named, request.language), csvOptions));
    } else if (extension == ".pdf") {
        writer.write(request.path, print::renderPdf(report::build(input), paper));
    } else if (extension.empty() || fs::is_directory(path, error)) {
        fs::create_directories(path, error);
        if (error)
            return failed({{"file.write", {}, {{"reason", error.message()}}, request.path}}, fileName,
                          messages);
        const report::Document built = report::build(input);
        const std::string base =
            (path / (safeName(scenario->number) + "_r" + std::to_string(scenario->revision) + "_" +
                     std::string(code(request.language))))
                .string();
        writer.write(base + ".pdf", print::renderPdf(built, paper));
        for (const report::Table *table : report::tables(built))
            writer.write(base + "_" + safeName(table->id) + ".csv", report::csv(*table, csvOptions));
        writer.write(base + "_months.csv",
                     report::csv(report::lineItemTable(*scenario, named, request.language), csvOptions));
    } else {
        return failed({{"report.format", {}, {}, request.path}}, fileName, messages);
    }
    return writer.outcome;
}

} // namespace mitsumori::app
