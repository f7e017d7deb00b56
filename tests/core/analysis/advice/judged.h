// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/advice/rules.h"
#include "core/estimate/prices.h"
#include "support/figures.h"

#include <QTest>

/// Small documents for the rules of advice.
namespace mitsumori::test {

/// What a row says about the document around its workloads.
struct Around {
    QByteArray clouds = R"(["aws"])";
    QByteArray rates =
        "[]"; ///< {"service","dimension","price"[,"purchase","unit","asOf","state"]}, of AWS in Tokyo
    int months = 1;
    QByteArray further = {}; ///< members of the document: "\"phases\": {…},"
};

inline json::Value document(const QByteArray &workloads, const Around &around = {}) {
    const Result<json::Value> short_ = json::parse(around.rates.toStdString());
    json::Array rates;
    for (json::Value rate : *short_->array()) {
        rate.set("provider", "aws");
        rate.set("region", "ap-northeast-1");
        if (rate.find("unit") == nullptr)
            rate.set("unit", "hour");
        if (rate.find("asOf") == nullptr)
            rate.set("asOf", "2026-11-01");
        rate.set("source", "test");
        if (rate.find("state") == nullptr)
            rate.set("state", "assumed");
        rates.push_back(std::move(rate));
    }
    // 720 hours: 30 days, so that loads by the day are whole
    Result<json::Value> tree = json::parse(
        R"({"format": "mitsumori-scenario", "version": 1, "name": "T", "date": "2026-11-01",)" +
        around.further.toStdString() + R"("calculation": {"hoursPerMonth": 720, "months": )" +
        std::to_string(around.months) + R"(}, "clouds": )" + around.clouds.toStdString() +
        R"(, "workloads": {)" + workloads.toStdString() +
        R"(}, "prices": {"format": "mitsumori-prices", "version": 1, "id": "test", "asOf": "2026-11-01"}})");
    if (!tree)
        qFatal("%s", tree.problems().front().message(Language::en).c_str());
    tree->find("prices")->set("rates", std::move(rates));
    return *std::move(tree);
}

/// One workload "w", labelled W.
inline QByteArray workload(const QByteArray &kind, const QByteArray &parameters, const QByteArray &id = "w") {
    return "\"" + id + R"(": {"kind": ")" + kind + R"(", "label": ")" + id.toUpper() +
           R"(", "parameters": {)" + parameters + "}}";
}

/// A document with its findings; the estimate points into the scenario.
struct Judged {
    explicit Judged(const json::Value &tree, CalendarDate day = {2026, 11, 1})
        : scenario(read(tree))
        , estimate(price(scenario))
        , today(day)
        , findings(advise({scenario, estimate, today})) {
        for (const Advice &finding : findings)
            for (const Language language : {Language::ja, Language::en})
                for (const std::string &said :
                     {finding.what(language), finding.why(language), finding.remedy(language)})
                    if (said.find_first_of("{}") != said.npos || said.find("‹") != said.npos ||
                        said.ends_with(' ') || said.find("  ") != said.npos || said.size() < 10)
                        qFatal("%s: \"%s\"", finding.rule.c_str(), said.c_str());
    }
    Judged(const Judged &) = delete;

    Scenario scenario;
    Estimate estimate;
    CalendarDate today;
    std::vector<Advice> findings;

    AdviceInput input() const { return {scenario, estimate, today}; }
    const Advice *find(const QString &rule) const {
        for (const Advice &finding : findings)
            if (shown(finding.rule) == rule)
                return &finding;
        return nullptr;
    }
    QString rules() const {
        QStringList all;
        for (const Advice &finding : findings)
            all << shown(finding.rule);
        return all.join(" ");
    }

  private:
    static Scenario read(const json::Value &tree) {
        Result<Scenario> scenario = readScenario(tree);
        if (!scenario)
            qFatal("%s", qPrintable(shown(scenario.problems())));
        return *std::move(scenario);
    }
    static Estimate price(const Scenario &scenario) {
        Result<Estimate> made =
            mitsumori::estimate(scenario, pricesOf(scenario), serviceMaps(), {{}, Currency::usd});
        if (!made)
            qFatal("%s", qPrintable(shown(made.problems())));
        return *std::move(made);
    }
};

/// The rule fires once with these figures, and not at all in the near document.
inline void fires(const QString &rule, const json::Value &document, Severity severity, const QString &pointer,
                  const QStringList &figures, const json::Value &near) {
    const Judged judged(document);
    const Advice *found = judged.find(rule);
    QVERIFY2(found != nullptr, qPrintable("found only: " + judged.rules()));
    QCOMPARE(int(judged.rules().split(' ').count(rule)), 1);
    QCOMPARE(code(found->severity), code(severity));
    QCOMPARE(shown(found->pointer), pointer);
    const QString said = shown(found->what(Language::en) + "\n" + found->why(Language::en) + "\n" +
                               found->remedy(Language::en));
    for (const QString &figure : figures)
        QVERIFY2(said.contains(figure), qPrintable(figure + " is not in: " + said));
    const Judged quiet(near);
    QVERIFY2(quiet.find(rule) == nullptr, qPrintable("fires here, too: " + rule));
}

/// The columns of a table of rules, and its rows: what fires a rule and what just does not, on common ground.
struct RuleTable {
    RuleTable() {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QByteArray>("beyond");
        QTest::addColumn<QByteArray>("within");
        QTest::addColumn<int>("severity");
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("figures");
    }
    void operator()(const char *name, const char *rule, const QByteArray &common, const QByteArray &beyond,
                    const QByteArray &within, int severity, const char *parameter,
                    const char *figures) const {
        QTest::newRow(name) << rule << common + "," + beyond << common + "," + within << severity << parameter
                            << figures;
    }
};

} // namespace mitsumori::test
