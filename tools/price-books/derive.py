# SPDX-License-Identifier: GPL-3.0-or-later
"""Prices by a named, checked rule from published ones, only where nothing is published. rules.json says
each rule's ratio, its ground and the texts; what no rule covers stays a gap."""
from decimal import Decimal

from derivation import Book, any_of

COMPONENTS = ("Studio", "Training", "Hosting", "Processing", "Batch Transform")


def sagemaker(book):
    """Each component of a type costs the same; a type without any listed one costs a multiple of EC2's."""
    service, rule = "Amazon SageMaker", book.rules["sagemaker-component"]
    from_ec2 = book.rules["sagemaker-from-ec2"]
    listed = {}
    for rate in book.select(service):
        kind, _, component = rate["dimension"].partition(" ")
        if component in COMPONENTS:
            listed.setdefault((kind, rate["region"]), {})[component] = rate
    check_ec2_ratio(book, listed, from_ec2)
    for ec2 in book.select("Amazon EC2", "on-demand"):
        kind = "ml." + ec2["dimension"]
        ratio = ec2_ratio(ec2["dimension"], from_ec2)
        if ratio and (kind, ec2["region"]) not in listed:
            for component in COMPONENTS:
                if not any_of(kind, rule["exclude"].get(component, [])):
                    book.add("sagemaker-from-ec2", ec2, ratio, service=service, dimension=f"{kind} {component}")
    for (kind, _), found in listed.items():
        base = next(found[component] for component in COMPONENTS if component in found)
        for component in COMPONENTS:
            if component not in found and not any_of(kind, rule["exclude"].get(component, [])):
                book.add("sagemaker-component", base, 1, dimension=f"{kind} {component}")


def ec2_ratio(kind, rule):
    return next((entry["ratio"] for entry in rule["ratios"] if any_of(kind, entry["types"])), None)


def check_ec2_ratio(book, listed, rule):
    """The ratios hold in the tables themselves, wherever both prices are published (rounding is AWS's)."""
    tolerance = Decimal(rule["tolerance"])
    for (kind, region), found in listed.items():
        ec2 = book.find("Amazon EC2", kind.removeprefix("ml."), region)
        ratio = ec2_ratio(kind.removeprefix("ml."), rule)
        if ec2 is None or ratio is None:
            continue
        expected = ec2["tiers"][0][1] * Decimal(ratio)
        for rate in found.values():
            off = abs(rate["tiers"][0][1] - expected)
            assert off <= expected * tolerance or off <= Decimal("0.001"), (kind, region, off / expected)


def vertex(book):
    rule = book.rules["vertex-from-compute-engine"]
    for base in book.select("Google Compute Engine", "on-demand"):
        name = base["dimension"]
        if name in rule["exclude"]:
            continue
        for use in ("prediction", "training"):
            dimension = ("accelerator-" if name.startswith("nvidia-") else "") + name + " " + use
            book.add("vertex-from-compute-engine", base, rule["ratio"], rule[use],
                     service="Google Vertex AI", dimension=dimension)


def sagemaker_spot(book):
    """Managed spot training: as much cheaper than on demand as EC2 spot is."""
    rule = book.rules["sagemaker-spot"]
    for spot in book.select("Amazon EC2", "spot"):
        kind = "ml." + spot["dimension"]
        training = book.find("Amazon SageMaker", kind + " Training", spot["region"])
        on_demand = book.find("Amazon EC2", spot["dimension"], spot["region"])
        if training and on_demand and not any_of(kind, rule["exclude"]):
            ratio = spot["tiers"][0][1] / on_demand["tiers"][0][1]
            book.add("sagemaker-spot", spot, ratio, on=training, service=training["service"],
                     dimension=training["dimension"])


def sagemaker_storage(book):
    """ML storage costs a multiple of EBS, checked wherever both are published."""
    rule = book.rules["sagemaker-storage"]
    for base in book.select("Amazon EBS", "on-demand"):
        if base["dimension"] != "gp3-storage":
            continue
        for dimension, ratio in rule["ratios"]:
            listed = book.find("Amazon SageMaker", dimension, base["region"])
            assert listed is None or listed["tiers"][0][1] == base["tiers"][0][1] * Decimal(ratio), dimension
            book.add("sagemaker-storage", base, ratio, service="Amazon SageMaker", dimension=dimension)


def vertex_spot(book):
    """Training on Spot VMs: their price and the fee, which does not follow it down."""
    rule = book.rules["vertex-spot"]
    for spot in book.select("Google Compute Engine", "spot"):
        name = spot["dimension"]
        on_demand = book.find("Google Compute Engine", name, spot["region"])
        if on_demand is None or name in rule["exclude"]:
            continue
        price, listed = spot["tiers"][0][1], on_demand["tiers"][0][1]
        dimension = ("accelerator-" if name.startswith("nvidia-") else "") + name + " training"
        book.add("vertex-spot", spot, (price + listed * Decimal(rule["fee"])) / price,
                 service="Google Vertex AI", dimension=dimension)


def cloud_sql_parts(book):
    """vCPU and memory cost the same wherever a whole machine costs exactly their sum."""
    package = book.rules["cloud-sql-parts"]["package"]
    parts = [("enterprise-vcpu-zonal PostgreSQL", package["vcpu"]), ("enterprise-ram-zonal PostgreSQL", package["gib"])]
    homes = {rate["region"] for rate in book.select("Google Cloud SQL", "on-demand") if rate["dimension"] == parts[0][0]}
    for home in sorted(homes):
        bases = [book.find("Google Cloud SQL", dimension, home) for dimension, _ in parts]
        if not all(bases):
            continue
        whole = sum(base["tiers"][0][1] * count for base, (_, count) in zip(bases, parts))
        for here in book.select("Google Cloud SQL", "on-demand"):
            if here["dimension"] == package["dimension"] and here["tiers"][0][1] == whole:
                for base in bases:
                    book.add("cloud-sql-parts", base, 1, region=here["region"])


def twins(book):
    """Prices that are a fixed multiple of their neighbour's."""
    for base in book.select("Amazon RDS", "on-demand"):
        if base["dimension"].startswith("db.") and not base["dimension"].endswith(" Multi-AZ"):
            book.add("rds-multi-az", base, book.rules["rds-multi-az"]["ratio"],
                     dimension=base["dimension"] + " Multi-AZ")
    for base in book.select("Amazon ElastiCache", "on-demand"):
        if base["dimension"].endswith(" Redis"):
            book.add("elasticache-valkey-from-redis", base, book.rules["elasticache-valkey-from-redis"]["ratio"],
                     dimension=base["dimension"].replace(" Redis", " Valkey"))
    for base in book.select("Google Cloud SQL", "on-demand"):
        if "-zonal " in base["dimension"]:
            book.add("cloud-sql-regional", base, 2, dimension=base["dimension"].replace("-zonal ", "-regional-ha "))
        elif "-regional-ha " in base["dimension"]:
            book.add("cloud-sql-regional", base, Decimal("0.5"),
                     dimension=base["dimension"].replace("-regional-ha ", "-zonal "))
    commitment = book.rules["cloud-sql-commitment"]
    for base in book.select("Google Cloud SQL", "on-demand"):
        is_compute = base["dimension"].endswith(("SQL", "MySQL"))
        if is_compute and not any_of(base["dimension"], commitment["exclude"]):
            for term, ratio in commitment["terms"]:
                book.add("cloud-sql-commitment", base, ratio, purchase="committed-use", term=term)


def ec2_reserved(book):
    rule = book.rules["ec2-reserved-between-regions"]
    for term, home in rule["from"]:
        for base in book.select("Amazon EC2", "reserved"):
            if base["term"] != term or base["region"] != home or not any_of(base["dimension"], rule["families"]):
                continue
            there = book.find("Amazon EC2", base["dimension"], home)
            ratio = base["tiers"][0][1] / there["tiers"][0][1]
            for here in book.select("Amazon EC2", "on-demand"):
                if here["dimension"] == base["dimension"]:
                    book.add("ec2-reserved-between-regions", base, ratio, on=here, region=here["region"])


def azure(book):
    rule = book.rules["azure-reservation-ratio"]
    for base in book.select("Azure Virtual Machines", "on-demand"):
        if any_of(base["dimension"], rule["sizes"]):
            for term, ratio in rule["terms"]:
                book.add("azure-reservation-ratio", base, ratio, purchase="reserved", term=term)
    for base in book.select("Azure Virtual Machines"):
        book.add("azure-ml-from-vm", base, 1, service="Azure Machine Learning")


def derived(rates, rules):
    """`rates` with everything that the rules give besides."""
    book = Book(rates, rules)
    for rule in (sagemaker, sagemaker_storage, sagemaker_spot, vertex, vertex_spot, cloud_sql_parts, twins, ec2_reserved, azure):
        rule(book)
    return book.rates
