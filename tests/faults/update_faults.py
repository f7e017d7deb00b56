#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`prices update` from outside: a good update of each vendor, then every fault; after each fault the library is byte for
byte as before, nothing temporary is left, and the exit status and the message are right.

The servers are this script's own, on 127.0.0.1; the lists are invented.
"""
import hashlib
import http.server
import json
import os
import resource
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

PROGRAM = os.environ["MITSUMORI_PROGRAM"]
KEY = "AIza-a_secret-of-this-test"
MACHINE = {"instanceType": "m5.large", "operatingSystem": "Linux", "tenancy": "Shared", "preInstalledSw": "NA",
           "capacitystatus": "Used", "licenseModel": "No License required", "regionCode": "eu-west-1",
           "location": "EU (Ireland)", "servicecode": "AmazonEC2", "operation": "RunInstances",
           "usagetype": "EU-BoxUsage:m5.large", "vcpu": "2", "memory": "8 GiB"}


def aws_offer(price):
    sku, term, rate = "AAAABBBBCCCCDDDD", "JRTCKXETXF", "6YS6EN2CT7"
    dimension = {"rateCode": f"{sku}.{term}.{rate}", "description": "invented", "unit": "Hrs", "beginRange": "0",
                 "endRange": "Inf", "pricePerUnit": {"USD": price}, "appliesTo": []}
    offer = {"offerTermCode": term, "sku": sku, "effectiveDate": "2025-01-01T00:00:00Z", "termAttributes": {},
             "priceDimensions": {f"{sku}.{term}.{rate}": dimension}}
    return {"formatVersion": "v1.0", "disclaimer": "invented", "offerCode": "AmazonEC2", "version": "20250101000000",
            "publicationDate": "2025-01-01T00:00:00Z",
            "products": {sku: {"sku": sku, "productFamily": "Compute Instance", "attributes": MACHINE}},
            "terms": {"OnDemand": {sku: {f"{sku}.{term}": offer}}}}


def azure_item(number):
    return {"currencyCode": "USD", "tierMinimumUnits": 0.0, "retailPrice": 0.1 * number, "unitPrice": 0.1 * number,
            "armRegionName": "japaneast", "location": "JA East", "effectiveStartDate": "2025-01-01T00:00:00Z",
            "meterId": f"00000000-0000-0000-0000-00000000000{number}", "meterName": f"D{number} v3",
            "productId": "DZH318Z0BQ34", "skuId": f"DZH318Z0BQ34/000{number}",
            "productName": "Virtual Machines Dv3 Series", "skuName": f"D{number} v3",
            "serviceName": "Virtual Machines", "serviceId": "DZH313Z7MMC8", "serviceFamily": "Compute",
            "unitOfMeasure": "1 Hour", "type": "Consumption", "isPrimaryMeterRegion": True,
            "armSkuName": f"Standard_D{number}_v3"}


def google_sku(number):
    return {"name": f"services/6F81-5844-456A/skus/0000-0000-000{number}", "skuId": f"0000-0000-000{number}",
            "description": ["N2 Instance Core running in Tokyo", "N2 Instance Ram running in Tokyo"][number % 2],
            "category": {"serviceDisplayName": "Compute Engine", "resourceFamily": "Compute",
                         "resourceGroup": ["CPU", "RAM"][number % 2], "usageType": "OnDemand"},
            "serviceRegions": ["asia-northeast1"], "serviceProviderName": "Google",
            "geoTaxonomy": {"type": "REGIONAL", "regions": ["asia-northeast1"]},
            "pricingInfo": [{"effectiveTime": "2025-01-01T00:00:00.000Z", "summary": "", "currencyConversionRate": 1,
                             "pricingExpression": {
                                 "usageUnit": ["h", "GiBy.h"][number % 2], "displayQuantity": 1,
                                 "baseUnit": ["s", "By.s"][number % 2],
                                 "baseUnitConversionFactor": [3600, 3865470566400][number % 2],
                                 "tieredRates": [{"startUsageAmount": 0, "unitPrice": {
                                     "currencyCode": "USD", "units": "0", "nanos": 31611000}}]}}]}


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers with what server.site has for the path: JSON, or a function that writes as it likes."""

    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        path = urllib.parse.unquote(self.path)
        answer = self.server.site.get(path, self.server.site.get("*"))
        if callable(answer):
            answer(self)
        elif answer is None:
            self.reply(404, b"{}")
        else:
            self.reply(200, json.dumps(answer).encode())

    def reply(self, status, body, kind="application/json", length=None, headers=()):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, tls=None):
        super().__init__(("127.0.0.1", 0), Handler)
        self.site, self.asked = {}, []
        self.base = f"{'https' if tls else 'http'}://127.0.0.1:{self.server_address[1]}"
        if tls:
            self.socket = tls.wrap_socket(self.socket, server_side=True)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, *_):
        pass  # clients that hang up are what is tried here


def aws_site(price="0.107"):
    return {"/offers/v1.0/aws/index.json": {"offers": {"AmazonEC2": {"currentRegionIndexUrl": "/regions.json"}}},
            "/regions.json": {"regions": {"eu-west-1": {"currentVersionUrl": "/list.json"}}},
            "/list.json": aws_offer(price)}


def azure_site(base):
    first = "/api/retail/prices?api-version=2023-01-01-preview&$filter=armRegionName eq 'japaneast'"
    page = "/api/retail/prices?$skip="
    envelope = {"BillingCurrency": "USD", "CustomerEntityId": "Default", "CustomerEntityType": "Retail", "Count": 1}
    return {first: {**envelope, "Items": [azure_item(2)], "NextPageLink": base + page + "1"},
            page + "1": {**envelope, "Items": [azure_item(4)], "NextPageLink": base + page + "2"},
            page + "2": {**envelope, "Items": [azure_item(8)], "NextPageLink": None}}


def google_site():
    first = "/v1/services/6F81-5844-456A/skus?pageSize=5000"
    return {first: {"skus": [google_sku(0)], "nextPageToken": "a+b"},
            first + "&pageToken=a+b": {"skus": [google_sku(1)], "nextPageToken": ""}}


class Place:
    """A library and a folder for temporary files, and what stands in them."""

    def __init__(self, folder):
        self.library, self.temporary = os.path.join(folder, "library"), os.path.join(folder, "tmp")
        os.mkdir(self.temporary)
        self.environment = {**os.environ, "TMPDIR": self.temporary, "MITSUMORI_LIBRARY": self.library,
                            "MITSUMORI_GOOGLE_API_KEY": KEY}
        self.tried = self.wrong = 0

    def command(self, base, vendor="aws", regions=("eu-west-1",), services=("AmazonEC2",)):
        arguments = [PROGRAM, "prices", "update", "--vendor", vendor, "--base-url", base, "--lang", "en",
                     "--today", "2025-06-01"]
        for region in regions:
            arguments += ["--region", region]
        for service in services:
            arguments += ["--service", service]
        return arguments

    def run(self, arguments, **options):
        return subprocess.run(arguments, capture_output=True, env=self.environment, timeout=300, check=False, text=True,
                              **options)

    def state(self):
        found = {}
        for folder, _, names in os.walk(self.library):
            for name in names:
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    found[os.path.relpath(path, self.library)] = hashlib.sha256(file.read()).hexdigest()
        return found

    def judge(self, what, holds, detail=""):
        self.tried += 1
        if not holds:
            self.wrong += 1
            print(f"WRONG: {what}: {detail}")

    def judge_clean(self, what):
        left = os.listdir(self.temporary)
        self.judge(f"{what}: temporary files", not left, left)

    def fault(self, what, arguments, message, status=1, **options):
        before = self.state()
        done = self.run(arguments, **options)
        self.judge(f"{what}: exit", done.returncode == status, f"{done.returncode} {done.stderr}")
        self.judge(f"{what}: message", message in done.stderr and "‹" not in done.stderr, done.stderr)
        self.judge(f"{what}: library", self.state() == before, self.state())
        self.judge(f"{what}: key", KEY not in done.stdout + done.stderr)
        self.judge_clean(what)


def good(place, server):
    server.site = aws_site()
    done = place.run(place.command(server.base))
    place.judge("AWS", done.returncode == 0 and "AmazonEC2" in done.stdout, done.stdout + done.stderr)
    place.judge("AWS: sum", hashlib.sha256(json.dumps(aws_offer("0.107")).encode()).hexdigest() in done.stderr, done.stderr)
    server.site = azure_site(server.base)
    done = place.run(place.command(server.base, "azure", ["japaneast"], []))
    place.judge("Azure", done.returncode == 0 and done.stderr.count("Fetching") == 3, done.stdout + done.stderr)
    server.site, server.asked = google_site(), []
    done = place.run(place.command(server.base, "gcp", [], ["6F81-5844-456A"]))
    place.judge("Google", done.returncode == 0 and done.stderr.count("Fetching") == 2, done.stdout + done.stderr)
    place.judge("Google: key in a header", all(headers.get("X-Goog-Api-Key") == KEY for _, headers in server.asked),
                server.asked)
    place.judge("Google: key in no address", not any(KEY in path for path, _ in server.asked), server.asked)
    place.judge("Google: key in no output", KEY not in done.stdout + done.stderr)
    key = KEY.encode()
    for name in place.state():
        with open(os.path.join(place.library, name), "rb") as file:
            place.judge(f"Google: key in no file ({name})", key not in file.read())
    place.judge("three lists", len(place.state()) == 3, place.state())
    place.judge_clean("good updates")
    before = place.state()
    server.site = aws_site()
    done = place.run(place.command(server.base))
    place.judge("the same again", done.returncode == 0 and place.state() == before, done.stdout + done.stderr)
    done = place.run([PROGRAM, "prices", "list"])
    place.judge("listed", all(name.split(".")[0] in done.stdout for name in before), done.stdout)


def redirect(target):
    return lambda handler: handler.reply(302, b"{}", headers=[("Location", target)])


def cut(handler):
    handler.reply(200, json.dumps(aws_offer("9")).encode()[:500], length=5000)
    handler.close_connection = True


def list_faults(place, server):
    """Each of them in place of the list, which would have another price."""
    html = b"<!DOCTYPE html><title>Log in</title>"
    faults = {
        "404": (lambda handler: handler.reply(404, b"{}"), "does not have it"),
        "403": (lambda handler: handler.reply(403, b"{}"), "refuses access"),
        "429 for hours": (lambda handler: handler.reply(429, b"{}", headers=[("Retry-After", "9999")]), "9999 seconds"),
        "HTML": (lambda handler: handler.reply(200, html, kind="text/html"), "web page"),
        "HTML called JSON": (lambda handler: handler.reply(200, html), "web page"),
        "empty": (lambda handler: handler.reply(200, b""), "empty"),
        "cut": (cut, "cut off"),
        "too large": (lambda handler: handler.reply(200, b"{}", length=5 << 30), "larger than the limit"),
        "redirect to http": (redirect("http://prices.example/list.json"), "not safe: http://prices.example/list.json"),
        "redirect loop": (redirect("/list.json"), "more often than the limit of 5"),
        "redirect to a file": (redirect("file:///etc/passwd"), "not safe"),
        "another format": (lambda handler: handler.reply(200, b'{"surprise": true}'), "AmazonEC2-eu-west-1"),
        "damaged inside": (lambda handler: handler.reply(200, json.dumps(aws_offer("9")).replace(":", ";").encode()),
                           "AmazonEC2-eu-west-1"),
    }
    for name, (answer, message) in faults.items():
        server.site = {**aws_site("9"), "/list.json": answer}
        place.fault(name, place.command(server.base), message)
        server.site = {"*": answer}
        if "inside" not in name and "format" not in name:
            place.fault(name + " for the index", place.command(server.base), message)
    server.site = {**aws_site("9"), "/regions.json": {"regions": {"eu-west-1": {"currentVersionUrl": "//x.example/"}}}}
    place.fault("link elsewhere", place.command(server.base), "/regions/eu-west-1/currentVersionUrl: links to another")


def one_of_two(place, server):
    """The list that cannot be had leaves the old one; the other is updated."""
    server.site = {**aws_site("0.2"), "/regions.json": {"regions": {
        "eu-west-1": {"currentVersionUrl": "/missing.json"}, "us-east-1": {"currentVersionUrl": "/list.json"}}}}
    server.site["/list.json"]["products"]["AAAABBBBCCCCDDDD"]["attributes"] = {**MACHINE, "regionCode": "us-east-1"}
    server.site["/list.json"]["version"] = "20250201000000"
    before = place.state()
    done = place.run(place.command(server.base, regions=["eu-west-1", "us-east-1"]))
    after = place.state()
    place.judge("one of two: exit", done.returncode == 1, done.stderr)
    place.judge("one of two: named", "AmazonEC2-eu-west-1: not updated" in done.stderr, done.stderr)
    place.judge("one of two: old lists", all(after.get(name) == digest for name, digest in before.items()), after)
    place.judge("one of two: new list", len(after) == len(before) + 1, after)


def query_faults(place, server):
    site = azure_site(server.base)
    first, second, third = list(site)
    for name, link, message in (("another host", "https://elsewhere.example/", "/NextPageLink: links to another server"),
                                ("a page again", server.base + urllib.parse.quote(second, "/?$="), "came before")):
        server.site = {**site, third: {**site[third], "NextPageLink": link}}
        place.fault("Azure " + name, place.command(server.base, "azure", ["japaneast"], []), message)
    server.site = {first: site[first]}
    place.fault("Azure page missing", place.command(server.base, "azure", ["japaneast"], []), "does not have it")
    server.site = {"*": lambda handler: handler.reply(400, b'{"error": {"message": "API key not valid"}}')}
    place.fault("Google key refused", place.command(server.base, "gcp", [], ["6F81-5844-456A"]), "is valid and allowed")
    place.environment["MITSUMORI_GOOGLE_API_KEY"] = ""
    server.asked = []
    place.fault("Google key missing", place.command(server.base, "gcp", [], []), "MITSUMORI_GOOGLE_API_KEY")
    place.judge("Google key missing: nothing asked", not server.asked)
    place.environment["MITSUMORI_GOOGLE_API_KEY"] = KEY


def connection_faults(place, folder):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        place.fault("refused", place.command(f"http://127.0.0.1:{closed.getsockname()[1]}"), "refuses connections")
    place.fault("DNS", place.command("https://no-such-host.invalid"), "name is not known")
    for base in ("http://prices.example", "ftp://127.0.0.1", "https://user:word@prices.example", "nonsense"):
        place.fault(base, place.command(base), "cannot be a --base-url", status=2)
    certificate, key = os.path.join(folder, "self.pem"), os.path.join(folder, "self.key")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate,
                    "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"],
                   check=True, capture_output=True)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate, key)
    server = Server(tls)
    server.site = aws_site("9")
    place.fault("self-signed", place.command(server.base), "self-signed")
    # what makes other programs trust it must not work here
    trusting = {"SSL_CERT_FILE": certificate, "SSL_CERT_DIR": folder, "CURL_CA_BUNDLE": certificate,
                "QT_SSL_USE_TEMPORARY_KEYCHAIN": "1", "OPENSSL_CONF": os.devnull}
    place.environment.update(trusting)
    place.fault("self-signed, with an environment that trusts it", place.command(server.base), "self-signed")
    for name in trusting:
        place.environment.pop(name)
    place.judge("self-signed: nothing asked", not server.asked, server.asked)


def retry(place, server):
    count = 0

    def answer(handler):
        nonlocal count
        count += 1
        if count < 3:
            handler.reply([500, 429][count - 1], b"{}", headers=[("Retry-After", "1")] if count == 2 else [])
        else:
            handler.reply(200, json.dumps(aws_site()["/offers/v1.0/aws/index.json"]).encode())

    server.site = {**aws_site(), "/offers/v1.0/aws/index.json": answer}
    done = place.run(place.command(server.base))
    place.judge("500, 429, 200", done.returncode == 0 and count == 3, f"{count} {done.stderr}")


def endless(handler):
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.end_headers()
    handler.wfile.write(b"[")
    while True:
        handler.wfile.write(b" " * 65536)
        time.sleep(0.001)


def cancel(place, server):
    for number, expected in ((signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)):
        for site, where in (({**aws_site("9"), "/list.json": endless}, "list"),
                            ({"*": lambda handler: time.sleep(20)}, "silence"),
                            ({"*": lambda handler: handler.reply(503, b"{}", headers=[("Retry-After", "60")])}, "wait")):
            server.site, before = site, place.state()
            process = subprocess.Popen(place.command(server.base), env=place.environment, text=True,
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            time.sleep(1.5)
            if where == "list":
                place.judge("cancel: something was there to remove", os.listdir(place.temporary))
            process.send_signal(number)
            start = time.monotonic()
            error = process.communicate(timeout=30)[1]
            place.judge(f"{number.name} in {where}: exit", process.returncode == expected, f"{process.returncode} {error}")
            took = time.monotonic() - start
            place.judge(f"{number.name} in {where}: time", took < 1, took)
            place.judge(f"{number.name} in {where}: message", "Cancelled" in error, error)
            place.judge(f"{number.name} in {where}: library", place.state() == before)
            place.judge_clean(f"{number.name} in {where}")


def killed(place, server):
    server.site = {**aws_site("9"), "/list.json": endless}
    before = place.state()
    process = subprocess.Popen(place.command(server.base), env=place.environment, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    time.sleep(1.5)
    process.kill()
    process.wait()
    place.judge("kill: library", place.state() == before)
    server.site = aws_site()
    done = place.run(place.command(server.base))
    place.judge("after a kill", done.returncode == 0, done.stderr)
    place.judge_clean("after a kill")


def disk(place, server):
    server.site = {**aws_site("9"), "/list.json": endless}
    place.fault("file size limit", place.command(server.base), "cannot write the temporary file",
                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20)))
    kept = place.environment["TMPDIR"]
    place.environment["TMPDIR"] = os.path.join(kept, "nowhere")
    place.fault("no folder for temporary files", place.command(server.base), "name one in TMPDIR")
    place.environment["TMPDIR"] = kept


def memory(place, server):
    """200 MB are cut off at their end: they went through memory in pieces."""
    size = 200 << 20

    def large(handler):
        handler.reply(200, b"[", length=size + 100)
        for _ in range(size >> 20):
            handler.wfile.write(b" " * (1 << 20))
        handler.close_connection = True

    server.site = {**aws_site("9"), "/list.json": large}
    arguments = ["/usr/bin/env", "bash", "-c", '"$@" & p=$!; peak=0; '
                 'while kill -0 $p 2>/dev/null; do '
                 'now=$(sed -n "s/^VmHWM:[^0-9]*\\([0-9]*\\).*/\\1/p" /proc/$p/status 2>/dev/null); peak=${now:-$peak}; '
                 'sleep 0.1; done; wait $p; echo "status $? peak $peak" >&2', "-"]
    done = place.run(arguments + place.command(server.base))
    words = done.stderr.split()
    peak = int(words[-1])
    print(f"peak memory while 200 MiB came: {peak / 1024:.0f} MiB")
    place.judge("memory: exit", words[-3] == "1" and "cut off" in done.stderr, done.stderr)
    place.judge("memory", 0 < peak < 150 * 1024, peak)


def no_connection(place):
    """No other command opens a connection; neither does the help of this one."""
    if shutil.which("strace") is None:
        print("not tried: no other connections (no strace)")
        return
    scenario = os.path.join(os.environ["MITSUMORI_SOURCE_DIR"], "scenarios", "gpu-cluster.mitsumori.json")
    trace = os.path.join(place.temporary, "trace")

    def connections(arguments):
        place.run(["strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg", "-o", trace] + arguments)
        with open(trace, encoding="utf-8") as file:
            lines = [line for line in file if "AF_INET" in line]
        os.remove(trace)
        return lines

    for arguments in (["estimate", scenario], ["check", scenario], ["prices", "list"], ["prices", "update", "--help"],
                      ["report", scenario, "-o", os.path.join(place.temporary, "r.pdf")]):
        lines = connections([PROGRAM] + arguments)
        place.judge(f"connections of {arguments[:2]}", not lines, lines)
    lines = connections(place.command("http://127.0.0.1:9"))
    place.judge("the trace would show them", lines)
    os.remove(os.path.join(place.temporary, "r.pdf"))


def main():
    server = Server()
    with tempfile.TemporaryDirectory() as folder:
        place = Place(folder)
        good(place, server)
        list_faults(place, server)
        query_faults(place, server)
        one_of_two(place, server)
        retry(place, server)
        connection_faults(place, folder)
        cancel(place, server)
        killed(place, server)
        disk(place, server)
        memory(place, server)
        no_connection(place)
    print(f"{place.tried} judgements, {place.wrong} wrong")
    sys.exit(place.wrong != 0)


if __name__ == "__main__":
    main()
