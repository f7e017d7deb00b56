// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/aws_offer.h"

#include <algorithm>

namespace mitsumori {

namespace {

constexpr std::uint64_t hasRange = 1, hasEnd = 2;

} // namespace

void pack(std::string &out, const AwsOffer &offer) {
    Packer packer(out);
    packer.number(static_cast<std::uint64_t>(offer.kind));
    packer.text(offer.term);
    packer.text(offer.code);
    packer.text(offer.currency);
    packer.number(static_cast<std::uint64_t>((offer.effective.year * 100 + offer.effective.month) * 100 +
                                             offer.effective.day));
    packer.number(offer.prices.size());
    for (const AwsPrice &price : offer.prices) {
        packer.text(price.unit);
        packer.text(price.description);
        packer.number((price.hasRange ? hasRange : 0) | (price.end ? hasEnd : 0));
        if (price.hasRange)
            packer.decimal(price.begin);
        if (price.end)
            packer.decimal(*price.end);
        packer.decimal(price.price);
    }
}

void unpack(Unpacker in, AwsOffer &offer) {
    offer.kind = static_cast<AwsOffer::Kind>(in.number());
    offer.term = in.text();
    offer.code = in.text();
    offer.currency = in.text();
    const auto date = static_cast<int>(in.number());
    offer.effective = {date / 10000, date / 100 % 100, date % 100};
    offer.prices.clear();
    for (std::uint64_t count = in.number(); count > 0; --count) {
        AwsPrice price;
        price.unit = in.text();
        price.description = in.text();
        const std::uint64_t parts = in.number();
        price.hasRange = (parts & hasRange) != 0;
        if (price.hasRange)
            price.begin = in.decimal();
        if ((parts & hasEnd) != 0)
            price.end = in.decimal();
        price.price = in.decimal();
        offer.prices.push_back(price);
    }
}

std::string awsTerm(std::string_view length, std::string_view purchaseOption,
                    std::string_view offeringClass) {
    length.remove_prefix(std::min(length.find_first_not_of(' '), length.size()));
    const std::size_t digits = std::min(length.find_first_not_of("0123456789"), length.size());
    std::string_view word = length.substr(digits);
    word.remove_prefix(std::min(word.find_first_not_of(' '), word.size()));
    if (digits == 0 || digits > 2 || !(word.starts_with("yr") || word.starts_with("year")))
        return {};
    std::string term = std::string(length.substr(0, digits)) + "y";
    const auto append = [&term](std::string_view words) {
        if (!words.empty())
            term += '-';
        for (const char c : words)
            term += c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    };
    append(purchaseOption);
    if (offeringClass != "standard" && offeringClass != "Standard")
        append(offeringClass);
    return term;
}

std::optional<CalendarDate> awsDate(std::string_view text) {
    return CalendarDate::parse(text.substr(0, 10));
}

bool readAwsRange(std::string_view begin, std::string_view end, AwsPrice &price) {
    price.hasRange = !begin.empty() || !end.empty();
    if (!begin.empty()) {
        const auto number = Decimal::parse(begin);
        if (!number)
            return false;
        price.begin = *number;
    }
    if (!end.empty() && end != "Inf") {
        price.end = Decimal::parse(end);
        return price.end.has_value();
    }
    return true;
}

} // namespace mitsumori
