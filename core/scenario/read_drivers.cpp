// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/read_parts.h"

#include <array>

namespace mitsumori::read {

namespace {

const std::vector<std::string> shapeWords{"constant", "step", "linear", "compound", "logistic", "lookup"};

/// "points": [[at, value], …], ascending in `at`. For months, {"quarter": 5, "value": 25} stands for its
/// first month.
std::vector<DriverPoint> points(json::Reader &reader, Problems &problems) {
    std::vector<DriverPoint> result;
    reader.require("points");
    const json::Array &entries = reader.array("points");
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::string place = reader.pointerTo("points") + "/" + std::to_string(i);
        DriverPoint point;
        if (const json::Array *pair = entries[i].array(); pair != nullptr && pair->size() == 2) {
            point.at = json::readNumber((*pair)[0], place + "/0", json::quantityRange, problems).value_or(0);
            point.value =
                json::readNumber((*pair)[1], place + "/1", json::quantityRange, problems).value_or(0);
        } else if (entries[i].object() != nullptr) {
            json::Reader entry(entries[i], place, problems);
            point.at = 3 * (entry.integer("quarter", 1, 1, 200) - 1) + 1;
            entry.require("quarter");
            point.value = entry.requiredNumber("value");
            entry.finish();
        } else {
            problems.push_back({"driver.point", place, {}, {}});
            continue;
        }
        if (!result.empty() && point.at <= result.back().at)
            problems.push_back({"driver.order", place, {{"at", point.at.text()}}, {}});
        result.push_back(point);
    }
    if (entries.empty())
        reader.fail("driver.empty", "points");
    return result;
}

} // namespace

std::vector<Driver> drivers(json::Reader &scenario, Problems &problems) {
    std::vector<Driver> result;
    for (const auto &[key, value] : scenario.object("drivers")) {
        const std::string place = scenario.pointerTo("drivers") + "/" + json::escaped(key);
        requireKey(key, place, problems);
        json::Reader reader(value, place, problems);
        Driver driver;
        driver.key = key;
        driver.label = reader.localText("label");
        driver.unit = reader.string("unit");
        const std::string word = reader.word("shape", shapeWords, "constant");
        for (std::size_t i = 0; i < shapeWords.size(); ++i)
            if (shapeWords[i] == word)
                driver.shape = DriverShape(i);
        switch (driver.shape) {
        case DriverShape::constant:
            driver.start = reader.requiredNumber("start");
            break;
        case DriverShape::compound:
            driver.start = reader.requiredNumber("start");
            driver.growth = reader.number("growth", 0, {*Decimal::parse("-0.999999"), 10});
            break;
        case DriverShape::logistic:
            driver.limit = reader.requiredNumber("limit");
            driver.growth = reader.number("growth", 1, {0, 100});
            driver.midpoint = reader.number("midpoint", 12, {-600, 1200});
            break;
        case DriverShape::lookup: {
            driver.of = reader.requiredString("of");
            bool known = false;
            for (const Driver &earlier : result)
                known = known || earlier.key == driver.of;
            if (!known)
                reader.fail("driver.of", "of", {{"driver", driver.of.substr(0, 80)}});
            [[fallthrough]];
        }
        case DriverShape::step:
        case DriverShape::linear:
            driver.points = points(reader, problems);
            break;
        }
        reader.finish();
        result.push_back(std::move(driver));
    }
    return result;
}

std::vector<Phase> phases(json::Reader &scenario, int months, Problems &problems) {
    std::vector<Phase> result;
    for (const auto &[key, value] : scenario.object("phases")) {
        const std::string place = scenario.pointerTo("phases") + "/" + json::escaped(key);
        requireKey(key, place, problems);
        json::Reader reader(value, place, problems);
        Phase phase;
        phase.key = key;
        phase.label = reader.localText("label");
        if (phase.label.isEmpty())
            phase.label = {key, key};
        phase.from = reader.integer("from", 1, 1, months);
        phase.to = months;
        reader.finish();
        if (!result.empty()) {
            if (phase.from <= result.back().from)
                reader.fail("phase.order", "from", {{"from", std::to_string(phase.from)}});
            result.back().to = phase.from - 1;
        }
        result.push_back(std::move(phase));
    }
    return result;
}

} // namespace mitsumori::read
