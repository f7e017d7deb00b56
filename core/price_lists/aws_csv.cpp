// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/aws_csv.h"

#include "core/price_lists/aws_savings_plan.h"

#include <algorithm>

namespace mitsumori {

using enum AwsField;

namespace {

constexpr int linesBeforeColumns = 20;

} // namespace

AwsCsv::Kind AwsCsv::readHeader(CsvRows &rows) {
    for (int i = 0; i < linesBeforeColumns && rows.next(); ++i) {
        const auto &fields = rows.fields();
        if (fields.size() == 2) {
            const std::string_view name = fields[0];
            if (name == "OfferCode")
                header_.offerCode = fields[1];
            else if (name == "Version")
                header_.version = fields[1];
            else if (name == "Publication Date")
                header_.publicationDate = fields[1];
            continue;
        }
        for (const std::string_view name : fields)
            columns_.push_back(awsField(name));
        const auto has = [this](AwsField field) {
            return std::find(columns_.begin(), columns_.end(), field) != columns_.end();
        };
        if (has(discountedRate) && has(discountedSku))
            return Kind::savingsPlan;
        return has(pricePerUnit) && has(sku) && has(termType) ? Kind::offer : Kind::none;
    }
    return Kind::none;
}

Problems AwsCsv::read(ByteSource &source) {
    CsvRows rows(source);
    const Kind kind = readHeader(rows);
    if (kind == Kind::none)
        return rows.problems().empty() ? Problems{{"import.aws-shape", {}, {}, source.name()}}
                                       : rows.problems();
    while (rows.next()) {
        const auto &fields = rows.fields();
        if (fields.size() == 1 && fields.front().empty())
            continue; // an empty line at the end
        row_.clear();
        if (fields.size() != columns_.size()) {
            sink_.countRow();
            refuse(rows, "import.columns");
            continue;
        }
        sink_.countRow(kind == Kind::offer ? 1
                                           : 0); // prices of savings plans are counted where they are added
        for (std::size_t i = 0; i < fields.size(); ++i)
            if (columns_[i])
                row_.set(*columns_[i], fields[i]);
        if (kind == Kind::offer)
            offer(rows);
        else
            savingsPlan(rows);
    }
    return rows.problems();
}

void AwsCsv::refuse(const CsvRows &rows, const char *what) {
    sink_.refuse("line " + std::to_string(rows.line()), {what, {}, {{"sku", std::string(row_[sku])}}, {}});
}

void AwsCsv::offer(const CsvRows &rows) {
    AwsOffer offer;
    const std::string_view type = row_[termType];
    if (type != "OnDemand" && type != "Reserved")
        return sink_.notice("term-type");
    const bool reserved = type == "Reserved";
    offer.kind = reserved ? AwsOffer::Kind::reserved : AwsOffer::Kind::onDemand;
    const std::string term =
        reserved ? awsTerm(row_[leaseContractLength], row_[purchaseOption], row_[offeringClass]) : "";
    const auto effective = awsDate(row_[effectiveDate]);
    const auto number = Decimal::parse(row_[pricePerUnit]);
    AwsPrice price;
    if (row_[sku].empty())
        return refuse(rows, "import.no-product");
    if (!number || !readAwsRange(row_[startingRange], row_[endingRange], price))
        return refuse(rows, "import.number");
    if (row_[currency].empty())
        return refuse(rows, "import.no-currency");
    if (!effective)
        return refuse(rows, "import.date");
    if (reserved && term.empty())
        return refuse(rows, "import.term");
    price.unit = row_[unit];
    price.description = row_[priceDescription];
    price.price = *number;
    offer.term = term;
    offer.code = row_[offerTermCode];
    offer.currency = row_[currency];
    offer.effective = *effective;
    offer.prices.push_back(price);
    join_.addProduct(row_, header_.offerCode);
    join_.addOffer(row_[sku], offer);
}

void AwsCsv::savingsPlan(const CsvRows &rows) {
    const std::string length =
        std::string(row_[leaseContractLength]) + " " + std::string(row_[leaseContractLengthUnit]);
    AwsPlanOfRate plan{row_[sku], awsTerm(length, row_[purchaseOption], {}), awsDate(row_[effectiveDate])};
    const char *wrong = plan.term.empty() ? "import.term" : plan.effective ? nullptr : "import.date";
    if (wrong != nullptr) {
        sink_.countRow();
        return refuse(rows, wrong);
    }
    addDiscountedRate(row_, plan, "line " + std::to_string(rows.line()), join_, sink_);
}

} // namespace mitsumori
