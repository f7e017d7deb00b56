// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document.h"

#include "app/edit_command.h"
#include "app/merge_patch.h"
#include "app/save_file.h"
#include "core/estimate/prices.h"
#include "core/json/parse.h"
#include "core/json/write.h"
#include "core/scenario/read.h"

#include <QFileInfo>

namespace mitsumori::app {

Document::Document(QObject *parent) : QObject(parent), undo_(this) {}

QString Document::name() const {
    return path_.empty() ? QString() : QFileInfo(QString::fromStdString(path_)).fileName();
}

Document::Reading Document::read(const json::Value &tree, const std::string &variant,
                                 const std::string &file) const {
    Reading result;
    Result<json::Value> shown = applyVariant(tree, variant, file);
    if (!shown) {
        result.shownTree = tree;
        result.problems = shown.problems();
        return result;
    }
    result.shownTree = *std::move(shown);
    Result<Scenario> scenario = readScenario(result.shownTree, file);
    if (!scenario) {
        result.problems = scenario.problems();
        return result;
    }
    auto kept = std::make_shared<const Scenario>(*std::move(scenario));
    // the currency of the window may have lost its exchange rate
    const std::optional<Currency> wanted =
        currency_ && (*currency_ == Currency::usd || kept->exchangeTo(*currency_) != nullptr) ? currency_
                                                                                              : std::nullopt;
    Result<Estimate> estimated = mitsumori::estimate(*kept, pricesOf(*kept), serviceMaps(), {{}, wanted});
    if (!estimated) {
        result.problems = estimated.problems();
        return result;
    }
    auto figures = std::make_shared<Estimate>(*std::move(estimated));
    figures->variant = variant;
    result.estimate = std::move(figures);
    result.scenario = std::move(kept);
    return result;
}

Problems Document::open(const std::string &path) {
    Result<json::Value> tree = json::parseFile(path);
    if (!tree)
        return tree.problems();
    return load(*std::move(tree), path);
}

Problems Document::load(json::Value tree, const std::string &path) {
    Reading reading = read(tree, {}, path);
    if (!reading.problems.empty())
        return reading.problems;
    undo_.clear();
    tree_ = std::move(tree);
    shownTree_ = std::move(reading.shownTree);
    path_ = path;
    variant_.clear();
    before_.reset();
    problems_.clear();
    estimate_ = std::move(reading.estimate);
    scenario_ = std::move(reading.scenario);
    if (currency_ && *currency_ != estimate_->currency)
        currency_.reset();
    emit pathChanged();
    emit changed();
    return {};
}

std::string Document::save(const std::string &path, Language language) {
    std::string message = saveFile(path, json::write(tree_), language);
    if (!message.empty())
        return message;
    path_ = path;
    undo_.setClean();
    emit pathChanged();
    return {};
}

void Document::edit(const std::string &pointer, const json::Value &value, const QString &undoText,
                    bool stepped) {
    std::string place = pointer;
    json::Value next = value;
    if (!variant_.empty()) {
        json::Value wanted = shownTree_;
        json::setAt(wanted, pointer, value);
        next = mergePatchBetween(tree_, wanted);
        place = "/variants/" + json::escaped(variant_) + "/patch";
    }
    auto command = std::make_unique<EditCommand>(
        tree_, place, next, undoText, stepped,
        [this](const std::string &anchor, const json::Value &replacement) { apply(anchor, replacement); });
    if (command->changesAnything())
        undo_.push(command.release());
}

void Document::apply(const std::string &anchor, const json::Value &value) {
    json::setAt(tree_, anchor, value);
    recalculate(true);
}

void Document::selectVariant(const std::string &variant) {
    if (variant == variant_)
        return;
    variant_ = variant;
    recalculate(true);
}

void Document::setCurrency(std::optional<Currency> currency) {
    if (currency == currency_)
        return;
    currency_ = currency;
    if (isOpen())
        recalculate(false);
}

void Document::recalculate(bool keepBefore) {
    Reading reading = read(tree_, variant_, path_);
    problems_ = std::move(reading.problems);
    shownTree_ = std::move(reading.shownTree);
    if (reading.estimate) {
        before_ = keepBefore && estimate_->currency == reading.estimate->currency ? estimate_ : nullptr;
        estimate_ = std::move(reading.estimate);
        // `before_` is read for its sums only: its lines' rates went with the scenario that is replaced here
        scenario_ = std::move(reading.scenario);
    }
    emit changed();
}

} // namespace mitsumori::app
