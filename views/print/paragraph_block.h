// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/print/block.h"

namespace mitsumori::print {

inline const Style paragraphStyle{Face::text, 9.5, 1.65, black};
inline const Style noteStyle{Face::text, 8, 1.5, grey};

/// Running text; it may break across pages between lines.
class ParagraphBlock : public FlowBlock {
  public:
    ParagraphBlock(Canvas &canvas, const QString &text, const Style &style);
    double lead() const override;
    double height() const { return double(lines_.size()) * style_.lineHeight(); }
    void draw() override;

  private:
    Canvas &canvas_;
    Style style_;
    std::vector<QString> lines_;
};

} // namespace mitsumori::print
