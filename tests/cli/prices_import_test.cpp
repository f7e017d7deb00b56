// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/aws_text.h"
#include "support/program.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace mitsumori::test;

class PricesImportTest : public QObject {
    Q_OBJECT
  private:
    QTemporaryDir folder_;

    QString file(const char *name, const std::string &bytes) const {
        QFile file(folder_.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), qint64(bytes.size())) < 0)
            qFatal("cannot write %s", name);
        return file.fileName();
    }
    Outcome import(const QStringList &more) const {
        return run(QStringList{"prices", "import", "--library", folder_.filePath("library"), "--today",
                               "2024-06-01"} +
                   more);
    }

  private slots:
    void says_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("English") << "en"
                                 << QStringList{"aws-AmazonEC2-ap-northeast-1-20240528203522",
                                                "200 rates (USD)",
                                                "rows read: 202; faulty rows not taken: 1",
                                                "/terms/OnDemand/BAD: ",
                                                "negative",
                                                "1  zero rows"};
        QTest::newRow("Japanese") << "ja"
                                  << QStringList{"aws-AmazonEC2-ap-northeast-1-20240528203522",
                                                 "単価 200 件（USD）",
                                                 "読んだ行：202、取り込まなかった誤りのある行：1",
                                                 "/terms/OnDemand/BAD: ",
                                                 "負",
                                                 "1  本来の料金が別にあるゼロ円の行"};
    }
    void says() {
        QFETCH(QString, language);
        QFETCH(QStringList, words);
        std::vector<std::string> products{aws::machine("BAD", "m5.bad"), aws::machine("ZERO", "m5.zero")};
        std::vector<std::string> onDemand{aws::sold("BAD", "-1"), aws::sold("ZERO", "0")};
        for (int i = 0; i < 200; ++i) {
            products.push_back(aws::machine("S" + std::to_string(i), "m5.size" + std::to_string(i)));
            onDemand.push_back(aws::sold("S" + std::to_string(i), "1"));
        }
        const QString list = file(qPrintable(language + ".json"), aws::list(products, onDemand));
        const Outcome done = run({"prices", "import", "--vendor", "aws", "--lang", language, "--library",
                                  folder_.filePath(language), "--today", "2024-06-01", list});
        QCOMPARE(done.status, 0);
        QCOMPARE(done.error, QByteArray()); // no progress where nobody looks
        for (const QString &word : words)
            QVERIFY2(QString::fromUtf8(done.out).contains(word),
                     qPrintable(word + "\n" + QString::fromUtf8(done.out)));
        const Outcome again = run({"prices", "import", "--vendor", "aws", "--lang", "en", "--library",
                                   folder_.filePath(language), "--today", "2024-06-01", list});
        QCOMPARE(again.status, 0);
        QVERIFY(again.out.contains("imported before"));
    }

    void statuses() {
        const QString good =
            file("good.json", aws::list({aws::machine("A", "m5.large")}, {aws::sold("A", "1")}));
        const QString page = file("page.json", "<html>");
        QCOMPARE(import({"--vendor", "aws", page}).status, 1);
        QVERIFY(import({"--vendor", "aws", "--lang", "en", page})
                    .error.contains("page.json: this is a page of HTML"));
        QCOMPARE(import({"--vendor", "aws", folder_.filePath("missing")}).status, 1);
        QCOMPARE(import({"--vendor", "nobody", good}).status, 2);
        QCOMPARE(import({good}).status, 2);
        QCOMPARE(import({"--vendor", "aws"}).status, 2);
        QVERIFY(!QDir(folder_.filePath("library")).exists() || QDir(folder_.filePath("library")).isEmpty());
        const Outcome json = import({"--vendor", "aws", "--format", "json", good});
        QCOMPARE(json.status, 0);
        QVERIFY(json.out.startsWith("{") && json.out.contains("\"rates\": 1"));
    }

    /// Ctrl+C: the exit status of an interrupted program, and nothing left.
    void interrupted() {
        // large enough to be under way for a while, blanks that need no time to be made
        const QString list = file("large.json", "{\"products\": {" + std::string(400 << 20, ' '));
        const QString library = folder_.filePath("interrupted");
        QProcess process;
        process.start(qEnvironmentVariable("MITSUMORI_PROGRAM"),
                      {"prices", "import", "--vendor", "aws", "--lang", "en", "--library", library, list});
        QVERIFY(process.waitForStarted());
        // the folder is made when the handler is in place
        QTRY_VERIFY_WITH_TIMEOUT(QDir(library).exists(), 10000);
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(10000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(process.readAllStandardError().contains("cancelled"));
        QVERIFY(QDir(library).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }
};

QTEST_GUILESS_MAIN(PricesImportTest)
#include "prices_import_test.moc"
