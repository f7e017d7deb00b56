// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/expression.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::shown;

class ExpressionTest : public QObject {
    Q_OBJECT
  private slots:
    void calculates_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected"); // starts with "formula.": the problem
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QByteArray(text) << expected;
        };
        row("200*3", "600");
        row(" 1 + 2 * 3 ", "7");
        row("(1 + 2) * 3", "9");
        row("10 - 4 - 3", "3");
        row("100 / 5 / 2", "10");
        row("-2 * -3", "6");
        row("--5", "5");
        row("1/3", "0.333333333333");
        row("ceil(164.25)", "165");
        row("floor(-0.5)", "-1");
        row("round(2.675, 2)", "2.68");
        row("min(3, 1, 2)", "1");
        row("max(3)", "3");
        row("clamp(35, 5, 30)", "30");
        row("if(2 > 1, 10, 20)", "10");
        row("if(1 == 2, 10, 20)", "20");
        row("3 >= 3", "1");
        row("2 <= 1", "0");
        row("1e6", "1000000");
        row("2.5e-3 * 4", "0.01");
        row("1e", "formula.syntax");
        row("1/0", "formula.range");
        row("99999999999999999999999999*10000", "formula.range");
        row("999999999999999999999999999", "formula.syntax"); // does not fit a Decimal
        row("", "formula.syntax");
        row("1 +", "formula.syntax");
        row("(1", "formula.syntax");
        row("1 2", "formula.syntax");
        row("min()", "formula.syntax");
        row("clamp(1, 2)", "formula.syntax");
        row("nodes * 2", "formula.name");
        row("system('rm')", "formula.name");
        row("1; 2", "formula.syntax");
        row("'text'", "formula.syntax");
    }
    void calculates() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const auto result = formula::calculate(text.toStdString());
        QCOMPARE(result ? shown(*result) : shown(result.problems().front().what), expected);
    }

    void boundsLengthAndDepth() {
        const auto problem = [](const std::string &text) {
            return shown(formula::calculate(text).problems().front().what);
        };
        QCOMPARE(problem(std::string(5000, '1')), "formula.long");
        QCOMPARE(problem(std::string(1000, '(') + "1" + std::string(1000, ')')), "formula.syntax");
        QCOMPARE(problem(std::string(1000, '-') + "1"), "formula.syntax");
        std::string many = "1"; // more nodes than the fixed stack holds
        for (int i = 0; i < 500; ++i)
            many += "+1";
        QCOMPARE(shown(*formula::calculate(many)), "501");
    }

    void evaluatesAndRendersTheSameText() {
        const auto spot = formula::Expression::parse("nodes * hours * spotShare / (1 - rework)");
        QVERIFY(spot);
        QCOMPARE(spot->references().size(), 4u);
        const Decimal values[] = {3, 730, test::decimal("0.8"), 0};
        QCOMPARE(shown(spot->evaluate(values)), "1752");
        QCOMPARE(shown(spot->render([](const formula::Reference &name) { return "[" + name.name + "]"; })),
                 "[nodes] × [hours] × [spotShare] ÷ (1 − [rework])");
    }

    void lookUpsKeepTheirArguments() {
        const auto sum = formula::Expression::parse("category('compute', 1, 6) + line('gpu-pool.spot', 7)");
        QVERIFY(sum);
        const formula::Reference &first = sum->references().front();
        QVERIFY(first.isCall);
        QCOMPARE(shown(std::get<std::string>(first.arguments[0])), "compute");
        QCOMPARE(shown(std::get<Decimal>(first.arguments[2])), "6");
    }
};

QTEST_APPLESS_MAIN(ExpressionTest)
#include "expression_test.moc"
