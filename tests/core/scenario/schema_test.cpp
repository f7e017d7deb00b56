// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/write.h"
#include "core/scenario/schema.h"
#include "support/figures.h"

#include <QFile>
#include <QTest>

using namespace mitsumori;
using test::shown;

class SchemaTest : public QObject {
    Q_OBJECT
  private slots:
    /// To bring the file up to date, run this test with MITSUMORI_UPDATE=1.
    void theFileIsWhatTheTablesSay() {
        const std::string path = test::sourcePath("resources/schemas/scenario.schema.json");
        const std::string made = json::write(scenarioSchema());
        if (qEnvironmentVariableIsSet("MITSUMORI_UPDATE")) {
            QFile file(shown(path));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(made.data(), qint64(made.size())) > 0);
        }
        QCOMPARE(shown(*json::readFile(path)), shown(made));
    }

    void everyParameterIsDescribed() {
        const json::Value schema = scenarioSchema();
        for (const WorkloadKind &kind : workloadKinds())
            for (const ParameterDescription &parameter : kind.parameters)
                QVERIFY2(json::at(schema, "/$defs/workload-" + kind.key +
                                              "/properties/parameters/properties/" + parameter.key),
                         (kind.key + "." + parameter.key).c_str());
    }

    /// The reader and the schema know the same members.
    void theExamplesMembersAreAllThere() {
        const json::Value schema = scenarioSchema();
        const json::Value document = test::gpuClusterDocument();
        for (const json::Member &member : *document.object())
            QVERIFY2(json::at(schema, "/properties/" + member.first) != nullptr, member.first.c_str());
    }
};

QTEST_APPLESS_MAIN(SchemaTest)
#include "schema_test.moc"
