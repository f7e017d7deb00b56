// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/build.h"

namespace mitsumori::sample {

inline Decimal decimal(const char *text) {
    return *Decimal::parse(text);
}
inline Money usd(const char *text) {
    return Money::of(decimal(text), Currency::usd);
}

/// A small plan of 14 months with round figures, made by hand: 80 % spot at $0.30 and 20 % on-demand at
/// $1.006 for 3 nodes in phase 1 and 10 in phase 2, and a database at $49.64 and $350.40 a month.
struct Sample {
    WorkloadKind nodes, database;
    Scenario scenario;
    Estimate estimate;
    std::vector<Reconciled> reconciled;
    std::vector<Advice> advice;

    Sample();
    Sample(const Sample &) = delete;
    Sample &operator=(const Sample &) = delete;

    const Rate *addRate(const char *service, const char *dimension, const char *purchase, const char *price);
    /// A line with one quantity in months 1..6 and another one in 7..14.
    void addLine(const char *id, std::size_t workload, const char *category, const Rate *rate,
                 const char *first, const char *second);
    /// A line of one amount in every month.
    void addSteady(const char *id, const char *category, const char *amount);
    void addGap(int firstMonth);
    void extendTo(int months); ///< the last month again and again
    void sumUp();              ///< monthly amounts and totals from the lines

    CloudEstimate &cloud() { return estimate.clouds.front(); }
    report::Input input(Language language) const {
        return {scenario, estimate, reconciled, advice, language};
    }
};

inline Sample::Sample() {
    nodes.key = "node-pool";
    nodes.label = {"ノードプール", "Node pool"};
    nodes.category = "compute";
    ParameterDescription count;
    count.key = "nodes";
    count.label = {"ノード数", "Nodes"};
    count.type = ParameterType::integer;
    count.unit = "node";
    count.fallback = 1;
    ParameterDescription share;
    share.key = "spotShare";
    share.label = {"スポット比率", "Spot share"};
    share.type = ParameterType::share;
    nodes.parameters = {count, share};
    database.key = "database";
    database.label = {"データベース", "Database"};
    ParameterDescription standby;
    standby.key = "multiAz";
    standby.label = {"マルチAZ", "Multi-AZ"};
    standby.type = ParameterType::toggle;
    database.parameters = {standby};

    scenario.name = {"見本", "Sample"};
    scenario.customer = {"株式会社サンプル", "Sample Ltd."};
    scenario.author = {"見積 花子", "Hanako Mitsumori"};
    scenario.number = "M-001";
    scenario.date = {2025, 11, 2};
    scenario.validUntil = CalendarDate{2025, 12, 31};
    scenario.start = {2025, 11};
    scenario.months = 14;
    scenario.phases = {{"mvp", {"フェーズ1：MVP", "Phase 1: MVP"}, 1, 6},
                       {"scale", {"フェーズ2：拡大", "Phase 2: Scale"}, 7, 14}};
    Driver users;
    users.key = "users";
    users.label = {"ユーザー数", "Users"};
    users.unit = "user";
    users.shape = DriverShape::step;
    users.points = {{1, 1000}, {7, 15000}};
    scenario.drivers = {users};
    scenario.exclusions = {{"サポートプラン", "Support plan"}};

    Workload gpu;
    gpu.id = "gpu-pool";
    gpu.kind = &nodes;
    gpu.label = {"GPUノード", "GPU nodes"};
    gpu.parameters.resize(2);
    gpu.parameters[0].phases = {{"mvp", Decimal(3)}, {"scale", Decimal(10)}};
    gpu.parameters[0].origin = Origin::given;
    gpu.parameters[1].value = decimal("0.8");
    Workload db;
    db.id = "db";
    db.kind = &database;
    db.parameters.resize(1);
    Workload extra = db;
    extra.id = "private-ca";
    extra.label = {"プライベートCA", "Private CA"};
    extra.enabled = false;
    scenario.workloads = {gpu, db, extra};

    estimate.priceBook = "sample";
    estimate.pricesAsOf = {2025, 11, 2};
    estimate.clouds.resize(1);
    cloud().cloud = "aws";
    cloud().region = "us-east-1";
    addLine("gpu-pool.spot", 0, "compute", addRate("Amazon EC2", "g5.xlarge", "spot", "0.3"), "1752", "5840");
    addLine("gpu-pool.on-demand", 0, "compute", addRate("Amazon EC2", "g5.xlarge", "on-demand", "1.006"),
            "438", "1460");
    addLine("db.instance", 1, "database", addRate("Amazon RDS", "db.t3.medium", "on-demand", "0.068"), "730",
            "0");
    addLine("db.instance@r5", 1, "database", addRate("Amazon RDS", "db.r5.large", "on-demand", "0.24"), "0",
            "1460");
    sumUp();
}

inline const Rate *Sample::addRate(const char *service, const char *dimension, const char *purchase,
                                   const char *price) {
    Rate rate;
    rate.key = {"aws", service, dimension, "us-east-1", purchase, ""};
    rate.unit = *Unit::parse("hour");
    rate.tiers = {{0, decimal(price)}};
    rate.source = {"資料003", "document 003"};
    rate.asOf = {2025, 11, 2};
    rate.state = PriceState::assumed;
    scenario.prices.add(rate);
    return scenario.prices.find(rate.key);
}

inline void Sample::addLine(const char *id, std::size_t workload, const char *category, const Rate *rate,
                            const char *first, const char *second) {
    LineItem line;
    line.id = id;
    line.workload = workload;
    line.category = category;
    line.service = rate->key.service;
    line.dimension = rate->key.dimension;
    line.purchase = rate->key.purchase;
    line.unit = rate->unit.text();
    line.description = {"利用時間", "hours of use"};
    line.rate = rate;
    for (int month = 1; month <= scenario.months; ++month) {
        const Quantity quantity(decimal(month <= 6 ? first : second));
        const Money amount = Money::product(rate->tiers.front().price, quantity.value(), Currency::usd);
        line.months.push_back({quantity, amount, amount});
    }
    cloud().lines.push_back(line);
}

inline void Sample::addSteady(const char *id, const char *category, const char *amount) {
    LineItem line = cloud().lines.front();
    line.id = id;
    line.category = category;
    for (LineMonth &month : line.months)
        month = {Quantity(Decimal(1)), usd(amount), usd(amount)};
    cloud().lines.push_back(line);
    sumUp();
}

inline void Sample::addGap(int firstMonth) {
    Gap gap;
    gap.workload = "db";
    gap.line = "backup";
    gap.role = "database/backup";
    gap.region = "us-east-1";
    gap.key = {"aws", "Amazon RDS", "backup", "us-east-1", "on-demand", ""};
    gap.firstMonth = firstMonth;
    cloud().gaps.push_back(gap);
}

inline void Sample::extendTo(int months) {
    scenario.months = scenario.phases.back().to = months;
    for (LineItem &line : cloud().lines)
        line.months.resize(std::size_t(months), line.months.back());
    sumUp();
}

inline void Sample::sumUp() {
    const Money zero(estimate.currency);
    CloudEstimate &all = cloud();
    all.monthly.assign(std::size_t(scenario.months), zero);
    all.total = all.exactTotal = zero;
    for (LineItem &line : all.lines) {
        line.total = zero;
        for (std::size_t i = 0; i < line.months.size(); ++i) {
            all.monthly[i] += line.months[i].amount;
            line.total += line.months[i].amount;
            all.exactTotal += line.months[i].exact;
        }
        all.total += line.total;
    }
}

} // namespace mitsumori::sample
