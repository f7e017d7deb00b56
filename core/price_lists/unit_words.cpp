// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/unit_words.h"

#include <map>
#include <optional>

namespace mitsumori {

namespace {

using Words = std::map<std::string_view, std::string_view>;

/// The vendors' words for things that our table knows by name.
const Words &namedThings() {
    static const Words words{
        // AWS and Azure count bytes in powers of two and write them without the i
        {"kb", "KiB"},
        {"mb", "MiB"},
        {"gb", "GiB"},
        {"tb", "TiB"},
        {"pb", "PiB"},
        {"kib", "KiB"},
        {"mib", "MiB"},
        {"gib", "GiB"},
        {"tib", "TiB"},
        {"pib", "PiB"},
        {"byte", "byte"},
        {"gigabyte", "GiB"},
        {"terabyte", "TiB"},
        {"lambda gb", "GiB"},
        {"request", "request"},
        {"api", "request"},
        {"api request", "request"},
        {"api call", "request"},
        {"call", "request"},
        {"io", "request"},
        {"lambda request", "request"},
        {"op", "operation"},
        {"operation", "operation"},
        {"transaction", "operation"},
        {"invocation", "invocation"},
        {"execution", "invocation"},
        {"statetransition", "transition"},
        {"state transition", "transition"},
        {"transition", "transition"},
        {"event", "event"},
        {"message", "message"},
        {"sms message", "message"},
        {"notification", "notification"},
        {"push", "notification"},
        {"action", "action"},
        {"activity run", "activity-run"},
        {"run", "run"},
        {"step", "step"},
        {"query", "query"},
        {"update", "update"},
        {"trace", "trace"},
        {"span", "span"},
        {"certificate", "certificate"},
        {"entity", "entity"},
        {"token", "token"},
        {"connection", "connection"},
        {"image", "image"},
        {"images processed", "image"},
        {"vcpu", "vCPU"},
        {"core", "vCPU"},
        {"vcore", "vCore"},
        {"gpu", "GPU"},
        {"instance", "instance"},
        {"node", "node"},
        {"vm", "VM"},
        {"virtual machine", "VM"},
        {"pod", "pod"},
        {"cluster", "cluster"},
        {"lcu", "LCU"},
        {"nlcu", "NLCU"},
        {"glcu", "GLCU"},
        {"acu", "ACU"},
        {"dpu", "DPU"},
        {"iops", "IOPS"},
        // AWS sells throughput in binary megabytes a second, under either name
        {"mbps", "MBps"},
        {"mibps", "MBps"},
        {"writerequestunit", "WRU"},
        {"readrequestunit", "RRU"},
        {"shard", "shard"},
        {"metric", "metric"},
        {"alarm", "alarm"},
        {"dashboard", "dashboard"},
        {"secret", "secret"},
        {"key", "key"},
        {"rule", "rule"},
        {"policy", "policy"},
        {"gateway", "gateway"},
        {"job", "job"},
        {"zone", "zone"},
        {"hosted zone", "zone"},
        {"hostedzone", "zone"},
        {"disk", "disk"},
        {"object", "object"},
        {"tag", "tag"},
        {"user", "user"},
        {"mau", "user"},
        {"named user", "user"},
        {"virtual user", "user"},
        {"model", "model"},
        {"face", "image"},
    };
    return words;
}

/// Things that are counted one by one and that no workload of ours names: plain units.
const Words &plainUnits() {
    static const Words words = [] {
        Words made;
        for (const std::string_view word : {"unit",
                                            "quantity",
                                            "count",
                                            "agent",
                                            "attachment",
                                            "authentication",
                                            "border router",
                                            "bucket",
                                            "callme",
                                            "character",
                                            "check",
                                            "concurrent dvc",

                                            "cr",
                                            "datapoint",
                                            "data point",
                                            "database unit",
                                            "db",
                                            "dbu",
                                            "device",
                                            "document",
                                            "domain",
                                            "elasticacheprocessingunit",
                                            "ecpu",
                                            "fleet",
                                            "app",
                                            "health check",
                                            "inference unit",
                                            "key use",
                                            "kpu",
                                            "license",
                                            "map",
                                            "messaging unit",
                                            "ocu",
                                            "operation unit",
                                            "page",
                                            "pack",
                                            "participant",
                                            "pipeline",
                                            "plan",
                                            "position",
                                            "prediction",
                                            "print job",
                                            "readcapacityunit",
                                            "record",
                                            "relay",
                                            "render",
                                            "replicatedwritecapacityunit",
                                            "reserved unit",
                                            "resource",
                                            "rotation",
                                            "row",
                                            "rpu",
                                            "scan",
                                            "service endpoint",
                                            "site",
                                            "stream",
                                            "subscription",
                                            "task",
                                            "transformation",
                                            "website",
                                            "writecapacityunit"})
            made.emplace(word, "unit");
        return made;
    }();
    return words;
}

std::string_view found(const std::string &words) {
    for (const Words *table : {&namedThings(), &plainUnits()})
        if (const auto entry = table->find(words); entry != table->end())
            return entry->second;
    return {};
}

} // namespace

std::string_view thingOfWords(const std::string &words) {
    if (const auto thing = found(words); !thing.empty() || words.size() < 3)
        return thing;
    if (words.ends_with("ies"))
        return found(words.substr(0, words.size() - 3) + "y");
    if (words.ends_with("shes"))
        return found(words.substr(0, words.size() - 2));
    return words.back() == 's' ? found(words.substr(0, words.size() - 1)) : std::string_view();
}

std::string_view timeOfWord(std::string_view word) {
    static const Words times{
        {"second", "second"},  {"seconds", "second"}, {"sec", "second"},      {"minute", "minute"},
        {"minutes", "minute"}, {"min", "minute"},     {"hour", "hour"},       {"hours", "hour"},
        {"hr", "hour"},        {"hrs", "hour"},       {"hourly", "hour"},     {"hora", "hour"},
        {"小时", "hour"},      {"day", "day"},        {"days", "day"},        {"daily", "day"},
        {"month", "month"},    {"months", "month"},   {"mo", "month"},        {"mes", "month"},
        {"月", "month"},       {"monthly", "month"},  {"year", "year"},       {"years", "year"},
        {"yr", "year"},        {"annual", "year"},    {"usagehours", "hour"}, {"callingminutes", "minute"},
    };
    const auto entry = times.find(word);
    return entry == times.end() ? std::string_view() : entry->second;
}

} // namespace mitsumori
