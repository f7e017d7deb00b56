// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/usage_list.h"
#include "support/figures.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <random>

using namespace mitsumori;
using test::decimal;
using test::shown;

namespace {

/// dimension, unit, what follows ("price", "free" …)
QString rate(const char *dimension, const char *unit, const char *rest) {
    return QString(
               R"({"provider": "p", "service": "s", "dimension": "%1", "region": "r", "unit": "%2", "source": "case", %3})")
        .arg(dimension, unit, rest);
}

PriceBook book(const QStringList &rates) {
    const QString text =
        R"({"format": "mitsumori-prices", "version": 1, "id": "case", "asOf": "2026-01-01", "rates": [%1]})";
    const auto read = readPriceBook(*json::parse(text.arg(rates.join(", ")).toStdString()));
    if (!read)
        qFatal("%s", qPrintable(shown(read.problems())));
    return *read;
}

/// id, dimension, what follows ("quantity" and "unit" …)
QString item(const char *id, const char *dimension, const QString &rest) {
    return QString(R"({"id": "%1", "provider": "p", "service": "s", "dimension": "%2", "region": "r", %3})")
        .arg(id, dimension, rest);
}

QString list(const QStringList &items, const QString &rest = {}) {
    return QString(R"({"usage": [%1]%2})").arg(items.join(", "), rest);
}

/// A list with what it costs; the prices point into the list.
struct Bill {
    PriceBook book;
    Result<UsageList> list = Problem{};
    Result<PricedUsage> priced = Problem{};
};

/// Problems of reading or of pricing end up in `priced`.
std::unique_ptr<Bill> bill(const QStringList &rates, const QString &usage) {
    auto result = std::make_unique<Bill>();
    result->book = book(rates);
    result->list = readUsageList(*json::parse(usage.toStdString()));
    if (result->list)
        result->priced = priceUsage(*result->list, result->book);
    else
        result->priced = result->list.problems();
    return result;
}

/// "id billed amount", one line of the bill a line; gaps as "id ?".
QString linesOf(const PricedUsage &priced) {
    QStringList all;
    for (const PricedUsage::Line &line : priced.lines)
        all << (line.isGap() ? shown(line.id) + " ?"
                             : QStringList{shown(line.id), shown(line.priced.billed.value()),
                                           shown(line.priced.amount)}
                                   .join(" "));
    return all.join("\n");
}

const QString machines = R"("quantity": 730, "unit": "hour", "count": %1)";
const char *const committedRate = R"("price": "0.6", "purchase": "reserved", "term": "1y")";
const char *const onDemandRate = R"("price": "1")";

} // namespace

class UsageListTest : public QObject {
    Q_OBJECT
  private slots:
    /// 40,000 + 20,000 GB of one rate reach the second tier together, which neither would alone.
    void linesOfOneRateAreMerged() {
        const auto made = bill(
            {rate("gb", "GB-month", R"("tiers": [{"price": "0.023"}, {"from": 51200, "price": "0.022"}])")},
            list({item("a", "gb", R"("quantity": 40000, "unit": "GB-month")"),
                  item("b", "gb", R"("quantity": 20000, "unit": "GB-month")")}));
        const PricedUsage &priced = *made->priced;
        QCOMPARE(shown(priced.total), "1371.2");
        QCOMPARE(priced.lines[0].priced.tiers.size(), 2u);
        QVERIFY(priced.lines[0].priced.amount + priced.lines[1].priced.amount == priced.total);
    }

    void commitments_data() {
        QTest::addColumn<QString>("usage");
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("total");
        const auto row = [](const char *name, const char *usage, const char *lines, const char *total) {
            QTest::newRow(name) << usage << lines << total;
        };
        // reserved 0.6, on demand 1
        row("without a promise all is at the committed rate", R"("quantity": 730)", "a 730 438", "438");
        row("all of it used", R"("quantity": 730, "committed": 730)", "a 730 438", "438");
        row("unused is paid", R"("quantity": 100, "committed": 730)", "a 730 438", "438");
        row("nothing used is paid", R"("quantity": 0, "committed": 730)", "a 730 438", "438");
        row("what exceeds it is on demand", R"("quantity": 800, "committed": 730)",
            "a 730 438\na:on-demand 70 70", "508");
        row("of each", R"("quantity": 800, "committed": 730, "count": 3)", "a 2190 1314\na:on-demand 210 210",
            "1524");
        row("rework comes on top of the work", R"("quantity": 730, "committed": 730, "rework": "0.1")",
            "a 730 438\na:on-demand 73 73", "511");
    }
    void commitments() {
        QFETCH(QString, usage);
        QFETCH(QString, lines);
        QFETCH(QString, total);
        const auto made =
            bill({rate("m", "hour", committedRate), rate("m", "hour", onDemandRate)},
                 list({item("a", "m", R"("purchase": "reserved", "term": "1y", "unit": "hour", )" + usage)}));
        QVERIFY2(made->priced, made->priced ? "" : qPrintable(shown(made->priced.problems())));
        QCOMPARE(linesOf(*made->priced), lines);
        QCOMPARE(shown(made->priced->total), total);
    }

    /// 100 million calls of 1 s and 1 GiB, 60 million GiB-seconds promised (in the rate's unit, of all calls
    /// 0.6 each).
    void measuredUsageCommitsInTheRatesUnit() {
        const char *measures =
            R"("measures": [{"name": "duration", "unit": "second"}, {"name": "memory", "unit": "GiB"}])";
        const auto made = bill(
            {rate("fn", "GiB-second",
                  (std::string(R"("price": "0.00001", "purchase": "savings-plan", )") + measures).c_str()),
             rate("fn", "GiB-second", (std::string(R"("price": "0.00002", )") + measures).c_str())},
            list({item("a", "fn", R"("purchase": "savings-plan", "count": 100000000, "committed": "0.6",
                                                        "measures": {"duration": "1 second", "memory": "1 GiB"})")}));
        QVERIFY2(made->priced, made->priced ? "" : qPrintable(shown(made->priced.problems())));
        QCOMPARE(linesOf(*made->priced), "a 60000000 600\na:on-demand 40000000 800");
    }

    void unusedCommitmentIsReported() {
        const auto made = bill({rate("m", "hour", committedRate)},
                               list({item("a", "m", R"("purchase": "reserved", "term": "1y", "quantity": 100,
                                                       "unit": "hour", "committed": 730)")}));
        QCOMPARE(shown(*made->priced->lines[0].unused), "630");
        QVERIFY(usageJson(*made->priced, Language::en).find("\"unused\": 630") != std::string::npos);
    }

    void excessWithoutAnOnDemandRateIsAGap() {
        const auto made = bill({rate("m", "hour", committedRate)},
                               list({item("a", "m", R"("purchase": "reserved", "term": "1y", "quantity": 800,
                                                       "unit": "hour", "committed": 730)")}));
        QCOMPARE(linesOf(*made->priced), "a 730 438\na:on-demand ?");
        QVERIFY(made->priced->hasGaps());
    }

    /// 1,200 a year upfront for each machine and 0.05 an hour.
    void upfront_data() {
        QTest::addColumn<QString>("payment");
        QTest::addColumn<int>("month");
        QTest::addColumn<QString>("upfront");
        QTest::addColumn<QString>("amount");
        QTest::newRow("spread") << "spread" << 1 << "200"
                                << "273";
        QTest::newRow("spread, later") << "spread" << 12 << "200"
                                       << "273";
        QTest::newRow("due at the start") << "when-due" << 1 << "2400"
                                          << "2473";
        QTest::newRow("nothing afterwards") << "when-due" << 2 << "0"
                                            << "73";
    }
    void upfront() {
        QFETCH(QString, payment);
        QFETCH(int, month);
        QFETCH(QString, upfront);
        QFETCH(QString, amount);
        const auto made = bill(
            {rate("m", "hour", R"("price": "0.05", "upfront": {"fee": "1200"}, "purchase": "reserved")")},
            list({item("a", "m",
                       QString(R"("purchase": "reserved", "termMonth": %1, )").arg(month) + machines.arg(2))},
                 QString(R"(, "payment": "%1")").arg(payment)));
        QCOMPARE(shown(*made->priced->lines[0].upfront), upfront);
        QCOMPARE(shown(made->priced->lines[0].priced.amount), amount);
        QCOMPARE(shown(made->priced->total), amount);
    }

    /// A plan of 10 an hour for 100 hours over two kinds of machine. Rates of the plan 0.5 and 2, on demand 1
    /// and 2.5: the first saves 50 %, the second 20 %.
    void plans_data() {
        QTest::addColumn<int>("small");
        QTest::addColumn<int>("large");
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("total");
        QTest::addColumn<QString>("utilisation");
        QTest::newRow("more promised than used")
            << 1000 << 200 << "large 200 400\nsmall 1000 500\nplan:unused 10 100"
            << "1000"
            << "90";
        QTest::newRow("just used up") << 1000 << 250 << "large 250 500\nsmall 1000 500"
                                      << "1000"
                                      << "100";
        QTest::newRow("the largest saving is served first")
            << 1000 << 300 << "large 250 500\nlarge:on-demand 50 125\nsmall 1000 500"
            << "1125"
            << "100";
        QTest::newRow("the rest of the best is on demand")
            << 2200 << 10 << "large 0 0\nlarge:on-demand 10 25\nsmall 2000 1000\nsmall:on-demand 200 200"
            << "1225"
            << "100";
        QTest::newRow("nothing used") << 0 << 0 << "large 0 0\nsmall 0 0\nplan:unused 100 1000"
                                      << "1000"
                                      << "0";
    }
    void plans() {
        QFETCH(int, small);
        QFETCH(int, large);
        QFETCH(QString, lines);
        QFETCH(QString, total);
        QFETCH(QString, utilisation);
        const QString used = R"("purchase": "savings-plan", "unit": "hour", "quantity": %1)";
        const auto made =
            bill({rate("small", "hour", R"("price": "0.5", "purchase": "savings-plan")"),
                  rate("small", "hour", R"("price": "1")"),
                  rate("large", "hour", R"("price": "2", "purchase": "savings-plan")"),
                  rate("large", "hour", R"("price": "2.5")")},
                 list({item("large", "large", used.arg(large)), item("small", "small", used.arg(small))},
                      R"(, "plans": [{"id": "plan", "perHour": "10", "hours": 100,
                                                    "covers": ["large", "small"]}])"));
        QVERIFY2(made->priced, made->priced ? "" : qPrintable(shown(made->priced.problems())));
        QCOMPARE(linesOf(*made->priced), lines);
        QCOMPARE(shown(made->priced->total), total);
        QVERIFY(usageJson(*made->priced, Language::en)
                    .find("\"utilisation\": " + utilisation.toStdString() + " }") != std::string::npos);
    }

    /// Sustained use: half price from 365 hours on.
    void machinesClimbByThemselves_data() {
        QTest::addColumn<QString>("usage");
        QTest::addColumn<QString>("total");
        QTest::newRow("one machine") << R"("quantity": 730)"
                                     << "547.5";
        QTest::newRow("two for half a month") << R"("quantity": 365, "count": 2)"
                                              << "730";
        QTest::newRow("two all month") << R"("quantity": 730, "count": 2)"
                                       << "1095";
        QTest::newRow("unknown: the fewest that fit") << R"("quantity": 1460)"
                                                      << "1095";
        QTest::newRow("unknown: a third one hardly needed") << R"("quantity": 1461)"
                                                            << "1278";
    }
    void machinesClimbByThemselves() {
        QFETCH(QString, usage);
        QFETCH(QString, total);
        const auto made =
            bill({rate("m", "hour",
                       R"("tiersPer": "item", "tiers": [{"price": "1"}, {"from": 365, "price": "0.5"}])")},
                 list({item("a", "m", R"("unit": "hour", )" + usage)}));
        QCOMPARE(shown(made->priced->total), total);
    }

    void theMonthsLengthConverts() {
        const QStringList rates{rate("gb", "GB-month", R"("price": "1")")};
        const QString hours = list({item("a", "gb", R"("quantity": 7440, "unit": "GB-hour")")});
        QCOMPARE(shown(bill(rates, hours)->priced->lines[0].priced.billed.value()), "10.191781");
        const QString july =
            list({item("a", "gb", R"("quantity": 7440, "unit": "GB-hour")")}, R"(, "month": {"hours": 744})");
        QCOMPARE(shown(bill(rates, july)->priced->total), "10");
    }

    /// 0.1 us x 1 GB, a billion times: each occurrence alone is far below 1e-6.
    void tinyOccurrencesAreMultipliedFirst() {
        const auto made =
            bill({rate("gbs", "GB-hour", R"("price": "3.6", "measures": [{"name": "t", "unit": "hour"}])")},
                 list({item("a", "gbs", R"("measures": {"t": "0.0001 millisecond"}, "count": 1000000000)")}));
        QCOMPARE(shown(made->priced->lines[0].priced.billed.value()), "0.027778"); // 100 s
    }

    /// Items in any order, and an item split in two, cost the same to the last digit.
    void orderAndSplittingDoNotMatter() {
        std::mt19937 random(5);
        const QStringList rates{
            rate("a", "GB", R"("tiers": [{"price": "0.0913"}, {"from": 50, "price": "0.0417"}], "free": 30,
                               "freePool": "egress")"),
            rate("b", "GB", R"("price": "0.0777", "free": 30, "freePool": "egress", "increment": 7)")};
        for (int round = 0; round < 40; ++round) {
            QStringList items, halves;
            for (int i = 0; i < 6; ++i) {
                const int quantity = int(random() % 60);
                const char *dimension = random() % 2 == 0 ? "a" : "b";
                const QByteArray id = QByteArray("i") + char('0' + i);
                const QString amount = R"("unit": "GB", "quantity": "%1")";
                items << item(id, dimension, amount.arg(2 * quantity));
                halves << item(id, dimension, amount.arg(quantity))
                       << item(id + "x", dimension, amount.arg(quantity));
            }
            const auto one = bill(rates, list(items)), split = bill(rates, list(halves));
            QVERIFY(split->priced->total == one->priced->total);
            QStringList lines = linesOf(*one->priced).split("\n");
            std::shuffle(items.begin(), items.end(), random);
            const auto other = bill(rates, list(items));
            QStringList otherLines = linesOf(*other->priced).split("\n");
            lines.sort();
            otherLines.sort();
            QCOMPARE(otherLines, lines);
            QVERIFY(other->priced->total == one->priced->total);
        }
    }

    void aMissingRateIsAGap() {
        const QStringList rates{rate("g5.xlarge", "hour", R"("price": "1")")};
        const auto made = bill(rates, list({item("a", "g5.xlage", machines.arg(1))}));
        QCOMPARE(linesOf(*made->priced), "a ?");
        QVERIFY(usageJson(*made->priced, Language::en).find("\"dimension\": \"g5.xlarge\"") !=
                std::string::npos);
        const std::string table = usageText(*made->priced, Language::en);
        QVERIFY(table.find("≥ $0.00") != std::string::npos);
        QVERIFY(table.find("nearest: g5.xlarge (r, on-demand)") != std::string::npos);
    }

    void firstBookWins() {
        const PriceBook mine = book({rate("m", "hour", R"("price": "1")")});
        const PriceBook theirs =
            book({rate("m", "hour", R"("price": "2")"), rate("n", "hour", R"("price": "3")")});
        PriceShelf shelf(mine);
        shelf.add(theirs);
        const auto usage = readUsageList(*json::parse(
            list({item("a", "m", machines.arg(1)), item("b", "n", machines.arg(1))}).toStdString()));
        QCOMPARE(shown(priceUsage(*usage, shelf)->total), "2920");
    }

    void readsTheContract() {
        const auto usage = readUsageList(*json::parse(
            R"({"usage": [{"id": "a", "provider": "aws", "service": "s", "dimension": "d", "region": "r", "purchase": "spot", "quantity": "2*3", "unit": "hour"}]})"));
        QVERIFY(usage);
        QCOMPARE(shown(*usage->items.front().quantity), "6");
        QCOMPARE(shown(usage->hoursPerMonth), "730");
        const auto wrong =
            readUsageList(*json::parse(R"({"usage": [{"id": "a", "quantity": -1, "unit": "x"}]})"));
        QVERIFY(!wrong);
        QCOMPARE(shown(wrong.problems()), "/usage/0 key.missing\n/usage/0 key.missing\n/usage/0 key.missing\n"
                                          "/usage/0/quantity number.range\n/usage/0/unit rate.unit");
    }

    /// One mistake, one message with its place.
    void badInput_data() {
        QTest::addColumn<QString>("usage");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const QString &usage, const char *problem) {
            QTest::newRow(name) << usage << problem;
        };
        const auto one = [](const char *rest) { return list({item("a", "m", rest)}); };
        const auto spa = [](const char *rest) {
            return list({item("a", "m", R"("purchase": "savings-plan", "quantity": 1, "unit": "hour")")},
                        rest);
        };
        row("unknown unit", one(R"("quantity": 1, "unit": "fathom")"), "/usage/0/unit rate.unit");
        row("does not convert", one(R"("quantity": 1, "unit": "GB")"), "/usage/0/unit rate.convert");
        row("negative", one(R"("quantity": -1, "unit": "hour")"), "/usage/0/quantity number.range");
        row("both", one(R"("quantity": 1, "unit": "hour", "measures": {"t": "1 hour"})"),
            "/usage/0 usage.both");
        row("neither", one(R"("count": 1)"), "/usage/0 usage.neither");
        row("no unit", one(R"("quantity": 1)"), "/usage/0 key.missing");
        row("no measures to bill", one(R"("measures": {"t": "1 hour"})"),
            "/usage/0/measures usage.measure.none");
        row("measure without a unit", one(R"("measures": {"t": "120"})"),
            "/usage/0/measures/t usage.measure.form");
        row("measure that is a number", one(R"("measures": {"t": 120})"), "/usage/0/measures/t type");
        row("negative measure", one(R"("measures": {"t": "-1 hour"})"), "/usage/0/measures/t number.range");
        row("unknown unit of a measure", one(R"("measures": {"t": "1 fathom"})"),
            "/usage/0/measures/t rate.unit");
        row("count 0", one(R"("quantity": 1, "unit": "hour", "count": 0)"), "/usage/0/count usage.positive");
        row("count below 0", one(R"("quantity": 1, "unit": "hour", "count": -2)"),
            "/usage/0/count number.range");
        row("count no number", one(R"("quantity": 1, "unit": "hour", "count": true)"), "/usage/0/count type");
        row("rework below 0", one(R"("quantity": 1, "unit": "hour", "rework": "-0.1")"),
            "/usage/0/rework number.range");
        row("committed on demand", one(R"("quantity": 1, "unit": "hour", "committed": 1)"),
            "/usage/0/committed usage.committed");
        row("unknown key", one(R"("quantity": 1, "unit": "hour", "coutn": 1)"), "/usage/0/coutn key.unknown");
        row("an id twice", list({item("a", "m", machines.arg(1)), item("a", "m", machines.arg(1))}),
            "/usage/1/id usage.twice");
        row("an id that the output needs",
            list({item("a", "m", R"("purchase": "reserved", "quantity": 1, "unit": "hour")"),
                  item("a:on-demand", "m", machines.arg(1))}),
            "/usage/1/id usage.twice");
        row("month of no hours", list({item("a", "m", machines.arg(1))}, R"(, "month": {"hours": 0})"),
            "/month/hours number.range");
        row("month of a year", list({item("a", "m", machines.arg(1))}, R"(, "month": {"hours": 8760})"),
            "/month/hours number.range");
        row("no usage", "{}", " key.missing");
        row("not an object", "[]", " type");
        row("out of range",
            one(R"("quantity": "999999999999999", "unit": "hour", "count": "999999999999999")"),
            "/usage/0 usage.range");
        row("plan of nobody", spa(R"(, "plans": [{"id": "p", "perHour": 1, "covers": ["b"]}])"),
            "/plans/0/covers/0 usage.plan.unknown");
        row("plan of a number", spa(R"(, "plans": [{"id": "p", "perHour": 1, "covers": [1]}])"),
            "/plans/0/covers/0 usage.plan.unknown");
        row("plan twice", spa(R"(, "plans": [{"id": "p", "perHour": 1, "covers": ["a", "a"]}])"),
            "/plans/0/covers/1 usage.plan.covered");
        row("plan of nothing an hour", spa(R"(, "plans": [{"id": "p", "perHour": 0, "covers": ["a"]}])"),
            "/plans/0/perHour usage.positive");
        row("plan longer than the month",
            spa(R"(, "plans": [{"id": "p", "perHour": 1, "hours": 731, "covers": ["a"]}])"),
            "/plans/0/hours number.range");
        row("plan over on-demand usage",
            list({item("a", "m", machines.arg(1))},
                 R"(, "plans": [{"id": "p", "perHour": 1, "covers": ["a"]}])"),
            "/plans/0/covers/0 usage.plan.purchase");
        row("plan over another commitment",
            list({item("a", "m", R"("purchase": "reserved", "quantity": 1, "unit": "hour", "committed": 1)")},
                 R"(, "plans": [{"id": "p", "perHour": 1, "covers": ["a"]}])"),
            "/plans/0/covers/0 usage.plan.committed");
        row("after the term",
            one(R"("purchase": "reserved", "quantity": 1, "unit": "hour", "termMonth": 13)"),
            "/usage/0/termMonth usage.termMonth");
    }
    void badInput() {
        QFETCH(QString, usage);
        QFETCH(QString, problem);
        const auto made =
            bill({rate("m", "hour", R"("price": "1")"),
                  rate("m", "hour", R"("price": "1", "upfront": {"fee": 1}, "purchase": "reserved")")},
                 usage);
        QVERIFY(!made->priced);
        QCOMPARE(shown(made->priced.problems()), problem);
        for (const Problem &found : made->priced.problems())
            for (const Language language : {Language::ja, Language::en}) {
                const std::string message = found.message(language);
                QVERIFY2(message.find('{') == std::string::npos &&
                             message.find("problem.") == std::string::npos,
                         message.c_str());
            }
    }

    void aHundredThousandItemsAndNoMore() {
        const auto of = [](int count) {
            json::Array items;
            for (int i = 0; i < count; ++i)
                items.push_back(json::Object{{"id", std::to_string(i)},
                                             {"provider", "p"},
                                             {"service", "s"},
                                             {"dimension", "m"},
                                             {"region", "r"},
                                             {"quantity", 1},
                                             {"unit", "hour"}});
            return json::Value(json::Object{{"usage", std::move(items)}});
        };
        const auto most = readUsageList(of(100'000));
        QVERIFY(most);
        const PriceBook prices =
            book({rate("m", "hour", R"("tiers": [{"price": "3"}, {"from": 7, "price": "1"}])")});
        QCOMPARE(shown(priceUsage(*most, prices)->total), "100014");
        const auto more = readUsageList(of(100'001));
        QVERIFY(!more);
        QCOMPARE(shown(more.problems()), "/usage usage.many");
    }
};

QTEST_APPLESS_MAIN(UsageListTest)
#include "usage_list_test.moc"
