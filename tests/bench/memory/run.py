#!/usr/bin/env python3
# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: run.py BIN_FOLDER [FEW [MANY [HUGE]]]   Memory of the programs over cases of few and of many documents.

Neither the import nor the window may keep what grows with the number of documents. Prints the peak resident memory of
tendertrail-cli while it imports FEW and MANY documents, and of the window with the list of documents open on cases of FEW, MANY
and HUGE documents. The huge case is the one of MANY with its rows written again and again: the window reads no more of them."""
import hashlib
import os
import pathlib
import shutil
import sqlite3
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


def window(programs, case, seconds=12):
    """Peak resident memory of the window, left alone on a case, in MB."""
    process = subprocess.Popen([programs / "tendertrail", case], env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(seconds)
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    process.kill()
    process.wait()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:")) / 1024


def multiply(case, copy, count):
    """A case with so many documents: those of the first again, under other names and hashes, read, translated and tagged."""
    shutil.copytree(case, copy)
    db = sqlite3.connect(copy / "case.sqlite")
    triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'index_due%'").fetchall()
    for name, _ in triggers:
        db.execute(f"DROP TRIGGER {name}")
    columns = [row[1] for row in db.execute("PRAGMA table_info(document)")]
    documents = db.execute("SELECT * FROM document").fetchall()
    rows = {table: {} for table in ("job", "page")}
    place = {table: [row[1] for row in db.execute(f"PRAGMA table_info({table})")].index("document") for table in rows}
    for table, known in rows.items():
        for row in db.execute(f"SELECT * FROM {table}"):
            known.setdefault(row[place[table]], []).append(row)
    last = max(row[0] for row in documents)
    for n in range(last + 1, last + 1 + count - len(documents)):
        row = list(documents[n % len(documents)])
        old, row[0] = row[0], n
        row[columns.index("sha256")] = hashlib.sha256(str(n).encode()).hexdigest()
        row[columns.index("name")] = f"{n:07}.txt"
        db.execute(f"INSERT INTO document VALUES ({','.join('?' * len(row))})", row)
        for table, known in rows.items():
            for other in known[old]:
                copied = list(other)
                copied[place[table]] = n
                if table == "page":
                    copied[0] = None
                db.execute(f"INSERT INTO {table} VALUES ({','.join('?' * len(copied))})", copied)
    for _, sql in triggers:
        db.execute(sql)
    db.commit()
    db.close()


def measure(programs, folder, count):
    inbox = folder / f"inbox{count}"
    inbox.mkdir()
    for n in range(count):
        (inbox / f"{n:05}.txt").write_text("招标公告\n" + PARAGRAPH.format(n=n) * 20, encoding="utf-8")
    case = folder / f"{count}.ttcase"
    cli = programs / "tendertrail-cli"
    subprocess.run([cli, "new", case, "--title", "Memory"], check=True, stdout=subprocess.DEVNULL)
    importing = peak([cli, "import", case, inbox])
    for stage in ("translate", "tag"):  # or the window would do it meanwhile
        subprocess.run([cli, stage, case], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    listed = window(programs, case)
    print(f"{count:6} documents: import {importing:7.1f} MB, window {listed:7.1f} MB", flush=True)
    return case, importing, listed


def main():
    programs = pathlib.Path(sys.argv[1]).resolve()
    few, many, huge = (int(sys.argv[i]) if len(sys.argv) > i else default for i, default in ((2, 200), (3, 2000), (4, 40000)))
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        _, import_few, window_few = measure(programs, folder, few)
        case, import_many, window_many = measure(programs, folder, many)
        multiply(case, folder / "huge.ttcase", huge)
        window_huge = window(programs, folder / "huge.ttcase")
    print(f"{huge:6} documents: window {window_huge:.1f} MB")
    per = lambda more, documents: f"{more * 1024 / documents:.2f} kB more for each further document"
    print(f"import, {few} to {many}: {per(import_many - import_few, many - few)}")
    print(f"window, {few} to {many}: {per(window_many - window_few, many - few)} (SQLite's page caches fill)")
    print(f"window, {many} to {huge}: {per(window_huge - window_many, huge - many)}")


main()
