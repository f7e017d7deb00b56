// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"
#include "views/print/canvas.h"

#include <memory>

namespace mitsumori::print {

/// A block of a section, measured for one canvas. The document must outlive it.
class FlowBlock {
  public:
    FlowBlock() = default;
    FlowBlock(const FlowBlock &) = delete;
    FlowBlock &operator=(const FlowBlock &) = delete;
    virtual ~FlowBlock() = default;

    /// The height of the part that must not be parted from the heading above it.
    virtual double lead() const = 0;
    virtual void draw() = 0;
};

std::unique_ptr<FlowBlock> flowBlock(Canvas &canvas, const report::Block &block);

/// A section's heading and blocks; the outline leads here.
void drawSection(Canvas &canvas, const report::Section &section);

} // namespace mitsumori::print
