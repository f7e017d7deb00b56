// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/limits.h"
#include "core/clouds/service_map.h"
#include "core/text/catalogue.h"
#include "support/figures.h"

#include <QRegularExpression>
#include <QTest>

using namespace mitsumori;
using test::shown;

class LimitsTest : public QObject {
    Q_OBJECT

  private slots:
    /// As the vendors' pages have them.
    void values_data() {
        QTest::addColumn<QString>("cloud");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("kind");
        const int hard = int(Limit::Kind::hard), quota = int(Limit::Kind::defaultQuota);
        QTest::newRow("hosting") << "aws"
                                 << "endpoint.instances"
                                 << "4" << quota;
        QTest::newRow("training") << "aws"
                                  << "training.instances"
                                  << "4" << quota;
        QTest::newRow("submissions") << "aws"
                                     << "training.submissions"
                                     << "1" << int(Limit::Kind::unstated);
        QTest::newRow("serverless") << "aws"
                                    << "serverless.concurrency"
                                    << "200" << hard;
        QTest::newRow("memory") << "aws"
                                << "serverless.memory"
                                << "6144" << hard;
        QTest::newRow("cold start") << "aws"
                                    << "serverless.cold-start"
                                    << "240" << int(Limit::Kind::guidance);
        QTest::newRow("Lambda") << "aws"
                                << "function.duration"
                                << "900" << hard;
        QTest::newRow("Functions") << "azure"
                                   << "function.memory"
                                   << "1536" << hard;
        QTest::newRow("Azure ML") << "azure"
                                  << "endpoint.count"
                                  << "100" << quota;
        QTest::newRow("GPU") << "azure"
                             << "nodes.gpu"
                             << "0" << quota;
        QTest::newRow("Cloud Run") << "gcp"
                                   << "serverless.duration"
                                   << "3600" << hard;
    }
    void values() {
        QFETCH(QString, cloud);
        QFETCH(QString, key);
        const Limit *limit = findLimit(cloud.toStdString(), key.toStdString());
        QVERIFY(limit != nullptr);
        QTEST(shown(limit->value), "value");
        QTEST(int(limit->kind), "kind");
    }

    void unknownOnesAreNull() {
        QVERIFY(findLimit("gcp", "training.instances") == nullptr);
        QVERIFY(findLimit("aws", "no.such") == nullptr);
    }

    void everyOneHasItsSource() {
        QVERIFY(limits().size() > 45);
        static const QRegularExpression date("^(|20[0-9]{2}-(0[1-9]|1[0-2]))$");
        for (const Limit &limit : limits()) {
            const QString name = shown(limit.cloud + " " + limit.key);
            QVERIFY2(findServiceMap(limit.cloud) != nullptr, qPrintable(name));
            QVERIFY2(limit.source.starts_with("https://"), qPrintable(name));
            QVERIFY2(date.match(shown(limit.asOf)).hasMatch(), qPrintable(name));
            QVERIFY2(hasText("limit.unit." + limit.unit), qPrintable(name));
            QVERIFY2(!limit.label.ja.empty() && limit.label.ja != limit.label.en, qPrintable(name));
            for (const Language language : {Language::ja, Language::en}) {
                const QString said = shown(limit.text(language));
                QVERIFY2(said.contains(shown(limit.source)), qPrintable(said));
                QVERIFY2(!said.contains('{') && !said.contains("‹"), qPrintable(said));
            }
        }
    }

    /// Two pages of AWS on the payload: 6,291,456 bytes and 25 MB.
    void contradictionsShowBoth() {
        const Limit *limit = findLimit("aws", "endpoint.payload");
        QCOMPARE(shown(limit->utmost()), "25");
        QCOMPARE(shown(limit->text(Language::en)),
                 "SageMaker real-time, size of a request or response: 6.291456 MB (fixed; "
                 "https://docs.aws.amazon.com/sagemaker/latest/APIReference/"
                 "API_runtime_InvokeEndpoint.html, 2026-06), elsewhere 25 MB "
                 "(https://docs.aws.amazon.com/sagemaker/latest/dg/deploy-model-options.html, 2026-06)");
        QCOMPARE(shown(findLimit("aws", "serverless.payload")->utmost()), "4");
    }

    void pagesWithoutDateSaySo() {
        QVERIFY(shown(findLimit("gcp", "serverless.memory")->text(Language::en)).endsWith(", undated)"));
    }
};

QTEST_APPLESS_MAIN(LimitsTest)
#include "limits_test.moc"
