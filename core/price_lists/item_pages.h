// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/input_files.h"
#include "core/price_lists/json_pieces.h"

#include <array>
#include <functional>

namespace mitsumori {

/// Hands the elements of a list that is kept in pages to `add`, page after page; false ends the walk without
/// a problem. Problem `wrongShape`: a page has no element at the patterns' places and other arrays or
/// objects, or no page has any element.
Problems walkPages(InputFiles &files, std::span<const std::string_view> patterns, const char *wrongShape,
                   const std::function<bool(std::string_view item)> &add);

} // namespace mitsumori
