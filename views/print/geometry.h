// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mitsumori::print {

/// Everything is laid out in device dots: text measured at another resolution is a few percent wider or
/// narrower.
inline constexpr int resolution = 1200;

constexpr double pt(double points) {
    return points * resolution / 72;
}
constexpr double mm(double millimetres) {
    return millimetres * resolution / 25.4;
}
constexpr double toPoints(double dots) {
    return dots * 72 / resolution;
}

} // namespace mitsumori::print
