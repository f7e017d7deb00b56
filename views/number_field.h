// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/number_text.h"

#include <QAbstractSpinBox>

namespace mitsumori::views {

/// A field for one exact number. Commits on Enter, Tab and steps; Esc restores; an empty text means "as
/// inherited", which stands in grey. Stock spin boxes hold doubles and refuse 10万.
class NumberField : public QAbstractSpinBox {
    Q_OBJECT

  public:
    explicit NumberField(QWidget *parent = nullptr);

    void setFormat(const NumberStyle &format);
    /// Steps stay inside; typed numbers are not clamped, the document's reader refuses them with a reason.
    void setRange(Decimal minimum, Decimal maximum);
    void setWhole(bool whole) { whole_ = whole; }
    /// What holds where the field is empty; steps begin there.
    void setInherited(std::optional<Decimal> value);
    void setValue(std::optional<Decimal> value);
    std::optional<Decimal> value() const { return value_; }

    /// Takes over what was typed; false where it is no number. Saving calls this: Ctrl+S does not move the
    /// focus.
    bool commit();
    bool isModified() const;
    void restore();

    void stepBy(int steps) override;
    QValidator::State validate(QString &text, int &position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  signals:
    /// Empty: the field's own value was removed.
    void committed(std::optional<mitsumori::Decimal> value, bool stepped);
    void rejected(const QString &typed);
    void restored();

  protected:
    StepEnabled stepEnabled() const override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

  private:
    void show(std::optional<Decimal> value);
    Decimal step(Decimal from, bool up) const;

    NumberStyle format_;
    Decimal minimum_ = 0, maximum_ = 1'000'000'000;
    bool whole_ = false;
    std::optional<Decimal> value_, inherited_;
};

} // namespace mitsumori::views
