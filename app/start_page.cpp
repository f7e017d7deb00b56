// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_page.h"

#include "app/examples.h"
#include "app/settings.h"
#include "views/plain_label.h"
#include "views/texts.h"

#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace mitsumori::app {

using views::plainLabel;
using views::uiText;

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , title_(plainLabel(QStringLiteral("Mitsumori"), this))
    , hint_(plainLabel({}, this))
    , examplesTitle_(plainLabel({}, this))
    , recentTitle_(plainLabel({}, this))
    , open_(new QPushButton(this))
    , examples_(new QVBoxLayout)
    , recent_(new QVBoxLayout) {
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(48, 40, 48, 24);
    layout->setSpacing(10);
    QFont large = title_->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    title_->setFont(large);
    QFont bold = hint_->font();
    bold.setBold(true);
    examplesTitle_->setFont(bold);
    recentTitle_->setFont(bold);
    hint_->setWordWrap(true);
    layout->addWidget(title_);
    layout->addWidget(hint_);
    layout->addWidget(open_, 0, Qt::AlignLeft);
    layout->addSpacing(12);
    layout->addWidget(examplesTitle_);
    layout->addLayout(examples_);
    layout->addSpacing(12);
    layout->addWidget(recentTitle_);
    layout->addLayout(recent_);
    layout->addStretch(1);
    connect(open_, &QPushButton::clicked, this, &StartPage::openAsked);
}

void StartPage::addLinks(QVBoxLayout *layout, bool recent) {
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList paths;
    if (recent)
        paths = settings::recentFiles();
    else
        for (const Example &example : examples())
            paths << example.path;
    for (const QString &path : paths) {
        auto *button =
            new QPushButton(QFileInfo(path).fileName().replace(QLatin1Char('&'), QStringLiteral("&&")), this);
        button->setFlat(true);
        button->setToolTip(path.toHtmlEscaped());
        button->setEnabled(QFileInfo::exists(path));
        connect(button, &QPushButton::clicked, this, [this, path, recent] {
            if (recent)
                emit fileAsked(path);
            else
                emit exampleAsked(path);
        });
        layout->addWidget(button, 0, Qt::AlignLeft);
    }
    (recent ? recentTitle_ : examplesTitle_)->setVisible(!paths.isEmpty());
}

void StartPage::retranslate(Language language) {
    hint_->setText(uiText(language, "ui.start.hint"));
    open_->setText(uiText(language, "ui.start.open"));
    examplesTitle_->setText(uiText(language, "ui.start.examples"));
    recentTitle_->setText(uiText(language, "ui.start.recent"));
    addLinks(examples_, false);
    addLinks(recent_, true);
}

} // namespace mitsumori::app
