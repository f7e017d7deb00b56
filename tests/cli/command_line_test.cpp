// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/figures.h"
#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace mitsumori;
using test::bytes;
using test::Outcome;
using test::run;
using test::shown;

namespace {

QString example() {
    return shown(test::sourcePath("scenarios/gpu-cluster.mitsumori.json"));
}

void write(const QString &path, const QByteArray &content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class CommandLineTest : public QObject {
    Q_OBJECT
  private slots:
    void estimateGivesTheFiguresOfTheIssue() {
        const Outcome outcome = run({"estimate", example(), "--format", "json"});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.error, QByteArray());
        const QJsonObject cloud = QJsonDocument::fromJson(outcome.out)["clouds"][0].toObject();
        QCOMPARE(cloud["monthly"].toArray().size(), 24);
        QCOMPARE(cloud["monthly"][0].toDouble(), 1370.475);
        QCOMPARE(cloud["monthly"][6].toDouble(), 5293.285);
        QVERIFY(outcome.out.contains("\"total\": 259386.764"));
    }

    void exitStatuses_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("message"); // on standard error
        const auto row = [](const char *name, const QStringList &arguments, int status, const char *message) {
            QTest::newRow(name) << arguments << status << QByteArray(message);
        };
        row("no such command", {"--nonsense"}, 2, "");
        row("no file", {"estimate"}, 2, "");
        row("no such format", {"estimate", example(), "--format", "xml"}, 2, "");
        row("no such cloud", {"estimate", example(), "--cloud", "ibm"}, 2, "");
        row("day that is none", {"check", example(), "--today", "2025-02-30"}, 2, "");
        row("version", {"--version"}, 0, "");
        row("help", {"--help"}, 0, "");
        row("findings", {"check", example()}, 3, "");
        row("no such file", {"estimate", "nowhere.json"}, 1,
            "nowhere.json: there is no such file; check the path\n");
        row("no such variant", {"estimate", example(), "--variant", "x"}, 1, "no variant \"x\"");
        row("no exchange rate", {"estimate", example(), "--currency", "EUR"}, 1, "no exchange rate for EUR");
        row("no such line", {"explain", example(), "x"}, 1, "gpu-pool.spot");
        row("month beyond the plan", {"explain", example(), "gpu-pool.spot", "--month", "25"}, 1, "1 to 24");
        row("no such key", {"estimate", example(), "--set", "gpu-pool.spotshare=1"}, 1,
            "did you mean \"spotShare\"?");
    }
    void exitStatuses() {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QByteArray, message);
        const Outcome outcome = run(arguments, {"LANG=C.UTF-8"});
        QCOMPARE(outcome.status, status);
        QVERIFY2(outcome.error.contains(message), outcome.error.constData());
        QVERIFY(status == 0 || status == 3 || outcome.out.isEmpty() || status == 2);
    }

    /// One clear message each, exit 1, nothing written, no crash.
    void badInput_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("message");
        const QByteArray good = bytes(example());
        const auto row = [](const char *name, const QByteArray &content, const char *message) {
            QTest::newRow(name) << content << QByteArray(message);
        };
        row("broken JSON", good.left(good.size() / 2), "not valid JSON at byte");
        row("unknown key", QByteArray(good).replace("\"geography\"", "\"geografy\""),
            "/geografy: unknown key \"geografy\"; did you mean \"geography\"?");
        row("wrong type", QByteArray(good).replace("\"months\": 24", "\"months\": []"),
            "/calculation/months: is array; expected number");
        row("negative number", QByteArray(good).replace("\"months\": 24", "\"months\": -24"),
            "/calculation/months: -24 is out of range; expected 1 to 600");
        row("non-finite number", QByteArray(good).replace("\"months\": 24", "\"months\": 1e999"),
            "/calculation/months: the number at byte");
        row("NaN", QByteArray(good).replace("\"months\": 24", "\"months\": NaN"), "not valid JSON");
        row("duplicate key", QByteArray(good).replace("\"months\": 24", "\"months\": 24, \"months\": 12"),
            "/calculation/months: the key \"months\" stands twice");
        row("100,000 opening brackets", QByteArray(100000, '['), "nested deeper than the limit of 64 levels");
    }
    void badInput() {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, message);
        QTemporaryDir folder;
        const QString plan = folder.filePath("plan.mitsumori.json"), out = folder.filePath("out.pdf");
        write(plan, content);
        for (const QStringList &arguments : {QStringList{"estimate", plan, "--lang", "en", "-o", out},
                                             {"report", plan, "--lang", "en", "-o", out},
                                             {"check", plan, "--lang", "en", "-o", out}}) {
            const Outcome outcome = run(arguments);
            QCOMPARE(outcome.status, 1);
            QVERIFY2(outcome.error.startsWith(plan.toUtf8() + ": "), outcome.error.constData());
            QVERIFY2(outcome.error.contains(message), outcome.error.constData());
            QCOMPARE(outcome.error.count('\n'), 1);
            QVERIFY(!QFile::exists(out));
        }
    }

    void aFiveGigabyteFileIsRefusedAtOnce() {
        QTemporaryDir folder;
        QFile huge(folder.filePath("huge.json"));
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(5'000'000'000));
        const Outcome outcome = run({"estimate", huge.fileName(), "--lang", "en"});
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.error.contains("more than the limit of 64 MiB"), outcome.error.constData());
    }

    void aMissingRateIsAGapNotAZero() {
        QTemporaryDir folder;
        QByteArray content = bytes(example());
        content.replace("\"services\": {",
                        "\"services\": {\"aws\": {\"machine/gpu-a10g-4x16\": {\"service\": \"Amazon EC2\", "
                        "\"dimension\": \"g5.none\"}}, ");
        write(folder.filePath("plan.json"), content);
        const Outcome outcome = run({"estimate", folder.filePath("plan.json"), "--lang", "en"});
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.contains("≥ $"));
        QVERIFY2(outcome.out.contains("gpu-pool.spot: no price for Amazon EC2 g5.none in us-east-1, spot"),
                 outcome.out.constData());
        QCOMPARE(run({"check", folder.filePath("plan.json"), "--lang", "en"}).status, 3);
    }

    /// A locale with a decimal comma really is in force: it is compiled here and found through LOCPATH.
    void sameBytesUnderEveryLocaleTimeZoneAndScale() {
        QTemporaryDir folder;
        QCOMPARE(
            QProcess::execute("localedef", {"-i", "de_DE", "-f", "UTF-8", folder.filePath("de_DE.UTF-8")}),
            0);
        const QStringList german{"LOCPATH=" + folder.path(), "LC_ALL=de_DE.UTF-8", "TZ=Pacific/Kiritimati",
                                 "QT_SCALE_FACTOR=2", "QT_HASH_SEED=5"};
        const QStringList plain{"LC_ALL=C.UTF-8", "TZ=UTC"};
        for (const char *name : {"lines.csv", "report.pdf"}) {
            QByteArray first;
            for (const QStringList &environment : {plain, german}) {
                const QString out = folder.filePath(name);
                const Outcome outcome = run({"report", example(), "-o", out, "--lang", "ja"}, environment);
                QVERIFY2(outcome.status == 0, outcome.error.constData());
                if (first.isEmpty())
                    first = bytes(out);
                QVERIFY(bytes(out) == first);
            }
        }
        const QStringList json{"estimate", example(), "--format", "json", "--lang", "en"};
        QCOMPARE(run(json, german).out, run(json, plain).out);
    }

    void reportWritesEverythingIntoAFolder() {
        QTemporaryDir folder;
        const QString out = folder.filePath("out/deeper");
        for (const char *language : {"ja", "en"}) {
            const Outcome outcome = run({"report", example(), "-o", out, "--lang", language});
            QCOMPARE(outcome.status, 0);
            QVERIFY2(outcome.error.isEmpty(), outcome.error.constData());
        }
        const QStringList files = QDir(out).entryList(QDir::Files);
        QVERIFY(files.contains("MIT-2025-003_r1_ja.pdf"));
        QVERIFY(files.contains("MIT-2025-003_r1_en.pdf"));
        QVERIFY(files.contains("MIT-2025-003_r1_ja_months.csv"));
        QVERIFY(bytes(out + "/MIT-2025-003_r1_ja.pdf").startsWith("%PDF-"));
    }

    /// The text is found again as it was written, there is no raster image, and the file is in order.
    void thePdfOfTheExample_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("texts");
        const QStringList figures{"1,370.475", "5,293.285", "55,764.284", "203,622.48", "259,386.764",
                                  "53,237",    "225,000",   "966.228",    "4,810.025",  "document-003"};
        QTest::newRow("ja") << "ja"
                            << QStringList{"概算コスト見積り", "見積", "月額", "税抜", "税込", "御中",
                                           "文書003"} +
                                   figures;
        QTest::newRow("en") << "en"
                            << QStringList{"Cost estimate", "a month", "tax excluded", "not an offer",
                                           "Document 003"} +
                                   figures;
    }
    void thePdfOfTheExample() {
        QFETCH(QString, language);
        QFETCH(QStringList, texts);
        QTemporaryDir folder;
        const QString pdf = folder.filePath("report.pdf");
        QCOMPARE(run({"report", example(), "-o", pdf, "--lang", language}).status, 0);
        const auto tool = [](const QString &program, const QStringList &arguments) {
            QProcess process;
            process.start(program, arguments);
            process.waitForFinished();
            return process.exitCode() == 0 ? QString::fromUtf8(process.readAllStandardOutput())
                                           : QString("failed");
        };
        const QString text = tool("pdftotext", {"-layout", pdf, "-"});
        for (const QString &wanted : texts)
            QVERIFY2(text.contains(wanted, Qt::CaseInsensitive), qPrintable(wanted));
        for (const QChar letter : text)
            QVERIFY2(letter.unicode() < 0x2E80 || letter.unicode() > 0x2FDF, "a Kangxi radical");
        QCOMPARE(tool("pdfimages", {"-list", pdf}).count('\n'), 2); // the header alone
        QVERIFY(tool("qpdf", {"--check", pdf}).contains("No syntax or stream encoding errors"));
        QVERIFY(QFileInfo(pdf).size() < 1'000'000);
    }

    void reportRefusesUnknownFormats() {
        QTemporaryDir folder;
        const Outcome outcome = run({"report", example(), "-o", folder.filePath("x.docx"), "--lang", "en"});
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.error.contains(".pdf"));
    }

    void namesFromADocumentNeverBecomePaths() {
        QTemporaryDir folder;
        QByteArray content = bytes(example());
        content.replace("\"MIT-2025-003\"", "\"../../../evil\"");
        write(folder.filePath("plan.json"), content);
        QCOMPARE(run({"report", folder.filePath("plan.json"), "-o", folder.filePath("out")}).status, 0);
        for (const QString &name : QDir(folder.filePath("out")).entryList(QDir::Files))
            QVERIFY2(name.startsWith("_________evil_r1_"), qPrintable(name));
    }

    void explainReachesSourceAndDate() {
        const Outcome outcome =
            run({"explain", example(), "gpu-pool.on-demand", "--month", "7", "--lang", "en"});
        QCOMPARE(outcome.status, 0);
        for (const char *part : {"10 × 730 × (1 − 0.8)", "$1.006 / hour", "$1,468.76",
                                 "document 003, section 1.2", "2025-11-02"})
            QVERIFY2(outcome.out.contains(part), part);
    }

    void priceAppliesTheRulesAlone() {
        QTemporaryDir folder;
        write(
            folder.filePath("usage.json"),
            R"({"usage": [{"id": "nodes", "provider": "aws", "service": "Amazon EC2", "dimension": "g5.xlarge", "region": "us-east-1", "purchase": "spot", "quantity": 1752, "unit": "hour"}]})");
        QJsonObject book = QJsonDocument::fromJson(bytes(example()))["prices"].toObject();
        write(folder.filePath("book.prices.json"), QJsonDocument(book).toJson());
        const Outcome outcome = run({"price", folder.filePath("usage.json"), "--prices",
                                     folder.filePath("book.prices.json"), "--format", "json"});
        QVERIFY2(outcome.status == 0, outcome.error.constData());
        QVERIFY(outcome.out.contains("\"amount\": 525.6"));
        QVERIFY(outcome.out.contains("\"total\": 525.6"));
        write(
            folder.filePath("unknown.json"),
            R"({"usage": [{"id": "nodes", "provider": "aws", "service": "Amazon EC2", "dimension": "no such machine", "region": "us-east-1", "quantity": 1, "unit": "hour"}]})");
        const Outcome gap = run({"price", folder.filePath("unknown.json"), "--lang", "en"});
        QCOMPARE(gap.status, 0);
        QVERIFY2(gap.out.contains("no price") && gap.out.contains("≥ $0.00"), gap.out.constData());
        const Outcome broken =
            run({"price", folder.filePath("usage.json"), "--prices", example(), "--lang", "en"});
        QCOMPARE(broken.status, 1);
        QVERIFY2(broken.error.contains("/format"), broken.error.constData());
    }

    void checkSpeaksJsonToo() {
        const Outcome outcome = run({"check", example(), "--format", "json", "--today", "2025-11-20"});
        QCOMPARE(outcome.status, 3);
        const QJsonObject file = QJsonDocument::fromJson(outcome.out)[0].toObject();
        // what the document lacks on AWS, and on the other clouds two gaps, two substitutes and old prices
        QCOMPARE(file["advice"].toArray().size(), 11);
        QVERIFY(file["quoted"].toArray().size() > 70);
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
