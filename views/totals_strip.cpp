// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/totals_strip.h"

#include "core/report/labels.h"
#include "core/report/screen/totals.h"
#include "core/units/format.h"
#include "views/plain_label.h"
#include "views/texts.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace mitsumori::views {

TotalsStrip::TotalsStrip(QWidget *parent)
    : QWidget(parent)
    , grid_(new QGridLayout)
    , caption_(plainLabel({}, this))
    , stale_(plainLabel({}, this)) {
    setObjectName(QStringLiteral("totalsStrip"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 4);
    layout->setSpacing(2);
    grid_->setHorizontalSpacing(18);
    grid_->setVerticalSpacing(0);
    layout->addLayout(grid_);
    auto *below = new QHBoxLayout;
    caption_->setForegroundRole(QPalette::PlaceholderText);
    caption_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    stale_->setObjectName(QStringLiteral("staleMark"));
    QFont bold = stale_->font();
    bold.setBold(true);
    stale_->setFont(bold);
    below->addWidget(stale_);
    below->addWidget(caption_, 1);
    layout->addLayout(below);
}

QLabel *TotalsStrip::label(int row, int column) {
    while (int(labels_.size()) <= row)
        labels_.emplace_back();
    std::vector<QLabel *> &line = labels_[std::size_t(row)];
    while (int(line.size()) <= column) {
        auto *made = plainLabel({}, this);
        made->setTextInteractionFlags(row == 0 ? Qt::NoTextInteraction : Qt::TextSelectableByMouse);
        QFont font = made->font();
        if (row == 0) {
            made->setForegroundRole(QPalette::PlaceholderText);
        } else {
            font.setBold(true);
            font.setPointSizeF(font.pointSizeF() * 1.1);
        }
        made->setFont(font);
        grid_->addWidget(made, row, int(line.size()));
        line.push_back(made);
    }
    return line[std::size_t(column)];
}

void TotalsStrip::refresh(const Scenario &scenario, const Estimate &estimate, const Estimate *before,
                          bool stale, Language language) {
    const report::Table table = report::totalsTable(scenario, estimate, before, language);
    const int columns = int(table.columns.size());
    for (std::vector<QLabel *> &row : labels_)
        for (QLabel *old : row)
            old->clear();
    QString spoken;
    for (int column = 0; column < columns; ++column) {
        label(0, column)->setText(toQt(table.columns[std::size_t(column)].title));
        for (int row = 0; row < int(table.rows.size()); ++row) {
            const report::Cell &cell = table.rows[std::size_t(row)].cells[std::size_t(column)];
            QLabel *shown = label(row + 1, column);
            shown->setText(toQt(cell.shown));
            shown->setAccessibleName(toQt(table.columns[std::size_t(column)].title + ": " + cell.shown));
            spoken += shown->accessibleName() + QStringLiteral("; ");
        }
        grid_->setColumnStretch(column, column + 1 == columns ? 1 : 0);
    }
    setAccessibleName(uiText(language, "ui.totals.name"));
    setAccessibleDescription(spoken);
    QString caption = uiText(language, "ui.totals.caption",
                             {{"currency", std::string(facts(estimate.currency).code)},
                              {"date", formatDate(estimate.pricesAsOf, language)},
                              {"book", estimate.priceBook}});
    std::size_t gaps = 0;
    for (const CloudEstimate &cloud : estimate.clouds)
        gaps += cloud.gaps.size();
    if (gaps > 0)
        caption +=
            QStringLiteral(" · ") + uiText(language, "ui.totals.gaps", {{"count", std::to_string(gaps)}});
    caption_->setText(caption);
    caption_->setToolTip(caption.toHtmlEscaped());
    stale_->setText(stale ? QStringLiteral("⚠ ") + uiText(language, "ui.totals.stale") : QString());
    stale_->setVisible(stale);
}

} // namespace mitsumori::views
