// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

namespace mitsumori::app {

struct Example {
    QString path, fileName;
};

/// The scenarios that came with the program: beside it, in the source tree it was built in, or installed.
QVector<Example> examples();

} // namespace mitsumori::app
