# Sourced by the tests of this folder: finds the tools, or skips.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tools=${SOUNDINGS_A11Y_TOOLS:-$here/../../../shared/tools/a11y}
for tool in with-desktop audit orca-listen; do
    if [ ! -x "$tools/$tool" ]; then
        echo "skipped: $tools/$tool is not there (set SOUNDINGS_A11Y_TOOLS)"
        exit 77
    fi
done
for program in Xvfb dbus-daemon openbox xdotool; do
    if ! command -v "$program" >/dev/null; then
        echo "skipped: $program is not installed"
        exit 77
    fi
done
export QT_QUICK_BACKEND=software
unset QT_QPA_PLATFORM AT_SPI_BUS_ADDRESS
