// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/number_text.h"

#include "core/formula/expression.h"
#include "core/units/format.h"

#include <QRegularExpression>

#include <array>

namespace mitsumori::views {

namespace {

struct Multiplier {
    char16_t sign;
    int zeros;
};

// Descending: 3億2000万 is read from the large to the small.
constexpr std::array<Multiplier, 4> myriads{{{u'兆', 12}, {u'億', 8}, {u'万', 4}, {u'千', 3}}};
constexpr std::array<Multiplier, 4> letters{{{u'B', 9}, {u'M', 6}, {u'k', 3}, {u'K', 3}}};

template <std::size_t Size>
int zerosOf(const std::array<Multiplier, Size> &table, QChar sign) {
    for (const Multiplier &entry : table)
        if (sign == QChar(entry.sign))
            return entry.zeros;
    return 0;
}

/// One width, plain signs: what an input method leaves behind becomes what a keyboard types.
QString normalised(const QString &text) {
    QString result = text.normalized(QString::NormalizationForm_KC);
    result.remove(QRegularExpression(QStringLiteral("\\s")));
    result.replace(QChar(0x00d7), QLatin1Char('*')).replace(QChar(0x00f7), QLatin1Char('/'));
    result.replace(QChar(0x2212), QLatin1Char('-')).replace(QChar(0x3001), QLatin1Char(','));
    return result;
}

QString withoutUnits(QString text, const QStringList &units) {
    // repeatedly: the field's own suffix may stand behind the unit that was typed
    for (bool removed = true; removed;) {
        removed = false;
        for (const QString &unit : units) {
            const QString plain = normalised(unit);
            if (plain.isEmpty() || plain.size() >= text.size() || !text.endsWith(plain, Qt::CaseInsensitive))
                continue;
            text.chop(plain.size());
            removed = true;
        }
    }
    return text;
}

/// "1,234.5" as plain digits; empty where commas stand elsewhere than between thousands.
QString ungrouped(const QString &digits) {
    static const QRegularExpression plain(QStringLiteral("^(\\d+(\\.\\d*)?|\\.\\d+)$"));
    static const QRegularExpression groups(QStringLiteral("^\\d{1,3}(,\\d{3})+(\\.\\d*)?$"));
    if (!plain.match(digits).hasMatch() && !groups.match(digits).hasMatch())
        return {};
    QString result = digits;
    result.remove(QLatin1Char(','));
    if (result.startsWith(QLatin1Char('.')))
        result.prepend(QLatin1Char('0'));
    if (result.endsWith(QLatin1Char('.')))
        result.chop(1);
    return result;
}

QString factor(int zeros) {
    return QLatin1Char('1') + QString(zeros, QLatin1Char('0'));
}

/// One operand from `position` on as a formula: "3億2000万" -> "(3*100000000+2000*10000)". Empty where there
/// is none.
QString operand(const QString &text, qsizetype &position) {
    QString sum;
    int previous = 99;
    while (position < text.size() && (text[position].isDigit() || text[position] == QLatin1Char('.'))) {
        const qsizetype start = position;
        while (position < text.size() &&
               (text[position].isDigit() || QStringLiteral(".,").contains(text[position])))
            ++position;
        QString digits = ungrouped(text.mid(start, position - start));
        if (digits.isEmpty())
            return {};
        static const QRegularExpression exponent(QStringLiteral("\\G[eE][+-]?\\d{1,2}"));
        if (const auto match = exponent.match(text, position); match.hasMatch()) {
            // formulas know no exponents
            const auto value = Decimal::parse((digits + match.captured()).toStdString());
            if (!value)
                return {};
            digits = QString::fromStdString(value->text());
            position = match.capturedEnd();
        }
        int zeros = 0;
        bool letter = false;
        if (position < text.size()) {
            zeros = zerosOf(myriads, text[position]);
            if (zeros == 0) {
                zeros = zerosOf(letters, text[position]);
                letter = zeros > 0;
            }
            position += zeros > 0 ? 1 : 0;
        }
        if (!sum.isEmpty() && (zeros >= previous || letter))
            return {}; // 2万3億 and 3億5k are typing errors
        sum += (sum.isEmpty() ? QString() : QStringLiteral("+")) + digits +
               (zeros > 0 ? QLatin1Char('*') + factor(zeros) : QString());
        previous = zeros;
        if (zeros == 0 || letter)
            break;
    }
    return sum.isEmpty() ? QString() : QLatin1Char('(') + sum + QLatin1Char(')');
}

/// The text as a formula of plain numbers.
QString asFormula(const QString &text) {
    QString formula;
    for (qsizetype i = 0; i < text.size();) {
        if (QStringLiteral("+-*/()").contains(text[i])) {
            formula += text[i++];
            continue;
        }
        const QString number = operand(text, i);
        if (number.isEmpty())
            return {};
        formula += number;
    }
    return formula;
}

} // namespace

std::optional<Decimal> numberFromText(const QString &text, const NumberStyle &style) {
    QString plain = withoutUnits(normalised(text), style.units);
    while (style.percent && plain.endsWith(QLatin1Char('%')))
        plain.chop(1);
    if (plain.startsWith(QLatin1Char('=')))
        plain.remove(0, 1);
    const QString formula = asFormula(plain);
    if (formula.isEmpty())
        return std::nullopt;
    try {
        const Result<Decimal> value = formula::calculate(formula.toStdString());
        if (!value)
            return std::nullopt;
        return style.percent ? *value / Decimal(100) : *value;
    } catch (const ArithmeticError &) {
        return std::nullopt; // division by zero, or more than exact arithmetic holds
    }
}

QString numberToText(Decimal value, const NumberStyle &style) {
    const Decimal shown = style.percent ? value * Decimal(100) : value;
    QString result = QString::fromStdString(formatNumberShort(shown, Decimal::fractionDigits));
    if (style.percent)
        result += QStringLiteral(" %");
    else if (!style.units.isEmpty() && !style.units.first().isEmpty())
        result += QLatin1Char(' ') + style.units.first();
    return result;
}

} // namespace mitsumori::views
