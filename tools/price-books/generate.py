#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes our own price books from the tables beside it: resources/prices/*.prices.json.

    generate.py [--output FOLDER] [--coverage]

Exact decimals, no dates or paths of the day: equal tables give equal bytes.
"""
import argparse
import decimal
import json
from collections import Counter
from pathlib import Path

import billing
import book_json
import derive
import tables

HERE = Path(__file__).parent


def make(provider, rules, known):
    rates = list(tables.listed_rates(provider, known))
    steps = sum(len(rate["tiers"]) for rate in rates)
    assert steps == rules["tableRows"][provider], (provider, steps, "rows of the tables became tiers")
    for rate in rates:
        billing.set_unit(rate, rules["units"])
    billing.set_allowances(rates)
    rates = derive.derived(rates, rules["derivations"])
    billing.set_billing(rates, rules["billing"])
    billing.set_sustained_use(rates, rules["sustainedUse"])
    billing.set_machines(rates, tables.machines(provider))
    return rates


def check_rules_are_used(rates, rules):
    for rule in rules["billing"] + rules["sustainedUse"] + rules["units"]["decimal"]:
        assert any(billing.matches(rate, rule) for rate in rates), ("no rate for", rule)


def coverage(rates):
    """Machines and other compute: service x region x purchase -> listed + derived."""
    counts = Counter((rate["service"], rate["region"], rate["purchase"], rate["state"])
                     for rate in rates if "machine" in rate)
    for service, region, purchase in sorted({key[:3] for key in counts}):
        listed, made = (counts[service, region, purchase, state] for state in ("listed", "derived"))
        print(f"{service:32} {region:16} {purchase:14} {listed:5} {made:5}")


def main():
    decimal.getcontext().prec = 60
    parser = argparse.ArgumentParser()
    parser.add_argument("--output", type=Path, default=HERE.parents[1] / "resources/prices")
    parser.add_argument("--coverage", action="store_true")
    options = parser.parse_args()
    rules = json.loads((HERE / "rules.json").read_text(encoding="utf-8"))
    known = tables.sources()
    books = {provider: make(provider, rules, known) for provider in tables.PROVIDERS}
    everything = [rate for rates in books.values() for rate in rates]
    check_rules_are_used(everything, rules)
    if options.coverage:
        return coverage(everything)
    for provider, rates in books.items():
        text = book_json.book(f"mitsumori-{provider}-{rules['edition']}", rates)
        (options.output / f"{provider}.prices.json").write_bytes(text.encode())
        print(provider, len(rates), dict(Counter(rate["state"] for rate in rates)), len(text.encode()), "bytes")


if __name__ == "__main__":
    main()
