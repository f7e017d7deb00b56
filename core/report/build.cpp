// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/build.h"

#include "core/report/cover.h"
#include "core/report/sections/section.h"
#include "core/report/tables/registry.h"
#include "core/report/words.h"

namespace mitsumori::report {

namespace {

void append(std::vector<Block> &blocks, std::vector<Block> (*make)(const Input &), const Input &input) {
    if (make == nullptr)
        return;
    for (Block &block : make(input))
        blocks.push_back(std::move(block));
}

Section section(const SectionEntry &entry, const Input &input) {
    Section result;
    result.id = entry.id;
    result.title = Words{input.language}("section." + result.id);
    append(result.blocks, entry.before, input);
    for (const TableEntry &table : tableRegistry())
        if (table.section == entry.id)
            for (Table &made : table.build(input))
                result.blocks.push_back(std::move(made));
    append(result.blocks, entry.after, input);
    return result;
}

} // namespace

Document build(const Input &input) {
    Document document;
    document.language = input.language;
    document.cover = cover(input);
    for (const SectionEntry &entry : sectionRegistry())
        if (Section made = section(entry, input); !made.blocks.empty())
            document.sections.push_back(std::move(made));
    document.footer = addressee(input.scenario, input.language);
    if (!document.footer.empty() && !input.scenario.number.empty())
        document.footer += " · ";
    document.footer += input.scenario.number;
    document.author = input.scenario.author.in(input.language);
    document.date = input.scenario.date;
    return document;
}

std::vector<const Table *> tables(const Document &document) {
    std::vector<const Table *> result;
    for (const Section &section : document.sections)
        for (const Block &block : section.blocks)
            if (const auto *table = std::get_if<Table>(&block))
                result.push_back(table);
    return result;
}

} // namespace mitsumori::report
