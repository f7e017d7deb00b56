// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/all_kinds.h"

#include "core/estimate/estimate.h"
#include "core/estimate/prices.h"
#include "core/estimate/usage.h"

#include <benchmark/benchmark.h>

#include <cstdlib>

using namespace mitsumori;

namespace {

json::Value document(const std::string &name) {
    const char *root = std::getenv("MITSUMORI_SOURCE_DIR");
    return *json::parseFile(std::string(root == nullptr ? "." : root) + "/scenarios/" + name +
                            ".mitsumori.json");
}

std::size_t lineMonths(const Estimate &estimate) {
    std::size_t count = 0;
    for (const CloudEstimate &cloud : estimate.clouds)
        for (const LineItem &line : cloud.lines)
            count += line.months.size();
    return count;
}

void priced(benchmark::State &state, const Scenario &scenario, const EstimateOptions &options) {
    const PriceShelf prices = pricesOf(scenario);
    std::size_t count = 0;
    for (auto _ : state)
        count = lineMonths(*estimate(scenario, prices, serviceMaps(), options));
    state.counters["line-months"] = double(count);
}

const EstimateOptions allClouds{{"aws", "azure", "gcp"}, {}};

/// The bar of a whole estimate: 1.0 ms for 6,480 line-months.
void estimateAllKinds(benchmark::State &state) {
    priced(state, *readScenario(bench::allKinds()), allClouds);
}
BENCHMARK(estimateAllKinds)->Unit(benchmark::kMicrosecond);

void estimateGpuCluster(benchmark::State &state) {
    priced(state, *readScenario(document("gpu-cluster")), {});
}
BENCHMARK(estimateGpuCluster)->Unit(benchmark::kMicrosecond);

void estimateGpuClusterOnAll(benchmark::State &state) {
    priced(state, *readScenario(document("gpu-cluster")), allClouds);
}
BENCHMARK(estimateGpuClusterOnAll)->Unit(benchmark::kMicrosecond);

void estimate100kUsersOnAll(benchmark::State &state) {
    priced(state, *readScenario(document("mlops-100k-users")), allClouds);
}
BENCHMARK(estimate100kUsersOnAll)->Unit(benchmark::kMicrosecond);

/// Parameters, drivers, phases and levers alone, before any price.
void usageOfAllKinds(benchmark::State &state) {
    const Scenario scenario = *readScenario(bench::allKinds());
    for (auto _ : state)
        benchmark::DoNotOptimize(ResolvedScenario(scenario).usage());
}
BENCHMARK(usageOfAllKinds)->Unit(benchmark::kMicrosecond);

/// What an edit costs before anything is painted: the tree is read and checked anew, then priced.
void readAndEstimate(benchmark::State &state) {
    const json::Value tree = document("gpu-cluster");
    for (auto _ : state) {
        const Scenario scenario = *readScenario(tree);
        benchmark::DoNotOptimize(estimate(scenario, pricesOf(scenario), serviceMaps()));
    }
}
BENCHMARK(readAndEstimate)->Unit(benchmark::kMicrosecond);

void parseDocument(benchmark::State &state) {
    const std::string text = *json::readFile("scenarios/gpu-cluster.mitsumori.json");
    for (auto _ : state)
        benchmark::DoNotOptimize(json::parse(text));
}
BENCHMARK(parseDocument)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
