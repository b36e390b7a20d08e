#!/usr/bin/env bash
# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: install.sh LIST…   Installs what is missing of the named package lists; does nothing, quickly, when all is there.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

missing=()
while IFS= read -r line; do
    line=${line%%#*}; line=${line//[[:space:]]/}
    [ -n "$line" ] || continue
    found=
    for name in ${line//|/ }; do installed "$name" && found=1; done
    [ -n "$found" ] || missing+=("$line")
done < <(cat "$@")
[ ${#missing[@]} -gt 0 ] || exit 0

command -v apt-get >/dev/null || { echo "This script knows Debian and Ubuntu. Please install: ${missing[*]}" >&2; exit 1; }
echo "Installing ${#missing[@]} missing packages (once)…"
as_root apt-get update -qq
names=()
for line in "${missing[@]}"; do
    for name in ${line//|/ }; do
        if apt-cache show "$name" >/dev/null 2>&1; then names+=("$name"); break; fi
    done
done
as_root apt-get install -y -qq --no-install-recommends "${names[@]}" >/dev/null
