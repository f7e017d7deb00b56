// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fetch/update.h"

#include "app/fetch/aws_lists.h"
#include "app/fetch/azure_pages.h"
#include "app/fetch/google_pages.h"

namespace mitsumori::app {

namespace {

template <typename Event, typename... Arguments>
void tell(const Event &event, const Arguments &...arguments) {
    if (event)
        event(arguments...);
}

bool isCancel(const Problems &problems) {
    return problems.front().what == "fetch.cancelled" || problems.front().what == "import.cancelled";
}

QUrl vendorServer(Vendor vendor) {
    switch (vendor) {
    case Vendor::aws:
        return QUrl(awsServer);
    case Vendor::azure:
        return QUrl(azureServer);
    case Vendor::gcp:
        return QUrl(googleServer);
    }
    return {};
}

class Update {
  public:
    Update(const UpdateRequest &request, const Importer &importer, const UpdateEvents &events);
    UpdateOutcome run();

  private:
    FetchPlan plan();
    void take(const WantedList &list);
    Result<ImportReport> import(const std::vector<std::filesystem::path> &files);
    Problems withoutFolder(Problems problems) const;
    void fail(const std::string &list, const Problems &problems);
    bool isCancelled() const { return events_.isCancelled && events_.isCancelled(); }

    const UpdateRequest &request_;
    const Importer &importer_;
    const UpdateEvents &events_;
    WorkFolder folder_;
    Downloader downloader_;
    FetchSession session_;
    UpdateOutcome outcome_;
};

Update::Update(const UpdateRequest &request, const Importer &importer, const UpdateEvents &events)
    : request_(request)
    , importer_(importer)
    , events_(events)
    , downloader_(request.limits, request.base && request.base->allowsPlain)
    , session_{downloader_, folder_, request.base ? request.base->url : vendorServer(request.vendor),
               events.fetching, events.fetched} {
    downloader_.setWatcher([this](qint64 bytes, qint64 total) {
        tell(events_.bytes, bytes, total);
        return !isCancelled();
    });
}

FetchPlan Update::plan() {
    switch (request_.vendor) {
    case Vendor::aws:
        return awsLists(session_, request_.choice);
    case Vendor::azure:
        return azureLists(session_, request_.choice);
    case Vendor::gcp:
        return googleLists(session_, request_.choice, request_.googleKey);
    }
    return {};
}

void Update::fail(const std::string &list, const Problems &problems) {
    if (isCancel(problems)) {
        outcome_.cancelled = true;
        return;
    }
    ++outcome_.failed;
    tell(events_.failed, list, problems);
}

Result<ImportReport> Update::import(const std::vector<std::filesystem::path> &files) {
    ImportRequest wanted;
    wanted.vendor = request_.vendor;
    wanted.files = files;
    wanted.library = request_.library;
    wanted.regions = request_.choice.regions;
    wanted.today = request_.today;
    return importer_(wanted, [this](const ImportProgress &progress) {
        tell(events_.importing, progress);
        return !isCancelled();
    });
}

/// The importer names temporary files by their path, which will be gone when the message is read.
Problems Update::withoutFolder(Problems problems) const {
    for (Problem &problem : problems)
        if (const std::filesystem::path file = problem.file; file.parent_path() == folder_.path())
            problem.file = file.filename().string();
    return problems;
}

void Update::take(const WantedList &list) {
    const auto files = list.fetch();
    if (!files)
        return fail(list.name, files.problems());
    const Result<ImportReport> report = import(*files);
    for (const std::filesystem::path &file : *files) {
        std::error_code ignored; // the folder goes at the end in any case
        std::filesystem::remove(file, ignored);
    }
    if (!report)
        return fail(list.name, withoutFolder(report.problems()));
    ++outcome_.imported;
    tell(events_.imported, list.name, *report);
}

UpdateOutcome Update::run() {
    if (!folder_.isValid()) {
        fail({}, {{"fetch.noFolder", {}, {}, {}}});
        return outcome_;
    }
    const FetchPlan wanted = plan();
    for (const Problem &problem : wanted.problems)
        fail({}, {problem});
    for (const WantedList &list : wanted.lists) {
        outcome_.cancelled = outcome_.cancelled || isCancelled();
        if (outcome_.cancelled)
            break;
        take(list);
    }
    return outcome_;
}

} // namespace

UpdateOutcome updatePriceLists(const UpdateRequest &request, const Importer &importer,
                               const UpdateEvents &events) {
    return Update(request, importer, events).run();
}

} // namespace mitsumori::app
