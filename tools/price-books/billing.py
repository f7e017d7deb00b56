# SPDX-License-Identifier: GPL-3.0-or-later
"""Lays the rules of rules.json over the rates: units, allowances, measures, sustained use, machines."""
from decimal import Decimal
from fnmatch import fnmatchcase

from tables import FOLDER, rows

GPU_UNITS = ("hour", "node-hour", "GPU-hour")


def matches(rate, rule):
    return (rate["service"] == rule["service"]
            and any(fnmatchcase(rate["dimension"], pattern) for pattern in rule["dimensions"])
            and rate["purchase"] in rule.get("purchases", [rate["purchase"]]))


def set_unit(rate, units):
    """See rules.json: GB of the price pages are 2^30 bytes, but for the named exceptions."""
    thing, dash, time = rate["unit"].partition("-")
    if thing == "GB" and not any(matches(rate, rule) for rule in units["decimal"]):
        rate["unit"] = "GiB" + dash + time


def set_allowances(rates):
    """Account-wide free amounts: rates of one pool share one. Every line must meet a rate."""
    for line in rows(FOLDER / "allowances.csv"):
        found = [rate for rate in rates if rate["service"] == line["service"]
                 and rate["dimension"] in line["dimensions"].split()
                 and (not line["regions"] or rate["region"] in line["regions"].split())]
        if not found and not any(rate["provider"] == line["pool"].split("/")[0] for rate in rates):
            continue
        assert found, "no rate for the allowance " + line["pool"]
        for rate in found:
            assert "free" not in rate and rate["tiers"][0][1], (line["pool"], "would be deducted twice")
            rate["free"], rate["freePool"] = Decimal(line["amount"]), line["pool"]


def set_billing(rates, rules):
    for rule in rules:
        for rate in rates:
            if matches(rate, rule):
                assert "measures" not in rate and "largestOf" not in rate, rate["dimension"]
                for kind in ("measures", "largestOf"):
                    if kind in rule:
                        rate[kind] = rule[kind]


def set_sustained_use(rates, rules):
    """The price falls with each quarter of a 730-hour month; the first costs what was published."""
    for rule in rules:
        for rate in rates:
            if rate["purchase"] == "on-demand" and matches(rate, rule):
                (_, price), = rate["tiers"]
                rate["tiers"] = [(Decimal("182.5") * quarter, price * Decimal(percent) / 100)
                                 for quarter, percent in enumerate(rule["percent"])]
                rate["tiersPer"] = "item"
                ja, en = rate["source"]
                rate["source"] = f"{ja}。{rule['ja']}", f"{en}; {rule['en']}"


def set_machines(rates, machines):
    """What runs for an hour is a machine; a vCPU-hour or GiB-hour is only a part of one."""
    for rate in rates:
        if rate["unit"] not in GPU_UNITS:
            continue
        name = rate["dimension"].split(" ")[0].removeprefix("accelerator-").removeprefix("management-fee-")
        for suffix in ("-zonal", "-regional-ha", "-excluding-management-fee"):
            name = name.removesuffix(suffix)
        size = machines.get(name) or machines.get(name.removeprefix("ml."))
        if size and not rate["dimension"].startswith("management-fee-"):
            rate["machine"] = size
