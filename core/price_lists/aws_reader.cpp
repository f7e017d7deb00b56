// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/aws_reader.h"

#include "core/price_lists/aws_csv.h"
#include "core/price_lists/aws_json.h"

namespace mitsumori {

namespace {

/// JSON and HTML begin with a bracket; the rest is tried as CSV.
Result<bool> looksLikeJson(InputFiles &files) {
    const Result<std::unique_ptr<ByteSource>> source = files.open(0);
    if (!source)
        return source.problems();
    for (;;) {
        const Result<std::string_view> bytes = (*source)->next();
        if (!bytes)
            return bytes.problems();
        if (bytes->empty())
            return Problem{"import.empty", {}, {}, (*source)->name()};
        const std::size_t first = bytes->find_first_not_of(" \t\r\n");
        if (first != bytes->npos)
            return std::string_view("{[<").find((*bytes)[first]) != std::string_view::npos;
    }
}

/// "20240528203522" or "2024-05-28T20:35:22Z".
std::optional<CalendarDate> dateOf(const AwsHeader &header) {
    if (const auto date = awsDate(header.publicationDate))
        return date;
    const std::string &version = header.version;
    if (version.size() < 8)
        return std::nullopt;
    return CalendarDate::parse(version.substr(0, 4) + "-" + version.substr(4, 2) + "-" +
                               version.substr(6, 2));
}

} // namespace

Result<ReadList> readAwsList(InputFiles &files, const ImportRequest &request, ImportSink &sink) {
    const Result<bool> json = looksLikeJson(files);
    if (!json)
        return json.problems();
    const Result<std::unique_ptr<ByteSource>> source = files.open(0);
    if (!source)
        return source.problems();
    AwsJoin join(request, sink);
    AwsHeader header;
    Problems problems;
    bool found = true;
    if (*json) {
        AwsJson reader(join, sink);
        problems = reader.read(**source);
        header = reader.header();
        found = reader.found();
    } else {
        AwsCsv reader(join, sink);
        problems = reader.read(**source);
        header = reader.header();
    }
    if (!problems.empty())
        return problems;
    const auto date = dateOf(header);
    if (!found || !date || header.offerCode.empty())
        return Problem{"import.aws-shape", {}, {}, (*source)->name()};
    if (!join.finish(files, *json))
        return Problem{"import.cancelled", {}, {}, {}};
    return ReadList{header.offerCode,
                    header.version.empty() ? date->text() : header.version,
                    *date,
                    join.onlyRegion(),
                    join.products(),
                    join.nextChange()};
}

} // namespace mitsumori
