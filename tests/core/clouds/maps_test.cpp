// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clouds/service_map.h"
#include "core/pricing/builtin_books.h"
#include "core/text/catalogue.h"
#include "core/workloads/kind.h"
#include "support/figures.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <set>

using namespace mitsumori;

namespace {

/// What no map or no book serves, and why. Every entry must still be missing, so that the list shrinks.
struct KnownGap {
    const char *cloud, *role, *reason;
};

constexpr std::array unserved{
    KnownGap{"azure", "private-ca/authority", "Azure sells no private certificate authority"},
    KnownGap{"azure", "monitoring/container", "container insights are billed as the logs they write"},
    KnownGap{"azure", "feature-store/read", "the online store is a Redis that the customer runs"},
    KnownGap{"azure", "feature-store/write", "the online store is a Redis that the customer runs"},
    KnownGap{"azure", "feature-store/online", "the online store is a Redis that the customer runs"},
    KnownGap{"gcp", "monitoring/alarm", "no price of alerting conditions was found"},
    KnownGap{"gcp", "monitoring/container", "included in the platform's metrics; not checked"},
    KnownGap{"gcp", "feature-store/read", "Vertex AI Feature Store sells serving nodes; no price was found"},
    KnownGap{"gcp", "feature-store/write", "Vertex AI Feature Store sells serving nodes; no price was found"},
    KnownGap{"gcp", "feature-store/online",
             "Vertex AI Feature Store sells serving nodes; no price was found"},
};

constexpr std::array unpriced{
    KnownGap{"aws", "feature-store/read", "no price of Feature Store was found"},
    KnownGap{"aws", "feature-store/write", "no price of Feature Store was found"},
    KnownGap{"aws", "feature-store/online", "no price of Feature Store was found"},
    KnownGap{"aws", "serverless-inference/provisioned", "no price of provisioned concurrency was found"},
    KnownGap{"aws", "serverless-inference/provisioned-duration", "no price of it was found"},
    KnownGap{"azure", "database/mysql/*", "no price of Azure Database for MySQL was found"},
    KnownGap{"azure", "database/postgresql/burstable-2x4", "no price of B2s was found"},
    KnownGap{"azure", "database/postgresql/memory-*", "no price of the memory-optimised sizes was found"},
    KnownGap{"azure", "database/iops", "no price of further IOPS was found"},
    KnownGap{"azure", "cache/micro", "no price of C0 was found"},
    KnownGap{"azure", "transfer/region/*", "no price between regions was found"},
    KnownGap{"azure", "firewall/*", "known in westus only"},
    KnownGap{"gcp", "private-ca/authority", "no price of Certificate Authority Service was found"},
    KnownGap{"gcp", "transfer/region/japan", "only transfer to the Americas is known"},
    KnownGap{"gcp", "transfer/region/europe", "only transfer to the Americas is known"},
};

bool matches(const std::string &role, std::string_view pattern) {
    if (pattern.ends_with('*'))
        return role.starts_with(pattern.substr(0, pattern.size() - 1));
    return role == pattern;
}

template <typename List>
bool isListed(const List &list, const std::string &cloud, const std::string &role) {
    return std::any_of(list.begin(), list.end(),
                       [&](const KnownGap &gap) { return cloud == gap.cloud && matches(role, gap.role); });
}

/// Every role that a kind can ask for: braces take each value of their choice.
std::vector<std::string> rolesOf(const WorkloadKind &kind, const UsageLine &line) {
    std::vector<std::string> roles{line.role};
    for (const ParameterDescription &parameter : kind.parameters) {
        std::vector<std::string> filled;
        for (const std::string &role : roles) {
            if (role.find("{" + parameter.key + "}") == role.npos)
                filled.push_back(role);
            else
                for (const Choice &choice : parameter.choices)
                    filled.push_back(fillIn(role, {{parameter.key, choice.value}}));
        }
        roles = filled;
    }
    return roles;
}

/// Each role once, with a line that asks for it.
std::vector<std::pair<std::string, const UsageLine *>> allRoles() {
    std::vector<std::pair<std::string, const UsageLine *>> all;
    std::set<std::string> seen;
    for (const WorkloadKind &kind : workloadKinds())
        for (const UsageLine &line : kind.lines)
            if (!line.ownPrice)
                for (const std::string &role : rolesOf(kind, line))
                    if (seen.insert(role + " " + line.unit.text()).second)
                        all.emplace_back(role, &line);
    return all;
}

/// The rate in one of the map's regions, or null.
const Rate *priceOf(const ServiceMap &map, const ServiceChoice &choice) {
    for (const auto &[geography, region] : map.regions) {
        const std::string purchase = choice.purchase.empty() ? "on-demand" : choice.purchase;
        const PriceShelf shelf(builtinBook(map.cloud));
        if (const Rate *rate =
                shelf.find({map.cloud, choice.service, choice.dimensionIn(geography), region, purchase, ""}))
            return rate;
    }
    return nullptr;
}

} // namespace

/// The service maps serve what the kinds of workloads ask for, or the gap is known.
class MapsTest : public QObject {
    Q_OBJECT
  private slots:
    void clouds_data() {
        QTest::addColumn<QString>("cloud");
        for (const ServiceMap &map : serviceMaps())
            QTest::newRow(map.cloud.c_str()) << QString::fromStdString(map.cloud);
    }

    void everyRoleIsServed_data() { clouds_data(); }
    void everyRoleIsServed() {
        QFETCH(QString, cloud);
        const ServiceMap &map = *findServiceMap(cloud.toStdString());
        QStringList wrong;
        for (const auto &[role, line] : allRoles())
            if ((map.find(role) == nullptr) != isListed(unserved, map.cloud, role))
                wrong << QString::fromStdString(role);
        QCOMPARE(wrong, QStringList());
    }

    /// What is served has a price in one of the three geographies at least, its parts as well.
    void whatIsServedHasAPrice_data() { clouds_data(); }
    void whatIsServedHasAPrice() {
        QFETCH(QString, cloud);
        const ServiceMap &map = *findServiceMap(cloud.toStdString());
        std::set<std::string> wrong;
        for (const auto &[role, line] : allRoles()) {
            const ServiceChoice *choice = map.find(role);
            if (choice == nullptr || choice->included)
                continue;
            bool priced = priceOf(map, *choice) != nullptr;
            for (const auto &[name, part] : choice->parts)
                priced = priced && priceOf(map, part) != nullptr;
            if (priced == isListed(unpriced, map.cloud, role))
                wrong.insert(role);
        }
        QStringList shown;
        for (const std::string &role : wrong)
            shown << QString::fromStdString(role);
        QCOMPARE(shown, QStringList());
    }

    /// A line's unit, or what the map says one unit of it is, can be billed by the rate's unit.
    void unitsConvert_data() { clouds_data(); }
    void unitsConvert() {
        QFETCH(QString, cloud);
        const ServiceMap &map = *findServiceMap(cloud.toStdString());
        for (const auto &[role, line] : allRoles()) {
            const ServiceChoice *choice = map.find(role);
            if (choice == nullptr || choice->included)
                continue;
            std::vector<const ServiceChoice *> parts{choice};
            for (const auto &[name, part] : choice->parts)
                parts.push_back(&part);
            for (const ServiceChoice *part : parts)
                if (const Rate *rate = priceOf(map, *part)) {
                    const Unit &unit = part->each ? part->each->unit : line->unit;
                    QVERIFY2(unit.convertsInMonthTo(rate->unit),
                             (role + ": " + unit.text() + " to " + rate->unit.text()).c_str());
                }
        }
    }

    void everythingIsSaidInBothLanguages() {
        for (const ServiceMap &map : serviceMaps())
            for (const auto &[role, choice] : map.roles) {
                const std::string where = map.cloud + " " + role;
                QVERIFY2(!choice.equivalence.ja.empty() && !choice.equivalence.en.empty(), where.c_str());
                QVERIFY2(choice.substitute.ja.empty() == choice.substitute.en.empty(), where.c_str());
                for (const auto &[name, part] : choice.parts)
                    QVERIFY2(!part.label.ja.empty() && !part.label.en.empty(), where.c_str());
            }
    }

    /// What takes another's place says so; what is equal does not.
    void substitutesSayWhatTheyReplace_data() {
        QTest::addColumn<QString>("cloud");
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("service");
        QTest::addColumn<bool>("substitute");
        const auto row = [](const char *cloud, const char *role, const char *service, bool substitute) {
            QTest::addRow("%s %s", cloud, role)
                << QString(cloud) << QString(role) << QString(service) << substitute;
        };
        row("aws", "serverless-inference/duration", "Amazon SageMaker Serverless Inference", false);
        row("azure", "serverless-inference/duration", "Azure Container Apps", true);
        row("gcp", "serverless-inference/duration", "Google Cloud Run", true);
        row("gcp", "function/duration", "Google Cloud Run", false);
        row("aws", "training/burstable-2x4", "Amazon SageMaker", true);
        row("aws", "processing/burstable-2x4", "Amazon SageMaker", false);
        row("gcp", "machine/gpu-a10g-4x16", "Google Compute Engine", true);
        row("azure", "endpoint/general-4x16", "Azure Machine Learning", false);
    }
    void substitutesSayWhatTheyReplace() {
        QFETCH(QString, cloud);
        QFETCH(QString, role);
        QFETCH(QString, service);
        QFETCH(bool, substitute);
        const ServiceChoice *choice = findServiceMap(cloud.toStdString())->find(role.toStdString());
        QVERIFY(choice != nullptr);
        QCOMPARE(test::shown(choice->service), service);
        QCOMPARE(!choice->substitute.isEmpty(), substitute);
    }

    /// SageMaker trains on no t3, Vertex AI on no e2-medium.
    void aFamilyTakesAnotherMachineWhereItMust() {
        const ServiceMap *aws = findServiceMap("aws"), *gcp = findServiceMap("gcp");
        QCOMPARE(test::shown(aws->find("training/burstable-2x4")->dimension), "ml.m5.large Training");
        QCOMPARE(test::shown(aws->find("training/burstable-4x16")->dimension), "ml.m5.xlarge Training");
        QCOMPARE(test::shown(aws->find("machine/burstable-2x4")->dimension), "t3.medium");
        QCOMPARE(test::shown(gcp->find("endpoint/burstable-2x4")->dimension), "e2-standard-2 prediction");
    }
};

QTEST_APPLESS_MAIN(MapsTest)
#include "maps_test.moc"
