#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# How fast a price list is imported, beside jq doing a like extraction of the same file, in one run:
#   tests/bench/import_bench.sh [PROGRAM] [MEGABYTES] [RUNS]
# Prints medians of wall time and the largest memory. Needs jq and GNU time (packages.sh: TEST_PACKAGES).
set -euo pipefail
cd "$(dirname "$0")/../.."
program=${1:-build/release/app/mitsumori} megabytes=${2:-200} runs=${3:-9}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
list=$work/list.json
python3 tests/bench/make_price_list.py "$megabytes" "$list"
cat "$list" >/dev/null # everybody finds it in the page cache

measure() { # NAME COMMAND…: median seconds and largest KiB of "$runs" runs; $before is run before each
    local name=$1 i
    shift
    : >"$work/times"
    for ((i = 0; i < runs; ++i)); do
        eval "${before:-:}"
        /usr/bin/time -f '%e %M' -a -o "$work/times" "$@" >/dev/null
    done
    sort -n "$work/times" | awk -v name="$name" -v mb="$megabytes" '
        { seconds[NR] = $1; if ($2 > memory) memory = $2 }
        END { median = seconds[int((NR + 1) / 2)]
              printf "%-34s %8.2f s %8.0f MB/s %8.1f MiB\n", name, median, mb / (median > 0 ? median : 0.01), memory / 1024 }'
}

echo "$megabytes MB, median of $runs, $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
import=("$program" prices import --vendor aws --library "$work/library" --today 2026-01-01 --quiet "$list")
before='rm -rf "$work/library"' measure "import" "${import[@]}"
before='' measure "the same bytes again" "${import[@]}"
before='' measure "sha256sum" sha256sum "$list"
runs=$((runs < 3 ? runs : 3)) # jq is slow; its spread is small
before='' measure "jq, on-demand prices, no index" jq -c \
    '.products as $p | .terms.OnDemand | to_entries[] | [$p[.key].attributes.instanceType, .value[].priceDimensions[].pricePerUnit.USD]' "$list"
