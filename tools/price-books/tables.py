# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the tables: one row a price, one column a region, cells "price@source from:price@source …".

A source that does not change from step to step is written once. Dates stand with the sources.
"""
import csv
from decimal import Decimal
from pathlib import Path

FOLDER = Path(__file__).parent / "tables"
PROVIDERS = ("aws", "azure", "gcp")


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def first_day(date):
    """The cautious reading of a bare month is its first day."""
    return date if len(date) == 10 else date + "-01"


def sources():
    """key -> (date, ja, en); each text stands once."""
    found = {row["key"]: (first_day(row["date"]), row["ja"], row["en"]) for row in rows(FOLDER / "sources.csv")}
    assert len(set(found.values())) == len(found), "a source stands twice"
    return found


def machines(provider):
    return {row.pop("type"): row for row in rows(FOLDER / provider / "machines.csv")}


def steps(cell):
    """[(from, price, source key)] of a cell."""
    found, source = [], None
    for step in cell.split():
        amount, _, key = step.partition("@")
        source = key or source
        start, _, price = amount.rpartition(":")
        found.append((Decimal(start or 0), Decimal(price), source))
    return found


def merged_source(keys, known):
    """One text of several sources; with several, each with its date."""
    keys = list(dict.fromkeys(keys))
    if len(keys) == 1:
        return known[keys[0]][1:]
    return ("；".join(f"{known[k][1]}（{known[k][0]}）" for k in keys),
            "; ".join(f"{known[k][2]} ({known[k][0]})" for k in keys))


def listed_rates(provider, known):
    """The published prices of one cloud; each filled cell is one rate, each step one row of the tables."""
    for path in sorted((FOLDER / provider).glob("*.csv")):
        if path.name == "machines.csv":
            continue
        for row in rows(path):
            names = {name: row.pop(name) for name in ("service", "dimension", "unit", "purchase", "term")}
            for region, cell in row.items():
                if not cell:
                    continue
                found = steps(cell)
                keys = [key for _, _, key in found]
                yield {"provider": provider, **names, "purchase": names["purchase"] or "on-demand",
                       "region": region, "tiers": [(start, price) for start, price, _ in found],
                       "source": merged_source(keys, known), "asOf": min(known[key][0] for key in keys),
                       "newest": max(known[key][0] for key in keys),
                       "state": "listed" if any(price for _, price, _ in found) else "free"}
