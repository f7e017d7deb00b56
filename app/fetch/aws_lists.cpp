// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fetch/aws_lists.h"

#include "app/fetch/address.h"
#include "app/fetch/index_file.h"
#include "core/text/nearest.h"

#include <set>

namespace mitsumori::app {

const std::vector<std::string> &awsDefaultOffers() {
    static const std::vector<std::string> offers{"AmazonEC2",       "AmazonRDS", "AmazonElastiCache",
                                                 "AmazonSageMaker", "AmazonS3",  "AWSLambda",
                                                 "AWSDataTransfer", "AWSELB",    "AmazonEKS"};
    return offers;
}

const std::vector<std::string> &awsDefaultRegions() {
    static const std::vector<std::string> regions{"ap-northeast-1", "us-east-1", "eu-west-1"};
    return regions;
}

namespace {

std::vector<std::string> keysOf(const json::Value *object) {
    std::vector<std::string> keys;
    if (object != nullptr && object->object() != nullptr)
        for (const json::Member &member : *object->object())
            keys.push_back(member.first);
    return keys;
}

class AwsPlan {
  public:
    AwsPlan(FetchSession &session, const FetchChoice &choice)
        : session_(session)
        , offers_(choice.services.empty() ? awsDefaultOffers() : choice.services)
        , regions_(choice.regions.empty() ? awsDefaultRegions() : choice.regions) {}

    FetchPlan make();

  private:
    void addOffer(const IndexFile &services, const std::string &offer);
    void addRegionLists(const IndexFile &index, const std::string &offer);
    void addSavingsPlans(const IndexFile &index, const std::string &name);
    void addList(const std::string &name, const IndexFile &index, const std::string &pointer);
    /// The index behind a link; an empty result is a problem that was noted.
    std::optional<IndexFile> getIndex(const IndexFile &from, const std::string &pointer,
                                      const std::string &name);
    void note(const Problems &problems) {
        plan_.problems.insert(plan_.problems.end(), problems.begin(), problems.end());
    }

    FetchSession &session_;
    std::vector<std::string> offers_, regions_;
    FetchPlan plan_;
    std::set<std::string> savingsPlans_; ///< addresses; several offers share one plan
};

FetchPlan AwsPlan::make() {
    const Result<IndexFile> services = IndexFile::get(
        session_, addressOf(session_.base, "/offers/v1.0/aws/index.json"), "service-index.json");
    if (!services) {
        note(services.problems());
        return std::move(plan_);
    }
    for (const std::string &offer : offers_)
        addOffer(*services, offer);
    return std::move(plan_);
}

void AwsPlan::addOffer(const IndexFile &services, const std::string &offer) {
    const std::string pointer = "/offers/" + json::escaped(offer);
    if (json::at(services.root, pointer) == nullptr) {
        const std::string near = nearest(offer, keysOf(json::at(services.root, "/offers")));
        return note({services.problem(near.empty() ? "fetch.offer.unknown" : "fetch.offer.near", "/offers",
                                      {{"offer", offer}, {"near", near}})});
    }
    if (const auto index = getIndex(services, pointer + "/currentRegionIndexUrl", offer))
        addRegionLists(*index, offer);
    const std::string plans = pointer + "/currentSavingsPlanIndexUrl";
    const Result<std::string> link = services.optionalText(plans);
    if (!link)
        return note(link.problems());
    if (link->empty() || !savingsPlans_.insert(*link).second)
        return;
    // "/savingsPlan/v1.0/aws/AWSComputeSavingsPlan/current/region_index.json"
    const std::string name = QString::fromStdString(*link).section('/', -3, -3).toStdString();
    if (const auto index = getIndex(services, plans, name))
        addSavingsPlans(*index, name);
}

std::optional<IndexFile> AwsPlan::getIndex(const IndexFile &from, const std::string &pointer,
                                           const std::string &name) {
    const Result<std::string> link = from.requiredText(pointer);
    if (!link) {
        note(link.problems());
        return {};
    }
    const auto address = followLink(session_.base, *link);
    if (!address) {
        note({from.problem("fetch.link", pointer, {{"link", *link}})});
        return {};
    }
    Result<IndexFile> index = IndexFile::get(session_, *address, name + "-region-index.json");
    if (!index) {
        note(index.problems());
        return {};
    }
    return *std::move(index);
}

void AwsPlan::addList(const std::string &name, const IndexFile &index, const std::string &pointer) {
    const Result<std::string> link = index.requiredText(pointer);
    if (!link)
        return note(link.problems());
    const auto address = followLink(session_.base, *link);
    if (!address)
        return note({index.problem("fetch.link", pointer, {{"link", *link}})});
    plan_.lists.push_back(
        {name, [&session = session_, url = *address, name]() -> Result<std::vector<std::filesystem::path>> {
             const Result<Download> download = session.get(url, name + ".json");
             if (!download)
                 return download.problems();
             return std::vector{download->file};
         }});
}

void AwsPlan::addRegionLists(const IndexFile &index, const std::string &offer) {
    const json::Value *regions = json::at(index.root, "/regions");
    if (regions == nullptr || regions->object() == nullptr)
        return note({index.problem("fetch.index.regions", "/regions")});
    for (const std::string &region : regions_) {
        const std::string pointer = "/regions/" + json::escaped(region);
        if (json::at(index.root, pointer) != nullptr) {
            addList(offer + "-" + region, index, pointer + "/currentVersionUrl");
            continue;
        }
        const std::string near = nearest(region, keysOf(regions));
        note({index.problem(near.empty() ? "fetch.region.unknown" : "fetch.region.near", "/regions",
                            {{"region", region}, {"near", near}})});
    }
}

/// Here the regions are an array. A region without plans is usual: nothing to report.
void AwsPlan::addSavingsPlans(const IndexFile &index, const std::string &name) {
    const json::Value *regions = json::at(index.root, "/regions");
    if (regions == nullptr || regions->array() == nullptr)
        return note({index.problem("fetch.index.regions", "/regions")});
    const json::Array &all = *regions->array();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string pointer = "/regions/" + std::to_string(i);
        const Result<std::string> region = index.requiredText(pointer + "/regionCode");
        if (!region)
            note(region.problems());
        else if (std::find(regions_.begin(), regions_.end(), *region) != regions_.end())
            addList(name + "-" + *region, index, pointer + "/versionUrl");
    }
}

} // namespace

FetchPlan awsLists(FetchSession &session, const FetchChoice &choice) {
    return AwsPlan(session, choice).make();
}

} // namespace mitsumori::app
