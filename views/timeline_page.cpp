// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline_page.h"

#include "charts/timeline_widget.h"
#include "core/report/labels.h"
#include "core/report/screen/month_table.h"
#include "core/report/spans.h"
#include "views/figure_view.h"
#include "views/table_model.h"
#include "views/texts.h"

#include <QComboBox>
#include <QItemSelectionModel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace mitsumori::views {

TimelinePage::TimelinePage(QWidget *parent)
    : QWidget(parent)
    , clouds_(new QComboBox(this))
    , chart_(new charts::TimelineWidget(this))
    , view_(new FigureView(this))
    , model_(new TableModel(this))
    , splitter_(new QSplitter(Qt::Vertical, this)) {
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    clouds_->setObjectName(QStringLiteral("cloudSelector"));
    view_->setObjectName(QStringLiteral("monthTable"));
    view_->setModel(model_);
    splitter_->setObjectName(QStringLiteral("timelineSplitter"));
    splitter_->setChildrenCollapsible(false);
    splitter_->addWidget(chart_);
    splitter_->addWidget(view_);
    splitter_->setStretchFactor(0, 3);
    splitter_->setStretchFactor(1, 1);
    splitter_->setSizes({600, 170});
    layout->addWidget(clouds_);
    layout->addWidget(splitter_, 1);
    connect(clouds_, &QComboBox::activated, this, &TimelinePage::cloudChanged);
    connect(chart_, &charts::TimelineWidget::picked, this, [this](int month, const QString &category) {
        selectCell(month, category);
        emit picked(cloud(), month, category.toStdString());
    });
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, &TimelinePage::cellChosen);
}

std::string TimelinePage::cloud() const {
    return clouds_->currentData().toString().toStdString();
}

void TimelinePage::fillClouds(const Estimate &estimate, Language language) {
    const QString chosen = clouds_->currentData().toString();
    const QSignalBlocker quiet(clouds_);
    clouds_->clear();
    for (const CloudEstimate &entry : estimate.clouds)
        clouds_->addItem(toQt(report::cloudLabel(entry.cloud)), toQt(entry.cloud));
    clouds_->setCurrentIndex(std::max(0, clouds_->findData(chosen)));
    clouds_->setAccessibleName(uiText(language, "ui.totals.cloud"));
    clouds_->setVisible(clouds_->count() > 1);
}

void TimelinePage::refresh(const Scenario &scenario, const Estimate &estimate, Language language) {
    fillClouds(estimate, language);
    const CloudEstimate *shown = estimate.findCloud(cloud());
    if (shown == nullptr)
        return;
    chart_->setSeries(series::timeline(scenario, *shown, language, estimate.pricesAsOf));
    categories_ = report::usedCategories(*shown);
    model_->setTable(report::monthTable(scenario, *shown, language));
    view_->fitColumns();
    view_->setAccessibleName(uiText(language, "ui.table.months"));
    view_->setAccessibleDescription(chart_->accessibleName());
}

void TimelinePage::selectCell(int month, const QString &category) {
    const auto found = std::find(categories_.begin(), categories_.end(), category.toStdString());
    // a whole month is its total; so is the layer of small categories, which the table lists one by one
    const int column = int(found - categories_.begin()) + 1;
    selecting_ = true;
    const QModelIndex cell = model_->index(month - 1, column);
    view_->setCurrentIndex(cell);
    view_->selectionModel()->select(cell, QItemSelectionModel::ClearAndSelect);
    view_->scrollTo(cell);
    selecting_ = false;
}

void TimelinePage::cellChosen() {
    const QModelIndex cell = view_->currentIndex();
    if (selecting_ || !cell.isValid())
        return;
    const auto column = std::size_t(cell.column());
    const std::string category =
        column >= 1 && column <= categories_.size() ? categories_[column - 1] : std::string();
    chart_->select({cell.row() + 1, category});
    emit picked(cloud(), cell.row() + 1, category);
}

} // namespace mitsumori::views
