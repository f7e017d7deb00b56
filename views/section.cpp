// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/section.h"

#include "views/plain_label.h"

#include <QCheckBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace mitsumori::views {

Section::Section(const QString &title, QWidget *parent)
    : QWidget(parent)
    , title_(title)
    , header_(new QToolButton(this))
    , body_(new QWidget(this))
    , rows_(new QVBoxLayout(body_))
    , subtitle_(plainLabel({}, this))
    , top_(new QHBoxLayout) {
    header_->setToolTip(title.toHtmlEscaped());
    header_->setMinimumWidth(40); // long names are elided, they must not widen the panel
    header_->setAccessibleName(title);
    header_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    header_->setAutoRaise(true);
    header_->setFocusPolicy(Qt::StrongFocus);
    QFont bold = header_->font();
    bold.setBold(true);
    header_->setFont(bold);
    subtitle_->setForegroundRole(QPalette::PlaceholderText);
    subtitle_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *rule = new QFrame(this);
    rule->setFrameShape(QFrame::HLine);
    rule->setFrameShadow(QFrame::Sunken);
    top_->setContentsMargins(0, 0, 6, 0);
    top_->setSpacing(8);
    top_->addWidget(header_);
    top_->addWidget(subtitle_, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(rule);
    layout->addLayout(top_);
    layout->addWidget(body_);
    rows_->setContentsMargins(14, 2, 4, 8);
    rows_->setSpacing(5);
    connect(header_, &QToolButton::clicked, this, [this] { setOpen(!open_); });
    setOpen(true);
}

void Section::setOpen(bool open) {
    open_ = open;
    header_->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    body_->setVisible(open);
}

bool Section::isOpen() const {
    return open_;
}

QCheckBox *Section::addSwitch(const QString &name) {
    switch_ = new QCheckBox(this);
    switch_->setAccessibleName(name);
    switch_->setToolTip(name.toHtmlEscaped());
    top_->addWidget(switch_);
    return switch_;
}

void Section::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    const int room = width() - 40 - (switch_ == nullptr ? 0 : switch_->sizeHint().width() + 12);
    const QString shown = QFontMetrics(header_->font()).elidedText(title_, Qt::ElideRight, room);
    header_->setText(QString(shown).replace(QLatin1Char('&'), QStringLiteral("&&")));
}

void Section::setSubtitle(const QString &text) {
    subtitle_->setText(text);
}

} // namespace mitsumori::views
