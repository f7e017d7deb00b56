// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/value.h"
#include "core/workloads/kind.h"

#include <QWidget>

#include <optional>

class QComboBox;

namespace mitsumori::views {

class NumberField;

/// One input of a parameter: the base value or that of one phase. Empty means inherited: the base, or the
/// default.
class ParameterCell : public QWidget {
    Q_OBJECT

  public:
    /// `isPhase`: an empty choice stands for the base value.
    ParameterCell(const ParameterDescription &description, Language language, bool isPhase, bool showUnit,
                  QWidget *parent = nullptr);

    void set(const std::optional<json::Value> &own, const json::Value &inherited);
    void setNames(const QString &name, const QString &description);
    bool commit();
    QWidget *input() const;

  signals:
    void edited(const std::optional<mitsumori::json::Value> &value, bool stepped);
    void rejected(const QString &typed);
    void restored();

  private:
    QString shown(const json::Value &value) const;
    void makeField(bool showUnit);
    void makeCombo();

    const ParameterDescription &description_;
    Language language_;
    bool isPhase_;
    NumberField *field_ = nullptr;
    QComboBox *combo_ = nullptr;
};

} // namespace mitsumori::views
