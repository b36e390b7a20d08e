#!/usr/bin/env python3
# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: run.py [--program build/release/tests/bench_gist] [--units FILE.jsonl ...]

How good and how fast the gist is: builds bench_gist first. Every third unit of mt_public is kept aside: rules and glossary are tuned on
the others only. Of our own units (units.tsv) every second one is blind; units-fresh.tsv and units-third.tsv have not been looked at. Needs the shared test material beside the checkout; without it
nothing is measured, which is said."""
import importlib.util
import json
import pathlib
import re
import resource
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parents[3]
shared = root.parent / "shared"


def argument(name, otherwise):
    return sys.argv[sys.argv.index(name) + 1] if name in sys.argv else otherwise


program = argument("--program", str(root / "build/release/tests/bench_gist"))
if "--program" not in sys.argv: # not part of "all": an old one would be measured
    subprocess.run(["cmake", "--build", "--preset", "release", "--target", "bench_gist"], cwd=root, stdout=subprocess.DEVNULL, check=True)


def gist(lines):
    run = subprocess.run([program], input="".join(line.replace("\n", " ") + "\n" for line in lines), capture_output=True, text=True, check=True)
    return run.stdout.split("\n")[: len(lines)], run.stderr.strip()


def score(scorer, units, name):
    lines, _ = gist([unit["zh"] for unit in units])
    folder = root / "build"
    given, said = folder / "bench-units.jsonl", folder / "bench-gist.txt"
    given.write_text("".join(json.dumps(unit, ensure_ascii=False) + "\n" for unit in units), encoding="utf-8")
    said.write_text("\n".join(lines) + "\n", encoding="utf-8")
    out = subprocess.run([sys.executable, str(scorer), str(given), str(said)], capture_output=True, text=True, check=True)
    print(f"{name:14s}", out.stdout.strip())


def own_units(name):
    """Ours have one reference and no list of terms; every number that both sides write in figures must survive."""
    units = []
    for line in (pathlib.Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, chinese, english = line.split("\t")
        numbers = [set(re.findall(r"\d+(?:\.\d+)?", re.sub(r"(?<=\d),(?=\d{3})", "", text))) for text in (chinese, english)]
        keep = [{"type": "number", "value": float(n)} for n in sorted(numbers[0] & numbers[1])]
        units.append({"id": f"own-{len(units) + 1}", "kind": kind, "zh": chinese, "refs": [english], "terms": [], "must_keep": keep})
    return units


def main():
    scorer = shared / "tools/score_mt.py"
    if not scorer.exists():
        print("No shared test material beside the checkout: nothing measured.")
        return
    files = [pathlib.Path(a) for a in sys.argv[1:] if a.endswith(".jsonl")] or [shared / "data/mt/mt_public.jsonl"]
    for file in files:
        units = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        score(scorer, units, "all units")
        score(scorer, [unit for i, unit in enumerate(units) if i % 3 != 2], "tuned on")
        score(scorer, [unit for i, unit in enumerate(units) if i % 3 == 2], "kept aside")

    units = own_units("units.tsv")
    score(scorer, units[0::2], "own, open")
    score(scorer, units[1::2], "own, blind")
    score(scorer, own_units("units-fresh.tsv"), "own, fresh")
    score(scorer, own_units("units-third.tsv"), "own, third")

    spec = importlib.util.spec_from_file_location("score_mt", scorer)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    mt = shared / "data/mt"
    chinese = (mt / "flores-dev.zh").read_text(encoding="utf-8").splitlines()
    english = (mt / "flores-dev.en").read_text(encoding="utf-8").splitlines()
    lines, _ = gist(chinese)
    total = [0] * 18
    for said, reference in zip(lines, english):
        total = [a + b for a, b in zip(total, module.stats(said, reference))]
    print(f"{'flores-dev':14s} pairs {len(chinese)}  chrF2 {module.fscore(total):.2f}")

    # Tender sentences, again and again, up to a million Han characters.
    text = [json.loads(line)["zh"] for line in files[0].read_text(encoding="utf-8").splitlines() if line.strip()] + chinese
    han = sum(sum("\u4e00" <= c <= "\u9fff" for c in line) for line in text)
    _, spent = gist(text * (1_000_000 // han + 1))
    print(f"{'speed':14s} {spent}; peak memory {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB")


main()
