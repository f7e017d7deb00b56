// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fetch/azure_pages.h"

#include "app/fetch/address.h"
#include "app/fetch/paging.h"

#include <QUrlQuery>

namespace mitsumori::app {

const std::vector<std::string> &azureDefaultRegions() {
    static const std::vector<std::string> regions{"japaneast", "eastus", "westeurope", "Global"};
    return regions;
}

QUrl azureQuery(const QUrl &base, const std::string &region, const std::string &service) {
    // OData: a quote inside of a text is written twice
    const auto equals = [](const char *field, const std::string &value) {
        return QString(field) + " eq '" + QString::fromStdString(value).replace('\'', "''") + "'";
    };
    QString filter = equals("armRegionName", region);
    if (!service.empty())
        filter += " and " + equals("serviceName", service);
    QUrlQuery query;
    query.addQueryItem("api-version", "2023-01-01-preview"); // the one that has savings plans
    query.addQueryItem("$filter", QString::fromLatin1(QUrl::toPercentEncoding(filter)));
    QUrl address = addressOf(base, "/api/retail/prices");
    address.setQuery(query);
    return address;
}

namespace {

Result<std::optional<QUrl>> nextPage(const QUrl &base, const IndexFile &page) {
    const json::Value *items = json::at(page.root, "/Items");
    if (items == nullptr || items->array() == nullptr)
        return page.problem("fetch.page.items", "/Items");
    const Result<std::string> link = page.optionalText("/NextPageLink");
    if (!link)
        return link.problems();
    if (link->empty())
        return std::optional<QUrl>();
    const QUrl next(QString::fromStdString(*link), QUrl::StrictMode);
    if (!next.isValid() || !sameServer(base, next))
        return page.problem("fetch.link", "/NextPageLink", {{"link", *link}});
    return std::optional(next);
}

} // namespace

FetchPlan azureLists(FetchSession &session, const FetchChoice &choice) {
    const std::vector<std::string> services =
        choice.services.empty() ? std::vector<std::string>{""} : choice.services;
    const std::vector<std::string> regions = choice.regions.empty() ? azureDefaultRegions() : choice.regions;
    const auto fetch = [&session, services, regions]() -> Result<std::vector<std::filesystem::path>> {
        std::vector<std::filesystem::path> all;
        int query = 0; // names are cleaned for the disk and may become equal
        for (const std::string &region : regions)
            for (const std::string &service : services) {
                Paging paging{azureQuery(session.base, region, service), {}, {}, {}};
                paging.name = "azure-" + std::to_string(++query) + "-" + region;
                paging.next = [&session](const IndexFile &page) { return nextPage(session.base, page); };
                const auto pages = getPages(session, paging);
                if (!pages)
                    return pages.problems();
                all.insert(all.end(), pages->begin(), pages->end());
            }
        return all;
    };
    return {{{"Azure Retail Prices", fetch}}, {}};
}

} // namespace mitsumori::app
