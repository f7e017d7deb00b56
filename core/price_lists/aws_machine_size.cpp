// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/aws_machine.h"

namespace mitsumori {

namespace {

using enum AwsField;

/// "1,952 GiB" with the unit "GiB" -> 1952.
std::optional<Decimal> numberIn(std::string_view text, std::string_view unit) {
    if (!text.ends_with(unit))
        return std::nullopt;
    text.remove_suffix(unit.size());
    std::string digits;
    for (const char c : text)
        if (c != ',' && c != ' ')
            digits += c;
    const auto number = Decimal::parse(digits);
    return number && *number >= Decimal(0) && *number < Decimal(1'000'000) ? number : std::nullopt;
}

} // namespace

std::optional<MachineSize> awsMachineSize(const AwsRow &row) {
    MachineSize size;
    size.vcpus = numberIn(row[vcpu], "").value_or(0);
    size.memoryGiB = numberIn(row[memory], "GiB").value_or(0);
    size.gpus = numberIn(row[gpu], "").value_or(0);
    if (!size.gpus.isZero())
        size.gpu = row[physicalGpu];
    size.gpuMemoryGiB = numberIn(row[gpuMemory], "GiB").value_or(0);
    if (size.vcpus.isZero() && size.memoryGiB.isZero())
        return std::nullopt;
    return size;
}

} // namespace mitsumori
