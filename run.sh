#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds Mitsumori (release) and starts it. Arguments go to the program.
# Without arguments: the window on the example scenario, or, with no display, its report in both languages in out/.
set -euo pipefail
cd "$(dirname "$0")"
. ./packages.sh
install_packages "${BUILD_PACKAGES[@]}" "${RUN_PACKAGES[@]}"
build_preset release mitsumori OFF
program=build/release/app/mitsumori
scenario=scenarios/gpu-cluster.mitsumori.json
if [ $# -gt 0 ]; then
    exec "$program" "$@"
fi
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$program" "$scenario"
fi
echo "No display: writing the report of $scenario in Japanese and English to out/"
mkdir -p out
"$program" report "$scenario" -o out --lang ja
"$program" report "$scenario" -o out --lang en
