// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/commitments.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;

using test::shown;

namespace {

QString listed(const std::vector<Decimal> &values) {
    QStringList all;
    for (const Decimal value : values)
        all += test::shown(value);
    return all.join(' ');
}

std::vector<Decimal> numbers(const QString &text) {
    std::vector<Decimal> all;
    for (const QString &word : text.split(' '))
        all.push_back(*Decimal::parse(word.toStdString()));
    return all;
}

/// An endpoint whose minimum is 2 machines and 4 from month 7 on, with prices that make sums easy: on-demand
/// 1.00, one year 0.60 an hour, three years 3,600 at once.
json::Value plan(const std::string &parameters, const std::string &calculation = {}) {
    return *json::parse(
        R"json({"format": "mitsumori-scenario", "version": 1, "date": "2026-11-01", "geography": "north-america",
        "calculation": {"months": 12)json" +
        calculation + R"json(}, "clouds": ["aws"],
        "phases": {"first": {"from": 1}, "second": {"from": 7}},
        "workloads": {"w": {"kind": "inference", "parameters": {"mode": "real-time", "users": 0, "machine": "general-2x8",
            "minimumInstances": {"value": 2, "phases": {"second": 4}}, )json" +
        parameters + R"json(}}},
        "prices": {"format": "mitsumori-prices", "version": 1, "id": "test", "asOf": "2026-11-01", "rates": [
            {"provider": "aws", "service": "Amazon SageMaker", "dimension": "ml.m5.large Hosting", "region": "us-east-1",
             "unit": "hour", "price": "1", "source": "t", "asOf": "2026-11-01"},
            {"provider": "aws", "service": "Amazon SageMaker", "dimension": "ml.m5.large Hosting", "region": "us-east-1",
             "purchase": "reserved", "term": "1y-no-upfront", "unit": "hour", "price": "0.6", "source": "t", "asOf": "2026-11-01"},
            {"provider": "aws", "service": "Amazon SageMaker", "dimension": "ml.m5.large Hosting", "region": "us-east-1",
             "purchase": "reserved", "term": "3y-all-upfront", "unit": "hour", "price": "0", "upfront": {"fee": "3600", "months": 36},
             "source": "t", "asOf": "2026-11-01"}]}})json");
}

} // namespace

/// What is bought ahead: committed use is paid whether used or not, what exceeds it is on-demand.
class CommitmentsTest : public QObject {
    Q_OBJECT
  private slots:
    void useIsSplitIntoCoveredUnusedAndTheRest_data() {
        QTest::addColumn<QString>("use");
        QTest::addColumn<QString>("terms");
        QTest::addColumn<QString>("coverage");
        QTest::addColumn<QString>("rest");
        QTest::addColumn<QString>("covered");
        QTest::addColumn<QString>("unused");
        QTest::newRow("all of the steady use") << "10 14 12"
                                               << "1y 1y 1y"
                                               << "1"
                                               << "0 4 2"
                                               << "10 10 10"
                                               << "0 0 0";
        QTest::newRow("four fifths of it") << "10 14 12"
                                           << "1y 1y 1y"
                                           << "0.8"
                                           << "2 6 4"
                                           << "8 8 8"
                                           << "0 0 0";
        QTest::newRow("more than is used") << "10 14 12"
                                           << "1y 1y 1y"
                                           << "1.2"
                                           << "0 2 0"
                                           << "10 12 12"
                                           << "2 0 0";
        QTest::newRow("from the second month on") << "3 5 6"
                                                  << "none 1y 1y"
                                                  << "1"
                                                  << "3 0 1"
                                                  << "0 5 5"
                                                  << "0 0 0";
        QTest::newRow("a quiet month sets the level") << "10 2 10"
                                                      << "3y 3y 3y"
                                                      << "1"
                                                      << "8 0 8"
                                                      << "2 2 2"
                                                      << "0 0 0";
        QTest::newRow("another term begins anew") << "4 4 8"
                                                  << "1y 1y 3y"
                                                  << "1"
                                                  << "0 0 0"
                                                  << "4 4 8"
                                                  << "0 0 0";
    }
    void useIsSplitIntoCoveredUnusedAndTheRest() {
        QFETCH(QString, use);
        QFETCH(QString, terms);
        QFETCH(QString, coverage);
        QFETCH(QString, rest);
        QFETCH(QString, covered);
        QFETCH(QString, unused);
        UsageSeries series{0, 0, numbers(use), {"endpoint/x"}};
        CommitmentPlan wish;
        for (const QString &term : terms.split(' ')) {
            wish.term.push_back(term.toStdString());
            wish.coverage.push_back(*Decimal::parse(coverage.toStdString()));
        }
        const std::vector<UsageSeries> parts = withCommitments(series, wish);
        QCOMPARE(parts.size(), 3);
        QCOMPARE(listed(parts[0].quantity), rest);
        QCOMPARE(listed(parts[1].quantity), covered);
        QCOMPARE(listed(parts[2].quantity), unused);
    }

    void aTermIsRenewedAfterItsMonths() {
        UsageSeries series{0, 0, {}, {"endpoint/x"}};
        CommitmentPlan wish;
        for (int month = 1; month <= 14; ++month) {
            series.quantity.push_back(month <= 12 ? 5 : 9); // grows when the first year is over
            wish.term.push_back("1y");
            wish.coverage.push_back(1);
        }
        const auto parts = withCommitments(series, wish);
        QCOMPARE(shown(parts[1].quantity[11]), "5");
        QCOMPARE(shown(parts[1].quantity[12]), "9");
        QCOMPARE(parts[1].commitment[11].beginsIn, 0);
        QCOMPARE(parts[1].commitment[12].beginsIn, 12);
    }

    void anotherSkuEndsATerm() {
        UsageSeries series{0, 0, {5, 5, 7}, {"endpoint/x", "endpoint/x", "endpoint/y"}};
        const auto parts = withCommitments(series, {{"1y", "1y", "1y"}, {1, 1, 1}});
        QCOMPARE(listed(parts[1].quantity), "5 5 7");
        QCOMPARE(parts[1].commitment[2].beginsIn, 2);
    }

    void withoutACommitmentNothingChanges() {
        UsageSeries series{0, 0, {5, 6}, {"endpoint/x"}};
        const auto parts = withCommitments(series, {{"none", "none"}, {0, 0}});
        QCOMPARE(parts.size(), 1);
        QCOMPARE(listed(parts[0].quantity), "5 6");
    }

    /// 2 machines for half a year, then 4. Two are committed all year: 2 x 730 x 0.60 = 876.
    void coveredUseAndTheRestAreLinesOfTheirOwn_data() {
        QTest::addColumn<QString>("parameters");
        QTest::addColumn<QString>("calculation");
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("month");
        QTest::addColumn<QString>("amount");
        const QString year = R"("commitment": "1y", "commitmentCoverage": 1)";
        const QString half = R"("commitment": "1y", "commitmentCoverage": 0.5)";
        const QString ahead = R"("commitment": "3y", "commitmentCoverage": 1)";
        const QString cash = R"(, "upfront": "cash")";
        QTest::newRow("committed, month 1") << year << ""
                                            << "w.endpoint+committed" << 1 << "876";
        QTest::newRow("committed, month 7") << year << ""
                                            << "w.endpoint+committed" << 7 << "876";
        QTest::newRow("on demand, month 1") << year << ""
                                            << "w.endpoint" << 1 << "0";
        QTest::newRow("on demand, month 7") << year << ""
                                            << "w.endpoint" << 7 << "1460";
        QTest::newRow("half covered, committed") << half << ""
                                                 << "w.endpoint+committed" << 1 << "438";
        QTest::newRow("half covered, on demand") << half << ""
                                                 << "w.endpoint" << 1 << "730";
        QTest::newRow("whole-term fee, spread") << ahead << ""
                                                << "w.endpoint+committed" << 5 << "200";
        QTest::newRow("whole-term fee, when paid") << ahead << cash << "w.endpoint+committed" << 1 << "7200";
        QTest::newRow("whole-term fee, later") << ahead << cash << "w.endpoint+committed" << 2 << "0";
    }
    void coveredUseAndTheRestAreLinesOfTheirOwn() {
        QFETCH(QString, parameters);
        QFETCH(QString, calculation);
        QFETCH(QString, line);
        QFETCH(int, month);
        QFETCH(QString, amount);
        const auto made = test::priced(plan(parameters.toStdString(), calculation.toStdString()));
        QVERIFY2(made, made ? "" : qPrintable(shown(made.problems())));
        QVERIFY(made->cloud().gaps.empty());
        const LineItem *item = made->cloud().findLine(line.toStdString());
        QVERIFY(item != nullptr);
        QCOMPARE(test::shown(item->months[std::size_t(month - 1)].amount), amount);
    }

    void aCommitmentWithoutAPriceIsAGap() {
        json::Value document = plan(R"("commitment": "1y", "commitmentCoverage": 1, "zones": 1)");
        json::setAt(document, "/workloads/w/parameters/machine", "general-4x16");
        const auto made = test::priced(document);
        QVERIFY(made);
        QVERIFY(!made->cloud().gaps.empty());
        QCOMPARE(test::shown(made->cloud().gaps.back().line), "endpoint+committed");
    }
};

QTEST_APPLESS_MAIN(CommitmentsTest)
#include "commitments_test.moc"
