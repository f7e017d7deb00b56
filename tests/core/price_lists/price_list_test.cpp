// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws_text.h"
#include "imported.h"

#include <QElapsedTimer>
#include <QTest>

using namespace mitsumori;
using namespace mitsumori::test;

class PriceListTest : public QObject {
    Q_OBJECT
  private:
    Workshop workshop_;
    std::filesystem::path file_;

    static std::string sample() {
        return aws::list(
            {aws::machine("A", "m5.large"), aws::machine("B", "m5.large", "'regionCode': 'eu-west-1'"),
             aws::machine("C", "g5.xlarge"),
             aws::product("D", "Fee",
                          "'servicecode': 'AmazonRoute53', 'location': 'Global', 'usagetype': 'DNS-Queries'"),
             aws::product(
                 "E", "Storage",
                 "'servicecode': 'AmazonS3', 'regionCode': 'eu-west-1', 'usagetype': 'EU-TimedStorage'")},
            {aws::sold("A", "0.124"), aws::sold("B", "0.107"), aws::sold("C", "1.459"),
             aws::sold("D", "0.0000004", "Queries"), aws::sold("E", "0.023", "GB-Mo")},
            {aws::offers("A", {aws::offer("A", {aws::price("0.08")}, aws::term("1yr", "No Upfront"),
                                          "2024-01-01", "4NA7Y494T4")})});
    }

  private slots:
    void initTestCase() {
        const Result<ImportReport> report = workshop_.import(sample());
        QVERIFY(report);
        file_ = workshop_.library() / (report->lists[0].name + ".sqlite");
    }

    void finds_data() {
        QTest::addColumn<QStringList>("key");
        QTest::addColumn<QString>("found");
        const auto row = [](const QStringList &key, const char *found) {
            QTest::newRow(qPrintable(key.join(' '))) << key << found;
        };
        row({"aws", "Amazon EC2", "m5.large", "ap-northeast-1", "on-demand", ""}, "ap-northeast-1 0.124");
        row({"aws", "Amazon EC2", "m5.large", "eu-west-1", "on-demand", ""}, "eu-west-1 0.107");
        row({"aws", "Amazon EC2", "m5.large", "ap-northeast-1", "reserved", "1y-no-upfront"},
            "ap-northeast-1 0.08");
        row({"aws", "Amazon EC2", "m5.large", "ap-northeast-1", "reserved", "3y-no-upfront"}, "");
        row({"aws", "Amazon EC2", "m5.large", "ap-northeast-1", "reserved", ""}, "");
        row({"aws", "Amazon EC2", "m5.large", "us-east-1", "on-demand", ""}, "");
        row({"aws", "Amazon EC2", "m5.larg", "eu-west-1", "on-demand", ""}, "");
        row({"aws", "Amazon EC2", "M5.large", "eu-west-1", "on-demand", ""}, "");
        row({"aws", "", "", "", "", ""}, "");
        row({"azure", "Amazon EC2", "m5.large", "eu-west-1", "on-demand", ""}, "");
        // global prices hold everywhere
        row({"aws", "Amazon Route 53", "DNS-Queries", "eu-west-1", "on-demand", ""}, "global 0.0000004");
        row({"aws", "Amazon Route 53", "DNS-Queries", "global", "on-demand", ""}, "global 0.0000004");
    }
    void finds() {
        QFETCH(QStringList, key);
        QFETCH(QString, found);
        const Result<PriceList> list = PriceList::open(file_);
        QVERIFY(list);
        std::vector<std::string> parts;
        for (const QString &part : key)
            parts.push_back(part.toStdString());
        const auto rate = list->find({parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]});
        QCOMPARE(rate ? shown(rate->key.region + " " + rate->tiers[0].price.text()) : QString(), found);
    }

    void searches_data() {
        QTest::addColumn<QStringList>("filter"); // service, region, purchase, term, words…
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, const QStringList &filter, const char *found) {
            QTest::newRow(name) << filter << found;
        };
        row("everything", {"", "", "", ""}, "0.107 0.124 0.08 1.459 0.023 0.0000004");
        row("service", {"Amazon EC2", "", "", ""}, "1.459 0.124 0.08 0.107");
        row("region", {"", "eu-west-1", "", ""}, "0.107 0.0000004 0.023");
        row("purchase", {"", "", "reserved", ""}, "0.08");
        row("term", {"", "", "", "1y-no-upfront"}, "0.08");
        row("a word, any case", {"", "", "", "", "M5.L"}, "0.124 0.08 0.107");
        row("two words, one in the description", {"", "", "", "", "storage", "GB-Mo"}, "0.023");
        row("two words that do not meet", {"", "", "", "", "storage", "m5"}, "");
    }
    void searches() {
        QFETCH(QStringList, filter);
        QFETCH(QString, found);
        RateFilter wanted{filter[0].toStdString(),
                          filter[1].toStdString(),
                          filter[2].toStdString(),
                          filter[3].toStdString(),
                          {}};
        for (const QString &word : filter.mid(4))
            wanted.words.push_back(word.toStdString());
        const Result<PriceList> list = PriceList::open(file_);
        QStringList prices, expected = found.split(' ', Qt::SkipEmptyParts);
        const std::vector<Rate> rates = list->search(wanted, 100);
        QVERIFY(std::is_sorted(rates.begin(), rates.end(),
                               [](const Rate &a, const Rate &b) { return a.key < b.key; }));
        for (const Rate &rate : rates)
            prices << shown(rate.tiers[0].price);
        prices.sort();
        expected.sort();
        if (filter == QStringList{"", "eu-west-1", "", ""})
            expected.removeAll("0.0000004"); // a search shows what stands there; only find() falls back
        QCOMPARE(prices, expected);
        QVERIFY(list->search(wanted, 1).size() <= 1);
    }

    void ratesAreSorted() {
        const Result<PriceList> list = PriceList::open(file_);
        const auto rates = list->rates();
        RateKey before;
        int count = 0;
        for (; const Rate *rate = rates->next(); ++count) {
            QVERIFY(before < rate->key);
            before = rate->key;
        }
        QCOMPARE(count, 6);
        QCOMPARE(list->info().rates, 6u);
        QVERIFY(rates->next() == nullptr);
    }

    void listsOfAFolder() {
        const Workshop workshop;
        QVERIFY(priceListFiles(workshop.library()).empty());
        const auto head = [](const char *version, const char *date) {
            return std::string("'formatVersion': 'v1.0', 'offerCode': 'AmazonEC2', 'version': '") + version +
                   "', 'publicationDate': '" + date + "'";
        };
        for (const auto &[number, date] :
             {std::pair{"20240102", "2024-01-02"}, std::pair{"20240301", "2024-03-01"},
              std::pair{"20230101", "2023-01-01"}})
            QVERIFY(workshop.import(
                aws::list({aws::machine("A", "m5.large")}, {aws::sold("A", "1")}, {}, head(number, date))));
        for (const char *stray : {"notes.txt", "empty.sqlite", ".hidden.sqlite"})
            std::filesystem::copy_file(workshop.file("stray", ""), workshop.library() / stray);
        std::filesystem::copy_file(file_, workshop.library() / ".import-1-x");
        QStringList names;
        for (const auto &path : priceListFiles(workshop.library()))
            names << shown(path.stem().string());
        QCOMPARE(names, (QStringList{"aws-AmazonEC2-ap-northeast-1-20240301",
                                     "aws-AmazonEC2-ap-northeast-1-20240102",
                                     "aws-AmazonEC2-ap-northeast-1-20230101"}));
    }

    void foreignFiles() {
        const Workshop workshop;
        QCOMPARE(shown(PriceList::open(workshop.folder() / "missing.sqlite").problems()), " price-list.open");
        QCOMPARE(shown(PriceList::open(workshop.folder()).problems()), " price-list.open");
        QCOMPARE(shown(PriceList::open(workshop.file("empty", "")).problems()), " price-list.foreign");
        QCOMPARE(shown(PriceList::open(workshop.file("text", std::string(10000, 'x'))).problems()),
                 " price-list.foreign");
    }

    /// Cut anywhere or with any byte changed: a problem, no rate, or rates; never a crash. A changed price
    /// cannot be told from another price, a cut file always can.
    void damagedFiles() {
        QFile whole(file_.c_str());
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const std::string bytes = whole.readAll().toStdString();
        const Workshop workshop;
        for (std::size_t size = 0; size < bytes.size(); size += 97)
            QVERIFY(!PriceList::open(workshop.file("cut.sqlite", bytes.substr(0, size))));
        for (std::size_t at = 0; at < bytes.size(); at += 61) {
            std::string changed = bytes;
            changed[at] = char(changed[at] ^ 0x5a);
            const Result<PriceList> list = PriceList::open(workshop.file("changed.sqlite", changed));
            if (!list)
                continue;
            list->find({"aws", "Amazon EC2", "m5.large", "ap-northeast-1", "on-demand", ""});
            list->search({}, 100);
            lines(*list);
        }
    }

    void namesWithOddCharactersInThePath() {
        const Workshop workshop;
        const auto odd = workshop.folder() / "a?b#c%20 見積.sqlite";
        std::filesystem::copy_file(file_, odd);
        QVERIFY(PriceList::open(odd));
    }

    /// At most 20 us a lookup; generous here, since tests run unoptimised and beside each other.
    void findIsQuick() {
        const Result<PriceList> list = PriceList::open(file_);
        const RateKey key{"aws", "Amazon EC2", "m5.large", "eu-west-1", "on-demand", ""};
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 1000; ++i)
            QVERIFY(list->find(key));
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed()) + " us each"));
    }
};

QTEST_APPLESS_MAIN(PriceListTest)
#include "price_list_test.moc"
