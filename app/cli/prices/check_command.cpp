// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/prices/sources.h"
#include "core/json/write.h"
#include "core/pricing/builtin_books.h"
#include "core/pricing/gates.h"

#include <algorithm>

namespace mitsumori::app {

namespace {

struct Checked {
    const PriceBook *book;
    std::string name; ///< the file, or the id of a built-in book
    std::vector<PriceFinding> findings;
    std::vector<std::pair<PriceFinding, const PriceException *>> accepted;
};

/// Exceptions were looked into for our own books; nobody else's profit from them.
Checked check(const PriceBook &book, std::string name, CalendarDate today) {
    Checked checked{&book, std::move(name), {}, {}};
    const std::vector<const PriceBook *> &own = builtinBooks();
    const bool ours =
        std::any_of(own.begin(), own.end(), [&](const PriceBook *mine) { return mine->id == book.id; });
    for (PriceFinding &finding : checkPrices(book, today)) {
        const PriceException *exception = ours ? exceptionFor(finding, acceptedFindings()) : nullptr;
        if (exception != nullptr)
            checked.accepted.emplace_back(std::move(finding), exception);
        else
            checked.findings.push_back(std::move(finding));
    }
    return checked;
}

std::string checkText(const std::vector<Checked> &books, Language language) {
    std::string out;
    for (const Checked &checked : books) {
        out += text(language, "prices.check.book",
                    {{"book", checked.name},
                     {"rates", std::to_string(checked.book->rates().size())},
                     {"findings", std::to_string(checked.findings.size())},
                     {"accepted", std::to_string(checked.accepted.size())}}) +
               "\n";
        for (const PriceFinding &finding : checked.findings)
            out += text(language, "prices.check.finding",
                        {{"gate", finding.gate},
                         {"key", finding.key},
                         {"message", finding.message.in(language)}}) +
                   "\n";
        for (const auto &[finding, exception] : checked.accepted)
            out += text(language, "prices.check.accepted",
                        {{"gate", finding.gate},
                         {"key", finding.key},
                         {"message", finding.message.in(language)},
                         {"reason", exception->reason.in(language)}}) +
                   "\n";
    }
    return out;
}

json::Value checkJson(const std::vector<Checked> &books, Language language) {
    const auto entry = [language](const PriceFinding &finding) {
        return json::Object{
            {"gate", finding.gate}, {"key", finding.key}, {"message", finding.message.in(language)}};
    };
    json::Array all;
    for (const Checked &checked : books) {
        json::Array findings, accepted;
        for (const PriceFinding &finding : checked.findings)
            findings.emplace_back(entry(finding));
        for (const auto &[finding, exception] : checked.accepted) {
            json::Object members = entry(finding);
            members.emplace_back("reason", exception->reason.in(language));
            accepted.emplace_back(std::move(members));
        }
        all.emplace_back(json::Object{{"book", checked.name},
                                      {"rates", int(checked.book->rates().size())},
                                      {"findings", std::move(findings)},
                                      {"accepted", std::move(accepted)}});
    }
    return json::Object{{"books", std::move(all)}};
}

} // namespace

int runPricesCheck(const PricesRequest &request) {
    const Language language = request.language();
    std::deque<PriceBook> read; // addresses stay
    std::vector<Checked> checked;
    Problems problems;
    for (const std::string &file : request.files) {
        Result<PriceBook> book = readBookFile(file);
        if (book)
            checked.push_back(check(read.emplace_back(*std::move(book)), file, today(request)));
        else
            problems.insert(problems.end(), book.problems().begin(), book.problems().end());
    }
    if (!problems.empty())
        return report(problems, request.files.front(), language);
    if (request.files.empty())
        for (const PriceBook *book : builtinBooks())
            checked.push_back(check(*book, book->id, today(request)));
    const int delivered =
        deliver(request, request.format == "json" ? json::write(checkJson(checked, language))
                                                  : checkText(checked, language));
    if (delivered != exitDone)
        return delivered;
    const bool findings = std::any_of(checked.begin(), checked.end(),
                                      [](const Checked &book) { return !book.findings.empty(); });
    return findings ? exitFindings : exitDone;
}

} // namespace mitsumori::app
