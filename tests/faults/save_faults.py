#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults while a file is saved: after any of them the file is byte for byte the old or the new one, and exit 0 means the new.

Disks of every size (tmpfs, root only), file size limits, failing system calls and kills at each of them (strace).
Prints what it could not try and why.
"""
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile

PROGRAM = os.environ["MITSUMORI_PROGRAM"]
SCENARIO = os.path.join(os.environ["MITSUMORI_SOURCE_DIR"], "scenarios", "gpu-cluster.mitsumori.json")
OLD = b"the old file\n" * 300
CALLS = ["write", "fsync", "fdatasync", "linkat", "rename", "renameat2", "openat"]


def command(target):
    return [PROGRAM, "estimate", SCENARIO, "--format", "json", "-o", target]


def run(arguments, **options):
    return subprocess.run(arguments, capture_output=True, timeout=60, check=False, **options)


class Judge:
    """Sets the old file up, and judges what a fault left behind."""

    def __init__(self):
        with tempfile.TemporaryDirectory() as folder:
            target = os.path.join(folder, "estimate.json")
            assert run(command(target)).returncode == 0
            with open(target, "rb") as file:
                self.new = file.read()
        self.tried = self.wrong = self.saved = 0

    def attempt(self, folder, what, start):
        target = os.path.join(folder, "estimate.json")
        with open(target, "wb") as file:
            file.write(OLD)
        status = start(target).returncode
        with open(target, "rb") as file:
            found = file.read()
        self.tried += 1
        self.saved += status == 0
        if found not in (OLD, self.new) or (status == 0 and found != self.new):
            self.wrong += 1
            print(f"WRONG: {what}: exit {status}, {len(found)} bytes")


def disks(judge):
    mount = tempfile.mkdtemp()
    for kib in range(4, 400, 12):
        if run(["mount", "-t", "tmpfs", "-o", f"size={kib}k", "tmpfs", mount]).returncode != 0:
            print("not tried: disks of every size (mount is not allowed here)")
            break
        try:
            judge.attempt(mount, f"disk of {kib} KiB", lambda target: run(command(target)))
        except OSError:
            pass  # too small even for the old file
        finally:
            run(["umount", mount])
    os.rmdir(mount)


def limits(judge, folder):
    for size in range(0, len(judge.new) + 4096, 4096):
        def limit(bound=size):
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (bound, bound))
        judge.attempt(folder, f"file size limit {size}", lambda target: run(command(target), preexec_fn=limit))


def system_calls(judge, folder):
    if shutil.which("strace") is None:
        print("not tried: failing system calls (no strace)")
        return
    for call in CALLS:
        for fault in ("error=EIO", "error=ENOSPC", "signal=KILL"):
            first = 1 if call != "openat" else 60  # the first ones load libraries
            for when in range(first, first + 4):
                trace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}",
                         "-e", f"inject={call}:{fault}:when={when}"]
                judge.attempt(folder, f"{call} {fault} #{when}", lambda target: run(trace + command(target)))


def main():
    judge = Judge()
    disks(judge)
    with tempfile.TemporaryDirectory() as folder:
        limits(judge, folder)
        system_calls(judge, folder)
    print(f"{judge.tried} faults, {judge.saved} saved all the same, {judge.wrong} wrong")
    sys.exit(judge.wrong != 0 or judge.tried == 0)


if __name__ == "__main__":
    main()
