// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export.h"

#include <QDialog>

class QComboBox;
class QCheckBox;
class QFormLayout;

namespace mitsumori::app {

class Document;

/// What to export and how; the place is asked for afterwards. The report's language is its own, apart from
/// the window's.
class ExportDialog : public QDialog {
    Q_OBJECT

  public:
    enum class Format { pdf, csv, folder };

    ExportDialog(const Document &document, Language language, QWidget *parent = nullptr);

    Format format() const;
    /// Without the path.
    ExportRequest request() const;

  private:
    QComboBox *addChoice(QFormLayout *form, const char *key);

    Language language_;
    std::string variant_;
    QComboBox *format_, *reportLanguage_, *currency_, *paper_;
    QCheckBox *mark_;
};

/// Asks, writes, and says what was written or what failed. False where nothing was written.
bool runExport(QWidget *parent, const Document &document, Language language);

} // namespace mitsumori::app
