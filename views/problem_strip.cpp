// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/problem_strip.h"

#include "views/place_name.h"
#include "views/plain_label.h"
#include "views/texts.h"

#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace mitsumori::views {

ProblemStrip::ProblemStrip(QWidget *parent)
    : QWidget(parent)
    , heading_(plainLabel({}, this))
    , list_(new QListWidget(this)) {
    setObjectName(QStringLiteral("problemStrip"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 4);
    layout->setSpacing(2);
    QFont bold = heading_->font();
    bold.setBold(true);
    heading_->setFont(bold);
    layout->addWidget(heading_);
    list_->setWordWrap(true);
    layout->addWidget(list_);
    const auto go = [this](const QListWidgetItem *item) {
        emit activated(item->data(Qt::UserRole).toString().toStdString());
    };
    connect(list_, &QListWidget::itemClicked, this, go);
    connect(list_, &QListWidget::itemActivated, this, go);
    hide();
}

void ProblemStrip::refresh(const Problems &problems, const Scenario &scenario, Language language) {
    heading_->setText(QStringLiteral("⚠ ") +
                      uiText(language, "ui.problems.heading", {{"count", std::to_string(problems.size())}}));
    list_->setAccessibleName(heading_->text());
    list_->clear();
    for (const Problem &problem : problems) {
        const std::string place = placeName(scenario, problem.pointer, language);
        const std::string what = text(language, "problem." + problem.what, problem.arguments);
        auto *item = new QListWidgetItem(toQt(place.empty() ? what : place + ": " + what), list_);
        item->setData(Qt::UserRole, toQt(problem.pointer));
    }
    const int lines = std::clamp(int(problems.size()), 1, 4);
    list_->setFixedHeight(lines * (fontMetrics().height() + 4) + 2 * list_->frameWidth());
    setVisible(!problems.empty());
}

} // namespace mitsumori::views
