// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace mitsumori::app {

/// Tells from a body that streams by whether it is one whole JSON object or array. Needed because Qt takes an
/// answer in chunks for whole when the connection breaks between two of them. What stands inside of the
/// brackets is the importer's matter.
class BodyCheck {
  public:
    void add(std::string_view piece);

    bool isEmpty() const { return first_ == '\0'; } ///< nothing but white space so far
    bool isHtml() const { return first_ == '<'; }
    bool beginsAsJson() const { return first_ == '{' || first_ == '['; }
    /// The bracket that opened it was closed.
    bool isComplete() const { return beginsAsJson() && depth_ == 0; }

  private:
    char first_ = '\0'; ///< that is no white space
    std::int64_t depth_ = 0;
    bool inText_ = false, isEscaped_ = false;
};

} // namespace mitsumori::app
