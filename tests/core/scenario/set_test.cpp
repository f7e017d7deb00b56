// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/set.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::shown;

class SetTest : public QObject {
    Q_OBJECT
  private slots:
    void sets_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<QString>("total"); // of month 7, or the problem
        const auto row = [](const char *setting, const char *total) {
            QTest::newRow(setting) << QByteArray(setting) << total;
        };
        // by hand from 5,293.285: ten nodes at 730 h, spot 0.30, on-demand 1.006
        row("gpu-pool.spotShare=1", "4262.525");     // 3,220.76 -> 2,190
        row("gpu-pool.spotShare=0", "9416.325");     // -> 7,343.80
        row("gpu-pool.nodes@phase2=12", "5937.437"); // + 2 x 322.076
        row("gpu-pool.nodes=2*6", "5937.437");
        row("gpu-pool.enabled=false", "2072.525");
        row("private-ca.enabled=true", "5693.285");      // + 400
        row("database.multiAz=false", "5118.085");       // - 175.20
        row("calculation.hoursPerMonth=720", "5228.74"); // hour lines 4,711.785, less a 73rd
        row("gpu-pool.spotshare=1", "set.keyNear");
        row("gpu-pol.spotShare=1", "set.keyNear");
        row("nonsense=1", "set.key");
        row("gpu-pool.spotShare", "set.form");
        row("=1", "set.form");
        row("gpu-pool.spotShare=2", "number.range");
        row("gpu-pool.spotShare=half", "number.text");
    }
    void sets() {
        QFETCH(QByteArray, setting);
        QFETCH(QString, total);
        const auto changed = applySetting(test::gpuClusterDocument(), setting.toStdString());
        if (!changed) {
            QCOMPARE(shown(changed.problems().front().what), total);
            return;
        }
        const auto priced = test::priced(*changed);
        QCOMPARE(priced ? shown(priced->cloud().monthly[6]) : shown(priced.problems().front().what), total);
    }
};

QTEST_APPLESS_MAIN(SetTest)
#include "set_test.moc"
