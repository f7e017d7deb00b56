// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/alternative.h"
#include "core/analysis/advice/rules.h"

#include "core/units/format.h"

namespace mitsumori::advice {

namespace {

constexpr int manyModels = 10'000; ///< more can hardly be run and watched one by one

const Choice &structureNamed(const Subject &subject, std::string_view value) {
    const int parameter = subject.workload().kind->parameterIndex("structure");
    const auto &choices = subject.workload().kind->parameters[std::size_t(parameter)].choices;
    return *std::find_if(choices.begin(), choices.end(),
                         [&](const Choice &choice) { return choice.value == value; });
}

struct Option {
    const Choice *structure;
    std::vector<std::optional<Money>> yearly; ///< saved, by cloud
};

bool saves(const Option &option) {
    return std::any_of(option.yearly.begin(), option.yearly.end(),
                       [](const auto &amount) { return amount && *amount > Money(amount->currency()); });
}

std::vector<Option> optionsOf(const Evidence &input, const Subject &subject,
                              const std::vector<std::string> &structures) {
    std::vector<Option> options;
    for (const std::string &structure : structures) {
        Option option{&structureNamed(subject, structure),
                      scaled(monthlySavings(input, subject, {{"structure", structure}}), 12)};
        if (saves(option))
            options.push_back(std::move(option));
    }
    return options;
}

/// "A': … saves $1,200 a year, B: … saves $900 a year."; empty where nothing can be computed.
LocalText describe(const Evidence &input, const std::vector<Option> &options) {
    std::vector<std::string> ja, en;
    for (const Option &option : options) {
        const LocalText amount = input.amounts(option.yearly);
        ja.push_back(text(Language::ja, "advice.structure.option",
                          {{"structure", option.structure->label.ja}, {"amount", amount.ja}}));
        en.push_back(text(Language::en, "advice.structure.option",
                          {{"structure", option.structure->label.en}, {"amount", amount.en}}));
    }
    return sentence(ja, en);
}

bool isHeavy(const Subject &subject, int month) {
    return subject.choice("structure", month) == "person" &&
           subject.number("fullModels", month) > Decimal(manyModels) &&
           subject.number("scheduledRuns", month) > Decimal(0);
}

} // namespace

void personStructure(const Evidence &input, std::vector<Advice> &findings) {
    for (const Subject *subject : input.subjects("retraining")) {
        const int month = subject->firstMonth([&](int m) { return isHeavy(*subject, m); });
        if (month == 0)
            continue;
        const LocalText options =
            describe(input, optionsOf(input, *subject, {"corrected", "shared-group", "shared-common"}));
        findings.push_back(
            subject->finding("person-structure", Severity::warning, "structure",
                             {{"models", formatNumberShort(subject->number("fullModels", month).ceil())},
                              {"jobs", formatNumberShort(subject->number("jobRuns", month), 0)},
                              {"month", std::to_string(month)},
                              {"optionsJa", options.ja},
                              {"optionsEn", options.en}}));
    }
}

void cheaperStructure(const Evidence &input, std::vector<Advice> &findings) {
    for (const Subject *subject : input.subjects("retraining")) {
        const std::string now = subject->choice("structure", 1);
        if (subject->firstMonth([&](int m) { return isHeavy(*subject, m); }) != 0)
            continue; // said already
        std::vector<std::string> simpler;
        if (now == "person")
            simpler = {"corrected", "group", "common"};
        else if (now == "group")
            simpler = {"common"};
        else if (now == "shared-group")
            simpler = {"shared-common"};
        const std::vector<Option> options = optionsOf(input, *subject, simpler);
        if (options.empty())
            continue;
        const LocalText described = describe(input, options);
        const LocalText &label = structureNamed(*subject, now).label;
        findings.push_back(subject->finding("cheaper-structure", Severity::information, "structure",
                                            {{"structureJa", label.ja},
                                             {"structureEn", label.en},
                                             {"optionsJa", described.ja},
                                             {"optionsEn", described.en}}));
    }
}

} // namespace mitsumori::advice
