# shellcheck shell=bash
# Installs Debian packages that are missing, and does nothing - not even touch the network - when none is.

# shellcheck source=packages.sh
source "$(dirname "${BASH_SOURCE[0]}")/packages.sh"

say() { printf 'soundings: %s\n' "$*" >&2; }
die() {
    say "$@"
    exit 1
}

# The number of the Debian release whose package names this system uses, or nothing where we know none.
debian_release() (
    [[ -r /etc/os-release ]] && . /etc/os-release
    case "${ID:-} ${VERSION_ID:-}" in
    "debian 12" | "debian 13") echo "$VERSION_ID" ;;
    esac
)

# A program that came from elsewhere (NodeSource's node brings its own npm) serves as well as Debian's package.
provided_otherwise() {
    case $1 in
    nodejs) command -v node ;;
    npm | ccache | git | curl | shellcheck) command -v "$1" ;;
    *) false ;;
    esac >/dev/null
}

# missing_packages NAME... prints those that are not installed.
missing_packages() {
    local installed name
    # dpkg-query fails as a whole when one name is unknown to it; what it prints is right all the same.
    installed=$(dpkg-query --show --showformat '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null || true)
    for name in "$@"; do
        grep -qxF "$name installed" <<<"$installed" || provided_otherwise "$name" || echo "$name"
    done
}

# install_for PURPOSE... makes sure that the packages of these purposes are there, or ends with what to do.
install_for() {
    local release names=() missing=() become=() purpose
    if [[ -n ${SOUNDINGS_SKIP_INSTALL:-} ]]; then return; fi
    release=$(debian_release)
    for purpose in "$@"; do
        mapfile -t -O "${#names[@]}" names < <(packages_for "$purpose" "${release:-13}")
    done

    if [[ -z $release ]]; then
        say 'this system is neither Debian 12 nor 13, so nothing is installed for you.'
        say 'Install what these Debian packages hold, with the names your system gives them:'
        printf '%s\n' "${names[@]}" | fold_words >&2
        die 'and run this again with SOUNDINGS_SKIP_INSTALL=1 in the environment.'
    fi

    mapfile -t missing < <(missing_packages "${names[@]}")
    if ((${#missing[@]} == 0)); then return; fi

    say "installing ${#missing[@]} packages that are missing:"
    printf '%s\n' "${missing[@]}" | fold_words >&2
    if ((EUID != 0)); then
        command -v sudo >/dev/null || die "run this as root, or install them yourself: apt-get install ${missing[*]}"
        become=(sudo)
    fi
    # RUNLEVEL=1: a database server that is installed for the tests need not start with the machine; they start their own.
    become+=(env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1)
    # systemd does not ask for the runlevel; masked, these services neither start now nor with the machine.
    if [[ -d /run/systemd/system ]]; then
        local service
        for service in redis-server:redis-server nginx-light:nginx; do
            if [[ " ${missing[*]} " == *" ${service%:*} "* ]]; then
                "${become[@]}" systemctl mask "${service#*:}.service" >&2
                say "${service%:*} is installed for tests and benches only; \"systemctl unmask ${service#*:}\" makes it a service."
            fi
        done
    fi
    "${become[@]}" apt-get -q update >&2 || die 'the package lists could not be fetched: is there a network?'
    "${become[@]}" apt-get -q -y --no-install-recommends install "${missing[@]}" >&2 ||
        die 'the packages above could not be installed; apt says why in the lines before this one.'
}

fold_words() { tr '\n' ' ' | fold -s -w 100 | sed 's/^/    /; $s/$/\n/'; }

# Parallel compilers: one a core, but not more than the memory carries (about 1.5 GB each with Qt's headers).
build_jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemAvailable/ { print int($2 / 1500000) }' /proc/meminfo)
    if ((memory < 1)); then memory=1; fi
    echo $((memory < cores ? memory : cores))
}
