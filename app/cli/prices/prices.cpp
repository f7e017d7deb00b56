// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/prices/prices.h"

#include <CLI/CLI.hpp>

#include <cstdlib>

namespace mitsumori::app {

namespace {

struct Command {
    const char *name;
    int (*run)(const PricesRequest &);
};

constexpr Command commands[] = {{"list", runPricesList},     {"show", runPricesShow},
                                {"diff", runPricesDiff},     {"check", runPricesCheck},
                                {"import", runPricesImport}, {"update", runPricesUpdate}};

} // namespace

std::filesystem::path PricesRequest::libraryFolder() const {
    const auto variable = [](const char *name) -> std::string {
        const char *value = std::getenv(name);
        return value == nullptr ? "" : value;
    };
    if (!library.empty())
        return library;
    if (const std::string folder = variable("MITSUMORI_LIBRARY"); !folder.empty())
        return folder;
    if (const std::string data = variable("XDG_DATA_HOME"); !data.empty())
        return std::filesystem::path(data) / "mitsumori/price-lists";
    return std::filesystem::path(variable("HOME")) / ".local/share/mitsumori/price-lists";
}

std::filesystem::path PricesRequest::listFile(const std::string &name) const {
    const std::filesystem::path path(name);
    if (path.extension() == ".sqlite" || path.has_parent_path())
        return path;
    return libraryFolder() / (name + ".sqlite");
}

void addPriceSources(CLI::App &command, PricesRequest &request) {
    const auto usage = [&request](const std::string &key) {
        return text(request.language(), "cli.usage." + key);
    };
    command.add_option("--prices", request.prices, usage("prices"))
        ->type_name("BOOK")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
    command.add_option("--list", request.lists, usage("prices.in-list"))
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
}

void addPricesCommands(CLI::App &prices, PricesRequest &request) {
    const auto usage = [language = request.language()](const std::string &key) {
        return text(language, "cli.usage.prices." + key);
    };
    prices.require_subcommand(1);
    for (const Command &command : commands) {
        CLI::App *sub = prices.add_subcommand(command.name, usage(command.name));
        sub->add_option("--library", request.library, usage("library"))->type_name("DIR");
        sub->add_option("--lang", request.lang, text(request.language(), "cli.usage.lang"))
            ->check(CLI::IsMember({"ja", "en"}));
        sub->add_option("--format", request.format, text(request.language(), "cli.usage.format"))
            ->check(CLI::IsMember({"table", "json"}));
        sub->add_option("-o,--output", request.output, text(request.language(), "cli.usage.output"));
    }
    CLI::App *show = prices.get_subcommand("show");
    show->add_option("WORD", request.words, usage("word"));
    show->add_option("--cloud", request.cloud, usage("cloud"))->check(CLI::IsMember({"aws", "azure", "gcp"}));
    show->add_option("--service", request.service, usage("service"));
    show->add_option("--region", request.region, usage("region"));
    show->add_option("--purchase", request.purchase, usage("purchase"))
        ->check(CLI::IsMember(purchaseOptions()));
    show->add_option("--term", request.term, usage("term"));
    addPriceSources(*show, request);
    show->add_option("--limit", request.limit, usage("limit"))->check(CLI::Range(1, 100000));

    prices.get_subcommand("diff")
        ->add_option("BOOK", request.files, usage("compared"))
        ->required()
        ->expected(2);
    prices.get_subcommand("check")->add_option("BOOK", request.files, usage("book"));

    CLI::App *import = prices.get_subcommand("import");
    import->add_option("FILE", request.files, usage("files"))->required();
    CLI::App *update = prices.get_subcommand("update");
    import->add_option("--vendor", request.vendor, usage("vendor"))
        ->required()
        ->check(CLI::IsMember({"aws", "azure", "gcp"}));
    update->add_option("--vendor", request.vendor, usage("vendor"))
        ->required()
        ->check(CLI::IsMember({"aws", "azure", "gcp"}));
    update->add_option("--service", request.services, usage("service"))
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
    update->add_option("--base-url", request.baseUrl, usage("base-url"))->type_name("URL");
    update->footer(text(request.language(), "cli.fetch.footer"));
    for (CLI::App *sub : {import, update}) {
        sub->add_option("--region", request.regions, usage("region"))
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
            ->allow_extra_args(false);
        sub->add_flag("--quiet", request.quiet, usage("quiet"));
    }
    for (CLI::App *sub : {import, update, prices.get_subcommand("check")})
        sub->add_option("--today", request.today, text(request.language(), "cli.usage.today"))
            ->check([](const std::string &date) {
                return CalendarDate::parse(date) ? "" : date + ": YYYY-MM-DD";
            });
}

int runPrices(const CLI::App &prices, const PricesRequest &request) {
    for (const Command &command : commands)
        if (prices.got_subcommand(command.name))
            return command.run(request);
    return 2;
}

} // namespace mitsumori::app
