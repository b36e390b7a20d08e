#!/usr/bin/env bash
# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: install.sh LIST…   Installs what is missing of the named package lists; does nothing, quickly, when all is there.
# a|b: the first that the system knows. a?: only where the system has it.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
# Lists that know bash are there to be asked; where they do not know a package, the system does not have it.
unknown() { apt-cache show bash >/dev/null 2>&1 && ! apt-cache show "$@" >/dev/null 2>&1; }

missing=()
while IFS= read -r line; do
    line=${line%%#*}; line=${line//[[:space:]]/}
    [ -n "$line" ] || continue
    found= optional=
    case $line in *\?) optional=1 line=${line%\?} ;; esac
    for name in ${line//|/ }; do installed "$name" && found=1; done
    [ -z "$found" ] || continue
    [ -n "$optional" ] && unknown ${line//|/ } || missing+=("$line")
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
# Debian starts what it installs: a translation server that listens to everybody. The tests start their own, on the loopback.
case " ${names[*]} " in *" apertium-apy "*)
    [ ! -d /run/systemd/system ] || as_root systemctl disable --now apertium-apy.service >/dev/null 2>&1 || true ;;
esac
