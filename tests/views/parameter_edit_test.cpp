// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/parse.h"
#include "core/json/write.h"
#include "views/driver_edit.h"
#include "views/parameter_edit.h"

#include <QTest>

using namespace mitsumori;
using namespace mitsumori::views;

namespace {

/// A member as text; "" is none. Written back the same way: null is "".
using Member = std::optional<json::Value>;

Member member(const char *text) {
    return *text == 0 ? Member() : Member(*json::parse(text));
}

QString shown(const json::Value &value) {
    return value.isNull() ? QString()
                          : QString::fromStdString(json::write(value)).simplified().remove(QLatin1Char(' '));
}

const json::Value *pointer(const Member &value) {
    return value ? &*value : nullptr;
}

} // namespace

class ParameterEditTest : public QObject {
    Q_OBJECT

  private slots:
    void base();
    void phases();
    void drivers();
    void states();
    void points();
};

void ParameterEditTest::base() {
    const auto set = [](const char *before, const Member &value) {
        const Member old = member(before);
        return shown(withBase(pointer(old), value));
    };
    QCOMPARE(set("", json::Value(3)), QStringLiteral("3"));
    QCOMPARE(set("5", json::Value(3)), QStringLiteral("3"));
    QCOMPARE(set("5", {}), QString());
    QCOMPARE(set(R"({"value":5})", json::Value(3)), QStringLiteral("3"));
    QCOMPARE(set(R"({"value":5,"source":"given"})", json::Value(3)),
             QStringLiteral(R"({"value":3,"source":"given"})"));
    QCOMPARE(set(R"({"value":5,"source":"given"})", {}), QStringLiteral(R"({"source":"given"})"));
    QCOMPARE(set(R"({"value":5})", {}), QString());
    QCOMPARE(set("", json::Value(true)), QStringLiteral("true"));
}

void ParameterEditTest::phases() {
    const auto set = [](const char *before, const Member &value) {
        const Member old = member(before);
        return shown(withPhase(pointer(old), "phase2", value));
    };
    QCOMPARE(set("5", json::Value(9)), QStringLiteral(R"({"value":5,"phases":{"phase2":9}})"));
    QCOMPARE(set("", json::Value(9)), QStringLiteral(R"({"phases":{"phase2":9}})"));
    QCOMPARE(set(R"({"value":5,"phases":{"phase2":9}})", {}), QStringLiteral("5"));
    QCOMPARE(set(R"({"phases":{"phase2":9}})", {}), QString());
    QCOMPARE(set(R"({"value":5,"phases":{"phase1":1,"phase2":9}})", {}),
             QStringLiteral(R"({"value":5,"phases":{"phase1":1}})"));
    const Member both = member(R"({"value":5,"phases":{"phase1":1}})");
    QCOMPARE(shown(withoutPhases(pointer(both))), QStringLiteral("5"));
}

void ParameterEditTest::drivers() {
    const Member plain = member("5");
    QCOMPARE(shown(withDriver(pointer(plain), "users")), QStringLiteral(R"({"value":5,"driver":"users"})"));
    const Member bound = member(R"({"value":5,"driver":"users","scale":2,"min":1,"max":9,"roundUp":true})");
    QCOMPARE(shown(withDriver(pointer(bound), "")), QStringLiteral("5"));
    QCOMPARE(shown(withDriver(pointer(bound), "nodes")),
             QStringLiteral(R"({"value":5,"driver":"nodes","scale":2,"min":1,"max":9,"roundUp":true})"));
}

void ParameterEditTest::states() {
    QVERIFY(parameterState(nullptr).isDefault());
    const Member whole = member(R"({"value":5,"phases":{"p":7},"driver":"users"})");
    const ParameterState state = parameterState(pointer(whole));
    QCOMPARE(numberOf(&*state.base)->text(), std::string("5"));
    QCOMPARE(numberOf(&state.phases.at("p"))->text(), std::string("7"));
    QCOMPARE(state.driver, std::string("users"));
    QCOMPARE(parameterPointer("a/b", "c~d"), std::string("/workloads/a~1b/parameters/c~0d"));
}

void ParameterEditTest::points() {
    const Member table = member(R"([[1,10],{"quarter":5,"value":20}])");
    QCOMPARE(shown(withPointValue(pointer(table), 0, 11)),
             QStringLiteral(R"([[1,11],{"quarter":5,"value":20}])"));
    QCOMPARE(shown(withPointAt(pointer(table), 1, 6)),
             QStringLiteral(R"([[1,10],{"quarter":6,"value":20}])"));
    QCOMPARE(shown(withoutPoint(pointer(table), 0)), QStringLiteral(R"([{"quarter":5,"value":20}])"));
    QCOMPARE(shown(withNewPoint(pointer(table))),
             QStringLiteral(R"([[1,10],{"quarter":5,"value":20},{"quarter":6,"value":20}])"));
    QCOMPARE(shown(withNewPoint(nullptr)), QStringLiteral("[[1,0]]"));
    QVERIFY(pointStates(pointer(table))[1].isQuarter);
}

QTEST_GUILESS_MAIN(ParameterEditTest)
#include "parameter_edit_test.moc"
