// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/print/report_pdf.h"
#include "views/print_sample.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHashSeed>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace mitsumori;

namespace {

QByteArray rendered(const report::Document &document, print::Paper paper = print::Paper::a4) {
    return QByteArray::fromStdString(print::renderPdf(document, paper));
}

QString hostileText() {
    QString text =
        QString::fromUtf8("<b>bold</b><img src=\"/etc/passwd\">&amp; \u202E001,1$\u202C %1 {title} "
                          "\x01\x1b[0m مرحبا שלום 😀👨‍👩‍👧 𠮷野家 \uFDFD Z");
    for (int i = 0; i < 200; ++i)
        text += QChar(0x0335);
    return text + QString(10'000, QChar('W')) + QString::fromUtf8("\n\n終わり");
}

report::Document hostileDocument() {
    const std::string text = hostileText().toStdString();
    report::Document made = sample::document(Language::ja, 3);
    report::Cover &cover = made.cover;
    cover.title = cover.subject = cover.customer = cover.amountLabel = cover.amount = cover.amountDetail =
        text;
    cover.disclaimer = made.footer = made.author = text;
    cover.facts.rows.assign(6, {text, text});
    for (report::Section &section : made.sections)
        section.title = text;
    report::Table table = sample::longTable(3, true);
    table.title = table.caption = text;
    table.notes = {text};
    for (report::Column &column : table.columns)
        column.title = text;
    for (report::Row &row : table.rows)
        row.cells.assign(7, sample::cell(text)); // more cells than columns, too
    table.rows.push_back({});
    report::TimelineFigure figure = sample::timelineFigure(true);
    figure.title = figure.caption = figure.series.amountAxis = figure.series.bands[0].label = text;
    figure.series.layers[0].label = text;
    made.sections.push_back({"h",
                             "",
                             {report::Paragraph{text}, table, figure, report::KeyValues{{{text, text}}},
                              report::Paragraph{}, report::Table{}, report::KeyValues{}}});
    made.sections.push_back({});
    return made;
}

} // namespace

class PrintReportTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    QString save(const QByteArray &pdf) {
        QFile file(folder_.filePath("report.pdf"));
        if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
            qFatal("cannot write");
        return file.fileName();
    }
    /// Standard output of a tool of poppler-utils or qpdf; the test fails where it does.
    QString tool(const QString &name, const QStringList &arguments) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(name, arguments);
        process.waitForFinished(60'000);
        const QString output = QString::fromUtf8(process.readAll());
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            QTest::qFail(qPrintable(name + " failed: " + output + process.errorString()), __FILE__, __LINE__);
        return output;
    }
    QString words(const QByteArray &pdf) { return tool("pdftotext", {"-layout", save(pdf), "-"}); }
    QStringList pages(const QByteArray &pdf) {
        QStringList all = words(pdf).split(QChar('\f'));
        all.removeLast();
        return all;
    }

  private slots:
    void textIsThere_data() {
        QTest::addColumn<int>("language");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("ja") << int(Language::ja)
                            << QStringList{"概算コスト見積り",
                                           "見積番号",
                                           "月額",
                                           "税抜",
                                           "目次",
                                           "要約",
                                           "$285,325.70",
                                           "$610,437.00",
                                           "行番号60",
                                           "試行",
                                           "コンピューティング",
                                           "1 / ",
                                           "社外秘"};
        QTest::newRow("en") << int(Language::en)
                            << QStringList{"Cost estimate", "Number",      "Monthly cost", "Contents",
                                           "Summary",       "$285,325.70", "$610,437.00",  "Row no. 60",
                                           "Pilot",         "Compute",     "1 / ",         "Confidential"};
    }
    void textIsThere() {
        QFETCH(int, language);
        QFETCH(QStringList, expected);
        const QByteArray pdf = rendered(sample::document(Language(language)));
        const QString text = words(pdf);
        for (const QString &word : expected)
            QVERIFY2(text.contains(word), qPrintable(word + " not in\n" + text));
        for (const QChar c : text)
            QVERIFY2(c.unicode() < 0x2E80 || c.unicode() > 0x2FDF, "a radical instead of a kanji");
        QVERIFY(pdf.size() < 1'000'000);
    }
    void fileIsSound() {
        for (const Language language : {Language::ja, Language::en})
            for (const print::Paper paper : {print::Paper::a4, print::Paper::letter}) {
                const QByteArray pdf = rendered(sample::document(language), paper);
                const QString path = save(pdf);
                tool("qpdf", {"--check", path});
                QCOMPARE(tool("pdfimages", {"-list", path}).count(QChar('\n')),
                         2); // only the two heading lines
                const QStringList fonts =
                    tool("pdffonts", {path}).split(QChar('\n'), Qt::SkipEmptyParts).mid(2);
                QVERIFY(!fonts.isEmpty());
                for (const QString &font : fonts) {
                    QVERIFY2(font.contains(QRegularExpression("\\byes +(yes|no) +yes\\b")), qPrintable(font));
                    QVERIFY2(font.contains("BIZ"), qPrintable(font));
                }
                const QString info = tool("pdfinfo", {path});
                QVERIFY2(info.contains(paper == print::Paper::a4 ? "(A4)" : "(letter)"), qPrintable(info));
                QVERIFY(info.contains(language == Language::ja ? "見積 太郎" : "Taro Mitsumori"));
                QVERIFY(info.contains("Nov  2 00:00:00 2025"));
            }
    }
    void outlineLeadsToSections() {
        const QByteArray pdf = rendered(sample::document(Language::en));
        QVERIFY(pdf.contains("/Outlines"));
        const QString json = tool("qpdf", {"--json", "--json-key=outlines", save(pdf)});
        const QStringList numbers = [&] {
            QStringList found;
            auto it = QRegularExpression("\"destpageposfrom1\": (\\d+)").globalMatch(json);
            while (it.hasNext())
                found << it.next().captured(1);
            return found;
        }();
        QCOMPARE(numbers.size(), 4);
        const QStringList all = pages(pdf);
        const QStringList titles{"Summary", "Assumptions", "Growth", "Appendix: line items"};
        for (int i = 0; i < 4; ++i) {
            QVERIFY(json.contains("\"title\": \"" + titles[i] + "\""));
            QVERIFY(all[numbers[i].toInt() - 1].contains(titles[i]));
            // and the printed contents name the same page
            QVERIFY(all[1].contains(
                QRegularExpression(QRegularExpression::escape(titles[i]) + " +" + numbers[i] + "\\b")));
        }
    }
    void longTableRepeatsItsHeaderAndLosesNoRow() {
        report::Document document = sample::document(Language::en);
        document.sections = {{"appendix", "Appendix", {sample::longTable(200, false)}}};
        const QStringList all = pages(rendered(document));
        QVERIFY(all.size() >= 5);
        int seen = 0;
        for (int page = 2; page < all.size(); ++page) {
            QCOMPARE(all[page].count("Unit price"), 1);
            QVERIFY(all[page].contains(QString("%1 / %2").arg(page + 1).arg(all.size())));
            seen += int(all[page].count(
                QRegularExpression("Row no\\. \\d+ +SKU-\\d+ +\\d+ +\\$0\\.0416 +\\$[\\d,.]+")));
        }
        QCOMPARE(seen, 200);
        QVERIFY(all.last().contains("Row no. 200")); // totals do not stand alone
    }
    void wideTableKeepsEveryFigure() {
        report::Document document = sample::document(Language::en);
        document.sections = {{"growth", "Growth", {sample::wideTable(false)}}};
        const QString text = words(rendered(document));
        for (int row = 1; row <= 6; ++row)
            for (int month = 1; month <= 13; ++month)
                QVERIFY2(text.contains(QString::fromStdString(sample::figure(month * 1111.11 * row))),
                         qPrintable(text));
        QVERIFY(text.count("Monitoring") > 1);
    }
    void hostileTextIsDrawnAsText() {
        const QByteArray pdf = rendered(hostileDocument());
        const QString path = save(pdf);
        tool("qpdf", {"--check", path});
        const QString text = tool("pdftotext", {path, "-"});
        QVERIFY(text.contains("<b>bold</b>"));
        QVERIFY(text.contains("{title}"));
        QCOMPARE(tool("pdfimages", {"-list", path}).count(QChar('\n')), 2);
        QVERIFY2(pages(pdf).size() < 60, qPrintable(QString::number(pages(pdf).size())));
    }
    void emptyDocumentIsOnePage() {
        const QByteArray pdf = rendered({});
        tool("qpdf", {"--check", save(pdf)});
        QCOMPARE(pages(pdf).size(), 1);
    }
    void largeReportIsQuick() {
        report::Document document = sample::document(Language::ja, 5000);
        QElapsedTimer timer;
        timer.start();
        const QByteArray pdf = rendered(document);
        qInfo("%lld ms, %lld bytes", timer.elapsed(), qint64(pdf.size()));
        QVERIFY(timer.elapsed() < 20'000);
    }
    void sameBytesEverywhere() {
        QByteArray first;
        const QList<QPair<QString, QString>> settings{{"TZ", "UTC"},
                                                      {"TZ", "Pacific/Kiritimati"},
                                                      {"QT_SCALE_FACTOR", "2"},
                                                      {"LC_ALL", "C.UTF-8"},
                                                      {"QT_FONT_DPI", "144"}};
        for (const auto &[name, value] : settings) {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.remove("QT_HASH_SEED");
            environment.insert(name, value);
            QProcess process;
            process.setProcessEnvironment(environment);
            process.start(QCoreApplication::applicationFilePath(), {"--render"});
            QVERIFY(process.waitForFinished(60'000));
            QCOMPARE(process.exitCode(), 0);
            const QByteArray bytes = process.readAllStandardOutput();
            QVERIFY(bytes.startsWith("%PDF-1.4"));
            if (first.isEmpty())
                first = bytes;
            QVERIFY2(bytes == first, qPrintable(name));
        }
    }
};

/// With an argument it is the child of sameBytesEverywhere, or a person who wants to look at the pages.
int main(int argc, char **argv) {
    QHashSeed::setDeterministicGlobalSeed();
    QApplication application(argc, argv);
    if (argc > 1 && QByteArray(argv[1]).startsWith("--render")) {
        const QByteArray what(argv[1]);
        const report::Document document =
            what.endsWith("hostile") ? hostileDocument()
                                     : sample::document(what.endsWith("en") ? Language::en : Language::ja);
        const QByteArray pdf = rendered(document);
        return std::fwrite(pdf.constData(), 1, std::size_t(pdf.size()), stdout) == std::size_t(pdf.size())
                   ? 0
                   : 1;
    }
    PrintReportTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "print_report_test.moc"
