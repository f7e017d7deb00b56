// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/problem.h"

#include <exception>
#include <system_error>

namespace mitsumori {

/// What ends an import from deep inside (our own disk is full, the user cancelled); never leaves the room:
/// importPriceLists turns it into its problem.
class ImportError : public std::exception {
  public:
    explicit ImportError(Problem problem) : problem_(std::move(problem)) {}
    const Problem &problem() const { return problem_; }
    const char *what() const noexcept override { return problem_.what.c_str(); }

  private:
    Problem problem_;
};

/// "cannot write: No space left on device", with the system's words for errno.
inline Problem systemProblem(const char *what, const std::string &file, int error) {
    return {what, {}, {{"reason", std::generic_category().message(error)}}, file};
}

} // namespace mitsumori
