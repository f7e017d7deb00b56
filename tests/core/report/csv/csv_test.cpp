// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/csv/csv.h"

#include "core/report/sample.h"

#include <QtTest>

using namespace mitsumori;
using namespace mitsumori::sample;

namespace {

report::Table oneCell(report::Cell cell) {
    report::Table table;
    table.columns = {{"a", report::ColumnKind::text}};
    table.rows = {{{std::move(cell)}, report::RowKind::normal}};
    return table;
}

} // namespace

class CsvTest : public QObject {
    Q_OBJECT

  private slots:
    void writesText_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char *name, QByteArray text, QByteArray field) {
            QTest::newRow(name) << text << field;
        };
        row("plain", "abc", "abc");
        row("japanese", "月額", "月額");
        row("comma", "a,b", "\"a,b\"");
        row("quote", "a\"b", "\"a\"\"b\"");
        row("line feed", "a\nb", "\"a\nb\"");
        row("carriage return", "a\rb", "\"a\rb\"");
        row("space", " a ", " a ");
        row("semicolon", "a;b", "a;b");
        row("formula", "=1+1", "'=1+1");
        row("link", "=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
        row("plus", "+1", "'+1");
        row("minus text", "-5.00", "'-5.00");
        row("at", "@SUM(A1)", "'@SUM(A1)");
        row("tab", "\t=1", "'\t=1");
        row("leading return", "\r=1", "\"'\r=1\"");
        row("leading feed", "\n=1", "\"'\n=1\"");
        row("nul", QByteArray("\0=1", 3), QByteArray("'\0=1", 4));
        row("inside", "a=1", "a=1");
        row("empty", "", "");
    }

    void writesText() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, field);
        const report::Table table = oneCell({text.toStdString(), "shown is for people"});
        QCOMPARE(QByteArray::fromStdString(csv(table)), "a\r\n" + field + "\r\n");
    }

    void writesNumbersRaw() {
        QCOMPARE(csv(oneCell({decimal("-5.5"), "-5.50"})), std::string("a\r\n-5.5\r\n"));
        QCOMPARE(csv(oneCell({usd("-1234567.891"), "-$1,234,567.89"})), std::string("a\r\n-1234567.891\r\n"));
        QCOMPARE(csv(oneCell({})), std::string("a\r\n\r\n"));
    }

    void defusesTitlesAndFillsShortRows() {
        report::Table table;
        table.columns = {{"=a", {}}, {"b", {}}};
        table.rows = {{{}, report::RowKind::normal}};
        QCOMPARE(csv(table), std::string("'=a,b\r\n,\r\n"));
    }

    void beginsWithAMarkOnlyWhereAsked() {
        QCOMPARE(csv(oneCell({}), {true}), std::string("\xEF\xBB\xBF"
                                                       "a\r\n\r\n"));
    }

    void listsEveryLineOfEveryMonth() {
        Sample sample;
        sample.scenario.workloads[0].label.en = "=GPU, nodes";
        const report::Table table = report::lineItemTable(sample.scenario, sample.estimate, Language::en);
        QCOMPARE(table.rows.size(), std::size_t(4 * 14));
        QCOMPARE(table.columns.size(), std::size_t(18));
        Money sum(Currency::usd);
        for (const report::Row &row : table.rows)
            sum += std::get<Money>(row.cells[13].value);
        QCOMPARE(sum.text(), std::string("34664.488"));
        const std::string text = csv(table);
        const std::string line =
            "aws,us-east-1,1,2025-11,gpu-pool.on-demand,\"'=GPU, nodes\",Compute,Amazon EC2,g5.xlarge,"
            "on-demand,438,hour,1.006,440.628,USD,document 003,2025-11-02,assumed\r\n";
        QVERIFY2(text.find(line) != std::string::npos, text.c_str());
        // A month without use has no effective price.
        QVERIFY(text.find("db.t3.medium,on-demand,0,hour,,0,USD") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(CsvTest)
#include "csv_test.moc"
