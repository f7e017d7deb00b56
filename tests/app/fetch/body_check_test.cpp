// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fetch/body_check.h"

#include <QTest>

using namespace mitsumori::app;

class BodyCheckTest : public QObject {
    Q_OBJECT
  private slots:
    /// Also in pieces of one byte: the network cuts where it likes.
    void ends_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("found"); // empty, html, begins, whole
        QTest::newRow("object") << QByteArray("{\"a\": 1}\n") << "begins whole";
        QTest::newRow("array") << QByteArray("[1]") << "begins whole";
        QTest::newRow("byte-order mark") << QByteArray("\xEF\xBB\xBF {}\r\n") << "begins whole";
        QTest::newRow("cut") << QByteArray("{\"a\": 1,") << "begins";
        QTest::newRow("cut behind a bracket") << QByteArray("[{\"a\": {}}") << "begins";
        QTest::newRow("brackets in a text") << QByteArray("{\"a\": \"}]\"}") << "begins whole";
        QTest::newRow("cut in a text") << QByteArray("{\"a\": \"}}") << "begins";
        QTest::newRow("quote in a text") << QByteArray("{\"a\": \"\\\"}\"}") << "begins whole";
        QTest::newRow("backslash at a text's end") << QByteArray("{\"a\": \"\\\\\"}") << "begins whole";
        QTest::newRow("nested") << QByteArray("[[{}, [[]]], {}]") << "begins whole";
        QTest::newRow("page") << QByteArray("\n <!DOCTYPE html></html>") << "html";
        QTest::newRow("nothing") << QByteArray() << "empty";
        QTest::newRow("white space") << QByteArray(" \r\n\t") << "empty";
        QTest::newRow("gzip") << QByteArray("\x1F\x8B\x08") << "";
        QTest::newRow("text") << QByteArray("sorry}") << "";
    }
    void ends() {
        QFETCH(QByteArray, body);
        QFETCH(QString, found);
        for (const qsizetype step : {qsizetype(1), qsizetype(1000)}) {
            BodyCheck check;
            for (qsizetype at = 0; at < body.size(); at += step)
                check.add(body.mid(at, step).toStdString());
            QStringList all;
            if (check.isEmpty())
                all << "empty";
            if (check.isHtml())
                all << "html";
            if (check.beginsAsJson())
                all << "begins";
            if (check.isComplete())
                all << "whole";
            QCOMPARE(all.join(' '), found);
        }
    }
};

QTEST_APPLESS_MAIN(BodyCheckTest)
#include "body_check_test.moc"
