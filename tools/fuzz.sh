#!/bin/sh
# Runs every fuzz target for SECONDS (default 60) over its seeds and what earlier runs learnt, and
# prints how many inputs each took. An input that breaks a target is left in
# build/fuzz/broken-<target>-*; once mended, it belongs in tests/fuzz/found/<target>/.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-60}
cmake --preset fuzz -DTONGHOP_BUILD_TESTS=ON >/dev/null
targets=$(sed -n 's/^  foreach(target \(.*\))$/\1/p' tests/fuzz/CMakeLists.txt)
for target in $targets; do
  cmake --build --preset fuzz --target "tonghop_fuzz_$target" >/dev/null
done
total=0
for target in $targets; do
  learnt=build/fuzz/corpus/$target
  mkdir -p "$learnt"
  log=build/fuzz/$target.log
  if ! "build/fuzz/tests/fuzz/tonghop_fuzz_$target" -max_total_time="$seconds" -max_len=4096 \
    -rss_limit_mb=1024 -timeout=10 -print_final_stats=1 -artifact_prefix="build/fuzz/broken-$target-" \
    "$learnt" "tests/fuzz/seeds/$target" >"$log" 2>&1; then
    echo "$target: broken"
    tail -n 40 "$log"
    exit 1
  fi
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  echo "$target: $runs inputs"
  total=$((total + runs))
done
echo "all targets: $total inputs, none broken"
