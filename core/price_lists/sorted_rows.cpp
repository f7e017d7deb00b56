// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/sorted_rows.h"

namespace mitsumori {

namespace {

constexpr std::size_t sortMemory = 8 * 1024 * 1024;
constexpr std::uint64_t rowsBetweenQuestions = 1000;
constexpr char separator = '\x1f';

std::string joined(const SortedRows::Fields &fields) {
    std::string text;
    for (const std::string &field : fields)
        (text += field) += separator;
    return text;
}

/// Every field ends with the separator.
void split(std::string_view text, SortedRows::Fields &fields) {
    fields.clear();
    for (auto end = text.find(separator); end != text.npos; end = text.find(separator)) {
        fields.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
}

} // namespace

SortedRows::SortedRows(const std::filesystem::path &folder) : sorter_(folder, sortMemory) {}

void SortedRows::add(const Fields &key, const Fields &values) {
    sorter_.add(joined(key), joined(values));
}

bool SortedRows::eachGroup(const std::function<bool()> &goesOn,
                           const std::function<void(const Group &)> &visit) {
    sorter_.sort();
    Group group;
    Fields key, values;
    RecordSorter::Record record;
    for (std::uint64_t count = 1; sorter_.next(record); ++count) {
        if (count % rowsBetweenQuestions == 0 && goesOn && !goesOn())
            return false;
        split(record.key, key);
        if (key != group.key) {
            if (!group.rows.empty())
                visit(group);
            group = {key, {}, 0};
        }
        split(record.value, values);
        if (group.rows.size() < mostRows)
            group.rows.push_back(values);
        else
            ++group.dropped;
    }
    if (!group.rows.empty())
        visit(group);
    return true;
}

} // namespace mitsumori
