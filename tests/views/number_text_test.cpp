// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/number_text.h"

#include <QTest>

using namespace mitsumori;
using namespace mitsumori::views;

class NumberTextTest : public QObject {
    Q_OBJECT

  private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void percent();
    void roundTrip_data();
    void roundTrip();
};

void NumberTextTest::reads_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value");
    const std::pair<const char *, const char *> rows[] = {
        {"1200", "1200"},
        {"1,234", "1234"},
        {"1,234,567.5", "1234567.5"},
        {" 12 ", "12"},
        {"-5", "-5"},
        {".5", "0.5"},
        {"3.", "3"},
        {"0.0000166667", "0.0000166667"},
        {"１００", "100"},
        {"１，２３４．５", "1234.5"},
        {"10万", "100000"},
        {"２５万", "250000"},
        {"1.5億", "150000000"},
        {"3億2000万", "320000000"},
        {"1億2345", "100002345"},
        {"1000億", "100000000000"},
        {"2兆", "2000000000000"},
        {"5千", "5000"},
        {"100k", "100000"},
        {"1.5M", "1500000"},
        {"2B", "2000000000"},
        {"1e6", "1000000"},
        {"200*3", "600"},
        {"200×3", "600"},
        {"(1+2)*10万", "300000"},
        {"10 ÷ 4", "2.5"},
        {"=7+1", "8"},
        {"1,200 GB", "1200"},
        {"25万人", "250000"},
        {"25 ＧＢ", "25"},
        {"25 GB GB", "25"},
    };
    for (const auto &[typed, value] : rows)
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(value);
}

void NumberTextTest::reads() {
    QFETCH(QString, typed);
    QFETCH(QString, value);
    const auto number = numberFromText(typed, {false, {QStringLiteral("GB"), QStringLiteral("人")}});
    QVERIFY(number.has_value());
    QCOMPARE(QString::fromStdString(number->text()), value);
}

void NumberTextTest::refuses_data() {
    QTest::addColumn<QString>("typed");
    for (const char *typed :
         {"", " ", "abc", "1,5", "1,23,456", "12,34", "万", "2万3億", "3億5k", "5 kg", "1/0", "1..2", "--",
          "1 TB", "9999999999999999999999999999999", "nan", "inf", "0x10", "80 %"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void NumberTextTest::refuses() {
    QFETCH(QString, typed);
    QVERIFY(!numberFromText(typed, {false, {QStringLiteral("GB")}}).has_value());
}

void NumberTextTest::percent() {
    const NumberStyle share{true, {}};
    QCOMPARE(numberFromText(QStringLiteral("80 %"), share)->text(), std::string("0.8"));
    QCOMPARE(numberFromText(QStringLiteral("80"), share)->text(), std::string("0.8"));
    QCOMPARE(numberFromText(QStringLiteral("８０％"), share)->text(), std::string("0.8"));
    QCOMPARE(numberFromText(QStringLiteral("100-12.5"), share)->text(), std::string("0.875"));
    QCOMPARE(numberToText(*Decimal::parse("0.125"), share), QStringLiteral("12.5 %"));
}

void NumberTextTest::roundTrip_data() {
    QTest::addColumn<QString>("value");
    for (const char *value : {"0", "1", "-1", "1234567.891", "0.000000000001", "100000000000", "0.0416"})
        QTest::newRow(value) << QString::fromUtf8(value);
}

void NumberTextTest::roundTrip() {
    QFETCH(QString, value);
    const NumberStyle style{false, {QStringLiteral("GB-month")}};
    const Decimal number = *Decimal::parse(value.toStdString());
    const auto back = numberFromText(numberToText(number, style), style);
    QVERIFY(back.has_value());
    QCOMPARE(back->text(), number.text());
}

QTEST_GUILESS_MAIN(NumberTextTest)
#include "number_text_test.moc"
