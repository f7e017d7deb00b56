// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/write.h"
#include "support/figures.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <sys/stat.h>

using namespace mitsumori;
using test::shown;

class ParseTest : public QObject {
    Q_OBJECT
  private slots:
    void refuses_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const QByteArray &text, const char *problem) {
            QTest::newRow(name) << text << problem;
        };
        row("empty", "", " json.empty");
        row("spaces", " \n", " json.empty");
        row("cut", "{\"a\": 1", "/a json.syntax");
        row("trailing comma", "[1,]", "/1 json.syntax");
        row("duplicate key", R"({"a": {"b": 1, "b": 2}})", "/a/b json.duplicate");
        row("duplicate key inside arrays", R"([0, [{"a": 1}, {"b": 1, "b": 2}]])", "/1/1/b json.duplicate");
        QByteArray large = "{";
        for (int i = 0; i < 100; ++i) // objects of so many members are searched by another way
            large += "\"k" + QByteArray::number(i) + "\": 0, ";
        row("duplicate key of a large object", large + "\"k7\": 1}", "/k7 json.duplicate");
        row("1e400", R"({"x": 1e400})", "/x json.number");
        row("NaN", R"({"x": NaN})", "/x json.syntax");
        row("Infinity", "[Infinity]", "/0 json.syntax");
        row("2.", "[2.]", "/0 json.syntax");
        row(".5", "[.5]", "/0 json.syntax");
        row("01", "[01]", "/1 json.syntax");
        row("raw line feed in a string", "[\"a\nb\"]", "/0 json.syntax");
        row("bad UTF-8", "[\"\xC3\x28\"]", "/0 json.syntax");
        row("UTF-16", QByteArray("\xFF\xFE[\0]\0", 6), " json.nul");
        row("trailing NUL", QByteArray("[1]\0", 4), " json.nul");
        row("100,000 opening brackets", QByteArray(100000, '['), "");
        row("100,000 opening objects", QByteArray("{\"a\":").repeated(100000), "");
        row("two values", "1 2", " json.syntax");
    }
    void refuses() {
        QFETCH(QByteArray, text);
        QFETCH(QString, problem);
        const auto result = json::parse(std::string_view(text.constData(), std::size_t(text.size())));
        QVERIFY(!result);
        if (problem.isEmpty()) // the pointer is 64 levels long
            QCOMPARE(shown(result.problems().front().what), "json.depth");
        else
            QCOMPARE(shown(result.problems()), problem);
    }

    void limitsStrings() {
        const std::string longest(json::maximumStringLength, 'x');
        QVERIFY(json::parse("[\"" + longest + "\"]"));
        const auto result = json::parse("{\"name\": \"" + longest + "x\"}");
        QVERIFY(!result);
        QCOMPARE(shown(result.problems()), "/name json.string");
    }

    void keepsDigits_data() {
        QTest::addColumn<QByteArray>("digits");
        for (const char *digits :
             {"0.30", "1e-7", "18446744073709551616", "0.1000000000000000055511151231257827",
              "123456789012345678901234567890.123456789"})
            QTest::newRow(digits) << QByteArray(digits);
    }
    void keepsDigits() {
        QFETCH(QByteArray, digits);
        const auto result = json::parse(digits.toStdString());
        QVERIFY(result);
        QCOMPARE(QByteArray::fromStdString(result->number()->digits), digits);
        QCOMPARE(QByteArray::fromStdString(json::write(*result)), digits + "\n");
    }

    void readsByteOrderMarkAndCarriageReturns() {
        const auto result = json::parse("\xEF\xBB\xBF{\r\n\"a\": 1}\r\n");
        QVERIFY(result);
        QCOMPARE(shown(result->find("a")->number()->digits), "1");
    }

    void refusesWhatIsNoFile_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("problem");
        QTest::newRow("missing") << "nowhere.json"
                                 << " file.missing";
        QTest::newRow("folder") << "."
                                << " file.folder";
        QTest::newRow("FIFO") << "fifo"
                              << " file.irregular";
        QTest::newRow("5 GB") << "huge"
                              << " file.large";
        QTest::newRow("empty") << "empty"
                               << " json.empty";
    }
    void refusesWhatIsNoFile() {
        QFETCH(QString, name);
        QFETCH(QString, problem);
        QTemporaryDir folder;
        const std::string base = folder.path().toStdString() + "/";
        QCOMPARE(::mkfifo((base + "fifo").c_str(), 0600), 0);
        std::ofstream(base + "huge").close();
        QCOMPARE(::truncate((base + "huge").c_str(), 5'000'000'000), 0); // sparse: no disk used
        std::ofstream(base + "empty").close();
        const auto result = json::parseFile(base + name.toStdString());
        QVERIFY(!result);
        QCOMPARE(shown(result.problems()), problem);
        QCOMPARE(shown(result.problems().front().file), shown(base) + name);
    }

    void devicesAreNotOpened() {
        const auto result = json::parseFile("/dev/zero");
        QVERIFY(!result);
        QCOMPARE(shown(result.problems()), " file.irregular");
    }
};

QTEST_APPLESS_MAIN(ParseTest)
#include "parse_test.moc"
