// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/print/block.h"

#include "views/print/figure_block.h"
#include "views/print/key_value_block.h"
#include "views/print/paragraph_block.h"
#include "views/print/plain_text.h"
#include "views/print/table_block.h"

namespace mitsumori::print {

namespace {

const Style headingStyle{Face::bold, 15, 1.35, black};

struct Maker {
    Canvas &canvas;
    std::unique_ptr<FlowBlock> operator()(const report::Paragraph &block) const {
        return std::make_unique<ParagraphBlock>(canvas, plainText(block.text), paragraphStyle);
    }
    std::unique_ptr<FlowBlock> operator()(const report::KeyValues &block) const {
        return std::make_unique<KeyValueBlock>(canvas, block);
    }
    std::unique_ptr<FlowBlock> operator()(const report::Table &block) const {
        return std::make_unique<TableBlock>(canvas, block);
    }
    std::unique_ptr<FlowBlock> operator()(const report::TimelineFigure &block) const {
        return std::make_unique<FigureBlock>(canvas, block);
    }
};

} // namespace

std::unique_ptr<FlowBlock> flowBlock(Canvas &canvas, const report::Block &block) {
    return std::visit(Maker{canvas}, block);
}

void drawSection(Canvas &canvas, const report::Section &section) {
    const std::vector<QString> heading =
        canvas.type().lines(plainLine(section.title), headingStyle, canvas.width(), 3);
    const double headingHeight = double(heading.size()) * headingStyle.lineHeight() + pt(12);

    std::unique_ptr<FlowBlock> block;
    if (!section.blocks.empty())
        block = flowBlock(canvas, section.blocks.front());
    // A section that would begin low on a page begins the next one.
    const double wanted = std::max(canvas.bodyHeight() * 0.3, headingHeight + (block ? block->lead() : 0));
    canvas.gap(pt(26));
    canvas.require(std::min(wanted, canvas.bodyHeight()));

    canvas.mark(section.title);
    for (const QString &line : heading) {
        canvas.text(canvas.left(), canvas.y(), line, headingStyle);
        canvas.advance(headingStyle.lineHeight());
    }
    canvas.rule(canvas.left(), canvas.right(), canvas.y() + pt(2), 0.8);
    canvas.advance(pt(12));

    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
        if (i > 0) {
            block = flowBlock(canvas, section.blocks[i]);
            canvas.gap(pt(13));
        }
        block->draw();
    }
}

} // namespace mitsumori::print
