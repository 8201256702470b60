#!/usr/bin/env bash
# One command from a fresh machine to all tests: installs what is missing, builds, and runs them. The window is tested
# without a display.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"

packaging/install.sh --tests
cmake --preset release -DCLIENTELE_BUILD_TESTS=ON -DCLIENTELE_JOIN_SOURCES=ON
cmake --build --preset release
ctest --preset release "$@"
