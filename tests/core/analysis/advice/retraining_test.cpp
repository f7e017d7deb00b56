// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/judged.h"

using namespace mitsumori;

/// Rules on retraining. All machines cost 0.10 USD an hour here, spot 0.09; triggers are free.
class RetrainingTest : public QObject {
    Q_OBJECT

    static inline const QByteArray rates = R"([
        {"service": "Amazon SageMaker", "dimension": "ml.m5.xlarge Training", "price": "0.1"},
        {"service": "Amazon SageMaker", "dimension": "ml.m5.xlarge Training", "purchase": "spot", "price": "0.09"},
        {"service": "Amazon SageMaker", "dimension": "ml.m5.xlarge Processing", "price": "0.1"},
        {"service": "Amazon SageMaker", "dimension": "ml.m5.large Processing", "price": "0.1"},
        {"service": "Triggers", "dimension": "event", "unit": "event", "price": "0", "state": "free"}])";

    static json::Value made(const QByteArray &parameters, const QByteArray &clouds = R"(["aws"])") {
        return test::document(
            test::workload("retraining", parameters),
            {clouds, rates, 1,
             R"("services": {"aws": {"orchestration/event": {"service": "Triggers", "dimension": "event"}}},)"});
    }

  private slots:
    void rules_data() {
        const test::RuleTable row;
        const int impossible = int(Severity::impossible), warning = int(Severity::warning),
                  information = int(Severity::information);
        const QByteArray bare = R"("startupMinutes": 0, "structure": )";
        const QByteArray ten = R"(, "preprocessMinutes": 3, "trainMinutes": 5, "evaluateMinutes": 2)";

        // 100,000 models of 10 minutes in a night of 8 hours: K = 2,084 (48 waves; 2,083 needs 49)
        row("a night of a model a person", "night-window", bare + R"("person", "users": 100000)" + ten,
            R"("parallelism": 2083)", R"("parallelism": 2084)", impossible, "parallelism",
            "With 2,083 runs at a time it takes 8.17 hours, the window has 8|Set K to 2,084");
        row("only one wave fits", "night-window",
            bare + R"("group", "groups": 10, "windowHours": 1, "trainMinutes": 45, "preprocessMinutes": 3,
            "evaluateMinutes": 2)",
            R"("parallelism": 9)", R"("parallelism": 10)", impossible, "parallelism",
            "it takes 1.67 hours|Set K to 10");
        row("corrections count",
            "night-window", // 1 x 10 + 2 waves x 5 minutes against 20, 3 waves against 25
            bare + R"("corrected", "users": 20, "correctionMinutes": 5)" + ten + R"(, "parallelism": 10)",
            R"("windowHours": 0.333)", R"("windowHours": 0.334)", impossible, "parallelism",
            "it takes 0.33 hours|Set K to 20");
        row("one run is too long", "run-too-long", bare + R"("common")" + ten, R"("windowHours": 0.1)",
            R"("windowHours": 0.2)", impossible, "windowHours", "A run takes 10 minutes, the window has 0.1");
        // 1,000 jobs of 497 s on 4 machines: 34.5 hours
        row("the quota of training", "training-quota",
            bare + R"("group", "groups": 1000, "preprocessMinutes": 0, "evaluateMinutes": 0,
            "trainMinutes": 8.283333333333)",
            R"("parallelism": 5)", R"("parallelism": 4)", warning, "parallelism",
            "Up to 5 instances|: 4 instances (default quota|With 4 a round takes 34.5 hours");
        row("one model needs one machine", "training-quota", bare + R"("common", "parallelism": 10)",
            R"("trainInstances": 5)", R"("trainInstances": 4)", warning, "parallelism", "Up to 5 instances");
        row("the quota of spot training", "training-quota", bare + R"("group", "spotShare": 1)",
            R"("parallelism": 5)", R"("parallelism": 4)", warning, "parallelism", "spot training jobs");
        row("the quota of processing", "processing-quota",
            bare + R"("group", "evaluateInstances": 3, "trainMinutes": 0)", R"("parallelism": 2)",
            R"("parallelism": 1)", warning, "parallelism", "Up to 6 instances|SageMaker Processing");
        row("five days", "training-run-time", bare + R"("common")", R"("trainMinutes": 7201)",
            R"("trainMinutes": 7200)", warning, "trainMinutes", "432,060 s|432,000 s");
        // one a second: 27.78 hours
        row("100,000 jobs to create", "submission-time",
            bare + R"("person", "users": 100000, "parallelism": 1000000)" + ten, R"("windowHours": 27.7)",
            R"("windowHours": 27.8)", warning, "structure",
            "Creating 100,000 jobs takes 27.8 hours|1 a second (not said");
        // six minutes a step: 0.1 hours each, 20,000 times 0.03 USD; corrections 20,000 x 0.01 hours
        const QByteArray six = R"(, "preprocessMinutes": 6, "trainMinutes": 6, "evaluateMinutes": 6,
            "correctionMinutes": 0.6)";
        row("a model a person", "person-structure", bare + R"("person", "users": 20000)" + six,
            R"("eligibleShare": 1)", R"("eligibleShare": 0.5)", warning, "structure",
            "20,000 models and 20,000 pipeline runs|A': common model and personal correction saves $6,959.64|"
            "common retraining saves $7,199.64|retraining by group saves $7,128.00");
        row("persons on events only", "person-structure", bare + R"("person", "users": 20000)" + six,
            R"("schedule": "daily")", R"("schedule": "none")", warning, "structure", "600,000 pipeline runs");
        row("groups", "cheaper-structure", bare + R"("group")" + six, R"("groups": 200)", R"("groups": 1)",
            information, "structure", "Against B: one a group|C: one common model saves $71.64 a year");
        // 30 hours a month, half of them spot: 15 x 0.09 USD; a ninth of it
        row("spot that loses nothing", "spot-rework",
            bare + R"("common", "schedule": "daily", "trainMinutes": 60, "spotShare": 0.5)", R"("rework": 0)",
            R"("rework": 0.05)", warning, "rework", "120 s (guidance|adds a month: $0.15");
    }
    void rules() {
        QFETCH(QString, rule);
        QFETCH(QByteArray, beyond);
        QFETCH(QByteArray, within);
        QFETCH(int, severity);
        QFETCH(QString, parameter);
        QFETCH(QString, figures);
        test::fires(rule, made(beyond), Severity(severity), "/workloads/w/parameters/" + parameter,
                    figures.split('|'), made(within));
    }

    /// 21 days on Azure are fixed.
    void aJobOfThreeWeeksIsImpossibleOnAzure() {
        const auto minutes = [](const QByteArray &number) {
            return made(R"("trainMinutes": )" + number, R"(["azure"])");
        };
        test::fires("training-run-time", minutes("30241"), Severity::impossible,
                    "/workloads/w/parameters/trainMinutes", {"1,814,400 s (fixed", "on Azure"},
                    minutes("30240"));
    }

    /// Jobs that may wait need no fallback, unlike nodes that serve.
    void spotTrainingNeedsNoFallback() {
        const test::Judged judged(made(R"("spotShare": 1)"));
        QVERIFY(judged.find("spot-without-fallback") == nullptr);
        QVERIFY(judged.find("spot-rework") != nullptr);
    }

    void theFittingParallelismIsTheFewest() {
        const test::Judged judged(made(R"("structure": "group", "groups": 7, "windowHours": 1,
            "startupMinutes": 0, "preprocessMinutes": 0, "trainMinutes": 20, "evaluateMinutes": 0)"));
        const advice::Evidence evidence(judged.input());
        // three waves of 20 minutes: 7 / 3 = 2.33
        QCOMPARE(test::shown(advice::parallelismThatFits(*evidence.subjects("retraining").front(), 1)), "3");
    }
};

QTEST_APPLESS_MAIN(RetrainingTest)
#include "retraining_test.moc"
