// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/import.h"

#include "core/price_lists/aws_reader.h"
#include "core/price_lists/azure_reader.h"
#include "core/price_lists/google_reader.h"
#include "core/price_lists/import_error.h"
#include "core/price_lists/index_reader.h"
#include "core/price_lists/list_name.h"
#include "core/price_lists/list_writer.h"
#include "core/price_lists/watched_files.h"

#include <algorithm>
#include <array>

namespace mitsumori {

namespace {

constexpr std::array<std::pair<Vendor, std::string_view>, 3> vendorCodes{
    {{Vendor::aws, "aws"}, {Vendor::azure, "azure"}, {Vendor::gcp, "gcp"}}};
constexpr std::size_t refusedShown = 20;

Result<ReadList> readList(InputFiles &files, const ImportRequest &request, ImportSink &sink) {
    switch (request.vendor) {
    case Vendor::aws:
        return readAwsList(files, request, sink);
    case Vendor::azure:
        return readAzureList(files, request, sink);
    case Vendor::gcp:
        break;
    }
    return readGoogleList(files, request, sink);
}

/// An import while it runs.
class Import {
  public:
    Import(const ImportRequest &request, const ImportWatcher &watcher)
        : request_(request)
        , watcher_(watcher) {}

    Result<ImportReport> run() {
        std::error_code error;
        std::filesystem::create_directories(request_.library, error);
        if (error)
            return systemProblem("import.write", request_.library.string(), error.value());
        removeLeftovers(request_.library);
        total_ = bytesOf(request_.files);
        // a file is a list of its own with AWS, a page of the one list with the others
        if (request_.vendor == Vendor::aws)
            for (const auto &file : request_.files)
                lists_.push_back({file});
        else
            lists_.push_back(request_.files);
        for (const auto &files : lists_)
            if (Problems problems = list(files); !problems.empty())
                return problems;
        for (ListWriter::Written &written : finished_)
            written.file.commit();
        report_.alreadyKnown = finished_.empty();
        return std::move(report_);
    }

  private:
    Problems list(const std::vector<std::filesystem::path> &paths) {
        WatchedFiles files(paths, watcher_, before_, total_);
        const std::uint64_t bytes = bytesOf(paths);
        before_ += bytes;
        const std::string selection = selectionOf(request_);
        const Result<bool> known = isKnown(files, bytes, selection);
        if (!known)
            return known.problems();
        if (*known)
            return {};
        ListWriter writer(request_, files, paths.front().string(), report_);
        files.setRates(&writer.rates());
        const Result<ReadList> read = readList(files, request_, writer);
        if (!read)
            return read.problems();
        if (writer.hasTooManyRefused())
            return tooManyRefused(writer, paths.front().string());
        PriceListInfo info;
        info.provider = code(request_.vendor);
        info.offer = read->offer;
        info.version = read->version;
        info.asOf = read->asOf;
        info.sha256 = files.sha256();
        info.products = read->products;
        info.name = freeName(listName(info, read->nameRegion.empty() ? selection : read->nameRegion));
        for (const auto &path : paths)
            info.files.push_back(path.filename().string());
        auto written =
            writer.write(info, {selection, read->nextChange ? read->nextChange->text() : "", bytes});
        if (written.empty())
            return {{"import.no-rates", {}, {}, paths.front().string()}};
        if (writer.hasTooManyRefused())
            return tooManyRefused(writer, paths.front().string());
        for (ListWriter::Written &one : written) {
            report_.lists.push_back(one.info);
            finished_.push_back(std::move(one));
        }
        return {};
    }

    /// The same bytes are in the library already. Sizes are compared first: hashing takes time.
    Result<bool> isKnown(WatchedFiles &files, std::uint64_t bytes, const std::string &selection) {
        std::vector<IndexReader> candidates;
        for (const auto &path : priceListFiles(request_.library)) {
            Result<IndexReader> reader = IndexReader::open(path);
            if (!reader || reader->info().provider != code(request_.vendor))
                continue;
            const ImportMark &mark = reader->mark();
            if (mark.bytes == bytes && mark.selection == selection &&
                (mark.nextChange.empty() || request_.today.text() < mark.nextChange))
                candidates.push_back(*std::move(reader));
        }
        if (candidates.empty())
            return false;
        const Result<std::string> hash = files.readSha256();
        if (!hash)
            return hash.problems();
        const std::size_t before = report_.lists.size();
        for (const IndexReader &candidate : candidates)
            if (candidate.info().sha256 == *hash)
                report_.lists.push_back(candidate.info());
        return report_.lists.size() > before;
    }

    /// Two files of one run that come to one name both stay.
    std::string freeName(const std::string &name) const {
        std::string candidate = name;
        const auto taken = [&] {
            return std::any_of(finished_.begin(), finished_.end(),
                               [&](const ListWriter::Written &one) { return one.info.name == candidate; });
        };
        for (int number = 2; taken(); ++number)
            candidate = name + "-" + std::to_string(number);
        return candidate;
    }

    Problems tooManyRefused(const ListWriter &writer, const std::string &file) const {
        Problems problems{
            {"import.too-many-refused",
             {},
             {{"refused", std::to_string(writer.refused())}, {"rows", std::to_string(writer.rows())}},
             file}};
        for (const RefusedRow &row : report_.firstRefused)
            if (row.file == file && problems.size() <= refusedShown) {
                problems.push_back(row.reason);
                problems.back().file = file;
                problems.back().pointer = row.key;
            }
        return problems;
    }

    const ImportRequest &request_;
    const ImportWatcher &watcher_;
    std::vector<std::vector<std::filesystem::path>> lists_;
    std::uint64_t total_ = 0, before_ = 0;
    ImportReport report_;
    std::vector<ListWriter::Written> finished_; ///< whole, without their names yet
};

} // namespace

std::string_view code(Vendor vendor) {
    for (const auto &[value, text] : vendorCodes)
        if (value == vendor)
            return text;
    return {};
}

std::optional<Vendor> vendorFromCode(std::string_view text) {
    for (const auto &[value, name] : vendorCodes)
        if (name == text)
            return value;
    return std::nullopt;
}

Result<ImportReport> importPriceLists(const ImportRequest &request, const ImportWatcher &watcher) {
    if (request.files.empty())
        return Problem{"import.no-files", {}, {}, {}};
    try {
        return Import(request, watcher).run();
    } catch (const ImportError &error) {
        return error.problem();
    } catch (const std::bad_alloc &) {
        return Problem{"import.memory", {}, {}, {}};
    }
}

} // namespace mitsumori
