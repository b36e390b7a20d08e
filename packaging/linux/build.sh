#!/usr/bin/env bash
# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: build.sh [target…]   Configures the release preset once and builds.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
log=build/release/configure.log
mkdir -p build/release
if [ ! -f build/release/build.ninja ]; then
    cmake --preset release >"$log" 2>&1 || { cat "$log"; exit 1; }
fi
cmake --build --preset release ${1:+--target "$@"}
