// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/measures.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::decimal;
using test::shown;

namespace {

Measure measure(const char *name, const char *unit) {
    return {name, *Unit::parse(unit)};
}

MeasuredValue value(const char *name, const char *number, const char *unit) {
    return {name, decimal(number), *Unit::parse(unit)};
}

Rate rate(const char *unit) {
    Rate result;
    result.unit = *Unit::parse(unit);
    return result;
}

/// Load balancer capacity units as AWS publishes them: 25 new connections a second, 3,000 active ones, 1 GB
/// an hour.
Rate capacityUnits() {
    Rate result = rate("LCU-hour");
    result.measures = {measure("hours", "hour")};
    result.largestOf = {measure("new", "connection/second"), measure("active", "connection"),
                        measure("processed", "GB/hour")};
    result.largestOf[0].per = 25;
    result.largestOf[1].per = 3000;
    return result;
}

} // namespace

class MeasuresTest : public QObject {
    Q_OBJECT
  private slots:
    void oneMeasure_data() {
        QTest::addColumn<QByteArray>("included");
        QTest::addColumn<QByteArray>("minimum");
        QTest::addColumn<QByteArray>("increment");
        QTest::addColumn<QByteArray>("per");
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QString>("billed");
        const auto row = [](const char *name, const char *included, const char *minimum,
                            const char *increment, const char *per, const char *given, const char *billed) {
            QTest::newRow(name) << QByteArray(included) << QByteArray(minimum) << QByteArray(increment)
                                << QByteArray(per) << QByteArray(given) << billed;
        };
        row("as it is", "0", "0", "0", "1", "1.25", "1.25");
        row("63 KB are one unit of 64", "0", "0", "64", "64", "63", "1");
        row("64 KB are one unit", "0", "0", "64", "64", "64", "1");
        row("65 KB are two", "0", "0", "64", "64", "65", "2");
        row("at least a minute", "0", "60", "1", "1", "12", "60");
        row("a second more", "0", "60", "1", "1", "60.5", "61");
        row("all of it included", "20", "0", "0", "1", "15", "0");
        row("just what is included", "20", "5", "0", "1", "20", "0");
        row("beyond what is included", "20", "0", "0", "1", "30", "10");
        row("the minimum of what is left", "20", "5", "0", "1", "21", "5");
        row("nothing measured pays the minimum", "0", "64", "64", "1024", "0", "0.0625");
        row("nothing measured, no minimum", "0", "0", "64", "64", "0", "0");
    }
    void oneMeasure() {
        QFETCH(QByteArray, included);
        QFETCH(QByteArray, minimum);
        QFETCH(QByteArray, increment);
        QFETCH(QByteArray, per);
        QFETCH(QByteArray, given);
        QFETCH(QString, billed);
        const Measure rule{
            "m", *Unit::parse("KB"), decimal(included), decimal(minimum), decimal(increment), decimal(per)};
        QCOMPARE(shown(billedMeasure(rule, decimal(given)).rounded(12)), billed);
    }

    void productInTheMeasuresUnits() {
        Rate lambda = rate("GiB-second");
        lambda.measures = {measure("duration", "second"), measure("memory", "GiB")};
        const auto units = billedUnits(
            lambda, {value("memory", "1536", "MiB"), value("duration", "120", "millisecond")}, 730, "/m");
        QCOMPARE(shown(units->rounded(12)), "0.18");
    }

    void largest_data() {
        QTest::addColumn<QByteArray>("connections");
        QTest::addColumn<QByteArray>("active");
        QTest::addColumn<QByteArray>("gigabytes");
        QTest::addColumn<QString>("units");
        QTest::newRow("new connections") << QByteArray("100") << QByteArray("1") << QByteArray("1") << "2920";
        QTest::newRow("active ones") << QByteArray("1") << QByteArray("9000") << QByteArray("1") << "2190";
        QTest::newRow("bytes of the month")
            << QByteArray("1") << QByteArray("1") << QByteArray("1460") << "1460";
    }
    void largest() {
        QFETCH(QByteArray, connections);
        QFETCH(QByteArray, active);
        QFETCH(QByteArray, gigabytes);
        QFETCH(QString, units);
        const auto found =
            billedUnits(capacityUnits(),
                        {value("hours", "1", "month"), value("new", connections, "connection/second"),
                         value("active", active, "connection"), value("processed", gigabytes, "GB/month")},
                        730, "/m");
        QCOMPARE(shown(found->rounded(12)), units);
    }

    void whatIsNotGivenIsNotTheLargest() {
        const auto found =
            billedUnits(capacityUnits(),
                        {value("hours", "2", "hour"), value("new", "50", "connection/second")}, 730, "/m");
        QCOMPARE(shown(found->rounded(12)), "4");
    }

    void mistakes() {
        const Rate rate = capacityUnits();
        const auto what = [&rate](std::vector<MeasuredValue> values) {
            const auto result = billedUnits(rate, values, 730, "/m");
            return result ? QString() : shown(result.problems());
        };
        QCOMPARE(what({value("new", "1", "connection/second")}), "/m usage.measure.missing");
        QCOMPARE(what({value("hours", "1", "hour")}), "/m usage.measure.missing");
        QCOMPARE(what({value("hours", "1", "GB"), value("new", "1", "connection/second")}),
                 "/m/hours rate.convert");
        QCOMPARE(what({value("hours", "1", "hour"), value("new", "1", "GB/hour")}), "/m/new rate.convert");
        QCOMPARE(what({value("hours", "1", "hour"), value("new", "1", "connection/second"),
                       value("rules/s", "1", "rule")}),
                 "/m/rules~1s usage.measure.unknown");
        const auto named = billedUnits(rate, {value("houers", "1", "hour")}, 730, "/m");
        QVERIFY(named.problems().front().message(Language::en).find("hours, new, active, processed") !=
                std::string::npos);
    }
};

QTEST_APPLESS_MAIN(MeasuresTest)
#include "measures_test.moc"
