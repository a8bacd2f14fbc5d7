#!/bin/sh
# Installs, builds, and makes the roll-up of the sample month: the first command of the README.
set -eu
cd "$(dirname "$0")/.."
tools/install_packages.sh build
cmake --preset release -DTONGHOP_BUILD_TESTS=OFF
cmake --build --preset release --target tonghop

# Exit code 1 says that the roll-up was made and that cells must be mended: the samples have such.
status=0
build/release/src/cli/tonghop rollup mappings/profiles/bac-son.json --period 2024-06 \
    sample_sheets/bac-son/2024-06 --out out || status=$?
[ "$status" -le 1 ]
