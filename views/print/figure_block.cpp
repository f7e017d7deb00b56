// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/print/figure_block.h"

#include "charts/timeline_chart.h"
#include "views/print/paragraph_block.h"
#include "views/print/plain_text.h"

#include <QApplication>
#include <qcustomplot.h>

namespace mitsumori::print {

namespace {

const Style titleStyle{Face::bold, 10.5, 1.4, black};
/// The drawing in layout pixels; it is as wide as the page's text.
constexpr int plotWidth = 660, plotHeight = 380;

void clean(std::string &text) {
    text = plainLine(text, 200).toStdString();
}

/// The report prints title and caption itself, in its own type; the drawing must not say them again.
series::Timeline withoutHeadings(series::Timeline series) {
    series.title.clear();
    series.subtitle.clear();
    for (std::string &month : series.months)
        clean(month);
    for (series::TimelineLayer &layer : series.layers)
        clean(layer.label);
    for (series::TimelineBand &band : series.bands)
        clean(band.label);
    clean(series.amountAxis);
    clean(series.cumulativeAxis);
    return series;
}

} // namespace

FigureBlock::FigureBlock(Canvas &canvas, const report::TimelineFigure &figure)
    : canvas_(canvas)
    , figure_(figure)
    , title_(canvas.type().lines(plainLine(figure.title), titleStyle, canvas.width(), 3))
    , caption_(canvas.type().lines(plainLine(figure.caption), noteStyle, canvas.width(), 4)) {}

double FigureBlock::lead() const {
    return double(title_.size()) * titleStyle.lineHeight() + pt(4) +
           canvas_.width() * plotHeight / plotWidth + double(caption_.size()) * noteStyle.lineHeight();
}

void FigureBlock::draw() {
    canvas_.require(lead());
    for (const QString &line : title_) {
        canvas_.text(canvas_.left(), canvas_.y(), line, titleStyle);
        canvas_.advance(titleStyle.lineHeight());
    }
    canvas_.advance(pt(4));
    drawPlot(canvas_.y());
    canvas_.advance(canvas_.width() * plotHeight / plotWidth);
    for (const QString &line : caption_) {
        canvas_.text(canvas_.left(), canvas_.y(), line, noteStyle);
        canvas_.advance(noteStyle.lineHeight());
    }
}

void FigureBlock::drawPlot(double top) {
    // A plot is a widget even where it is never shown; without QApplication making one would end the program.
    if (qobject_cast<QApplication *>(QCoreApplication::instance()) == nullptr)
        return;
    canvas_.paint([&](QCPPainter &painter) {
        charts::Theme theme = charts::Theme::paper();
        theme.family = textFamily();
        QCustomPlot plot;
        charts::fillTimeline(plot, withoutHeadings(figure_.series), theme, plotWidth);
        painter.translate(canvas_.left(), top);
        const double scale = canvas_.width() / plotWidth;
        painter.scale(scale, scale);
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
        painter.setMode(QCPPainter::pmNonCosmetic);
        plot.toPainter(&painter, plotWidth, plotHeight);
    });
}

} // namespace mitsumori::print
