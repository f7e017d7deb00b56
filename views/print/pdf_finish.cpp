// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/print/pdf_finish.h"

#include "views/print/pdf_file.h"

#include <QtGlobal>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace mitsumori::print {

namespace {

std::string reference(int number) {
    return std::to_string(number) + " 0 R";
}

/// Whole points are exact enough for a jump and have one spelling in every locale.
std::string rounded(double points) {
    return std::to_string(std::lround(points));
}

/// The page objects in order, from the page tree's only node.
std::vector<int> pageObjects(const PdfFile &file, std::string_view catalogue) {
    const auto tree = pdfNumber(catalogue, "Pages");
    if (!tree || !file.objects.contains(*tree))
        return {};
    const std::string &node = file.objects.at(*tree);
    const auto open = node.find('['), close = node.find(']');
    if (node.find("/Kids") == node.npos || open == node.npos || close == node.npos)
        return {};
    std::vector<int> pages;
    const char *at = node.data() + open + 1, *const end = node.data() + close;
    while (at < end) {
        int number = 0;
        const auto [next, error] = std::from_chars(at, end, number);
        if (error != std::errc()) {
            ++at;
            continue;
        }
        if (!file.objects.contains(number))
            return {};
        pages.push_back(number);
        at = std::find(next, end, 'R');
    }
    return pages;
}

/// Puts entries into an object's dictionary, before its last ">>"; what is no dictionary stays as it is.
void extend(std::string &object, const std::string &entries) {
    if (const auto end = object.rfind(">>"); end != std::string::npos)
        object.insert(end, entries);
}

std::string destination(const PdfTarget &target, const std::vector<int> &pages) {
    const auto page = std::size_t(std::clamp(target.page, 1, int(pages.size())) - 1);
    return "[" + reference(pages[page]) + " /XYZ null " + rounded(target.top) + " null]";
}

/// A flat outline; its items refer to each other by numbers that are known beforehand.
int addOutline(PdfFile &file, const std::vector<PdfTarget> &outline, const std::vector<int> &pages) {
    const int first = file.objects.rbegin()->first + 1, count = int(outline.size()), top = first + count;
    for (int i = 0; i < count; ++i) {
        const PdfTarget &target = outline[std::size_t(i)];
        std::string item = "<<\n/Title " + pdfText(target.title) + "\n/Parent " + reference(top);
        if (i > 0)
            item += "\n/Prev " + reference(first + i - 1);
        if (i + 1 < count)
            item += "\n/Next " + reference(first + i + 1);
        file.add(item + "\n/Dest " + destination(target, pages) + "\n>>\n");
    }
    return file.add("<<\n/Type /Outlines\n/First " + reference(first) + "\n/Last " + reference(top - 1) +
                    "\n/Count " + std::to_string(count) + "\n>>\n");
}

void addLinks(PdfFile &file, const PdfFacts &facts, const std::vector<int> &pages) {
    std::map<int, std::string> ofPage;
    for (const PdfLink &link : facts.links) {
        if (link.target >= facts.outline.size() || link.page < 1 || link.page > int(pages.size()))
            continue;
        const int annotation =
            file.add("<<\n/Type /Annot\n/Subtype /Link\n/Border [0 0 0]\n/Rect [" + rounded(link.left) + " " +
                     rounded(link.bottom) + " " + rounded(link.right) + " " + rounded(link.top) +
                     "]\n/Dest " + destination(facts.outline[link.target], pages) + "\n>>\n");
        ofPage[pages[std::size_t(link.page - 1)]] += reference(annotation) + " ";
    }
    for (const auto &[page, annotations] : ofPage) {
        // Qt gives each page an empty list of its own.
        const auto list = pdfNumber(file.objects.at(page), "Annots");
        if (list && file.objects.contains(*list))
            file.objects.at(*list) = "[ " + annotations + "]\n";
        else
            extend(file.objects.at(page), "/Annots [ " + annotations + "]\n");
    }
}

std::string stamp(CalendarDate date) {
    std::string digits = date.text();
    std::erase(digits, '-');
    return "(D:" + digits + "000000Z)";
}

} // namespace

std::optional<std::string> finishPdf(std::string_view bytes, const PdfFacts &facts) {
    std::optional<PdfFile> file = PdfFile::parse(bytes);
    if (!file)
        return std::nullopt;
    const std::vector<int> pages = pageObjects(*file, file->objects.at(file->root));
    if (pages.empty())
        return std::nullopt;

    std::string entries = "/PageMode /UseOutlines\n/ViewerPreferences << /DisplayDocTitle true >>\n/Lang (";
    entries += facts.language == Language::ja ? "ja-JP)\n" : "en-GB)\n";
    if (!facts.outline.empty())
        entries += "/Outlines " + reference(addOutline(*file, facts.outline, pages)) + "\n";
    addLinks(*file, facts, pages);
    extend(file->objects.at(file->root), entries);

    std::string info = "<<\n/Title " + pdfText(facts.title);
    if (!facts.author.empty())
        info += "\n/Author " + pdfText(facts.author);
    info += "\n/Creator (Mitsumori)\n/Producer (Qt " QT_VERSION_STR ")\n/CreationDate " + stamp(facts.date) +
            "\n/ModDate " + stamp(facts.date) + "\n>>\n";
    file->objects.at(file->info) = std::move(info);
    return file->bytes();
}

} // namespace mitsumori::print
