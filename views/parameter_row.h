// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "views/parameter_edit.h"

#include <QWidget>

#include <map>
#include <set>

class QGridLayout;
class QLabel;
class QToolButton;

namespace mitsumori::views {

class ParameterCell;

/// One parameter of a workload: label, state and menu above; the base value and one field a phase below; what
/// is wrong with it under the fields, inside the layout.
class ParameterRow : public QWidget {
    Q_OBJECT

  public:
    ParameterRow(const Workload &workload, const ParameterDescription &description,
                 const std::vector<Phase> &phases, const std::vector<Driver> &drivers, Language language,
                 QWidget *parent = nullptr);

    /// `member` is what the document says, or null. `driven`: the value of the month in view where a driver
    /// is followed.
    void refresh(const json::Value *member, const QString &driven, bool changedHere);
    void setProblem(const QString &message);
    bool matches(const QString &needle) const;
    const std::string &pointer() const { return pointer_; }
    QWidget *focusTarget(const std::string &pointer) const;
    bool commit();

  signals:
    /// The whole member after an edit (null: remove it).
    void edited(const std::string &pointer, const mitsumori::json::Value &member, const QString &undoText,
                bool stepped);

  private:
    void addCell(const std::string &phase, const QString &phaseLabel, bool showUnit);
    void fillMenu();
    void send(const json::Value &member, bool stepped = false);
    const json::Value *member() const { return member_ ? &*member_ : nullptr; }

    const ParameterDescription &description_;
    std::vector<Driver> drivers_;
    Language language_;
    std::string pointer_;
    QString name_, workloadName_;
    std::optional<json::Value> member_;
    QLabel *label_, *state_, *driven_, *message_;
    QToolButton *menu_;
    QGridLayout *cells_;
    std::map<std::string, ParameterCell *> byPhase_; ///< "" is the base
    QString problem_, typing_;
    void showMessage();
};

} // namespace mitsumori::views
