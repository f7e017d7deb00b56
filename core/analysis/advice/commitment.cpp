// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/rules.h"

#include "core/estimate/commitments.h"
#include "core/text/wording.h"
#include "core/units/format.h"

#include <algorithm>

namespace mitsumori::advice {

namespace {

struct Committed {
    const UsageLine *line;
    const std::vector<Decimal> *quantity; ///< a month
    int month;                            ///< the first that is committed
    std::string term;                     ///< "1y"
};

std::vector<Committed> committedLines(const Evidence &input, const Subject &subject) {
    std::vector<Committed> found;
    for (const UsageLine &line : subject.workload().kind->lines) {
        if (!line.commitment)
            continue;
        const std::string &parameter = subject.workload().kind->parameters[line.commitment->term].key;
        const UsageSeries *series = input.series(subject, line.id);
        const int month = subject.firstMonth([&](int m) { return subject.choice(parameter, m) != "none"; });
        if (series == nullptr || month == 0)
            continue;
        found.push_back({&line, &series->quantity, month, subject.choice(parameter, month)});
    }
    return found;
}

/// The month of its first term that uses least.
std::size_t lowestMonth(const Committed &committed) {
    const auto &quantity = *committed.quantity;
    const std::size_t from = std::size_t(committed.month - 1);
    const std::size_t to = std::min(quantity.size(), from + monthsOfTerm(committed.term));
    return std::size_t(std::min_element(quantity.begin() + long(from), quantity.begin() + long(to)) -
                       quantity.begin());
}

} // namespace

/// The engine commits a share of the term's least use, so that nothing is paid for in vain; where that is
/// less than the same share of the first month's, the reader should know what the fall takes away.
void commitmentSteady(const Evidence &input, std::vector<Advice> &findings) {
    for (const Subject &subject : input.subjects())
        for (const Committed &committed : committedLines(input, subject)) {
            const Decimal start = (*committed.quantity)[std::size_t(committed.month - 1)];
            const std::size_t at = lowestMonth(committed);
            const Decimal lowest = (*committed.quantity)[at];
            const Decimal coverage = subject.number("commitmentCoverage", committed.month);
            if (start.isZero() || lowest >= start * coverage)
                continue;
            findings.push_back(
                subject.finding("commitment-steady", Severity::information, "commitmentCoverage",
                                {{"lineJa", committed.line->label.ja},
                                 {"lineEn", committed.line->label.en},
                                 {"coverage", formatPercent(coverage)},
                                 {"start", formatNumberShort(start, 1)},
                                 {"unitJa", unitLabel(committed.line->unit.text(), Language::ja)},
                                 {"unitEn", unitLabel(committed.line->unit.text(), Language::en)},
                                 {"month", std::to_string(committed.month)},
                                 {"lowest", formatNumberShort(lowest, 1)},
                                 {"lowestMonth", std::to_string(at + 1)},
                                 {"committed", formatNumberShort(lowest * coverage, 1)}}));
        }
}

void commitmentTerm(const Evidence &input, std::vector<Advice> &findings) {
    for (const Subject &subject : input.subjects()) {
        int most = 0;
        Committed longest{};
        for (const Committed &committed : committedLines(input, subject)) {
            const int months = 12 * (committed.term.front() - '0'); // "1y", "3y"
            const int beyond = months - (input.scenario.months - committed.month + 1);
            if (beyond > most) {
                most = beyond;
                longest = committed;
            }
        }
        if (most > 0)
            findings.push_back(subject.finding("commitment-term", Severity::information, "commitment",
                                               {{"term", longest.term.substr(0, 1)},
                                                {"month", std::to_string(longest.month)},
                                                {"months", std::to_string(input.scenario.months)},
                                                {"beyond", std::to_string(most)}}));
    }
}

} // namespace mitsumori::advice
