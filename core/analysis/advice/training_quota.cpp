// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/limit_breach.h"
#include "core/analysis/advice/rules.h"

#include "core/units/format.h"

namespace mitsumori::advice {

namespace {

/// Runs that are under way together: a round with fewer models than K leaves the rest idle.
Decimal runsTogether(const Subject &subject, int month) {
    return std::min(subject.number("parallelism", month), subject.number("fullModels", month).ceil());
}

Decimal processingInstances(const Subject &subject, int month) {
    return std::max(subject.number("preprocessInstances", month), subject.number("evaluateInstances", month));
}

/// How long a round takes within the quota, where a run fits into it.
TextArguments withinQuota(Decimal instancesOfARun, const Subject &subject, int month, const Limit &limit) {
    const Decimal parallel = std::max(Decimal(1), ratio(limit.value, instancesOfARun).floor());
    const Decimal hours = (subject.number("fullModels", month) / parallel).ceil() *
                          subject.number("fullMinutes", month) / Decimal(60);
    return {{"hours", formatNumberShort(hours, 1)}, {"quota", formatNumberShort(limit.value)}};
}

} // namespace

void trainingQuota(const Evidence &input, std::vector<Advice> &findings) {
    const LimitCheck check{
        "training-quota",
        "retraining",
        "parallelism",
        [](const Subject &subject, int month) -> std::string {
            if (subject.number("trainMinutes", month).isZero() || subject.number("runs", month).isZero())
                return "";
            return subject.number("spotShare", month) == Decimal(1) ? "training.spot-instances"
                                                                    : "training.instances";
        },
        [](const Subject &subject, int month) {
            return runsTogether(subject, month) * subject.number("trainInstances", month);
        },
        [](const Subject &subject, int month, Decimal, const Limit &limit) {
            return withinQuota(subject.number("trainInstances", month), subject, month, limit);
        }};
    noteBreaches(check, input, findings);
}

void processingQuota(const Evidence &input, std::vector<Advice> &findings) {
    const LimitCheck check{
        "processing-quota",
        "retraining",
        "parallelism",
        [](const Subject &subject, int month) -> std::string {
            const bool processes =
                !(subject.number("preprocessMinutes", month) + subject.number("evaluateMinutes", month))
                     .isZero();
            return processes && !subject.number("runs", month).isZero() ? "processing.instances" : "";
        },
        [](const Subject &subject, int month) {
            return runsTogether(subject, month) * processingInstances(subject, month);
        },
        [](const Subject &subject, int month, Decimal, const Limit &limit) {
            return withinQuota(processingInstances(subject, month), subject, month, limit);
        }};
    noteBreaches(check, input, findings);
}

void trainingRunTime(const Evidence &input, std::vector<Advice> &findings) {
    const LimitCheck check{"training-run-time", "retraining", "trainMinutes",
                           [](const Subject &, int) -> std::string { return "training.run-time"; },
                           [](const Subject &subject, int month) {
                               return subject.number("trainMinutes", month) * Decimal(60);
                           }};
    noteBreaches(check, input, findings);
}

} // namespace mitsumori::advice
