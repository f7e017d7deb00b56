// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/problem.h"
#include "core/scenario/scenario.h"

#include <QWidget>

#include <map>
#include <memory>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace mitsumori::views {

class DriverEditor;
class ParameterRow;
class Section;

/// What the panel shows. `tree` is the document as the chosen variant has it, `original` as it is without:
/// fields show what stands in the tree, even where it is not valid.
struct PanelInput {
    const Scenario &scenario; ///< the last valid one
    const json::Value &tree, &original;
    const Problems &problems;
    std::string variant;
    int month = 1; ///< whose values driven parameters show
};

/// The inputs of the estimate: search, variant, drivers, and the workloads with their parameters by phase. It
/// never touches the document: each edit leaves as one signal.
class ParameterPanel : public QWidget {
    Q_OBJECT

  public:
    explicit ParameterPanel(QWidget *parent = nullptr);

    void refresh(const PanelInput &input);
    void retranslate(Language language);
    /// Opens and focuses the field at a pointer of the document; false where there is none.
    bool focusField(const std::string &pointer);
    void focusSearch();
    /// Takes over what is being typed; false where it is no number.
    bool commitPending();

  signals:
    void edited(const std::string &pointer, const mitsumori::json::Value &value, const QString &undoText,
                bool stepped);
    void variantSelected(const std::string &variant);

  private:
    void rebuild(const PanelInput &input);
    void buildDrivers(const PanelInput &input);
    void buildWorkload(const Workload &workload, const PanelInput &input);
    void addPhaseHeads(Section *section, const std::vector<Phase> &phases);
    void fillVariants(const PanelInput &input);
    void showProblems(const PanelInput &input);
    void filter();
    std::string shape(const PanelInput &input) const;

    struct WorkloadGroup {
        std::string id;
        Section *section = nullptr;
        QCheckBox *enabled = nullptr;
        std::vector<ParameterRow *> rows;
    };

    Language language_ = Language::ja;
    QLineEdit *search_;
    QLabel *variantLabel_, *nothing_;
    QComboBox *variants_;
    QScrollArea *scroll_;
    QWidget *content_ = nullptr;
    QVBoxLayout *contentRows_ = nullptr;
    Section *driverSection_ = nullptr;
    std::vector<DriverEditor *> drivers_;
    std::vector<WorkloadGroup> groups_;
    std::string shape_; ///< what the widgets were built for
};

} // namespace mitsumori::views
