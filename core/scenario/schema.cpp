// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/schema.h"

#include "core/clouds/service_map.h"
#include "core/json/parse.h"
#include "core/scenario/read.h"

namespace mitsumori {

namespace {

/// Pieces are easiest to read as JSON themselves; a mistake in one is a bug that every test run would meet.
json::Value piece(std::string_view text) {
    return *json::parse(text);
}

json::Value reference(std::string_view name) {
    json::Value value;
    value.set("$ref", "#/$defs/" + std::string(name));
    return value;
}

json::Value words(const std::vector<std::string> &all) {
    json::Value value;
    value.set("enum", json::Array(all.begin(), all.end()));
    return value;
}

/// What may stand for one plain value of a parameter.
json::Value literalSchema(const ParameterDescription &parameter) {
    if (parameter.type == ParameterType::toggle)
        return piece(R"({"type": "boolean"})");
    if (parameter.type == ParameterType::choice) {
        std::vector<std::string> all;
        for (const Choice &choice : parameter.choices)
            all.push_back(choice.value);
        return words(all);
    }
    json::Value number;
    number.set("type", parameter.type == ParameterType::integer ? "integer" : "number");
    number.set("minimum", parameter.minimum);
    number.set("maximum", parameter.maximum);
    json::Value either;
    either.set("anyOf", json::Array{number, reference("expression")});
    return either;
}

json::Value parameterSchema(const ParameterDescription &parameter) {
    const json::Value literal = literalSchema(parameter);
    json::Value properties;
    properties.set("value", literal);
    json::Value phases = piece(R"({"type": "object"})");
    phases.set("additionalProperties", literal);
    properties.set("phases", phases);
    if (parameter.type != ParameterType::choice && parameter.type != ParameterType::toggle) {
        properties.set("driver", reference("key"));
        for (const char *name : {"scale", "min", "max"})
            properties.set(name, reference("quantity"));
        properties.set("roundUp", piece(R"({"type": "boolean"})"));
    }
    properties.set("source", words({"unstated", "given", "measured", "assumed"}));
    properties.set("note", reference("text"));
    json::Value object = piece(R"({"type": "object", "additionalProperties": false})");
    object.set("properties", properties);
    json::Value schema;
    schema.set("title", parameter.label.en);
    schema.set("description", parameter.help.en);
    schema.set("anyOf", json::Array{literal, object});
    return schema;
}

json::Value workloadSchema(const WorkloadKind &kind) {
    json::Value parameters = piece(R"({"type": "object", "additionalProperties": false})");
    json::Value entries{json::Object{}};
    for (const ParameterDescription &parameter : kind.parameters)
        entries.set(parameter.key, parameterSchema(parameter));
    parameters.set("properties", entries);
    json::Value properties, constant;
    constant.set("const", kind.key);
    properties.set("kind", constant);
    properties.set("label", reference("text"));
    properties.set("note", reference("text"));
    properties.set("enabled", piece(R"({"type": "boolean"})"));
    properties.set("parameters", parameters);
    json::Value schema;
    schema.set("title", kind.label.en);
    schema.set("description", kind.help.en);
    schema.set("type", "object");
    schema.set("additionalProperties", false);
    schema.set("required", json::Array{"kind"});
    schema.set("properties", properties);
    return schema;
}

json::Value leverSchema(const Lever &lever) {
    json::Value entries{json::Object{}};
    for (const ParameterDescription &parameter : lever.parameters) {
        json::Value entry = literalSchema(parameter);
        entry.set("title", parameter.label.en);
        entry.set("description", parameter.help.en);
        entries.set(parameter.key, std::move(entry));
    }
    json::Value parameters = piece(R"({"type": "object", "additionalProperties": false})");
    parameters.set("properties", entries);
    json::Value properties, constant;
    constant.set("const", lever.key);
    properties.set("lever", constant);
    properties.set("on", piece(R"({"type": "boolean"})"));
    properties.set("label", reference("text"));
    properties.set("note", reference("text"));
    json::Value workloads = piece(R"({"type": "array", "minItems": 1})");
    workloads.set("items", reference("key"));
    properties.set("workloads", workloads);
    properties.set("parameters", parameters);
    json::Value schema = piece(R"({"type": "object", "additionalProperties": false, "required": ["lever"]})");
    schema.set("title", lever.label.en);
    schema.set("description", lever.help.en);
    schema.set("properties", properties);
    return schema;
}

json::Value definitions() {
    json::Value all = piece(R"json({
        "key": {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,64}$"},
        "text": {"anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": false,
                 "properties": {"ja": {"type": "string"}, "en": {"type": "string"}}}]},
        "date": {"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$"},
        "expression": {"type": "string", "description": "a decimal or an expression such as 200*3"},
        "quantity": {"anyOf": [{"type": "number", "minimum": 0, "exclusiveMaximum": 1000000000000000}, {"$ref": "#/$defs/expression"}]},
        "driver": {"type": "object", "additionalProperties": false, "properties": {
            "label": {"$ref": "#/$defs/text"}, "unit": {"type": "string"},
            "shape": {"enum": ["constant", "step", "linear", "compound", "logistic", "lookup"]},
            "start": {"$ref": "#/$defs/quantity"}, "growth": {"type": ["number", "string"]}, "limit": {"$ref": "#/$defs/quantity"},
            "midpoint": {"type": ["number", "string"]}, "of": {"$ref": "#/$defs/key"},
            "points": {"type": "array", "minItems": 1, "items": {"anyOf": [
                {"type": "array", "items": {"$ref": "#/$defs/quantity"}, "minItems": 2, "maxItems": 2},
                {"type": "object", "additionalProperties": false, "required": ["quarter", "value"],
                 "properties": {"quarter": {"type": "integer", "minimum": 1}, "value": {"$ref": "#/$defs/quantity"}}}]}}}},
        "periods": {"type": "object", "additionalProperties": {"type": "object", "additionalProperties": false,
            "required": ["amount"], "properties": {"label": {"$ref": "#/$defs/text"}, "amount": {"$ref": "#/$defs/quantity"},
            "from": {"type": "integer", "minimum": 1}, "to": {"type": "integer", "minimum": 1}}}},
        "quoted": {"type": "object", "additionalProperties": false, "required": ["value"], "properties": {
            "label": {"$ref": "#/$defs/text"}, "where": {"$ref": "#/$defs/text"}, "unit": {"type": "string"},
            "value": {"type": ["number", "string"]}, "tolerance": {"$ref": "#/$defs/quantity"}, "variant": {"type": "string"},
            "computed": {"$ref": "#/$defs/expression"}, "note": {"$ref": "#/$defs/text"}, "inReport": {"type": "boolean"},
            "hypotheses": {"type": "array", "items": {"type": "object", "additionalProperties": false, "required": ["formula"],
                "properties": {"label": {"$ref": "#/$defs/text"}, "variant": {"type": "string"}, "formula": {"$ref": "#/$defs/expression"}}}}}},
        "studyEntries": {"type": "array", "minItems": 1, "maxItems": 50, "items": {"type": "object", "additionalProperties": false,
            "required": ["label"], "properties": {"label": {"$ref": "#/$defs/text"}, "patch": {"type": "object"}}}},
        "study": {"type": "object", "additionalProperties": false, "required": ["formula", "rows"], "properties": {
            "label": {"$ref": "#/$defs/text"}, "note": {"$ref": "#/$defs/text"}, "formula": {"$ref": "#/$defs/expression"},
            "unit": {"type": "string"}, "rows": {"$ref": "#/$defs/studyEntries"}, "columns": {"$ref": "#/$defs/studyEntries"},
            "low": {"type": "object"}, "high": {"type": "object"}}}
    })json");
    json::Array kinds;
    for (const WorkloadKind &kind : workloadKinds()) {
        all.set("workload-" + kind.key, workloadSchema(kind));
        kinds.push_back(reference("workload-" + kind.key));
    }
    json::Value workload;
    workload.set("oneOf", kinds);
    all.set("workload", workload);
    json::Array uses;
    for (const Lever &lever : levers()) {
        all.set("lever-" + lever.key, leverSchema(lever));
        uses.push_back(reference("lever-" + lever.key));
    }
    json::Value use;
    use.set("oneOf", uses);
    all.set("lever", use);
    return all;
}

} // namespace

json::Value scenarioSchema() {
    json::Value properties = piece(R"json({
        "format": {"const": "mitsumori-scenario"}, "version": {"const": 1},
        "name": {"$ref": "#/$defs/text"}, "customer": {"$ref": "#/$defs/text"}, "author": {"$ref": "#/$defs/text"},
        "number": {"type": "string"}, "revision": {"type": "integer", "minimum": 0},
        "date": {"$ref": "#/$defs/date"}, "validUntil": {"$ref": "#/$defs/date"},
        "currency": {"enum": ["USD", "JPY", "EUR"]}, "language": {"enum": ["ja", "en"]},
        "exchange": {"type": "array", "items": {"type": "object", "additionalProperties": false,
            "required": ["currency", "perUsd", "date", "source"], "properties": {"currency": {"enum": ["JPY", "EUR"]},
            "perUsd": {"type": ["number", "string"]}, "date": {"$ref": "#/$defs/date"}, "source": {"$ref": "#/$defs/text"}}}},
        "tax": {"type": "object", "additionalProperties": false, "properties": {
            "rate": {"type": ["number", "string"], "minimum": 0, "maximum": 1}, "rounding": {"enum": ["down", "half-up", "up"]}}},
        "calculation": {"type": "object", "additionalProperties": false, "properties": {
            "start": {"type": "string", "pattern": "^\\d{4}-\\d{2}$"}, "months": {"type": "integer", "minimum": 1, "maximum": 600},
            "hoursPerMonth": {"type": ["number", "string"], "minimum": 1, "maximum": 744}, "roundLines": {"type": "boolean"}, "upfront": {"enum": ["spread", "cash"]}}},
        "budget": {"type": "object", "additionalProperties": false, "required": ["monthly"], "properties": {"monthly": {"$ref": "#/$defs/quantity"}}},
        "expansions": {"type": "object", "additionalProperties": {"type": "object", "additionalProperties": false,
            "required": ["geography"], "properties": {"label": {"$ref": "#/$defs/text"}, "geography": {"enum": ["japan", "north-america", "europe"]},
            "factor": {"$ref": "#/$defs/quantity"}, "from": {"type": "integer", "minimum": 1},
            "workloads": {"type": "array", "items": {"$ref": "#/$defs/key"}}}}},
        "geography": {"enum": ["japan", "north-america", "europe"]},
        "drivers": {"type": "object", "additionalProperties": {"$ref": "#/$defs/driver"}},
        "phases": {"type": "object", "additionalProperties": {"type": "object", "additionalProperties": false,
            "properties": {"label": {"$ref": "#/$defs/text"}, "from": {"type": "integer", "minimum": 1}}}},
        "workloads": {"type": "object", "additionalProperties": {"$ref": "#/$defs/workload"}},
        "levers": {"type": "object", "maxProperties": 64, "additionalProperties": {"$ref": "#/$defs/lever"}},
        "services": {"type": "object", "additionalProperties": {"type": "object", "additionalProperties": {"type": "object",
            "additionalProperties": false, "required": ["service", "dimension"], "properties": {"service": {"type": "string"},
            "dimension": {"type": "string"}, "equivalence": {"$ref": "#/$defs/text"},
            "each": {"type": "string", "description": "how one unit of usage is billed there, such as 2 vCPU-hour"}}}}},
        "prices": {"$ref": "prices.schema.json"},
        "economics": {"type": "object", "additionalProperties": false, "properties": {
            "plans": {"type": "object", "additionalProperties": {"type": "object", "additionalProperties": false,
                "required": ["price"], "properties": {"label": {"$ref": "#/$defs/text"}, "price": {"$ref": "#/$defs/quantity"},
                "driver": {"$ref": "#/$defs/key"}, "subscribers": {"type": "object", "additionalProperties": {"$ref": "#/$defs/quantity"}}}}},
            "revenue": {"$ref": "#/$defs/periods"}, "otherCosts": {"$ref": "#/$defs/periods"}}},
        "recommendation": {"type": "object", "additionalProperties": false, "properties": {
            "criteria": {"type": "object", "additionalProperties": {"type": "object", "additionalProperties": false,
                "required": ["weight"], "properties": {"label": {"$ref": "#/$defs/text"}, "note": {"$ref": "#/$defs/text"},
                "weight": {"$ref": "#/$defs/quantity"}, "scores": {"type": "object", "additionalProperties": {"type": ["number", "string"], "minimum": 0, "maximum": 5}}}}},
            "discounts": {"type": "object", "additionalProperties": {"type": ["number", "string"], "minimum": 0, "maximum": 1}}}},
        "quoted": {"type": "object", "additionalProperties": {"$ref": "#/$defs/quoted"}},
        "variants": {"type": "object", "additionalProperties": {"type": "object", "additionalProperties": false,
            "required": ["patch"], "properties": {"label": {"$ref": "#/$defs/text"}, "patch": {"type": "object"}}}},
        "studies": {"type": "object", "additionalProperties": {"$ref": "#/$defs/study"}},
        "exclusions": {"type": "array", "items": {"$ref": "#/$defs/text"}},
        "notes": {"type": "array", "items": {"$ref": "#/$defs/text"}}
    })json");
    std::vector<std::string> clouds;
    json::Value regions = piece(R"({"type": "object", "additionalProperties": false})"),
                byCloud{json::Object{}};
    for (const ServiceMap &map : serviceMaps()) {
        clouds.push_back(map.cloud);
        byCloud.set(map.cloud, piece(R"({"type": "string"})"));
    }
    regions.set("properties", byCloud);
    properties.set("regions", regions);
    json::Value list = piece(R"({"type": "array", "minItems": 1})");
    list.set("items", words(clouds));
    properties.set("clouds", list);

    json::Value schema;
    schema.set("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.set("$id", "scenario.schema.json");
    schema.set("title", "Mitsumori scenario");
    schema.set("type", "object");
    schema.set("additionalProperties", false);
    schema.set("required", json::Array{"format", "version", "date"});
    schema.set("properties", properties);
    schema.set("$defs", definitions());
    return schema;
}

} // namespace mitsumori
