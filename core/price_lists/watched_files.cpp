// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/watched_files.h"

#include "core/price_lists/file_source.h"
#include "core/price_lists/read_ahead.h"

#include <algorithm>

namespace mitsumori {

/// One opened file.
class WatchedFiles::Source : public ByteSource {
  public:
    Source(WatchedFiles &all, std::size_t index, std::unique_ptr<FileSource> file)
        : all_(all)
        , index_(index)
        , file_(*file)
        , ahead_(std::move(file)) {}

    Result<std::string_view> next() override {
        if (!all_.tell(file_.bytesRead()))
            return Problem{"import.cancelled", {}, {}, {}};
        Result<std::string_view> bytes = ahead_.next();
        if (bytes && bytes->empty()) // the other thread is done with the file
            all_.files_[index_].sha256 = file_.sha256();
        return bytes;
    }
    const std::string &name() const override { return file_.name(); }

  private:
    WatchedFiles &all_;
    std::size_t index_;
    const FileSource &file_;
    ReadAhead ahead_;
};

WatchedFiles::WatchedFiles(std::vector<std::filesystem::path> files, const ImportWatcher &watcher,
                           std::uint64_t bytesBefore, std::uint64_t bytesTotal)
    : watcher_(watcher)
    , bytesBefore_(bytesBefore)
    , bytesTotal_(bytesTotal) {
    for (auto &file : files)
        files_.push_back({std::move(file), {}});
}

Result<std::unique_ptr<ByteSource>> WatchedFiles::open(std::size_t index) {
    Result<std::unique_ptr<FileSource>> file = FileSource::open(files_[index].path);
    if (!file)
        return file.problems();
    return std::unique_ptr<ByteSource>(std::make_unique<Source>(*this, index, *std::move(file)));
}

bool WatchedFiles::tell(std::uint64_t bytes) {
    std::uint64_t before = bytesBefore_;
    for (const File &file : files_)
        if (!file.sha256.empty())
            before += bytesOf({file.path});
    bytesRead_ = std::min(bytesTotal_, std::max(bytesRead_, before + bytes)); // a second look goes not back
    return goesOn();
}

bool WatchedFiles::goesOn() {
    return !watcher_ || watcher_({bytesRead_, bytesTotal_, rates_ == nullptr ? 0 : *rates_});
}

std::string WatchedFiles::sha256() const {
    if (files_.size() == 1)
        return files_.front().sha256;
    Sha256 hash;
    for (const File &file : files_) {
        if (file.sha256.empty())
            return {};
        hash.update(file.sha256 + "\n");
    }
    return hash.hex();
}

Result<std::string> WatchedFiles::readSha256() {
    for (File &file : files_) {
        const Result<std::string> hash = sha256OfFile(file.path, [this](std::uint64_t) { return goesOn(); });
        if (!hash)
            return hash.problems();
        file.sha256 = *hash;
    }
    std::string hash = sha256();
    for (File &file : files_)
        file.sha256.clear();
    return hash;
}

std::uint64_t bytesOf(const std::vector<std::filesystem::path> &files) {
    std::uint64_t total = 0;
    for (const auto &file : files) {
        std::error_code error;
        const auto size = std::filesystem::file_size(file, error);
        total += error ? 0 : size;
    }
    return total;
}

} // namespace mitsumori
