// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/language.h"

#include <QTranslator>

namespace mitsumori::app {

/// Qt's own texts (Save, Cancel, file dialogs) in the window's language. Ours come from the catalogue.
class QtLanguage {
  public:
    QtLanguage() = default;
    ~QtLanguage();
    QtLanguage(const QtLanguage &) = delete;
    QtLanguage &operator=(const QtLanguage &) = delete;

    void apply(Language language);

  private:
    QTranslator translator_;
};

} // namespace mitsumori::app
