// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/limit_breach.h"
#include "core/analysis/advice/rules.h"

#include "core/workloads/machine.h"

namespace mitsumori::advice {

void nodeGroup(const Evidence &input, std::vector<Advice> &findings) {
    const LimitCheck check{"node-group", "node-pool", "nodes",
                           [](const Subject &, int) -> std::string { return "nodes.group"; },
                           [](const Subject &subject, int month) { return subject.number("nodes", month); }};
    noteBreaches(check, input, findings);
}

void gpuQuota(const Evidence &input, std::vector<Advice> &findings) {
    const LimitCheck check{"gpu-quota", "node-pool", "machine",
                           [](const Subject &subject, int month) -> std::string {
                               const Machine *machine = findMachine(subject.choice("machine", month));
                               return machine != nullptr && machine->gpus > Decimal(0) ? "nodes.gpu" : "";
                           },
                           [](const Subject &subject, int month) {
                               return subject.number("nodes", month).ceil() *
                                      findMachine(subject.choice("machine", month))->vcpus;
                           }};
    noteBreaches(check, input, findings);
}

} // namespace mitsumori::advice
