#!/usr/bin/env bash
# Installs the packages of packages.txt that are missing, as root or through sudo; with --tests those of the tests too. Says
# what it does.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

lists=("$here/packages.txt")
[ "${1:-}" = --tests ] && lists+=("$here/test_packages.txt")
missing=()
while read -r package; do
    case "$package" in ''|'#'*) continue ;; esac
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done < <(cat "${lists[@]}")

if [ ${#missing[@]} -eq 0 ]; then
    echo "All packages that Clientele needs are installed."
    exit 0
fi
if ! command -v apt-get >/dev/null; then
    echo "Clientele's set-up script knows Debian and Ubuntu. On this machine, please install what corresponds to:" >&2
    printf '  %s\n' "${missing[@]}" >&2
    exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "Please run this as root, or install sudo: packages are missing: ${missing[*]}" >&2; exit 1; }
    as_root=(sudo)
fi
echo "Installing ${#missing[@]} packages: ${missing[*]}"
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
echo "Installed."
