#!/usr/bin/env bash
# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and runs the whole test suite. Arguments go to ctest: packaging/test.sh -R store
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
packaging/linux/install.sh packaging/linux/packages-run.txt packaging/linux/packages-test.txt
packaging/linux/build.sh
exec ctest --preset release -j "$(nproc)" "$@"
