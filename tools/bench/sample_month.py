#!/usr/bin/python3
"""The measurement of sample_month.sh."""
import glob
import os
import statistics
import subprocess
import sys
import tempfile
import time

MONTH = "sample_sheets/bac-son/2024-06"
RUNS = 5
TIMES = 100  # the yardstick looks at each workbook so often: once is too short to measure
MOST_RATIO = 8.0
MOST_MIB = 100


def run(command):
    """Wall and CPU seconds, peak MiB of a child."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(status) in (0, 1), command[:4]
    return time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    workbooks = sorted(glob.glob(MONTH + "/*"))
    yardstick = ["build/release/tools/bench/tonghop_yardstick", "whole", *workbooks * TIMES]
    ours, limits = [], []
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory() as folder:
            ours.append(run(["build/release/src/cli/tonghop", "rollup", "mappings/profiles/bac-son.json", "--period",
                             "2024-06", MONTH, "--out", folder + "/out", "--quiet"]))
        limits.append(run(yardstick)[1])
    wall, cpu, mib = (statistics.median(column) for column in zip(*ours))
    inflating = statistics.median(limits)
    ratio = cpu / inflating
    print(f"sample month, median of {RUNS}: {wall:.3f} s wall, {cpu:.3f} s of CPU = {ratio:.1f} x inflating its "
          f"{len(workbooks)} workbooks {TIMES} times, {inflating:.3f} s (limit {MOST_RATIO:g}), {mib:.0f} MiB peak "
          f"(limit {MOST_MIB})")
    past = [what for what, most, found in (("CPU", MOST_RATIO, ratio), ("memory", MOST_MIB, mib)) if found > most]
    if past:
        print("past its limit: " + ", ".join(past))
    return 1 if past else 0


if __name__ == "__main__":
    sys.exit(main())
