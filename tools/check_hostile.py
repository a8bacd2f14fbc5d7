#!/usr/bin/python3
"""Reads every file of a folder of hostile workbooks and compares with what its manifest expects.

check_hostile.py FOLDER [PROGRAM]

FOLDER/manifest.json lists files with `expect`: reject (refused with a reason), accept and findings (read), any.
Whatever is expected: no crash, no waiting, at most 2 seconds of the processor, whatever else it does, and 128 MiB (not
looked at for a sanitizer build, whose allocator takes many times both). Known differences are listed below, each with
its reason. Each file is read by `cells`, and by `extract`, which also recalculates its formulas: there only crash, time
and memory count.
"""
import collections
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

MOST_SECONDS = 2.0
MOST_WAITING = 60.0
MOST_MIB = 128
REASONS = {
    "cells/sst_empty.xlsx": "real workbooks hold <c t=\"s\"><v/></c>; Excel shows a blank cell, and so do we",
}


def limit_cpu():
    resource.setrlimit(resource.RLIMIT_CPU, (30, 30))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


COMMANDS = {"cells": ["cells", "--format", "jsonl"], "extract": ["extract", "--quiet", "--jobs", "1"]}


def read(program, command, path):
    with tempfile.TemporaryFile() as messages:
        started = time.perf_counter()
        process = subprocess.Popen([program, *COMMANDS[command], str(path)], stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=messages, preexec_fn=limit_cpu)
        _, status, usage = os.wait4(process.pid, 0)
        waited = time.perf_counter() - started
        seconds = usage.ru_utime + usage.ru_stime if waited < MOST_WAITING else waited
        messages.seek(0)
        return os.waitstatus_to_exitcode(status), messages.read().decode(errors="replace"), seconds, usage.ru_maxrss / 1024


def judge(command, expect, code, message):
    if code < 0 or code > 2 or "Sanitizer" in message or "runtime error" in message:
        return "crash"
    if command == "extract":
        return ""
    if code == 2 and not message.strip():
        return "refused without a reason"
    if expect == "reject" and code != 2:
        return "read, should be refused"
    if expect in ("accept", "findings") and code == 2:
        return "refused, should be read"
    return ""


def main():
    folder = pathlib.Path(sys.argv[1])
    program = sys.argv[2] if len(sys.argv) > 2 else "build/release/src/cli/tonghop"
    sanitized = b"__asan_init" in pathlib.Path(program).read_bytes()
    outcomes, wrong, slowest, largest = collections.Counter(), 0, (0.0, ""), (0.0, "")
    entries = json.loads((folder / "manifest.json").read_text())
    for command, entry in ((command, entry) for command in COMMANDS for entry in entries):
        name, expect = entry["file"], entry["expect"]
        code, message, seconds, mib = read(program, command, folder / name)
        slowest, largest = max(slowest, (seconds, command, name)), max(largest, (mib, command, name))
        verdict = judge(command, expect, code, message)
        if not sanitized and seconds > MOST_SECONDS:
            verdict = verdict or f"{seconds:.1f} s"
        if not sanitized and mib > MOST_MIB:
            verdict = verdict or f"{mib:.0f} MiB"
        if command == "cells":
            outcomes[(expect, "read" if code != 2 else "refused")] += 1
        if verdict == "read, should be refused" and name in REASONS:
            print(f"differs: {name}: {verdict}: {REASONS[name]}")
        elif verdict:
            wrong += 1
            print(f"WRONG: {command} {name} ({entry['why']}): {verdict}: {message.strip()[:200]}")
    for (expect, outcome), count in sorted(outcomes.items()):
        print(f"{count:5} expected {expect:9} {outcome}")
    print(f"{sum(outcomes.values())} files, {wrong} wrong; slowest {slowest[0]:.2f} s ({' '.join(slowest[1:])}), "
          f"largest {largest[0]:.0f} MiB ({' '.join(largest[1:])})")
    return 1 if wrong or not outcomes else 0


if __name__ == "__main__":
    sys.exit(main())
