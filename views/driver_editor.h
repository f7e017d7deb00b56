// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/value.h"
#include "core/scenario/scenario.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace mitsumori::views {

class NumberField;

/// The fields of one driver: its table of points, or start and growth.
class DriverEditor : public QWidget {
    Q_OBJECT

  public:
    /// `of` is the driver a lookup goes by, or null.
    DriverEditor(const Driver &driver, const Driver *of, Language language, QWidget *parent = nullptr);

    /// `tree` is the driver's object in the document.
    void refresh(const json::Value *tree);
    void setProblem(const QString &message);
    bool matches(const QString &needle) const;
    const std::string &pointer() const { return pointer_; }
    bool commit();

  signals:
    void edited(const std::string &pointer, const mitsumori::json::Value &value, const QString &undoText,
                bool stepped);

  private:
    void addNumber(const std::string &key, std::string_view labelKey, bool percent);
    void makePointRows(std::size_t count);
    NumberField *pointField(std::size_t index, bool isValue, bool isQuarter);
    void send(const std::string &pointer, const json::Value &value, bool stepped = false);
    const json::Value *points() const;

    Driver driver_;
    Language language_;
    std::string pointer_;
    QString name_, ofName_;
    std::string ofUnit_;
    json::Value tree_;
    QGridLayout *grid_;
    QWidget *table_ = nullptr;
    QLabel *message_;
    std::vector<std::pair<NumberField *, NumberField *>> pointFields_;
    std::vector<std::pair<std::string, NumberField *>> numbers_;
};

} // namespace mitsumori::views
