// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fetch/google_pages.h"

#include "app/fetch/address.h"
#include "app/fetch/paging.h"
#include "core/text/nearest.h"

#include <QUrlQuery>

#include <algorithm>
#include <map>

namespace mitsumori::app {

const std::vector<std::string> &googleDefaultServices() {
    static const std::vector<std::string> services{"6F81-5844-456A",  // Compute Engine
                                                   "95FF-2EF5-5EA1",  // Cloud Storage
                                                   "CCD8-9BF1-090E"}; // Kubernetes Engine
    return services;
}

namespace {

using Files = std::vector<std::filesystem::path>;

/// Four characters three times: "6F81-5844-456A".
bool isIdentifier(const std::string &text) {
    if (text.size() != 14)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool isHex = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F');
        if (i % 5 == 4 ? c != '-' : !isHex)
            return false;
    }
    return true;
}

/// A header's value must not hold a line break, and a key that was pasted with quotes is told apart here.
bool isKey(const std::string &key) {
    return !key.empty() && key.size() <= 200 &&
           std::all_of(key.begin(), key.end(), [](unsigned char c) { return c > ' ' && c < 127; }) &&
           key.find_first_of("\"'") == std::string::npos;
}

Result<std::optional<QUrl>> nextPage(const QUrl &first, const IndexFile &page) {
    const Result<std::string> token = page.optionalText("/nextPageToken");
    if (!token)
        return token.problems();
    if (token->empty())
        return std::optional<QUrl>();
    QUrlQuery query(first);
    query.addQueryItem("pageToken",
                       QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(*token))));
    QUrl next = first;
    next.setQuery(query);
    return std::optional(next);
}

class GooglePlan {
  public:
    GooglePlan(FetchSession &session, const std::string &key)
        : session_(session)
        , secret_{"X-Goog-Api-Key", QByteArray::fromStdString(key)} {}

    FetchPlan make(const std::vector<std::string> &wanted);

  private:
    /// Every page is told to `page`; a refused key is explained.
    static Result<Files> pages(FetchSession &session, const SecretHeader &secret, const std::string &path,
                               const std::string &name,
                               const std::function<std::optional<Problem>(const IndexFile &)> &page);
    Result<std::map<std::string, std::string>> identifiers();

    FetchSession &session_;
    SecretHeader secret_;
};

Result<Files> GooglePlan::pages(FetchSession &session, const SecretHeader &secret, const std::string &path,
                                const std::string &name,
                                const std::function<std::optional<Problem>(const IndexFile &)> &page) {
    QUrl first = addressOf(session.base, path);
    first.setQuery("pageSize=5000");
    const Paging paging{first, name, secret,
                        [&page, first](const IndexFile &index) -> Result<std::optional<QUrl>> {
                            if (auto problem = page(index))
                                return *std::move(problem);
                            return nextPage(first, index);
                        }};
    Result<Files> files = getPages(session, paging);
    if (files)
        return files;
    Problems problems = files.problems();
    const Problem &cause = problems.front();
    if (cause.what == "fetch.denied" || cause.what == "fetch.status") // 400 is Google's for a wrong key
        problems.push_back({"fetch.google.keyRefused", {}, {{"variable", googleKeyVariable}}, {}});
    return problems;
}

/// Identifiers by the names that Google shows.
Result<std::map<std::string, std::string>> GooglePlan::identifiers() {
    std::map<std::string, std::string> found;
    const auto read = [&found](const IndexFile &page) -> std::optional<Problem> {
        const json::Value *services = json::at(page.root, "/services");
        if (services == nullptr || services->array() == nullptr)
            return page.problem("fetch.page.items", "/services");
        for (std::size_t i = 0; i < services->array()->size(); ++i) {
            const std::string pointer = "/services/" + std::to_string(i);
            const auto name = page.requiredText(pointer + "/displayName");
            const auto identifier = page.requiredText(pointer + "/serviceId");
            if (!name || !identifier)
                return (name ? identifier : name).problems().front();
            found.emplace(*name, *identifier);
        }
        return {};
    };
    const Result<Files> files = pages(session_, secret_, "/v1/services", "gcp-services", read);
    if (!files)
        return files.problems();
    return found;
}

FetchPlan GooglePlan::make(const std::vector<std::string> &wanted) {
    FetchPlan plan;
    std::map<std::string, std::string> known;
    if (!std::all_of(wanted.begin(), wanted.end(), isIdentifier)) {
        const auto found = identifiers();
        if (!found)
            return {{}, found.problems()};
        known = *found;
    }
    std::vector<std::string> names;
    for (const auto &[name, identifier] : known)
        names.push_back(name);
    for (const std::string &service : wanted) {
        const auto entry = known.find(service);
        const std::string identifier = entry == known.end() ? service : entry->second;
        if (!isIdentifier(identifier)) {
            const std::string near = nearest(service, names);
            plan.problems.push_back({near.empty() ? "fetch.offer.unknown" : "fetch.offer.near",
                                     {},
                                     {{"offer", service}, {"near", near}},
                                     shownAddress(addressOf(session_.base, "/v1/services"))});
            continue;
        }
        const auto read = [](const IndexFile &page) -> std::optional<Problem> {
            const json::Value *skus = json::at(page.root, "/skus");
            if (skus == nullptr || skus->array() == nullptr)
                return page.problem("fetch.page.items", "/skus");
            return {};
        };
        plan.lists.push_back(
            {"Google Cloud " + service, [&session = session_, secret = secret_, identifier, read] {
                 return pages(session, secret, "/v1/services/" + identifier + "/skus", "gcp-" + identifier,
                              read);
             }});
    }
    return plan;
}

} // namespace

FetchPlan googleLists(FetchSession &session, const FetchChoice &choice, const std::string &key) {
    const TextArguments variable{{"variable", googleKeyVariable}};
    if (key.empty())
        return {{}, {{"fetch.google.keyMissing", {}, variable, {}}}};
    if (!isKey(key))
        return {{}, {{"fetch.google.keyMalformed", {}, variable, {}}}};
    return GooglePlan(session, key).make(choice.services.empty() ? googleDefaultServices() : choice.services);
}

} // namespace mitsumori::app
