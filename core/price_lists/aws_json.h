// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/aws_join.h"
#include "core/price_lists/aws_piece.h"
#include "core/price_lists/json_pieces.h"

namespace mitsumori {

/// What AWS's files say of themselves.
struct AwsHeader {
    std::string offerCode, version, publicationDate;
};

/// Takes apart the JSON of AWS: offer files, savings plans, the answer of get-products.
class AwsJson : public JsonPieceHandler {
  public:
    AwsJson(AwsJoin &join, ImportSink &sink) : join_(join), sink_(sink), parser_(sink) {}

    Problems read(ByteSource &source);
    const AwsHeader &header() const { return header_; }
    /// Anything of AWS's was there.
    bool found() const { return found_; }

  private:
    bool piece(const JsonPiece &piece) override;
    void scalar(std::string_view pointer, std::string_view text) override;
    void skipped(std::string_view pointer) override;

    void product(const JsonPiece &piece);
    void offers(const JsonPiece &piece, bool single);
    void plan(const JsonPiece &piece);
    void planScalar(std::string_view pointer, const std::string &text);
    void planRate(const JsonPiece &piece);
    void savedAnswer(const JsonPiece &piece);
    void unreadable(const JsonPiece &piece);

    AwsJoin &join_;
    ImportSink &sink_;
    AwsPiece parser_;
    AwsRow row_;
    AwsOffer offer_;
    AwsHeader header_;
    bool found_ = false;
    std::string planPlace_, planSku_; ///< the plan that scalars tell of: "/terms/savingsPlan/0"
    AwsJoin::Plan planned_;
};

} // namespace mitsumori
