# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian 12 packages that Mitsumori needs, and how run.sh and test.sh install and build. Sourced, not run.
# shellcheck shell=bash

BUILD_PACKAGES=(
    cmake ninja-build g++ ccache
    qt6-base-dev qt6-svg-dev libqcustomplot-dev
    nlohmann-json3-dev libfmt-dev libcli11-dev
    libsimdjson-dev libsqlite3-dev zlib1g-dev libssl-dev
)
# qtbase_ja.qm for standard buttons, BIZ UD for paper, Noto for the screen, the SVG plugin for icons, Qt's TLS plugin and
# the authorities it trusts for `prices update`
RUN_PACKAGES=(
    qt6-translations-l10n libqt6svg6 fonts-morisawa-bizud-gothic fonts-noto-cjk libqt6network6 ca-certificates
)
TEST_PACKAGES=(
    poppler-utils qpdf xvfb xauth python3 openssl strace locales libbenchmark-dev jq time
)

install_packages() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "install ok installed" || missing+=("$package")
    done
    if [ ${#missing[@]} -eq 0 ]; then
        return
    fi
    echo "Installing: ${missing[*]}"
    local sudo=()
    if [ "$(id -u)" -ne 0 ]; then
        sudo=(sudo)
    fi
    "${sudo[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y --no-install-recommends "${missing[@]}"
}

build_preset() { # PRESET TARGET TESTS(ON|OFF): people who only run the program need no test packages
    cmake --preset "$1" -Wno-dev -DMITSUMORI_TESTS="$3" --log-level=WARNING
    cmake --build --preset "$1" --target "$2"
}
