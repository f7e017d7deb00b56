// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/explain.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::shown;

class ExplainTest : public QObject {
    Q_OBJECT
  private slots:
    void aFigureReachesFormulaRateSourceAndDate() {
        const auto priced = test::priced(test::gpuClusterDocument());
        const auto found =
            explain(priced->scenario, priced->estimate, "aws", "gpu-pool.spot", 7, Language::en);
        QVERIFY(found);
        QCOMPARE(shown(found->title), "GPU nodes: Nodes, spot, month 7 (2026-05)");
        QCOMPARE(shown(found->formula),
                 "Nodes priced × hours a month × Spot share ÷ (1 − Rework after interruptions)");
        QCOMPARE(shown(found->formulaWithValues), "10 × 730 × 0.8 ÷ (1 − 0)");
        QStringList rows;
        for (const auto &[name, value] : found->rows)
            rows << shown(name + ": " + value);
        for (const char *row :
             {"Quantity: 5,840 hours", "Unit price as published: $0.30 / hour", "Amount: $1,752.00",
              "Source: document 003, section 1.2", "Price as of: 2025-11-02", "Price state: assumed",
              "Purchase option: spot", "Nodes: follows GPU nodes"})
            QVERIFY2(rows.contains(row), row);
    }

    void everyLineOfEveryMonthIsExplained() {
        const auto priced = test::priced(test::gpuClusterDocument(), "", {{}, Currency::jpy});
        for (const Language language : {Language::ja, Language::en})
            for (const LineItem &line : priced->cloud().lines)
                for (const int month : {1, 7, 24}) {
                    const auto found =
                        explain(priced->scenario, priced->estimate, "aws", line.id, month, language);
                    QVERIFY2(found, line.id.c_str());
                    for (const auto &[name, value] : found->rows)
                        QVERIFY2(!shown(name + value).contains("‹") && !value.empty(), line.id.c_str());
                }
    }

    /// The formula has the levered values, and what a lever has changed is said.
    void leversAreNamed() {
        json::Value document = test::gpuClusterDocument();
        json::setAt(document, "/levers/s", *json::parse(R"({"lever": "spot", "workloads": ["gpu-pool"],
            "parameters": {"share": 0.5, "rework": 0}})"));
        const auto priced = test::priced(document);
        const auto found =
            explain(priced->scenario, priced->estimate, "aws", "gpu-pool.spot", 7, Language::en);
        QCOMPARE(shown(found->formulaWithValues), "10 × 730 × 0.5 ÷ (1 − 0)");
        QStringList changes;
        for (const auto &[name, value] : found->rows)
            if (shown(value).contains("by a lever"))
                changes << shown(name + ": " + value);
        QCOMPARE(changes, QStringList{"Spot share: changed from 0.8 to 0.5 by a lever"});
    }

    void unknownLinesHaveNoExplanation() {
        const auto priced = test::priced(test::gpuClusterDocument());
        QVERIFY(!explain(priced->scenario, priced->estimate, "aws", "gpu-pool.free", 1, Language::en));
        QVERIFY(!explain(priced->scenario, priced->estimate, "azure", "gpu-pool.spot", 1, Language::en));
        QVERIFY(!explain(priced->scenario, priced->estimate, "aws", "gpu-pool.spot", 25, Language::en));
    }
};

QTEST_APPLESS_MAIN(ExplainTest)
#include "explain_test.moc"
