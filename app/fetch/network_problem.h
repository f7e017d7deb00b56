// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/problem.h"

#include <QNetworkReply>

namespace mitsumori::app {

/// Why no answer came, in our own words: Qt's texts are in one language and differ between versions.
Problem networkProblem(QNetworkReply::NetworkError error, const QList<QSslError> &sslErrors);
/// Whether the same request may succeed a little later.
bool mayPass(QNetworkReply::NetworkError error);

/// What an HTTP status other than 200 means.
Problem statusProblem(int status);
bool mayPass(int status);

} // namespace mitsumori::app
