// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/study.h"
#include "core/json/parse.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::shown;

namespace {

/// Node hours and cost of the GPU pool alone: 730 h x nodes; spot 0.30, on demand 1.006 (document 003).
json::Value documentWith(const char *study) {
    json::Value document = test::gpuClusterDocument();
    json::setAt(document, "/workloads/gpu-pool/parameters/nodes", 10);
    json::setAt(document, "/workloads/gpu-pool/parameters/spotShare", 0);
    json::setAt(document, "/studies/s", *json::parse(study));
    return document;
}

Result<StudyTable> made(const json::Value &document, const Scenario &scenario,
                        const std::string &cloud = {}) {
    return runStudy(document, scenario, scenario.studies.front(), serviceMaps(), cloud);
}

/// "low high" of each cell, rows one after the other.
QStringList cellsOf(const char *study) {
    const json::Value document = documentWith(study);
    const Scenario scenario = *readScenario(document);
    const auto table = made(document, scenario);
    if (!table)
        return {shown(table.problems().front().message(Language::en))};
    QStringList cells;
    for (const auto &row : table->rows)
        for (const StudyCell &cell : row)
            cells << (cell.low ? shown(*cell.low) : "none") +
                         (cell.high == cell.low ? QString() : " " + shown(*cell.high));
    return cells;
}

} // namespace

class StudyTest : public QObject {
    Q_OBJECT
  private slots:
    void cells_data() {
        QTest::addColumn<QByteArray>("study");
        QTest::addColumn<QStringList>("cells");
        const auto row = [](const char *name, const char *study, const QStringList &cells) {
            QTest::newRow(name) << QByteArray(study) << cells;
        };
        row("one row, no patch",
            R"json({"formula": "workload('gpu-pool', 1)", "rows": [{"label": "a"}]})json", {"7343.8"});
        row("quantities do not ask a price",
            R"json({"formula": "quantity('gpu-pool.on-demand', 1, 2)", "rows": [{"label": "a"}]})json",
            {"14600"});
        row("rows and columns", R"json({"formula": "workload('gpu-pool', 1)",
            "rows": [{"label": "ten"}, {"label": "twenty", "patch": {"workloads": {"gpu-pool": {"parameters": {"nodes": 20}}}}}],
            "columns": [{"label": "on demand", "patch": {}},
                        {"label": "spot", "patch": {"workloads": {"gpu-pool": {"parameters": {"spotShare": 1}}}}}]})json",
            {"7343.8", "2190", "14687.6", "4380"});
        row("the column comes last", R"json({"formula": "quantity('gpu-pool.on-demand', 1) / hours",
            "rows": [{"label": "r", "patch": {"workloads": {"gpu-pool": {"parameters": {"nodes": 3}}}}}],
            "columns": [{"label": "c", "patch": {"workloads": {"gpu-pool": {"parameters": {"nodes": 4}}}}}]})json",
            {"4"});
        row("range, and the bound comes after the column",
            R"json({"formula": "quantity('gpu-pool.on-demand', 1)",
            "rows": [{"label": "r"}],
            "columns": [{"label": "c", "patch": {"calculation": {"hoursPerMonth": 700}}}],
            "low": {"workloads": {"gpu-pool": {"parameters": {"nodes": 8}}}},
            "high": {"workloads": {"gpu-pool": {"parameters": {"nodes": 12}}}}})json",
            {"5600 8400"});
        row("the lesser figure is the low one", R"json({"formula": "quantity('gpu-pool.on-demand', 1)",
            "rows": [{"label": "r"}], "low": {"workloads": {"gpu-pool": {"parameters": {"spotShare": 0}}}},
            "high": {"workloads": {"gpu-pool": {"parameters": {"spotShare": 0.5}}}}})json",
            {"3650 7300"});
        row("one bound: the other is the scenario itself",
            R"json({"formula": "quantity('gpu-pool.on-demand', 1)",
            "rows": [{"label": "r"}], "high": {"workloads": {"gpu-pool": {"parameters": {"nodes": 12}}}}})json",
            {"7300 8760"});
        row("undefined stays empty",
            R"json({"formula": "total / (monthCount - 24)", "rows": [{"label": "r"}]})json", {"none"});
        row("months", R"json({"formula": "monthCount", "rows": [{"label": "r"}]})json", {"24"});
        row("levers in a patch", R"json({"formula": "quantity('gpu-pool.spot', 1)", "rows": [{"label": "r",
            "patch": {"levers": {"l": {"lever": "spot", "parameters": {"share": 0.5, "rework": 0}}}}}]})json",
            {"3650"});
        row("a wrong patch is named",
            R"json({"formula": "1", "rows": [{"label": "r"}, {"label": "wrong", "patch": {"calculation": {"months": 0}}}]})json",
            {"/studies/s: study \"s\", row \"wrong\", column \"\": /calculation/months: 0 is out of range; "
             "expected "
             "1 to 600"});
        row("an unknown look-up is named", R"json({"formula": "wonder(1)", "rows": [{"label": "r"}]})json",
            {"/studies/s: study \"s\", row \"r\", column \"\": the formula names \"wonder\", which is not "
             "known"});
    }
    void cells() {
        QFETCH(QByteArray, study);
        QFETCH(QStringList, cells);
        QCOMPARE(cellsOf(study.constData()), cells);
    }

    /// The whole plan is `total`, and each cloud is estimated by itself.
    void eachCloudByItself() {
        const json::Value document =
            documentWith(R"json({"formula": "total", "rows": [{"label": "r"}]})json");
        const Scenario scenario = *readScenario(document);
        const auto aws = made(document, scenario), gcp = made(document, scenario, "gcp");
        QVERIFY(aws && gcp);
        QCOMPARE(shown(aws->cloud), "aws");
        QCOMPARE(shown(*aws->rows[0][0].low), shown(test::priced(document)->cloud().total));
        QVERIFY(*aws->rows[0][0].low != *gcp->rows[0][0].low);
    }

    void missingPricesMakeALowerBound() {
        json::Value document = documentWith(R"json({"formula": "total", "rows": [{"label": "r"}]})json");
        json::setAt(document, "/services/aws/machine~1gpu-a10g-4x16",
                    *json::parse(R"({"service": "Amazon EC2", "dimension": "g5.none"})"));
        const Scenario scenario = *readScenario(document);
        const auto table = made(document, scenario);
        QVERIFY(table && table->rows[0][0].isLowerBound);
        QVERIFY(shown(studyText({*table}, Language::en)).contains("≥ "));
    }

    void tooManyCellsAreRefused() {
        json::Value document = documentWith(R"json({"formula": "1", "rows": []})json");
        json::Array rows;
        for (int i = 0; i < 30; ++i)
            rows.push_back(*json::parse(R"({"label": "x"})"));
        json::setAt(document, "/studies/s/rows", rows);
        json::setAt(document, "/studies/s/columns", rows);
        const Scenario scenario = *readScenario(document);
        QCOMPARE(shown(made(document, scenario).problems()), "/studies/s study.large");
    }

    void textAndJsonOfARange() {
        const json::Value document = documentWith(R"json({"label": {"ja": "費用の幅", "en": "Cost ranges"},
            "formula": "workload('gpu-pool', 1)", "unit": "USD/month",
            "rows": [{"label": {"ja": "十台", "en": "Ten"}}], "columns": [{"label": "On demand"}],
            "low": {"workloads": {"gpu-pool": {"parameters": {"spotShare": 1}}}}})json");
        const Scenario scenario = *readScenario(document);
        const auto table = made(document, scenario);
        QVERIFY(table);
        const QString text = shown(studyText({*table}, Language::en));
        QVERIFY2(text.contains("$2,190/month – $7,343.80/month"), qPrintable(text));
        QVERIFY(text.contains("Cost ranges") && text.contains("Ten") && text.contains("On demand"));
        QVERIFY(shown(studyText({*table}, Language::ja)).contains("費用の幅"));
        const json::Value tree = *json::parse(studyJson({*table}, Language::en));
        QCOMPARE(shown(json::at(tree, "/clouds/0/rows/0/cells/0/low")->number()->digits), "2190");
        QCOMPARE(shown(json::at(tree, "/clouds/0/rows/0/cells/0/high")->number()->digits), "7343.8");
        QVERIFY(shown(studyCsv({*table}, Language::en)).contains("aws,Ten,On demand,2190,7343.8,"));
    }
};

QTEST_APPLESS_MAIN(StudyTest)
#include "study_test.moc"
