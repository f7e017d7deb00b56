// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/message.h"

#include <QMessageBox>

namespace mitsumori::app {

namespace {

constexpr std::size_t mostShown = 4;

} // namespace

void showMessage(QWidget *parent, const QString &title, const QString &text) {
    QMessageBox box(QMessageBox::Warning, title, text, QMessageBox::Close, parent);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

void showProblems(QWidget *parent, const QString &heading, const Problems &problems, Language language) {
    QString shown, all;
    for (std::size_t i = 0; i < problems.size(); ++i) {
        const QString line = QString::fromStdString(problems[i].message(language)) + QLatin1Char('\n');
        all += line;
        if (i < mostShown)
            shown += line;
    }
    if (problems.size() > mostShown)
        shown += QStringLiteral("…");
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Mitsumori"), heading, QMessageBox::Close, parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(shown.trimmed());
    if (problems.size() > mostShown)
        box.setDetailedText(all);
    box.exec();
}

} // namespace mitsumori::app
