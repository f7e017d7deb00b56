// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/expression.h"
#include "core/pricing/price_book.h"
#include "core/pricing/usage_list.h"
#include "support/figures.h"

#include <QDir>
#include <QTest>

#include <map>
#include <set>

using namespace mitsumori;
using test::shown;

namespace {

/// A case of tests/data/worked-examples: a price book and a list of usage as its source states them, and the
/// amounts its author arrived at.
struct Case {
    std::string id;
    json::Value tree;
};

std::vector<Case> readCases(const QString &folder) {
    std::vector<Case> cases;
    const QStringList names = QDir(folder).entryList({"*.json"}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const auto file = json::parseFile((folder + "/" + name).toStdString());
        if (!file)
            qFatal("%s", file.problems().front().message(Language::en).c_str());
        for (const json::Value &tree : *file->array())
            cases.push_back({*tree.find("id")->string(), tree});
    }
    return cases;
}

const std::vector<Case> &ourCases() {
    static const std::vector<Case> cases =
        readCases(QString::fromStdString(test::sourcePath("tests/data/worked-examples")));
    return cases;
}

std::optional<Decimal> number(const json::Value &tree, std::string_view key) {
    const json::Value *value = tree.find(key);
    if (value == nullptr)
        return std::nullopt;
    const auto result = Decimal::parse(value->number() ? value->number()->digits : *value->string());
    if (!result)
        qFatal("%s is no number", std::string(key).c_str());
    return result;
}

std::string text(const json::Value &tree, std::string_view key) {
    const json::Value *value = tree.find(key);
    return value == nullptr ? std::string() : *value->string();
}

const json::Array &list(const json::Value &tree, std::string_view key) {
    static const json::Array none;
    const json::Value *value = tree.find(key);
    return value == nullptr ? none : *value->array();
}

Decimal distance(Decimal a, Decimal b) {
    return a < b ? b - a : a - b;
}

/// What formulas of a case may name: amount('line'), billed('line'), committed('plan'), utilisation('plan')
/// and the inputs of the case.
class Figures {
  public:
    Figures(const PricedUsage &priced, const json::Value &tree) : priced_(priced), tree_(tree) {}

    Decimal value(const std::string &formula) const {
        const auto expression = formula::Expression::parse(formula);
        if (!expression)
            qFatal("%s: %s", formula.c_str(), expression.problems().front().message(Language::en).c_str());
        std::vector<Decimal> values;
        for (const formula::Reference &reference : expression->references())
            values.push_back(figure(reference));
        return expression->evaluate(values);
    }

    mutable QStringList missing; ///< lines that were named and are not there

  private:
    const PricedUsage &priced_;
    const json::Value &tree_;

    Decimal figure(const formula::Reference &reference) const {
        if (!reference.isCall)
            return *number(*tree_.find("inputs"), reference.name);
        const std::string &id = std::get<std::string>(reference.arguments.at(0));
        for (const PricedUsage::Plan &plan : priced_.plans)
            if (plan.plan->id == id)
                return reference.name == "committed" ? plan.committed.amount()
                                                     : plan.used.ratioTo(plan.committed) * 100;
        for (const PricedUsage::Line &line : priced_.lines)
            if (line.id == id)
                return reference.name == "amount" ? line.priced.amount.amount() : line.priced.billed.value();
        missing << QString::fromStdString(id);
        return 0;
    }
};

/// Compares with what the case expects; one line of text for each difference.
class Comparison {
  public:
    QStringList differences;

    void compare(const std::string &what, Decimal found, Decimal wanted, Decimal tolerance) {
        if (distance(found, wanted) > tolerance)
            differences << QString("%1: %2 instead of %3").arg(shown(what), shown(found), shown(wanted));
    }
};

const Decimal halfCent = *Decimal::parse("0.005"), millionth = *Decimal::parse("0.000001");

QStringList differences(const Case &example) {
    const auto book = readPriceBook(*example.tree.find("prices"));
    const auto usage = readUsageList(*example.tree.find("usage"));
    if (!book || !usage)
        return {shown(book ? usage.problems() : book.problems())};
    const auto priced = priceUsage(*usage, PriceShelf(*book));
    if (!priced)
        return {shown(priced.problems())};
    const json::Value &expected = *example.tree.find("expected");
    const Figures figures(*priced, example.tree);
    Comparison result;
    if (priced->hasGaps())
        result.differences << "a price is missing";
    for (const json::Value &line : list(expected, "lines")) {
        const std::string id = text(line, "id"), amount = text(line, "amount"), billed = text(line, "billed");
        if (const auto usd = number(line, "usd"))
            result.compare(id, figures.value(amount.empty() ? "amount('" + id + "')" : amount), *usd,
                           number(line, "tolerance").value_or(halfCent));
        if (const auto quantity = number(line, "quantity"))
            result.compare(id + " quantity", figures.value(billed.empty() ? "billed('" + id + "')" : billed),
                           *quantity, millionth);
    }
    if (const auto total = number(expected, "total"))
        result.compare("total", priced->total.amount(), *total,
                       number(expected, "totalTolerance").value_or(halfCent));
    for (const json::Value &ratio : list(expected, "ratios"))
        result.compare(text(ratio, "id"), figures.value(text(ratio, "formula")), *number(ratio, "value"),
                       number(ratio, "tolerance").value_or(*Decimal::parse("0.05")));
    for (const QString &id : figures.missing)
        result.differences << "no line " + id;
    return result.differences;
}

/// The numbers under `key` of the entries of `lists`, in their order.
QString numbers(const json::Value &expected, const char *entries, const char *key) {
    QStringList all;
    for (const json::Value &entry : list(expected, entries))
        all << (entry.find(key) == nullptr ? "-" : shown(number(entry, key)->rounded(9)));
    return all.join(" ");
}

QString total(const json::Value &expected) {
    for (const char *key : {"total", "monthly_usd", "total_usd"})
        if (const auto found = number(expected, key))
            return shown(*found);
    return "-";
}

} // namespace

class WorkedExamplesTest : public QObject {
    Q_OBJECT
  private slots:
    /// Bills that vendors, peers and authors worked out, reached from raw inputs by the program's own rules.
    void example_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < ourCases().size(); ++i)
            QTest::newRow(ourCases()[i].id.c_str()) << int(i);
    }
    void example() {
        QFETCH(int, index);
        const QStringList found = differences(ourCases()[std::size_t(index)]);
        QVERIFY2(found.isEmpty(), qPrintable(found.join("; ")));
    }

    /// A case checks something only if it would fail with another number.
    void everyCaseExpectsSomething() {
        for (const Case &example : ourCases()) {
            const json::Value &expected = *example.tree.find("expected");
            int figures = expected.find("total") != nullptr ? 1 : 0;
            for (const json::Value &line : list(expected, "lines"))
                figures += (line.find("usd") != nullptr) + (line.find("quantity") != nullptr);
            QVERIFY2(figures + int(list(expected, "ratios").size()) > 0, example.id.c_str());
        }
    }

    void allCasesAndRuleKindsAreThere() {
        std::set<std::string> ids, rules;
        for (const Case &example : ourCases()) {
            ids.insert(example.id);
            for (const json::Value &rule : list(example.tree, "rules"))
                rules.insert(*rule.string());
        }
        QCOMPARE(ourCases().size(), 132u);
        QCOMPARE(ids.size(), 132u);
        const std::set<std::string> wanted{"marginal_tiers",
                                           "free_allowance",
                                           "included_baseline",
                                           "rounding_up",
                                           "minimum_charge",
                                           "payload_units",
                                           "largest_dimension",
                                           "reserved",
                                           "commitment_plan",
                                           "sustained_use",
                                           "spot",
                                           "provisioned_concurrency",
                                           "proration",
                                           "retrieval_and_access_fees",
                                           "multiplied_nodes",
                                           "idle_capacity_bills",
                                           "month_length",
                                           "gb_definition",
                                           "token_price",
                                           "gpu",
                                           "transfer",
                                           "operation_prices",
                                           "several_meters",
                                           "credits_and_surcharges",
                                           "break_even_or_saving",
                                           "people_cost",
                                           "flat_rate"};
        QVERIFY(rules == wanted);
    }

    /// Nothing was lost or bent on the way from the collection that the cases were carried over from.
    void sameAsTheCollection() {
        const QString given = qEnvironmentVariable("MITSUMORI_SHARED");
        const QString shared =
            given.isEmpty() ? QString::fromStdString(test::sourcePath("../shared")) : given;
        const std::vector<Case> originals = readCases(shared + "/worked-examples");
        if (originals.empty())
            QSKIP("the collection of worked examples is not here (MITSUMORI_SHARED)");
        std::map<std::string, const json::Value *> ours;
        for (const Case &example : ourCases())
            ours[example.id] = example.tree.find("expected");
        QCOMPARE(originals.size(), ours.size());
        for (const Case &original : originals) {
            QVERIFY2(ours.contains(original.id), original.id.c_str());
            const json::Value &mine = *ours[original.id], &theirs = *original.tree.find("expected");
            const char *id = original.id.c_str();
            for (const char *key : {"usd", "quantity"})
                QVERIFY2(numbers(mine, "lines", key) == numbers(theirs, "lines", key), id);
            QVERIFY2(numbers(mine, "ratios", "value") == numbers(theirs, "ratios", "value"), id);
            QVERIFY2(numbers(mine, "ratios", "tolerance") == numbers(theirs, "ratios", "tolerance"), id);
            QVERIFY2(numbers(mine, "lines", "tolerance") == numbers(theirs, "lines", "tolerance_usd"), id);
            QVERIFY2(total(mine) == total(theirs), id);
        }
    }
};

QTEST_APPLESS_MAIN(WorkedExamplesTest)
#include "worked_examples_test.moc"
