#!/bin/sh
# The sample month from the command line to all outputs: wall time, CPU and peak memory, five runs,
# beside the time to inflate the same workbooks.
set -eu
cd "$(dirname "$0")/../.."
cmake --build --preset release --target tonghop tonghop_yardstick >/dev/null
python3 - <<'PYTHON'
import glob, os, resource, subprocess, tempfile, time

month = "sample_sheets/bac-son/2024-06"
with tempfile.TemporaryDirectory() as folder:
    command = ["build/release/src/cli/tonghop", "rollup", "mappings/profiles/bac-son.json",
               "--period", "2024-06", month, "--out", folder + "/out", "--quiet"]
    runs = []
    for _ in range(5):
        started = time.perf_counter()
        process = subprocess.Popen(command)
        _, status, usage = os.wait4(process.pid, 0)
        assert os.waitstatus_to_exitcode(status) in (0, 1)
        runs.append((time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024))
    wall, cpu, memory = (sorted(column)[2] for column in zip(*runs))
print(subprocess.run(["build/release/tools/bench/tonghop_yardstick", "whole", *sorted(glob.glob(month + "/*"))],
                     capture_output=True, text=True, check=True).stdout.strip())
print(f"sample month, median of 5: {wall:.3f} s wall (limit 0.5), {cpu:.3f} s of CPU, {memory:.0f} MiB peak (limit 100)")
PYTHON
