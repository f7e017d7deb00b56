// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "app/cli/prices/prices.h"
#include "app/cli/request.h"

#include <CLI/CLI.hpp>

#include <array>

namespace mitsumori::app {

namespace {

constexpr std::array commands{"estimate", "explain", "compare", "levers", "growth",
                              "check",    "report",  "price",   "prices", "reprice"};

/// Describes every option once; commands pick theirs.
class Options {
  public:
    Options(Request &request, Language language) : request_(request), language_(language) {}

    std::string usage(const std::string &key) const { return text(language_, "cli.usage." + key); }

    void file(CLI::App &command, bool several) {
        CLI::Option *option = command.add_option("FILE", request_.files, usage("file"))->required();
        option->expected(1, several ? 1000 : 1);
    }
    void scenarioOptions(CLI::App &command) {
        command.add_option("--variant", request_.variant, usage("variant"));
        command.add_option("--set", request_.settings, usage("set"))
            ->type_name("KEY=VALUE")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
            ->allow_extra_args(false);
        language(command);
    }
    void language(CLI::App &command) {
        command.add_option("--lang", request_.lang, usage("lang"))->check(CLI::IsMember({"ja", "en"}));
    }
    void clouds(CLI::App &command) {
        command.add_option("--cloud", request_.cloud, usage("cloud"))
            ->check(CLI::IsMember({"aws", "azure", "gcp", "all"}));
    }
    void currency(CLI::App &command) {
        command.add_option("--currency", request_.currency, usage("currency"))
            ->check(CLI::IsMember({"USD", "JPY", "EUR"}));
    }
    void format(CLI::App &command, const std::vector<std::string> &formats) {
        command.add_option("--format", request_.format, usage("format"))->check(CLI::IsMember(formats));
    }
    void output(CLI::App &command) { command.add_option("-o,--output", request_.output, usage("output")); }

  private:
    Request &request_;
    Language language_;
};

} // namespace

bool wantsCommandLine(int argc, char **argv) {
    if (argc < 2)
        return false;
    const std::string_view first = argv[1];
    return std::find(commands.begin(), commands.end(), first) != commands.end() || first.starts_with("-");
}

int runCommandLine(int argc, char **argv) {
    Request request;
    Options options(request, request.language());
    CLI::App app(options.usage("program"), "mitsumori");
    app.require_subcommand(1);
    app.set_version_flag("--version", MITSUMORI_VERSION, options.usage("version"));

    CLI::App *estimateCommand = app.add_subcommand("estimate", options.usage("estimate"));
    options.file(*estimateCommand, false);
    options.scenarioOptions(*estimateCommand);
    options.clouds(*estimateCommand);
    options.currency(*estimateCommand);
    options.format(*estimateCommand, {"table", "json", "csv"});
    options.output(*estimateCommand);

    CLI::App *explainCommand = app.add_subcommand("explain", options.usage("explain"));
    std::string explained; // one file: a list would swallow the line's ID behind it
    explainCommand->add_option("FILE", explained, options.usage("file"))->required();
    explainCommand->add_option("LINE-ID", request.line, options.usage("line"))->required();
    options.scenarioOptions(*explainCommand);
    options.clouds(*explainCommand);
    options.currency(*explainCommand);
    explainCommand->add_option("--month", request.month, options.usage("month"))
        ->check(CLI::Range(1, maximumMonths));
    options.output(*explainCommand);

    CLI::App *compareCommand = app.add_subcommand("compare", options.usage("compare"));
    options.file(*compareCommand, true);
    options.scenarioOptions(*compareCommand);
    compareCommand->add_flag("--variants", request.variants, options.usage("variants"))
        ->excludes(compareCommand->get_option("--variant"));
    compareCommand->add_flag("--layers", request.layers, options.usage("layers"))->excludes("--variants");
    compareCommand->add_option("--study", request.study, options.usage("study"));
    options.clouds(*compareCommand);
    options.currency(*compareCommand);
    options.format(*compareCommand, {"table", "json", "csv"});
    options.output(*compareCommand);

    CLI::App *leversCommand = app.add_subcommand("levers", options.usage("levers"));
    options.file(*leversCommand, false);
    options.scenarioOptions(*leversCommand);
    options.clouds(*leversCommand);
    options.currency(*leversCommand);
    options.format(*leversCommand, {"table", "json", "csv"});
    options.output(*leversCommand);

    CLI::App *growthCommand = app.add_subcommand("growth", options.usage("growth"));
    options.file(*growthCommand, false);
    options.scenarioOptions(*growthCommand);
    options.clouds(*growthCommand);
    options.currency(*growthCommand);
    options.format(*growthCommand, {"table", "json", "csv"});
    options.output(*growthCommand);

    CLI::App *checkCommand = app.add_subcommand("check", options.usage("check"));
    options.file(*checkCommand, true);
    options.scenarioOptions(*checkCommand);
    options.format(*checkCommand, {"table", "json"});
    options.output(*checkCommand);
    checkCommand->add_option("--today", request.today, options.usage("today"))
        ->check(
            [](const std::string &date) { return CalendarDate::parse(date) ? "" : date + ": YYYY-MM-DD"; });

    CLI::App *reportCommand = app.add_subcommand("report", options.usage("report"));
    options.file(*reportCommand, false);
    options.scenarioOptions(*reportCommand);
    options.currency(*reportCommand);
    reportCommand->add_option("-o,--output", request.output, options.usage("report-output"))->required();
    reportCommand->add_flag("--letter", request.letterPaper, options.usage("paper"));
    reportCommand->add_flag("--bom", request.byteOrderMark, options.usage("bom"));

    CLI::App *priceCommand = app.add_subcommand("price", options.usage("price"));
    std::string usage;
    priceCommand->add_option("USAGE", usage, options.usage("usage-file"))->required();
    priceCommand->add_option("--prices", request.prices, options.usage("prices"))
        ->type_name("BOOK")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
    options.language(*priceCommand);
    options.format(*priceCommand, {"table", "json"});
    options.output(*priceCommand);

    PricesRequest pricesRequest;
    CLI::App *pricesCommand = app.add_subcommand("prices", options.usage("prices-group"));
    addPricesCommands(*pricesCommand, pricesRequest);

    CLI::App *repriceCommand = app.add_subcommand("reprice", options.usage("reprice"));
    PricesRequest repriceRequest;
    Options repriceOptions(repriceRequest, repriceRequest.language());
    repriceOptions.file(*repriceCommand, false);
    repriceOptions.scenarioOptions(*repriceCommand);
    repriceOptions.clouds(*repriceCommand);
    repriceOptions.currency(*repriceCommand);
    repriceOptions.format(*repriceCommand, {"table", "json"});
    addPriceSources(*repriceCommand, repriceRequest);
    CLI::Option *into =
        repriceCommand->add_option("-o,--output", repriceRequest.output, options.usage("reprice-output"));
    repriceCommand->add_flag("--write", repriceRequest.write, options.usage("write"))->excludes(into);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        const int status = app.exit(error);
        return status == 0 ? exitDone : exitBadCommand;
    }
    if (estimateCommand->parsed())
        return runEstimate(request);
    if (explainCommand->parsed()) {
        request.files = {explained};
        return runExplain(request);
    }
    if (compareCommand->parsed())
        return runCompare(request);
    if (leversCommand->parsed())
        return runLevers(request);
    if (growthCommand->parsed())
        return runGrowth(request);
    if (priceCommand->parsed()) {
        request.files = {usage};
        return runPrice(request);
    }
    if (repriceCommand->parsed())
        return runReprice(repriceRequest);
    if (pricesCommand->parsed())
        return runPrices(*pricesCommand, pricesRequest);
    if (checkCommand->parsed())
        return runCheck(request);
    return runReport(request, argc, argv);
}

} // namespace mitsumori::app
