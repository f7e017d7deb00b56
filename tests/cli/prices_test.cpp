// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/figures.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace mitsumori;
using test::shown;

namespace {

struct Outcome {
    int status;
    QByteArray out, error;
};

/// `prices …` with an empty library, without a display.
Outcome run(const QStringList &arguments) {
    static const QTemporaryDir library;
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        variables.remove(name);
    variables.insert("MITSUMORI_LIBRARY", library.path());
    process.setProcessEnvironment(variables);
    process.start(qEnvironmentVariable("MITSUMORI_PROGRAM"), QStringList{"prices"} + arguments);
    process.waitForFinished(60000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonDocument tree(const Outcome &outcome) {
    return QJsonDocument::fromJson(outcome.out);
}

QString builtin(const char *provider) {
    return shown(test::sourcePath("resources/prices/")) + provider + ".prices.json";
}

void write(const QString &path, const QByteArray &content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

QByteArray book(const QByteArray &rates) {
    return R"({"format": "mitsumori-prices", "version": 1, "id": "mine", "asOf": "2026-01-01", "rates": [)" +
           rates + "]}";
}

QByteArray rate(const QByteArray &purchase, const QByteArray &price) {
    return R"({"provider": "aws", "service": "S", "dimension": "d", "region": "r", "unit": "hour", "source": "s", "purchase": ")" +
           purchase + R"(", "price": ")" + price + "\"}";
}

} // namespace

class PricesTest : public QObject {
    Q_OBJECT
  private slots:
    void listsTheBooks() {
        const Outcome outcome = run({"list", "--format", "json"});
        QCOMPARE(outcome.status, 0);
        const QJsonArray books = tree(outcome)["books"].toArray();
        QCOMPARE(books.size(), 3);
        QCOMPARE(books[0]["id"].toString(), "mitsumori-aws-2026-11");
        QCOMPARE(books[0]["asOf"].toString(), "2026-10-01"); // the newest of its rates
        QCOMPARE(books[0]["oldest"].toString(), "2021-09-21");
        QVERIFY(books[0]["regions"].toArray().contains("ap-northeast-1"));
        QVERIFY(books[0]["states"]["derived"].toInt() > 0);
        QVERIFY(tree(outcome)["lists"].toArray().isEmpty());
        const QByteArray japanese = run({"list", "--lang", "ja"}).out;
        QVERIFY2(japanese.contains("公開価格 ") && japanese.contains("取り込んだ価格表はありません"),
                 japanese.constData());
    }

    void showsRates_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QStringList>("dimensions");
        QTest::newRow("a word") << QStringList{"db.t3.medium",   "postgresql", "--region",
                                               "ap-northeast-1", "--purchase", "on-demand"}
                                << QStringList{"db.t3.medium PostgreSQL", "db.t3.medium PostgreSQL Multi-AZ"};
        QTest::newRow("a service") << QStringList{"--service", "Amazon ECR", "--region", "us-east-1"}
                                   << QStringList{"private-storage"};
        QTest::newRow("a cloud") << QStringList{"--cloud", "gcp", "pd-ssd", "--region", "us-central1"}
                                 << QStringList{"pd-ssd", "regional-pd-ssd"};
        QTest::newRow("a term") << QStringList{"m5.large",  "--service", "Amazon EC2",   "--region",
                                               "us-east-1", "--term",    "1y-no-upfront"}
                                << QStringList{"m5.large"};
        QTest::newRow("nothing") << QStringList{"no-such-thing"} << QStringList{};
    }
    void showsRates() {
        QFETCH(QStringList, arguments);
        QFETCH(QStringList, dimensions);
        const Outcome outcome = run(QStringList{"show", "--format", "json"} + arguments);
        QCOMPARE(outcome.status, 0);
        QStringList found;
        for (const QJsonValue &rate : tree(outcome)["rates"].toArray())
            found << rate["dimension"].toString();
        QCOMPARE(found, dimensions);
        QCOMPARE(tree(outcome)["more"].toBool(true), false);
    }

    void showsEverythingOfARate() {
        const QStringList lambda{"show",      "duration-x86", "--service", "AWS Lambda", "--region",
                                 "us-east-1", "--purchase",   "on-demand", "--lang"};
        const QByteArray english = run(lambda + QStringList{"en"}).out,
                         japanese = run(lambda + QStringList{"ja"}).out;
        for (const char *part : {"$0.0000166667, $0.000015 above 6,000,000,000", "GiB-second",
                                 "400,000 free a month, shared in aws/lambda/duration",
                                 "duration (second; in steps of 0.001) × memory (MiB; ÷ 1,024)", "listed",
                                 "2025-06-01", "aws-price-watcher lambda"})
            QVERIFY2(english.contains(part), english.constData());
        for (const char *part : {"無料枠 400,000（aws/lambda/durationで共用）", "GiB・秒", "公開価格"})
            QVERIFY2(japanese.contains(part), japanese.constData());
        const QByteArray derived =
            run({"show", "n1-standard-4", "prediction", "--region", "asia-northeast1", "--lang", "en"}).out;
        QVERIFY2(derived.contains("derived (vertex-from-compute-engine)") && derived.contains("$0.28032055"),
                 derived.constData());
        const QByteArray capped = run({"show", "--limit", "2", "--lang", "en"}).out;
        QVERIFY2(capped.contains("there are more"), capped.constData());
    }

    void comparesBooks() {
        QTemporaryDir folder;
        const QString a = folder.filePath("a.prices.json"), b = folder.filePath("b.prices.json");
        write(a, book(rate("on-demand", "0.4")));
        write(b, book(rate("on-demand", "0.5") + "," + rate("spot", "0.1")));
        const Outcome outcome = run({"diff", a, b, "--format", "json"});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(tree(outcome)["added"].toInt(), 1);
        QCOMPARE(tree(outcome)["changed"].toInt(), 1);
        QCOMPARE(tree(outcome)["changes"][0]["percent"].toDouble(), 25.0);
        QVERIFY(run({"diff", a, b, "--lang", "en"}).out.contains("+25.00 %"));
        const Outcome same = run({"diff", "gcp", builtin("gcp"), "--format", "json"});
        QCOMPARE(tree(same)["changes"].toArray().size(), 0);
        QVERIFY(tree(same)["same"].toInt() > 1000);
        const Outcome missing = run({"diff", a, "no-such-list", "--lang", "en"});
        QCOMPARE(missing.status, 1);
        QVERIFY2(missing.error.contains("no imported list \"no-such-list\""), missing.error.constData());
    }

    void checksBooks() {
        const QStringList today{"--today", "2026-11-21", "--lang", "en"};
        const Outcome own = run(QStringList{"check"} + today);
        QCOMPARE(own.status, 0);
        QVERIFY2(own.out.contains(" 0 findings") && own.out.contains("  accepted  magnitude"),
                 own.out.constData());
        QTemporaryDir folder;
        const QString bad = folder.filePath("bad.prices.json");
        write(bad, book(rate("on-demand", "0.4") + "," + rate("spot", "0.5")));
        const Outcome found = run(QStringList{"check", bad, "--format", "json"} + today);
        QCOMPARE(found.status, 3);
        const QJsonValue finding = tree(found)["books"][0]["findings"][0];
        QCOMPARE(finding["gate"].toString(), "spot");
        QCOMPARE(finding["key"].toString(), "aws/S/d/r/spot");
        // our exceptions are for our books alone
        const Outcome early = run({"check", "--today", "2020-01-01", "--format", "json"});
        QCOMPARE(early.status, 3);
        QCOMPARE(tree(early)["books"][0]["findings"].toArray().size(),
                 tree(early)["books"][0]["rates"].toInt());
    }

    void refusesWhatIsNoBook() {
        QTemporaryDir folder;
        const QString broken = folder.filePath("broken.json"), wrong = folder.filePath("wrong.json");
        write(broken, "{");
        write(wrong, book(rate("on-demand", "x")));
        for (const char *command : {"check", "diff"}) {
            const QStringList arguments{command, broken, wrong, "--lang", "en"};
            const Outcome outcome = run(arguments);
            QCOMPARE(outcome.status, 1);
            QCOMPARE(outcome.error.count('\n'), 2); // one message each
            QVERIFY2(outcome.error.contains(broken.toUtf8() + ": /: not valid JSON"),
                     outcome.error.constData());
            QVERIFY2(outcome.error.contains(wrong.toUtf8() + ": /rates/0/price: "),
                     outcome.error.constData());
            QVERIFY(outcome.out.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(PricesTest)
#include "prices_test.moc"
