// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/parse.h"
#include "core/scenario/read.h"

#include "core/estimate/estimate.h"

#include <benchmark/benchmark.h>

#include <cstdlib>

using namespace mitsumori;

namespace {

json::Value document() {
    const char *root = std::getenv("MITSUMORI_SOURCE_DIR");
    return *json::parseFile(std::string(root == nullptr ? "." : root) +
                            "/scenarios/gpu-cluster.mitsumori.json");
}

/// One cloud x 24 months x 30 lines, exact.
void estimateGpuCluster(benchmark::State &state) {
    const Scenario scenario = *readScenario(document());
    for (auto _ : state)
        benchmark::DoNotOptimize(estimate(scenario, scenario.prices, serviceMaps()));
}
BENCHMARK(estimateGpuCluster)->Unit(benchmark::kMicrosecond);

/// What an edit costs before anything is painted: the tree is read and checked anew, then priced.
void readAndEstimate(benchmark::State &state) {
    const json::Value tree = document();
    for (auto _ : state) {
        const Scenario scenario = *readScenario(tree);
        benchmark::DoNotOptimize(estimate(scenario, scenario.prices, serviceMaps()));
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
