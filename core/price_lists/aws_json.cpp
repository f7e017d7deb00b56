// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/aws_json.h"

#include "core/price_lists/aws_savings_plan.h"
#include "core/price_lists/memory_source.h"

namespace mitsumori {

namespace {

enum Pattern : std::size_t { offerProduct, termOffers, planProduct, planRateItem, answer };
constexpr std::string_view patterns[] = {"/products/*", "/terms/*/*", "/products/#",
                                         "/terms/savingsPlan/#/rates/#", "/PriceList/#"};

enum AnswerPattern : std::size_t { answerProduct, answerOffer };
constexpr std::string_view answerPatterns[] = {"/product", "/terms/*/*"};

/// "OnDemand" of "/terms/OnDemand/ABC".
std::string_view termTypeOf(std::string_view pointer) {
    const std::string_view rest = pointer.substr(std::string_view("/terms/").size());
    return rest.substr(0, rest.find('/'));
}

} // namespace

Problems AwsJson::read(ByteSource &source) {
    Problems problems = walkJson(source, patterns, *this);
    if (!planSku_.empty())
        join_.plan(planSku_) = planned_;
    return problems;
}

bool AwsJson::piece(const JsonPiece &piece) {
    found_ = true;
    switch (piece.pattern) {
    case offerProduct:
        product(piece);
        break;
    case termOffers:
        offers(piece, false);
        break;
    case planProduct:
        plan(piece);
        break;
    case planRateItem:
        planRate(piece);
        break;
    case answer:
        savedAnswer(piece);
        break;
    }
    return true;
}

void AwsJson::unreadable(const JsonPiece &piece) {
    sink_.countRow();
    sink_.refuse(std::string(piece.pointer), {"import.piece", {}, {}, {}});
}

void AwsJson::product(const JsonPiece &piece) {
    if (!parser_.readRow(piece.text, row_))
        return unreadable(piece);
    if (piece.pattern == offerProduct && piece.key != "product")
        row_.set(AwsField::sku, piece.key);
    join_.addProduct(row_, header_.offerCode);
}

void AwsJson::offers(const JsonPiece &piece, bool single) {
    const std::string_view type = termTypeOf(piece.pointer);
    if (type != "OnDemand" && type != "Reserved") {
        sink_.notice("term-type");
        return;
    }
    const std::string_view key = piece.key.substr(0, piece.key.find('.'));
    const auto take = [&](std::string_view, const AwsOffer &offer) { join_.addOffer(key, offer); };
    const bool read = single ? parser_.readOffer(piece.text, piece.pointer, type, take)
                             : parser_.readOffers(piece.text, piece.pointer, type, take);
    if (!read)
        unreadable(piece);
}

/// The products of a savings plans file are the plans.
void AwsJson::plan(const JsonPiece &piece) {
    if (!parser_.readRow(piece.text, row_))
        return unreadable(piece);
    if (header_.offerCode.empty())
        header_.offerCode = row_[AwsField::serviceCode];
    AwsJoin::Plan &plan = join_.plan(std::string(row_[AwsField::sku]));
    if (plan.term.empty())
        plan.term = awsTerm(row_[AwsField::purchaseTerm], row_[AwsField::purchaseOption], {});
}

void AwsJson::planScalar(std::string_view pointer, const std::string &text) {
    const std::size_t slash = pointer.rfind('/');
    if (pointer.substr(0, slash) != planPlace_) {
        planPlace_ = pointer.substr(0, slash);
        planSku_.clear();
        planned_ = {};
    }
    const std::string_view name = pointer.substr(slash + 1);
    if (name == "sku")
        planSku_ = text;
    else if (name == "effectiveDate")
        planned_.effective = awsDate(text);
    else if (name == "description")
        planned_.term = awsTermOfDescription(text);
    if (planSku_.empty())
        return;
    AwsJoin::Plan &plan = join_.plan(planSku_);
    if (planned_.effective)
        plan.effective = planned_.effective;
    if (plan.term.empty())
        plan.term = planned_.term;
}

void AwsJson::planRate(const JsonPiece &piece) {
    if (!parser_.readRow(piece.text, row_))
        return unreadable(piece);
    const std::string_view code = row_[AwsField::rateCode];
    addDiscountedRate(row_, {code.substr(0, code.find('.')), {}, {}}, std::string(piece.pointer), join_,
                      sink_);
}

/// Each element is a JSON document in a string: one product with its terms.
void AwsJson::savedAnswer(const JsonPiece &piece) {
    const std::string document = jsonStringText(piece.text);
    MemorySource source(document, {});
    struct Handler : JsonPieceHandler {
        AwsJson &all;
        std::string place;
        AwsHeader header;
        explicit Handler(AwsJson &json) : all(json) {}
        bool piece(const JsonPiece &inner) override {
            if (inner.pattern == answerProduct)
                all.product(inner);
            else
                all.offers(inner, true);
            return true;
        }
        void scalar(std::string_view pointer, std::string_view text) override {
            if (pointer == "/serviceCode")
                header.offerCode = jsonStringText(text);
            else if (pointer == "/version")
                header.version = jsonStringText(text);
            else if (pointer == "/publicationDate")
                header.publicationDate = jsonStringText(text);
        }
    } handler(*this);
    if (!walkJson(source, answerPatterns, handler).empty())
        return unreadable(piece);
    // the answer as a whole has no version: the newest of its products
    header_.offerCode = handler.header.offerCode;
    header_.version = std::max(header_.version, handler.header.version);
    header_.publicationDate = std::max(header_.publicationDate, handler.header.publicationDate);
}

void AwsJson::scalar(std::string_view pointer, std::string_view text) {
    if (pointer.starts_with("/terms/savingsPlan/"))
        return planScalar(pointer, jsonStringText(text));
    std::string *place = pointer == "/offerCode"         ? &header_.offerCode
                         : pointer == "/version"         ? &header_.version
                         : pointer == "/publicationDate" ? &header_.publicationDate
                                                         : nullptr;
    if (place == nullptr)
        return;
    *place = jsonStringText(text);
    found_ = found_ || pointer == "/offerCode";
}

void AwsJson::skipped(std::string_view pointer) {
    if (pointer.starts_with("/terms/") && !pointer.starts_with("/terms/savingsPlan/"))
        sink_.notice("term-type");
}

} // namespace mitsumori
