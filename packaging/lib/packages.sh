# shellcheck shell=bash
# The Debian packages Soundings needs, one list a purpose. The names are the same on Debian 12 and 13 unless a line says
# otherwise. A list holds what its purpose adds: "test" is of no use without "build".

# packages_for PURPOSE RELEASE prints the names, one a line. RELEASE is Debian's number, such as 12.
packages_for() {
    local purpose=$1 release=$2
    case $purpose in
    build)
        printf '%s\n' \
            g++ cmake ninja-build pkgconf ccache git ca-certificates \
            qt6-base-dev qt6-base-private-dev qt6-l10n-tools qt6-tools-dev qt6-tools-dev-tools \
            qt6-declarative-dev qt6-declarative-private-dev qt6-declarative-dev-tools \
            qt6-charts-dev qt6-multimedia-dev qt6-svg-dev qt6-websockets-dev qtkeychain-qt6-dev \
            libpqxx-dev libsqlite3-dev libhiredis-dev libboost-dev libeigen3-dev rapidjson-dev zlib1g-dev \
            python3 python3-fonttools fonts-inter fonts-jetbrains-mono \
            nodejs npm
        # Only there has hiredis TLS, which OpenSSL does.
        if ((release >= 13)); then printf '%s\n' libssl-dev; fi
        ;;
    run)
        printf '%s\n' \
            tzdata libqt6sql6-sqlite libxcb-cursor0 libxkbcommon-x11-0 libgl1-mesa-dri fonts-dejavu-core \
            qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript \
            qml6-module-qtquick qml6-module-qtquick-window qml6-module-qtquick-layouts \
            qml6-module-qtquick-controls qml6-module-qtquick-templates \
            qml6-module-qtcharts
        # Debian 13 moved the SVG image plugin out of the library's package.
        if ((release >= 13)); then printf '%s\n' qt6-svg-plugins; fi
        ;;
    test)
        printf '%s\n' \
            clang-format-19 clang-tidy-19 shellcheck \
            postgresql redis-server openssl util-linux celery python3-celery python3-redis chromium \
            qml6-module-qttest xvfb xauth openbox dbus at-spi2-core x11-utils xdotool \
            python3-pyatspi gir1.2-atspi-2.0 orca \
            curl jq zsh fish mandoc desktop-file-utils appstream lintian yamllint systemd nginx-light librsvg2-bin
        ;;
    package)
        printf '%s\n' build-essential debhelper dpkg-dev fakeroot
        ;;
    sanitize)
        printf '%s\n' clang-19 libclang-rt-19-dev
        ;;
    bench)
        printf '%s\n' \
            sqlite3 wrk util-linux redis-server celery python3-celery \
            python3-numpy python3-pandas python3-fastapi python3-sqlalchemy python3-uvicorn python3-uvloop python3-httptools python3-websockets python3-redis nginx-light
        ;;
    *)
        echo "packages_for: unknown purpose $purpose" >&2
        return 1
        ;;
    esac
}
