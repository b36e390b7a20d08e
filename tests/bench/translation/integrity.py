#!/usr/bin/env python3
# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: integrity.py [--program build/release/tests/bench_gist] [--lines]

What a reader must not lose, counted over every line of the shared tenders: amounts, percentages, models and codes, years, the parties to a
contract, what somebody shall or may do, every denial, and that no two words of the glossary beside each other leave no trace. No reference is needed: what the Chinese has, the English must have. --lines
lists the lines in which something was not found; some of them say it in words that this script does not know. Needs pdftotext."""
import pathlib
import re
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parents[3]
tenders = root.parent / "shared/data/tenders"

DENIED = re.compile("不得|不能|不予|未按|未经|未能|未提供|无法|没有|不承担|不接受|不允许|不组织|不满足|不再|不属于|不收取")
SAYS_NO = re.compile(r"\b(not|no|non|without|cannot|never|neither|nor|none|un\w+|fail\w*|lack\w*|refus\w*|reject\w*|prohibit\w*|prevent\w*|withheld|withhold|kept|excluding|except\w*|invalid|free from|nothing|indelible|impossible|void|waive\w*|in\w+able|in\w+ent|beyond|missing|differ\w*)\b", re.I)
WORDS = {
    "Party A": ("甲方", r"Party A|part(y|ies)\b"),
    "Party B": ("乙方", r"Party B|part(y|ies)\b"),
    "buyer": ("采购人(?!员|工)", r"buyer|purchaser|procuring"),
    "supplier": ("供应商", r"supplier|vendor|bidder"),
    "winning bidder": ("(?<!未)中标人", r"winning|award"),
    "shall": ("应当", r"\b(shall|must|should|be|is|are|requir\w+)\b"),
    "must": ("必须", r"\b(must|shall|requir\w+|need\w*|necessary|state)\b"),
    "may": ("可以", r"\b(may|can|could|able|allow\w*|possib\w+)\b"),
}


def lines_of_tenders():
    lines = []
    for file in sorted(tenders.glob("*.pdf")):
        text = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True).stdout
        text = re.sub(r"(?<=[\u4e00-\u9fff，、；])\s*\n\s*(?=[\u4e00-\u9fff，、；。])", "", text)
        for line in re.split(r"(?<=[。；])|\n", text):
            line = re.sub(r"\s+", " ", line.strip())
            if 8 <= len(line) <= 90 and len(re.findall("[\u4e00-\u9fff]", line)) > 6:
                lines.append(line)
    return list(dict.fromkeys(lines))


def amounts(chinese):
    for number, scale in re.findall(r"(?<![\d.])(\d[\d,]*(?:\.\d+)?)\s*(万|亿)?元", chinese):
        value = float(number.replace(",", "")) * {"万": 1e4, "亿": 1e8, "": 1}[scale]
        yield f"{value:.2f}".rstrip("0").rstrip(".")


def glossary():
    words = {}
    for file in sorted((root / "resources/glossary").glob("*.tsv")):
        if file.name.startswith(("clauses", "roles")):
            continue
        for row in file.read_text(encoding="utf-8").split("\n"):
            cells = row.split("\t")
            if len(cells) > 4 and not row.startswith("#"):
                words.setdefault(cells[0], set()).update(cells[1].split("|") + re.findall(r"(?:verb|noun): ([^;]+)", cells[4]))
    # A word is found by the first four letters of one of its English words: it may be inflected.
    stems = {word: [[part[:4].lower() for part in re.findall("[A-Za-z]{4,}", one)] for one in english] for word, english in words.items() if len(word) > 1}
    return {word: [one for one in all_of if one] for word, all_of in stems.items() if any(all_of)}


def keeps_words(cut, english, words):
    english, lost = english.lower(), 0
    for word in cut.split("/"):
        if word in words:
            lost = 0 if any(stem in english for one in words[word] for stem in one) else lost + 1
            if lost == 2:
                return False
    return True


def checks(chinese, english):
    plain = english.replace(",", "")
    for value in amounts(chinese):
        yield "amounts", value in plain
    for share in re.findall(r"\d+(?:\.\d+)?[%‰]", chinese):
        yield "percentages", share in english.replace(" ", "")
    for year in re.findall(r"(20\d\d)年\d{1,2}月", chinese):
        yield "dates", year in english
    for code in re.findall(r"(?<![A-Za-z0-9])(?=[A-Za-z0-9-]*\d)(?=[A-Za-z0-9-]*[A-Za-z])[A-Za-z0-9][A-Za-z0-9-]{3,}", chinese):
        yield "models and codes", code.lower() in english.lower().replace(" ", "")
    for name, (word, said) in WORDS.items():
        if re.search(word, chinese):
            yield name, re.search(said, english, re.I) is not None
    if DENIED.search(chinese):
        yield "denials", SAYS_NO.search(english) is not None


def main():
    program = sys.argv[sys.argv.index("--program") + 1] if "--program" in sys.argv else str(root / "build/release/tests/bench_gist")
    if not tenders.is_dir():
        print("No shared test material beside the checkout: nothing measured.")
        return
    chinese = lines_of_tenders()
    run = lambda *how: subprocess.run([program, *how], input="\n".join(chinese) + "\n", capture_output=True, text=True, check=True).stdout.split("\n")
    said, cuts, words = run(), run("--cut"), glossary()
    kept, all_of = {}, {}
    for source, english, cut in zip(chinese, said, cuts):
        for what, found in [*checks(source, english), ("words in a row", keeps_words(cut, english, words))]:
            all_of[what] = all_of.get(what, 0) + 1
            kept[what] = kept.get(what, 0) + found
            if not found and "--lines" in sys.argv:
                print(f"{what}: {source}\n    {english}")
    print(f"{len(chinese)} lines")
    for what, number in all_of.items():
        print(f"{what:18s} {kept[what]} of {number} ({100 * kept[what] / number:.1f} %)")


main()
