// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/quoted_page.h"

#include "core/report/screen/quoted_table.h"
#include "views/figure_view.h"
#include "views/plain_label.h"
#include "views/table_model.h"
#include "views/texts.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace mitsumori::views {

QuotedPage::QuotedPage(QWidget *parent)
    : QWidget(parent)
    , view_(new FigureView(this))
    , model_(new TableModel(this))
    , message_(new QPlainTextEdit(this))
    , summary_(plainLabel({}, this)) {
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    summary_->setWordWrap(true);
    summary_->setContentsMargins(8, 0, 8, 0);
    layout->addWidget(summary_);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(view_);
    splitter->addWidget(message_);
    splitter->setStretchFactor(0, 4);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({400, 110});
    layout->addWidget(splitter, 1);
    message_->setReadOnly(true);
    message_->setTabChangesFocus(true);
    message_->setObjectName(QStringLiteral("quotedMessage"));
    view_->setObjectName(QStringLiteral("quotedTable"));
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setModel(model_);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, &QuotedPage::showMessage);
}

void QuotedPage::refresh(const Result<std::vector<Reconciled>> &figures, Language language) {
    view_->setAccessibleName(uiText(language, "ui.tab.quoted"));
    message_->setAccessibleName(uiText(language, "ui.quoted.reason"));
    message_->setPlaceholderText(uiText(language, "ui.quoted.hint"));
    messages_.clear();
    if (!figures) {
        model_->setTable({});
        summary_->setText(toQt(figures.problems().front().message(language)));
        return showMessage();
    }
    for (const Reconciled &figure : *figures)
        messages_.push_back(toQt(figure.message(language)));
    model_->setTable(report::quotedTable(*figures, language));
    view_->fitColumns(260);
    view_->horizontalHeader()->setStretchLastSection(true);
    const auto agreeing = std::count_if(figures->begin(), figures->end(),
                                        [](const Reconciled &figure) { return figure.agrees; });
    summary_->setText(figures->empty() ? uiText(language, "ui.quoted.none")
                                       : uiText(language, "ui.quoted.summary",
                                                {{"agreeing", std::to_string(agreeing)},
                                                 {"count", std::to_string(figures->size())}}));
    showMessage();
}

void QuotedPage::showMessage() {
    const QModelIndex cell = view_->currentIndex();
    const bool known = cell.isValid() && cell.row() < int(messages_.size());
    message_->setPlainText(known ? messages_[std::size_t(cell.row())] : QString());
}

} // namespace mitsumori::views
