// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/figures.h"
#include "support/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace mitsumori;
using test::bytes;
using test::Outcome;
using test::run;
using test::shown;

/// `reprice` as its users run it: it shows, and writes only when told.
class RepriceCommandTest : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    QString scenario_, book_;

    static double total(const QString &file) {
        const Outcome outcome = run({"estimate", file, "--format", "json"});
        return QJsonDocument::fromJson(outcome.out)["clouds"][0]["total"].toDouble();
    }

  private slots:
    void init() {
        scenario_ = folder_.filePath("plan.mitsumori.json");
        book_ = folder_.filePath("newer.prices.json");
        QFile::remove(scenario_);
        QVERIFY(QFile::copy(shown(test::sourcePath("scenarios/gpu-cluster.mitsumori.json")), scenario_));
        QFile book(book_);
        QVERIFY(book.open(QIODevice::WriteOnly));
        book.write(
            R"({"format": "mitsumori-prices", "version": 1, "id": "newer", "asOf": "2026-10-01", "rates": [
            {"provider": "aws", "service": "Amazon EC2", "dimension": "g5.xlarge", "region": "us-east-1", "purchase": "spot",
             "unit": "hour", "price": "0.33", "source": "a newer list"}]})");
    }

    void showsLineByLineAndWritesNothing() {
        const QByteArray before = bytes(scenario_);
        const Outcome outcome =
            run({"reprice", scenario_, "--cloud", "aws", "--prices", book_, "--lang", "en"});
        QCOMPARE(outcome.status, 0);
        QVERIFY2(outcome.out.contains("gpu-pool.spot"), outcome.out.constData());
        QVERIFY2(outcome.out.contains("$0.30 / hour (2025-11-02)"), outcome.out.constData());
        QVERIFY2(outcome.out.contains("$0.33 / hour (2026-10-01)"), outcome.out.constData());
        QVERIFY2(outcome.out.contains("(+10.0 %)"), outcome.out.constData());
        QVERIFY(!outcome.out.contains("gpu-pool.on-demand"));
        QCOMPARE(bytes(scenario_), before);
    }

    void writesOnlyWhenTold() {
        const QByteArray before = bytes(scenario_);
        const double old = total(scenario_);
        const QString other = folder_.filePath("other.mitsumori.json");
        QCOMPARE(run({"reprice", scenario_, "--cloud", "aws", "--prices", book_, "-o", other}).status, 0);
        QCOMPARE(bytes(scenario_), before);
        QVERIFY(total(other) > old);
        QCOMPARE(run({"reprice", scenario_, "--cloud", "aws", "--prices", book_, "--write"}).status, 0);
        QCOMPARE(bytes(scenario_), bytes(other));
        QVERIFY(bytes(scenario_).contains("a newer list"));
    }

    void theJsonNamesBothSides() {
        const Outcome outcome =
            run({"reprice", scenario_, "--cloud", "aws", "--prices", book_, "--format", "json"});
        QCOMPARE(outcome.status, 0);
        int changed = 0, kept = 0;
        for (const QJsonValue &line : QJsonDocument::fromJson(outcome.out)["lines"].toArray()) {
            changed += line["change"].toDouble() != 0 ? 1 : 0;
            kept += line["kept"].toBool() ? 1 : 0;
            if (line["line"] == "gpu-pool.spot") {
                QCOMPARE(line["before"]["unitPrice"].toDouble(), 0.3);
                QCOMPARE(line["after"]["unitPrice"].toDouble(), 0.33);
                QCOMPARE(line["after"]["asOf"].toString(), QStringLiteral("2026-10-01"));
            }
        }
        QCOMPARE(changed, 1);
        QVERIFY(kept > 10);
    }

    /// Any SKU of an imported list can be chosen for a role, and its rate is pinned with the list's date.
    void aSkuOfAnImportedListIsPriced() {
        const QString library = folder_.filePath("library"), plan = folder_.filePath("sku.mitsumori.json"),
                      pinned = folder_.filePath("pinned.mitsumori.json");
        const QString pages = shown(test::sourcePath("tests/data/price-lists/azure/"));
        QCOMPARE(run({"prices", "import", "--vendor", "azure", "--library", library, "--today", "2026-11-01",
                      "--quiet", pages + "page-1.json", pages + "page-2.json"})
                     .status,
                 0);
        QFile file(plan);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            R"({"format": "mitsumori-scenario", "version": 1, "date": "2026-11-01", "clouds": ["azure"],
            "regions": {"azure": "testwest"}, "calculation": {"months": 1},
            "services": {"azure": {"machine/burstable-2x8": {"service": "Azure Virtual Machines", "dimension": "Standard_X2_v9"}}},
            "workloads": {"pool": {"kind": "node-pool", "parameters": {"machine": "burstable-2x8", "nodes": 2}}}})");
        file.close();
        QVERIFY(run({"estimate", plan}, {"LANG=C.UTF-8"})
                    .out.contains("no price for Azure Virtual Machines Standard_X2_v9"));
        const Outcome outcome =
            run({"reprice", plan, "--list", library + "/azure-Retail-Prices-2025-05-01.sqlite", "-o", pinned},
                {"LANG=C.UTF-8"});
        QCOMPARE(outcome.status, 0);
        QVERIFY2(outcome.out.contains("$0.10 / hour"), outcome.out.constData());
        const QJsonDocument priced =
            QJsonDocument::fromJson(run({"estimate", pinned, "--format", "json"}).out);
        QCOMPARE(priced["clouds"][0]["total"].toDouble(), 146.0); // 2 x 730 h x $0.10
        QCOMPARE(priced["priceBook"]["version"].toString(), QStringLiteral("azure-Retail-Prices-2025-05-01"));
        QCOMPARE(priced["clouds"][0]["gaps"].toArray().size(), 0);
    }

    void aCloudThatWasNotAskedForKeepsItsPins() {
        const QString other = folder_.filePath("azure-too.mitsumori.json");
        QCOMPARE(run({"reprice", scenario_, "--cloud", "azure", "-o", other}).status, 0);
        const double before = total(scenario_);
        QCOMPARE(total(other), before);
        QVERIFY(bytes(other).contains("\"azure\""));
    }

    void badInputIsOneMessageAndNothingWritten_data() {
        QTest::addColumn<QByteArray>("book");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("no JSON") << QByteArray("<html>") << QByteArray("not valid JSON");
        QTest::newRow("another file") << QByteArray("{\"format\": \"x\"}") << QByteArray("/format");
        QTest::newRow("negative price")
            << QByteArray(bytes(book_)).replace("0.33", "-0.33") << QByteArray("/rates/0");
    }
    void badInputIsOneMessageAndNothingWritten() {
        QFETCH(QByteArray, book);
        QFETCH(QByteArray, message);
        QFile file(book_);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(book);
        file.close();
        const QByteArray before = bytes(scenario_);
        const Outcome outcome =
            run({"reprice", scenario_, "--cloud", "aws", "--prices", book_, "--write"}, {"LANG=C.UTF-8"});
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.error.contains(message) && outcome.error.contains("newer.prices.json"),
                 outcome.error.constData());
        QCOMPARE(bytes(scenario_), before);
    }
};

QTEST_APPLESS_MAIN(RepriceCommandTest)
#include "reprice_test.moc"
