// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/vendor_unit.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::shown;

class VendorUnitTest : public QObject {
    Q_OBJECT
  private slots:
    void units_data() {
        QTest::addColumn<int>("vendor");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("ours"); // empty: not known
        const auto rows = [](Vendor vendor, const char *name,
                             std::initializer_list<std::array<const char *, 2>> all) {
            for (const auto &[theirs, ours] : all)
                QTest::addRow("%s %s", name, theirs) << int(vendor) << QString(theirs) << QString(ours);
        };
        rows(Vendor::aws, "AWS",
             {{"Hrs", "hour"},
              {"hrs", "hour"},
              {"Hours", "hour"},
              {"hour", "hour"},
              {"GB", "GiB"},
              {"GB-Mo", "GiB-month"},
              {"GB-mo", "GiB-month"},
              {"GB-month", "GiB-month"},
              {"Gigabyte Month", "GiB-month"},
              {"TB", "TiB"},
              {"GB-Hours", "GiB-hour"},
              {"Lambda-GB-Second", "GiB-second"},
              {"Requests", "request"},
              {"API Requests", "request"},
              {"API Calls", "request"},
              {"IOs", "request"},
              {"Quantity", "unit"},
              {"Count", "unit"},
              {"Objects", "object"},
              {"Tag-Mo", "tag-month"},
              {"Keys", "key"},
              {"Queries", "query"},
              {"Alarms", "alarm"},
              {"StateTransitions", "transition"},
              {"vCPU-Hours", "vCPU-hour"},
              {"vCPU-Months", "vCPU-month"},
              {"LCU-Hrs", "LCU-hour"},
              {"ACU-Hr", "ACU-hour"},
              {"IOPS-Mo", "IOPS-month"},
              {"MiBps-Mo", "MBps-month"},
              {"GiBps-mo", "1024 MBps-month"},
              {"OCU-hours", "hour"},
              {"ElastiCacheProcessingUnit", "unit"},
              {"ReadRequestUnits", "RRU"},
              {"1M tokens", "1000000 token"},
              {"Instance-hrs", "instance-hour"},
              {"", ""},
              {"Furlongs", ""},
              {"Hrs-Mo", ""}});
        rows(Vendor::azure, "Azure",
             {{"1", "unit"},
              {"1 Hour", "hour"},
              {"1/Hour", "hour"},
              {"100 Hours", "100 hour"},
              {"1/Day", "day"},
              {"1/Month", "month"},
              {"1/Year", "year"},
              {"1 GB", "GiB"},
              {"1 MB", "MiB"},
              {"1 GB/Month", "GiB-month"},
              {"100 GB/Month", "100 GiB-month"},
              {"1 GiB/Hour", "GiB-hour"},
              {"1 MB/Day", "MiB-day"},
              {"1 Second", "second"},
              {"100 Seconds", "100 second"},
              {"10000s", ""},
              {"1K", "1000 unit"},
              {"10K", "10000 unit"},
              {"1M", "1000000 unit"},
              {"1B", "1000000000 unit"},
              {"10K/Month", "10000 month"},
              {"1000000 GB Seconds", "1000000 GiB-second"},
              {"10000 Transactions", "10000 operation"},
              {"1 IOPS/Month", "IOPS-month"},
              {"1 Hourly Unit", "hour"},
              {"60 Minutes", "60 minute"},
              {"Minute(s)", "minute"},
              {"1 \xe5\xb0\x8f\xe6\x97\xb6", "hour"},
              {"1 GB/\xe6\x9c\x88", "GiB-month"},
              {"1 Smurf", ""},
              {"99999999999", ""}});
        rows(Vendor::gcp, "Google",
             {{"h", "hour"},
              {"s", "second"},
              {"min", "minute"},
              {"d", "day"},
              {"mo", "month"},
              {"GiBy", "GiB"},
              {"GiBy.h", "GiB-hour"},
              {"GiBy.mo", "GiB-month"},
              {"GiBy.d", "GiB-day"},
              {"TiBy", "TiB"},
              {"By", "byte"},
              {"GBy", "GB"},
              {"GBy.s", "GB-second"},
              {"count", "unit"},
              {"H", ""},
              {"GiBy.", ""},
              {".mo", ""},
              {"furlong", ""},
              {"", ""}});
    }
    void units() {
        QFETCH(int, vendor);
        QFETCH(QString, theirs);
        QFETCH(QString, ours);
        const auto unit = vendorUnit(Vendor(vendor), theirs.toStdString());
        QCOMPARE(unit ? shown(unit->text()) : QString(), ours);
    }
};

QTEST_APPLESS_MAIN(VendorUnitTest)
#include "vendor_unit_test.moc"
