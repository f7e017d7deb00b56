#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Rules of the house that a compiler does not check. Prints each breach; exits 1 if there is one.
set -u
cd "$(dirname "$0")/.."
sources=$(find core charts views app tests -name '*.cpp' -o -name '*.h')
status=0
[ -n "$sources" ] || { echo "no sources found"; exit 1; }
breach() { # TITLE LINES
    if [ -n "$2" ]; then
        printf '%s:\n%s\n' "$1" "$2"
        status=1
    fi
}
breach "No SPDX line" "$(for f in $sources; do head -1 "$f" | grep -q SPDX || echo "  $f"; done)"
breach "Qt in core" "$(grep -nE '#include <Q|#include <qcustomplot' -r core)"
# the user's locale changes what these read and write
breach "Locale-dependent number functions in core" \
    "$(grep -nE '\b(strtod|stod|stof|atof|strtof|sprintf|setlocale)\(|std::to_string\([^)]*(double|float|toDouble)' -r core)"
breach "Rooms: core includes only core" "$(grep -nE '#include "(app|views|charts)/' -r core)"
breach "Rooms: charts include only charts and core" "$(grep -nE '#include "(app|views)/' -r charts)"
breach "Rooms: views do not include app" "$(grep -nE '#include "app/' -r views)"
exit $status
