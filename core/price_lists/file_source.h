// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/byte_source.h"
#include "core/price_lists/sha256.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace mitsumori {

class Gunzip;

/// A file on disk, gzipped or not, with the hash of its stored bytes.
class FileSource : public ByteSource {
  public:
    static constexpr std::size_t pieceSize = 512 * 1024;

    /// Problems: "import.open" (missing, unreadable), "import.not-a-file" (folder, pipe, device).
    static Result<std::unique_ptr<FileSource>> open(const std::filesystem::path &path);
    ~FileSource() override;

    Result<std::string_view> next() override;
    const std::string &name() const override { return name_; }

    /// Bytes of the stored file read so far; may be asked from another thread.
    std::uint64_t bytesRead() const { return bytesRead_; }
    /// Once next() has come to the end: the SHA-256 of the stored bytes; before, empty.
    const std::string &sha256() const { return sha256_; }

  private:
    FileSource(int file, std::string name);
    Result<std::string_view> readStored();
    Result<std::string_view> checkStart(std::string_view bytes);

    int file_;
    std::string name_, sha256_;
    std::vector<char> stored_;
    std::unique_ptr<Gunzip> gunzip_;
    Sha256 hash_;
    bool started_ = false;
    std::atomic<std::uint64_t> bytesRead_ = 0;
};

/// The SHA-256 of a whole file; `goesOn` is asked after each piece. Problems as FileSource.
Result<std::string> sha256OfFile(const std::filesystem::path &path,
                                 const std::function<bool(std::uint64_t)> &goesOn);

} // namespace mitsumori
