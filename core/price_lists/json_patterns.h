// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace mitsumori {

/// The patterns of a walk that still fit the place it has come to.
class JsonPatterns {
  public:
    /// All patterns, at the top of the file.
    explicit JsonPatterns(std::span<const std::string_view> patterns);

    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    struct Match {
        std::size_t whole = none; ///< the pattern that ends at this member
        bool inside = false;      ///< a pattern leads on
    };
    /// What the patterns say of a member (or, in an array, of any element).
    Match match(std::string_view key, bool inArray) const;
    /// Those that lead into this member.
    JsonPatterns into(std::string_view key, bool inArray) const;

  private:
    struct Open {
        std::size_t index;
        std::string_view rest; ///< with its leading slash
    };
    JsonPatterns() = default;
    std::vector<Open> open_;
};

} // namespace mitsumori
