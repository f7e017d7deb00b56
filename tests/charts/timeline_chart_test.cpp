// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/amount_ticker.h"
#include "charts/timeline_chart.h"
#include "charts/timeline_tooltip.h"
#include "charts/timeline_widget.h"
#include "core/workloads/kind.h"

#include <QSignalSpy>
#include <QTest>

using namespace mitsumori;
using namespace mitsumori::charts;

namespace {

series::Timeline sample(int months) {
    series::Timeline series;
    series.title = "Title";
    series.subtitle = "Subtitle";
    series.amountAxis = "Monthly cost";
    series.cumulativeAxis = "Cumulative cost";
    series.layers = {{"compute", "Compute", {}}, {"database", "<b>Database</b>", {}}, {"cache", "Cache", {}}};
    double sum = 0;
    for (int month = 1; month <= months; ++month) {
        series.months.push_back(std::to_string(month));
        series.layers[0].values.push_back(100.0 * month);
        series.layers[1].values.push_back(50);
        series.layers[2].values.push_back(0);
        series.totals.push_back(100.0 * month + 50);
        sum += series.totals.back();
        series.cumulative.push_back(sum);
        series.totalTexts.push_back("$" + std::to_string(100 * month + 50));
        series.cumulativeTexts.push_back("$" + std::to_string(int(sum)));
    }
    series.bands = {{"p1", "Phase 1", 1, months / 2}, {"p2", "Phase 2", months / 2 + 1, months}};
    return series;
}

} // namespace

class TimelineChartTest : public QObject {
    Q_OBJECT

  private slots:
    void drawsWhatItIsGiven();
    void fillsAgain();
    void legendFitsTheWidth();
    void paperWithoutAWindow();
    void hits();
    void keysWalk();
    void axisLabels_data();
    void axisLabels();
    void tooltipEscapes();
    void coloursAreApart();
};

void TimelineChartTest::drawsWhatItIsGiven() {
    QCustomPlot plot;
    fillTimeline(plot, sample(12), Theme::light(), 700);
    QCOMPARE(plot.axisRectCount(), 2); // never two scales in one
    QCOMPARE(plot.axisRect(0)->axis(QCPAxis::atBottom)->range(),
             plot.axisRect(1)->axis(QCPAxis::atBottom)->range());
    QCOMPARE(plot.axisRect(0)->axis(QCPAxis::atLeft)->range().lower, 0.0);
    QStringList names;
    for (int i = 0; i < plot.plottableCount(); ++i)
        names << plot.plottable(i)->name();
    // the category without any cost is left out; the line comes last
    QCOMPARE(names, QStringList({QStringLiteral("Compute"), QStringLiteral("<b>Database</b>"),
                                 QStringLiteral("Cumulative cost")}));
    for (int i = 0; i < plot.itemCount(); ++i)
        if (const auto *band = qobject_cast<QCPItemRect *>(plot.item(i)))
            QCOMPARE(band->brush().color().alpha(), 255);
}

void TimelineChartTest::fillsAgain() {
    QCustomPlot plot;
    fillTimeline(plot, sample(12), Theme::light(), 700);
    const int items = plot.itemCount(), layers = plot.layerCount();
    fillTimeline(plot, sample(12), Theme::darkScreen(), 700);
    QCOMPARE(plot.itemCount(), items);
    QCOMPARE(plot.layerCount(), layers);
    QCOMPARE(plot.axisRectCount(), 2);
    fillTimeline(plot, {}, Theme::light(), 700);
    QCOMPARE(plot.plottableCount(), 0);
}

void TimelineChartTest::legendFitsTheWidth() {
    for (const int width : {200, 320, 660, 1600}) {
        QCustomPlot plot;
        fillTimeline(plot, sample(24), Theme::light(), width);
        plot.setViewport(QRect(0, 0, width, 500));
        plot.replot();
        const auto *legend =
            qobject_cast<QCPLegend *>(plot.plotLayout()->element(plot.plotLayout()->rowCount() - 1, 0));
        QVERIFY(legend != nullptr);
        QCOMPARE(legend->itemCount(), 2);
        QVERIFY(legend->item(0)->outerRect().right() <= width);
        QVERIFY(legend->item(1)->outerRect().right() <= width);
    }
}

void TimelineChartTest::paperWithoutAWindow() {
    QCustomPlot plot;
    fillTimeline(plot, sample(24), Theme::paper());
    QImage image(660, 330, QImage::Format_RGB32);
    image.fill(Qt::white);
    QCPPainter painter(&image);
    plot.toPainter(&painter, 660, 330);
    painter.end();
    const QColor compute = Theme::paper().category("compute");
    int seen = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            seen += image.pixelColor(x, y) == compute ? 1 : 0;
    QVERIFY(seen > 1000);
}

void TimelineChartTest::hits() {
    QCustomPlot plot;
    const series::Timeline series = sample(12);
    fillTimeline(plot, series, Theme::light(), 700);
    plot.setViewport(QRect(0, 0, 700, 500));
    plot.replot();
    const QCPAxisRect *rect = plot.axisRect(0);
    const auto at = [&](double month, double amount) {
        return hitAt(plot, series,
                     {rect->axis(QCPAxis::atBottom)->coordToPixel(month),
                      rect->axis(QCPAxis::atLeft)->coordToPixel(amount)});
    };
    QCOMPARE(at(3, 10).month, 3);
    QCOMPARE(at(3, 10).category, std::string("compute"));
    QCOMPARE(at(3, 320).category, std::string("database"));
    QCOMPARE(at(3, 360).category, std::string());
    QCOMPARE(hitAt(plot, series, {1, 1}).month, 0);
    outlineSegment(plot, series, Theme::light(), at(3, 320));
    const int items = plot.itemCount();
    outlineSegment(plot, series, Theme::light(), at(4, 10));
    QCOMPARE(plot.itemCount(), items); // one outline at a time
    outlineSegment(plot, series, Theme::light(), {});
    QCOMPARE(plot.itemCount(), items - 1);
}

void TimelineChartTest::keysWalk() {
    TimelineWidget widget;
    widget.setSeries(sample(12));
    widget.show();
    QSignalSpy picked(&widget, &TimelineWidget::picked);
    QTest::keyClick(&widget, Qt::Key_Right);
    QCOMPARE(widget.selection().month, 1);
    QTest::keyClick(&widget, Qt::Key_Up);
    QCOMPARE(widget.selection().category, std::string("compute"));
    QTest::keyClick(&widget, Qt::Key_Down);
    QCOMPARE(widget.selection().category, std::string());
    QCOMPARE(picked.count(), 3);
    QCOMPARE(widget.accessibleName(), QStringLiteral("Title"));
}

void TimelineChartTest::axisLabels_data() {
    QTest::addColumn<double>("amount");
    QTest::addColumn<QString>("dollars");
    QTest::addColumn<QString>("yen");
    QTest::newRow("0") << 0.0 << "$0"
                       << "¥0";
    QTest::newRow("950") << 950.0 << "$950"
                         << "¥950";
    QTest::newRow("25,000") << 25000.0 << "$25k"
                            << "¥2.5万";
    QTest::newRow("1.5 million") << 1.5e6 << "$1.5M"
                                 << "¥150万";
    QTest::newRow("320 million") << 3.2e8 << "$320M"
                                 << "¥3.2億";
    QTest::newRow("negative") << -2000.0 << "-$2k"
                              << "-¥2000";
}

void TimelineChartTest::axisLabels() {
    QFETCH(double, amount);
    QTEST(axisAmount(amount, Currency::usd, false), "dollars");
    QTEST(axisAmount(amount, Currency::jpy, true), "yen");
}

void TimelineChartTest::tooltipEscapes() {
    const QString tip = timelineTooltip(sample(3), 2);
    QVERIFY(tip.contains(QStringLiteral("&lt;b&gt;Database")));
    QVERIFY(tip.contains(QStringLiteral("$200.00")));
    QVERIFY(tip.contains(QStringLiteral("$250")));
    QVERIFY(timelineTooltip(sample(3), 4).isEmpty());
}

void TimelineChartTest::coloursAreApart() {
    for (const Theme &theme : {Theme::light(), Theme::darkScreen(), Theme::paper()}) {
        QSet<QRgb> seen;
        for (const std::string &category : categories())
            seen.insert(theme.category(category).rgb());
        QCOMPARE(seen.size(), qsizetype(categories().size()));
        QVERIFY(!seen.contains(theme.background.rgb()));
        QVERIFY(theme.font().pixelSize() > 0);
    }
}

QTEST_MAIN(TimelineChartTest)
#include "timeline_chart_test.moc"
