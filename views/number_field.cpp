// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/number_field.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QWheelEvent>

#include <algorithm>

namespace mitsumori::views {

NumberField::NumberField(QWidget *parent) : QAbstractSpinBox(parent) {
    setFocusPolicy(Qt::StrongFocus); // never by the wheel
    setKeyboardTracking(false);
    lineEdit()->setAlignment(Qt::AlignRight);
    connect(this, &QAbstractSpinBox::editingFinished, this, [this] { commit(); });
}

void NumberField::setFormat(const NumberStyle &format) {
    format_ = format;
    setInherited(inherited_);
    if (!isModified())
        show(value_);
}

void NumberField::setRange(Decimal minimum, Decimal maximum) {
    minimum_ = minimum;
    maximum_ = maximum;
}

void NumberField::setInherited(std::optional<Decimal> value) {
    inherited_ = value;
    lineEdit()->setPlaceholderText(value ? numberToText(*value, format_) : QString());
}

void NumberField::setValue(std::optional<Decimal> value) {
    const bool same = value == value_;
    value_ = value;
    if (same && isModified())
        return; // a recalculation must not take away what is being typed
    show(value);
}

void NumberField::show(std::optional<Decimal> value) {
    const QString shown = value ? numberToText(*value, format_) : QString();
    if (lineEdit()->text() != shown)
        lineEdit()->setText(shown);
    lineEdit()->setModified(false);
}

bool NumberField::isModified() const {
    return lineEdit()->isModified();
}

void NumberField::restore() {
    show(value_);
    selectAll();
    emit restored();
}

bool NumberField::commit() {
    if (!isModified())
        return true;
    const QString typed = lineEdit()->text().trimmed();
    std::optional<Decimal> next;
    if (!typed.isEmpty()) {
        next = numberFromText(typed, format_);
        if (!next) {
            emit rejected(typed);
            return false;
        }
    }
    const bool changed = next != value_;
    value_ = next;
    show(next);
    if (changed)
        emit committed(next, false);
    else
        emit restored(); // a message about an earlier typing error is over
    return true;
}

Decimal NumberField::step(Decimal from, bool up) const {
    if (format_.percent)
        return Decimal(1) / Decimal(100);
    // a tenth of the value's power of ten, so that 20,000 moves by 1,000 and 0.5 by 0.01
    const Decimal size = from.isNegative() ? -from : from;
    Decimal power = 1;
    while (power * Decimal(10) <= size)
        power = power * Decimal(10);
    while (power > size && power > Decimal(1) / Decimal(100) && !size.isZero())
        power = power / Decimal(10);
    if (!up && size == power && size > Decimal(1))
        power = power / Decimal(10); // 1,000 down is 990, as 990 up is 1,000
    const Decimal result = size.isZero() ? Decimal(1) : power / Decimal(10);
    return whole_ ? std::max(result.floor(), Decimal(1)) : result;
}

void NumberField::stepBy(int steps) {
    if (!commit())
        return;
    Decimal next = value_ ? *value_ : inherited_.value_or(Decimal());
    for (int i = 0; i < std::abs(steps); ++i)
        next = steps > 0 ? next + step(next, true) : next - step(next, false);
    next = std::clamp(next, minimum_, maximum_);
    if (value_ == next)
        return;
    value_ = next;
    show(next);
    emit committed(next, true);
}

QValidator::State NumberField::validate(QString &, int &) const {
    return QValidator::Acceptable; // judged on commit: input methods pass through many half-written states
}

QAbstractSpinBox::StepEnabled NumberField::stepEnabled() const {
    const Decimal now = value_ ? *value_ : inherited_.value_or(Decimal());
    StepEnabled enabled = StepNone;
    enabled |= now < maximum_ ? StepUpEnabled : StepNone;
    enabled |= minimum_ < now ? StepDownEnabled : StepNone;
    return isReadOnly() ? StepEnabled(StepNone) : enabled;
}

void NumberField::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape && isModified()) {
        restore();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // not left to the base class, which forgets that the text was changed before anybody could read it
        if (commit())
            selectAll();
        event->accept();
        return;
    }
    QAbstractSpinBox::keyPressEvent(event);
}

void NumberField::wheelEvent(QWheelEvent *event) {
    if (hasFocus())
        QAbstractSpinBox::wheelEvent(event);
    else
        event->ignore(); // the panel scrolls instead of editing the estimate
}

QSize NumberField::sizeHint() const {
    return {fontMetrics().horizontalAdvance(QStringLiteral("1,000,000.00")) + 28,
            QAbstractSpinBox::sizeHint().height()};
}

QSize NumberField::minimumSizeHint() const {
    return {fontMetrics().horizontalAdvance(QStringLiteral("10,000")) + 28,
            QAbstractSpinBox::minimumSizeHint().height()};
}

} // namespace mitsumori::views
