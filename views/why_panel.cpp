// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/why_panel.h"

#include "core/estimate/explain.h"
#include "core/report/screen/line_table.h"
#include "core/units/format.h"
#include "views/plain_label.h"
#include "views/texts.h"

#include <QComboBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace mitsumori::views {

WhyPanel::WhyPanel(QWidget *parent)
    : QWidget(parent)
    , lines_(new QComboBox(this))
    , title_(plainLabel({}, this))
    , hint_(plainLabel({}, this))
    , rowsArea_(new QWidget)
    , rows_(new QGridLayout(rowsArea_)) {
    setObjectName(QStringLiteral("whyPanel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 2);
    lines_->setObjectName(QStringLiteral("whyLines"));
    lines_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    lines_->setMinimumContentsLength(16);
    layout->addWidget(lines_);
    QFont bold = title_->font();
    bold.setBold(true);
    title_->setFont(bold);
    title_->setWordWrap(true);
    layout->addWidget(title_);
    hint_->setWordWrap(true);
    layout->addWidget(hint_);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumHeight(40);
    rows_->setContentsMargins(0, 2, 6, 2);
    rows_->setHorizontalSpacing(12);
    rows_->setVerticalSpacing(2);
    rows_->setColumnStretch(1, 1);
    scroll->setWidget(rowsArea_);
    layout->addWidget(scroll, 1);
    connect(lines_, &QComboBox::activated, this, [this] {
        question_.line = lines_->currentData().toString().toStdString();
        emit asked();
    });
}

void WhyPanel::ask(const Question &question) {
    question_ = question;
    emit asked();
}

void WhyPanel::fillLines(const Scenario &scenario, const CloudEstimate &cloud, Language language) {
    const auto month = std::size_t(question_.month - 1);
    std::vector<const LineItem *> candidates;
    for (const LineItem &line : cloud.lines) {
        const bool wanted =
            line.id == question_.line || question_.category.empty() || line.category == question_.category;
        if (wanted && month < line.months.size() &&
            (!line.months[month].amount.isZero() || line.id == question_.line))
            candidates.push_back(&line);
    }
    std::stable_sort(candidates.begin(), candidates.end(), [&](const LineItem *a, const LineItem *b) {
        return b->months[month].amount < a->months[month].amount;
    });
    const QSignalBlocker quiet(lines_);
    lines_->clear();
    for (const LineItem *line : candidates)
        lines_->addItem(toQt(report::lineLabel(scenario, *line, language) + " — " +
                             formatMoney(line->months[month].amount)),
                        toQt(line->id));
    const int chosen = lines_->findData(toQt(question_.line));
    lines_->setCurrentIndex(std::max(0, chosen));
}

void WhyPanel::refresh(const Scenario &scenario, const Estimate &estimate, Language language) {
    lines_->setAccessibleName(uiText(language, "ui.why.lines"));
    hint_->setText(uiText(language, "ui.why.hint"));
    if (question_.cloud.empty() && !estimate.clouds.empty())
        question_.cloud = estimate.clouds.front().cloud;
    const CloudEstimate *cloud = estimate.findCloud(question_.cloud);
    clearRows();
    lines_->clear();
    if (cloud != nullptr)
        fillLines(scenario, *cloud, language);
    lines_->setVisible(lines_->count() > 0);
    explainLine(scenario, estimate, language);
}

void WhyPanel::explainLine(const Scenario &scenario, const Estimate &estimate, Language language) {
    const std::string line = lines_->currentData().toString().toStdString();
    const auto explanation = explain(scenario, estimate, question_.cloud, line, question_.month, language);
    hint_->setVisible(!explanation);
    title_->setVisible(explanation.has_value());
    if (!explanation)
        return;
    title_->setText(toQt(explanation->title));
    if (!explanation->formula.empty())
        addRow(uiText(language, "ui.why.formula"), toQt(explanation->formula));
    if (!explanation->formulaWithValues.empty())
        addRow(uiText(language, "ui.why.withValues"), toQt(explanation->formulaWithValues));
    for (const auto &[label, value] : explanation->rows)
        addRow(toQt(label), toQt(value));
    placeRows();
}

void WhyPanel::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    placeRows();
}

void WhyPanel::placeRows() {
    // beside the page it is narrow and labels stand above their values, below the page there is room for both
    const bool narrow = width() < 460;
    int row = 0;
    for (const auto &[name, value] : shown_) {
        rows_->addWidget(name, row, 0, 1, narrow ? 2 : 1, Qt::AlignTop);
        row += narrow ? 1 : 0;
        rows_->addWidget(value, row, narrow ? 0 : 1, 1, narrow ? 2 : 1);
        ++row;
    }
    for (int other = 0; other < rows_->rowCount(); ++other)
        rows_->setRowStretch(other, 0);
    rows_->setRowStretch(row, 1);
}

void WhyPanel::clearRows() {
    for (const auto &[name, value] : shown_) {
        delete name;
        delete value;
    }
    shown_.clear();
}

void WhyPanel::addRow(const QString &label, const QString &value) {
    auto *name = plainLabel(label, rowsArea_);
    name->setForegroundRole(QPalette::PlaceholderText);
    name->setWordWrap(true);
    auto *shown = plainLabel(value, rowsArea_);
    shown->setWordWrap(true);
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
    shown->setAccessibleName(label + QStringLiteral(": ") + value);
    shown_.emplace_back(name, shown);
}

} // namespace mitsumori::views
