#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prices random lists of usage with Python's exact fractions and compares every line with `mitsumori price`.

The oracle knows the pricing rules of the design, not the program: measures of one occurrence, merged quantities with increment,
minimum, allowances (of a rate, of a pool) and steps, machines that climb by themselves, commitments of units and of money, upfront
fees. A quantity is rounded once to 1e-6, half away from zero. Lines of one rate are compared as a sum, because only the sum is
determined by the rules; where a rate has one line, the line itself is compared.
"""
import json
import os
import random
import subprocess
import sys
import tempfile
from collections import defaultdict
from decimal import Decimal
from fractions import Fraction as F

PROGRAM = os.environ["MITSUMORI_PROGRAM"]
MICRO, ATTO = 10**6, 10**18
BYTES = {"MB": 10**6, "GB": 10**9, "MiB": 2**20, "GiB": 2**30}
SECONDS = {"millisecond": F(1, 1000), "second": F(1), "minute": F(60), "hour": F(3600)}


def rounded(value, steps):
    """Half away from zero; values are not negative."""
    return F(int(value * steps + F(1, 2)), steps)


def ceil_to(value, step):
    return value if step == 0 else -(-value // step) * step


def text(value):
    return format(Decimal(value.numerator) / Decimal(value.denominator), "f")


def number(rng, top, digits, least=0):
    return F(rng.randint(least, top * 10**digits), 10**digits)


def steps(rng, count):
    tiers, start = [], F(0)
    for _ in range(count):
        tiers.append((start, number(rng, 2, rng.choice([2, 6, 10]), 1)))
        start += number(rng, 3000, 2, 1)
    return tiers


def climb(tiers, billed, count=1):
    total = F(0)
    for i, (start, unit_price) in enumerate(tiers):
        begin = start * count
        end = min(billed, tiers[i + 1][0] * count) if i + 1 < len(tiers) else billed
        if end > begin:
            total += (end - begin) * unit_price
    return total


def make_rates(rng):
    """name -> what decides the bill; the unit is GB-hour for measured rates, hour for machines, GB or 1000 request else."""
    rates = {}

    def add(name, unit, purchase="on-demand", **rules):
        rates[name, purchase] = {"unit": unit, "tiers": [(F(0), number(rng, 3, 6, 1))], "free": F(0), "increment": F(0),
                                 "minimum": F(0), "pool": "", "each": False, "measures": [], "largest": [], "upfront": None,
                                 **rules}

    add("storage", "GB", tiers=steps(rng, rng.randint(1, 4)), free=number(rng, 400, 1),
        increment=rng.choice([F(0), F(1), F(64, 1000), F(7)]), minimum=rng.choice([F(0), F(250)]))
    free = number(rng, 3000, 3)
    for name in ("x86", "arm", "edge"):
        add(name, "1000 request", tiers=steps(rng, rng.randint(1, 3)), free=free, pool="requests")
    add("function", "GB-hour", free=rng.choice([F(0), number(rng, 5, 3)]), measures=[
        ("duration", "millisecond", F(0), rng.choice([F(0), F(100)]), rng.choice([F(1), F(100)]), F(3600000)),
        ("memory", "GiB", rng.choice([F(0), F(1, 8)]), rng.choice([F(0), F(1, 4)]), rng.choice([F(0), F(1, 16)]), F(1))])
    add("balancer", "LCU-hour", measures=[("hours", "hour", F(0), F(0), F(1), F(1))], largest=[
        ("new", "connection/second", F(0), F(0), F(0), F(25)), ("processed", "GB/hour", F(0), F(0), F(0), F(1))])
    add("sustained", "hour", tiers=steps(rng, rng.randint(2, 4)), each=True)
    for name in ("small", "large"):
        add(name, "hour")
        add(name, "hour", "reserved", upfront=rng.choice([None, (number(rng, 5000, 2), rng.choice([12, 36]))]))
        add(name, "hour", "savings-plan",
            tiers=[(F(0), rates[name, "on-demand"]["tiers"][0][1] * F(rng.randint(30, 99), 100))])
    return rates


def measured(rate, values, hours):
    """The billed units of one occurrence; values are in the units of `convert`."""
    def bill(measure, value):
        _, _, included, minimum, increment, per = measure
        left = value - included
        if left < 0 or (left == 0 and included != 0):
            return F(0)
        return ceil_to(max(left, minimum), increment) / per
    units = F(1)
    for measure in rate["measures"]:
        units *= bill(measure, convert(values[measure[0]], measure[1], hours))
    if rate["largest"]:
        units *= max(bill(m, convert(values[m[0]], m[1], hours)) for m in rate["largest"] if m[0] in values)
    return units


def convert(value, unit, hours):
    amount, given = value
    if unit == given:
        return amount
    if unit in SECONDS:
        return amount * SECONDS[given] / SECONDS[unit]
    if unit in BYTES:
        return amount * BYTES[given] / F(BYTES[unit])
    assert (given, unit) == ("GB/month", "GB/hour"), (given, unit)
    return amount / hours


def make_item(rng, name, purchase, rate):
    item = {"name": name, "purchase": purchase, "count": F(1), "rework": F(0), "committed": None, "month": 1}
    if rng.random() < 0.4:
        item["count"] = F(rng.randint(1, 40))
    if name == "function":
        item["measures"] = {"duration": (number(rng, 5000, 1), rng.choice(["millisecond", "second"])),
                            "memory": (number(rng, 4000, 0), rng.choice(["MiB", "MB"]))}
        item["count"] = F(rng.randint(1, 10**7))
    elif name == "balancer":
        item["measures"] = {"hours": (number(rng, 700, 2), "hour")}
        if rng.random() < 0.7:
            item["measures"]["new"] = (number(rng, 500, 2), "connection/second")
        if rng.random() < 0.7 or "new" not in item["measures"]:
            item["measures"]["processed"] = (number(rng, 90000, 2), "GB/month")
    else:
        item["quantity"], item["unit"] = number(rng, rng.choice([0, 3, 900, 4000]), rng.choice([0, 3, 6])), rate["unit"]
        if rate["unit"] == "GB" and rng.random() < 0.5:
            item["unit"] = rng.choice(["GiB", "MiB", "MB"])
        if rate["unit"] == "hour" and rng.random() < 0.3:
            item["unit"] = rng.choice(["second", "minute"])
        if rate["unit"] == "1000 request":
            item["unit"], item["quantity"] = "request", F(rng.randint(0, 3 * 10**6))
        if rng.random() < 0.2:
            item["rework"] = F(rng.randint(0, 40), 100)
        if purchase == "reserved":
            item["month"] = rng.randint(1, 12)
            if rng.random() < 0.7:
                item["committed"] = number(rng, 900, 2)
    return item


def in_rate_unit(rate, item, amount):
    if item["unit"] == rate["unit"]:
        return amount
    if item["unit"] == "request":
        return amount / 1000
    return convert((amount, item["unit"]), rate["unit"], None)


def price_all(rates, parts, hours):
    """(name, purchase) -> amount, and for each part of a rate with one part its amount."""
    groups = defaultdict(list)
    for part in parts:
        groups[part["rate"]].append(part)
    used = {}
    for key, members in groups.items():
        rate, total = rates[key], sum(p["quantity"] for p in members)
        used[key] = F(0) if total == 0 else max(ceil_to(total, rate["increment"]), rate["minimum"])
    free = {key: min(used[key], rates[key]["free"]) for key in groups}
    pools = defaultdict(list)
    for key in sorted(groups):
        if rates[key]["pool"]:
            pools[rates[key]["pool"]].append(key)
    for members in pools.values(): # one allowance: each takes its share of what those before it left
        allowance, left = max(rates[k]["free"] for k in members), sum(used[k] for k in members)
        for key in members:
            if used[key] == 0:
                continue
            free[key] = used[key] if allowance >= left else rounded(allowance * used[key] / left, MICRO)
            allowance -= free[key]
            left -= used[key]
    amounts = {}
    for key, members in groups.items():
        rate = rates[key]
        if rate["each"]:
            amounts[key] = sum(climb(rate["tiers"], p["quantity"], machines(p, hours)) for p in members)
        else:
            amounts[key] = climb(rate["tiers"], rounded(used[key] - free[key], MICRO))
    return amounts


def machines(part, hours):
    return part["count"] if part["count"] != 1 else max(F(1), ceil_to(part["quantity"] / hours, 1))


def expect(rates, items, plans, hours, payment):
    parts, upfront, unused = [], {}, {}
    for index, item in enumerate(items):
        rate = rates[item["name"], item["purchase"]]
        one = measured(rate, item["measures"], hours) if "measures" in item else in_rate_unit(rate, item, item["quantity"])
        used = one * item["count"] * (1 + item["rework"])
        part = {"id": f"i{index}", "rate": (item["name"], item["purchase"]), "count": item["count"]}
        if item["committed"] is None:
            parts.append({**part, "quantity": rounded(used, MICRO)})
        else:
            committed = in_rate_unit(rate, item, item["committed"]) * item["count"]
            parts.append({**part, "quantity": rounded(committed, MICRO)})
            unused[part["id"]] = rounded(max(F(0), committed - used), MICRO)
            excess = rounded(max(F(0), used - committed), MICRO)
            if excess:
                parts.append({**part, "id": part["id"] + ":on-demand", "rate": (item["name"], "on-demand"), "quantity": excess})
        if rate["upfront"]:
            fee, months = rate["upfront"][0] * item["count"], rate["upfront"][1]
            upfront[part["id"]] = rounded(fee / months, ATTO) if payment == "spread" else fee if item["month"] == 1 else F(0)
    plan_lines, utilisation = {}, {}
    for plan in plans: # rates of plans are flat
        covered = [p for p in parts if p["id"] in plan["covers"]]
        left, spent = plan["perHour"] * plan["hours"], F(0)
        def price(part, purchase):
            return rates[part["rate"][0], purchase]["tiers"][0][1]
        order = sorted(covered, key=lambda p: (price(p, "savings-plan") / price(p, "on-demand"), price(p, "savings-plan"), p["id"]))
        for part in order:
            amount = price(part, "savings-plan") * part["quantity"]
            if amount > left:
                served = -(-(part["quantity"] * left / amount * MICRO) // 1) / F(MICRO)
                parts.append({**part, "id": part["id"] + ":on-demand", "rate": (part["rate"][0], "on-demand"),
                              "quantity": part["quantity"] - served})
                part["quantity"] = served
                amount, left = served * price(part, "savings-plan"), F(0)
            else:
                left -= amount
            spent += amount
        committed = plan["perHour"] * plan["hours"]
        if spent < committed:
            plan_lines[plan["id"] + ":unused"] = committed - spent
        utilisation[plan["id"]] = rounded(rounded(min(spent, committed) / committed, 10**12) * 100, 10**12)
    parts = [p for p in parts if ":" not in p["id"] or p["quantity"]]
    return parts, price_all(rates, parts, hours), upfront, unused, plan_lines, utilisation


def documents(rates, items, plans, hours, payment):
    book = {"format": "mitsumori-prices", "version": 1, "id": "random", "asOf": "2026-01-01", "rates": []}
    for (name, purchase), rate in rates.items():
        entry = {"provider": "p", "service": "s", "dimension": name, "region": "r", "purchase": purchase, "unit": rate["unit"],
                 "tiers": [{"from": text(a), "price": text(b)} for a, b in rate["tiers"]], "source": "random",
                 "free": text(rate["free"]), "increment": text(rate["increment"]), "minimum": text(rate["minimum"]),
                 "freePool": rate["pool"], "tiersPer": "item" if rate["each"] else "month"}
        for key, member in (("measures", "measures"), ("largest", "largestOf")):
            if rate[key]:
                entry[member] = [dict(zip(("name", "unit"), m[:2]), **dict(zip(("included", "minimum", "increment", "per"),
                                 map(text, m[2:])))) for m in rate[key]]
        if rate["upfront"]:
            entry["upfront"] = {"fee": text(rate["upfront"][0]), "months": rate["upfront"][1]}
        book["rates"].append(entry)
    usage = {"month": {"hours": text(hours)}, "payment": payment, "usage": [], "plans": [
        {"id": p["id"], "perHour": text(p["perHour"]), "hours": text(p["hours"]), "covers": p["covers"]} for p in plans]}
    for index, item in enumerate(items):
        entry = {"id": f"i{index}", "provider": "p", "service": "s", "dimension": item["name"], "region": "r",
                 "purchase": item["purchase"], "count": text(item["count"]), "rework": text(item["rework"]),
                 "termMonth": item["month"]}
        if "measures" in item:
            entry["measures"] = {k: f"{text(v)} {u}" for k, (v, u) in item["measures"].items()}
        else:
            entry |= {"quantity": text(item["quantity"]), "unit": item["unit"]}
        if item["committed"] is not None:
            entry["committed"] = text(item["committed"])
        usage["usage"].append(entry)
    return book, usage


def make(rng):
    rates = make_rates(rng)
    hours = rng.choice([F(720), F(730), F(744), F(1345, 2)])
    items = [make_item(rng, *key, rates[key]) for key in (rng.choice(list(rates)) for _ in range(rng.randint(1, 14)))]
    candidates = [f"i{i}" for i, item in enumerate(items) if item["purchase"] == "savings-plan"]
    plans = []
    if candidates and rng.random() < 0.8:
        rng.shuffle(candidates)
        cut = rng.choice([len(candidates), max(1, len(candidates) // 2)])
        for number_, covers in enumerate((candidates[:cut], candidates[cut:])):
            if covers:
                plans.append({"id": f"plan{number_}", "perHour": number(rng, rng.choice([1, 10, 60]), 2, 1),
                              "hours": rng.choice([hours, F(100)]), "covers": covers})
    return rates, items, plans, hours, rng.choice(["spread", "when-due"])


def compare(found, expected):
    """Returns the number of figures that were compared."""
    parts, amounts, upfront, unused, plan_lines, utilisation = expected
    lines = {line["id"]: line for line in found["lines"]}
    assert set(lines) == {p["id"] for p in parts} | set(plan_lines), "lines"
    by_rate = defaultdict(list)
    for part in parts:
        by_rate[part["rate"]].append(part["id"])
    checks = []
    for key, ids in by_rate.items():
        checks.append((key, sum(F(lines[i]["amount"]) - F(lines[i].get("upfront", 0)) for i in ids), amounts[key]))
    for line_id, amount in upfront.items():
        checks.append((line_id + " upfront", F(lines[line_id]["upfront"]), amount))
    for line_id, quantity in unused.items():
        checks.append((line_id + " unused", F(lines[line_id]["unused"]), quantity))
    for line_id, amount in plan_lines.items():
        checks.append((line_id, F(lines[line_id]["amount"]), amount))
    for plan in found.get("plans", []):
        checks.append((plan["id"], F(plan["utilisation"]), utilisation[plan["id"]]))
    checks.append(("total", F(found["total"]), sum(amounts.values()) + sum(upfront.values()) + sum(plan_lines.values())))
    for name, got, want in checks:
        assert got == want, (name, str(got), str(want), float(got), float(want))
    return len(checks)


def main():
    rng = random.Random(20261121)
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    compared, kinds = 0, defaultdict(int)
    with tempfile.TemporaryDirectory() as folder:
        prices, usage = os.path.join(folder, "book.prices.json"), os.path.join(folder, "usage.json")
        for index in range(count):
            case = make(rng)
            for path, document in zip((prices, usage), documents(*case)):
                with open(path, "w", encoding="utf-8") as file:
                    json.dump(document, file)
            run = subprocess.run([PROGRAM, "price", usage, "--prices", prices, "--format", "json"], capture_output=True,
                                 check=False)
            assert run.returncode == 0, (index, run.stderr.decode())
            found = json.loads(run.stdout, parse_float=Decimal, parse_int=Decimal)
            assert not found["gaps"], index
            expected = expect(*case)
            try:
                compared += compare(found, expected)
            except AssertionError as error:
                raise AssertionError(f"case {index}: {error}\n{json.dumps(documents(*case))}") from error
            kinds["plans with something unused"] += len(expected[4])
            kinds["plans used up"] += sum(1 for share in expected[5].values() if share == 100)
            kinds["lines on demand"] += sum(1 for part in expected[0] if ":on-demand" in part["id"])
            kinds["upfront fees"] += sum(1 for amount in expected[2].values() if amount)
            kinds["measured lines"] += sum(1 for item in case[1] if "measures" in item)
            kinds["machines that climb"] += sum(1 for item in case[1] if item["name"] == "sustained")
            kinds["shared pools"] += len({p["rate"] for p in expected[0] if case[0][p["rate"]]["pool"]}) > 1
    assert count < 300 or min(kinds.values()) > 10, dict(kinds)
    print(f"{count} lists, {compared} figures: 0 differing digits ({', '.join(f'{v} {k}' for k, v in kinds.items())})")


if __name__ == "__main__":
    main()
