// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/catalogue.h"

#include <cassert>
#include <string>
#include <variant>
#include <vector>

namespace mitsumori {

/// Something wrong with what came from outside: which file, which place in it, what is wrong and what would
/// be right. The texts stand under the key "problem.<what>" in resources/messages.
struct Problem {
    std::string what;
    std::string pointer; ///< RFC 6901, empty for the file as a whole
    TextArguments arguments;
    std::string file;

    /// "plan.mitsumori.json: /drivers/users: …"
    std::string message(Language language) const;
};

using Problems = std::vector<Problem>;

/// A value, or the problems that kept it from being made (std::expected arrives with C++23).
template <typename T>
class Result {
  public:
    Result(T value) : state_(std::move(value)) {}
    Result(Problems problems) : state_(std::move(problems)) { assert(!this->problems().empty()); }
    Result(Problem problem) : state_(Problems{std::move(problem)}) {}

    explicit operator bool() const { return std::holds_alternative<T>(state_); }
    const T &operator*() const & { return std::get<T>(state_); }
    T &operator*() & { return std::get<T>(state_); }
    T &&operator*() && { return std::get<T>(std::move(state_)); }
    const T *operator->() const { return &std::get<T>(state_); }
    T *operator->() { return &std::get<T>(state_); }
    const Problems &problems() const { return std::get<Problems>(state_); }

  private:
    std::variant<T, Problems> state_;
};

} // namespace mitsumori
