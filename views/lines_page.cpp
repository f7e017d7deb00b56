// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lines_page.h"

#include "core/report/labels.h"
#include "core/report/screen/line_table.h"
#include "core/report/spans.h"
#include "views/figure_view.h"
#include "views/plain_label.h"
#include "views/table_model.h"
#include "views/texts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace mitsumori::views {

LinesPage::LinesPage(QWidget *parent)
    : QWidget(parent)
    , clouds_(new QComboBox(this))
    , figure_(new QComboBox(this))
    , figureLabel_(plainLabel({}, this))
    , view_(new FigureView(this))
    , model_(new TableModel(this)) {
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 0, 8, 0);
    top->addWidget(figureLabel_);
    top->addWidget(figure_);
    top->addWidget(clouds_);
    top->addStretch(1);
    layout->addLayout(top);
    layout->addWidget(view_, 1);
    figureLabel_->setBuddy(figure_);
    figure_->setObjectName(QStringLiteral("lineFigure"));
    figure_->addItem(QString(), int(report::LineFigure::amount));
    figure_->addItem(QString(), int(report::LineFigure::quantity));
    view_->setObjectName(QStringLiteral("lineTable"));
    view_->setModel(model_);
    connect(clouds_, &QComboBox::activated, this, &LinesPage::choiceChanged);
    connect(figure_, &QComboBox::activated, this, &LinesPage::choiceChanged);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, &LinesPage::cellChosen);
}

void LinesPage::refresh(const Scenario &scenario, const Estimate &estimate, Language language) {
    const QSignalBlocker quietClouds(clouds_), quietFigure(figure_);
    const QString chosen = clouds_->currentData().toString();
    clouds_->clear();
    for (const CloudEstimate &cloud : estimate.clouds)
        clouds_->addItem(toQt(report::cloudLabel(cloud.cloud)), toQt(cloud.cloud));
    clouds_->setCurrentIndex(std::max(0, clouds_->findData(chosen)));
    clouds_->setVisible(clouds_->count() > 1);
    clouds_->setAccessibleName(uiText(language, "ui.totals.cloud"));
    figureLabel_->setText(uiText(language, "ui.lines.show"));
    figure_->setAccessibleName(uiText(language, "ui.lines.show"));
    figure_->setItemText(0, uiText(language, "ui.lines.amount"));
    figure_->setItemText(1, uiText(language, "ui.lines.quantity"));
    const CloudEstimate *cloud = estimate.findCloud(clouds_->currentData().toString().toStdString());
    if (cloud == nullptr)
        return;
    lines_.clear();
    for (const LineItem &line : cloud->lines)
        lines_.push_back(line.id);
    months_ = report::monthCount(scenario, *cloud);
    model_->setTable(
        report::lineTable(scenario, *cloud, report::LineFigure(figure_->currentData().toInt()), language));
    view_->fitColumns();
    view_->setAccessibleName(uiText(language, "ui.tab.lines"));
}

void LinesPage::cellChosen() {
    const QModelIndex cell = view_->currentIndex();
    if (!cell.isValid() || cell.row() >= int(lines_.size()))
        return;
    const int month = std::clamp(cell.column() - report::lineTableFirstMonth + 1, 1, std::max(1, months_));
    emit picked(clouds_->currentData().toString().toStdString(), lines_[std::size_t(cell.row())], month);
}

} // namespace mitsumori::views
