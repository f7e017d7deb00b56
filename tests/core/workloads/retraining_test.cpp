// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/one_workload.h"

#include <QTest>

using namespace mitsumori;
using test::OneWorkload;
using test::shown;

/// Retraining: document 000 §3 and the sizes that follow from it; expected values by hand.
class RetrainingTest : public QObject {
    Q_OBJECT
  private slots:
    void figures_data() {
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<int>("hours");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *title, const char *parameters, int hours, const char *name,
                            const char *expected) {
            QTest::newRow(title) << QByteArray(parameters) << hours << QString(name) << QString(expected);
        };
        // how many models
        row("C is one model", R"({"structure": "common", "eligibleShare": 0.5})", 730, "fullModels", "1");
        row("B is one a group", R"({"structure": "group", "groups": 200})", 730, "fullModels", "200");
        row("A is one a person", R"({"structure": "person", "users": 100000})", 730, "fullModels", "100000");
        row("only those with enough data", R"({"structure": "person", "eligibleShare": "1/4"})", 730,
            "fullModels", "25000");
        row("A' is one full run", R"({"structure": "corrected"})", 730, "jobRuns", "1");
        row("and a light one a person", R"({"structure": "corrected"})", 730, "correctionRuns", "100000");
        row("light runs take half a minute", R"({"structure": "corrected"})", 730, "correction",
            "833.333333");
        row("personal inference, common retraining", R"({"structure": "shared-common"})", 730, "fullModels",
            "1");
        row("personal inference, retraining by group", R"({"structure": "shared-group", "groups": 50})", 730,
            "fullModels", "50");
        // how often: 728 h are 52 weeks over 12 months, 730 h a twelfth of 365 days
        row("monthly", R"({"structure": "person"})", 730, "jobRuns", "100000");
        row("weekly in 52 weeks a year", R"({"structure": "person", "schedule": "weekly"})", 728, "jobRuns",
            "433333.3333");
        row("weekly in 365 days a year", R"({"structure": "person", "schedule": "weekly"})", 730, "jobRuns",
            "434523.809524");
        row("daily", R"({"structure": "person", "schedule": "daily"})", 730, "jobRuns", "3041666.6667");
        row("every 14 days of 28", R"({"schedule": "every-n-days", "everyDays": 14})", 672, "jobRuns", "2");
        row("events only", R"({"schedule": "none", "driftEvents": 2, "degradationEvents": 1})", 730, "runs",
            "3");
        row("each failed run is repeated twice",
            R"({"structure": "group", "groups": 100, "failureShare": 0.05, "repeats": 2})", 730, "jobRuns",
            "110");
        row("three steps are three jobs", R"({"structure": "person"})", 730, "stepJobs", "300000");
        row("a gate that takes time is the fourth", R"({"gateMinutes": 1})", 730, "stepJobs", "4");
        row("a step without minutes is none", R"({"preprocessMinutes": 0, "evaluateMinutes": 0})", 730,
            "stepJobs", "1");
        // machine-hours
        row("four machines for an hour", R"({"trainMinutes": 60, "trainInstances": 4})", 730, "train", "4");
        row("a billed minimum", R"({"evaluateMinutes": 1, "minimumMinutes": 3})", 730, "evaluate", "0.05");
        row("is none where nothing runs", R"({"evaluateMinutes": 0, "minimumMinutes": 3})", 730, "evaluate",
            "0");
        row("a fifth is lost to interruptions", R"({"trainMinutes": 60, "spotShare": 0.8, "rework": 0.2})",
            730, "train-spot", "1");
        row("the rest on demand", R"({"trainMinutes": 60, "spotShare": 0.8, "rework": 0.2})", 730, "train",
            "0.2");
        row("50 GiB at each machine-hour",
            R"({"trainMinutes": 60, "volumeGib": 50, "spotShare": 0.8, "rework": 0.2})", 730,
            "training-volume", "60");
        row("processing has its own", R"({"preprocessMinutes": 30, "evaluateMinutes": 30, "volumeGib": 50})",
            730, "processing-volume", "50");
        row("a trigger a model and day", R"({"structure": "person", "schedule": "daily"})", 720, "trigger",
            "3000000");
        // wall clock
        row("K for 100,000 runs of 10 minutes in a night of 8 hours",
            R"({"structure": "person", "users": 100000, "startupMinutes": 0, "windowHours": 8})", 730,
            "neededParallelism", "2084");
        row("which takes 48 waves: the 8 hours",
            R"({"structure": "person", "startupMinutes": 0, "parallelism": 2084})", 730, "wallClockHours",
            "8");
        row("ten at a time take 10,000 waves", R"({"structure": "person", "startupMinutes": 0})", 730,
            "wallClockHours", "1666.666667");
        row("start-up counts for the wall clock", R"({"startupMinutes": 3})", 730, "fullMinutes", "19");
        row("of the steps that run", R"({"startupMinutes": 3, "preprocessMinutes": 0})", 730, "fullMinutes",
            "13");
    }
    void figures() {
        QFETCH(QByteArray, parameters);
        QFETCH(int, hours);
        QFETCH(QString, name);
        QFETCH(QString, expected);
        const OneWorkload one("retraining", parameters, hours);
        QCOMPARE(one.figure(name.toUtf8(), test::digitsOf(expected)), expected);
    }

    /// K moves the wall clock and never the bill; start-up neither.
    void parallelismCostsNothing() {
        const OneWorkload one("retraining", R"({"structure": "person", "parallelism": 1})");
        const OneWorkload many("retraining",
                               R"({"structure": "person", "parallelism": 1000, "startupMinutes": 10})");
        QCOMPARE(one.usage(), many.usage());
        QVERIFY(one.usage().size() >= 4);
        QVERIFY(one.value("wallClockHours") != many.value("wallClockHours"));
    }

    /// Models, frequency and minutes count alike.
    void hoursAreLinear() {
        const char *hours = "train";
        const QString doubled = OneWorkload("retraining", R"({"structure": "group", "groups": 20,
            "schedule": "daily", "trainMinutes": 6})",
                                            720)
                                    .quantity(hours);
        QCOMPARE(doubled, "60"); // 20 x 30 x 6 / 60
        QCOMPARE(OneWorkload("retraining", R"({"structure": "group", "groups": 10, "schedule": "daily",
            "trainMinutes": 12})",
                             720)
                     .quantity(hours),
                 doubled);
        QCOMPARE(OneWorkload("retraining", R"({"structure": "group", "groups": 20, "schedule": "every-n-days",
            "everyDays": 2, "trainMinutes": 12})",
                             720)
                     .quantity(hours),
                 doubled);
    }

    /// 100,000 models a month on AWS in Tokyo: 10 minutes each on ml.m5.xlarge at $0.298 an hour and one
    /// event each at $1 a million: 16,666.67 h x 0.298 + 0.10.
    void aHundredThousandModelsInTokyo() {
        const OneWorkload one("retraining", R"({"structure": "person"})");
        const Estimate estimate = one.estimate();
        const CloudEstimate &aws = estimate.clouds.front();
        QVERIFY(aws.gaps.empty());
        QCOMPARE(shown(aws.total.rounded(2)), "4966.77");
    }
};

QTEST_APPLESS_MAIN(RetrainingTest)
#include "retraining_test.moc"
