#!/usr/bin/env bash
# Does qmllint find nothing in our QML: imports and types that are not there, wrong signals, missing required properties?
#
#   packaging/checks/qml.sh BUILD_DIR       for example build/dev: it reads the modules that a build has put together
set -euo pipefail

build=${1:?the build folder, for example build/dev}
tool=$(PATH=/usr/lib/qt6/bin:$PATH command -v qmllint) || {
    echo 'skipped: qmllint is not installed'
    exit 77
}
known=$("$tool" --help)
options=(-I "$build/qml")
# Shown, but no failure: ids of an enclosing component cannot be qualified before Qt 6.5 (ComponentBehavior: Bound), and
# qmllint 6.4 takes the keys of a QVariantMap and the methods of a list for missing properties. qmllint 6.8 takes what a
# default alias puts elsewhere (PageHead's actions) for children of the outer layout, finds fault with functions that are given as
# properties, and with a Binding that holds at times only beside the usual value.
for level in unqualified type property missing-property deferred-property-id Quick.layout-positioning use-proper-function \
    duplicate-property-binding; do
    if grep -q -- " --$level " <<<"$known"; then options+=("--$level" info); fi
done
# From Qt 6.5 on, warnings fail the run only when asked to.
if grep -q -- --max-warnings <<<"$known"; then options+=(--max-warnings 0); fi
# Qt Charts describes its types to tools only in part, so files that use it directly are left out.
mapfile -t files < <(grep -rL --include='*.qml' 'import QtCharts' "$build/qml/Soundings")
if ((${#files[@]} == 0)); then
    echo "there is no QML below $build/qml: build it first"
    exit 1
fi
"$tool" "${options[@]}" "${files[@]}"
