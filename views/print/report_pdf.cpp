// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/print/report_pdf.h"

#include "views/print/block.h"
#include "views/print/contents_page.h"
#include "views/print/cover_page.h"
#include "views/print/pdf_finish.h"
#include "views/print/plain_text.h"

#include <QBuffer>
#include <QPdfWriter>
#include <qcustomplot.h>

namespace mitsumori::print {

namespace {

/// "概算コスト見積り · 問い合わせ検索": the file's title and the line above each page.
QString titleLine(const report::Cover &cover) {
    const QString title = plainLine(cover.title, 200), subject = plainLine(cover.subject, 200);
    if (title.isEmpty() || subject.isEmpty())
        return title + subject;
    return title + QStringLiteral(" · ") + subject;
}

void drawReport(Canvas &canvas, const report::Document &document, const std::vector<Mark> &marks) {
    drawCover(canvas, document.cover);
    if (document.sections.empty())
        return;
    drawContents(canvas, document, marks);
    canvas.newPage();
    for (const report::Section &section : document.sections)
        drawSection(canvas, section);
}

PdfFacts pdfFacts(const report::Document &document, const Canvas &canvas, double pageHeight) {
    PdfFacts facts;
    facts.title = titleLine(document.cover).toStdString();
    facts.author = plainLine(document.author, 200).toStdString();
    facts.language = document.language;
    facts.date = document.date;
    // Pages are measured from the top here, from the foot in the file.
    for (const Mark &mark : canvas.marks())
        facts.outline.push_back(
            {plainLine(mark.title, 200).toStdString(), mark.page, toPoints(pageHeight - mark.y) + 6});
    for (const Link &link : canvas.links())
        facts.links.push_back({link.page, toPoints(link.area.left()),
                               toPoints(pageHeight - link.area.bottom()), toPoints(link.area.right()),
                               toPoints(pageHeight - link.area.top()), link.mark});
    return facts;
}

} // namespace

std::string renderPdf(const report::Document &document, Paper paper) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    PdfFacts facts;
    {
        QPdfWriter writer(&buffer);
        const QPageSize size(paper == Paper::a4 ? QPageSize::A4 : QPageSize::Letter);
        writer.setPageLayout(QPageLayout(size, QPageLayout::Portrait, QMarginsF()));
        writer.setResolution(resolution);

        Furniture furniture{document.language, titleLine(document.cover), plainLine(document.footer, 300), 0};
        Canvas counted(writer, nullptr, furniture);
        drawReport(counted, document, {});
        furniture.pages = counted.page();

        QCPPainter painter(&writer);
        painter.setLayoutDirection(Qt::LeftToRight);
        Canvas canvas(writer, &painter, furniture);
        drawReport(canvas, document, counted.marks());
        painter.end();
        facts = pdfFacts(document, canvas, writer.height());
    }
    const QByteArray &raw = buffer.data();
    const std::string_view bytes(raw.constData(), std::size_t(raw.size()));
    // A file that cannot be finished is still a report people can read: it lacks outline and fixed dates.
    return finishPdf(bytes, facts).value_or(std::string(bytes));
}

} // namespace mitsumori::print
