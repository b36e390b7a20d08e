#!/usr/bin/env python3
# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: make_format_table.py TENDERTRAIL_CLI FOLDER [OUTPUT.md]

Imports a folder of test files into a case of its own and writes, by format, how many documents were read and why the others were
not. Uuencoded files (.uu) are decoded first. Every file is accounted for: the script fails if one is missing. No text is recognised.
"""
import binascii, collections, json, os, pathlib, shutil, subprocess, sys, tempfile


def decoded(path):
    """The bytes of a uuencoded file."""
    out, begun = bytearray(), False
    for line in path.read_bytes().splitlines():
        if not begun:
            begun = line.startswith(b"begin ")
        elif line.strip() == b"end":
            break
        elif line.strip():
            try:
                out += binascii.a2b_uu(line)
            except binascii.Error:  # as Python's own uu module does with lines that other encoders pad
                count = (((line[0] - 32) & 63) * 4 + 5) // 3
                out += binascii.a2b_uu(line[:count])
    return bytes(out)


def gather(folder, into):
    names = 0
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.name in ("PROVENANCE.json", "README.md") or path.suffix in (".jsonl", ".tsv", ".csv") and "encodings" not in path.parts:
            continue
        target = into / path.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".uu":
            target.with_suffix("").write_bytes(decoded(path))
        else:
            shutil.copyfile(path, target)
        names += 1
    return names


def main():
    cli, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    output = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
    with tempfile.TemporaryDirectory() as scratch:
        files = pathlib.Path(scratch) / "files"
        count = gather(folder, files)
        case = str(pathlib.Path(scratch) / "formats.ttcase")
        run = lambda *words: [json.loads(line) for line in subprocess.run([cli, *words, "--json"], capture_output=True, text=True).stdout.splitlines()]
        run("new", case)
        run("import", case, str(files), "--ocr", "never")
        documents = run("documents", case)
        failed = run("status", case)[0]["failed"]
    read_failed = {f["document"]: f for f in failed if f["stage"] == "read" and "document" in f}
    seen = {s["path"] for d in documents for s in d["sightings"] if "parent" not in s} | {f["path"] for f in failed if f["stage"] == "import"}
    missing = count - len(seen)
    rows = collections.defaultdict(lambda: [0, 0, 0, collections.Counter()])
    for d in documents:
        row = rows[d["media_type"] or "not told apart"]
        failure = read_failed.get(d["document"])
        if failure:
            row[2] += 1
            row[3][f"{failure['code']}: {failure['detail'][:80]}"] += 1
        else:
            row[0] += 1
            row[1] += d["pages"]
    for f in failed:
        if f["stage"] == "unpack":
            rows["inside others"][2] += 1
            rows["inside others"][3][f"{f['code']}: {f['detail'][:80]}"] += 1
        elif f["stage"] == "import":
            rows["files"][2] += 1
            rows["files"][3][f"{f['code']}: {f['detail'][:80]}"] += 1
    lines = ["<!-- Made by packaging/data/make_format_table.py; do not edit by hand. -->", "# Formats, as tried", "",
             f"{count} files that are good, odd, damaged or hostile, and what is inside them: {len(documents)} documents, "
             f"{sum(r[0] for r in rows.values())} read, {sum(r[2] for r in rows.values())} refused with a reason, {missing} unaccounted for.", "",
             "| format | read | pages | refused | why |", "|---|---|---|---|---|"]
    for name, (good, pages, bad, why) in sorted(rows.items()):
        reasons = "; ".join(f"{reason.replace('|', '/')} ({n})" for reason, n in why.most_common(6)) + ("; …" if len(why) > 6 else "")
        lines.append(f"| {name} | {good} | {pages} | {bad} | {reasons} |")
    text = "\n".join(lines) + "\n"
    if output:
        output.write_text(text)
    else:
        print(text)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
