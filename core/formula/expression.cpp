// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/expression.h"

#include <algorithm>
#include <cassert>

namespace mitsumori::formula {

template <typename ValueOf>
Decimal Expression::run(ValueOf valueOf) const {
    constexpr std::size_t inlineDepth = 12; // more than any of our own formulas needs
    Decimal fixed[inlineDepth];
    std::vector<Decimal> large;
    Decimal *stack = fixed;
    if (depth_ > inlineDepth) {
        large.resize(depth_);
        stack = large.data();
    }
    std::size_t top = 0;
    for (const Node &node : nodes_) {
        if (node.op == Op::number) {
            stack[top++] = node.value;
            continue;
        }
        if (node.op == Op::reference) {
            stack[top++] = valueOf(node.count);
            continue;
        }
        top -= node.count;
        const Decimal *x = stack + top;
        Decimal result;
        switch (node.op) {
        case Op::negate:
            result = -x[0];
            break;
        case Op::add:
            result = x[0] + x[1];
            break;
        case Op::subtract:
            result = x[0] - x[1];
            break;
        case Op::multiply:
            result = x[0] * x[1];
            break;
        case Op::divide:
            result = x[0] / x[1];
            break;
        case Op::less:
            result = x[0] < x[1];
            break;
        case Op::lessEqual:
            result = x[0] <= x[1];
            break;
        case Op::greater:
            result = x[0] > x[1];
            break;
        case Op::greaterEqual:
            result = x[0] >= x[1];
            break;
        case Op::equal:
            result = x[0] == x[1];
            break;
        case Op::minimum:
            result = *std::min_element(x, x + node.count);
            break;
        case Op::maximum:
            result = *std::max_element(x, x + node.count);
            break;
        case Op::ceil:
            result = x[0].ceil();
            break;
        case Op::floor:
            result = x[0].floor();
            break;
        case Op::round:
            result = x[0].rounded(int(std::clamp(x[1], Decimal(0), Decimal(12)).toDouble()));
            break;
        case Op::clamp:
            result = std::min(std::max(x[0], x[1]), x[2]);
            break;
        case Op::choose:
            result = x[0].isZero() ? x[2] : x[1];
            break;
        case Op::number:
        case Op::reference:
            break;
        }
        stack[top++] = result;
    }
    return stack[0];
}

Decimal Expression::evaluate(std::span<const Decimal> values) const {
    assert(values.size() >= references_.size());
    return run([values](std::size_t reference) { return values[reference]; });
}

Decimal Expression::evaluate(std::span<const Decimal> table, std::span<const std::size_t> places) const {
    assert(places.size() == references_.size());
    return run([table, places](std::size_t reference) { return table[places[reference]]; });
}

std::string Expression::render(const std::function<std::string(const Reference &)> &show) const {
    /// A piece of text with how tightly it binds: 3 = atom, 2 = product, 1 = sum, 0 = comparison.
    struct Piece {
        std::string text;
        int binding;
    };
    std::vector<Piece> stack;
    const auto infix = [&stack](std::string_view sign, int binding) {
        Piece right = std::move(stack.back());
        stack.pop_back();
        Piece &left = stack.back();
        const auto guarded = [](const Piece &piece, int least) {
            return piece.binding < least ? "(" + piece.text + ")" : piece.text;
        };
        left = {guarded(left, binding) + " " + std::string(sign) + " " + guarded(right, binding + 1),
                binding};
    };
    const auto call = [&stack](std::string_view name, std::size_t count) {
        std::string text = std::string(name) + "(";
        for (std::size_t i = stack.size() - count; i < stack.size(); ++i)
            text += stack[i].text + (i + 1 < stack.size() ? ", " : ")");
        stack.resize(stack.size() - count);
        stack.push_back({std::move(text), 3});
    };
    for (const Node &node : nodes_) {
        switch (node.op) {
        case Op::number:
            stack.push_back({node.value.text(), 3});
            break;
        case Op::reference:
            stack.push_back({show(references_[node.count]), 3});
            break;
        case Op::negate:
            stack.back() = {
                "−" + (stack.back().binding < 3 ? "(" + stack.back().text + ")" : stack.back().text), 2};
            break;
        case Op::add:
            infix("+", 1);
            break;
        case Op::subtract:
            infix("−", 1);
            break;
        case Op::multiply:
            infix("×", 2);
            break;
        case Op::divide:
            infix("÷", 2);
            break;
        case Op::less:
            infix("<", 0);
            break;
        case Op::lessEqual:
            infix("≤", 0);
            break;
        case Op::greater:
            infix(">", 0);
            break;
        case Op::greaterEqual:
            infix("≥", 0);
            break;
        case Op::equal:
            infix("=", 0);
            break;
        case Op::minimum:
            call("min", node.count);
            break;
        case Op::maximum:
            call("max", node.count);
            break;
        case Op::ceil:
            call("ceil", 1);
            break;
        case Op::floor:
            call("floor", 1);
            break;
        case Op::round:
            call("round", 2);
            break;
        case Op::clamp:
            call("clamp", 3);
            break;
        case Op::choose:
            call("if", 3);
            break;
        }
    }
    return stack.back().text;
}

Result<Decimal> calculate(std::string_view text) {
    const Result<Expression> expression = Expression::parse(text);
    if (!expression)
        return expression.problems();
    if (!expression->references().empty())
        return Problem{"formula.name", {}, {{"name", expression->references().front().name}}, {}};
    try {
        return expression->evaluate({});
    } catch (const ArithmeticError &) {
        return Problem{"formula.range", {}, {{"formula", std::string(text)}}, {}};
    }
}

} // namespace mitsumori::formula
