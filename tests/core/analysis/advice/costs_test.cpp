// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/judged.h"

using namespace mitsumori;
using test::Around;
using test::workload;

/// Rules on what is bought, what is missing and what does not matter.
class CostsTest : public QObject {
    Q_OBJECT

    static inline const QByteArray aws = R"(["aws"])";
    static inline const QByteArray storageRates = R"([
        {"service": "Amazon S3", "dimension": "standard-storage", "unit": "GiB-month", "price": "0.023"},
        {"service": "Amazon S3", "dimension": "glacier-flexible-storage", "unit": "GiB-month", "price": "0.004"}])";

  private slots:
    void nodes() {
        const auto made = [](const QByteArray &parameters, const QByteArray &clouds = R"(["aws"])") {
            return test::document(workload("node-pool", parameters), {clouds});
        };
        test::fires("node-group", made(R"("nodes": 451)"), Severity::warning, "/workloads/w/parameters/nodes",
                    {"Up to 451 nodes", ": 450 instances"}, made(R"("nodes": 450)"));
        // 3 nodes of 4 vCPU
        test::fires("gpu-quota", made(R"("nodes": 2.5, "machine": "gpu-a10g-4x16")"), Severity::warning,
                    "/workloads/w/parameters/machine", {"Up to 12 vCPU", ": 0 vCPU (default quota"},
                    made(R"("nodes": 2.5)"));
        test::fires("gpu-quota", made(R"("machine": "gpu-a10g-4x16")", R"(["azure"])"), Severity::warning,
                    "/workloads/w/parameters/machine", {"GPU families"},
                    made(R"("machine": "gpu-a10g-4x16")", R"(["gcp"])"));
    }

    /// 5 nodes of 0.10 USD, 3 of which are in the bill: 2 x 72 USD more.
    void aCapHidesWhatDemandWouldCost() {
        const auto made = [](const QByteArray &parameters) {
            return test::document(
                workload("node-pool", R"("nodes": 5, )" + parameters),
                {aws, R"([{"service": "Amazon EC2", "dimension": "t3.large", "price": "0.1"}])"});
        };
        test::fires("autoscaler-maximum", made(R"("autoscaleMaximum": 3, "capAtMaximum": true)"),
                    Severity::impossible, "/workloads/w/parameters/autoscaleMaximum",
                    {"needed are 5 (2026-11)", "at least 5 and", "Extra cost a month: $144.00"},
                    made(R"("autoscaleMaximum": 5, "capAtMaximum": true)"));
        const test::Judged uncapped(made(R"("autoscaleMaximum": 3)"));
        QVERIFY(!test::shown(uncapped.find("autoscaler-maximum")->remedy(Language::en)).contains('$'));
    }

    /// One finding a workload, however many of its lines have no price.
    void missingPricesAreNamedTogether() {
        const auto made = [](const QByteArray &services) {
            return test::document(workload("object-storage", R"("putRequests": 1, "transferOutGb": 1)"),
                                  {aws, "[]", 1, R"("services": {"aws": {)" + services + "}},"});
        };
        const QByteArray none = R"({"service": "None", "dimension": "d"})";
        test::fires(
            "missing-price", made(R"("object-storage/put": )" + none + R"(, "transfer/internet": )" + none),
            Severity::impossible, "/workloads/w",
            {"W: a price is missing", "w.put: no price", ", w.transfer: no price", "from month 1"}, made(""));
    }

    void commitments() {
        const auto made = [](const QByteArray &coverage, int months) {
            return test::document(
                workload("inference", R"("users": 0, "mode": "real-time", "commitment": "1y",
                    "minimumInstances": {"value": 4, "phases": {"less": 1}}, "commitmentCoverage": )" +
                                          coverage),
                {aws, "[]", months, R"("phases": {"less": {"from": 3}},)"});
        };
        // 4 and 1 machines of 720 hours; 26 % of the least month are committed
        test::fires("commitment-steady", made("0.26", 12), Severity::information,
                    "/workloads/w/parameters/commitmentCoverage",
                    {"falls from 2,880 hours in month 1 to 720 hours in month 3",
                     "26.0 % of the least month, 187.2 hours each month"},
                    made("0.25", 12));
        test::fires("commitment-term", made("0.25", 7), Severity::information,
                    "/workloads/w/parameters/commitment", {"1 year(s) from month 1", "for 5 more months"},
                    made("0.25", 12));
    }

    void aDatabaseWithoutStandby() {
        const auto made = [](const QByteArray &multiAz) {
            return test::document(workload("database", R"("multiAz": )" + multiAz),
                                  {aws, "[]", 4, R"("phases": {"later": {"from": 3}},)"});
        };
        test::fires("single-zone", made("false"), Severity::information, "/workloads/w/parameters/multiAz",
                    {"Extra cost a month: $"}, made(R"({"value": false, "phases": {"later": true}})"));
    }

    void storageThatNobodyReads() {
        const auto made = [](const QByteArray &further) {
            return test::document(workload("object-storage", R"("storageGb": 1000)" + further),
                                  {aws, storageRates, 3});
        };
        // 1,000 x (0.023 - 0.004)
        test::fires("storage-unread", made(""), Severity::information, "/workloads/w/parameters/storageGb",
                    {"1,000 GiB", "Saving a month: $19.00"}, made(R"(, "getRequests": 1)"));
        QVERIFY(test::Judged(made(R"(, "transferOutGb": 1)")).find("storage-unread") == nullptr);
        // the archive is in use already: nothing is computed
        const test::Judged archived(made(R"(, "archiveGb": 1)"));
        QVERIFY(!test::shown(archived.find("storage-unread")->remedy(Language::en)).contains('$'));
    }

    void itemsThatDoNotMatter() {
        const auto made = [](const QByteArray &large, const QByteArray &small) {
            return test::document(workload("object-storage", R"("storageGb": )" + large, "large") + "," +
                                      workload("object-storage", R"("storageGb": )" + small, "small"),
                                  {aws, storageRates, 2});
        };
        // 4.9 of 1,000 for two months; 5 of 1,000 are half a per cent
        test::fires("negligible-items", made("995.1", "4.9"), Severity::information, "/workloads",
                    {"Negligible: SMALL.", "less than 0.5 %", "they are $0.23"}, made("995", "5"));
    }

    void theFeatureStoreIsConditional() {
        const auto made = [](const QByteArray &mode) {
            return test::document(workload("retraining", "", "r") + "," +
                                  workload("inference", R"("mode": )" + mode));
        };
        test::fires("feature-store", made(R"("serverless")"), Severity::information, "/workloads/w",
                    {"1 retraining and 1 online"}, made(R"("batch")"));
        QVERIFY(test::Judged(test::document(workload("inference", ""))).find("feature-store") == nullptr);
    }

    /// 100,000 requests a day for 30 days: 3 million, 3 GB of logs and 6 GB of responses. A tenth before.
    void whatIsMissing() {
        const auto made = [](const QByteArray &parameters, const QByteArray &beside = {}) {
            return test::document(workload("inference",
                                           R"("users": 0, "payloadOutKb": 2,
                    "requestsPerDay": {"value": 10000, "phases": {"later": 100000}})" +
                                               parameters) +
                                      beside,
                                  {aws, "[]", 2, R"("phases": {"later": {"from": 2}},)"});
        };
        test::fires("missing-logs", made(""), Severity::warning, "/workloads/w/parameters/logKb",
                    {"it would be 3 GB in month 2"}, made(R"(, "logKb": 0.1)"));
        QVERIFY(
            test::Judged(made("", "," + workload("monitoring", R"("logGb": 1)", "m"))).find("missing-logs") ==
            nullptr);
        test::fires("missing-transfer", made(""), Severity::warning, "/workloads/w",
                    {"The responses alone are 6 GB in month 2"},
                    made("", "," + workload("cdn", R"("transferGb": 1)", "c")));
        QVERIFY(test::Judged(made("", "," + workload("object-storage", R"("transferOutGb": 1)", "o")))
                    .find("missing-transfer") == nullptr);
        // what serves nothing needs neither
        const test::Judged training(test::document(workload("retraining", "")));
        QVERIFY(training.find("missing-logs") == nullptr && training.find("missing-transfer") == nullptr);
    }

    void pricesGrowOld() {
        const auto made = [](const QByteArray &asOf) {
            return test::document(workload("object-storage", ""),
                                  {aws, R"([{"service": "Amazon S3", "dimension": "standard-storage",
                                   "unit": "GiB-month", "price": "0.023", "asOf": ")" +
                                            asOf + R"("}])"});
        };
        test::fires("old-prices", made("2025-10-31"), Severity::warning, "/prices",
                    {"Of 1 rates in use 1 are", "the oldest is of 2025-10-31, today is 2026-11-01"},
                    made("2025-11-01"));
    }

    /// 23 USD in the first two months, 46 from then on.
    void budgets() {
        const test::Judged judged(test::document(
            workload("object-storage", R"("storageGb": {"value": 1000, "phases": {"more": 2000}})"),
            {aws, storageRates, 5, R"("phases": {"more": {"from": 3}},)"}));
        const advice::Evidence evidence(judged.input());
        std::vector<Advice> findings;
        advice::judgeBudget(Money::of(46, Currency::usd), evidence, findings);
        QVERIFY(findings.empty());
        advice::judgeBudget(Money::of(test::decimal("45.99"), Currency::usd), evidence, findings);
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(
            test::shown(findings[0].why(Language::en)),
            "The budget is $45.99; 3 months exceed it, the first is month 3, the highest $46.00 (+$0.01).");
        QVERIFY(!test::shown(findings[0].why(Language::ja) + findings[0].remedy(Language::ja)).contains('{'));
    }

    void substitutesAreNamed() {
        const test::Judged judged(test::document(workload("object-storage", ""), {aws, storageRates}));
        const advice::Evidence evidence(judged.input());
        std::vector<Advice> findings;
        advice::noteSubstitutes([](const ServiceChoice &) { return LocalText{}; }, evidence, findings);
        QVERIFY(findings.empty());
        advice::noteSubstitutes(
            [](const ServiceChoice &choice) {
                return choice.dimension == "standard-storage" ? LocalText{"理由", "the reason"} : LocalText{};
            },
            evidence, findings);
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(test::shown(findings[0].why(Language::en)), "Amazon S3 (the reason).");
        QCOMPARE(test::shown(findings[0].what(Language::en)),
                 "W: parts are priced with a substitute on AWS.");
        QCOMPARE(test::shown(findings[0].why(Language::ja)), "Amazon S3（理由）。");
    }
};

QTEST_APPLESS_MAIN(CostsTest)
#include "costs_test.moc"
