// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parameter_row.h"

#include "views/number_text.h"
#include "views/parameter_cell.h"
#include "views/plain_label.h"
#include "views/texts.h"
#include "views/units.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace mitsumori::views {

namespace {

/// What a tooltip adds to the label: meaning, range, default.
QString help(const ParameterDescription &description, Language language) {
    QString result = toQt(description.help.in(language));
    if (description.type == ParameterType::toggle || description.type == ParameterType::choice)
        return result;
    NumberStyle format;
    format.percent = description.type == ParameterType::share;
    if (!format.percent)
        format.units = unitSpellings(description.unit, language);
    const auto shown = [&](Decimal value) { return numberToText(value, format).toStdString(); };
    if (!result.isEmpty())
        result += QLatin1Char('\n');
    return result + uiText(language, "ui.field.range",
                           {{"minimum", shown(description.minimum)},
                            {"maximum", shown(description.maximum)},
                            {"default", shown(description.fallback)}});
}

} // namespace

ParameterRow::ParameterRow(const Workload &workload, const ParameterDescription &description,
                           const std::vector<Phase> &phases, const std::vector<Driver> &drivers,
                           Language language, QWidget *parent)
    : QWidget(parent)
    , description_(description)
    , drivers_(drivers)
    , language_(language)
    , pointer_(parameterPointer(workload.id, description.key))
    , name_(toQt(description.label.in(language)))
    , workloadName_(toQt(workload.label.in(language)))
    , label_(plainLabel(name_, this))
    , state_(plainLabel({}, this))
    , driven_(plainLabel({}, this))
    , message_(plainLabel({}, this))
    , menu_(new QToolButton(this))
    , cells_(new QGridLayout) {
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    auto *top = new QHBoxLayout;
    top->setSpacing(6);
    label_->setMinimumWidth(20);
    label_->setToolTip(help(description, language).toHtmlEscaped());
    top->addWidget(label_);
    const bool showUnit = phases.empty();
    const QString unit =
        description.type == ParameterType::share ? QString() : unitName(description.unit, language);
    auto *unitLabel = plainLabel(showUnit || unit.isEmpty() ? QString() : QStringLiteral("· ") + unit, this);
    unitLabel->setForegroundRole(QPalette::PlaceholderText);
    top->addWidget(unitLabel);
    top->addStretch(1);
    state_->setForegroundRole(QPalette::PlaceholderText);
    top->addWidget(state_);
    menu_->setText(QStringLiteral("⋯"));
    menu_->setAutoRaise(true);
    menu_->setPopupMode(QToolButton::InstantPopup);
    menu_->setFocusPolicy(Qt::TabFocus);
    menu_->setStyleSheet(QStringLiteral("QToolButton::menu-indicator{image:none}"));
    menu_->setMenu(new QMenu(menu_));
    menu_->setAccessibleName(uiText(language, "ui.field.menu", {{"name", name_.toStdString()}}));
    menu_->setMaximumHeight(fontMetrics().height() + 4);
    connect(menu_->menu(), &QMenu::aboutToShow, this, &ParameterRow::fillMenu);
    top->addWidget(menu_);
    layout->addLayout(top);

    cells_->setContentsMargins(0, 0, 0, 0);
    cells_->setHorizontalSpacing(4);
    layout->addLayout(cells_);
    addCell({}, {}, showUnit);
    for (const Phase &phase : phases)
        addCell(phase.key, toQt(phase.label.in(language)), false);
    driven_->setWordWrap(true);
    driven_->setForegroundRole(QPalette::Link);
    cells_->addWidget(driven_, 0, 0, 1, int(phases.size()) + 1);
    message_->setWordWrap(true);
    message_->setObjectName(QStringLiteral("fieldMessage"));
    message_->hide();
    layout->addWidget(message_);
}

void ParameterRow::addCell(const std::string &phase, const QString &phaseLabel, bool showUnit) {
    auto *cell = new ParameterCell(description_, language_, !phase.empty(), showUnit, this);
    cell->setNames(name_ + QStringLiteral(", ") + workloadName_ +
                       (phaseLabel.isEmpty() ? QString() : QStringLiteral(", ") + phaseLabel),
                   help(description_, language_));
    cell->input()->setObjectName(toQt(pointer_ + (phase.empty() ? "" : "/phases/" + phase)));
    cells_->addWidget(cell, 1, int(byPhase_.size()));
    cells_->setColumnStretch(int(byPhase_.size()), 1);
    byPhase_.emplace(phase, cell);
    connect(cell, &ParameterCell::edited, this,
            [this, phase](const std::optional<json::Value> &value, bool stepped) {
                typing_.clear();
                send(phase.empty() ? withBase(member(), value) : withPhase(member(), phase, value), stepped);
            });
    connect(cell, &ParameterCell::rejected, this, [this](const QString &typed) {
        typing_ = uiText(language_, "ui.field.noNumber", {{"typed", typed.toStdString()}});
        showMessage();
    });
    connect(cell, &ParameterCell::restored, this, [this] {
        typing_.clear();
        showMessage();
    });
}

void ParameterRow::send(const json::Value &member, bool stepped) {
    emit edited(pointer_, member, uiText(language_, "ui.undo.change", {{"name", name_.toStdString()}}),
                stepped);
}

void ParameterRow::refresh(const json::Value *member, const QString &driven, bool changedHere) {
    member_ = member == nullptr ? std::nullopt : std::optional<json::Value>(*member);
    const ParameterState state = parameterState(member);
    const json::Value fallback = defaultLiteral(description_);
    const bool bound = !state.driver.empty();
    // what a phase inherits from a driver changes by the month: no single number stands for it
    const json::Value base = bound ? json::Value() : state.base ? *state.base : fallback;
    for (const auto &[phase, cell] : byPhase_) {
        if (phase.empty()) {
            cell->set(state.base, fallback);
            continue;
        }
        const auto own = state.phases.find(phase);
        cell->set(own == state.phases.end() ? std::nullopt : std::optional<json::Value>(own->second), base);
    }
    byPhase_.at({})->setVisible(!bound);
    driven_->setVisible(bound);
    driven_->setText(driven);
    driven_->setToolTip(driven.toHtmlEscaped());
    const char *key = changedHere         ? "ui.state.variant"
                      : bound             ? "ui.state.driven"
                      : state.isDefault() ? "ui.state.default"
                                          : "ui.state.changed";
    state_->setText(uiText(language_, key));
    QFont font = label_->font();
    font.setBold(changedHere);
    label_->setFont(font);
    showMessage();
}

void ParameterRow::setProblem(const QString &message) {
    problem_ = message;
    showMessage();
}

void ParameterRow::showMessage() {
    const QString message = typing_.isEmpty() ? problem_ : typing_;
    message_->setText(message.isEmpty() ? QString() : QStringLiteral("⚠ ") + message);
    message_->setVisible(!message.isEmpty());
    if (!message.isEmpty())
        state_->setText(uiText(language_, "ui.state.invalid"));
}

void ParameterRow::fillMenu() {
    QMenu *menu = menu_->menu();
    menu->clear();
    const ParameterState state = parameterState(member());
    menu->addAction(uiText(language_, "ui.field.reset"), this, [this] { send(json::Value()); })
        ->setEnabled(!state.isDefault());
    menu->addAction(uiText(language_, "ui.field.clearPhases"), this,
                    [this] { send(withoutPhases(member())); })
        ->setEnabled(!state.phases.empty());
    if (description_.type == ParameterType::toggle || description_.type == ParameterType::choice)
        return;
    QMenu *follow = menu->addMenu(uiText(language_, "ui.field.follow"));
    for (const Driver &driver : drivers_) {
        QAction *action = follow->addAction(toQt(driver.label.in(language_)), this,
                                            [this, key = driver.key] { send(withDriver(member(), key)); });
        action->setCheckable(true);
        action->setChecked(state.driver == driver.key);
    }
    follow->setEnabled(!drivers_.empty());
    menu->addAction(uiText(language_, "ui.field.unfollow"), this, [this] { send(withDriver(member(), {})); })
        ->setEnabled(!state.driver.empty());
}

bool ParameterRow::matches(const QString &needle) const {
    if (needle.isEmpty())
        return true;
    for (const std::string &text : {description_.label.ja, description_.label.en, description_.key,
                                    description_.help.ja, description_.help.en, pointer_})
        if (toQt(text).normalized(QString::NormalizationForm_KC).contains(needle, Qt::CaseInsensitive))
            return true;
    return workloadName_.contains(needle, Qt::CaseInsensitive);
}

QWidget *ParameterRow::focusTarget(const std::string &pointer) const {
    for (const auto &[phase, cell] : byPhase_)
        if (!phase.empty() && pointer == pointer_ + "/phases/" + phase)
            return cell->input();
    QWidget *base = byPhase_.at({})->input();
    return base->isVisibleTo(this) ? base : menu_;
}

bool ParameterRow::commit() {
    bool good = true;
    for (const auto &[phase, cell] : byPhase_)
        good = cell->commit() && good;
    return good;
}

} // namespace mitsumori::views
