#!/bin/sh
# Installs what packages.txt lists: "build" up to its [tests] line, "tests" all of it.
set -eu
list=$(dirname "$0")/packages.txt
case "${1:-build}" in
build) packages=$(sed '/\[tests\]/,$d; /^#/d' "$list") ;;
tests) packages=$(sed '/^#/d' "$list") ;;
*) echo "usage: $0 build|tests" >&2; exit 2 ;;
esac

missing=""
for package in $packages; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
[ -z "$missing" ] && exit 0

as_root=""
[ "$(id -u)" = 0 ] || as_root=sudo
$as_root apt-get update -qq
# shellcheck disable=SC2086  # a list of words on purpose
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
