#!/usr/bin/env bash
# Does qmllint find nothing in our QML? It needs the modules that a build has put together.
#
#   packaging/checks/qml.sh BUILD_DIR       for example build/dev
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

build=${1:?the build folder, for example build/dev}
tool=$(PATH=/usr/lib/qt6/bin:$PATH command -v qmllint) || {
    echo 'skipped: qmllint is not installed'
    exit 77
}
options=(-I "$build/qml")
# From Qt 6.5 on, warnings fail the run only when asked to.
if "$tool" --help | grep -q -- --max-warnings; then options+=(--max-warnings 0); fi
find qml -name '*.qml' -print0 | xargs -0 --no-run-if-empty "$tool" "${options[@]}"
