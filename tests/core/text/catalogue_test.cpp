// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/catalogue.h"
#include "core/text/nearest.h"
#include "core/text/text_table.h"
#include "support/figures.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace mitsumori;
using test::shown;

class CatalogueTest : public QObject {
    Q_OBJECT
  private slots:
    void bothLanguagesHaveTheSamePlaces() {
        static const QRegularExpression place("\\{[a-zA-Z]+\\}");
        const auto places = [](const std::string &pattern) {
            QSet<QString> found;
            for (auto match = place.globalMatch(shown(pattern)); match.hasNext();)
                found << match.next().captured().remove("Ja}").remove(
                    "En}"); // {messageJa} goes with {messageEn}
            return found;
        };
        for (const std::string &key : textKeys()) {
            const LocalText both = localText(key);
            QVERIFY2(!both.ja.empty() && !both.en.empty(), key.c_str());
            QVERIFY2(places(both.ja) == places(both.en), key.c_str());
        }
    }

    /// Every key that stands whole in a source exists; a missing one would show as ‹key›.
    void sourcesNameOnlyKnownKeys() {
        static const QRegularExpression use(
            R"re("((?:ui|print|cli|explain|reconcile|gap)\.[a-zA-Z0-9.-]+[a-zA-Z0-9])")re");
        int seen = 0;
        for (const char *room : {"core", "charts", "views", "app"}) {
            QDirIterator files(shown(test::sourcePath(room)), {"*.cpp", "*.h"}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString text = QString::fromUtf8(file.readAll());
                for (auto match = use.globalMatch(text); match.hasNext(); ++seen) {
                    const QString key = match.next().captured(1);
                    QVERIFY2(hasText(key.toStdString()), qPrintable(file.fileName() + ": " + key));
                }
            }
        }
        QVERIFY(seen > 30);
    }

    void fillsInOnceAndOnly() {
        QCOMPARE(shown(fillIn("{a} and {b}", {{"a", "{b}"}, {"b", "x"}})), "{b} and x"); // values are data
        QCOMPARE(shown(fillIn("{unknown} {", {{"a", "1"}})), "{unknown} {");
        QCOMPARE(shown(text(Language::en, "no.such.key")), "‹no.such.key›");
    }

    void nearestWord() {
        const std::vector<std::string> words{"spotShare", "nodes", "machine"};
        QCOMPARE(shown(nearest("spotshare", words)), "spotShare");
        QCOMPARE(shown(nearest("node", words)), "nodes");
        QCOMPARE(shown(nearest("temperature", words)), "");
        QCOMPARE(shown(nearest(std::string(100000, 'x'), words)), "");
    }

    void widthInATerminal() {
        QCOMPARE(displayWidth("abc"), 3u);
        QCOMPARE(displayWidth("見積もり"), 8u);
        QCOMPARE(displayWidth("ﾊﾝｶｸ"), 4u);
        QCOMPARE(displayWidth("≥ ¥1"), 4u);
    }
};

QTEST_APPLESS_MAIN(CatalogueTest)
#include "catalogue_test.moc"
