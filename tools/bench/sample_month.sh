#!/bin/sh
# The sample month from the command line to all outputs, against limits: CPU time as so many times
# what inflating the same workbooks costs in the same minute, which says the same on any machine,
# and peak memory. Wall time is for the reader. Exit code 1 past a limit.
set -eu
cd "$(dirname "$0")/../.."
cmake --preset release >/dev/null
cmake --build --preset release --target tonghop tonghop_yardstick >/dev/null
exec python3 tools/bench/sample_month.py
