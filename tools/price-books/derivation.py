# SPDX-License-Identifier: GPL-3.0-or-later
"""The rates of one cloud while derived ones are added, each with its rule, its base and the base's date."""
from decimal import Decimal
from fnmatch import fnmatchcase


def any_of(name, patterns):
    return any(fnmatchcase(name, pattern) for pattern in patterns)


class Book:
    """The rates of one cloud while they grow."""

    def __init__(self, rates, rules):
        self.rates, self.rules = list(rates), rules
        self.known = {self.key(rate): rate for rate in self.rates}

    @staticmethod
    def key(rate):
        return rate["service"], rate["dimension"], rate["region"], rate["purchase"], rate["term"]

    def find(self, service, dimension, region, purchase="on-demand", term=""):
        return self.known.get((service, dimension, region, purchase, term))

    def select(self, service, purchase=None):
        return [rate for rate in self.rates
                if rate["service"] == service and purchase in (None, rate["purchase"])]

    def add(self, rule, base, ratio, texts=None, on=None, **changes):
        """A rate like `base` (with `changes`) at ratio x its price, or x the price of `on`."""
        rate = {name: base[name] for name in
                ("provider", "service", "dimension", "unit", "region", "purchase", "term", "asOf")}
        rate.update(changes)
        if self.key(rate) in self.known:
            return
        price = (on or base)["tiers"][0][1]
        texts = texts or self.rules[rule]
        shown = f"{Decimal(ratio).quantize(Decimal('0.0001')).normalize():f}"
        rate["tiers"] = [(Decimal(0), price * Decimal(ratio))]
        rate["source"] = tuple(texts[language].format(base=described(base, language), ratio=shown)
                               for language in ("ja", "en"))
        rate["state"], rate["rule"] = "derived", rule
        self.rates.append(rate)
        self.known[self.key(rate)] = rate


def described(rate, language):
    """What a price was derived from: key, price and date."""
    buy = "" if rate["purchase"] == "on-demand" else " " + rate["purchase"] + (" " + rate["term"] if rate["term"] else "")
    name = f"{rate['service']} {rate['dimension']} {rate['region']}{buy}"
    price = f"{rate['tiers'][0][1].normalize():f}"
    return f"{name}（${price}、{rate['asOf']}）" if language == "ja" else f"{name} (${price}, {rate['asOf']})"
