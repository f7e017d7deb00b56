// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/catalogue.h"

namespace mitsumori::report {

/// The report's own texts, "report.<key>" of the catalogue, in one language.
struct Words {
    Language language;

    std::string operator()(std::string_view key, const TextArguments &arguments = {}) const {
        return text(language, "report." + std::string(key), arguments);
    }
};

} // namespace mitsumori::report
