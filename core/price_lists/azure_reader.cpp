// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/azure_reader.h"

#include "core/price_lists/azure_item.h"
#include "core/price_lists/azure_names.h"
#include "core/price_lists/azure_rates.h"
#include "core/price_lists/item_pages.h"
#include "core/price_lists/list_facts.h"
#include "core/price_lists/sorted_rows.h"

#include <algorithm>

namespace mitsumori {

namespace {

/// The parts of a row's key; the first are those of a product.
constexpr std::size_t productParts = 3, currencyPart = 5, keyParts = 6;

SortedRows::Fields fieldsOf(const RateKey &key, const std::string &currency) {
    return {key.service, key.dimension, key.region, key.purchase, key.term, currency};
}

RateKey keyOf(const SortedRows::Fields &fields) {
    return {"azure", fields[0], fields[1], fields[2], fields[3], fields[4]};
}

AzureRow rowOf(const SortedRows::Fields &fields) {
    return {fields[0],
            fields[1],
            fields[2],
            fields[3],
            *Decimal::parse(fields[4]),
            *Decimal::parse(fields[5]),
            *CalendarDate::parse(fields[6]),
            monthsOfTerm(fields[7])};
}

std::string descriptionOf(const AzureItem &item) {
    std::string text;
    for (const std::string *part : {&item.productName, &item.skuName, &item.meterName, &item.location})
        if (!part->empty() && (text.empty() || !text.ends_with(", " + *part)))
            text += (text.empty() ? "" : ", ") + *part;
    return text;
}

} // namespace

struct AzureReader::Implementation {
    const ImportRequest &request;
    ImportSink &sink;
    AzureItemParser parser;
    SortedRows rows;
    std::uint64_t items = 0;
    ListFacts facts;

    /// What is passed over because of its dates.
    std::string_view outOfDate(const AzureItem &item) {
        const CalendarDate start = *dayOf(item.effectiveStartDate);
        if (start > request.today) {
            facts.later(start);
            return "later";
        }
        return !item.effectiveEndDate.empty() && *dayOf(item.effectiveEndDate) < request.today ? "ended" : "";
    }
    void stage(const AzureItem &item, const RateKey &key, const std::string &price, const std::string &term) {
        rows.add(fieldsOf(key, item.currencyCode),
                 {item.meterId, item.skuId, item.unitOfMeasure, descriptionOf(item), item.tierMinimumUnits,
                  price, dayOf(item.effectiveStartDate)->text(), term});
    }
    void stagePlans(const AzureItem &item, RateKey key) {
        key.purchase = "savings-plan";
        for (const AzurePlan &plan : item.plans) {
            const int months = monthsOfTerm(plan.term);
            if (months == 0) {
                sink.notice("term-type");
                continue;
            }
            key.term = termOfMonths(months);
            stage(item, key, plan.price, {});
        }
    }
    void take(const AzureItem &item) {
        const std::string_view late = outOfDate(item);
        const AzureOffer offer = offerOf(item);
        if (const auto notice = late.empty() ? offer.notice : late; !notice.empty())
            return sink.notice(notice);
        if (!facts.wants(offer.key.region))
            return sink.notice("other-region");
        facts.took(offer.key.region, *dayOf(item.effectiveStartDate));
        stage(item, offer.key, item.retailPrice, item.reservationTerm);
        stagePlans(item, offer.key);
    }
};

AzureReader::AzureReader(const ImportRequest &request, ImportSink &sink)
    : implementation_(
          new Implementation{request, sink, {}, SortedRows(request.library), 0, ListFacts(request)}) {}
AzureReader::~AzureReader() = default;

void AzureReader::add(std::string_view text) {
    Implementation &my = *implementation_;
    my.sink.countRow();
    ++my.items;
    const auto item = my.parser.parse(text);
    if (!item)
        return my.sink.refuse("item " + std::to_string(my.items), {"import.row-json", {}, {}, {}});
    if (auto problem = wrongIn(*item))
        return my.sink.refuse(item->key(), *std::move(problem));
    my.take(*item);
}

Result<ReadList> AzureReader::finish(const std::function<bool()> &goesOn) {
    Implementation &my = *implementation_;
    std::uint64_t products = 0;
    SortedRows::Fields last(keyParts);
    const bool whole = my.rows.eachGroup(goesOn, [&](const SortedRows::Group &group) {
        products += std::equal(last.begin(), last.begin() + productParts, group.key.begin()) ? 0 : 1;
        last = group.key;
        std::vector<AzureRow> rows;
        for (const SortedRows::Fields &fields : group.rows)
            rows.push_back(rowOf(fields));
        addAzureRates(keyOf(group.key), group.key[currencyPart], rows, my.sink);
        for (std::uint64_t i = 0; i < group.dropped; ++i)
            my.sink.refuse(group.key[1] + ", " + group.key[2], {"import.row-too-many", {}, {}, {}});
    });
    if (!whole)
        return Problem{"import.cancelled", {}, {}, {}};
    return my.facts.of("Retail Prices", products);
}

Result<ReadList> readAzureList(InputFiles &files, const ImportRequest &request, ImportSink &sink) {
    static constexpr std::array<std::string_view, 3> patterns{"/Items/#", "/items/#", "/#"};
    AzureReader reader(request, sink);
    const auto add = [&](std::string_view item) {
        reader.add(item);
        return true;
    };
    if (Problems problems = walkPages(files, patterns, "import.azure-shape", add); !problems.empty())
        return problems;
    return reader.finish([&] { return files.goesOn(); });
}

} // namespace mitsumori
