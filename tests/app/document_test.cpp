// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document.h"

#include "app/merge_patch.h"
#include "core/json/parse.h"
#include "core/json/write.h"
#include "core/scenario/read.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mitsumori;
using namespace mitsumori::app;

namespace {

const std::string apiNodes = "/workloads/api-pool/parameters/nodes";

std::string exampleFile() {
    return qgetenv("MITSUMORI_SOURCE_DIR").toStdString() + "/scenarios/gpu-cluster.mitsumori.json";
}

json::Value number(const char *digits) {
    return json::Number{digits};
}

} // namespace

class DocumentTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void undoRestoresTheBytes_data();
    void undoRestoresTheBytes();
    void stepsMerge();
    void stepsBackLeaveNothing();
    void editChangesTheEstimate();
    void invalidKeepsTheLastFigures();
    void variantTakesTheEdit();
    void currencies();
    void saveAndOpen();
    void problemsLeaveItAsItWas();
    void patches();

  private:
    std::string bytes() const { return json::write(document_->tree()); }
    Money total() const { return document_->estimate().clouds.front().total; }

    std::unique_ptr<Document> document_;
};

void DocumentTest::init() {
    document_ = std::make_unique<Document>();
    QVERIFY(document_->open(exampleFile()).empty());
}

void DocumentTest::undoRestoresTheBytes_data() {
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value"); // empty: remove
    QTest::newRow("replace") << "/workloads/api-pool/parameters/nodes"
                             << "7";
    QTest::newRow("replace inside") << "/workloads/api-pool/parameters/nodes/value"
                                    << "7";
    QTest::newRow("remove the first member") << "/workloads/api-pool/parameters/machine"
                                             << "";
    QTest::newRow("add a member") << "/workloads/api-pool/enabled"
                                  << "false";
    QTest::newRow("make objects on the way") << "/workloads/eks/parameters/clusters/phases/phase2"
                                             << "2";
    QTest::newRow("a table") << "/drivers/users/points"
                             << "[[1,5],[6,9]]";
    QTest::newRow("an entry") << "/drivers/users/points/0/1"
                              << "5";
    QTest::newRow("not valid") << "/workloads/gpu-pool/parameters/spotShare"
                               << "2";
}

void DocumentTest::undoRestoresTheBytes() {
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    const std::string before = bytes();
    document_->edit(pointer.toStdString(),
                    value.isEmpty() ? json::Value() : *json::parse(value.toStdString()),
                    QStringLiteral("edit"));
    const std::string after = bytes();
    QVERIFY(after != before);
    document_->undoStack()->undo();
    QCOMPARE(bytes(), before);
    QVERIFY(document_->undoStack()->isClean());
    QVERIFY(!document_->isStale());
    document_->undoStack()->redo();
    QCOMPARE(bytes(), after);
}

void DocumentTest::stepsMerge() {
    const std::string before = bytes();
    for (const int value : {3, 4, 5})
        document_->edit(apiNodes + "/value", value, QStringLiteral("nodes"), true);
    QCOMPARE(document_->undoStack()->count(), 1);
    document_->undoStack()->undo();
    QCOMPARE(bytes(), before);
    // typed numbers are a step each
    document_->edit(apiNodes + "/value", 3, QStringLiteral("nodes"));
    document_->edit(apiNodes + "/value", 4, QStringLiteral("nodes"));
    QCOMPARE(document_->undoStack()->count(), 2);
}

void DocumentTest::stepsBackLeaveNothing() {
    document_->edit(apiNodes + "/value", 3, QStringLiteral("nodes"), true);
    document_->edit(apiNodes + "/value", 2, QStringLiteral("nodes"), true);
    QCOMPARE(document_->undoStack()->count(), 0);
    document_->edit(apiNodes + "/value", 2, QStringLiteral("nodes")); // the same value is no edit
    QCOMPARE(document_->undoStack()->count(), 0);
}

void DocumentTest::editChangesTheEstimate() {
    QSignalSpy changed(document_.get(), &Document::changed);
    const Money before = total();
    document_->edit(apiNodes + "/value", 4, QStringLiteral("nodes"));
    QCOMPARE(changed.count(), 1);
    QVERIFY(before < total());
    QVERIFY(document_->before() != nullptr);
    QVERIFY(document_->before()->clouds.front().total == before);
}

void DocumentTest::invalidKeepsTheLastFigures() {
    const Money before = total();
    document_->edit("/workloads/gpu-pool/parameters/spotShare", number("1.7"), QStringLiteral("share"));
    QVERIFY(document_->isStale());
    QVERIFY(total() == before);
    QCOMPARE(document_->problems().size(), std::size_t(1));
    QCOMPARE(document_->problems().front().pointer, std::string("/workloads/gpu-pool/parameters/spotShare"));
    document_->undoStack()->undo();
    QVERIFY(!document_->isStale());
}

void DocumentTest::variantTakesTheEdit() {
    QVERIFY(!document_->scenario().variants.empty());
    const std::string before = bytes();
    const Money own = total();
    document_->selectVariant(document_->scenario().variants.front().key);
    const Money inVariant = total();
    document_->edit(apiNodes + "/value", 4, QStringLiteral("nodes"));
    QVERIFY(inVariant < total());
    document_->selectVariant({});
    QVERIFY(total() == own);
    document_->undoStack()->undo();
    QCOMPARE(bytes(), before);
}

void DocumentTest::currencies() {
    document_->setCurrency(Currency::jpy);
    QCOMPARE(document_->estimate().currency, Currency::jpy);
    document_->setCurrency(Currency::eur); // the scenario has no rate for it
    QCOMPARE(document_->estimate().currency, Currency::usd);
    QVERIFY(!document_->isStale());
}

void DocumentTest::saveAndOpen() {
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("案件.mitsumori.json")).toStdString();
    document_->edit(apiNodes + "/value", 4, QStringLiteral("nodes"));
    QCOMPARE(document_->save(path, Language::en), std::string());
    QVERIFY(document_->undoStack()->isClean());
    Document again;
    QVERIFY(again.open(path).empty());
    QCOMPARE(json::write(again.tree()), bytes());
    document_->undoStack()->undo();
    QVERIFY(!document_->undoStack()->isClean());
    QVERIFY(!document_->save(folder.path().toStdString() + "/none/x.json", Language::en).empty());
    QVERIFY(!document_->undoStack()->isClean());
    QCOMPARE(document_->path(), path);
}

void DocumentTest::problemsLeaveItAsItWas() {
    const std::string before = bytes();
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("bad.mitsumori.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\":");
    file.close();
    QVERIFY(!document_->open(file.fileName().toStdString()).empty());
    QVERIFY(!document_->open("/nowhere.json").empty());
    QCOMPARE(bytes(), before);
    QCOMPARE(document_->path(), exampleFile());
}

void DocumentTest::patches() {
    const json::Value from = *json::parse(R"({"a":{"b":1,"c":2},"d":[1,2],"e":3})");
    const json::Value to = *json::parse(R"({"a":{"b":1,"c":5},"d":[1],"f":{"g":1}})");
    json::Value result = from;
    const json::Value patch = mergePatchBetween(from, to);
    json::mergePatch(result, patch);
    QVERIFY(mergePatchBetween(result, to).object()->empty());
    QVERIFY(patch.find("a")->find("b") == nullptr);
    QVERIFY(patch.find("e")->isNull());
}

QTEST_GUILESS_MAIN(DocumentTest)
#include "document_test.moc"
