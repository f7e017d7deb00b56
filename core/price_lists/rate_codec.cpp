// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/rate_codec.h"

namespace mitsumori {

namespace {

constexpr std::uint64_t hasAllowance = 1, hasMeasures = 2, hasUpfront = 4, hasRule = 8, tiersPerItem = 16;

std::uint64_t partsOf(const Rate &rate) {
    const bool allowance = !rate.freeAllowance.isZero() || !rate.allowancePool.empty() ||
                           !rate.increment.isZero() || !rate.minimum.isZero();
    const bool measures = !rate.measures.empty() || !rate.largestOf.empty();
    return (allowance ? hasAllowance : 0) | (measures ? hasMeasures : 0) | (rate.upfront ? hasUpfront : 0) |
           (rate.rule.empty() ? 0 : hasRule) | (rate.tiersPerItem ? tiersPerItem : 0);
}

void packMeasures(Packer &out, const std::vector<Measure> &measures) {
    out.number(measures.size());
    for (const Measure &measure : measures) {
        out.text(measure.name);
        out.text(measure.unit.text());
        for (const Decimal &value : {measure.included, measure.minimum, measure.increment, measure.per})
            out.decimal(value);
    }
}

/// The unit of the rate before is the unit of the next one nearly always.
Unit readUnit(Unpacker &in, const Unit &before) {
    const std::string_view text = in.text();
    if (text == before.text())
        return before;
    const auto unit = Unit::parse(text);
    if (!unit)
        throw PackedDamage();
    return *unit;
}

std::vector<Measure> unpackMeasures(Unpacker &in) {
    std::vector<Measure> measures;
    for (std::uint64_t count = in.number(); count > 0; --count) {
        Measure measure;
        measure.name = in.text();
        measure.unit = readUnit(in, {});
        for (Decimal *value : {&measure.included, &measure.minimum, &measure.increment, &measure.per})
            *value = in.decimal();
        measures.push_back(std::move(measure));
    }
    return measures;
}

std::string packedMachine(const std::optional<MachineSize> &machine) {
    std::string bytes;
    if (!machine)
        return bytes;
    Packer out(bytes);
    out.decimal(machine->vcpus);
    out.decimal(machine->memoryGiB);
    out.text(machine->gpu);
    out.decimal(machine->gpus);
    out.decimal(machine->gpuMemoryGiB);
    return bytes;
}

std::optional<MachineSize> unpackedMachine(std::string_view bytes) {
    if (bytes.empty())
        return std::nullopt;
    Unpacker in(bytes);
    MachineSize machine;
    machine.vcpus = in.decimal();
    machine.memoryGiB = in.decimal();
    machine.gpu = in.text();
    machine.gpus = in.decimal();
    machine.gpuMemoryGiB = in.decimal();
    return machine;
}

void packTiers(Packer &out, const std::vector<Tier> &tiers) {
    out.number(tiers.size());
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        if (i > 0) // the first is from 0
            out.decimal(tiers[i].from);
        out.decimal(tiers[i].price);
    }
}

void unpackTiers(Unpacker &in, std::vector<Tier> &tiers) {
    tiers.clear();
    for (std::uint64_t count = in.number(); count > 0; --count) {
        const Decimal from = tiers.empty() ? Decimal(0) : in.decimal();
        tiers.push_back({from, in.decimal()});
    }
    if (tiers.empty())
        throw PackedDamage();
}

} // namespace

void packRate(std::string &out, const Rate &rate) {
    Packer packer(out);
    packer.text(rate.key.purchase);
    packer.text(rate.key.term);
    packer.text(packedMachine(rate.machine));
    std::string rest;
    Packer inner(rest);
    inner.text(rate.unit.text());
    inner.number(static_cast<std::uint64_t>(rate.state));
    inner.number(partsOf(rate));
    packTiers(inner, rate.tiers);
    if ((partsOf(rate) & hasAllowance) != 0) {
        inner.decimal(rate.freeAllowance);
        inner.text(rate.allowancePool);
        inner.decimal(rate.increment);
        inner.decimal(rate.minimum);
    }
    if ((partsOf(rate) & hasMeasures) != 0) {
        packMeasures(inner, rate.measures);
        packMeasures(inner, rate.largestOf);
    }
    if (rate.upfront) {
        inner.decimal(rate.upfront->fee);
        inner.number(static_cast<std::uint64_t>(rate.upfront->months));
    }
    if (!rate.rule.empty())
        inner.text(rate.rule);
    packer.text(rest);
}

PackedRate nextPackedRate(Unpacker &in) {
    PackedRate packed;
    packed.purchase = in.text();
    packed.term = in.text();
    packed.machine = in.text();
    packed.rest = in.text();
    return packed;
}

std::string packItem(const std::vector<PackedRate> &rates) {
    std::string bytes;
    Packer out(bytes);
    for (std::size_t i = 0; i < rates.size();) {
        std::size_t end = i + 1;
        while (end < rates.size() && rates[end].sku == rates[i].sku && rates[end].machine == rates[i].machine)
            ++end;
        out.text(rates[i].sku);
        out.text(rates[i].machine);
        out.number(end - i);
        for (; i < end; ++i) {
            out.text(rates[i].purchase);
            out.text(rates[i].term);
            out.text(rates[i].rest);
        }
    }
    return bytes;
}

PackedRate ItemRates::next() {
    if (left_ == 0) {
        sku_ = in_.text();
        machine_ = in_.text();
        left_ = in_.number();
        if (left_ == 0)
            throw PackedDamage();
    }
    --left_;
    PackedRate packed;
    packed.sku = sku_;
    packed.machine = machine_;
    packed.purchase = in_.text();
    packed.term = in_.text();
    packed.rest = in_.text();
    return packed;
}

void unpackRate(const PackedRate &packed, Rate &rate) {
    rate.key.purchase = packed.purchase;
    rate.key.term = packed.term;
    rate.sku = packed.sku;
    rate.machine = unpackedMachine(packed.machine);
    Unpacker in(packed.rest);
    rate.unit = readUnit(in, rate.unit);
    const std::uint64_t state = in.number();
    if (state > static_cast<std::uint64_t>(PriceState::expired))
        throw PackedDamage();
    rate.state = static_cast<PriceState>(state);
    const std::uint64_t parts = in.number();
    rate.tiersPerItem = (parts & tiersPerItem) != 0;
    unpackTiers(in, rate.tiers);
    const bool allowance = (parts & hasAllowance) != 0, measures = (parts & hasMeasures) != 0;
    rate.freeAllowance = allowance ? in.decimal() : Decimal(0);
    rate.allowancePool = allowance ? in.text() : std::string_view();
    rate.increment = allowance ? in.decimal() : Decimal(0);
    rate.minimum = allowance ? in.decimal() : Decimal(0);
    rate.measures = measures ? unpackMeasures(in) : std::vector<Measure>();
    rate.largestOf = measures ? unpackMeasures(in) : std::vector<Measure>();
    rate.upfront.reset();
    if ((parts & hasUpfront) != 0) {
        const Decimal fee = in.decimal();
        rate.upfront = Upfront{fee, static_cast<int>(in.number())};
    }
    rate.rule = (parts & hasRule) != 0 ? in.text() : std::string_view();
}

} // namespace mitsumori
