// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/print/block.h"

namespace mitsumori::print {

/// Names and values in two columns, a thin rule between the rows.
class KeyValueBlock : public FlowBlock {
  public:
    KeyValueBlock(Canvas &canvas, const report::KeyValues &values);
    double lead() const override;
    void draw() override;

  private:
    struct Row {
        std::vector<QString> key, value;
    };
    static double height(const Row &row);

    Canvas &canvas_;
    double keyWidth_ = 0;
    std::vector<Row> rows_;
};

} // namespace mitsumori::print
