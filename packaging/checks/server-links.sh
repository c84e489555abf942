#!/usr/bin/env bash
# Does the server do without Qt Gui, Widgets and Quick, so that it runs on machines that have no graphics at all?
#
#   packaging/checks/server-links.sh PROGRAM
set -euo pipefail

program=${1:?the program, for example build/dev/bin/soundings-server}
libraries=$(ldd "$program")
if grep -E 'libQt6(Gui|Widgets|Quick|Qml|Charts|Multimedia)' <<<"$libraries"; then
    echo "$program links the libraries above: something below app/ that both programs use has drawn them in."
    exit 1
fi
