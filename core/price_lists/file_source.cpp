// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/file_source.h"

#include "core/price_lists/gunzip.h"
#include "core/price_lists/import_error.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mitsumori {

Result<std::unique_ptr<FileSource>> FileSource::open(const std::filesystem::path &path) {
    // O_NONBLOCK: a pipe without a writer must not hang us
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return systemProblem("import.open", path.string(), errno);
    struct stat status {};
    if (::fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(file);
        return Problem{"import.not-a-file", {}, {}, path.string()};
    }
    ::posix_fadvise(file, 0, 0, POSIX_FADV_SEQUENTIAL);
    return std::unique_ptr<FileSource>(new FileSource(file, path.string()));
}

FileSource::FileSource(int file, std::string name)
    : file_(file)
    , name_(std::move(name))
    , stored_(pieceSize) {}

FileSource::~FileSource() {
    ::close(file_);
}

Result<std::string_view> FileSource::readStored() {
    ssize_t size = 0;
    do
        size = ::read(file_, stored_.data(), stored_.size());
    while (size < 0 && errno == EINTR);
    if (size < 0)
        return systemProblem("import.read", name_, errno);
    const std::string_view bytes(stored_.data(), static_cast<std::size_t>(size));
    bytesRead_ += bytes.size();
    if (!bytes.empty())
        hash_.update(bytes);
    else if (sha256_.empty())
        sha256_ = hash_.hex();
    return bytes;
}

Result<std::string_view> FileSource::next() {
    Result<std::string_view> bytes = gunzip_ ? gunzip_->next() : readStored();
    if (!bytes || started_)
        return bytes;
    started_ = true;
    if (Gunzip::isGzip(*bytes)) {
        gunzip_ = std::make_unique<Gunzip>([this] { return readStored(); }, name_);
        gunzip_->begin(*bytes);
        bytes = gunzip_->next();
    }
    return bytes ? checkStart(*bytes) : bytes;
}

/// Takes off the byte order mark of UTF-8 and refuses UTF-16, which spreadsheet programs like to write.
Result<std::string_view> FileSource::checkStart(std::string_view bytes) {
    if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff"))
        return Problem{"import.utf16", {}, {}, name_};
    if (!bytes.starts_with("\xef\xbb\xbf"))
        return bytes;
    bytes.remove_prefix(3);
    return bytes.empty() ? next() : bytes;
}

Result<std::string> sha256OfFile(const std::filesystem::path &path,
                                 const std::function<bool(std::uint64_t)> &goesOn) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return systemProblem("import.open", path.string(), errno);
    std::vector<char> buffer(FileSource::pieceSize);
    Sha256 hash;
    ssize_t size = 0;
    for (std::uint64_t total = 0; (size = ::read(file, buffer.data(), buffer.size())) > 0;) {
        hash.update({buffer.data(), static_cast<std::size_t>(size)});
        total += static_cast<std::uint64_t>(size);
        if (!goesOn(total)) {
            ::close(file);
            return Problem{"import.cancelled", {}, {}, {}};
        }
    }
    const int error = errno;
    ::close(file);
    if (size < 0)
        return systemProblem("import.read", path.string(), error);
    return hash.hex();
}

} // namespace mitsumori
