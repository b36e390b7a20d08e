#!/usr/bin/env bash
# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: run.sh [--pages core|all] [--levels clean300,office200,stamp,photo,hard150] [--without-tesseract] [--variants]
# Renders the public pages, degrades them, reads them with the program's engine and with `tesseract -l chi_sim+eng`, and prints for
# each level error rate and token recall of both, pages a second of both on all cores, and how far confidence can be trusted.
# --variants: instead, what a red seal, a quarter turn and a photograph cost the office scans, and English pages, ours and Tesseract's.
# Needs the shared test material beside the checkout, python3-numpy, python3-pil, tesseract-ocr; models: packaging/ocr-models.sh.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
shared=$PWD/../shared
pages=all levels=clean300,office200,stamp,photo,hard150 tesseract=yes variants=
while [ $# -gt 0 ]; do
    case $1 in
        --pages) pages=$2; shift 2 ;;
        --levels) levels=$2; shift 2 ;;
        --without-tesseract) tesseract=; shift ;;
        --variants) variants=yes; shift ;;
        *) sed -n 's/^# usage: /usage: /p' "$0" >&2; exit 2 ;;
    esac
done
[ -f "$shared/tools/render_degrade.py" ] || { echo "No shared test material beside the checkout: nothing measured."; exit 0; }
python=/usr/bin/python3 # Debian's, which has Debian's numpy
bench=$PWD/build/release/tests/bench_ocr
cmake --build --preset release --target bench_ocr >/dev/null
out=${TENDERTRAIL_BENCH:-$PWD/build/bench-ocr}
images=$out/images
mkdir -p "$images" "$out/runtime"
chmod 700 "$out/runtime"
export OMP_THREAD_LIMIT=1 QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=$out/runtime
export TENDERTRAIL_DATA=$PWD/build/release/share/tendertrail
if [ ! -f "$images/SHA256SUMS" ]; then
    "$python" "$shared/tools/render_degrade.py" --pages "$shared/data/ocr/ocr_pages_public.json" --pdfs "$shared/data/tenders" --out "$images" --only "$pages"
fi
if [ -n "$variants" ]; then
    rm -rf "$out/variants"
    mkdir -p "$out/variants/ours" "$out/variants/tesseract"
    "$python" tests/bench/ocr/variants.py make "$images" "$out/variants"
    find "$out/variants" -maxdepth 1 -name '*@*.png' | sort | xargs -P "$(nproc)" -n 8 "$bench" "$out/variants/ours" >"$out/variants.log" 2>&1
    columns=("ours=$out/variants/ours")
    if [ -n "$tesseract" ] && command -v tesseract >/dev/null; then
        find "$out/variants" -maxdepth 1 -name 'latin-*@*.png' | sort | xargs -P "$(nproc)" -I IMAGE sh -c \
            'tesseract "$1" "$2/$(basename "${1%.*}")" -l eng 2>/dev/null' - IMAGE "$out/variants/tesseract"
        columns+=("tesseract -l eng=$out/variants/tesseract")
    fi
    "$python" tests/bench/ocr/variants.py score "$shared/tools/score_ocr.py" "$images" "$out/variants" "${columns[@]}"
    exit
fi
list=$out/list
find "$images" -name '*.png' -o -name '*.jpg' | sort | grep -E "_(${levels//,/|})\." >"$list"
count=$(wc -l <"$list")
cores=$(env -u OMP_THREAD_LIMIT nproc) # which heeds that limit
declare -A clock=() processor=()
timed() { # NAME LIST: adds up the clock and the CPU seconds of all processes of NAME over the images of LIST
    local name=$1 start spent
    start=$(date +%s.%N)
    spent=$( { TIMEFORMAT='%U %S'; time "$name" "$2" >>"$out/$name.log" 2>&1; } 2>&1 )
    clock[$name]=$(awk -v a="${clock[$name]:-0}" -v s="$start" -v e="$(date +%s.%N)" 'BEGIN { print a + e - s }')
    processor[$name]=$(awk -v a="${processor[$name]:-0}" -v c="$spent" 'BEGIN { split(c, t, " "); print a + t[1] + t[2] }')
}
told() {
    awk -v n="$count" -v t="${clock[$1]}" -v cpu="${processor[$1]}" -v name="$1" \
        'BEGIN { printf "%-10s %d pages: %.2f pages a second by the clock, %.2f CPU s a page\n", name, n, n / t, cpu / n }'
}
ours() { xargs -P "$cores" -n 12 "$bench" "$out/ours" <"$1"; }
tesseract_alone() { xargs -P "$cores" -I IMAGE sh -c 'name=$(basename "$1"); tesseract "$1" "$2/${name%.*}" -l chi_sim+eng' - IMAGE "$out/tesseract" <"$1"; }
rm -rf "$out/ours" "$out/tesseract"
mkdir -p "$out/ours" "$out/tesseract"
echo "== speed, $cores processes of one thread each"
# In turns and back, so that a noisy machine is noisy for both.
split -n r/2 "$list" "$list."
: >"$out/ours.log"
if [ -n "$tesseract" ] && command -v tesseract >/dev/null; then
    : >"$out/tesseract_alone.log"
    timed ours "$list.aa"; timed tesseract_alone "$list.aa"; timed tesseract_alone "$list.ab"; timed ours "$list.ab"
    told ours; told tesseract_alone
else
    timed ours "$list"; told ours
fi
echo "== ours, words in visual lines (the known text runs across cells that stand close)"
"$python" "$shared/tools/score_ocr.py" --dir "$images" "$out/ours" .txt
echo "== ours, the page's own text, cell by cell"
"$python" "$shared/tools/score_ocr.py" --dir "$images" "$out/ours" .text
if [ -n "$tesseract" ] && command -v tesseract >/dev/null; then
    echo "== tesseract -l chi_sim+eng"
    "$python" "$shared/tools/score_ocr.py" --dir "$images" "$out/tesseract" .txt
fi
echo "== confidence"
"$python" tests/bench/ocr/reliability.py "$images" "$out/ours"
