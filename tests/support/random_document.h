// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/write.h"
#include "support/figures.h"

#include <random>

/// Random documents for laws: the same seed gives the same ones everywhere.
namespace mitsumori::test {

/// std::mt19937 is the same on every machine; the standard distributions are not.
class Random {
  public:
    explicit Random(unsigned seed) : engine_(seed) {}

    int upTo(int limit) { return int(engine_() % unsigned(limit)); } ///< 0 … limit - 1
    bool coin() { return upTo(2) == 0; }
    Decimal share() { return Decimal(upTo(101)) / Decimal(100); }
    template <std::size_t n>
    std::string of(const char *const (&words)[n]) {
        return words[upTo(int(n))];
    }

  private:
    std::mt19937 engine_;
};

/// Three months on the three clouds at their built-in prices.
inline json::Value emptyDocument() {
    return *json::parse(R"({"format": "mitsumori-scenario", "version": 1, "date": "2026-11-01",
        "calculation": {"months": 3}, "clouds": ["aws", "azure", "gcp"], "geography": "north-america",
        "workloads": {}})");
}
inline json::Value oneWorkload(const char *kind, const json::Value &parameters) {
    json::Value document = emptyDocument();
    json::setAt(document, "/workloads/w/kind", std::string(kind));
    json::setAt(document, "/workloads/w/parameters", parameters);
    return document;
}

inline json::Value retraining(Random &random) {
    json::Value parameters = *json::parse("{}");
    parameters.set("structure", random.of({"common", "group", "person", "corrected", "shared-group"}));
    parameters.set("groups", random.upTo(1000) + 1);
    parameters.set("users", random.upTo(100000) + 1);
    parameters.set("eligibleShare", random.share());
    parameters.set("schedule", random.of({"daily", "weekly", "monthly", "every-n-days"}));
    parameters.set("driftEvents", random.upTo(4));
    parameters.set("trainMachine", random.of({"general-4x16", "general-8x32", "gpu-t4-4x16"}));
    parameters.set("trainMinutes", Decimal(random.upTo(6000) + 1) / Decimal(7));
    parameters.set("gateMinutes", random.upTo(3));
    parameters.set("failureShare", random.share());
    parameters.set("minimumMinutes", random.upTo(5));
    parameters.set("spotShare", random.share());
    parameters.set("rework", random.share() / Decimal(2));
    parameters.set("volumeGib", random.upTo(200));
    return parameters;
}

inline json::Value inference(Random &random, const QByteArray &mode) {
    json::Value parameters = *json::parse("{}");
    parameters.set("mode", mode.toStdString());
    parameters.set("users", random.upTo(1000000));
    parameters.set("ratePerDay", Decimal(random.upTo(300) + 1) / Decimal(70));
    parameters.set("profile", random.of({"flat", "office", "evening"}));
    parameters.set("peakFactor", random.upTo(4) + 1);
    parameters.set("durationMs", random.upTo(2000) + 1);
    parameters.set("memoryMb", random.of({"1024", "2048", "6144"}));
    parameters.set("payloadInKb", random.upTo(200));
    parameters.set("cacheHitRatio", random.share());
    parameters.set("throughputPerInstance", random.upTo(50) + 1);
    parameters.set("highAvailability", random.coin());
    parameters.set("autoscaling", random.coin());
    parameters.set("secondVariantShare", random.coin() ? random.share() : Decimal(0));
    parameters.set("canaryReleases", random.upTo(3));
    parameters.set("captureShare", random.share());
    parameters.set("apiGateway", random.coin());
    parameters.set("provisionedConcurrency", random.coin() ? random.upTo(20) : 0);
    parameters.set("provisionedHoursPerDay", random.upTo(25));
    parameters.set("commitment", random.of({"none", "1y", "3y"}));
    parameters.set("commitmentCoverage", random.share());
    parameters.set("logKb", random.upTo(3));
    return parameters;
}

} // namespace mitsumori::test
