// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/driver_editor.h"

#include "views/driver_edit.h"
#include "views/number_field.h"
#include "views/parameter_edit.h"
#include "views/plain_label.h"
#include "views/texts.h"
#include "views/units.h"

#include <QGridLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace mitsumori::views {

DriverEditor::DriverEditor(const Driver &driver, const Driver *of, Language language, QWidget *parent)
    : QWidget(parent)
    , driver_(driver)
    , language_(language)
    , pointer_("/drivers/" + json::escaped(driver.key))
    , name_(toQt(driver.label.in(language)))
    , ofName_(of == nullptr ? QString() : toQt(of->label.in(language)))
    , ofUnit_(of == nullptr ? "month" : of->unit)
    , grid_(new QGridLayout)
    , message_(plainLabel({}, this)) {
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(2);
    const QString unit = unitName(driver.unit, language);
    auto *title = plainLabel(unit.isEmpty() ? name_ : name_ + QStringLiteral(" · ") + unit, this);
    layout->addWidget(title);
    grid_->setHorizontalSpacing(4);
    grid_->setVerticalSpacing(2);
    layout->addLayout(grid_);
    message_->setWordWrap(true);
    message_->hide();
    layout->addWidget(message_);
    switch (driver.shape) {
    case DriverShape::constant:
        addNumber("start", "ui.driver.value", false);
        break;
    case DriverShape::compound:
        addNumber("start", "ui.driver.start", false);
        addNumber("growth", "ui.driver.growth", true);
        break;
    case DriverShape::logistic:
        addNumber("limit", "ui.driver.limit", false);
        addNumber("growth", "ui.driver.steepness", false);
        addNumber("midpoint", "ui.driver.midpoint", false);
        break;
    case DriverShape::step:
    case DriverShape::linear:
    case DriverShape::lookup:
        break;
    }
}

void DriverEditor::addNumber(const std::string &key, std::string_view labelKey, bool percent) {
    const int row = grid_->rowCount();
    const QString label = uiText(language_, labelKey);
    grid_->addWidget(plainLabel(label, this), row, 0);
    auto *field = new NumberField(this);
    NumberStyle format;
    format.percent = percent;
    field->setFormat(format);
    field->setAccessibleName(name_ + QStringLiteral(", ") + label);
    field->setObjectName(toQt(pointer_ + "/" + key));
    grid_->addWidget(field, row, 1);
    grid_->setColumnStretch(1, 1);
    numbers_.emplace_back(key, field);
    connect(field, &NumberField::committed, this, [this, key](std::optional<Decimal> value, bool stepped) {
        send(pointer_ + "/" + key, value ? json::Value(*value) : json::Value(), stepped);
    });
}

const json::Value *DriverEditor::points() const {
    return tree_.find("points");
}

void DriverEditor::send(const std::string &pointer, const json::Value &value, bool stepped) {
    emit edited(pointer, value, uiText(language_, "ui.undo.change", {{"name", name_.toStdString()}}),
                stepped);
}

NumberField *DriverEditor::pointField(std::size_t index, bool isValue, bool isQuarter) {
    auto *field = new NumberField(table_);
    NumberStyle format;
    format.units = QStringList{isQuarter && !isValue ? uiText(language_, "ui.driver.quarter") : QString()} +
                   unitSpellings(isValue ? driver_.unit : ofUnit_, language_);
    field->setFormat(format);
    const QString column = uiText(language_, isValue ? "ui.driver.value" : "ui.driver.from");
    field->setAccessibleName(QStringLiteral("%1, %2 %3").arg(name_, column).arg(index + 1));
    field->setObjectName(
        QStringLiteral("%1/points/%2/%3").arg(toQt(pointer_)).arg(index).arg(isValue ? 1 : 0));
    connect(field, &NumberField::committed, this,
            [this, index, isValue](std::optional<Decimal> value, bool stepped) {
                if (!value) { // a point without a number is none: show the old one again
                    const json::Value same = tree_;
                    return refresh(&same);
                }
                send(pointer_ + "/points",
                     isValue ? withPointValue(points(), index, *value) : withPointAt(points(), index, *value),
                     stepped);
            });
    return field;
}

void DriverEditor::makePointRows(std::size_t count) {
    if (table_ != nullptr) {
        table_->hide();
        table_->deleteLater(); // a field of it may be the sender right now
    }
    pointFields_.clear();
    table_ = new QWidget(this);
    auto *grid = new QGridLayout(table_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(2);
    const bool lookup = driver_.shape == DriverShape::lookup;
    const auto heading = [&](std::string_view key, int column) {
        auto *label = plainLabel(uiText(language_, key, {{"name", ofName_.toStdString()}}), table_);
        label->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(label, 0, column, Qt::AlignRight);
    };
    const std::vector<PointState> states = pointStates(points());
    heading(lookup ? "ui.driver.fromValue" : "ui.driver.from", 0);
    heading("ui.driver.value", 1);
    for (std::size_t i = 0; i < count; ++i) {
        NumberField *at = pointField(i, false, states[i].isQuarter);
        NumberField *value = pointField(i, true, false);
        const int row = int(i) + 1;
        grid->addWidget(at, row, 0);
        grid->addWidget(value, row, 1);
        auto *remove = new QToolButton(table_);
        remove->setText(QStringLiteral("−"));
        remove->setAutoRaise(true);
        remove->setFocusPolicy(Qt::TabFocus);
        remove->setAccessibleName(uiText(language_, "ui.driver.remove", {{"row", std::to_string(i + 1)}}));
        remove->setToolTip(remove->accessibleName());
        remove->setEnabled(count > 1);
        connect(remove, &QToolButton::clicked, this,
                [this, i] { send(pointer_ + "/points", withoutPoint(points(), i)); });
        grid->addWidget(remove, row, 2);
        pointFields_.emplace_back(at, value);
    }
    auto *add = new QToolButton(table_);
    add->setText(uiText(language_, "ui.driver.add"));
    add->setAutoRaise(true);
    add->setFocusPolicy(Qt::TabFocus);
    add->setAccessibleName(uiText(language_, "ui.driver.addTo", {{"name", name_.toStdString()}}));
    connect(add, &QToolButton::clicked, this, [this] { send(pointer_ + "/points", withNewPoint(points())); });
    grid->addWidget(add, int(count) + 1, 0, 1, 2, Qt::AlignLeft);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid_->addWidget(table_, 0, 0, 1, 2);
}

void DriverEditor::refresh(const json::Value *tree) {
    const json::Value next = tree == nullptr ? json::Value() : *tree;
    tree_ = next;
    for (const auto &[key, field] : numbers_)
        field->setValue(numberOf(tree_.find(key)));
    if (!numbers_.empty())
        return;
    const std::vector<PointState> states = pointStates(points());
    if (states.size() != pointFields_.size())
        makePointRows(states.size());
    for (std::size_t i = 0; i < states.size(); ++i) {
        pointFields_[i].first->setValue(states[i].at);
        pointFields_[i].second->setValue(states[i].value);
    }
}

void DriverEditor::setProblem(const QString &message) {
    message_->setText(message.isEmpty() ? QString() : QStringLiteral("⚠ ") + message);
    message_->setVisible(!message.isEmpty());
}

bool DriverEditor::matches(const QString &needle) const {
    return needle.isEmpty() || name_.contains(needle, Qt::CaseInsensitive) ||
           toQt(driver_.key).contains(needle, Qt::CaseInsensitive);
}

bool DriverEditor::commit() {
    bool good = true;
    for (const auto &[key, field] : numbers_)
        good = field->commit() && good;
    for (const auto &[at, value] : std::vector(pointFields_)) {
        good = at->commit() && good;
        good = value->commit() && good;
    }
    return good;
}

} // namespace mitsumori::views
