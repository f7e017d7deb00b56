// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/currency.h"

#include <QString>

#include <qcustomplot.h>

namespace mitsumori::charts {

/// "12万", "1.5億", "$25k": an axis label. Exact figures stand above the columns and in the table.
QString axisAmount(double amount, Currency currency, bool inMyriads);

/// Round steps labelled in 万 and 億, or in k and M.
class AmountTicker : public QCPAxisTicker {
  public:
    AmountTicker(Currency currency, bool inMyriads) : currency_(currency), inMyriads_(inMyriads) {}

  protected:
    QString getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;

  private:
    Currency currency_;
    bool inMyriads_;
};

} // namespace mitsumori::charts
