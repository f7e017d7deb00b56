// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/print/pdf_file.h"

#include <QString>

#include <charconv>
#include <vector>

namespace mitsumori::print {

namespace {

constexpr std::size_t entrySize = 20; ///< "0000000016 00000 n \n"

std::optional<std::size_t> leadingNumber(std::string_view text) {
    const auto first = text.find_first_not_of(" \r\n");
    std::size_t value = 0;
    if (first == text.npos ||
        std::from_chars(text.data() + first, text.data() + text.size(), value).ec != std::errc())
        return std::nullopt;
    return value;
}

std::string padded(std::size_t value, std::size_t digits) {
    std::string text = std::to_string(value);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
}

/// Where each object begins, by its number; the last entry is where the table itself does.
std::optional<std::map<int, std::size_t>> offsets(std::string_view bytes, std::size_t table) {
    constexpr std::string_view head = "xref\n0 ";
    if (bytes.substr(table, head.size()) != head)
        return std::nullopt;
    const auto count = leadingNumber(bytes.substr(table + head.size(), 12));
    const auto lineEnd = bytes.find('\n', table + head.size());
    if (!count || lineEnd == bytes.npos || *count > (bytes.size() - lineEnd) / entrySize)
        return std::nullopt;
    std::map<int, std::size_t> result;
    for (std::size_t i = 1; i < *count; ++i) {
        const std::string_view entry = bytes.substr(lineEnd + 1 + i * entrySize, entrySize);
        const auto offset = leadingNumber(entry);
        if (!offset || *offset >= table)
            return std::nullopt;
        if (entry[17] == 'n')
            result[int(i)] = *offset;
    }
    return result;
}

} // namespace

std::optional<int> pdfNumber(std::string_view dictionary, std::string_view key) {
    const std::string name = "/" + std::string(key) + " ";
    const auto at = dictionary.find(name);
    if (at == dictionary.npos)
        return std::nullopt;
    const auto value = leadingNumber(dictionary.substr(at + name.size(), 24));
    return value ? std::optional(int(*value)) : std::nullopt;
}

std::optional<PdfFile> PdfFile::parse(std::string_view bytes) {
    const auto start = bytes.rfind("startxref");
    const auto trailer = bytes.rfind("trailer");
    if (start == bytes.npos || trailer == bytes.npos || trailer > start)
        return std::nullopt;
    const auto table = leadingNumber(bytes.substr(start + 9, 24));
    if (!table || *table >= trailer)
        return std::nullopt;
    const auto found = offsets(bytes, *table);
    const auto root = pdfNumber(bytes.substr(trailer, start - trailer), "Root");
    const auto info = pdfNumber(bytes.substr(trailer, start - trailer), "Info");
    if (!found || found->empty() || !root || !info)
        return std::nullopt;

    PdfFile file;
    file.root = *root;
    file.info = *info;
    std::size_t first = *table;
    for (const auto &[number, offset] : *found) {
        const std::string head = std::to_string(number) + " 0 obj\n";
        if (bytes.substr(offset, head.size()) != head)
            return std::nullopt;
        first = std::min(first, offset);
    }
    file.header = bytes.substr(0, first);
    // An object ends where the next one begins: "endobj" could also stand inside a compressed stream.
    std::map<std::size_t, int> inOrder;
    for (const auto &[number, offset] : *found)
        inOrder[offset] = number;
    for (auto it = inOrder.begin(); it != inOrder.end(); ++it) {
        const auto next = std::next(it);
        const std::string_view slice =
            bytes.substr(it->first, (next == inOrder.end() ? *table : next->first) - it->first);
        const auto begin = slice.find('\n') + 1, end = slice.rfind("endobj");
        if (end == slice.npos || end < begin)
            return std::nullopt;
        file.objects[it->second] = slice.substr(begin, end - begin);
    }
    if (!file.objects.contains(file.root) || !file.objects.contains(file.info))
        return std::nullopt;
    return file;
}

int PdfFile::add(std::string body) {
    const int number = objects.empty() ? 1 : objects.rbegin()->first + 1;
    objects[number] = std::move(body);
    return number;
}

std::string PdfFile::bytes() const {
    std::string out = header;
    const std::size_t count = objects.empty() ? 1 : std::size_t(objects.rbegin()->first) + 1;
    std::vector<std::size_t> at(count, 0);
    for (const auto &[number, body] : objects) {
        at[std::size_t(number)] = out.size();
        out += std::to_string(number) + " 0 obj\n" + body + "endobj\n";
    }
    const std::size_t table = out.size();
    out += "xref\n0 " + std::to_string(count) + "\n0000000000 65535 f \n";
    for (std::size_t i = 1; i < count; ++i)
        out += padded(at[i], 10) + (at[i] == 0 ? " 65535 f \n" : " 00000 n \n");
    return out + "trailer\n<<\n/Size " + std::to_string(count) + "\n/Info " + std::to_string(info) +
           " 0 R\n/Root " + std::to_string(root) + " 0 R\n>>\nstartxref\n" + std::to_string(table) +
           "\n%%EOF\n";
}

std::string pdfText(std::string_view utf8) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string out = "<FEFF";
    const QString text = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    for (const QChar unit : text)
        for (int shift = 12; shift >= 0; shift -= 4)
            out += digits[(unit.unicode() >> shift) & 0xF];
    return out + ">";
}

} // namespace mitsumori::print
