// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

namespace mitsumori::charts {

/// QCPTextElement neither wraps nor elides: a text that is too wide pushes the whole layout apart. This
/// breaks it into at most `lines` lines of `width` pixels and elides the last.
QString fitted(const QString &text, const QFont &font, int width, int lines);

} // namespace mitsumori::charts
