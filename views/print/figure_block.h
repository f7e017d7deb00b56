// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/print/block.h"

namespace mitsumori::print {

/// The timeline chart in vectors, with its title above and its caption below on the same page.
class FigureBlock : public FlowBlock {
  public:
    FigureBlock(Canvas &canvas, const report::TimelineFigure &figure);
    double lead() const override;
    void draw() override;

  private:
    void drawPlot(double top);

    Canvas &canvas_;
    const report::TimelineFigure &figure_;
    std::vector<QString> title_, caption_;
};

} // namespace mitsumori::print
