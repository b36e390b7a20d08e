#!/usr/bin/env python3
# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: run.py BIN_FOLDER [FEW [MANY]]   Peak memory of the programs over cases of few and of many documents.

Neither the import nor the window may keep what grows with the number of documents beyond a line in a list. Prints the peak
resident memory of tendertrail-cli while it imports and of the window with the list of documents open, for both cases."""
import os
import pathlib
import subprocess
import sys
import tempfile
import time

PARAGRAPH = "采购人：深圳市第{n}中学。项目名称：教学设备采购项目{n}。预算金额：人民币{n}00,000.00元。采购方式：公开招标。\n"


def peak(command, **more):
    """Runs a command to its end; the peak resident memory of its own process in MB. The kernel's account at its end would mix in its workers'."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)
    most = 0
    while process.poll() is None:
        try:
            status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
        except OSError:
            break
        most = max([most] + [int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:")])
        time.sleep(0.05)
    if process.wait() != 0:
        sys.exit(f"failed: {' '.join(map(str, command))}")
    return most / 1024


def measure(programs, folder, count):
    inbox = folder / f"inbox{count}"
    inbox.mkdir()
    for n in range(count):
        (inbox / f"{n:05}.txt").write_text("招标公告\n" + PARAGRAPH.format(n=n) * 20, encoding="utf-8")
    case = folder / f"{count}.ttcase"
    subprocess.run([programs / "tendertrail-cli", "new", case, "--title", "Memory"], check=True, stdout=subprocess.DEVNULL)
    importing = peak([programs / "tendertrail-cli", "import", case, inbox])
    window = peak([programs / "tendertrail", case, "--screenshots", folder / "pictures", "--sizes", "1280x800"],
                  env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    print(f"{count:6} documents: import {importing:7.1f} MB, window {window:7.1f} MB", flush=True)
    return importing, window


def main():
    programs = pathlib.Path(sys.argv[1]).resolve()
    few, many = (int(sys.argv[i]) if len(sys.argv) > i else default for i, default in ((2, 200), (3, 2000)))
    with tempfile.TemporaryDirectory() as scratch:
        first = measure(programs, pathlib.Path(scratch), few)
        second = measure(programs, pathlib.Path(scratch), many)
    for name, before, after in zip(("import", "window"), first, second):
        print(f"{name}: {(after - before) * 1024 / (many - few):.1f} kB more for each further document")


main()
