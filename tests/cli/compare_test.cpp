// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/figures.h"
#include "support/program.h"

#include "core/json/write.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace mitsumori;
using test::Outcome;
using test::run;
using test::shown;

/// `compare` and `levers` as their users run them.
class CompareCommandTest : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    const QString example_ = shown(test::sourcePath("scenarios/gpu-cluster.mitsumori.json"));
    QString plan_; ///< the example with a lever and a study

    static QJsonObject json(const Outcome &outcome) { return QJsonDocument::fromJson(outcome.out).object(); }

  private slots:
    void initTestCase() {
        json::Value document = test::gpuClusterDocument();
        json::setAt(document, "/levers/more-spot",
                    *json::parse(R"({"lever": "spot", "workloads": ["gpu-pool"],
            "parameters": {"share": 0.9, "rework": 0}})"));
        json::setAt(document, "/studies/hours",
                    *json::parse(R"json({"formula": "quantity('gpu-pool.spot', 7)", "unit": "hour",
            "rows": [{"label": "as planned"}, {"label": "720 h", "patch": {"calculation": {"hoursPerMonth": 720}}}]})json"));
        plan_ = folder_.filePath("plan.mitsumori.json");
        QFile file(plan_);
        const std::string text = json::write(document);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.data(), qint64(text.size())) > 0);
    }

    void oneFileShowsItsClouds() {
        const QJsonObject tree = json(run({"compare", example_, "--cloud", "all", "--format", "json"}));
        QCOMPARE(tree["currency"].toString(), QStringLiteral("USD"));
        const QJsonArray rows = tree["rows"].toArray();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0]["clouds"].toArray().size(), 3);
        QCOMPARE(rows[0]["clouds"][0]["total"].toDouble(), 259386.764);
        const Outcome table = run({"compare", example_, "--cloud", "all", "--lang", "en"});
        QCOMPARE(table.status, 0);
        for (const char *text : {"Compute", "Monthly mean", "$259,386.764", "Per user and month", "AWS"})
            QVERIFY2(table.out.contains(text), table.out.constData());
    }

    /// Every variant in a row, each the estimate of that variant; the base stands first.
    void variants() {
        const QJsonObject tree = json(run({"compare", example_, "--variants", "--format", "json"}));
        QStringList keys;
        for (const QJsonValue &row : tree["rows"].toArray()) {
            const QString key = row["variant"].toString();
            keys << key;
            const QJsonObject estimate =
                json(run({"estimate", example_, "--variant", key, "--format", "json"}));
            QCOMPARE(row["clouds"][0]["total"].toDouble(), estimate["clouds"][0]["total"].toDouble());
        }
        QCOMPARE(keys, (QStringList{"", "document-mix", "document-rounded", "as-billed", "private-ca",
                                    "option-a", "option-b", "option-c"}));
    }

    void severalFiles() {
        const Outcome outcome = run({"compare", example_, plan_, "--lang", "en"});
        QCOMPARE(outcome.status, 0);
        QVERIFY2(outcome.out.contains("plan.mitsumori.json (") &&
                     outcome.out.contains("gpu-cluster.mitsumori.json ("),
                 outcome.out.constData());
    }

    /// Ten nodes, 0.9 x 730 x 10 and 0.9 x 720 x 10 hours, for each cloud that was asked for.
    void aStudy() {
        const QJsonObject tree =
            json(run({"compare", plan_, "--study", "hours", "--cloud", "all", "--format", "json"}));
        QCOMPARE(tree["clouds"].toArray().size(), 3);
        for (const QJsonValue &cloud : tree["clouds"].toArray()) {
            QCOMPARE(cloud["rows"][0]["cells"][0]["low"].toDouble(), 6570.0);
            QCOMPARE(cloud["rows"][1]["cells"][0]["low"].toDouble(), 6480.0);
        }
        const Outcome table = run({"compare", plan_, "--study", "hours", "--lang", "ja"});
        QVERIFY2(table.out.contains("6,480 時間"), table.out.constData());
    }

    void levers() {
        const Outcome on = run({"levers", plan_, "--format", "json"});
        QCOMPARE(on.status, 0);
        const QJsonObject cloud = json(on)["clouds"][0].toObject();
        QCOMPARE(cloud["base"].toDouble(), 259386.764);
        QVERIFY(cloud["total"].toDouble() < 259386.764);
        const QJsonObject off =
            json(run({"levers", plan_, "--set", "levers.more-spot.on=false", "--format", "json"}));
        QCOMPARE(off["clouds"][0]["total"].toDouble(), 259386.764);
        QCOMPARE(off["clouds"][0]["levers"][0]["alone"].toDouble(), cloud["levers"][0]["alone"].toDouble());
        QVERIFY(off["clouds"][0]["levers"][0]["inOrder"].isNull());
        const Outcome table = run({"levers", plan_, "--lang", "ja"});
        QVERIFY2(table.out.contains("スポットの活用") && table.out.contains("単独での削減額"),
                 table.out.constData());
        QCOMPARE(run({"levers", shown(test::sourcePath("scenarios/deployment-lab.mitsumori.json")), "--lang",
                      "en"})
                     .out,
                 QByteArray("The scenario has no levers.\n"));
    }

    void csvIsRaw() {
        QVERIFY(run({"compare", example_, "--format", "csv", "--lang", "en"})
                    .out.contains(",259386.764,USD,0\r\n"));
        const QByteArray levers =
            run({"levers", plan_, "--cloud", "aws", "--format", "csv", "--lang", "en"}).out;
        QCOMPARE(levers.count("\r\n"), 2); // the header and one lever
    }

    void exitStatuses_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char *name, const QStringList &arguments, int status, const char *message) {
            QTest::newRow(name) << arguments << status << QByteArray(message);
        };
        row("no file", {"compare"}, 2, "");
        row("both variants", {"compare", plan_, "--variants", "--variant", "as-billed"}, 2, "");
        row("no such format", {"levers", plan_, "--format", "xml"}, 2, "");
        row("no such study", {"compare", plan_, "--study", "x"}, 1, "no study \"x\"; there are: hours");
        row("a study of two files", {"compare", plan_, example_, "--study", "hours"}, 1,
            "--study and --layers take one file");
        row("a study in yen", {"compare", plan_, "--study", "hours", "--currency", "JPY"}, 1, "in USD");
        row("a study of variants", {"compare", plan_, "--study", "hours", "--variants"}, 1,
            "exclude each other");
        row("no such lever", {"levers", plan_, "--set", "levers.more-spot.lever=spott"}, 1,
            "/levers/more-spot/lever: no lever \"spott\"; did you mean \"spot\"?");
        row("no such workload", {"levers", plan_, "--set", "levers.more-spot.parameters.share=2"}, 1,
            "/levers/more-spot/parameters/share");
        row("no such second file", {"compare", plan_, "nowhere.json"}, 1, "nowhere.json: ");
        row("levers in yen without a rate", {"levers", plan_, "--currency", "EUR"}, 1,
            "no exchange rate for EUR");
    }
    void exitStatuses() {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QByteArray, message);
        const Outcome outcome = run(arguments, {"LANG=C.UTF-8"});
        QCOMPARE(outcome.status, status);
        QVERIFY2(outcome.error.contains(message), outcome.error.constData());
        QVERIFY(outcome.out.isEmpty() || status == 2);
    }
};

QTEST_APPLESS_MAIN(CompareCommandTest)
#include "compare_test.moc"
