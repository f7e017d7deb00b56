// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/record_sorter.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace mitsumori;

class RecordSorterTest : public QObject {
    Q_OBJECT
  private slots:
    /// Like std::stable_sort, whether everything fits into memory or a hundred runs are merged.
    void sortsAndKeepsTheOrderOfEqualKeys_data() {
        QTest::addColumn<int>("memory");
        QTest::newRow("in memory") << 10'000'000;
        QTest::newRow("two runs") << 300'000;
        QTest::newRow("many runs") << 4'000;
        QTest::newRow("a record a run") << 1;
    }
    void sortsAndKeepsTheOrderOfEqualKeys() {
        QFETCH(int, memory);
        const QTemporaryDir folder;
        RecordSorter sorter(folder.path().toStdString(), static_cast<std::size_t>(memory));
        std::vector<std::pair<std::string, std::string>> expected;
        std::mt19937 random(7);
        const int count = memory == 1 ? 300 : 10'000;
        for (int i = 0; i < count; ++i) {
            std::string key = "shared start " + std::string(random() % 12, 'a' + char(random() % 3));
            key += char(random() % 256); // also bytes above 127, and NUL
            const std::string value(random() % 60, char('0' + i % 10));
            expected.emplace_back(key, std::to_string(i) + value);
            sorter.add(key, expected.back().second);
        }
        std::stable_sort(expected.begin(), expected.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        sorter.sort();
        QVERIFY(
            QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
        RecordSorter::Record record;
        for (const auto &[key, value] : expected) {
            QVERIFY(sorter.next(record));
            QVERIFY(record.key == key);
            QVERIFY(record.value == value);
        }
        QVERIFY(!sorter.next(record));
        QVERIFY(!sorter.next(record));
    }

    void nothingAtAll() {
        const QTemporaryDir folder;
        RecordSorter sorter(folder.path().toStdString(), 1000);
        sorter.sort();
        RecordSorter::Record record;
        QVERIFY(!sorter.next(record));
    }

    /// A record of several buffers between small ones.
    void largeRecords() {
        const QTemporaryDir folder;
        RecordSorter sorter(folder.path().toStdString(), 1000);
        const std::string large(1'000'000, 'x');
        sorter.add("b", large);
        sorter.add("c", "");
        sorter.add("a", "1");
        sorter.sort();
        RecordSorter::Record record;
        QVERIFY(sorter.next(record) && record.key == "a");
        QVERIFY(sorter.next(record) && record.value == large);
        QVERIFY(sorter.next(record) && record.key == "c" && record.value.empty());
    }
};

QTEST_APPLESS_MAIN(RecordSorterTest)
#include "record_sorter_test.moc"
