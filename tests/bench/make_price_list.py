#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes an AWS offer file of a wanted size with invented products and prices, in the layout of the real ones:
make_price_list.py MEGABYTES FILE. The same size gives the same bytes.

A third of the products has the 12 reserved offers, as with EC2. Products come first, then on-demand terms, then
reserved ones, each in an order of its own.
"""
import sys

RESERVED = [(code, length, option, kind)
            for kind, length, codes in (("standard", "1yr", ("4NA7Y494T4", "HU7G6KETJZ", "6QCMYABX3D")),
                                        ("standard", "3yr", ("BPH4J8HBKS", "38NPMPTW36", "NQ3QZPMQV9")),
                                        ("convertible", "1yr", ("7NE97W5U4E", "CUZHX8X6JH", "VJWZNREJX2")),
                                        ("convertible", "3yr", ("Z2E3P23VKM", "R5XV2EPZQZ", "MZU6U2429S")))
            for code, option in zip(codes, ("No Upfront", "Partial Upfront", "All Upfront"))]
SYSTEMS = [("Linux", "RunInstances", "NA"), ("Windows", "RunInstances:0002", "NA"), ("RHEL", "RunInstances:0010", "NA"),
           ("SUSE", "RunInstances:000g", "NA"), ("Linux", "RunInstances:0100", "SQL Ent"),
           ("Windows", "RunInstances:0102", "SQL Ent")]
PRODUCT = """    "%(sku)s" : {
      "sku" : "%(sku)s",
      "productFamily" : "Compute Instance",
      "attributes" : {
        "servicecode" : "AmazonEC2",
        "location" : "%(location)s",
        "locationType" : "AWS Region",
        "instanceType" : "%(type)s",
        "currentGeneration" : "Yes",
        "instanceFamily" : "General purpose",
        "vcpu" : "%(vcpu)d",
        "physicalProcessor" : "Example Processor 8000",
        "clockSpeed" : "3.1 GHz",
        "memory" : "%(memory)d GiB",
        "storage" : "EBS only",
        "networkPerformance" : "Up to 10 Gigabit",
        "processorArchitecture" : "64-bit",
        "tenancy" : "%(tenancy)s",
        "operatingSystem" : "%(system)s",
        "licenseModel" : "No License required",
        "usagetype" : "%(prefix)s%(usage)s:%(type)s",
        "operation" : "%(operation)s",
        "availabilityzone" : "NA",
        "capacitystatus" : "Used",
        "classicnetworkingsupport" : "false",
        "dedicatedEbsThroughput" : "Up to 2120 Mbps",
        "ecu" : "NA",
        "enhancedNetworkingSupported" : "Yes",
        "gpuMemory" : "NA",
        "intelAvxAvailable" : "Yes",
        "intelAvx2Available" : "Yes",
        "intelTurboAvailable" : "Yes",
        "marketoption" : "OnDemand",
        "normalizationSizeFactor" : "8",
        "preInstalledSw" : "%(software)s",
        "processorFeatures" : "AVX; AVX2; Turbo",
        "regionCode" : "%(region)s",
        "servicename" : "Amazon Elastic Compute Cloud",
        "vpcnetworkingsupport" : "true"
      }
    }"""
OFFER = """        "%(sku)s.%(code)s" : {
          "offerTermCode" : "%(code)s",
          "sku" : "%(sku)s",
          "effectiveDate" : "%(date)s",
          "priceDimensions" : {
%(prices)s
          },
          "termAttributes" : {%(attributes)s }
        }"""
PRICE = """            "%(sku)s.%(code)s.%(rate)s" : {
              "rateCode" : "%(sku)s.%(code)s.%(rate)s",
              "description" : "%(description)s",%(range)s
              "unit" : "%(unit)s",
              "pricePerUnit" : {
                "USD" : "%(price)s"
              },
              "appliesTo" : [ ]
            }"""
RANGE = """
              "beginRange" : "0",
              "endRange" : "Inf","""
REGIONS = [("US East (N. Virginia)", "us-east-1", ""), ("Asia Pacific (Tokyo)", "ap-northeast-1", "APN1-"),
           ("EU (Ireland)", "eu-west-1", "EU-")]


def sku(number):
    """16 letters and digits that look random and never repeat (the multiplier is odd, the modulus 2^80)."""
    value = (number * 0x9E3779B97F4A7C15F39D + 0x1234567) % (1 << 80)
    return "".join("ABCDEFGHJKMNPQRSTUVWXYZ23456789Y"[value >> 5 * i & 31] for i in range(16))


def product(number):
    place, rest = number % 3, number // 3
    system, operation, software = SYSTEMS[rest % 6]
    tenancy = "Shared" if rest // 6 % 2 == 0 else "Dedicated"
    size = rest // 12
    name = "%s%d%s.%s" % ("cmrtxz"[size % 6], 1 + size // 6 // 10, "abcdefghij"[size // 6 % 10], "xlarge")
    location, region, prefix = REGIONS[place]
    return {"sku": sku(number), "location": location, "region": region, "prefix": prefix, "type": name,
            "vcpu": 2 << size % 6, "memory": 8 << size % 6, "tenancy": tenancy, "system": system,
            "operation": operation, "software": software, "usage": "BoxUsage" if tenancy == "Shared" else "DedicatedUsage"}


def price(sku_, code, rate, description, unit, text, ranged):
    return PRICE % {"sku": sku_, "code": code, "rate": rate, "description": description, "unit": unit, "price": text,
                    "range": RANGE if ranged else ""}


def on_demand(number):
    name, key = product(number)["type"], sku(number)
    amount = "0.%010d" % (100000000 + number * 7919 % 9000000000)
    prices = price(key, "JRTCKXETXF", "6YS6EN2CT7", "$%s per On Demand %s Instance Hour" % (amount, name), "Hrs", amount, True)
    return '      "%s" : {\n%s\n      }' % (key, OFFER % {"sku": key, "code": "JRTCKXETXF", "date": "2024-05-01T00:00:00Z",
                                                         "prices": prices, "attributes": ""})


def reserved(number):
    key, offers = sku(number), []
    for index, (code, length, option, kind) in enumerate(RESERVED):
        hourly = "0.0000000000" if option == "All Upfront" else "0.%010d" % (50000000 + (number * 12 + index) * 104729 % 900000000)
        prices = [price(key, code, "6YS6EN2CT7", "Example (Amazon VPC), reserved instance applied", "Hrs", hourly, True)]
        if option != "No Upfront":
            prices.append(price(key, code, "2TG2D8R56U", "Upfront Fee", "Quantity", str(100 + (number + index) * 31 % 90000), False))
        attributes = "".join('\n            "%s" : "%s"%s' % (n, v, c) for n, v, c in (
            ("LeaseContractLength", length, ","), ("OfferingClass", kind, ","), ("PurchaseOption", option, "\n         ")))
        offers.append(OFFER % {"sku": key, "code": code, "date": "2023-11-30T23:59:59Z", "prices": ",\n".join(prices),
                               "attributes": attributes})
    return '      "%s" : {\n%s\n      }' % (key, ",\n".join(offers))


def shuffled(numbers, step):
    """All of them once, in another order."""
    count = len(numbers)
    while count % step == 0:
        step += 2
    return (numbers[i * step % count] for i in range(count))


def main():
    wanted, target = int(float(sys.argv[1]) * 1000000), sys.argv[2]
    sample = len(PRODUCT % product(5)) + len(on_demand(5)) + len(reserved(5)) / 3
    numbers = list(range(max(3, int((wanted - 700) / (sample + 6)))))
    with open(target, "w", encoding="ascii") as out:
        out.write('{\n  "formatVersion" : "v1.0",\n  "disclaimer" : "Invented prices for measuring an importer.",\n'
                  '  "offerCode" : "AmazonEC2",\n  "version" : "20240528203522",\n'
                  '  "publicationDate" : "2024-05-28T20:35:22Z",\n  "products" : {\n')
        out.write(",\n".join(PRODUCT % product(n) for n in shuffled(numbers, 7919)))
        out.write('\n  },\n  "terms" : {\n    "OnDemand" : {\n')
        out.write(",\n".join(on_demand(n) for n in shuffled(numbers, 104729)))
        out.write('\n    },\n    "Reserved" : {\n')
        out.write(",\n".join(reserved(n) for n in shuffled(numbers[::3], 1299709)))
        out.write('\n    }\n  },\n  "attributesList" : { }\n}\n')


main()
