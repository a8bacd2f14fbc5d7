#!/bin/sh
# Reading workbooks beside what it costs to have their bytes at all, in one run: CPU time and peak
# memory of `tonghop cells --count`, medians; what it counts must be what was written. The first run
# makes the workbooks (build/bench, some minutes).
set -eu
cd "$(dirname "$0")/../.."
tools/bench/make_workbooks.py build/bench
cmake --preset release >/dev/null
cmake --build --preset release --target tonghop tonghop_yardstick >/dev/null
exec python3 tools/bench/reading.py build/bench
