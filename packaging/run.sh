#!/usr/bin/env bash
# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, takes the sample case through every stage, and opens the window on it.
# Without a display it writes screenshots of every view instead. Run it again: it is quick then.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
step() { printf '\n\033[1m== %s\033[0m\n' "$*"; }

step "Packages"
packaging/linux/install.sh packaging/linux/packages-run.txt
step "Build"
packaging/linux/build.sh programs

bin=$PWD/build/release/bin
out=${TENDERTRAIL_SAMPLE:-$PWD/build/sample}
case_folder=$out/Sample.ttcase
packet=$out/packet
cli() { "$bin/tendertrail-cli" "$@"; }

step "The sample case: import, translation, tags"
mkdir -p "$out"
[ -e "$case_folder/case.sqlite" ] || cli new "$case_folder" --title "Sample: cloud computing with restricted chips"
cli import "$case_folder" resources/sample/documents
cli translate "$case_folder"
cli tag "$case_folder" --accept-above 0.8

step "What was found"
cli status "$case_folder"
cli purchases "$case_folder"

step "The evidence packet"
rm -rf "$packet" "$packet.zip"
cli export "$case_folder" --format packet --output "$packet" --note "Made from the sample case"
cli verify "$packet"
cli graph "$case_folder" --output "$out/graph.svg"
echo "Packet: $packet   (report: $packet/data/report.pdf)"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    step "The window"
    exec "$bin/tendertrail" "$case_folder"
else
    step "No display: screenshots of every view"
    "$bin/tendertrail" "$case_folder" --screenshots "$out/screenshots"
    ls "$out/screenshots" | sed "s|^|$out/screenshots/|"
fi
