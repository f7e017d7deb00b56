# SPDX-License-Identifier: GPL-3.0-or-later
"""The bytes of core/json/write.cpp and core/pricing/write_price_book.cpp."""
from decimal import ROUND_HALF_UP, Decimal

LINE_LIMIT = 100


class Number(str):
    """Digits that stand without quotes."""


def digits(value):
    """A decimal as the program writes it: at most 12 fraction digits, no exponent, no trailing zeros."""
    value = Decimal(value)
    if -value.as_tuple().exponent > 12:
        value = value.quantize(Decimal("1e-12"), ROUND_HALF_UP)
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def quoted(text):
    assert not any(ord(c) < 0x20 or ord(c) == 0x7f for c in text), text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def plain(value):
    return isinstance(value, (str, int))


def flat(value):
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return "[" + ", ".join(map(flat, value)) + "]"
    return "{ " + ", ".join(f"{quoted(key)}: {flat(entry)}" for key, entry in value.items()) + " }"


def write(value, indent=0, column=0):
    """Containers of plain values share a line where it is short enough; lengths count bytes."""
    if plain(value):
        return flat(value)
    entries = value if isinstance(value, list) else list(value.values())
    if all(map(plain, entries)):
        line = flat(value)
        if column + len(line.encode()) <= LINE_LIMIT:
            return line
    inner = " " * (indent + 2)
    if isinstance(value, list):
        parts = [write(entry, indent + 2, indent + 2) for entry in value]
    else:
        parts = [(key := quoted(name) + ": ") + write(entry, indent + 2, indent + 2 + len(key.encode()))
                 for name, entry in value.items()]
    start, end = "[]" if isinstance(value, list) else "{}"
    return start + "\n" + ",\n".join(inner + part for part in parts) + "\n" + " " * indent + end


def members(source, texts=(), numbers=()):
    """The members that say something, in the order of `source`."""
    found = {}
    for key, value in source.items():
        if key in texts and value:
            found[key] = value
        elif key in numbers and value != "" and Decimal(value) != (1 if key == "per" else 0):
            found[key] = Number(digits(value))
    return found


def measure(entry):
    ordered = {key: entry.get(key, "") for key in ("name", "unit", "included", "minimum", "increment", "per")}
    return members(ordered, ("name", "unit"), ("included", "minimum", "increment", "per"))


def rate_json(rate):
    out = {key: rate[key] for key in ("provider", "service", "dimension", "region")}
    if rate["purchase"] != "on-demand":
        out["purchase"] = rate["purchase"]
    if rate["term"]:
        out["term"] = rate["term"]
    out["unit"] = rate["unit"]
    out["tiers"] = [{"from": Number(digits(start)), "price": digits(price)} for start, price in rate["tiers"]]
    for key in ("tiersPer", "freePool"):
        if key == "freePool" and "free" in rate:
            out["free"] = Number(digits(rate["free"]))
        if key in rate:
            out[key] = rate[key]
    for key in ("measures", "largestOf"):
        if key in rate:
            out[key] = [measure(entry) for entry in rate[key]]
    if "machine" in rate:
        out["machine"] = members(rate["machine"], ("gpu",), ("vcpus", "memoryGiB", "gpus", "gpuMemoryGiB"))
    ja, en = rate["source"]
    out["source"] = en if ja == en else {"ja": ja, "en": en}
    out["asOf"] = rate["asOf"]
    out["state"] = rate["state"]
    if "rule" in rate:
        out["rule"] = rate["rule"]
    return out


def key_of(rate):
    return tuple(rate[name].encode() for name in ("provider", "service", "dimension", "region", "purchase", "term"))


def book(identifier, rates):
    rates = sorted(rates, key=key_of)
    keys = [key_of(rate) for rate in rates]
    assert len(set(keys)) == len(keys), [key for i, key in enumerate(keys[1:]) if key == keys[i]]
    tree = {"format": "mitsumori-prices", "version": 1, "id": identifier,
            "asOf": max(rate.get("newest", rate["asOf"]) for rate in rates),
            "rates": [rate_json(rate) for rate in rates]}
    return write(tree) + "\n"
