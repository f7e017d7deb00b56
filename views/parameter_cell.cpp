// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parameter_cell.h"

#include "views/number_field.h"
#include "views/parameter_edit.h"
#include "views/texts.h"
#include "views/units.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace mitsumori::views {

ParameterCell::ParameterCell(const ParameterDescription &description, Language language, bool isPhase,
                             bool showUnit, QWidget *parent)
    : QWidget(parent)
    , description_(description)
    , language_(language)
    , isPhase_(isPhase) {
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    if (description.type == ParameterType::toggle || description.type == ParameterType::choice)
        makeCombo();
    else
        makeField(showUnit);
    layout->addWidget(input());
    setFocusProxy(input());
}

QWidget *ParameterCell::input() const {
    return field_ != nullptr ? static_cast<QWidget *>(field_) : combo_;
}

void ParameterCell::makeField(bool showUnit) {
    field_ = new NumberField(this);
    NumberStyle format;
    format.percent = description_.type == ParameterType::share;
    if (!format.percent) {
        format.units = unitSpellings(description_.unit, language_);
        if (!showUnit)
            format.units.prepend(QString()); // read, but not shown
    }
    field_->setFormat(format);
    field_->setRange(description_.minimum, description_.maximum);
    field_->setWhole(description_.type == ParameterType::integer);
    connect(field_, &NumberField::committed, this, [this](std::optional<Decimal> value, bool stepped) {
        emit edited(value ? std::optional<json::Value>(*value) : std::nullopt, stepped);
    });
    connect(field_, &NumberField::rejected, this, &ParameterCell::rejected);
    connect(field_, &NumberField::restored, this, &ParameterCell::restored);
}

void ParameterCell::makeCombo() {
    combo_ = new QComboBox(this);
    combo_->setFocusPolicy(Qt::StrongFocus);
    combo_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo_->setMinimumContentsLength(4);
    combo_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    combo_->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("= 10,000")) + 24);
    if (isPhase_)
        combo_->addItem(QString(), QString());
    if (description_.type == ParameterType::toggle) {
        combo_->addItem(uiText(language_, "ui.toggle.on"), QStringLiteral("1"));
        combo_->addItem(uiText(language_, "ui.toggle.off"), QStringLiteral("0"));
    }
    for (const Choice &choice : description_.choices)
        combo_->addItem(toQt(choice.label.in(language_)), toQt(choice.value));
    connect(combo_, &QComboBox::activated, this, [this] {
        const QString chosen = combo_->currentData().toString();
        if (chosen.isEmpty())
            emit edited(std::nullopt, false);
        else if (description_.type == ParameterType::toggle)
            emit edited(json::Value(chosen == QLatin1String("1")), false);
        else
            emit edited(json::Value(chosen.toStdString()), false);
    });
}

QString ParameterCell::shown(const json::Value &value) const {
    if (const bool *truth = value.boolean())
        return uiText(language_, *truth ? "ui.toggle.on" : "ui.toggle.off");
    if (const std::string *word = value.string()) {
        for (const Choice &choice : description_.choices)
            if (choice.value == *word)
                return toQt(choice.label.in(language_));
        return toQt(*word);
    }
    return {};
}

void ParameterCell::set(const std::optional<json::Value> &own, const json::Value &inherited) {
    if (field_ != nullptr) {
        field_->setInherited(numberOf(&inherited));
        field_->setValue(own ? numberOf(&*own) : std::nullopt);
        return;
    }
    const QSignalBlocker quiet(combo_);
    if (isPhase_)
        combo_->setItemText(
            0, uiText(language_, "ui.field.inherited", {{"value", shown(inherited).toStdString()}}));
    const json::Value &value = own ? *own : inherited;
    QString wanted;
    if (const bool *truth = value.boolean())
        wanted = *truth ? QStringLiteral("1") : QStringLiteral("0");
    else if (const std::string *word = value.string())
        wanted = toQt(*word);
    combo_->setCurrentIndex(isPhase_ && !own ? 0 : combo_->findData(wanted));
}

void ParameterCell::setNames(const QString &name, const QString &description) {
    input()->setAccessibleName(name);
    input()->setAccessibleDescription(description);
    input()->setToolTip(description.toHtmlEscaped());
}

bool ParameterCell::commit() {
    return field_ == nullptr || field_->commit();
}

} // namespace mitsumori::views
