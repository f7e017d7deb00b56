// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "test_server.h"

namespace mitsumori::test {

/// Invented answers, by path with its query decoded.
using Site = QHash<QString, QByteArray>;

inline Server::Handler serve(const Site &site) {
    return [site](const Asked &asked) {
        const QString path = QUrl::fromPercentEncoding(asked.path);
        return site.contains(path) ? Reply{.body = site[path]} : Reply{.status = 404, .body = "{}"};
    };
}

/// The shape of AWS's indexes and four lists; one link leads elsewhere, and some entries are wrong.
inline Site awsSite() {
    return {
        {"/offers/v1.0/aws/index.json",
         R"({"offers": {
              "AmazonEC2": {"currentRegionIndexUrl": "/offers/v1.0/aws/AmazonEC2/current/region_index.json",
                            "currentSavingsPlanIndexUrl": "/savingsPlan/v1.0/aws/Plan/current/region_index.json"},
              "AWSLambda": {"currentRegionIndexUrl": "/offers/v1.0/aws/AWSLambda/current/region_index.json",
                            "currentSavingsPlanIndexUrl": "/savingsPlan/v1.0/aws/Plan/current/region_index.json"},
              "Stray": {"currentRegionIndexUrl": "https://elsewhere.example/region_index.json"},
              "Blank": {},
              "Odd": {"currentRegionIndexUrl": "/odd.json"}}})"},
        {"/offers/v1.0/aws/AmazonEC2/current/region_index.json",
         R"({"regions": {"eu-west-1": {"regionCode": "eu-west-1", "currentVersionUrl": "/ec2/eu-west-1/index.json"},
                         "us-east-1": {"regionCode": "us-east-1", "currentVersionUrl": "/ec2/us-east-1/index.json"},
                         "sa-east-1": {"regionCode": "sa-east-1", "currentVersionUrl": "/ec2/sa-east-1/index.json"}}})"},
        {"/offers/v1.0/aws/AWSLambda/current/region_index.json",
         R"({"regions": {"eu-west-1": {"currentVersionUrl": "/lambda/eu-west-1/index.json"}}})"},
        {"/savingsPlan/v1.0/aws/Plan/current/region_index.json",
         R"({"regions": [{"regionCode": "ap-south-2", "versionUrl": "/plan/ap-south-2/index.json"},
                         {"regionCode": "eu-west-1", "versionUrl": "/plan/eu-west-1/index.json"}]})"},
        {"/odd.json", R"({"regions": ["eu-west-1"]})"},
        {"/ec2/eu-west-1/index.json", R"({"list": "ec2 eu"})"},
        {"/ec2/us-east-1/index.json", R"({"list": "ec2 us"})"},
        {"/lambda/eu-west-1/index.json", R"({"list": "lambda eu"})"},
        {"/plan/eu-west-1/index.json", R"({"list": "plan eu"})"}};
}

} // namespace mitsumori::test
