// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levers/bound_lever.h"
#include "core/text/resource.h"
#include "support/figures.h"

#include <QTest>

#include <stdexcept>

using namespace mitsumori;
using test::shown;

namespace {

/// Every parameter that the lever touches, "kind.parameter", in the order of kinds and effects.
QStringList touched(const Lever &lever) {
    QStringList all;
    for (const WorkloadKind &kind : workloadKinds())
        for (const BoundEffect &effect : bindLever(lever, kind))
            all << shown(kind.key + "." + kind.parameters[effect.parameter].key);
    return all;
}

/// A kind with one parameter of each type, and a lever with one effect.
WorkloadKind sampleKind() {
    return readWorkloadKind("sample", *json::parse(R"json({"label": "a", "help": "a", "category": "compute",
        "parameters": {
            "mode": {"label": "m", "type": "choice", "choices": {"slow": "s", "fast": "f"}, "default": "slow"},
            "steps": {"label": "s", "type": "choice", "choices": {"1024": "1", "2048": "2"}, "default": "2048"},
            "nodes": {"label": "n", "type": "integer", "minimum": 1, "maximum": 10, "default": 4},
            "share": {"label": "s", "type": "share", "default": 0.5},
            "scaled": {"label": "s", "type": "toggle", "default": false}},
        "lines": {}})json"));
}

Lever sampleLever(const char *effect) {
    json::Value tree = *json::parse(R"json({"label": "a", "help": "a", "parameters": {
        "factor": {"label": "f", "type": "number", "default": 2},
        "word": {"label": "w", "type": "choice", "choices": {"fast": "f", "other": "o"}, "default": "fast"}},
        "effects": []})json");
    tree.find("effects")->array()->push_back(*json::parse(effect));
    return readLever("sample", tree);
}

QString applied(const char *effect) {
    static const WorkloadKind kind = sampleKind();
    const Lever lever = sampleLever(effect);
    const auto effects = bindLever(lever, kind);
    if (effects.empty())
        return "does not fit";
    const std::vector<Literal> own{Literal("slow"), Literal("2048"), Literal(Decimal(4)),
                                   Literal(test::decimal("0.5")), Literal(Decimal(0))};
    const auto value = effects.front().apply(lever, {Literal(Decimal(2)), Literal("fast")},
                                             [&](std::size_t p) -> const Literal & { return own[p]; });
    if (!value)
        return "left alone";
    const Decimal *number = std::get_if<Decimal>(&*value);
    return number != nullptr ? shown(*number) : shown(std::get<std::string>(*value));
}

} // namespace

class LeverTest : public QObject {
    Q_OBJECT
  private slots:
    void everyFileIsRegistered() { QCOMPARE(levers().size(), resourceNames("levers/").size()); }

    void everythingIsSaidInBothLanguages() {
        const auto both = [](const LocalText &text, const std::string &where) {
            QVERIFY2(!text.ja.empty() && !text.en.empty(), where.c_str());
        };
        for (const Lever &lever : levers()) {
            both(lever.label, lever.key);
            both(lever.help, lever.key);
            for (const ParameterDescription &parameter : lever.parameters) {
                both(parameter.label, lever.key + "." + parameter.key);
                both(parameter.help, lever.key + "." + parameter.key);
                for (const Choice &choice : parameter.choices)
                    both(choice.label, lever.key + "." + parameter.key);
            }
        }
    }

    /// What must be among a lever's targets; further kinds may gain the parameters.
    void touches_data() {
        QTest::addColumn<QString>("lever");
        QTest::addColumn<QStringList>("parameters");
        QTest::newRow("spot") << "spot" << QStringList{"node-pool.spotShare",    "node-pool.rework",
                                                       "retraining.spotShare",   "retraining.rework",
                                                       "virtual-machine.rework", "virtual-machine.spotShare"};
        QStringList committed;
        for (const char *kind : {"inference", "node-pool", "virtual-machine", "database", "cache"})
            committed << QString(kind) + ".commitment" << QString(kind) + ".commitmentCoverage";
        QTest::newRow("commitment") << "commitment" << committed;
        QTest::newRow("tiering") << "storage-tiering" << QStringList{"object-storage.tieredShare"};
        QTest::newRow("autoscaling") << "autoscaling"
                                     << QStringList{"inference.autoscaling",       "inference.profile",
                                                    "node-pool.autoscaling",       "node-pool.profile",
                                                    "virtual-machine.autoscaling", "virtual-machine.profile"};
        QTest::newRow("batch") << "batch-inference" << QStringList{"inference.mode"};
        QTest::newRow("compression") << "model-compression" << QStringList{"inference.throughputFactor"};
        QTest::newRow("cache") << "result-cache" << QStringList{"inference.cacheHitRatio"};
        QTest::newRow("shared") << "shared-endpoints"
                                << QStringList{"inference.mode", "inference.models", "inference.endpoints"};
    }
    void touches() {
        QFETCH(QString, lever);
        QFETCH(QStringList, parameters);
        const QStringList found = touched(*findLever(lever.toStdString()));
        for (const QString &parameter : parameters)
            QVERIFY2(found.contains(parameter), qPrintable(parameter + " not in " + found.join(" ")));
    }

    /// The other way round: a lever reaches nothing that it is not meant for.
    void staysWithItsKinds_data() {
        QTest::addColumn<QString>("lever");
        QTest::addColumn<QStringList>("kinds");
        QTest::newRow("spot") << "spot" << QStringList{"node-pool", "virtual-machine", "retraining"};
        QTest::newRow("commitment") << "commitment"
                                    << QStringList{"inference", "node-pool", "virtual-machine", "database",
                                                   "cache"};
        QTest::newRow("tiering") << "storage-tiering" << QStringList{"object-storage"};
        QTest::newRow("autoscaling") << "autoscaling"
                                     << QStringList{"inference", "node-pool", "virtual-machine"};
        for (const char *lever : {"batch-inference", "model-compression", "result-cache", "shared-endpoints"})
            QTest::newRow(lever) << lever << QStringList{"inference"};
    }
    void staysWithItsKinds() {
        QFETCH(QString, lever);
        QFETCH(QStringList, kinds);
        for (const QString &parameter : touched(*findLever(lever.toStdString())))
            QVERIFY2(kinds.contains(parameter.section('.', 0, 0)), qPrintable(parameter));
    }

    void effects_data() {
        QTest::addColumn<QByteArray>("effect");
        QTest::addColumn<QString>("result");
        const auto row = [](const char *name, const char *effect, const char *result) {
            QTest::newRow(name) << QByteArray(effect) << result;
        };
        row("own value and lever's", R"json({"parameter": "nodes", "value": "nodes * lever('factor')"})json",
            "8");
        row("above the range", R"json({"parameter": "nodes", "value": "nodes * 100"})json", "10");
        row("below the range", R"json({"parameter": "nodes", "value": "0 - nodes"})json", "1");
        row("whole numbers stay whole", R"json({"parameter": "nodes", "value": "nodes / 3"})json", "1");
        row("share", R"json({"parameter": "share", "value": "share + 0.75"})json", "1");
        row("toggle", R"json({"parameter": "scaled", "value": "1"})json", "1");
        row("choice among numbers", R"json({"parameter": "nodes", "value": "steps / 1024"})json", "2");
        row("when a choice has the value",
            R"json({"parameter": "share", "value": "0.1", "when": "mode('slow')"})json", "0.1");
        row("when it has another",
            R"json({"parameter": "share", "value": "0.1", "when": "mode('fast')"})json", "left alone");
        row("a fixed word", R"json({"parameter": "mode", "choose": "fast"})json", "fast");
        row("the lever's word", R"json({"parameter": "mode", "choose": "{word}"})json", "fast");
        row("a word that the choice lacks", R"json({"parameter": "steps", "choose": "{word}"})json",
            "left alone");
        row("when the lever's choice is so",
            R"json({"parameter": "share", "value": "0", "when": "lever('word', 'other')"})json",
            "left alone");
        row("no such parameter", R"json({"parameter": "cores", "value": "1"})json", "does not fit");
        row("no such word", R"json({"parameter": "mode", "choose": "medium"})json", "does not fit");
        row("a formula on what the kind lacks", R"json({"parameter": "share", "value": "cores"})json",
            "does not fit");
        row("a word of a choice that it lacks",
            R"json({"parameter": "share", "value": "1", "when": "mode('medium')"})json", "does not fit");
        row("a number for a choice", R"json({"parameter": "mode", "value": "1"})json", "does not fit");
        row("a word for a number", R"json({"parameter": "share", "choose": "fast"})json", "does not fit");
        row("another kind", R"json({"kinds": ["cache"], "parameter": "share", "value": "1"})json",
            "does not fit");
    }
    void effects() {
        QFETCH(QByteArray, effect);
        QFETCH(QString, result);
        QCOMPARE(applied(effect.constData()), result);
    }

    void mistakesInOurTablesAreBugs_data() {
        QTest::addColumn<QByteArray>("effect");
        QTest::newRow("unknown lever parameter")
            << QByteArray(R"json({"parameter": "share", "value": "lever('shares')"})json");
        QTest::newRow("neither value nor choice") << QByteArray(R"json({"parameter": "share"})json");
        QTest::newRow("both") << QByteArray(R"json({"parameter": "share", "value": "1", "choose": "a"})json");
        QTest::newRow("broken formula") << QByteArray(R"json({"parameter": "share", "value": "1 +"})json");
        QTest::newRow("mistyped key")
            << QByteArray(R"json({"parameter": "share", "valu": "1", "choose": "a"})json");
    }
    void mistakesInOurTablesAreBugs() {
        QFETCH(QByteArray, effect);
        QVERIFY_EXCEPTION_THROWN(sampleLever(effect.constData()), std::logic_error);
    }
};

QTEST_APPLESS_MAIN(LeverTest)
#include "lever_test.moc"
