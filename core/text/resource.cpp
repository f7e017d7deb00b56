// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/resource.h"

#include <stdexcept>

namespace mitsumori {

std::string_view resource(std::string_view name) {
    for (const EmbeddedResource *entry = embeddedResources; entry->name != nullptr; ++entry)
        if (name == entry->name)
            return entry->text;
    throw std::logic_error("no resource " + std::string(name));
}

std::vector<std::string> resourceNames(std::string_view folder) {
    std::vector<std::string> names;
    for (const EmbeddedResource *entry = embeddedResources; entry->name != nullptr; ++entry)
        if (std::string_view(entry->name).substr(0, folder.size()) == folder)
            names.emplace_back(entry->name);
    return names;
}

} // namespace mitsumori
