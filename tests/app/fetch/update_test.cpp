// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fetch/update.h"
#include "aws_site.h"
#include "test_server.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace mitsumori;
using namespace mitsumori::app;
using test::Asked;
using test::Reply;
using test::serve;
using test::Server;
using test::Site;
using namespace std::chrono_literals;

namespace {

constexpr auto azureFirst =
    "/api/retail/prices?api-version=2023-01-01-preview&$filter=armRegionName eq 'japaneast'";

} // namespace

class UpdateTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        temporary_ = std::make_unique<QTemporaryDir>();
        qputenv("TMPDIR", temporary_->path().toUtf8());
        imports_.clear();
        failures_.clear();
        told_.clear();
        refused_.clear();
        isCancelled_ = {};
    }
    void cleanup() {
        QCOMPARE(left(), QStringList()); // no temporary file outlives an update
        qunsetenv("TMPDIR");
    }

    void aws_data() {
        QTest::addColumn<QStringList>("services");
        QTest::addColumn<QStringList>("regions");
        QTest::addColumn<QStringList>("imported"); // contents, each a list of its own
        QTest::addColumn<QStringList>("failed");   // pointer and problem
        const auto row = [](const char *name, const QStringList &services, const QStringList &regions,
                            const QStringList &imported, const QStringList &failed) {
            QTest::newRow(name) << services << regions << imported << failed;
        };
        const QString ec2 = "{\"list\": \"ec2 eu\"}", us = "{\"list\": \"ec2 us\"}",
                      lambda = "{\"list\": \"lambda eu\"}", plan = "{\"list\": \"plan eu\"}";
        row("one offer", {"AmazonEC2"}, {"eu-west-1"}, {ec2, plan}, {});
        row("no plan in this region", {"AmazonEC2"}, {"us-east-1"}, {us}, {});
        row("one plan of two offers", {"AmazonEC2", "AWSLambda"}, {"eu-west-1"}, {ec2, plan, lambda}, {});
        row("one list is missing", {"AmazonEC2"}, {"sa-east-1", "eu-west-1"}, {ec2, plan},
            {" fetch.notFound"});
        row("region of one offer", {"AmazonEC2", "AWSLambda"}, {"us-east-1"}, {us},
            {"/regions fetch.region.unknown"});
        row("mistyped region", {"AmazonEC2"}, {"eu-wset-1"}, {}, {"/regions fetch.region.near"});
        row("mistyped offer", {"AmazonEC3", "AWSLambda"}, {"eu-west-1"}, {lambda, plan},
            {"/offers fetch.offer.near"});
        row("no such offer", {"Quantum"}, {"eu-west-1"}, {}, {"/offers fetch.offer.unknown"});
        row("index elsewhere", {"Stray"}, {"eu-west-1"}, {},
            {"/offers/Stray/currentRegionIndexUrl fetch.link"});
        row("no index", {"Blank"}, {"eu-west-1"}, {},
            {"/offers/Blank/currentRegionIndexUrl fetch.index.text"});
        row("strange index", {"Odd"}, {"eu-west-1"}, {}, {"/regions fetch.index.regions"});
    }
    void aws() {
        QFETCH(QStringList, services);
        QFETCH(QStringList, regions);
        QFETCH(QStringList, imported);
        QFETCH(QStringList, failed);
        const Server server(serve(test::awsSite()));
        const UpdateOutcome outcome = update(server, Vendor::aws, services, regions);
        QStringList contents;
        for (const Import &import : imports_)
            contents << import.contents.join('|');
        imported.sort();
        contents.sort();
        QCOMPARE(contents, imported);
        QCOMPARE(failures_, failed);
        QCOMPARE(outcome.imported, std::size_t(imported.size()));
        QCOMPARE(outcome.failed, std::size_t(failed.size()));
        for (const Import &import : imports_) {
            QCOMPARE(import.request.vendor, Vendor::aws);
            QCOMPARE(import.request.today, (CalendarDate{2026, 1, 2}));
            QCOMPARE(import.request.library, std::filesystem::path("/nowhere/library"));
        }
    }

    void theDefaultsOfAws() {
        const Server server(serve(test::awsSite()));
        update(server, Vendor::aws, {}, {});
        // EC2 has two of the three regions, Lambda one; seven offers are unknown to this server
        QCOMPARE(imports_.size(), 4);
        QCOMPARE(failures_.count("/regions fetch.region.unknown") +
                     failures_.count("/regions fetch.region.near"),
                 3);
    }

    void aMirrorsPathIsKept() {
        Site site;
        const Site original = test::awsSite();
        for (auto entry = original.begin(); entry != original.end(); ++entry)
            site["/mirror/aws" + entry.key()] = entry.value();
        const Server server(serve(site));
        update(server, Vendor::aws, {"AmazonEC2"}, {"eu-west-1"}, "/mirror/aws");
        QCOMPARE(failures_, QStringList());
        QCOMPARE(imports_.size(), 2);
    }

    void brokenIndexes_data() {
        QTest::addColumn<QByteArray>("index");
        QTest::addColumn<QString>("failed");
        QTest::newRow("cut in the middle")
            << QByteArray("{\"offers\": {\"AmazonEC2\": }}") << "/offers/AmazonEC2 json.syntax";
        QTest::newRow("array") << QByteArray("[]") << " fetch.index.object";
        QTest::newRow("deep") << QByteArray("{\"offers\":") + QByteArray(100'000, '[') +
                                     QByteArray(100'000, ']') + "}"
                              << " json.depth";
        QTest::newRow("key twice") << QByteArray("{\"offers\": {}, \"offers\": {}}")
                                   << "/offers json.duplicate";
        QTest::newRow("number for a link")
            << QByteArray("{\"offers\": {\"AmazonEC2\": {\"currentRegionIndexUrl\": 5}}}")
            << "/offers/AmazonEC2/currentRegionIndexUrl fetch.index.text";
    }
    void brokenIndexes() {
        QFETCH(QByteArray, index);
        QFETCH(QString, failed);
        const Server server(serve({{"/offers/v1.0/aws/index.json", index}}));
        update(server, Vendor::aws, {"AmazonEC2"}, {"eu-west-1"});
        QCOMPARE(failures_.size(), 1);
        QVERIFY2(failures_[0].endsWith(failed), qPrintable(failures_[0]));
        QCOMPARE(failedFiles_, QStringList{server.address() + "/offers/v1.0/aws/index.json"});
        QCOMPARE(imports_.size(), 0);
    }

    void azureFollowsThePages() {
        std::unique_ptr<Server> server;
        const auto page = [&](const char *items, const QString &next) {
            return "{\"Items\": [" + QByteArray(items) + "], \"NextPageLink\": " +
                   (next.isEmpty() ? "null" : "\"" + server->address().toUtf8() + next.toUtf8() + "\"") + "}";
        };
        server = std::make_unique<Server>([&](const Asked &asked) {
            const QString path = QUrl::fromPercentEncoding(asked.path);
            if (path == azureFirst)
                return Reply{.body = page("1", "/api/retail/prices?$skip=1000")};
            if (path == "/api/retail/prices?$skip=1000")
                return Reply{.body = page("2", "/api/retail/prices?$skip=2000")};
            if (path == "/api/retail/prices?$skip=2000")
                return Reply{.body = page("3", "")};
            return Reply{.status = 404, .body = "{}"};
        });
        const UpdateOutcome outcome = update(*server, Vendor::azure, {}, {"japaneast"});
        QCOMPARE(failures_, QStringList());
        QCOMPARE(outcome.imported, std::size_t(1)); // all pages are one list
        QCOMPARE(imports_.size(), 1);
        QCOMPARE(imports_[0].contents.size(), 3);
        for (int i = 0; i < 3; ++i)
            QVERIFY(imports_[0].contents[i].contains("[" + QString::number(i + 1) + "]"));
        QCOMPARE(imports_[0].request.regions, std::vector<std::string>{"japaneast"});
    }

    /// Quotes, ampersands and spaces stay inside of the filter.
    void azureQueries() {
        const Server server([](const Asked &) { return Reply{.body = "{\"Items\": []}"}; });
        update(server, Vendor::azure, {"Virtual Machines", "R&D 'x' + 100%"}, {"japaneast", "Global"});
        QStringList filters;
        for (const Asked &asked : server.asked) {
            const QUrlQuery query(QUrl::fromEncoded("http://x" + asked.path).query(QUrl::FullyEncoded));
            QCOMPARE(query.queryItems().size(), 2);
            QCOMPARE(query.queryItemValue("api-version"), "2023-01-01-preview");
            filters << query.queryItemValue("$filter", QUrl::FullyDecoded);
        }
        QCOMPARE(filters, (QStringList{"armRegionName eq 'japaneast' and serviceName eq 'Virtual Machines'",
                                       "armRegionName eq 'japaneast' and serviceName eq 'R&D ''x'' + 100%'",
                                       "armRegionName eq 'Global' and serviceName eq 'Virtual Machines'",
                                       "armRegionName eq 'Global' and serviceName eq 'R&D ''x'' + 100%'"}));
        QCOMPARE(imports_.size(), 1);
        QCOMPARE(imports_[0].contents.size(), 4); // no file overwrote another
    }

    /// A page that leads astray leaves the whole list alone, also what came before it.
    void azureLinks_data() {
        QTest::addColumn<QString>("link"); // %1: the server
        QTest::addColumn<QString>("failed");
        QTest::newRow("another host") << "https://elsewhere.example/api"
                                      << "/NextPageLink fetch.link";
        QTest::newRow("another port") << "http://127.0.0.1:1/api"
                                      << "/NextPageLink fetch.link";
        QTest::newRow("relative") << "/api"
                                  << "/NextPageLink fetch.link";
        QTest::newRow("file") << "file:///etc/passwd"
                              << "/NextPageLink fetch.link";
        QTest::newRow("the page itself") << "%1/api?same"
                                         << " fetch.page.loop";
        QTest::newRow("no end") << "%1/api?page=%2"
                                << " fetch.page.many";
        QTest::newRow("missing page") << "%1/404"
                                      << " fetch.notFound";
        QTest::newRow("page without items") << "%1/empty"
                                            << "/Items fetch.page.items";
    }
    void azureLinks() {
        QFETCH(QString, link);
        QFETCH(QString, failed);
        std::unique_ptr<Server> server;
        int count = 0;
        server = std::make_unique<Server>([&](const Asked &asked) {
            if (asked.path == "/404")
                return Reply{.status = 404};
            if (asked.path == "/empty")
                return Reply{.body = "{}"};
            QString next = link;
            next.replace("%1", server->address()).replace("%2", QString::number(++count));
            return Reply{.body = "{\"Items\": [], \"NextPageLink\": \"" + next.toUtf8() + "\"}"};
        });
        update(*server, Vendor::azure, {}, {"japaneast"});
        QCOMPARE(failures_, QStringList{failed});
        QCOMPARE(imports_.size(), 0);
        QCOMPARE(server->asked.size(), failed.contains("many") ? 20 : link.startsWith("%1") ? 2 : 1);
    }

    void googlePages() {
        const Server server([](const Asked &asked) {
            const QString path = QUrl::fromPercentEncoding(asked.path);
            if (asked.headers["x-goog-api-key"] != "AIza-test_key")
                return Reply{.status = 403, .body = "{}"};
            if (path == "/v1/services/6F81-5844-456A/skus?pageSize=5000")
                return Reply{.body = "{\"skus\": [1], \"nextPageToken\": \"a+b/c=\"}"};
            if (path == "/v1/services/6F81-5844-456A/skus?pageSize=5000&pageToken=a+b/c=")
                return Reply{.body = "{\"skus\": [2], \"nextPageToken\": \"\"}"};
            if (path == "/v1/services?pageSize=5000")
                return Reply{.body = "{\"services\": [{\"displayName\": \"Cloud SQL\", \"serviceId\": "
                                     "\"9662-B51E-5089\"}]}"};
            if (path == "/v1/services/9662-B51E-5089/skus?pageSize=5000")
                return Reply{.body = "{\"skus\": [3]}"};
            return Reply{.status = 404, .body = "{}"};
        });
        key_ = "AIza-test_key";
        update(server, Vendor::gcp, {"6F81-5844-456A"}, {});
        QCOMPARE(failures_, QStringList());
        QCOMPARE(imports_.size(), 1);
        QCOMPARE(imports_[0].contents.size(), 2);
        QVERIFY(server.asked[1].path.endsWith("pageToken=a%2Bb%2Fc%3D")); // "+" would be a space

        imports_.clear();
        update(server, Vendor::gcp, {"Cloud SQL", "6F81-5844-456A", "Cloud SQ"}, {});
        QCOMPARE(imports_.size(), 2); // a list a service
        QCOMPARE(imports_[0].contents, QStringList{"{\"skus\": [3]}"});
        QCOMPARE(failures_, QStringList{" fetch.offer.near"});

        for (const Asked &asked : server.asked)
            QVERIFY(!asked.path.contains("AIza"));
        QVERIFY2(!told_.join(' ').contains("AIza"), qPrintable(told_.join('\n')));
    }

    void googleKeys_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QStringList>("failed");
        QTest::newRow("none") << "" << QStringList{" fetch.google.keyMissing"};
        QTest::newRow("line break") << "AIza\r\nHost: x" << QStringList{" fetch.google.keyMalformed"};
        QTest::newRow("quotes") << "\"AIza\"" << QStringList{" fetch.google.keyMalformed"};
        QTest::newRow("refused") << "AIza-wrong" << QStringList{" fetch.status", " fetch.google.keyRefused"};
    }
    void googleKeys() {
        QFETCH(QString, key);
        QFETCH(QStringList, failed);
        // as Google answers a wrong key
        const Server server([](const Asked &) {
            return Reply{.status = 400, .body = "{\"error\": {\"message\": \"API key not valid\"}}"};
        });
        key_ = key.toStdString();
        update(server, Vendor::gcp, {"6F81-5844-456A"}, {});
        QCOMPARE(failures_, failed);
        QVERIFY2(!told_.join(' ').contains("AIza"), qPrintable(told_.join('\n')));
        QCOMPARE(imports_.size(), 0);
        QCOMPARE(server.asked.size(), failed.size() - 1);
    }

    void aRefusedListIsToldAndTheOthersGoOn() {
        const Server server(serve(test::awsSite()));
        refused_ = "AmazonEC2-eu-west-1.json";
        const UpdateOutcome outcome = update(server, Vendor::aws, {"AmazonEC2"}, {"eu-west-1", "us-east-1"});
        QCOMPARE(failures_, QStringList{" import.stand-in"});
        QCOMPARE(outcome.failed, std::size_t(1));
        QCOMPARE(outcome.imported, std::size_t(2));
    }

    /// While the index, a list or the import is under way.
    void cancel_data() {
        QTest::addColumn<int>("after"); // questions of the importer's or downloader's watcher
        for (const int after : {0, 1, 2, 3, 5, 8})
            QTest::newRow(qPrintable(QString::number(after))) << after;
    }
    void cancel() {
        QFETCH(int, after);
        const Server server(serve(test::awsSite()));
        int questions = 0;
        isCancelled_ = [&] { return questions++ >= after; };
        const UpdateOutcome outcome = update(server, Vendor::aws, {"AmazonEC2", "AWSLambda"}, {"eu-west-1"});
        QVERIFY(outcome.cancelled || outcome.imported == 3);
        QVERIFY(outcome.imported + std::size_t(outcome.cancelled) > 0);
        QCOMPARE(outcome.failed, std::size_t(0)); // a cancel is no failure
        QCOMPARE(failures_, QStringList());
    }

    void leftoversOfAKilledRun() {
        // a process that is gone: a child that has ended
        QProcess process;
        process.start("true", {});
        QVERIFY(process.waitForStarted());
        const qint64 gone = process.processId();
        QVERIFY(process.waitForFinished());
        QDir folder(temporary_->path());
        const QString old = QString("mitsumori-update-%1-abcdef").arg(gone);
        const QString own = QString("mitsumori-update-%1-abcdef").arg(QCoreApplication::applicationPid());
        for (const QString &name : {old, own, QString("mitsumori-update-notes"), QString("other")}) {
            QVERIFY(folder.mkpath(name + "/inner"));
            QFile file(folder.filePath(name + "/inner/list.json"));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QVERIFY(QFile::link(folder.filePath("other"), folder.filePath(old + "x")));
        QVERIFY(QFile::link(folder.filePath("other"), folder.filePath(old + "/inner/link")));
        {
            const WorkFolder work;
            QVERIFY(work.isValid());
            const QFileInfo info(QString::fromStdString(work.path().string()));
            QCOMPARE(info.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup |
                                           QFile::WriteOther | QFile::ExeGroup | QFile::ExeOther),
                     QFile::Permissions());
            QVERIFY(!folder.exists(old));
            QVERIFY(folder.exists(own)); // still running
            QVERIFY(folder.exists("mitsumori-update-notes/inner/list.json"));
            QVERIFY(folder.exists("other/inner/list.json")); // links are not followed
        }
        for (const char *name : {"other", "mitsumori-update-notes"})
            QVERIFY(QDir(folder.filePath(name)).removeRecursively());
        QVERIFY(QDir(folder.filePath(own)).removeRecursively());
        QVERIFY(QFile::remove(folder.filePath(old + "x")));
    }

    void namesBecomeNoPaths_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("file");
        QTest::newRow("plain") << "AmazonEC2-eu-west-1.json"
                               << "AmazonEC2-eu-west-1.json";
        QTest::newRow("upwards") << "../../etc/passwd"
                                 << "_.._.._etc_passwd";
        QTest::newRow("hidden") << ".profile"
                                << "_.profile";
        QTest::newRow("option") << "-rf"
                                << "_-rf";
        QTest::newRow("nothing") << ""
                                 << "_";
        QTest::newRow("letters") << QString::fromUtf8("東") << "___";
        QTest::newRow("long") << QString(1000, 'x') << QString(120, 'x');
    }
    void namesBecomeNoPaths() {
        QFETCH(QString, name);
        QFETCH(QString, file);
        const WorkFolder work;
        QCOMPARE(QString::fromStdString(work.file(name.toStdString()).filename().string()), file);
        QCOMPARE(work.file(name.toStdString()).parent_path(), work.path());
    }

  private:
    struct Import {
        ImportRequest request;
        QStringList contents;
    };

    /// In place of the real importer: notes what it was given.
    Result<ImportReport> import(const ImportRequest &request, const ImportWatcher &watcher) {
        if (!watcher({}))
            return Problem{"import.cancelled", {}, {}, {}};
        Import import{request, {}};
        for (const std::filesystem::path &path : request.files) {
            if (path.filename() == refused_)
                return Problem{"import.stand-in", {}, {}, {}};
            QFile file(QString::fromStdString(path.string()));
            import.contents << (file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll())
                                                               : "missing");
        }
        imports_ << import;
        return ImportReport();
    }

    UpdateOutcome update(const Server &server, Vendor vendor, const QStringList &services,
                         const QStringList &regions, const QString &path = {}) {
        UpdateRequest request;
        request.vendor = vendor;
        for (const QString &service : services)
            request.choice.services.push_back(service.toStdString());
        for (const QString &region : regions)
            request.choice.regions.push_back(region.toStdString());
        request.base = *readBaseAddress((server.address() + path).toStdString());
        request.library = "/nowhere/library";
        request.today = {2026, 1, 2};
        request.googleKey = key_;
        request.limits.attempts = 1;
        request.limits.idle = 2000ms;
        request.limits.pages = 20;
        failedFiles_.clear();
        UpdateEvents events;
        events.fetching = [this](const QUrl &url) { told_ << url.toString(); };
        events.fetched = [this](const Download &download) {
            told_ << QString::fromStdString(download.file.string()) << download.address.toString();
        };
        events.failed = [this](const std::string &, const Problems &problems) {
            for (const Problem &problem : problems) {
                failures_ << QString::fromStdString(problem.pointer + " " + problem.what);
                failedFiles_ << QString::fromStdString(problem.file);
                told_ << QString::fromStdString(problem.message(Language::ja) +
                                                problem.message(Language::en));
            }
        };
        events.isCancelled = isCancelled_;
        const UpdateOutcome outcome = updatePriceLists(
            request,
            [this](const ImportRequest &wanted, const ImportWatcher &watcher) {
                return import(wanted, watcher);
            },
            events);
        return outcome;
    }

    QStringList left() const {
        return QDir(temporary_->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> temporary_;
    QList<Import> imports_;
    QStringList failures_, failedFiles_, told_;
    std::filesystem::path refused_;
    std::function<bool()> isCancelled_;
    std::string key_;
};

QTEST_GUILESS_MAIN(UpdateTest)
#include "update_test.moc"
