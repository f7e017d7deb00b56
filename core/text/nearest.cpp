// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/nearest.h"

#include <algorithm>

namespace mitsumori {

namespace {

/// Levenshtein distance, one row at a time.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({substituted, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::string nearest(std::string_view word, const std::vector<std::string> &candidates) {
    if (word.size() > 64) // foreign text, not a typing error; also bounds the work
        return {};
    std::size_t best = std::max<std::size_t>(1, word.size() / 3) + 1;
    std::string result;
    for (const std::string &candidate : candidates) {
        const std::size_t d = distance(word, candidate);
        if (d < best) {
            best = d;
            result = candidate;
        }
    }
    return result;
}

} // namespace mitsumori
