// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/write.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::shown;

namespace {

/// Small, yet with a driver, a phase, a binding, a rate, a quoted figure and a variant.
const char smallDocument[] =
    R"json({"format": "mitsumori-scenario", "version": 1, "name": {"ja": "小", "en": "small"}, "date": "2025-11-02",
"calculation": {"months": 3, "hoursPerMonth": 730}, "geography": "north-america", "clouds": ["aws"],
"drivers": {"n": {"shape": "step", "points": [[1, 3], [2, 4]]}}, "phases": {"p": {"from": 2}},
"workloads": {"pool": {"kind": "node-pool", "parameters": {"nodes": {"driver": "n", "phases": {"p": 5}}, "spotShare": "1/2"}}},
"prices": {"format": "mitsumori-prices", "version": 1, "id": "x", "asOf": "2025-11-02", "rates": [{"provider": "aws",
"service": "Amazon EC2", "dimension": "t3.large", "region": "us-east-1", "unit": "hour", "price": "0.0832", "source": "x"}]},
"quoted": {"q": {"value": 1, "computed": "month(1) + driver('n', 2)"}}, "variants": {"v": {"patch": {"revision": 2}}}})json";

/// Reads and prices; whatever comes of it, it must come as a value with a place, never as a crash.
void digest(const std::string &text) {
    const auto tree = json::parse(text);
    if (!tree)
        return;
    const auto priced = test::priced(*tree);
    for (const Language language : {Language::ja, Language::en})
        if (!priced)
            for (const Problem &problem : priced.problems())
                QVERIFY(!problem.message(language).empty());
    QVERIFY(json::parse(json::write(*tree)));
}

} // namespace

class HostileTest : public QObject {
    Q_OBJECT
  private slots:
    void theSmallDocumentIsGood() {
        const auto priced = test::priced(*json::parse(smallDocument));
        QVERIFY2(priced, priced ? "" : qPrintable(shown(priced.problems())));
        QCOMPARE(shown(priced->cloud().monthly[0]), "91.104"); // 3 x 730 x 0.5 x 0.0832
        QCOMPARE(priced->cloud().gaps.size(), 1u);             // spot
    }

    void cutAtEveryLength() {
        const std::string text = smallDocument;
        for (std::size_t length = 0; length < text.size(); ++length)
            QVERIFY(!json::parse(text.substr(0, length)));
    }

    void everyBitFlipped() {
        const std::string text = smallDocument;
        for (std::size_t at = 0; at < text.size(); ++at)
            for (int bit = 0; bit < 8; ++bit) {
                std::string flipped = text;
                flipped[at] = char(flipped[at] ^ (1 << bit));
                digest(flipped);
            }
    }

    void everyMemberReplacedByEachType() {
        const json::Value document = *json::parse(smallDocument);
        for (const std::string &pointer : pointers(document, ""))
            for (const char *value :
                 {"null", "true", "-1", "1e300", "\"\"", "\"../../x\"", "[]", "{}", "[[1]]"}) {
                json::Value changed = document;
                json::setAt(changed, pointer, *json::parse(value));
                digest(json::write(changed));
            }
    }

    void tenThousandMistakesAreAllPlaced() {
        json::Value document = *json::parse(smallDocument);
        for (int i = 0; i < 10000; ++i)
            json::setAt(document, "/workloads/w" + std::to_string(i), json::Object{{"kind", "none"}});
        const auto scenario = readScenario(document);
        QVERIFY(!scenario);
        QCOMPARE(scenario.problems().size(), 10000u);
    }

  private:
    static std::vector<std::string> pointers(const json::Value &value, const std::string &base) {
        std::vector<std::string> all;
        const auto add = [&all](const json::Value &child, const std::string &pointer) {
            all.push_back(pointer);
            const auto deeper = pointers(child, pointer);
            all.insert(all.end(), deeper.begin(), deeper.end());
        };
        if (const json::Object *members = value.object())
            for (const auto &[key, child] : *members)
                add(child, base + "/" + json::escaped(key));
        if (const json::Array *items = value.array())
            for (std::size_t i = 0; i < items->size(); ++i)
                add((*items)[i], base + "/" + std::to_string(i));
        return all;
    }
};

QTEST_APPLESS_MAIN(HostileTest)
#include "hostile_test.moc"
