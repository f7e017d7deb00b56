// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fetch/work_folder.h"

#include <QDir>

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace mitsumori::app {

namespace {

constexpr auto prefix = "mitsumori-update-"; // then the process, then six letters of QTemporaryDir

bool isGone(pid_t process) {
    return process > 0 && ::kill(process, 0) != 0 && errno == ESRCH;
}

/// Other users can put names of their choice there: only our own folders are touched, and no links.
void removeLeftovers(const QDir &parent) {
    for (const QFileInfo &entry :
         parent.entryInfoList({QString(prefix) + "*"}, QDir::Dirs | QDir::NoSymLinks)) {
        const QString process = entry.fileName().mid(QString(prefix).size()).section('-', 0, 0);
        if (entry.ownerId() == ::geteuid() && isGone(pid_t(process.toInt())))
            QDir(entry.filePath()).removeRecursively();
    }
}

} // namespace

WorkFolder::WorkFolder() {
    std::error_code missing; // not QDir::tempPath(): where TMPDIR does not exist it means "/"
    const std::filesystem::path found = std::filesystem::temp_directory_path(missing);
    if (missing)
        return;
    const QDir parent(QFile::decodeName(found.c_str()));
    removeLeftovers(parent);
    folder_ =
        std::make_unique<QTemporaryDir>(parent.filePath(prefix) + QString::number(::getpid()) + "-XXXXXX");
}

std::filesystem::path WorkFolder::path() const {
    return QFile::encodeName(folder_->path()).toStdString();
}

std::filesystem::path WorkFolder::file(const std::string &name) const {
    constexpr std::size_t longest = 120;
    std::string safe;
    for (const char c : name.substr(0, longest)) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                             c == '-' || c == '_' || c == '.';
        safe += isPlain ? c : '_';
    }
    if (safe.empty() || safe.front() == '.' || safe.front() == '-')
        safe.insert(0, "_");
    return path() / safe;
}

} // namespace mitsumori::app
