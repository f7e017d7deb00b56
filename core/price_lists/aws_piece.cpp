// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/aws_piece.h"

#include "core/price_lists/json_pieces.h"

namespace mitsumori {

namespace {

using simdjson::ondemand::json_type;

/// A string's value, a number's digits; everything else is nothing.
std::string_view textOf(simdjson::ondemand::value value) {
    const json_type type = value.type();
    if (type == json_type::string)
        return value.get_string();
    if (type != json_type::number && type != json_type::boolean)
        return {};
    const std::string_view raw = value.raw_json_token();
    return raw.substr(0, raw.find_first_of(" \t\r\n"));
}

bool isObject(simdjson::ondemand::value &value) {
    return value.type() == json_type::object;
}

void readMembers(simdjson::ondemand::object object, AwsRow &row) {
    for (auto member : object) {
        const std::string_view key = member.unescaped_key();
        simdjson::ondemand::value value = member.value();
        if (key == "attributes" && isObject(value))
            readMembers(value.get_object(), row);
        else if (key == "discountedRate" && isObject(value)) {
            row.set(AwsField::discountedRate, textOf(value["price"]));
            row.set(AwsField::currency, textOf(value["currency"]));
        } else if (const auto field = awsField(key))
            row.set(*field, textOf(value));
    }
}

} // namespace

simdjson::ondemand::document AwsPiece::iterate(std::string_view text) {
    return parser_.iterate(simdjson::padded_string_view(text, text.size() + jsonPadding));
}

bool AwsPiece::readRow(std::string_view text, AwsRow &row) {
    row.clear();
    try {
        auto document = iterate(text);
        readMembers(document.get_object(), row);
        return true;
    } catch (const simdjson::simdjson_error &) {
        return false;
    }
}

bool AwsPiece::readOffers(std::string_view text, std::string_view pointer, std::string_view termType,
                          const Take &take) {
    try {
        auto document = iterate(text);
        for (auto member : document.get_object())
            offer(member.value().get_object(), pointer, member.unescaped_key(), termType, take);
        return true;
    } catch (const simdjson::simdjson_error &) {
        return false;
    }
}

bool AwsPiece::readOffer(std::string_view text, std::string_view pointer, std::string_view termType,
                         const Take &take) {
    try {
        auto document = iterate(text);
        offer(document.get_object(), pointer, {}, termType, take);
        return true;
    } catch (const simdjson::simdjson_error &) {
        return false;
    }
}

void AwsPiece::offer(simdjson::ondemand::object object, std::string_view pointer, std::string_view key,
                     std::string_view termType, const Take &take) {
    std::string_view sku, date, length, option, offeringClass;
    const char *wrong = "import.no-price";
    priced_.clear();
    offer_.code = {};
    for (auto member : object) {
        const std::string_view name = member.unescaped_key();
        simdjson::ondemand::value value = member.value();
        if (name == "priceDimensions" && isObject(value)) {
            wrong = prices(value.get_object());
        } else if (name == "termAttributes" && isObject(value)) {
            for (auto attribute : value.get_object()) {
                const std::string_view attributeName = attribute.unescaped_key();
                const std::string_view attributeText = textOf(attribute.value());
                if (attributeName == "LeaseContractLength")
                    length = attributeText;
                else if (attributeName == "PurchaseOption")
                    option = attributeText;
                else if (attributeName == "OfferingClass")
                    offeringClass = attributeText;
            }
        } else if (name == "effectiveDate") {
            date = textOf(value);
        } else if (name == "sku") {
            sku = textOf(value);
        } else if (name == "offerTermCode") {
            offer_.code = textOf(value);
        }
    }
    const auto effective = awsDate(date);
    if (wrong == nullptr && !effective)
        wrong = "import.date";
    offer_.kind = termType == "Reserved" ? AwsOffer::Kind::reserved : AwsOffer::Kind::onDemand;
    term_ = offer_.kind == AwsOffer::Kind::reserved ? awsTerm(length, option, offeringClass) : std::string();
    if (wrong == nullptr && offer_.kind == AwsOffer::Kind::reserved && term_.empty())
        wrong = "import.term";
    if (wrong != nullptr) {
        std::string place(pointer);
        if (!key.empty())
            (place += '/') += key;
        sink_.refuse(std::move(place), {wrong, {}, {{"sku", std::string(sku)}}, {}});
        return;
    }
    offer_.effective = *effective;
    offer_.term = term_;
    handOver(sku, offer_, take);
}

/// One offer a currency; nearly always there is one only.
void AwsPiece::handOver(std::string_view sku, AwsOffer &offer, const Take &take) {
    while (!priced_.empty()) {
        offer.currency = priced_.front().currency;
        offer.prices.clear();
        std::erase_if(priced_, [&offer](const Priced &priced) {
            if (priced.currency != offer.currency)
                return false;
            offer.prices.push_back(priced.price);
            return true;
        });
        take(sku, offer);
    }
}

/// Null, or what is wrong with the prices.
const char *AwsPiece::prices(simdjson::ondemand::object dimensions) {
    const char *wrong = nullptr;
    for (auto member : dimensions) {
        sink_.countRow();
        if (const char *one = dimension(member.value().get_object()); one != nullptr)
            wrong = one;
    }
    return wrong != nullptr ? wrong : priced_.empty() ? "import.no-price" : nullptr;
}

const char *AwsPiece::dimension(simdjson::ondemand::object object) {
    AwsPrice price;
    std::string_view begin, end;
    const char *wrong = "import.no-currency";
    const std::size_t first = priced_.size();
    for (auto member : object) {
        const std::string_view name = member.unescaped_key();
        simdjson::ondemand::value value = member.value();
        if (name == "unit") {
            price.unit = textOf(value);
        } else if (name == "beginRange" || name == "startingRange") {
            begin = textOf(value);
        } else if (name == "endRange" || name == "endingRange") {
            end = textOf(value);
        } else if (name == "description") {
            price.description = textOf(value);
        } else if (name == "pricePerUnit" && isObject(value)) {
            for (auto amount : value.get_object()) {
                const std::string_view currency = amount.unescaped_key();
                const auto number = Decimal::parse(textOf(amount.value()));
                wrong = number && !currency.empty() ? nullptr : "import.number";
                priced_.push_back({currency, {}});
                priced_.back().price.price = number.value_or(0);
            }
        }
    }
    if (!readAwsRange(begin, end, price))
        wrong = "import.number";
    for (std::size_t i = first; i < priced_.size(); ++i) {
        price.price = priced_[i].price.price;
        priced_[i].price = price;
    }
    return wrong;
}

} // namespace mitsumori
