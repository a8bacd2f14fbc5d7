#!/usr/bin/python3
"""The measurement of reading.sh; FOLDER holds what make_workbooks.py made. Exit code 1 where a ratio or the memory
is past its limit, or counts differ; seconds are for the reader."""
import json
import math
import os
import pathlib
import statistics
import subprocess
import sys
import time

PROGRAM = "build/release/src/cli/tonghop"
YARDSTICK = "build/release/tools/bench/tonghop_yardstick"
# what, files, its truth, yardstick, most times the yardstick, most MiB (beyond the shared strings), runs
ROWS = [
    ("1,000 commune workbooks", "communes/*.xlsx", "communes", "whole", 2.5, 16, 9),
    ("1 million cells", "table.xlsx", "table", "whole", 2.0, None, 9),
    ("10 million cells", "long.xlsx", "long", "windows", 2.2, 32, 3),
    ("600,000 cells, .xls", "twins.xls", "twins", "md5", 6.0, None, 9),
    ("600,000 cells, .ods", "twins.ods", "twins", "whole", 3.0, None, 9),
]


def run(command):
    """CPU seconds, peak MiB and output of a child."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0, command[:4]
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output


def differences(counted, truth):
    wrong = [key for key in ("cells", "numbers", "dates", "texts", "text_bytes") if counted[key] != truth[key]]
    if not math.isclose(counted["sum"], truth["sum"], rel_tol=1e-12):
        wrong.append("sum")
    return ", ".join(wrong)


def measure(folder, truths, what, pattern, truth, yardstick, most, memory, runs):
    files = sorted(str(path) for path in folder.glob(pattern))
    if not files:
        print(f"{what:26} not made")
        return False
    ours, limits, peaks = [], [], []
    for _ in range(runs):
        limits.append(run([YARDSTICK, yardstick, *files])[0])
        seconds, peak, output = run([PROGRAM, "cells", "--count", "--format", "jsonl", *files])
        ours.append(seconds)
        peaks.append(peak)
    wrong = differences(json.loads(output.splitlines()[-1]), truths[truth])
    limit, seconds = statistics.median(limits), statistics.median(ours)
    past = seconds / limit > most or (memory is not None and max(peaks) > memory)
    print(f"{what:26} {yardstick:8} {limit:6.3f} s  ours {seconds:6.3f} s = {seconds / limit:4.2f} x"
          f" (limit {most})  {max(peaks):4.0f} MiB{f' (limit {memory})' if memory else ''}"
          f"  {'counts differ: ' + wrong if wrong else 'counts as written'}{'  PAST ITS LIMIT' if past else ''}",
          flush=True)
    return not past and not wrong


def one_workbook(folder):
    files = sorted(str(path) for path in folder.glob("communes/*.xlsx"))[:50]
    rounds = []
    for _ in range(5):
        started = time.perf_counter()
        for file in files:
            subprocess.run([PROGRAM, "cells", "--count", file], stdout=subprocess.DEVNULL, check=True)
        rounds.append((time.perf_counter() - started) / len(files) * 1000)
    return f"one commune workbook       {statistics.median(rounds):.1f} ms from the command line"


def main():
    folder = pathlib.Path(sys.argv[1])
    truths = json.loads((folder / "truth.json").read_text())
    kept = [measure(folder, truths, *row) for row in ROWS]
    print(one_workbook(folder))
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
