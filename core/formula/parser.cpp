// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/expression.h"

#include <algorithm>
#include <limits>

namespace mitsumori::formula {

namespace {
constexpr std::size_t maximumLength = 4096;
constexpr int maximumDepth = 64;
constexpr std::size_t anyCount = std::numeric_limits<std::size_t>::max();
} // namespace

/// Recursive descent; emits nodes in postfix order.
class Parser {
  public:
    explicit Parser(std::string_view text) : text_(text) { expression_.text_ = std::string(text); }

    Result<Expression> run() {
        if (text_.size() > maximumLength)
            return Problem{"formula.long", {}, {{"limit", std::to_string(maximumLength)}}, {}};
        if (comparison() && !problem_) {
            skipSpace();
            if (at_ < text_.size())
                fail();
        }
        if (problem_)
            return *problem_;
        measureDepth();
        return std::move(expression_);
    }

  private:
    using Op = Expression::Op;

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;
    Expression expression_;
    std::optional<Problem> problem_;

    void measureDepth() {
        std::size_t waiting = 0;
        for (const Expression::Node &node : expression_.nodes_) {
            const bool isOperand = node.op == Op::number || node.op == Op::reference;
            waiting = isOperand ? waiting + 1 : waiting - node.count + 1;
            expression_.depth_ = std::max(expression_.depth_, waiting);
        }
    }

    bool fail() {
        if (!problem_)
            problem_ = Problem{"formula.syntax",
                               {},
                               {{"formula", std::string(text_)}, {"column", std::to_string(at_ + 1)}},
                               {}};
        return false;
    }

    void skipSpace() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t'))
            ++at_;
    }

    bool take(std::string_view sign) {
        skipSpace();
        if (text_.substr(at_, sign.size()) != sign)
            return false;
        at_ += sign.size();
        return true;
    }

    bool emit(Op op, std::size_t count) {
        expression_.nodes_.push_back({op, {}, count});
        return true;
    }

    bool comparison() {
        if (++depth_ > maximumDepth)
            return fail();
        if (!sum())
            return false;
        struct Sign {
            std::string_view text;
            Op op;
        };
        constexpr Sign signs[] = {{"<=", Op::lessEqual},
                                  {">=", Op::greaterEqual},
                                  {"==", Op::equal},
                                  {"<", Op::less},
                                  {">", Op::greater}};
        for (const Sign &sign : signs) {
            if (take(sign.text)) {
                if (!sum())
                    return false;
                emit(sign.op, 2);
                break;
            }
        }
        --depth_;
        return true;
    }

    bool sum() {
        if (!product())
            return false;
        for (;;) {
            const Op op = take("+") ? Op::add : take("-") ? Op::subtract : Op::number;
            if (op == Op::number)
                return true;
            if (!product())
                return false;
            emit(op, 2);
        }
    }

    bool product() {
        if (!unary())
            return false;
        for (;;) {
            const Op op = take("*") ? Op::multiply : take("/") ? Op::divide : Op::number;
            if (op == Op::number)
                return true;
            if (!unary())
                return false;
            emit(op, 2);
        }
    }

    bool unary() {
        if (!take("-"))
            return primary();
        if (++depth_ > maximumDepth || !unary())
            return fail();
        --depth_;
        return emit(Op::negate, 1);
    }

    bool primary() {
        if (take("("))
            return comparison() && (take(")") || fail());
        skipSpace();
        if (at_ >= text_.size())
            return fail();
        const char c = text_[at_];
        if ((c >= '0' && c <= '9') || c == '.') {
            const auto value = number();
            if (!value)
                return fail();
            expression_.nodes_.push_back({Op::number, *value, 0});
            return true;
        }
        const std::string name = identifier();
        if (name.empty())
            return fail();
        if (!take("("))
            return reference({name, {}, false});
        return call(name);
    }

    /// Digits with a point and an exponent: "0.5", "1e6", "2.5e-3".
    std::optional<Decimal> number() {
        const auto digitsFrom = [this](std::size_t from, std::string_view accepted) {
            return std::min(text_.find_first_not_of(accepted, from), text_.size());
        };
        auto end = digitsFrom(at_, "0123456789.");
        if (end < text_.size() && (text_[end] == 'e' || text_[end] == 'E')) {
            const bool isSigned = end + 1 < text_.size() && (text_[end + 1] == '-' || text_[end + 1] == '+');
            const auto begin = end + (isSigned ? 2 : 1);
            if (const auto exponentEnd = digitsFrom(begin, "0123456789"); exponentEnd > begin)
                end = exponentEnd;
        }
        const auto value = Decimal::parse(text_.substr(at_, end - at_));
        if (value)
            at_ = end;
        return value;
    }

    std::string identifier() {
        const auto isLetter = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        };
        const std::size_t begin = at_;
        while (at_ < text_.size() &&
               (isLetter(text_[at_]) || (at_ > begin && text_[at_] >= '0' && text_[at_] <= '9')))
            ++at_;
        return std::string(text_.substr(begin, at_ - begin));
    }

    bool reference(Reference reference) {
        auto &all = expression_.references_;
        const auto found = std::find(all.begin(), all.end(), reference);
        const auto index = std::size_t(found - all.begin());
        if (found == all.end())
            all.push_back(std::move(reference));
        return emit(Op::reference, index);
    }

    bool call(const std::string &name) {
        struct Function {
            std::string_view name;
            Op op;
            std::size_t count;
        };
        constexpr Function functions[] = {{"min", Op::minimum, anyCount}, {"max", Op::maximum, anyCount},
                                          {"ceil", Op::ceil, 1},          {"floor", Op::floor, 1},
                                          {"round", Op::round, 2},        {"clamp", Op::clamp, 3},
                                          {"if", Op::choose, 3}};
        for (const Function &function : functions) {
            if (function.name != name)
                continue;
            std::size_t count = 0;
            do {
                if (!comparison())
                    return false;
                ++count;
            } while (take(","));
            if (!take(")") || (function.count != anyCount && function.count != count))
                return fail();
            return emit(function.op, count);
        }
        return lookUp(name);
    }

    /// A call of a function that the caller resolves: literal arguments only.
    bool lookUp(const std::string &name) {
        Reference result{name, {}, true};
        if (take(")"))
            return reference(std::move(result));
        do {
            skipSpace();
            if (take("'")) {
                const auto end = text_.find('\'', at_);
                if (end == text_.npos)
                    return fail();
                result.arguments.emplace_back(std::string(text_.substr(at_, end - at_)));
                at_ = end + 1;
            } else if (const auto value = number()) {
                result.arguments.emplace_back(*value);
            } else {
                return fail();
            }
        } while (take(","));
        return take(")") ? reference(std::move(result)) : fail();
    }
};

Result<Expression> Expression::parse(std::string_view text) {
    return Parser(text).run();
}

} // namespace mitsumori::formula
