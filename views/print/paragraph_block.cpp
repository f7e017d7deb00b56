// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/print/paragraph_block.h"

#include <algorithm>

namespace mitsumori::print {

ParagraphBlock::ParagraphBlock(Canvas &canvas, const QString &text, const Style &style)
    : canvas_(canvas)
    , style_(style)
    , lines_(canvas.type().lines(text, style, canvas.width())) {}

double ParagraphBlock::lead() const {
    return double(std::min<std::size_t>(lines_.size(), 3)) * style_.lineHeight();
}

void ParagraphBlock::draw() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        // Two lines at least stay together at the paragraph's beginning and at its end.
        const bool pairs = i == 0 || i + 2 == lines_.size();
        canvas_.require((pairs && lines_.size() > 1 ? 2 : 1) * style_.lineHeight());
        canvas_.text(canvas_.left(), canvas_.y(), lines_[i], style_);
        canvas_.advance(style_.lineHeight());
    }
}

} // namespace mitsumori::print
