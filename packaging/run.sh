#!/usr/bin/env bash
# One command from a fresh machine to the window: installs what is missing, builds, and opens the window on the sample
# project. Without a display it makes the sample project and its report instead, and says where they are.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"

packaging/install.sh
echo "Building Clientele (the first time takes some minutes)…"
mkdir -p build
cmake --preset release -DCLIENTELE_BUILD_TESTS=OFF -DCLIENTELE_JOIN_SOURCES=ON > build/configure.log || { cat build/configure.log; exit 1; }
cmake --build --preset release
clientele="$top/build/release/clientele"

folder=${XDG_DATA_HOME:-$HOME/.local/share}/clientele
project="$folder/sample.clientele"
mkdir -p "$folder"
if [ ! -e "$project" ]; then
    echo "Making the sample project…"
    "$clientele" sample "$project"
fi
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$clientele" "$project"
fi
report="$folder/sample-report.pdf"
"$clientele" report "$project" --out "$report"
echo
echo "This machine has no display, so the window was not opened."
echo "Program:        $clientele"
echo "Sample project: $project"
echo "Its report:     $report"
