// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/import.h"
#include "pieces_source.h"
#include "support/figures.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace mitsumori::test {

/// A folder with files to import and a library beside them.
class Workshop {
  public:
    Workshop() { QDir(folder_.path()).mkdir("in"); }

    std::filesystem::path file(const std::string &name, const std::string &bytes) const {
        const std::filesystem::path path = folder() / "in" / name;
        QFile file(path.c_str());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), qint64(bytes.size())) < 0)
            qFatal("cannot write %s", path.c_str());
        return path;
    }
    ImportRequest request(std::vector<std::filesystem::path> files) const {
        ImportRequest request;
        request.files = std::move(files);
        request.library = library();
        request.today = {2024, 6, 1};
        return request;
    }
    Result<ImportReport> import(const std::string &bytes, const std::string &name = "list.json") const {
        return importPriceLists(request({file(name, bytes)}));
    }
    std::filesystem::path folder() const { return folder_.path().toStdString(); }
    std::filesystem::path library() const { return folder() / "library"; }
    /// Everything in the library, hidden files too.
    QStringList entries() const {
        return QDir(library().c_str()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

  private:
    QTemporaryDir folder_;
};

/// "service|dimension|region|purchase term|unit|from:price …|fee/months|state".
inline std::string line(const Rate &rate) {
    std::string text = rate.key.service + "|" + rate.key.dimension + "|" + rate.key.region + "|" +
                       rate.key.purchase + (rate.key.term.empty() ? "" : " " + rate.key.term) + "|" +
                       rate.unit.text() + "|";
    for (const Tier &tier : rate.tiers)
        text += (&tier == &rate.tiers.front() ? "" : " ") + tier.from.text() + ":" + tier.price.text();
    text += rate.upfront ? "|" + rate.upfront->fee.text() + "/" + std::to_string(rate.upfront->months) : "|";
    return text + "|" + std::string(code(rate.state));
}

/// All rates of a list, a line each, in the order of the list.
inline QStringList lines(const PriceList &list) {
    QStringList all;
    const std::unique_ptr<RateSource> rates = list.rates();
    while (const Rate *rate = rates->next())
        all << shown(line(*rate));
    return all;
}

inline QStringList lines(const Workshop &workshop, const PriceListInfo &info) {
    const Result<PriceList> list = PriceList::open(workshop.library() / (info.name + ".sqlite"));
    return list ? lines(*list) : QStringList{shown(list.problems())};
}

/// "key count" of what was passed over.
inline QString notices(const ImportReport &report) {
    QStringList all;
    for (const auto &[key, count] : report.notices)
        all << shown(key + " " + std::to_string(count));
    return all.join(", ");
}

/// "key what" of refused rows.
inline QString refused(const ImportReport &report) {
    QStringList all;
    for (const RefusedRow &row : report.firstRefused)
        all << shown(row.key + " " + row.reason.what);
    return all.join(", ");
}

} // namespace mitsumori::test
