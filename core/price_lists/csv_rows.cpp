// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/csv_rows.h"

#include <algorithm>

namespace mitsumori {

namespace {

constexpr std::size_t longestRow = 1024 * 1024;

} // namespace

bool CsvRows::fail(const char *what) {
    if (problems_.empty())
        problems_.push_back({what, {}, {{"line", std::to_string(line_)}, {"byte", "?"}}, source_.name()});
    return false;
}

bool CsvRows::more() {
    if (ended_)
        return false;
    const Result<std::string_view> bytes = source_.next();
    if (!bytes) {
        problems_ = bytes.problems();
        ended_ = true;
        return false;
    }
    ended_ = bytes->empty();
    buffer_.erase(0, used_);
    used_ = 0;
    buffer_.append(*bytes);
    return !ended_;
}

/// The line end that is not inside of quotes. Quotes that do not begin a field count too, in pairs.
bool CsvRows::findEnd(std::size_t &end) {
    bool quoted = false;
    for (std::size_t i = 0;; ++i) {
        while (used_ + i == buffer_.size())
            if (!more())
                return false;
        const char c = buffer_[used_ + i];
        if (c == '"')
            quoted = !quoted;
        if (c == '\n')
            ++nextLine_;
        if (c == '\n' && !quoted) {
            end = used_ + i;
            return true;
        }
        if (i > longestRow)
            return fail("import.csv");
    }
}

bool CsvRows::next() {
    line_ = nextLine_;
    std::size_t end = 0;
    if (!problems_.empty())
        return false;
    if (!findEnd(end))
        return buffer_.size() > used_ && fail("import.cut");
    std::string_view row(buffer_.data() + used_, end - used_);
    used_ = end + 1;
    if (row.ends_with('\r'))
        row.remove_suffix(1);
    return split(row) || fail("import.csv");
}

bool CsvRows::split(std::string_view row) {
    fields_.clear();
    unquoted_.clear();
    unquoted_.reserve(row.size()); // views into it must stay
    for (;;) {
        if (!row.starts_with('"')) {
            const std::size_t size = std::min(row.find(','), row.size());
            fields_.push_back(row.substr(0, size));
            row.remove_prefix(size);
        } else {
            const std::size_t start = unquoted_.size();
            for (row.remove_prefix(1);; row.remove_prefix(2)) { // a doubled quote is one
                const std::size_t quote = row.find('"');
                if (quote == row.npos)
                    return false;
                unquoted_.append(row.substr(0, quote));
                row.remove_prefix(quote);
                if (!row.starts_with("\"\""))
                    break;
                unquoted_ += '"';
            }
            row.remove_prefix(1);
            fields_.push_back(std::string_view(unquoted_).substr(start));
        }
        if (row.empty())
            return true;
        if (row.front() != ',')
            return false;
        row.remove_prefix(1);
    }
}

} // namespace mitsumori
