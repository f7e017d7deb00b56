// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/csv_rows.h"
#include "pieces_source.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::PiecesSource;
using test::shown;

class CsvRowsTest : public QObject {
    Q_OBJECT
  private slots:
    void reads_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rows"); // "line:field|field" a row, ";" between them
        QTest::newRow("plain") << "a,b\n1,2\n"
                               << "1:a|b;2:1|2";
        QTest::newRow("quoted") << "\"a,b\",\"c\"\"d\"\n"
                                << "1:a,b|c\"d";
        QTest::newRow("CRLF") << "a,b\r\n\"c\",d\r\n"
                              << "1:a|b;2:c|d";
        QTest::newRow("a line end in quotes") << "\"a\nb\",c\nd,e\n"
                                              << "1:a\nb|c;3:d|e";
        QTest::newRow("empty fields") << ",\"\",\n"
                                      << "1:||";
        QTest::newRow("empty line") << "a\n\nb\n"
                                    << "1:a;2:;3:b";
        QTest::newRow("one field") << "a\n"
                                   << "1:a";
    }
    void reads() {
        QFETCH(QString, text);
        QFETCH(QString, rows);
        for (std::size_t size = 1; size <= std::size_t(text.size()); ++size) {
            PiecesSource source(text.toStdString(), size);
            CsvRows csv(source);
            std::string found;
            while (csv.next()) {
                found += (found.empty() ? "" : ";") + std::to_string(csv.line()) + ":";
                for (std::size_t i = 0; i < csv.fields().size(); ++i)
                    found += (i == 0 ? "" : "|") + std::string(csv.fields()[i]);
            }
            QCOMPARE(shown(csv.problems()), QString());
            QCOMPARE(shown(found), rows);
        }
    }

    void refuses_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        QTest::newRow("cut in a field") << "a,b\n1,2"
                                        << " import.cut";
        QTest::newRow("cut in quotes") << "a,\"b\n"
                                       << " import.cut";
        QTest::newRow("text behind a quote") << "\"a\"b,c\n"
                                             << " import.csv";
        QTest::newRow("endless line") << QString(2'000'000, 'x') << " import.csv";
        QTest::newRow("endless quotes") << "\"" + QString(2'000'000, '\n') << " import.csv";
    }
    void refuses() {
        QFETCH(QString, text);
        QFETCH(QString, problem);
        PiecesSource source(text.toStdString(), 4096);
        CsvRows csv(source);
        while (csv.next()) {
        }
        QCOMPARE(shown(csv.problems()), problem);
        QVERIFY(!csv.next());
    }
};

QTEST_APPLESS_MAIN(CsvRowsTest)
#include "csv_rows_test.moc"
