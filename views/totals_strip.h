// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace mitsumori::views {

/// What the estimate comes to, always in sight: a row a cloud, and below it currency, price date and whether
/// the figures are older than what stands in the fields.
class TotalsStrip : public QWidget {
    Q_OBJECT

  public:
    explicit TotalsStrip(QWidget *parent = nullptr);

    void refresh(const Scenario &scenario, const Estimate &estimate, const Estimate *before, bool stale,
                 Language language);

  private:
    QLabel *label(int row, int column);

    QGridLayout *grid_;
    QLabel *caption_, *stale_;
    std::vector<std::vector<QLabel *>> labels_;
};

} // namespace mitsumori::views
