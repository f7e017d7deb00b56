// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/print/key_value_block.h"

#include "views/print/plain_text.h"

#include <algorithm>

namespace mitsumori::print {

namespace {

const Style keyStyle{Face::text, 9, 1.45, grey};
const Style valueStyle{Face::text, 9, 1.45, black};
const double padding = pt(3), between = pt(14);
/// A value of one row never runs over a page.
constexpr int mostLines = 40;

} // namespace

KeyValueBlock::KeyValueBlock(Canvas &canvas, const report::KeyValues &values) : canvas_(canvas) {
    Typesetter &type = canvas.type();
    for (const auto &[key, value] : values.rows)
        keyWidth_ = std::max(keyWidth_, type.width(plainLine(key, 200), keyStyle));
    // Lists on one page look alike when the second column begins in the same place.
    keyWidth_ = std::clamp(keyWidth_, canvas.width() * 0.24, canvas.width() * 0.4);
    for (const auto &[key, value] : values.rows)
        rows_.push_back(
            {type.lines(plainText(key), keyStyle, keyWidth_, mostLines),
             type.lines(plainText(value), valueStyle, canvas.width() - keyWidth_ - between, mostLines)});
}

double KeyValueBlock::height(const Row &row) {
    return double(std::max(row.key.size(), row.value.size())) * valueStyle.lineHeight() + 2 * padding;
}

double KeyValueBlock::lead() const {
    double sum = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(rows_.size(), 3); ++i)
        sum += height(rows_[i]);
    return sum;
}

void KeyValueBlock::draw() {
    for (const Row &row : rows_) {
        canvas_.require(height(row));
        const double top = canvas_.y() + padding, step = valueStyle.lineHeight();
        for (std::size_t i = 0; i < row.key.size(); ++i)
            canvas_.text(canvas_.left(), top + double(i) * step, row.key[i], keyStyle);
        for (std::size_t i = 0; i < row.value.size(); ++i)
            canvas_.text(canvas_.left() + keyWidth_ + between, top + double(i) * step, row.value[i],
                         valueStyle);
        canvas_.advance(height(row));
        canvas_.rule(canvas_.left(), canvas_.right(), canvas_.y(), 0.3, lightGrey);
    }
}

} // namespace mitsumori::print
