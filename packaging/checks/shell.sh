#!/usr/bin/env bash
# Does shellcheck find nothing in our shell scripts?
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

command -v shellcheck >/dev/null || {
    echo 'skipped: shellcheck is not installed'
    exit 77
}
# Some have no suffix, so they are found by their first line. It fails when it finds none: then it looks in the wrong place.
mapfile -t scripts < <(grep -rlE --exclude-dir=node_modules --include='*' '^#!(/usr/bin/env |/bin/)(ba)?sh$' .ci packaging tests app resources 2>/dev/null)
((${#scripts[@]} > 0))
shellcheck --external-sources "${scripts[@]}" packaging/lib/*.sh
