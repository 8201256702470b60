#!/usr/bin/env bash
# Brings translations/*.ts up to date with the source: new texts are added as unfinished, texts that are gone are dropped,
# all others keep their translation. Needs python3 and lupdate (package qt6-l10n-tools). Prints what is unfinished.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"

lupdate=$(command -v lupdate6 || command -v /usr/lib/qt6/bin/lupdate || command -v lupdate)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 packaging/core_strings.py > "$work/core_strings.cpp"

update() {  # <options>... <file>
    "$lupdate" -silent -no-obsolete -locations none -I . -source-language en_GB "${@:1:$#-1}" \
        ui app "$work/core_strings.cpp" -ts "${@: -1}" 2> "$work/log" || { cat "$work/log" >&2; exit 1; }
    echo "${@: -1}: $(grep -c '<source>' "${@: -1}") texts, $(grep -c 'type="unfinished"' "${@: -1}" || true) unfinished"
}
update -target-language de translations/clientele_de.ts
# English only needs its plurals: "1 file", "2 files".
update -pluralonly -target-language en translations/clientele_en.ts
