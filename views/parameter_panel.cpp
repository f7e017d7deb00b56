// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parameter_panel.h"

#include "core/estimate/usage.h"

#include "views/driver_editor.h"
#include "views/number_text.h"
#include "views/parameter_row.h"
#include "views/plain_label.h"
#include "views/section.h"
#include "views/texts.h"
#include "views/units.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace mitsumori::views {

namespace {

/// "users → 12 (month 1)"
QString drivenText(const PanelInput &input, const ResolvedScenario &resolved, std::size_t workload,
                   std::size_t parameter, const std::string &key, Language language) {
    const Driver *driver = input.scenario.findDriver(key);
    if (driver == nullptr)
        return {};
    const ParameterDescription &description = input.scenario.workloads[workload].kind->parameters[parameter];
    NumberStyle format;
    format.percent = description.type == ParameterType::share;
    format.units = unitSpellings(description.unit, language);
    std::string value;
    try {
        value = numberToText(resolved.ownNumber(workload, parameter, input.month), format).toStdString();
    } catch (const ArithmeticError &) {
        value = "–";
    }
    return uiText(
        language, "ui.field.drivenBy",
        {{"driver", driver->label.in(language)}, {"value", value}, {"month", std::to_string(input.month)}});
}

} // namespace

ParameterPanel::ParameterPanel(QWidget *parent)
    : QWidget(parent)
    , search_(new QLineEdit(this))
    , variantLabel_(plainLabel({}, this))
    , nothing_(plainLabel({}, this))
    , variants_(new QComboBox(this))
    , scroll_(new QScrollArea(this)) {
    search_->setObjectName(QStringLiteral("parameterSearch"));
    search_->setClearButtonEnabled(true);
    variants_->setObjectName(QStringLiteral("variantSelector"));
    variants_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    variants_->setMinimumContentsLength(12);
    variantLabel_->setBuddy(variants_);
    nothing_->setWordWrap(true);
    nothing_->hide();
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 2, 2);
    layout->addWidget(search_);
    auto *variantRow = new QHBoxLayout;
    variantRow->addWidget(variantLabel_);
    variantRow->addWidget(variants_, 1);
    layout->addLayout(variantRow);
    layout->addWidget(nothing_);
    layout->addWidget(scroll_, 1);
    connect(search_, &QLineEdit::textChanged, this, &ParameterPanel::filter);
    connect(variants_, &QComboBox::activated, this,
            [this] { emit variantSelected(variants_->currentData().toString().toStdString()); });
    retranslate(language_);
}

void ParameterPanel::retranslate(Language language) {
    language_ = language;
    shape_.clear(); // labels of fields are made with them: built anew with the next refresh
    search_->setPlaceholderText(uiText(language, "ui.panel.search"));
    search_->setAccessibleName(uiText(language, "ui.panel.search"));
    variantLabel_->setText(uiText(language, "ui.panel.variant"));
    variants_->setAccessibleName(uiText(language, "ui.panel.variant"));
    nothing_->setText(uiText(language, "ui.panel.nothing"));
}

std::string ParameterPanel::shape(const PanelInput &input) const {
    std::string result(code(language_));
    for (const Phase &phase : input.scenario.phases)
        result += "|p" + phase.key + phase.label.in(language_);
    for (const Driver &driver : input.scenario.drivers)
        result += "|d" + driver.key + std::to_string(int(driver.shape)) + driver.label.in(language_);
    for (const Workload &workload : input.scenario.workloads)
        result += "|w" + workload.id + ":" + workload.kind->key + workload.label.in(language_);
    return result;
}

void ParameterPanel::rebuild(const PanelInput &input) {
    drivers_.clear();
    groups_.clear();
    driverSection_ = nullptr;
    content_ = new QWidget;
    contentRows_ = new QVBoxLayout(content_);
    contentRows_->setContentsMargins(0, 0, 4, 0);
    contentRows_->setSpacing(2);
    buildDrivers(input);
    for (const Workload &workload : input.scenario.workloads)
        buildWorkload(workload, input);
    contentRows_->addStretch(1);
    scroll_->setWidget(content_); // deletes the one before
    // no sideways scrolling: the panel is never narrower than its fields
    scroll_->setMinimumWidth(content_->minimumSizeHint().width() +
                             scroll_->verticalScrollBar()->sizeHint().width());
}

void ParameterPanel::buildDrivers(const PanelInput &input) {
    if (input.scenario.drivers.empty())
        return;
    driverSection_ = new Section(uiText(language_, "ui.panel.drivers"), content_);
    for (const Driver &driver : input.scenario.drivers) {
        auto *editor =
            new DriverEditor(driver, input.scenario.findDriver(driver.of), language_, driverSection_);
        driverSection_->rows()->addWidget(editor);
        drivers_.push_back(editor);
        connect(editor, &DriverEditor::edited, this, &ParameterPanel::edited);
    }
    driverSection_->setOpen(false);
    contentRows_->addWidget(driverSection_);
}

void ParameterPanel::addPhaseHeads(Section *section, const std::vector<Phase> &phases) {
    if (phases.empty())
        return;
    auto *heads = new QHBoxLayout;
    heads->setSpacing(4);
    const auto add = [&](const QString &text) {
        auto *label = plainLabel(text, section);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setAlignment(Qt::AlignCenter);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        label->setToolTip(text.toHtmlEscaped());
        heads->addWidget(label, 1);
    };
    add(uiText(language_, "ui.panel.base"));
    for (const Phase &phase : phases)
        add(toQt(phase.label.in(language_)));
    section->rows()->addLayout(heads);
}

void ParameterPanel::buildWorkload(const Workload &workload, const PanelInput &input) {
    const QString name = toQt(workload.label.in(language_));
    WorkloadGroup group;
    group.id = workload.id;
    group.section = new Section(name, content_);
    const QString kind = toQt(workload.kind->label.in(language_));
    group.section->setSubtitle(kind == name ? QString() : kind);
    group.section->setToolTip(toQt(workload.kind->help.in(language_)).toHtmlEscaped());
    group.enabled =
        group.section->addSwitch(uiText(language_, "ui.panel.enabled", {{"name", name.toStdString()}}));
    connect(group.enabled, &QCheckBox::clicked, this, [this, id = workload.id, name](bool on) {
        emit edited(
            "/workloads/" + json::escaped(id) + "/enabled", json::Value(on),
            uiText(language_, on ? "ui.undo.enable" : "ui.undo.disable", {{"name", name.toStdString()}}),
            false);
    });
    addPhaseHeads(group.section, input.scenario.phases);
    for (const ParameterDescription &description : workload.kind->parameters) {
        auto *row = new ParameterRow(workload, description, input.scenario.phases, input.scenario.drivers,
                                     language_, group.section);
        group.section->rows()->addWidget(row);
        group.rows.push_back(row);
        connect(row, &ParameterRow::edited, this, &ParameterPanel::edited);
    }
    contentRows_->addWidget(group.section);
    groups_.push_back(std::move(group));
}

void ParameterPanel::fillVariants(const PanelInput &input) {
    const QSignalBlocker quiet(variants_);
    variants_->clear();
    variants_->addItem(uiText(language_, "ui.panel.noVariant"), QString());
    const json::Value *variants = input.original.find("variants");
    if (variants != nullptr && variants->object() != nullptr) {
        for (const auto &[key, variant] : *variants->object()) {
            const json::Value *label = variant.find("label");
            const json::Value *own = label == nullptr ? nullptr : label->find(code(language_));
            const json::Value *shown = own != nullptr ? own : label;
            variants_->addItem(toQt(shown != nullptr && shown->string() != nullptr ? *shown->string() : key),
                               toQt(key));
        }
    }
    variants_->setCurrentIndex(std::max(0, variants_->findData(toQt(input.variant))));
    variants_->setEnabled(variants_->count() > 1);
}

void ParameterPanel::refresh(const PanelInput &input) {
    if (const std::string next = shape(input); next != shape_) {
        std::map<std::string, bool> open;
        for (const WorkloadGroup &group : groups_)
            open[group.id] = group.section->isOpen();
        const int position =
            scroll_->verticalScrollBar() == nullptr ? 0 : scroll_->verticalScrollBar()->value();
        rebuild(input);
        shape_ = next;
        for (const WorkloadGroup &group : groups_)
            if (const auto known = open.find(group.id); known != open.end())
                group.section->setOpen(known->second);
        scroll_->verticalScrollBar()->setValue(position);
        filter();
    }
    fillVariants(input);
    for (DriverEditor *editor : drivers_)
        editor->refresh(json::at(input.tree, editor->pointer()));
    const ResolvedScenario resolved(input.scenario);
    for (std::size_t w = 0; w < groups_.size(); ++w) {
        const json::Value *enabled =
            json::at(input.tree, "/workloads/" + json::escaped(groups_[w].id) + "/enabled");
        groups_[w].enabled->setChecked(enabled == nullptr || enabled->boolean() == nullptr ||
                                       *enabled->boolean());
        for (std::size_t p = 0; p < groups_[w].rows.size(); ++p) {
            ParameterRow *row = groups_[w].rows[p];
            const json::Value *member = json::at(input.tree, row->pointer());
            const json::Value *before = json::at(input.original, row->pointer());
            const bool changedHere = !input.variant.empty() && (member == nullptr) != (before == nullptr);
            const bool differs =
                !input.variant.empty() && member != nullptr && before != nullptr && !(*member == *before);
            row->refresh(member, drivenText(input, resolved, w, p, parameterState(member).driver, language_),
                         changedHere || differs);
        }
    }
    showProblems(input);
}

void ParameterPanel::showProblems(const PanelInput &input) {
    const auto under = [&](const std::string &pointer) {
        QString result;
        for (const Problem &problem : input.problems)
            if (problem.pointer == pointer || problem.pointer.starts_with(pointer + "/"))
                result += (result.isEmpty() ? "" : "\n") +
                          uiText(language_, "problem." + problem.what, problem.arguments);
        return result;
    };
    for (DriverEditor *editor : drivers_)
        editor->setProblem(under(editor->pointer()));
    for (const WorkloadGroup &group : groups_)
        for (ParameterRow *row : group.rows)
            row->setProblem(under(row->pointer()));
}

void ParameterPanel::filter() {
    const QString needle = search_->text().normalized(QString::NormalizationForm_KC).trimmed();
    bool any = false;
    for (const WorkloadGroup &group : groups_) {
        bool anyHere = false;
        for (ParameterRow *row : group.rows) {
            const bool match = row->matches(needle);
            row->setVisible(match);
            anyHere = anyHere || match;
        }
        group.section->setVisible(anyHere);
        if (anyHere && !needle.isEmpty())
            group.section->setOpen(true);
        any = any || anyHere;
    }
    if (driverSection_ != nullptr) {
        bool anyHere = false;
        for (DriverEditor *editor : drivers_) {
            editor->setVisible(editor->matches(needle));
            anyHere = anyHere || editor->matches(needle);
        }
        driverSection_->setVisible(anyHere);
        if (anyHere && !needle.isEmpty())
            driverSection_->setOpen(true);
        any = any || anyHere;
    }
    nothing_->setVisible(!any && !needle.isEmpty());
}

void ParameterPanel::focusSearch() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

bool ParameterPanel::focusField(const std::string &pointer) {
    const auto reveal = [this](Section *section, QWidget *field) {
        search_->clear();
        section->setOpen(true);
        content_->adjustSize();
        scroll_->ensureWidgetVisible(field, 20, 60);
        field->setFocus(Qt::OtherFocusReason);
        return true;
    };
    for (const WorkloadGroup &group : groups_) {
        for (ParameterRow *row : group.rows)
            if (pointer == row->pointer() || pointer.starts_with(row->pointer() + "/"))
                return reveal(group.section, row->focusTarget(pointer));
        if (pointer.starts_with("/workloads/" + json::escaped(group.id)))
            return reveal(group.section, group.enabled);
    }
    for (DriverEditor *editor : drivers_)
        if (pointer.starts_with(editor->pointer()))
            return reveal(driverSection_, editor->findChild<QAbstractSpinBox *>());
    return false;
}

bool ParameterPanel::commitPending() {
    bool good = true;
    // by value: a commit may build the lists anew
    for (DriverEditor *editor : std::vector(drivers_))
        good = editor->commit() && good;
    for (const WorkloadGroup &group : std::vector(groups_))
        for (ParameterRow *row : group.rows)
            good = row->commit() && good;
    return good;
}

} // namespace mitsumori::views
