// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/index_file.h"

#include "core/price_lists/import_error.h"

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace mitsumori {

namespace {

constexpr std::string_view leftoverStart = ".import-";

// the file has no reader and no past while it is made: no journal, no syncs but our own at the end
constexpr const char *schema =
    "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE;"
    "PRAGMA cache_size=-4096; PRAGMA cache_spill=ON;"
    "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE item(service TEXT NOT NULL, dimension TEXT NOT NULL, region TEXT NOT NULL,"
    " description TEXT NOT NULL, rates BLOB NOT NULL, PRIMARY KEY(service, dimension, region)) WITHOUT ROWID;"
    "BEGIN";

void sync(const std::filesystem::path &path, int flags) {
    const int file = ::open(path.c_str(), flags | O_CLOEXEC);
    const bool done = file >= 0 && ::fsync(file) == 0;
    const int error = errno;
    if (file >= 0)
        ::close(file);
    if (!done)
        throw ImportError(systemProblem("import.write", path.parent_path().string(), error));
}

} // namespace

IndexFile::IndexFile(std::filesystem::path library) : library_(std::move(library)) {
    std::string name = (library_ / leftoverStart).string() + std::to_string(::getpid()) + "-XXXXXX";
    const int file = ::mkstemp(name.data()); // 0600
    if (file < 0)
        throw ImportError(systemProblem("import.write", library_.string(), errno));
    ::close(file);
    temporary_.path = name;
    database_ = Sqlite::open(name, SQLITE_OPEN_READWRITE);
    if (!database_)
        throw ImportError(systemProblem("import.write", library_.string(), EIO));
    check(database_->run(schema));
    check(database_->run(("PRAGMA application_id=" + std::to_string(indexApplicationId) +
                          "; PRAGMA user_version=" + std::to_string(indexVersion) + ";")
                             .c_str()));
    insert_ = database_->prepare("INSERT INTO item VALUES(?, ?, ?, ?, ?)");
    if (!insert_)
        fail();
}

IndexFile::Temporary::~Temporary() {
    if (!path.empty())
        ::unlink(path.c_str());
}

void IndexFile::fail() {
    const int error = database_->systemError();
    Problem problem = systemProblem("import.write", library_.string(), error);
    if (error == 0)
        problem.arguments = {{"reason", database_->error()}};
    throw ImportError(problem);
}

void IndexFile::check(int code) {
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        fail();
}

bool IndexFile::insert(const Item &item) {
    insert_->bind(1, item.service);
    insert_->bind(2, item.dimension);
    insert_->bind(3, item.region);
    insert_->bind(4, item.description);
    insert_->bindBlob(5, item.rates);
    const int code = insert_->step();
    insert_->reset();
    if (code == SQLITE_CONSTRAINT)
        return false;
    check(code);
    return true;
}

void IndexFile::finish(const PriceListInfo &info, const ImportMark &mark) {
    std::string files;
    for (const std::string &file : info.files)
        files += (files.empty() ? "" : "\n") + file;
    auto meta = database_->prepare("INSERT INTO meta VALUES(?, ?)");
    if (!meta)
        fail();
    const std::pair<const char *, std::string> values[] = {
        {"name", info.name},
        {"provider", info.provider},
        {"offer", info.offer},
        {"version", info.version},
        {"asOf", info.asOf.text()},
        {"currency", info.currency},
        {"sha256", info.sha256},
        {"files", files},
        {"products", std::to_string(info.products)},
        {"rates", std::to_string(info.rates)},
        {"selection", mark.selection},
        {"nextChange", mark.nextChange},
        {"bytes", std::to_string(mark.bytes)},
    };
    for (const auto &[key, value] : values) {
        meta->bind(1, key);
        meta->bind(2, value);
        check(meta->step());
        meta->reset();
    }
    check(database_->run("COMMIT"));
    meta.reset();
    insert_.reset();
    database_.reset();
    sync(temporary_.path, O_RDONLY);
    name_ = info.name;
}

void IndexFile::commit() {
    const std::filesystem::path target = library_ / (name_ + ".sqlite");
    if (::rename(temporary_.path.c_str(), target.c_str()) != 0)
        throw ImportError(systemProblem("import.write", target.string(), errno));
    temporary_.path.clear();
    sync(library_, O_RDONLY | O_DIRECTORY);
}

void removeLeftovers(const std::filesystem::path &library) {
    std::error_code error;
    for (std::filesystem::directory_iterator entry(library, error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (!name.starts_with(leftoverStart))
            continue;
        int process = 0;
        std::from_chars(name.data() + leftoverStart.size(), name.data() + name.size(), process);
        if (process > 0 && process != ::getpid() && ::kill(process, 0) != 0 && errno == ESRCH)
            ::unlink(entry->path().c_str());
    }
}

} // namespace mitsumori
