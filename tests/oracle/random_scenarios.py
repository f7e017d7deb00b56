#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prices random scenarios with Python's exact fractions and compares every amount with the program's.

The oracle knows the formulas of the design, not the program: node hours, spot mix with rework, graduated tiers on the merged
quantity with allowance, increment and minimum. A quantity is rounded to 1e-6 (half away from zero), as the design says.
"""
import json
import os
import random
import subprocess
import sys
import tempfile
from decimal import Decimal
from fractions import Fraction as F

PROGRAM = os.environ["MITSUMORI_PROGRAM"]
MICRO = 10**6


def micro(value):
    """Rounds to 1e-6, half away from zero (values are not negative)."""
    return F(int(value * MICRO + F(1, 2)), MICRO)


def ceil_to(value, step):
    return value if step == 0 else -(-value // step) * step


def price(rate, quantity):
    """The amount of a month's merged quantity."""
    if quantity == 0:
        return F(0)
    billed = micro(max(F(0), max(ceil_to(quantity, rate["increment"]), rate["minimum"]) - rate["free"]))
    total = F(0)
    for i, (start, unit_price) in enumerate(rate["tiers"]):
        end = rate["tiers"][i + 1][0] if i + 1 < len(rate["tiers"]) else billed
        if billed > start:
            total += (min(billed, end) - start) * unit_price
    return total


def decimal(rng, top, digits):
    return Decimal(rng.randint(0, top * 10**digits)).scaleb(-digits)


def make(rng):
    hours = rng.choice([Decimal(720), Decimal(730), Decimal(744), Decimal("672.5")])
    months = rng.randint(1, 5)
    nodes = [rng.randint(0, 60) for _ in range(months)]
    share, rework = decimal(rng, 1, 2), Decimal(rng.choice([0, 0, 5, 20])) / 100
    storage = [decimal(rng, 5000, 3), decimal(rng, 5000, 3)]
    requests = rng.randint(0, 10**9)
    tiers = [[Decimal(0), decimal(rng, 1, 10)]]
    for _ in range(rng.randint(0, 3)):
        tiers.append([tiers[-1][0] + decimal(rng, 3000, 2) + 1, decimal(rng, 1, 10)])
    rates = {
        "spot": ("g5.xlarge", "spot", "hour", [[Decimal(0), decimal(rng, 3, 6) + Decimal("0.000001")]], 0, 0, 0),
        "od": ("g5.xlarge", "on-demand", "hour", [[Decimal(0), decimal(rng, 5, 6) + Decimal("0.000001")]], 0, 0, 0),
        "gb": ("standard-storage", "on-demand", "GiB-month", tiers, decimal(rng, 500, 1),
               rng.choice([Decimal(0), Decimal(1), Decimal("0.064")]), rng.choice([Decimal(0), Decimal(250)])),
        "get": ("standard-get-select-other", "on-demand", "1000 request", [[Decimal(0), decimal(rng, 1, 12) + Decimal("1e-12")]],
                0, 0, 0),
    }
    if all(p == 0 for _, p in tiers):
        tiers[0][1] = Decimal("0.5")
    service = {"spot": "Amazon EC2", "od": "Amazon EC2", "gb": "Amazon S3", "get": "Amazon S3"}
    document = {
        "format": "mitsumori-scenario", "version": 1, "date": "2025-11-02",
        "calculation": {"months": months, "hoursPerMonth": str(hours)},
        "geography": "north-america", "clouds": ["aws"],
        "drivers": {"n": {"shape": "step", "points": [[m + 1, v] for m, v in enumerate(nodes)]}},
        "workloads": {
            "pool": {"kind": "node-pool", "parameters": {"machine": "gpu-a10g-4x16", "nodes": {"driver": "n"},
                                                         "spotShare": str(share), "rework": str(rework)}},
            "a": {"kind": "object-storage", "parameters": {"storageGb": str(storage[0]), "getRequests": requests}},
            "b": {"kind": "object-storage", "parameters": {"storageGb": str(storage[1])}},
        },
        "prices": {"format": "mitsumori-prices", "version": 1, "id": "random", "asOf": "2025-11-02", "rates": [
            {"provider": "aws", "service": service[k], "dimension": d, "region": "us-east-1", "purchase": p, "unit": u,
             "tiers": [{"from": str(a), "price": format(b, "f")} for a, b in t], "free": str(free),
             "increment": str(inc), "minimum": str(least), "source": "random"}
            for k, (d, p, u, t, free, inc, least) in rates.items()]},
    }
    exact = {k: {"tiers": [(F(a), F(b)) for a, b in t], "free": F(free), "increment": F(inc), "minimum": F(least)}
             for k, (d, p, u, t, free, inc, least) in rates.items()}
    s, r, h = F(share), F(rework), F(hours)
    expected = []
    for m in range(months):
        # the program divides at 12 digits and then keeps 6: within reach of the oracle's one rounding
        spot = micro(F(nodes[m]) * h * s / (1 - r))
        expected.append({
            "pool.spot": price(exact["spot"], spot),
            "pool.on-demand": price(exact["od"], micro(F(nodes[m]) * h * (1 - s))),
            "storage": price(exact["gb"], micro(F(storage[0])) + micro(F(storage[1]))),
            "a.get": price(exact["get"], micro(F(requests, 1000))),
        })
    return document, expected


def main():
    rng = random.Random(20251102)
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    compared = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "plan.json")
        for number in range(count):
            document, expected = make(rng)
            with open(path, "w", encoding="utf-8") as file:
                json.dump(document, file)
            run = subprocess.run([PROGRAM, "estimate", path, "--format", "json"], capture_output=True, check=False)
            assert run.returncode == 0, run.stderr.decode()
            cloud = json.loads(run.stdout, parse_float=Decimal, parse_int=Decimal)["clouds"][0]
            found = {line["id"]: line for line in cloud["lines"]}
            total = F(0)
            for m, want in enumerate(expected):
                def amount(line):
                    return F(found[line]["months"][m]["amount"]) if line in found else F(0)
                got = {"pool.spot": amount("pool.spot"), "pool.on-demand": amount("pool.on-demand"),
                       "storage": amount("a.storage") + amount("b.storage"), "a.get": amount("a.get")}
                assert got == want, (number, m, {k: (str(got[k]), str(want[k])) for k in got if got[k] != want[k]})
                assert F(cloud["monthly"][m]) == sum(want.values()), (number, m)
                total += sum(want.values())
                compared += len(want)
            assert F(cloud["total"]) == total, number
    print(f"{count} scenarios, {compared} amounts: 0 differing digits")


if __name__ == "__main__":
    main()
