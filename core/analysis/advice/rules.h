// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/advice/evidence.h"

#include <functional>

/// The rules, one file each in this folder (near relatives share one); the registry is in
/// analysis/advice.cpp.
namespace mitsumori::advice {

using Rule = void (*)(const Evidence &input, std::vector<Advice> &findings);

/// A node pool needs more nodes than its autoscaler may start.
void autoscalerMaximum(const Evidence &input, std::vector<Advice> &findings);
/// A multi-AZ database whose standby's storage is left out of the bill.
void standbyStorage(const Evidence &input, std::vector<Advice> &findings);
/// Backups are billed in full although a part is free.
void paidBackup(const Evidence &input, std::vector<Advice> &findings);
/// Storage and CDN both send data to the internet.
void egressTwice(const Evidence &input, std::vector<Advice> &findings);
/// All nodes of a pool on spot: nothing remains when it is taken away.
void spotWithoutFallback(const Evidence &input, std::vector<Advice> &findings);
/// The estimate's validity has passed.
void expired(const Evidence &input, std::vector<Advice> &findings);
/// Lines without a price.
void missingPrice(const Evidence &input, std::vector<Advice> &findings);

/// More endpoints than any cloud runs: one for each person, for example.
void endpointCount(const Evidence &input, std::vector<Advice> &findings);
bool isTooMany(const Subject &subject, int month);
/// More endpoints than an account starts with.
void endpointQuota(const Evidence &input, std::vector<Advice> &findings);
/// More serving machines than an account starts with …
void endpointInstances(const Evidence &input, std::vector<Advice> &findings);
/// … for batches …
void batchQuota(const Evidence &input, std::vector<Advice> &findings);
/// … or than one deployment may have.
void deploymentInstances(const Evidence &input, std::vector<Advice> &findings);
/// Concurrency beyond what a serverless endpoint allows, …
void serverlessConcurrency(const Evidence &input, std::vector<Advice> &findings);
/// … what the account allows, …
void concurrencyQuota(const Evidence &input, std::vector<Advice> &findings);
/// … and what the workload itself configures.
void maximumConcurrency(const Evidence &input, std::vector<Advice> &findings);
/// The model does not fit into the memory that is configured.
void serverlessMemory(const Evidence &input, std::vector<Advice> &findings);
/// More memory than the service offers.
void memoryLimit(const Evidence &input, std::vector<Advice> &findings);
/// Requests or responses that the mode's service, or the gateway before it, does not take.
void payloadLimit(const Evidence &input, std::vector<Advice> &findings);
void gatewayPayload(const Evidence &input, std::vector<Advice> &findings);
/// Inferences that take longer than the service, or the gateway before it, waits.
void durationLimit(const Evidence &input, std::vector<Advice> &findings);
void gatewayDuration(const Evidence &input, std::vector<Advice> &findings);
/// Peaks above the requests a second that an endpoint, or the gateway before it, takes.
void requestRate(const Evidence &input, std::vector<Advice> &findings);
void gatewayRate(const Evidence &input, std::vector<Advice> &findings);
/// A latency target that a batch, or the run time of an inference, cannot meet.
void latencyBatch(const Evidence &input, std::vector<Advice> &findings);
void latencyDuration(const Evidence &input, std::vector<Advice> &findings);
/// A latency target that cold starts miss, and what keeping it warm costs.
void coldStart(const Evidence &input, std::vector<Advice> &findings);
bool hasColdStarts(const Subject &subject, const std::string &cloud, int month);
/// A batch that is not done before the next one begins.
void batchWindow(const Evidence &input, std::vector<Advice> &findings);
/// An always-on endpoint on one machine.
void singleInstance(const Evidence &input, std::vector<Advice> &findings);
/// A database that never gets a standby.
void singleZone(const Evidence &input, std::vector<Advice> &findings);
/// The peak needs more machines than the endpoint may have.
void instanceMaximum(const Evidence &input, std::vector<Advice> &findings);
bool isCapped(const Subject &subject, int month);
/// Machines that mostly wait.
void idleEndpoint(const Evidence &input, std::vector<Advice> &findings);
/// Another mode serves the same within limits and target, and for less.
void cheaperMode(const Evidence &input, std::vector<Advice> &findings);

/// A round of retraining does not fit its window; names the K that does.
void nightWindow(const Evidence &input, std::vector<Advice> &findings);
/// The fewest parallel runs that finish in the window; 0 where one run alone is too long.
Decimal parallelismThatFits(const Subject &subject, int month);
/// More machines at a time than an account starts with.
void trainingQuota(const Evidence &input, std::vector<Advice> &findings);
void processingQuota(const Evidence &input, std::vector<Advice> &findings);
/// A single training that runs longer than a job may.
void trainingRunTime(const Evidence &input, std::vector<Advice> &findings);
/// Creating the jobs alone takes longer than the window.
void submissionTime(const Evidence &input, std::vector<Advice> &findings);
/// A model a person, retrained on a schedule.
void personStructure(const Evidence &input, std::vector<Advice> &findings);
/// What simpler structures of models would save.
void cheaperStructure(const Evidence &input, std::vector<Advice> &findings);
/// Training on spot capacity that never loses work.
void spotRework(const Evidence &input, std::vector<Advice> &findings);

/// More nodes than a node group may have.
void nodeGroup(const Evidence &input, std::vector<Advice> &findings);
/// GPU machines, for which accounts start with nothing.
void gpuQuota(const Evidence &input, std::vector<Advice> &findings);
/// Use that falls within the term, so that little of it can be committed.
void commitmentSteady(const Evidence &input, std::vector<Advice> &findings);
/// A commitment that is paid beyond the months of the estimate.
void commitmentTerm(const Evidence &input, std::vector<Advice> &findings);
/// Storage that nobody reads.
void storageUnread(const Evidence &input, std::vector<Advice> &findings);
/// Workloads too small to matter.
void negligibleItems(const Evidence &input, std::vector<Advice> &findings);
/// Training and online inference that share no store of features.
void featureStore(const Evidence &input, std::vector<Advice> &findings);
/// Something serves, and no logs or no transfer is in the estimate.
void missingLogs(const Evidence &input, std::vector<Advice> &findings);
void missingTransfer(const Evidence &input, std::vector<Advice> &findings);
/// Prices more than a year old, or older than the scenario allows.
void oldPrices(const Evidence &input, std::vector<Advice> &findings);
/// Services that stand in for what a cloud does not have.
void substitutes(const Evidence &input, std::vector<Advice> &findings);
/// The same with another way to know why a choice is a substitute (empty: it is none).
void noteSubstitutes(const std::function<LocalText(const ServiceChoice &)> &reasonOf, const Evidence &input,
                     std::vector<Advice> &findings);
/// Months above the scenario's monthly budget.
void budgetAlarm(const Evidence &input, std::vector<Advice> &findings);
/// The same for a stated budget in the currency of the estimate.
void judgeBudget(Money monthly, const Evidence &input, std::vector<Advice> &findings);

} // namespace mitsumori::advice
