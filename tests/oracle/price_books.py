#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The built-in price books are what their tables say, and the tables say what was gathered.

First the generator is run again: the same bytes must come out. Then, where the gathered rows are at hand
(MITSUMORI_SHARED or ../shared), every row is looked up in the books with exact fractions: price, step, unit,
allowance, date and machine. The names are worked out here a second time, not taken from the generator.
"""
import csv
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from fractions import Fraction
from pathlib import Path

HOME = Path(os.environ.get("MITSUMORI_SOURCE_DIR", Path(__file__).parents[2]))
SHARED = Path(os.environ.get("MITSUMORI_SHARED", HOME.parent / "shared"))
GATHERED = SHARED / "prices"
failures = []


def expect(condition, *what):
    if not condition:
        failures.append(" ".join(map(str, what)))


def regenerate():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-B", HOME / "tools/price-books/generate.py", "--output", folder],
                       check=True, stdout=subprocess.DEVNULL)
        for provider in ("aws", "azure", "gcp"):
            name = f"{provider}.prices.json"
            made, kept = Path(folder, name).read_bytes(), (HOME / "resources/prices" / name).read_bytes()
            expect(made == kept, name, "differs from what the tables give: run tools/price-books/generate.py")


def books():
    found = {}
    for path in sorted((HOME / "resources/prices").glob("*.json")):
        for rate in json.loads(path.read_text(), parse_float=Fraction, parse_int=Fraction)["rates"]:
            key = (rate["provider"], rate["service"], rate["dimension"], rate["region"],
                   rate.get("purchase", "on-demand"), rate.get("term", ""))
            expect(key not in found, key, "stands twice")
            found[key] = rate
    return found


COMPUTE = {
    "ec2": ("Amazon EC2", "{}"), "rds-postgresql": ("Amazon RDS", "{} PostgreSQL"),
    "rds-mysql": ("Amazon RDS", "{} MySQL"), "elasticache-redis": ("Amazon ElastiCache", "{} Redis"),
    "elasticache-valkey": ("Amazon ElastiCache", "{} Valkey"), "sagemaker": ("Amazon SageMaker", "{} Studio"),
    "sagemaker-training": ("Amazon SageMaker", "{} Training"),
    "sagemaker-processing": ("Amazon SageMaker", "{} Processing"),
    "sagemaker-hosting": ("Amazon SageMaker", "{} Hosting"),
    "sagemaker-batch-transform": ("Amazon SageMaker", "{} Batch Transform"),
    "vm": ("Azure Virtual Machines", "{}"), "cache-redis": ("Azure Cache for Redis", "{}"),
    "database-postgresql-flexible": ("Azure Database for PostgreSQL", "{}"),
    "compute-engine": ("Google Compute Engine", "{}"), "cloud-sql-postgresql": ("Google Cloud SQL", "{} PostgreSQL"),
    "cloud-sql-mysql": ("Google Cloud SQL", "{} MySQL"), "memorystore-redis": ("Google Memorystore", "{}"),
    "vertex-prediction": ("Google Vertex AI", "{} prediction"), "vertex-training": ("Google Vertex AI", "{} training"),
}


def compute_name(row):
    service, pattern = COMPUTE[row["service"]]
    name, suffix = row["sku"], ""
    if name.endswith(":multi-az"):
        name, suffix = name[:-9], " Multi-AZ"
    name = re.sub(":per-(gib|vcpu|node)$", "", name).replace("ram-gib", "ram")
    name = name.replace(" (excl. management fee)", "-excluding-management-fee").replace(":", "-")
    return service, pattern.format(name) + suffix


def compute_unit(row):
    sku = row["sku"]
    if ":per-node" in sku:
        return "node-hour"
    if ":per-vcpu" in sku or ":vcpu" in sku:
        return "vCPU-hour"
    if ":per-gib" in sku or ":ram-gib" in sku:
        return "GiB-hour"
    return "GPU-hour" if "nvidia" in sku else "hour"


def first_day(date):
    return date if len(date) == 10 else date + "-01"


def check_compute(rates):
    count = 0
    for row in csv.DictReader(open(GATHERED / "compute.csv", newline="")):
        service, dimension = compute_name(row)
        key = (row["provider"], service, dimension, row["region"], row["purchase_option"], row["term"])
        rate = rates.get(key)
        expect(rate is not None, key, "is not in the books")
        if rate is None:
            continue
        count += 1
        expect(Fraction(rate["tiers"][0]["price"]) == Fraction(row["usd_per_hour"]), key, rate["tiers"])
        expect(rate["state"] == "listed" and "rule" not in rate, key, rate["state"])
        expect(rate["unit"] == compute_unit(row), key, rate["unit"])
        expect(rate["asOf"] == first_day(row["as_of"]), key, rate["asOf"])
        expect(len(rate["tiers"]) == (4 if rate.get("tiersPer") == "item" else 1), key, rate["tiers"])
        check_machine(key, row, rate)
    return count


def check_machine(key, row, rate):
    if rate["unit"] in ("vCPU-hour", "GiB-hour") or ":management-fee" in row["sku"] or row["sku"].startswith("management"):
        return expect("machine" not in rate, key, "a part is no machine")
    machine = rate.get("machine", {})
    for column, member in (("vcpu", "vcpus"), ("memory_gib", "memoryGiB"), ("gpu_count", "gpus"),
                           ("gpu_memory_gib", "gpuMemoryGiB")):
        if row[column]:  # an empty column is not known here, and may be from the same type's other rows
            expect(machine.get(member) == Fraction(row[column]), key, member, machine)
    if row["gpu_name"]:
        expect(row["gpu_name"].endswith(machine.get("gpu", "?")), key, machine)


# rows whose steps are decimal, and Azure Monitor, which documents 10^9 bytes
DECIMAL_GB = (("Azure CDN", ""), ("Azure Front Door", "classic-"), ("Azure Virtual Network", "private-endpoint-"),
              ("Azure Monitor", "logs-"))


def service_unit(row):
    decimal = any(row["service"] == service and row["dimension"].startswith(start) for service, start in DECIMAL_GB)
    return row["unit"] if decimal else re.sub(r"^GB(?=-|$)", "GiB", row["unit"])


def check_services(rates):
    groups = defaultdict(list)
    for row in csv.DictReader(open(GATHERED / "services.csv", newline="")):
        groups[row["provider"], row["service"], row["dimension"], row["region"], row["purchase_option"], ""].append(row)
    for key, rows in groups.items():
        rate = rates.get(key)
        expect(rate is not None, key, "is not in the books")
        if rate is None:
            continue
        steps = sorted((Fraction(row["tier_from"]), Fraction(row["usd_per_unit"])) for row in rows)
        expect([(step["from"], Fraction(step["price"])) for step in rate["tiers"]] == steps, key, rate["tiers"])
        expect(rate["unit"] == service_unit(rows[0]), key, rate["unit"])
        if key[:4] not in LATER:
            expect(rate["asOf"] == min(first_day(row["as_of"]) for row in rows), key, rate["asOf"])
        expect(rate["state"] == ("listed" if any(price for _, price in steps) else "free"), key, rate["state"])
        free = [row["free_tier_per_month"] for row in rows if row["free_tier_per_month"]]
        in_first_step = steps[0][1] == 0 and len(steps) > 1
        if free and not in_first_step:
            expect(rate.get("free") == Fraction(free[0]) and rate["freePool"], key, rate.get("free"))
        if in_first_step:
            expect("free" not in rate, key, "would be deducted twice")
    return sum(map(len, groups.values())), groups.keys()


# Found after the rows were gathered: key -> (date, unit, steps). The first was gathered with an older date.
SERVERLESS = "Amazon SageMaker Serverless Inference"
LATER = {
    ("aws", SERVERLESS, "inference-duration", "eu-west-1"): ("2026-09-22", "GiB-second", [(0, "0.00002")]),
    ("aws", SERVERLESS, "inference-duration", "ap-northeast-1"): ("2026-09-22", "GiB-second", [(0, "0.00002")]),
    ("aws", SERVERLESS, "inference-duration", "eu-central-1"): ("2026-09-22", "GiB-second", [(0, "0.00002")]),
    ("aws", "Amazon SageMaker", "ml-storage-training", "eu-west-1"): ("2023-12-01", "GiB-month", [(0, "0.154")]),
    ("aws", "Amazon SageMaker", "ml-storage-processing", "eu-west-1"): ("2023-12-01", "GiB-month", [(0, "0.11")]),
    ("gcp", "Google API Gateway", "calls", "global"): (
        "2025-01-01", "request", [(0, "0"), (2000000, "0.000003"), (1000000000, "0.0000015")]),
}


def check_later(rates):
    for key, (date, unit, steps) in LATER.items():
        rate = rates.get((*key, "on-demand", ""))
        expect(rate is not None, key, "is not in the books")
        if rate is not None:
            found = [(step["from"], Fraction(step["price"])) for step in rate["tiers"]]
            expect(found == [(start, Fraction(price)) for start, price in steps], key, found)
            expect((rate["asOf"], rate["unit"], rate["state"]) == (date, unit, "listed"), key, rate["asOf"])


def main():
    regenerate()
    if GATHERED.is_dir():
        rates = books()
        machines, (rows, gathered) = check_compute(rates), check_services(rates)
        check_later(rates)
        later = sum((*key, "on-demand", "") not in gathered for key in LATER)
        published = sum(rate["state"] in ("listed", "free") for rate in rates.values())
        expect(published == machines + len(gathered) + later, published, "published rates for", machines, "+",
               len(gathered), "+", later)
        print(f"{machines} + {rows} + {later} rows are {published} published rates; {len(rates) - published} derived")
    else:
        print("skipped: no gathered rows in", GATHERED)
    for failure in failures[:30]:
        print("FAIL", failure)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
