// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/reader.h"
#include "core/scenario/scenario.h"

/// The parts of readScenario(), one file each. They note problems and return what could be read.
namespace mitsumori::read {

std::vector<Driver> drivers(json::Reader &scenario, Problems &problems);
std::vector<Phase> phases(json::Reader &scenario, int months, Problems &problems);
std::vector<Workload> workloads(json::Reader &scenario, const Scenario &known, Problems &problems);
std::vector<Expansion> expansions(json::Reader &scenario, const Scenario &known, Problems &problems);
Recommendation recommendation(json::Reader &scenario, Problems &problems);
/// After the workloads, which levers name.
std::vector<LeverUse> levers(json::Reader &scenario, const Scenario &known, Problems &problems);
std::vector<Study> studies(json::Reader &scenario, Problems &problems);
Economics economics(json::Reader &scenario, const Scenario &known, Problems &problems);
std::vector<QuotedFigure> quoted(json::Reader &scenario, Problems &problems);
std::vector<ExchangeRate> exchange(json::Reader &scenario, Problems &problems);

/// The plain value of a parameter, within its range. (read_workloads.cpp)
std::optional<Literal> literal(const json::Value &value, const std::string &pointer,
                               const ParameterDescription &description, Problems &problems);

/// A formula that the document states; notes a problem where it cannot be read. (read_quoted.cpp)
std::optional<formula::Expression> expression(json::Reader &reader, std::string_view key);

/// Keys and ids: letters, digits, "-", "_" and ".", at most 64 of them (they become line ids, file names and
/// --set keys).
bool isKey(std::string_view text);
void requireKey(const std::string &key, const std::string &pointer, Problems &problems);

} // namespace mitsumori::read
