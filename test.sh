#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, then builds and runs all tests twice: as released, and under ASan + UBSan.
set -euo pipefail
cd "$(dirname "$0")"
. ./packages.sh
install_packages "${BUILD_PACKAGES[@]}" "${RUN_PACKAGES[@]}" "${TEST_PACKAGES[@]}"
tests/check_sources.sh
for preset in release asan; do
    echo "== $preset =="
    build_preset "$preset" all ON
    ctest --preset "$preset" -j "$(nproc)"
done
