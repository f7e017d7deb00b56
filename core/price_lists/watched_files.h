// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/input_files.h"

namespace mitsumori {

/// The files of one list with everything that an import does besides reading: hashing, telling how far it
/// is, asking whether to go on.
class WatchedFiles : public InputFiles {
  public:
    /// `bytesBefore` of `bytesTotal` were read with earlier lists. `watcher` must outlive it and may be
    /// empty.
    WatchedFiles(std::vector<std::filesystem::path> files, const ImportWatcher &watcher,
                 std::uint64_t bytesBefore, std::uint64_t bytesTotal);

    std::size_t count() const override { return files_.size(); }
    const std::filesystem::path &path(std::size_t index) const override { return files_[index].path; }
    Result<std::unique_ptr<ByteSource>> open(std::size_t index) override;
    bool goesOn() override;

    /// The SHA-256 of the stored bytes: of the one file, or of the hashes of several, a line each. Empty
    /// while a file was not read to its end.
    std::string sha256() const;
    /// The same without reading for anything else.
    Result<std::string> readSha256();
    /// What the watcher is told besides bytes.
    void setRates(const std::uint64_t *rates) { rates_ = rates; }

  private:
    class Source;
    struct File {
        std::filesystem::path path;
        std::string sha256;
    };
    bool tell(std::uint64_t bytes);

    std::vector<File> files_;
    const ImportWatcher &watcher_;
    std::uint64_t bytesBefore_, bytesTotal_, bytesRead_ = 0;
    const std::uint64_t *rates_ = nullptr;
};

/// Sizes of the stored files together; missing ones count nothing.
std::uint64_t bytesOf(const std::vector<std::filesystem::path> &files);

} // namespace mitsumori
