// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/aws_join.h"

#include <algorithm>

namespace mitsumori {

namespace {

constexpr std::size_t sortMemory = 8 * 1024 * 1024;
constexpr std::uint64_t recordsBetweenQuestions = 2048;
constexpr std::size_t mostOffers = 10'000; // of one SKU, which are in memory at once
constexpr char productRecord = 'P', offerRecord = 'O';

void pack(std::string &out, const AwsProduct &product) {
    Packer packer(out);
    for (const std::string *text :
         {&product.passedOver, &product.service, &product.dimension, &product.region, &product.apart})
        packer.text(*text);
    packer.number(product.machine ? 1 : 0);
    if (!product.machine)
        return;
    packer.decimal(product.machine->vcpus);
    packer.decimal(product.machine->memoryGiB);
    packer.text(product.machine->gpu);
    packer.decimal(product.machine->gpus);
    packer.decimal(product.machine->gpuMemoryGiB);
}

AwsProduct unpackProduct(Unpacker in) {
    AwsProduct product;
    for (std::string *text :
         {&product.passedOver, &product.service, &product.dimension, &product.region, &product.apart})
        *text = in.text();
    if (in.number() == 0)
        return product;
    MachineSize &machine = product.machine.emplace();
    machine.vcpus = in.decimal();
    machine.memoryGiB = in.decimal();
    machine.gpu = in.text();
    machine.gpus = in.decimal();
    machine.gpuMemoryGiB = in.decimal();
    return product;
}

} // namespace

/// All records of one SKU.
struct AwsJoin::Bundle {
    std::string sku, product;
    std::vector<std::string> offers;
};

AwsJoin::AwsJoin(const ImportRequest &request, ImportSink &sink)
    : request_(request)
    , sink_(sink)
    , sorter_(request.library, sortMemory)
    , rates_(request.today, sink) {}

void AwsJoin::addProduct(const AwsRow &row, std::string_view offerCode) {
    AwsProduct product = awsProduct(row, offerCode);
    const auto &regions = request_.regions;
    if (product.passedOver.empty() && !regions.empty() && product.region != "global" &&
        std::find(regions.begin(), regions.end(), product.region) == regions.end())
        product.passedOver = "other-region";
    if (product.passedOver.empty() && regions_.size() < 2)
        regions_.insert(product.region);
    value_.assign(1, productRecord);
    pack(value_, product);
    sorter_.add(row[AwsField::sku], value_);
}

void AwsJoin::addOffer(std::string_view sku, const AwsOffer &offer) {
    value_.assign(1, offerRecord);
    mitsumori::pack(value_, offer);
    sorter_.add(sku, value_);
}

bool AwsJoin::finish(InputFiles &files, bool fromJson) {
    rates_.setFormat(fromJson);
    sorter_.sort();
    RecordSorter::Record record;
    Bundle bundle;
    for (std::uint64_t count = 0; sorter_.next(record); ++count) {
        if (count % recordsBetweenQuestions == 0 && !files.goesOn())
            return false;
        if (record.key != bundle.sku) {
            finishBundle(bundle);
            bundle = {std::string(record.key), {}, {}};
        }
        if (record.value.front() == offerRecord && bundle.offers.size() == mostOffers)
            sink_.refuse(bundle.sku, {"import.row-too-many", {}, {}, {}});
        else if (record.value.front() == offerRecord)
            bundle.offers.emplace_back(record.value.substr(1));
        else if (bundle.product.empty())
            bundle.product = record.value.substr(1);
    }
    finishBundle(bundle);
    return true;
}

void AwsJoin::finishBundle(const Bundle &bundle) {
    if (bundle.sku.empty() && bundle.offers.empty())
        return;
    rates_.setSku(bundle.sku);
    std::vector<AwsOffer> offers;
    for (const std::string &packed : bundle.offers) {
        mitsumori::unpack(Unpacker(packed), offers.emplace_back());
        if (resolvePlan(offers.back()))
            continue;
        rates_.refuse(offers.back(), "import.term");
        offers.pop_back();
    }
    if (bundle.product.empty()) {
        for (const AwsOffer &offer : offers)
            rates_.refuse(offer, "import.no-product");
        return;
    }
    ++products_;
    const AwsProduct product = unpackProduct(Unpacker(bundle.product));
    if (offers.empty())
        sink_.notice("no-terms");
    else if (!product.passedOver.empty())
        sink_.notice(product.passedOver, offers.size());
    else
        rates_.add(product, offers);
}

/// Term and date of an offer that only names its savings plan. False: nobody told of that plan.
bool AwsJoin::resolvePlan(AwsOffer &offer) const {
    if (offer.kind != AwsOffer::Kind::savingsPlan || !offer.term.empty())
        return true;
    const auto plan = plans_.find(offer.code);
    if (plan == plans_.end() || plan->second.term.empty() || !plan->second.effective)
        return false;
    offer.term = plan->second.term;
    offer.effective = *plan->second.effective;
    return true;
}

} // namespace mitsumori
