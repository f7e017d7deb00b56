// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/advice.h"

/// The rules, one file each in this folder; the registry is in analysis/advice.cpp.
namespace mitsumori::advice {

using Rule = void (*)(const AdviceInput &input, std::vector<Advice> &findings);

/// A node pool needs more nodes than its autoscaler may start.
void autoscalerMaximum(const AdviceInput &input, std::vector<Advice> &findings);
/// A multi-AZ database whose standby's storage is left out of the bill.
void standbyStorage(const AdviceInput &input, std::vector<Advice> &findings);
/// Backups are billed in full although a part is free.
void paidBackup(const AdviceInput &input, std::vector<Advice> &findings);
/// Storage and CDN both send data to the internet.
void egressTwice(const AdviceInput &input, std::vector<Advice> &findings);
/// All nodes of a pool on spot: nothing remains when it is taken away.
void spotWithoutFallback(const AdviceInput &input, std::vector<Advice> &findings);
/// The estimate's validity has passed.
void expired(const AdviceInput &input, std::vector<Advice> &findings);
/// Lines without a price.
void missingPrice(const AdviceInput &input, std::vector<Advice> &findings);

} // namespace mitsumori::advice
