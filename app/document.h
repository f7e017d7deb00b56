// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"
#include "core/json/value.h"

#include <QObject>
#include <QUndoStack>

#include <memory>
#include <optional>

namespace mitsumori::app {

/// The scenario in the window: the tree of the file, which is the truth, what was read from it and what it
/// costs. Every edit is an undo command that replaces a value of the tree; then all is read and estimated
/// anew.
class Document : public QObject {
    Q_OBJECT

  public:
    explicit Document(QObject *parent = nullptr);

    /// Problems leave the document as it was.
    Problems open(const std::string &path);
    /// Takes over a tree that belongs to no file yet.
    Problems load(json::Value tree, const std::string &path = {});
    /// Empty on success, else a message.
    std::string save(const std::string &path, Language language);

    /// A null value removes the member. With a variant chosen the edit goes into its patch.
    void edit(const std::string &pointer, const json::Value &value, const QString &undoText,
              bool stepped = false);
    void selectVariant(const std::string &variant);
    void setCurrency(std::optional<Currency> currency);

    bool isOpen() const { return scenario_ != nullptr; }
    const json::Value &tree() const { return tree_; }
    /// The tree as the chosen variant has it.
    const json::Value &shownTree() const { return shownTree_; }
    const std::string &path() const { return path_; }
    QString name() const;
    const std::string &variant() const { return variant_; }
    std::optional<Currency> currency() const { return currency_; }
    QUndoStack *undoStack() { return &undo_; }

    /// The last valid ones; isStale() where the tree has become invalid since.
    const Scenario &scenario() const { return *scenario_; }
    const Estimate &estimate() const { return *estimate_; }
    bool isStale() const { return !problems_.empty(); }
    const Problems &problems() const { return problems_; }
    /// The estimate before the last edit, where it can be set against this one.
    const Estimate *before() const { return before_.get(); }

  signals:
    /// Figures, problems or names are different now.
    void changed();
    void pathChanged();

  private:
    /// What reading the tree gives.
    struct Reading {
        std::shared_ptr<const Scenario> scenario;
        std::shared_ptr<const Estimate> estimate;
        json::Value shownTree;
        Problems problems;
    };
    Reading read(const json::Value &tree, const std::string &variant, const std::string &file) const;
    void apply(const std::string &anchor, const json::Value &value);
    void recalculate(bool keepBefore);

    json::Value tree_, shownTree_;
    std::string path_, variant_;
    std::optional<Currency> currency_;
    QUndoStack undo_;
    std::shared_ptr<const Scenario> scenario_; ///< the estimate points into its rates
    std::shared_ptr<const Estimate> estimate_, before_;
    Problems problems_;
};

} // namespace mitsumori::app
