// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws_text.h"
#include "imported.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>

using namespace mitsumori;
using namespace mitsumori::test;

namespace {

std::string gzip(const std::string &bytes, int level = 6) {
    z_stream stream{};
    deflateInit2(&stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, bytes.size()) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

std::string small(const char *amount = "0.124") {
    return aws::list({aws::machine("A", "m5.large")}, {aws::sold("A", amount)});
}

/// Many products: several buffers and sorted runs.
std::string large(int count) {
    std::vector<std::string> products, onDemand;
    for (int i = 0; i < count; ++i) {
        const std::string sku = "SKU" + std::to_string(i * 7919 % count);
        products.push_back(aws::machine(sku, "m5.size" + std::to_string(i * 7919 % count)));
        onDemand.push_back(aws::sold("SKU" + std::to_string(i * 104729 % count),
                                     "0." + std::to_string(1000 + i * 104729 % count)));
    }
    return aws::list(products, onDemand);
}

QString sha256(const std::string &bytes) {
    return QCryptographicHash::hash(QByteArray::fromStdString(bytes), QCryptographicHash::Sha256).toHex();
}

} // namespace

class ImportTest : public QObject {
    Q_OBJECT
  private slots:
    void sameListInEveryWrapping_data() {
        QTest::addColumn<QByteArray>("bytes");
        const std::string text = small();
        QString windows = shown(text);
        windows.replace("\n", "\r\n");
        QTest::newRow("plain") << QByteArray::fromStdString(text);
        QTest::newRow("gzip") << QByteArray::fromStdString(gzip(text));
        QTest::newRow("gzip of several members")
            << QByteArray::fromStdString(gzip(text.substr(0, 100)) + gzip(text.substr(100)));
        QTest::newRow("byte order mark") << "\xef\xbb\xbf" + QByteArray::fromStdString(text);
        QTest::newRow("byte order mark in gzip") << QByteArray::fromStdString(gzip("\xef\xbb\xbf" + text));
        QTest::newRow("CRLF") << windows.toUtf8();
    }
    void sameListInEveryWrapping() {
        QFETCH(QByteArray, bytes);
        const Workshop workshop;
        const Result<ImportReport> report = workshop.import(bytes.toStdString());
        QVERIFY2(report, qPrintable(report ? "" : shown(report.problems())));
        QCOMPARE(lines(workshop, report->lists[0]),
                 QStringList{"Amazon EC2|m5.large|ap-northeast-1|on-demand|hour|0:0.124||listed"});
        QCOMPARE(shown(report->lists[0].sha256), sha256(bytes.toStdString())); // of the stored bytes
        QCOMPARE(workshop.entries(), QStringList{shown(report->lists[0].name + ".sqlite")});
    }

    void refusedFiles_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const std::string &bytes, const char *problem) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << problem;
        };
        const std::string packed = gzip(small());
        row("empty", "", " import.empty");
        row("blank", " \n\n", " import.empty");
        row("only a byte order mark", "\xef\xbb\xbf", " import.empty");
        row("HTML", "<!DOCTYPE html><html><body>404</body></html>", " import.html");
        row("gzipped HTML", gzip("\n<html>"), " import.html");
        row("UTF-16", std::string("\xff\xfe{\0\n\0", 6), " import.utf16");
        row("text", "Not Found\n", " import.aws-shape");
        row("a CSV of something else", "a,b,c\n1,2,3\n", " import.aws-shape");
        row("JSON of something else", asJson("{'Items': [], 'NextPageLink': null}"), " import.aws-shape");
        row("XML error of S3", "<?xml version=\"1.0\"?><Error/>", " import.html");
        row("no price at all", aws::list({aws::machine("A", "m5.large")}, {}), " import.no-rates");
        row("gzip, cut", packed.substr(0, packed.size() / 2), " import.gzip");
        row("gzip, cut in the check sum", packed.substr(0, packed.size() - 4), " import.gzip");
        row("gzip, only the start", packed.substr(0, 5), " import.gzip");
        row("gzip with something behind", packed + "extra", " import.gzip");
        row("gzip of gzip", gzip(packed), " import.aws-shape");
    }
    void refusedFiles() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, problem);
        const Workshop workshop;
        const Result<ImportReport> report = workshop.import(bytes.toStdString());
        QVERIFY(!report);
        QCOMPARE(shown(report.problems()), problem);
        QCOMPARE(shown(report.problems()[0].file), shown((workshop.folder() / "in/list.json").string()));
        QVERIFY(!shown(report.problems()[0].message(Language::ja)).contains("‹"));
        QCOMPARE(workshop.entries(), QStringList());
    }

    void refusedPaths() {
        const Workshop workshop;
        const auto problem = [&](const std::filesystem::path &path) {
            QElapsedTimer timer;
            timer.start();
            const Result<ImportReport> report = importPriceLists(workshop.request({path}));
            return report || timer.elapsed() > 1000 ? QString("taken, or slow") : shown(report.problems());
        };
        const auto fifo = workshop.folder() / "fifo";
        QCOMPARE(::mkfifo(fifo.c_str(), 0600), 0);
        QCOMPARE(problem(fifo), " import.not-a-file");
        QCOMPARE(problem(workshop.folder()), " import.not-a-file");
        QCOMPARE(problem("/dev/zero"), " import.not-a-file");
        QCOMPARE(problem(workshop.folder() / "missing"), " import.open");
        QCOMPARE(shown(importPriceLists(workshop.request({})).problems()), " import.no-files");
    }

    /// A list that ends early, wherever, is refused, and the list that was there stays byte for byte.
    void cutAtEveryByte() {
        const Workshop workshop;
        QVERIFY(workshop.import(small()));
        const auto kept = workshop.library() / "aws-AmazonEC2-ap-northeast-1-20240528203522.sqlite";
        const auto content = [&] {
            QFile file(kept.c_str());
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray before = content();
        const std::string text = small("0.999");
        const std::size_t whole = text.rfind('}') + 1; // the line feed behind it says nothing
        for (std::size_t size = 0; size < whole; ++size) {
            const Result<ImportReport> report = workshop.import(text.substr(0, size));
            QVERIFY2(!report, qPrintable(QString::number(size)));
            QCOMPARE(content(), before);
            QCOMPARE(workshop.entries().size(), 1);
        }
        QVERIFY(workshop.import(text.substr(0, whole)));
        QVERIFY(content() != before);
    }

    void onePerCent_data() {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("bad");
        QTest::addColumn<bool>("taken");
        QTest::newRow("1 of 100") << 100 << 1 << true;
        QTest::newRow("1 of 99") << 99 << 1 << false;
        QTest::newRow("2 of 200") << 200 << 2 << true;
        QTest::newRow("2 of 199") << 199 << 2 << false;
        QTest::newRow("all") << 3 << 3 << false;
    }
    void onePerCent() {
        QFETCH(int, rows);
        QFETCH(int, bad);
        QFETCH(bool, taken);
        std::vector<std::string> products, onDemand;
        aws::fill(products, onDemand, rows - bad);
        for (int i = 0; i < bad; ++i) {
            products.push_back(aws::machine("BAD" + std::to_string(i), "m5.bad" + std::to_string(i)));
            onDemand.push_back(aws::sold("BAD" + std::to_string(i), "-1"));
        }
        const Workshop workshop;
        const Result<ImportReport> report = workshop.import(aws::list(products, onDemand));
        QCOMPARE(bool(report), taken);
        if (taken) {
            QCOMPARE(report->rows, std::uint64_t(rows));
            QCOMPARE(report->refused, std::uint64_t(bad));
            QCOMPARE(shown(report->firstRefused[0].key), "/terms/OnDemand/BAD0");
            QVERIFY(report->firstRefused[0].file.ends_with("/list.json"));
        } else {
            QCOMPARE(shown(report.problems()[0].what), "import.too-many-refused");
            QCOMPARE(shown(report.problems()[1].pointer), "/terms/OnDemand/BAD0");
            QCOMPARE(workshop.entries(), QStringList());
        }
    }

    void bombs() {
        const Workshop workshop;
        QElapsedTimer timer;
        timer.start();
        // 64 MiB of blanks in a list, 1000:1
        const std::string bomb = gzip("{" + std::string(64 << 20, ' '), 9);
        QVERIFY(bomb.size() < 100'000);
        QCOMPARE(shown(workshop.import(bomb).problems()), " import.gzip-bomb");
        // many members that are small each
        std::string members;
        const std::string member = gzip(std::string(1 << 20, ' '), 9);
        for (int i = 0; i < 40; ++i)
            members += member;
        QCOMPARE(shown(workshop.import(members).problems()), " import.gzip-bomb");
        QVERIFY(timer.elapsed() < 10'000);
        // below 10 MiB nobody is hurt: the blanks are read and the list behind them
        QVERIFY(workshop.import(gzip(std::string(9 << 20, ' ') + small(), 9)));
    }

    void knownBytes() {
        const Workshop workshop;
        const std::string text = small();
        QVERIFY(!workshop.import(text)->alreadyKnown);
        const Result<ImportReport> again = workshop.import(text, "copy.json");
        QVERIFY(again->alreadyKnown);
        QCOMPARE(again->lists.size(), 1u);
        QCOMPARE(again->lists[0].rates, 1u);
        QCOMPARE(shown(again->lists[0].sha256), sha256(text));
        // other bytes of the same size, other regions: another import
        QVERIFY(!workshop.import(small("0.125"))->alreadyKnown);
        ImportRequest request = workshop.request({workshop.file("list.json", small("0.125"))});
        request.regions = {"ap-northeast-1"};
        QVERIFY(!importPriceLists(request)->alreadyKnown);
    }

    /// Prices that begin later make the same bytes worth reading again from that day on.
    void knownBytesWithLaterPrices() {
        const Workshop workshop;
        const std::string text =
            aws::list({aws::machine("A", "m5.large")},
                      {aws::offers("A", {aws::offer("A", {aws::price("1")}, "", "2024-05-01", "X"),
                                         aws::offer("A", {aws::price("2")}, "", "2024-06-15", "Y")})});
        ImportRequest request = workshop.request({workshop.file("list.json", text)});
        const auto importOn = [&](int day) {
            request.today = {2024, 6, day};
            const Result<ImportReport> report = importPriceLists(request);
            return shown(report->alreadyKnown
                             ? "known"
                             : line(*PriceList::open(workshop.library() / (report->lists[0].name + ".sqlite"))
                                         ->rates()
                                         ->next()));
        };
        const QString start = "Amazon EC2|m5.large|ap-northeast-1|on-demand|hour|0:";
        QCOMPARE(importOn(1), start + "1||listed");
        QCOMPARE(importOn(14), "known");
        QCOMPARE(importOn(15), start + "2||listed");
        QCOMPARE(importOn(16), "known");
    }

    void severalFiles() {
        const Workshop workshop;
        const auto first = workshop.file("a.json", small("0.1")),
                   second = workshop.file("b.json", small("0.2"));
        const Result<ImportReport> report = importPriceLists(workshop.request({first, second}));
        QCOMPARE(report->lists.size(), 2u);
        QVERIFY(report->lists[0].name != report->lists[1].name); // neither overwrites the other
        QCOMPARE(workshop.entries().size(), 2);
        // all or none
        const Workshop other;
        const Result<ImportReport> broken =
            importPriceLists(other.request({first, other.file("c.json", "{")}));
        QCOMPARE(shown(broken.problems()), " import.cut");
        QCOMPARE(other.entries(), QStringList());
    }

    /// Cancelled at the first question, the second, the third …: nothing stays behind.
    void cancelledAnyTime() {
        const Workshop workshop;
        const ImportRequest request = workshop.request({workshop.file("list.json", large(5000))});
        int questions = 0;
        const Result<ImportReport> whole = importPriceLists(request, [&](const ImportProgress &progress) {
            ++questions;
            return progress.bytesRead <= progress.bytesTotal;
        });
        QVERIFY(whole);
        QCOMPARE(whole->lists[0].rates, 5000u);
        QVERIFY(questions > 10);
        for (int last = 0; last < questions; last += questions / 40 + 1) {
            const Workshop empty;
            ImportRequest cancelled = request;
            cancelled.library = empty.library();
            int asked = 0;
            const Result<ImportReport> report =
                importPriceLists(cancelled, [&](const ImportProgress &) { return asked++ < last; });
            QVERIFY2(!report, qPrintable(QString::number(last)));
            QCOMPARE(shown(report.problems()), " import.cancelled");
            QCOMPARE(empty.entries(), QStringList());
        }
    }

    /// A file size limit is as a full disk: every size up to what is needed fails, cleanly and with words.
    void diskFull() {
        const Workshop workshop;
        const auto file = workshop.file("list.json", large(3000));
        QVERIFY(importPriceLists(workshop.request({file})));
        const auto needed = std::filesystem::file_size(*priceListFiles(workshop.library()).begin());
        int failed = 0;
        for (std::uintmax_t limit = 0; limit < needed; limit += needed / 23 + 1, ++failed) {
            const Workshop empty;
            const pid_t child = ::fork();
            if (child == 0) {
                std::signal(SIGXFSZ, SIG_IGN);
                const rlimit size{limit, limit};
                ::setrlimit(RLIMIT_FSIZE, &size);
                const Result<ImportReport> report = importPriceLists(empty.request({file}));
                ::_exit(report ? 1 : report.problems()[0].what == "import.write" ? 0 : 2);
            }
            int status = -1;
            ::waitpid(child, &status, 0);
            QVERIFY2(WIFEXITED(status), qPrintable(QString::number(limit)));
            QCOMPARE(WEXITSTATUS(status), 0);
            QCOMPARE(empty.entries(), QStringList());
        }
        QVERIFY(failed > 20);
    }

    void libraryThatCannotBe() {
        const Workshop workshop;
        ImportRequest request = workshop.request({workshop.file("list.json", small())});
        request.library = workshop.file("a-file", "x") / "library";
        QCOMPARE(shown(importPriceLists(request).problems()), " import.write");
    }

    /// What a killed import left is gone with the next one; what another one is writing stays.
    void leftovers() {
        const Workshop workshop;
        QVERIFY(workshop.import(small()));
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(0);
        int status = 0;
        ::waitpid(child, &status, 0);
        const auto left = workshop.library() / (".import-" + std::to_string(child) + "-abc");
        const auto running = workshop.library() / (".import-" + std::to_string(::getppid()) + "-abc");
        std::filesystem::copy_file(workshop.file("x", "x"), left);
        std::filesystem::copy_file(workshop.file("x", "x"), running);
        QVERIFY(workshop.import(small("0.2")));
        QVERIFY(!std::filesystem::exists(left));
        QVERIFY(std::filesystem::exists(running));
    }

    void hostileNames() {
        const Workshop workshop;
        const std::string head =
            "'offerCode': '../../etc/pass wd', 'version': '\\u0000..', 'publicationDate': '2024-05-28'";
        const Result<ImportReport> report = workshop.import(aws::list(
            {aws::product(
                "A", "Fee",
                "'servicecode': 'x\\u0000y\\u001b[31m', 'location': 'Any', 'usagetype': 'u\\u0000v'")},
            {aws::sold("A", "1", "Requests")}, {}, head));
        QVERIFY2(report, qPrintable(report ? "" : shown(report.problems())));
        QCOMPARE(shown(report->lists[0].name), "aws--etc-pass-wd-global--");
        QCOMPARE(lines(workshop, report->lists[0]),
                 QStringList{"x y [31m|u v|global|on-demand|request|0:1||listed"});
    }

    void everyNoticeHasAText() {
        for (const char *key : {"ambiguous", "repeated", "superseded", "later", "no-terms", "unit",
                                "structural-zero", "term-type", "other-region", "dedicated-host",
                                "capacity-reservation", "capacity-block", "outposts"})
            QVERIFY2(hasText(std::string("import.notice.") + key), key);
    }
};

QTEST_APPLESS_MAIN(ImportTest)
#include "import_test.moc"
