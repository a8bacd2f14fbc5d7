#!/bin/sh
# Runs every fuzz target for SECONDS (default 60) over its seeds and what earlier runs learnt, as
# many at a time as there are processors, and prints how many inputs each took. An input that breaks
# a target is left in build/fuzz/broken-<target>-*; once mended, it belongs in
# tests/fuzz/found/<target>/.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-60}
targets=$(sed -n 's/^  foreach(target \(.*\))$/\1/p' tests/fuzz/CMakeLists.txt)
cmake --preset fuzz >/dev/null
# shellcheck disable=SC2046,SC2086  # one word a target
cmake --build --preset fuzz --target $(printf 'tonghop_fuzz_%s ' $targets) >/dev/null

# shellcheck disable=SC2086  # one line a target
printf '%s\n' $targets | xargs -P "$(nproc)" -I NAME sh -c '
  mkdir -p build/fuzz/corpus/NAME
  build/fuzz/tests/fuzz/tonghop_fuzz_NAME -max_total_time='"$seconds"' -max_len=4096 \
    -rss_limit_mb=1024 -timeout=10 -print_final_stats=1 \
    -artifact_prefix=build/fuzz/broken-NAME- \
    build/fuzz/corpus/NAME tests/fuzz/seeds/NAME >build/fuzz/NAME.log 2>&1 ||
    echo broken >>build/fuzz/NAME.log'

total=0
broken=0
for target in $targets; do
  if [ "$(tail -n 1 "build/fuzz/$target.log")" = broken ]; then
    echo "$target: broken"
    tail -n 40 "build/fuzz/$target.log"
    broken=$((broken + 1))
    continue
  fi
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "build/fuzz/$target.log")
  echo "$target: $runs inputs"
  total=$((total + runs))
done
echo "all targets: $total inputs, $broken broken"
[ "$broken" -eq 0 ]
