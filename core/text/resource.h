// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mitsumori {

struct EmbeddedResource {
    const char *name, *text;
};
/// Written by cmake/embed.cmake, ends with a null name.
extern const EmbeddedResource embeddedResources[];

/// The text of a file of resources/, by its path there ("kinds/node-pool.json"). A missing one is a bug: it
/// throws.
std::string_view resource(std::string_view name);

/// All names that begin with `folder`, in alphabetical order.
std::vector<std::string> resourceNames(std::string_view folder);

} // namespace mitsumori
