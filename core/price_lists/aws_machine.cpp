// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/aws_machine.h"

#include <algorithm>

namespace mitsumori {

namespace {

using enum AwsField;

struct Known {
    std::string_view code, name;
};

template <std::size_t size>
std::string_view known(const Known (&table)[size], std::string_view code) {
    for (const Known &entry : table)
        if (entry.code == code)
            return entry.name;
    return {};
}

void append(std::string &text, std::string_view word) {
    if (!word.empty())
        (text += ' ') += word;
}

std::string_view afterColon(std::string_view operation) {
    const auto colon = operation.find(':');
    return colon == operation.npos ? std::string_view() : operation.substr(colon + 1);
}

/// The instance type where it is one ("m5.xlarge"); hosts and savings plans name families ("m5", "M7G").
std::string machineType(std::string_view attribute, std::string_view usageTail) {
    return attribute.find('.') != attribute.npos ? std::string(attribute) : awsFullSize(usageTail);
}

// "RunInstances:0102": what is billed besides the machine
constexpr Known runInstances[] = {
    {"", ""},
    {"0002", "Windows"},
    {"0010", "RHEL"},
    {"000g", "SUSE"},
    {"0800", "Windows BYOL"},
    {"0100", "SQL Ent"},
    {"0004", "SQL Std"},
    {"0200", "SQL Web"},
    {"0102", "Windows SQL Ent"},
    {"0006", "Windows SQL Std"},
    {"0202", "Windows SQL Web"},
};

std::string softwareOfOperation(std::string_view operation) {
    const std::string_view code = afterColon(operation);
    const std::string_view name = known(runInstances, code);
    return name.empty() && !code.empty() ? std::string(operation) : std::string(name);
}

std::string softwareOf(const AwsRow &row) {
    if (row[operatingSystem].empty())
        return softwareOfOperation(row[operation]);
    std::string words;
    if (row[operatingSystem] == "Red Hat Enterprise Linux with HA")
        append(words, "RHEL HA");
    else if (row[operatingSystem] != "Linux")
        append(words, row[operatingSystem]);
    append(words, row[preInstalledSw]);
    if (row[licenseModel] == "Bring your own license")
        append(words, "BYOL");
    return words.empty() ? words : words.substr(1);
}

std::string_view ec2PassedOver(const AwsUsageType &usage, const AwsRow &row) {
    if (row[productFamily] == "Dedicated Host" || row[tenancy] == "Host" || usage.head == "HostBoxUsage" ||
        usage.head == "HostUsage")
        return "dedicated-host";
    if (!(row[capacityStatus].empty() || row[capacityStatus] == "Used") || usage.head == "UnusedBox" ||
        usage.head == "UnusedDed" || usage.head == "Reservation" || usage.head == "DedicatedRes")
        return "capacity-reservation";
    if (!(row[marketOption].empty() || row[marketOption] == "OnDemand") || row[operation].ends_with(":CB"))
        return "capacity-block";
    return {};
}

AwsMachine ec2(const AwsUsageType &usage, const AwsRow &row) {
    const std::string_view family = row[productFamily];
    const bool byUsage = usage.head == "BoxUsage" || usage.head == "DedicatedUsage";
    if (!family.starts_with("Compute Instance") && family != "Dedicated Host" && !(family.empty() && byUsage))
        return {{}, family.empty() ? ec2PassedOver(usage, row) : std::string_view()};
    if (const std::string_view reason = ec2PassedOver(usage, row); !reason.empty())
        return {{}, reason};
    AwsMachine machine{machineType(row[instanceType], usage.tail), {}};
    if (machine.dimension.empty())
        return {};
    append(machine.dimension, softwareOf(row));
    if (usage.head == "DedicatedUsage" || row[tenancy] == "Dedicated")
        append(machine.dimension, "Dedicated");
    else if (row[tenancy] != "Shared")
        append(machine.dimension, row[tenancy]);
    return machine;
}

constexpr Known databaseOperations[] = {
    {"0002", "MySQL"},   {"0014", "PostgreSQL"},        {"0016", "Aurora MySQL"},
    {"0018", "MariaDB"}, {"0021", "Aurora PostgreSQL"},
};

AwsMachine rds(const AwsUsageType &usage, const AwsRow &row) {
    const bool byUsage = usage.tail.starts_with("db.") && usage.head.find("Usage") != usage.head.npos;
    if (row[productFamily] != "Database Instance" && !(row[productFamily].empty() && byUsage))
        return {};
    AwsMachine machine{machineType(row[instanceType], usage.tail), {}};
    if (machine.dimension.empty())
        return {};
    std::string_view engine = row[databaseEngine];
    if (engine.empty())
        engine = known(databaseOperations, afterColon(row[operation]));
    append(machine.dimension, engine.empty() ? row[operation] : engine);
    append(machine.dimension, row[databaseEdition]);
    if (row[licenseModel] == "Bring your own license")
        append(machine.dimension, "BYOL");
    const std::string_view deployment = row[deploymentOption];
    if (deployment.empty() && usage.head.starts_with("Multi-AZ"))
        append(machine.dimension, "Multi-AZ");
    else if (deployment != "Single-AZ")
        append(machine.dimension, deployment);
    if (usage.head.find("IOOptimized") != usage.head.npos)
        append(machine.dimension, "IO-Optimized");
    return machine;
}

AwsMachine elastiCache(const AwsUsageType &usage, const AwsRow &row) {
    const bool byUsage = usage.head == "NodeUsage" && usage.tail.starts_with("cache.");
    if (row[productFamily] != "Cache Instance" && !(row[productFamily].empty() && byUsage))
        return {};
    AwsMachine machine{machineType(row[instanceType], usage.tail), {}};
    if (machine.dimension.empty())
        return {};
    constexpr Known operations[] = {{"0001", "Memcached"}, {"0002", "Redis"}};
    const std::string_view code = afterColon(row[operation]);
    const std::string_view byCode = known(operations, code).empty() ? code : known(operations, code);
    append(machine.dimension, row[cacheEngine].empty() ? byCode : row[cacheEngine]);
    return machine;
}

AwsMachine sageMaker(const AwsUsageType &usage, const AwsRow &row) {
    constexpr Known components[] = {{"Host", "Hosting"},
                                    {"Train", "Training"},
                                    {"Notebk", "Notebook"},
                                    {"Processing", "Processing"},
                                    {"Tsform", "Batch Transform"}};
    std::string_view name = row[instanceName].starts_with("ml.") ? row[instanceName] : row[instanceType];
    if (!name.starts_with("ml."))
        name = usage.tail;
    const std::string_view part = row[component].empty() ? known(components, usage.head) : row[component];
    if (!name.starts_with("ml.") || part.empty())
        return {};
    AwsMachine machine{awsFullSize(name.substr(0, name.find('-'))), {}}; // "ml.m5.xlarge-Hosting"
    append(machine.dimension, part);
    return machine;
}

} // namespace

AwsMachine awsMachine(std::string_view serviceCode, const AwsUsageType &usage, const AwsRow &row) {
    if (serviceCode == "AmazonEC2")
        return ec2(usage, row);
    if (serviceCode == "AmazonRDS")
        return rds(usage, row);
    if (serviceCode == "AmazonElastiCache")
        return elastiCache(usage, row);
    if (serviceCode == "AmazonSageMaker")
        return sageMaker(usage, row);
    return {};
}

} // namespace mitsumori
