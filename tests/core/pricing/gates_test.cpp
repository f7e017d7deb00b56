// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/gates.h"

#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::decimal;
using test::shown;

namespace {

Rate rate(const char *dimension, const char *price, const char *purchase = "on-demand",
          const char *region = "us-east-1") {
    Rate made;
    made.key = {"aws", "Amazon EC2", dimension, region, purchase, ""};
    made.unit = *Unit::parse("hour");
    made.tiers = {{0, decimal(price)}};
    made.source = {"出典", "source"};
    made.asOf = {2026, 1, 1};
    return made;
}

Rate machine(const char *dimension, int vcpus, int memory, const char *price, const char *gpu = "",
             int gpus = 0) {
    Rate made = rate(dimension, price);
    made.machine = MachineSize{vcpus, memory, gpu, gpus, gpus == 0 ? 0 : 16};
    return made;
}

Rate azure(const char *dimension, int vcpus, const char *price) {
    Rate made = machine(dimension, vcpus, vcpus * 4, price);
    made.key.provider = "azure";
    return made;
}

template <typename Change>
Rate changed(Rate rate, Change change) {
    change(rate);
    return rate;
}

} // namespace

class GatesTest : public QObject {
    Q_OBJECT
  private slots:
    void findings_data() {
        QTest::addColumn<std::vector<Rate>>("rates");
        QTest::addColumn<QString>("found"); // "gate dimension", one a line
        const auto row = [](const char *name, std::vector<Rate> rates, const char *found) {
            QTest::newRow(name) << std::move(rates) << QString(found);
        };
        row("sound", {machine("m5.large", 2, 8, "0.1"), machine("m5.xlarge", 4, 16, "0.2")}, "");
        row("same price for more", {machine("m5.large", 2, 8, "0.1"), machine("m5.xlarge", 4, 16, "0.1")},
            "");
        row("larger and cheaper", {machine("m5.large", 2, 8, "0.1"), machine("m5.xlarge", 4, 16, "0.09")},
            "size m5.xlarge");
        row("another family", {machine("m5.large", 2, 8, "0.1"), machine("c5.xlarge", 4, 16, "0.09")}, "");
        row("more vCPU, less memory", {machine("m5.a", 2, 8, "0.1"), machine("m5.b", 4, 4, "0.09")}, "");
        row("another GPU", {machine("g.a", 2, 8, "0.1", "A100", 1), machine("g.b", 4, 16, "0.09", "T4", 1)},
            "");
        row("another engine",
            {machine("db.m5.large MySQL", 2, 8, "0.2"), machine("db.m5.xlarge PostgreSQL", 4, 16, "0.1")},
            "");
        row("Azure sizes", {azure("Standard_D2s_v5", 2, "0.2"), azure("Standard_D16s_v5", 16, "0.1")},
            "size Standard_D16s_v5");
        row("Azure versions", {azure("Standard_D2s_v5", 2, "0.2"), azure("Standard_D16s_v6", 16, "0.1")}, "");
        row("spot at on-demand", {rate("a", "0.1"), rate("a", "0.1", "spot")}, "");
        row("spot above on-demand", {rate("a", "0.1"), rate("a", "0.11", "spot")}, "spot a");
        row("spot in another region", {rate("a", "0.1"), rate("a", "0.11", "spot", "eu-west-1")}, "");
        row("commitment above on-demand", {rate("a", "0.1"), rate("a", "0.11", "reserved")}, "commitment a");
        row("upfront makes it dearer", // 0.05 + 730 / 8760 = 0.1333
            {rate("a", "0.1"), changed(rate("a", "0.05", "reserved"),
                                       [](Rate &r) {
                                           r.upfront = Upfront{730, 12};
                                       })},
            "commitment a");
        row("upfront that pays", // 0 + 730 / 8760 = 0.0833
            {rate("a", "0.1"), changed(rate("a", "0", "reserved"),
                                       [](Rate &r) {
                                           r.upfront = Upfront{730, 12};
                                       })},
            "");
        row("zero", {rate("a", "0")}, "zero a");
        row("free", {changed(rate("a", "0"), [](Rate &r) { r.state = PriceState::free; })}, "");
        row("free that costs", {changed(rate("a", "1"), [](Rate &r) { r.state = PriceState::free; })},
            "zero a");
        row("zero behind a price",
            {changed(rate("a", "1"),
                     [](Rate &r) {
                         r.tiers.push_back({10, 0});
                     })},
            "zero a");
        row("free first step", {changed(rate("a", "0"), [](Rate &r) { r.tiers.push_back({10, 1}); })}, "");
        row("steps that fall", {changed(rate("a", "2"), [](Rate &r) { r.tiers.push_back({10, 1}); })}, "");
        row("steps that rise",
            {changed(rate("a", "1"),
                     [](Rate &r) {
                         r.tiers.push_back({10, 2});
                     })},
            "tiers a");
        row("steps not from 0", {changed(rate("a", "1"), [](Rate &r) { r.tiers[0].from = 5; })}, "tiers a");
        row("steps out of order",
            {changed(rate("a", "3"),
                     [](Rate &r) {
                         r.tiers.insert(r.tiers.end(), {{10, 2}, {5, 1}});
                     })},
            "tiers a");
        row("no steps",
            {changed(rate("a", "3"),
                     [](Rate &r) {
                         r.tiers.clear();
                         r.state = PriceState::missing;
                     })},
            "tiers a");
        row("no unit", {changed(rate("a", "1"), [](Rate &r) { r.unit = {}; })}, "unit a");
        row("measure without unit",
            {changed(rate("a", "1"),
                     [](Rate &r) {
                         r.measures.push_back({"x", {}});
                     })},
            "unit a");
        row("of today", {changed(rate("a", "1"), [](Rate &r) { r.asOf = {2026, 11, 21}; })}, "");
        row("of tomorrow", {changed(rate("a", "1"), [](Rate &r) { r.asOf = {2026, 11, 22}; })}, "date a");
        row("two spellings", {rate("M5.large", "1"), rate("m5.large", "1")}, "twice m5.large");
        row("blank and hyphen", {rate("data out", "1"), rate("data-out", "1")}, "twice data-out");
        row("one SKU, two prices",
            {changed(rate("a", "1"), [](Rate &r) { r.sku = "X"; }),
             changed(rate("b", "1"), [](Rate &r) { r.sku = "X"; })},
            "twice b");
        row("one SKU, two regions",
            {changed(rate("a", "1"), [](Rate &r) { r.sku = "X"; }),
             changed(rate("a", "1", "on-demand", "eu-west-1"), [](Rate &r) { r.sku = "X"; })},
            "");
        row("derived by nothing", {changed(rate("a", "1"), [](Rate &r) { r.state = PriceState::derived; })},
            "rule a");
        row("derived by a rule",
            {changed(rate("a", "1"),
                     [](Rate &r) {
                         r.state = PriceState::derived;
                         r.rule = "x";
                     })},
            "");
        row("listed by a rule", {changed(rate("a", "1"), [](Rate &r) { r.rule = "x"; })}, "rule a");
        row("no source", {changed(rate("a", "1"), [](Rate &r) { r.source = {" ", " "}; })}, "source a");
        row("four times", {rate("a", "1"), rate("a", "4", "on-demand", "eu-west-1")}, "");
        row("more than four times", {rate("a", "1"), rate("a", "4.01", "on-demand", "eu-west-1")},
            "magnitude a");
        row("all at once",
            {changed(rate("a", "0"),
                     [](Rate &r) {
                         r.source = {};
                         r.asOf = {2027, 1, 1};
                     })},
            "zero a\ndate a\nsource a");
    }
    void findings() {
        QFETCH(std::vector<Rate>, rates);
        QFETCH(QString, found);
        PriceBook book;
        for (const Rate &rate : rates)
            QVERIFY(book.add(rate));
        QStringList shownFindings;
        for (const PriceFinding &finding : checkPrices(book, {2026, 11, 21})) {
            shownFindings << shown(finding.gate) + " " + shown(finding.key).section('/', 2, 2);
            // both texts exist and have no place left open
            for (const std::string &text : {finding.message.ja, finding.message.en})
                QVERIFY2(!text.empty() && text.find('{') == text.npos && text.find("‹") == text.npos,
                         text.c_str());
        }
        QCOMPARE(shownFindings.join('\n'), found);
    }

    void namesThePrices() {
        PriceBook book;
        book.add(rate("a", "0.1"));
        book.add(rate("a", "0.125", "spot"));
        const PriceFinding finding = checkPrices(book, {2026, 11, 21}).front();
        QCOMPARE(shown(finding.key), "aws/Amazon EC2/a/us-east-1/spot");
        QCOMPARE(shown(finding.message.en), "spot price $0.125 is above on-demand $0.10");
        QCOMPARE(shown(finding.message.ja), "スポット価格 $0.125 がオンデマンドの $0.10 を上回っています");
    }

    void exceptionsCoverTheirKeysOnly_data() {
        QTest::addColumn<QString>("gate");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("covered");
        QTest::newRow("exact") << "size"
                               << "aws/Amazon EC2/g5.xlarge/eu-west-1/spot" << true;
        QTest::newRow("any region") << "size"
                                    << "aws/Amazon EC2/g5.xlarge/*/spot" << true;
        QTest::newRow("any end") << "size"
                                 << "aws/*" << true;
        QTest::newRow("two runs") << "size"
                                  << "*g5*spot" << true;
        QTest::newRow("another gate") << "spot"
                                      << "aws/*" << false;
        QTest::newRow("a part") << "size"
                                << "aws/Amazon EC2" << false;
        QTest::newRow("another end") << "size"
                                     << "aws/*/reserved" << false;
        QTest::newRow("nothing") << "size"
                                 << "" << false;
    }
    void exceptionsCoverTheirKeysOnly() {
        QFETCH(QString, gate);
        QFETCH(QString, pattern);
        QFETCH(bool, covered);
        const PriceFinding finding{"size", "aws/Amazon EC2/g5.xlarge/eu-west-1/spot", {}};
        const std::vector<PriceException> exceptions{{gate.toStdString(), pattern.toStdString(), {}}};
        QCOMPARE(exceptionFor(finding, exceptions) != nullptr, covered);
    }
};

QTEST_APPLESS_MAIN(GatesTest)
#include "gates_test.moc"
