// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace mitsumori {

/// Columns a text takes in a terminal: two for full-width letters (East Asian Wide), none for combining
/// marks.
std::size_t displayWidth(std::string_view utf8);

/// A plain-text table for the terminal.
class TextTable {
  public:
    TextTable(std::vector<std::string> header, std::set<std::size_t> rightAligned);
    void add(std::vector<std::string> row);
    std::string text() const;

  private:
    std::vector<std::vector<std::string>> rows_;
    std::set<std::size_t> rightAligned_;
};

} // namespace mitsumori
