// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/gunzip.h"

#include <algorithm>
#include <new>

namespace mitsumori {

namespace {

constexpr std::uint64_t MiB = 1024 * 1024;
constexpr std::uint64_t harmless = 10 * MiB, largestRatio = 100, largest = 8 * 1024 * MiB;
constexpr std::size_t outputSize = 512 * 1024;
constexpr int gzipOnly = 15 + 16; // zlib: the largest window, a gzip header

} // namespace

Gunzip::Gunzip(std::function<Result<std::string_view>()> read, std::string name)
    : read_(std::move(read))
    , name_(std::move(name))
    , unpacked_(outputSize) {
    if (inflateInit2(&stream_, gzipOnly) != Z_OK)
        throw std::bad_alloc();
}

Gunzip::~Gunzip() {
    inflateEnd(&stream_);
}

Problem Gunzip::problem(const char *what) const {
    return {what, {}, {{"byte", std::to_string(packedBytes_)}}, name_};
}

Result<std::string_view> Gunzip::next() {
    stream_.next_out = reinterpret_cast<Bytef *>(unpacked_.data());
    stream_.avail_out = static_cast<uInt>(unpacked_.size());
    while (stream_.avail_out > 0) {
        if (packed_.empty()) {
            const Result<std::string_view> more = read_();
            if (!more)
                return more;
            if (more->empty() && !memberEnded_)
                return problem("import.gzip");
            if (more->empty())
                break;
            packed_ = *more;
        }
        if (memberEnded_) {
            inflateReset(&stream_);
            memberEnded_ = false;
        }
        const std::size_t given = std::min<std::size_t>(packed_.size(), outputSize);
        stream_.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed_.data()));
        stream_.avail_in = static_cast<uInt>(given);
        const int status = inflate(&stream_, Z_NO_FLUSH);
        packedBytes_ += given - stream_.avail_in;
        packed_.remove_prefix(given - stream_.avail_in);
        memberEnded_ = status == Z_STREAM_END;
        if (status != Z_OK && status != Z_STREAM_END)
            return problem("import.gzip");
    }
    const std::size_t size = unpacked_.size() - stream_.avail_out;
    unpackedBytes_ += size;
    if (unpackedBytes_ > largest ||
        (unpackedBytes_ > harmless && unpackedBytes_ / largestRatio > packedBytes_))
        return problem("import.gzip-bomb");
    return std::string_view(unpacked_.data(), size);
}

} // namespace mitsumori
