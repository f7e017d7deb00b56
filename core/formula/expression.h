// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/problem.h"
#include "core/units/decimal.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mitsumori::formula {

/// A named value of a formula: a plain name ("nodes") or a look-up with literal arguments
/// ("category('compute', 1)").
struct Reference {
    using Argument = std::variant<Decimal, std::string>;
    std::string name;
    std::vector<Argument> arguments;
    bool isCall = false;
    friend bool operator==(const Reference &, const Reference &) = default;
};

/// A formula such as "nodes * hours * spotShare / (1 - rework)".
///
/// The same text is evaluated by the engine, printed by `explain` and typed into fields ("200*3"), so that
/// what is shown is what was computed. Operators + - * / and comparisons (1 or 0); functions min, max, ceil,
/// floor, round(x, digits), clamp(x, low, high), if(condition, then, else). Texts stand in single quotes and
/// only as arguments of look-ups.
class Expression {
  public:
    /// At most 4 KiB and 64 levels deep; problems are "formula.*" with the column.
    static Result<Expression> parse(std::string_view text);

    /// In order of first appearance, each once.
    const std::vector<Reference> &references() const { return references_; }

    /// `values` stand in the order of references(). Throws ArithmeticError on overflow and division by zero.
    Decimal evaluate(std::span<const Decimal> values) const;
    /// The same where the value of reference i stands at `places[i]` of a larger table: nothing is copied, as
    /// the engine does this many thousand times.
    Decimal evaluate(std::span<const Decimal> table, std::span<const std::size_t> places) const;

    /// For readers: × ÷ − signs, each reference as `show` prints it.
    std::string render(const std::function<std::string(const Reference &)> &show) const;

    const std::string &text() const { return text_; }

  private:
    friend class Parser;
    enum class Op {
        number,
        reference,
        negate,
        add,
        subtract,
        multiply,
        divide,
        less,
        lessEqual,
        greater,
        greaterEqual,
        equal,
        minimum,
        maximum,
        ceil,
        floor,
        round,
        clamp,
        choose
    };
    /// Postfix order: operands come before their operator.
    struct Node {
        Op op;
        Decimal value{};
        std::size_t count = 0; ///< operands taken from the stack, or the index of a reference
    };
    template <typename ValueOf>
    Decimal run(ValueOf valueOf) const;

    std::string text_;
    std::vector<Node> nodes_;
    std::vector<Reference> references_;
    std::size_t depth_ = 0; ///< the most operands that wait at once
};

/// The value of an expression without references, as typed into a field.
Result<Decimal> calculate(std::string_view text);

} // namespace mitsumori::formula
