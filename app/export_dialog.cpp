// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_dialog.h"

#include "app/document.h"
#include "app/message.h"
#include "views/plain_label.h"
#include "views/texts.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace mitsumori::app {

using views::uiText;

ExportDialog::ExportDialog(const Document &document, Language language, QWidget *parent)
    : QDialog(parent)
    , language_(language)
    , variant_(document.variant())
    , mark_(new QCheckBox(this)) {
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(uiText(language, "ui.export.title"));
    auto *layout = new QVBoxLayout(this);
    auto *form = new QFormLayout;
    layout->addLayout(form);
    format_ = addChoice(form, "ui.export.format");
    for (const auto &[format, key] :
         {std::pair(Format::pdf, "ui.export.pdf"), std::pair(Format::csv, "ui.export.csv"),
          std::pair(Format::folder, "ui.export.folder")})
        format_->addItem(uiText(language, key), int(format));
    reportLanguage_ = addChoice(form, "ui.export.language");
    reportLanguage_->addItem(QStringLiteral("日本語"), int(Language::ja));
    reportLanguage_->addItem(QStringLiteral("English"), int(Language::en));
    reportLanguage_->setCurrentIndex(reportLanguage_->findData(int(document.scenario().reportLanguage)));
    currency_ = addChoice(form, "ui.export.currency");
    for (const CurrencyFacts &entry : currencies)
        if (entry.currency == Currency::usd || document.scenario().exchangeTo(entry.currency) != nullptr)
            currency_->addItem(QString::fromUtf8(entry.code.data(), qsizetype(entry.code.size())),
                               int(entry.currency));
    currency_->setCurrentIndex(currency_->findData(int(document.estimate().currency)));
    paper_ = addChoice(form, "ui.export.paper");
    paper_->addItem(QStringLiteral("A4"));
    paper_->addItem(uiText(language, "ui.export.letter"));
    mark_->setText(uiText(language, "ui.export.mark"));
    form->addRow(mark_);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(uiText(language, "ui.export.choosePlace"), QDialogButtonBox::AcceptRole);
    buttons->addButton(uiText(language, "ui.leave.cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

QComboBox *ExportDialog::addChoice(QFormLayout *form, const char *key) {
    auto *combo = new QComboBox(this);
    combo->setAccessibleName(uiText(language_, key));
    combo->setObjectName(QString::fromLatin1(key));
    form->addRow(views::plainLabel(uiText(language_, key), this), combo);
    return combo;
}

ExportDialog::Format ExportDialog::format() const {
    return Format(format_->currentData().toInt());
}

ExportRequest ExportDialog::request() const {
    ExportRequest request;
    request.language = Language(reportLanguage_->currentData().toInt());
    request.currency = Currency(currency_->currentData().toInt());
    request.variant = variant_;
    request.letterPaper = paper_->currentIndex() == 1;
    request.byteOrderMark = mark_->isChecked();
    return request;
}

namespace {

QString askPlace(QWidget *parent, ExportDialog::Format format, const Document &document, Language language) {
    const QString title = uiText(language, "ui.export.title");
    const QFileInfo file(QString::fromStdString(document.path()));
    const QString base = file.path() + QLatin1Char('/') + file.baseName();
    switch (format) {
    case ExportDialog::Format::folder:
        return QFileDialog::getExistingDirectory(parent, title, file.path());
    case ExportDialog::Format::pdf:
        return QFileDialog::getSaveFileName(parent, title, base + QStringLiteral(".pdf"),
                                            QStringLiteral("PDF (*.pdf)"));
    case ExportDialog::Format::csv:
        return QFileDialog::getSaveFileName(parent, title, base + QStringLiteral(".csv"),
                                            QStringLiteral("CSV (*.csv)"));
    }
    return {};
}

QString withSuffix(QString path, ExportDialog::Format format) {
    const QString suffix = format == ExportDialog::Format::pdf   ? QStringLiteral(".pdf")
                           : format == ExportDialog::Format::csv ? QStringLiteral(".csv")
                                                                 : QString();
    return suffix.isEmpty() || path.endsWith(suffix) ? path : path + suffix;
}

} // namespace

bool runExport(QWidget *parent, const Document &document, Language language) {
    ExportDialog dialog(document, language, parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    const QString place = askPlace(parent, dialog.format(), document, language);
    if (place.isEmpty())
        return false;
    ExportRequest request = dialog.request();
    request.path = withSuffix(place, dialog.format()).toStdString();
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const ExportOutcome outcome = exportReport(document.tree(), document.path(), request, language);
    QApplication::restoreOverrideCursor();
    QString text;
    for (const std::string &message : outcome.messages)
        text += QString::fromStdString(message) + QLatin1Char('\n');
    if (text.isEmpty())
        return !outcome.written.empty();
    showMessage(parent, uiText(language, "ui.export.failed"), text.trimmed());
    return false;
}

} // namespace mitsumori::app
