// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/aws_offer.h"
#include "core/price_lists/aws_row.h"
#include "core/price_lists/import_sink.h"

#include <simdjson.h>

#include <functional>

namespace mitsumori {

/// Parses the pieces of AWS's JSON files. Texts of rows and offers are valid until the next piece.
class AwsPiece {
  public:
    explicit AwsPiece(ImportSink &sink) : sink_(sink) {}

    /// One product; its attributes stand beside its own members. Also a rate of a savings plan. False: no
    /// object, or broken JSON.
    bool readRow(std::string_view text, AwsRow &row);

    /// `termType` is "OnDemand" or "Reserved". Every offer is given to `take`, one a currency; what is wrong
    /// with it goes to the sink.
    using Take = std::function<void(std::string_view sku, const AwsOffer &offer)>;
    /// All offers of one SKU: offer key -> offer.
    bool readOffers(std::string_view text, std::string_view pointer, std::string_view termType,
                    const Take &take);
    /// A single offer.
    bool readOffer(std::string_view text, std::string_view pointer, std::string_view termType,
                   const Take &take);

  private:
    struct Priced {
        std::string_view currency;
        AwsPrice price;
    };
    simdjson::ondemand::document iterate(std::string_view text);
    void offer(simdjson::ondemand::object object, std::string_view pointer, std::string_view key,
               std::string_view termType, const Take &take);
    const char *prices(simdjson::ondemand::object dimensions);
    const char *dimension(simdjson::ondemand::object object);
    void handOver(std::string_view sku, AwsOffer &offer, const Take &take);

    ImportSink &sink_;
    simdjson::ondemand::parser parser_;
    std::vector<Priced> priced_;
    AwsOffer offer_;
    std::string term_;
};

} // namespace mitsumori
