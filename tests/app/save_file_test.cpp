// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/save_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace mitsumori;

class SaveFileTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void writesAndReplaces();
    void keepsLinks();
    void refusesWhatIsNoFile();
    void missingFolder();
    void limitLeavesTheOldFile_data();
    void limitLeavesTheOldFile();

  private:
    QString path(const char *name) { return folder_->filePath(QString::fromUtf8(name)); }
    static QByteArray read(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static std::string save(const QString &path, std::string_view bytes) {
        return app::saveFile(path.toStdString(), bytes, Language::en);
    }
    QStringList names() { return QDir(folder_->path()).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<QTemporaryDir> folder_;
};

void SaveFileTest::init() {
    folder_ = std::make_unique<QTemporaryDir>();
}

void SaveFileTest::writesAndReplaces() {
    const QString file = path("見積.json");
    QCOMPARE(save(file, "one"), std::string());
    QCOMPARE(save(file, "two, longer"), std::string());
    QCOMPARE(read(file), QByteArray("two, longer"));
    QCOMPARE(save(file, ""), std::string());
    QCOMPARE(read(file), QByteArray());
    QCOMPARE(names().size(), 1); // nothing temporary is left
}

void SaveFileTest::keepsLinks() {
    QVERIFY(QDir(folder_->path()).mkdir(QStringLiteral("real")));
    QCOMPARE(save(path("real/a.json"), "old"), std::string());
    QVERIFY(QFile::link(path("real/a.json"), path("link.json")));
    QCOMPARE(save(path("link.json"), "new"), std::string());
    QVERIFY(QFileInfo(path("link.json")).isSymLink());
    QCOMPARE(read(path("real/a.json")), QByteArray("new"));
}

void SaveFileTest::refusesWhatIsNoFile() {
    QVERIFY(!save(folder_->path(), "x").empty());
    const std::string message = save(QStringLiteral("/dev/full"), "x");
    QVERIFY(message.find("/dev/full") != std::string::npos);
}

void SaveFileTest::missingFolder() {
    const std::string message = save(path("none/a.json"), "x");
    QVERIFY2(message.find("folder does not exist") != std::string::npos, message.c_str());
}

void SaveFileTest::limitLeavesTheOldFile_data() {
    QTest::addColumn<int>("limit");
    for (const int limit : {0, 1, 100, 4096, 16384, 16385, 60000, 65535})
        QTest::addRow("%d", limit) << limit;
}

void SaveFileTest::limitLeavesTheOldFile() {
    QFETCH(int, limit);
    const QString file = path("a.json");
    QCOMPARE(save(file, "old"), std::string());
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit lower{rlim_t(limit), before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &lower), 0);
    const std::string message = save(file, std::string(65536, 'x'));
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY2(message.find("65,536 bytes") != std::string::npos, message.c_str());
    QCOMPARE(read(file), QByteArray("old"));
    QCOMPARE(names().size(), 1);
}

QTEST_GUILESS_MAIN(SaveFileTest)
#include "save_file_test.moc"
