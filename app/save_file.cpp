// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/save_file.h"

#include "core/text/catalogue.h"
#include "core/units/format.h"

#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace mitsumori::app {

namespace {

/// The reason in the reader's language; strerror() would follow the system's, and Qt's text needs a
/// translator.
std::string reason(int error, const QString &fallback, Language language) {
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return text(language, "ui.save.diskFull");
    case EFBIG:
        return text(language, "ui.save.tooLarge");
    case EACCES:
    case EPERM:
        return text(language, "ui.save.noPermission");
    case EROFS:
        return text(language, "ui.save.readOnly");
    case ENOENT:
    case ENOTDIR:
        return text(language, "ui.save.noFolder");
    case EIO:
        return text(language, "ui.save.deviceError");
    default:
        return fallback.toStdString();
    }
}

std::string message(const QString &path, qint64 size, int error, const QString &fallback, Language language) {
    // not QStorageInfo: that needs the mount table, which a container may not show
    std::error_code unknown;
    const std::filesystem::space_info space =
        std::filesystem::space(QFile::encodeName(QFileInfo(path).absolutePath()).toStdString(), unknown);
    const bool isKnown = !unknown;
    const auto free = qint64(space.available);
    // A short write leaves no error behind: the free space tells what happened.
    if (error == 0 && isKnown && free < size)
        error = ENOSPC;
    const auto grouped = [](qint64 bytes) {
        return formatNumber(Decimal::parse(std::to_string(bytes)).value_or(Decimal()), 0);
    };
    std::string result = text(language, "ui.save.failed",
                              {{"path", path.toStdString()}, {"reason", reason(error, fallback, language)}});
    if (isKnown && (error == ENOSPC || error == EDQUOT || error == EFBIG))
        result += " " + text(language, "ui.save.space", {{"needed", grouped(size)}, {"free", grouped(free)}});
    return result;
}

/// Without this the new name may be lost with the power although the file's bytes are on the disk.
bool syncFolder(const QString &path) {
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int handle = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return false;
    // Some file systems cannot sync a folder and say so: nothing more can be done there.
    const bool done = ::fsync(handle) == 0 || errno == EINVAL || errno == EROFS;
    ::close(handle);
    return done;
}

} // namespace

std::string saveFile(const std::string &path, std::string_view bytes, Language language) {
    // A file size limit must come back as an error of write(), not end the program.
    static const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    static_cast<void>(ignored);

    const QString name = QString::fromStdString(path);
    const auto size = qint64(bytes.size());
    const QFileInfo info(name);
    if (info.exists() && !info.isFile())
        return text(language, "ui.save.failed",
                    {{"path", path}, {"reason", text(language, "ui.save.notAFile")}});

    // The link's target is replaced, never the link itself; that also finds the right folder to sync.
    const QString target = info.exists() ? info.canonicalFilePath() : name;
    QSaveFile file(target);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly))
        return message(name, size, errno, file.errorString(), language);
    errno = 0;
    // QSaveFile::commit() alone returns true after a short write; each step is asked.
    const bool written = file.write(bytes.data(), size) == size && file.flush() &&
                         file.error() == QFileDevice::NoError && ::fsync(file.handle()) == 0;
    if (!written) {
        const int error = errno;
        const QString fallback = file.errorString();
        file.cancelWriting();
        return message(name, size, error, fallback, language);
    }
    errno = 0;
    if (!file.commit())
        return message(name, size, errno, file.errorString(), language);
    errno = 0;
    if (!syncFolder(target)) // the new bytes stand already: the message must not claim otherwise
        return text(language, "ui.save.notSynced",
                    {{"path", path}, {"reason", reason(errno == 0 ? EIO : errno, QString(), language)}});
    return {};
}

} // namespace mitsumori::app
