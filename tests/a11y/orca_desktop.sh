#!/usr/bin/env bash
# One script of keys on a desktop of its own: opens the window as the script wants it, and plays it.
# Usage: orca_desktop.sh TOOLS KEYS PROGRAM SERVER
set -u
tools=$1 keys=$2 program=$3 server=$4
here=$(cd "$(dirname "$0")" && pwd)
script=$A11Y_TMP/keys.txt
cp "$keys" "$script"
window=("$program" --data-dir "$A11Y_TMP/data")
serving=

# Only one of them hears the welcome of the first start.
if [ "$(basename "$keys")" != welcome.txt ]; then
    mkdir -p "$XDG_CONFIG_HOME/soundings"
    printf '[window]\npage=browse\n' >"$XDG_CONFIG_HOME/soundings/window.ini"
fi
# A server that wants a token, and the code that gives one.
if grep -q '@CODE' "$keys"; then
    unset SOUNDINGS_TOKEN
    # No keychain, which would ask for a password of its own: the token is kept in a file.
    mkdir -p "$XDG_DATA_HOME/dbus-1/services"
    printf '[D-BUS Service]\nName=org.freedesktop.secrets\nExec=/bin/false\n' >"$XDG_DATA_HOME/dbus-1/services/secrets.service"
    dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.ReloadConfig >/dev/null
    "$server" token create first --scope admin --data-dir "$A11Y_TMP/served" >"$A11Y_TMP/token" || exit 1
    "$server" serve --port 0 --data-dir "$A11Y_TMP/served" >"$A11Y_TMP/serving" 2>&1 &
    serving=$!
    until grep -q 'listening on' "$A11Y_TMP/serving"; do
        kill -0 "$serving" 2>/dev/null || { cat "$A11Y_TMP/serving"; exit 1; }
        sleep 0.1
    done
    code=$("$server" pair --data-dir "$A11Y_TMP/served" 2>/dev/null)
    sed -i "s/@CODE/$code/" "$script"
    window=("$program" --connect "$(sed -n 's/.*listening on \([^ ]*\).*/\1/p' "$A11Y_TMP/serving" | head -n 1)")
fi
"$here/orca_keys.py" "$tools" --quiet 1800 --keys "$script" -- "${window[@]}"
result=$?
[ -z "$serving" ] || { kill "$serving"; wait "$serving"; }
exit $result
