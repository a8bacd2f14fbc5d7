#!/bin/sh
# Installs, builds and runs all tests: the second command of the README, and what CI runs.
set -eu
cd "$(dirname "$0")/.."
tools/install_packages.sh tests
tools/check_style.sh
cmake --preset release -DTONGHOP_BUILD_TESTS=ON  # tools/try.sh may have left them out
cmake --workflow --preset release
