#!/bin/sh
# The style of the house: clang-format on every source, and with --tidy clang-tidy as well (minutes).
set -eu
cd "$(dirname "$0")/.."
sources=$(find src tests tools -name '*.?pp')
# shellcheck disable=SC2086  # a list of files on purpose
clang-format-14 --dry-run -Werror $sources
[ "${1:-}" = --tidy ] || exit 0
cmake --preset dev >/dev/null
find src -name '*.cpp' | xargs -P "$(nproc)" -n 4 clang-tidy-14 -p build/dev --quiet
