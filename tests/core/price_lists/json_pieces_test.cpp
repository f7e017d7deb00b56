// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/json_pieces.h"
#include "pieces_source.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::asJson;
using test::PiecesSource;
using test::shown;

namespace {

/// Writes down what a walk finds: "0 /a/b = {…}", "/x: 1", "/y skipped".
class Log : public JsonPieceHandler {
  public:
    std::string text;
    int stopAfter = -1;
    bool piece(const JsonPiece &piece) override {
        text += std::to_string(piece.pattern) + " " + std::string(piece.pointer) + " (" +
                std::string(piece.key) + ") = " + std::string(piece.text) + "\n";
        for (std::size_t i = 0; i < jsonPadding; ++i) // must be readable: the sanitizer watches
            sum += piece.text.data()[piece.text.size() + i];
        return --stopAfter != 0;
    }
    void scalar(std::string_view pointer, std::string_view raw) override {
        text += std::string(pointer) + ": " + std::string(raw) + "\n";
    }
    void skipped(std::string_view pointer) override { text += std::string(pointer) + " skipped\n"; }
    int sum = 0;
};

Problems walk(const std::string &text, std::size_t size, const std::vector<std::string_view> &patterns,
              Log &log) {
    PiecesSource source(text, size);
    return walkJson(source, patterns, log);
}

} // namespace

class JsonPiecesTest : public QObject {
    Q_OBJECT
  private slots:
    void findsPieces_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("patterns");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, const char *text, const QStringList &patterns,
                            const char *found) {
            QTest::newRow(name) << shown(asJson(text)) << patterns << shown(asJson(found));
        };
        row("members", "{'v': 'x', 'p': {'A': {'a': 1}, 'B': [2, 3]}, 'n': null}", {"/p/*"},
            "/v: 'x'\n0 /p/A (A) = {'a': 1}\n0 /p/B (B) = [2, 3]\n/n: null\n");
        row("elements", "{'Items': [{'a': '}'}, {'b': 2}], 'Count': 2}", {"/Items/#", "/items/#", "/#"},
            "0 /Items/0 (0) = {'a': '}'}\n0 /Items/1 (1) = {'b': 2}\n/Count: 2\n");
        row("bare array", " [{}, [], 3, 'x']\n", {"/Items/#", "/#"},
            "1 /0 (0) = {}\n1 /1 (1) = []\n1 /2 (2) = 3\n1 /3 (3) = 'x'\n");
        row("object pattern on an array", "{'products': [1]}", {"/products/*"}, "/products/0: 1\n");
        row("two levels", "{'terms': {'OnDemand': {'S': {}}, 'Flat': [1], 'R': {'T': 5}}}", {"/terms/*/*"},
            "0 /terms/OnDemand/S (S) = {}\n/terms/Flat/0: 1\n0 /terms/R/T (T) = 5\n");
        row("deep arrays", "{'t': {'s': [{'sku': 'P', 'rates': [{'r': 1}], 'x': {}}]}}", {"/t/s/#/rates/#"},
            "/t/s/0/sku: 'P'\n0 /t/s/0/rates/0 (0) = {'r': 1}\n/t/s/0/x skipped\n");
        row("skipped", "{'a': {'b': ['{', {'c': '\\\\'}]}, 'p': {'k': -1.5e3}}", {"/p/*"},
            "/a skipped\n0 /p/k (k) = -1.5e3\n");
        row("escapes", "{'p': {'a\\'b': '\\\\', '\\u0041/~': '\\\\\\''}}", {"/p/*"},
            "0 /p/a'b (a'b) = '\\\\'\n0 /p/A~1~0 (A/~) = '\\\\\\''\n");
        row("whole value", "{'product': {'x': {}}, 'q': [true, false]}", {"/product"},
            "0 /product (product) = {'x': {}}\n/q skipped\n");
        row("empty containers", "{'p': { }, 'q': [ ]}", {"/p/*", "/q/#"}, "");
        row("the same member twice", "{'p': {'a': 1, 'a': 2}}", {"/p/*"}, "0 /p/a (a) = 1\n0 /p/a (a) = 2\n");
        row("Japanese", "{'p': {'東京': '円'}}", {"/p/*"}, "0 /p/東京 (東京) = '円'\n");
    }
    /// However the source is cut into pieces.
    void findsPieces() {
        QFETCH(QString, text);
        QFETCH(QStringList, patterns);
        QFETCH(QString, found);
        const std::string bytes = text.toStdString();
        std::vector<std::string> owned;
        for (const QString &pattern : patterns)
            owned.push_back(pattern.toStdString());
        const std::vector<std::string_view> views(owned.begin(), owned.end());
        for (std::size_t size = 1; size <= bytes.size(); ++size) {
            Log log;
            const Problems problems = walk(bytes, size, views, log);
            QCOMPARE(shown(problems), QString());
            QCOMPARE(shown(log.text), found);
        }
    }

    void refuses_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *text, const char *problem) {
            QTest::newRow(*text == '\0' ? "nothing" : text) << shown(asJson(text)) << QString(problem);
        };
        row("", " import.empty");
        row(" \n", " import.empty");
        row("<html>", " import.html");
        row("hello", " import.json");
        row("12", " import.json");
        row("{'p': {'a': {'b': 1}}} x", " import.json");
        row("{'p': {'a': {'b': 1]}}", "/p/a import.json");
        row("{'p': {'a': [1}}", "/p/a import.json");
        row("{'p': {'a': 1,}}", "/p import.json");
        row("{'p': {'a' 1}}", "/p/a import.json");
        row("{'p': {'a': 01}}", "/p/a import.json");
        row("{'p': {'a': 1.}}", "/p/a import.json");
        row("{'p': {'a': +1}}", "/p/a import.json");
        row("{'p': {'a': nul}}", "/p/a import.json");
        row("{'p': {'a': NaN}}", "/p/a import.json");
        row("{'p': {a: 1}}", "/p import.json");
        row("{'p': {'a': 1 'b': 2}}", "/p import.json");
        row("{'a': ]}", "/a import.json");
    }
    void refuses() {
        QFETCH(QString, text);
        QFETCH(QString, problem);
        for (const std::size_t size : {1, 3, 1000}) {
            Log log;
            QCOMPARE(shown(walk(text.toStdString(), size, {"/p/*"}, log)), problem);
        }
    }

    void badUtf8() {
        for (const char *text : {"{'\xff': 1}", "{'p': {'\xc3': {}}}", "{'v': '\xed\xa0\x80'}"}) {
            Log log;
            QVERIFY(!walk(asJson(text), 100, {"/p/*"}, log).empty());
        }
    }

    /// A file that ends early is never taken for a whole one.
    void cutAtEveryByte() {
        const std::string text =
            asJson("{'v': 'x', 'p': {'A': {'a': [1, 'y\\'']}, 'B': 12}, 's': {'t': [{}]}, 'n': 1}");
        for (std::size_t size = 0; size < text.size(); ++size) {
            Log log;
            const Problems problems = walk(text.substr(0, size), 7, {"/p/*"}, log);
            QVERIFY2(!problems.empty(), qPrintable(QString::number(size)));
            QVERIFY(problems.front().what == "import.cut" || problems.front().what == "import.empty" ||
                    (problems.front().what == "import.json" && size > 0));
        }
    }

    void depthHasALimit() {
        for (const bool matched : {true, false}) {
            const auto nested = [&](std::size_t depth) {
                Log log;
                return walk(asJson(matched ? "{'p': {'a': " : "{'q': {'a': ") + std::string(depth, '[') +
                                std::string(depth, ']') + "}}",
                            4096, {"/p/*"}, log);
            };
            QCOMPARE(shown(nested(60)), QString());
            QVERIFY(!nested(100000).empty());
        }
    }

    /// One byte below and above 16 MiB, in a file that is much larger than the buffers.
    void piecesHaveALimit() {
        const auto withPiece = [](std::size_t size) {
            return asJson("{'p': {'small': 1, 'large': '") + std::string(size - 2, 'x') + asJson("'}}");
        };
        Log log;
        QCOMPARE(shown(walk(withPiece(largestJsonPiece), 512 * 1024, {"/p/*"}, log)), QString());
        QCOMPARE(shown(walk(withPiece(largestJsonPiece + 1), 512 * 1024, {"/p/*"}, log)),
                 "/p/large import.piece-too-large");
        // what nobody wants may be larger
        const std::string ignored =
            asJson("{'q': ['") + std::string(2 * largestJsonPiece, 'x') + asJson("']}");
        QCOMPARE(shown(walk(ignored, 512 * 1024, {"/p/*"}, log)), QString());
    }

    void stopsWhenAsked() {
        Log log;
        log.stopAfter = 2;
        QCOMPARE(shown(walk("[1, 2, 3, broken", 100, {"/#"}, log)), QString());
        QCOMPARE(shown(log.text), "0 /0 (0) = 1\n0 /1 (1) = 2\n");
    }

    void stringTexts_data() {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << "\"abc\""
                               << "abc";
        QTest::newRow("escapes") << "\"a\\n\\\"\\u3042\"" << QString::fromUtf8("a\n\"あ");
        QTest::newRow("number") << "1.50"
                                << "1.50";
        QTest::newRow("null") << "null"
                              << "";
        QTest::newRow("broken") << "\"a\\"
                                << "";
    }
    void stringTexts() {
        QFETCH(QString, raw);
        QFETCH(QString, text);
        QCOMPARE(shown(jsonStringText(raw.toStdString())), text);
    }
};

QTEST_APPLESS_MAIN(JsonPiecesTest)
#include "json_pieces_test.moc"
