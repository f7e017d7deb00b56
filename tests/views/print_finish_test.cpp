// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/print/pdf_file.h"
#include "views/print/pdf_finish.h"

#include <QTest>

using namespace mitsumori;
using namespace mitsumori::print;

namespace {

/// The smallest file built the way Qt builds its own.
std::string smallFile() {
    PdfFile file;
    file.header = "%PDF-1.4\n%\xe2\xe3\n";
    file.info = file.add("<<\n/CreationDate (D:20261121081105+14'00')\n>>\n");
    file.root = file.add("<<\n/Type /Catalog\n/Pages 3 0 R\n>>\n");
    file.add("<<\n/Type /Pages\n/Kids \n[\n4 0 R\n5 0 R\n]\n/Count 2\n>>\n");
    file.add("<<\n/Type /Page\n/Parent 3 0 R\n>>\n");
    file.add("<<\n/Type /Page\n/Parent 3 0 R\n>>\n");
    file.add("<< /Length 9 >>\nstream\nendobj 1 \nendstream\n");
    return file.bytes();
}

} // namespace

class PrintFinishTest : public QObject {
    Q_OBJECT
  private slots:
    void fileComesBackAsItWas() {
        const std::optional<PdfFile> file = PdfFile::parse(smallFile());
        QVERIFY(file);
        QCOMPARE(file->bytes(), smallFile());
        QCOMPARE(file->objects.size(), std::size_t(6));
        QVERIFY(file->objects.at(6).find("endobj 1") != std::string::npos);
    }
    void finishedFileSaysMore() {
        PdfFacts facts{"見積", "A (b) \\", Language::ja, {2025, 11, 2}, {{"要約", 1, 700}, {"付録", 2, 650}},
                       {}};
        facts.links.push_back({1, 10, 20, 30, 40, 1});
        const auto finished = finishPdf(smallFile(), facts);
        QVERIFY(finished);
        const auto has = [&](std::string_view part) { return finished->find(part) != std::string::npos; };
        QVERIFY(has("/Title <FEFF898B7A4D>"));
        QVERIFY(has("/CreationDate (D:20251102000000Z)"));
        QVERIFY(has("/ModDate (D:20251102000000Z)"));
        QVERIFY(!has("+14'00'"));
        QVERIFY(has("/Lang (ja-JP)"));
        QVERIFY(has("/PageMode /UseOutlines"));
        QVERIFY(has("/DisplayDocTitle true"));
        QVERIFY(has("/Dest [5 0 R /XYZ null 650 null]"));
        QVERIFY(has("/Rect [10 20 30 40]"));
        QVERIFY(PdfFile::parse(*finished));
        QCOMPARE(*finishPdf(smallFile(), facts), *finished);
    }
    void otherFilesAreRefused() {
        QVERIFY(!finishPdf("", {}));
        QVERIFY(!finishPdf("%PDF-1.4\nstartxref\n99999\n%%EOF\n", {}));
        const std::string whole = smallFile();
        for (std::size_t size = 0; size + 8 < whole.size(); ++size)
            QVERIFY(!finishPdf(whole.substr(0, size), {}) || size > whole.find("startxref"));
        // any byte may be wrong: an answer or none, never a crash
        for (std::size_t at = 0; at < whole.size(); ++at) {
            std::string bent = whole;
            bent[at] = char(bent[at] ^ 0x15);
            finishPdf(bent, {"t", "a", Language::en, {2025, 1, 1}, {{"x", 9, 1}}, {{9, 0, 0, 0, 0, 7}}});
        }
    }
};

QTEST_APPLESS_MAIN(PrintFinishTest)
#include "print_finish_test.moc"
