#!/usr/bin/env bash
# Is every C++ file laid out as .clang-format says? Version 19, because each version lays out a little differently.
#
#   packaging/checks/format.sh          names the lines that are not
#   packaging/checks/format.sh --fix    lays them out
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

tool=$(command -v clang-format-19) || {
    echo 'skipped: clang-format-19 is not installed'
    exit 77
}
mode=(--dry-run -Werror)
if [[ ${1:-} == --fix ]]; then mode=(-i); fi
find app backend qml tests \( -name '*.h' -o -name '*.cpp' \) -print0 | xargs -0 -P "$(nproc)" -n 40 "$tool" "${mode[@]}"
