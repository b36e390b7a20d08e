#!/usr/bin/env python3
# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How often a word is right, by the confidence it came with.

  reliability.py IMAGES OURS     IMAGES with *.truth.json and *.geom.json, OURS with *.words.json of bench_ocr

A word is right when its text, without spaces and in compatibility form, occurs in a known line whose box on the image its middle
lies in. Words outside every known line (of a seal, of a picture) are left out. Last, a held-out check: what the figures of every
second document say about how often words are right is tried on the other documents."""
import glob, json, os, re, sys, unicodedata

EDGES = [0, .3, .5, .6, .7, .8, .85, .9, .93, .95, .97, .98, .99, .995, 1.0001]
DPI = {"clean300": 300, "hard150": 150}


def norm(text):
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def onto(m, x, y):
    w = m[2][0] * x + m[2][1] * y + m[2][2]
    return (m[0][0] * x + m[0][1] * y + m[0][2]) / w, (m[1][0] * x + m[1][1] * y + m[1][2]) / w


def fitted(words):
    """How often right by confidence, never falling (pool adjacent violators), as steps: (up to that confidence, share)."""
    pools = []
    for said, right in sorted(words):
        pools.append([said, right, 1])
        while len(pools) > 1 and pools[-2][1] * pools[-1][2] >= pools[-1][1] * pools[-2][2]:
            top = pools.pop()
            pools[-1] = [top[0], pools[-1][1] + top[1], pools[-1][2] + top[2]]
    return [(said, right / n) for said, right, n in pools]


def apart(words, of):
    """Words by their figure in tenths of all words; the mean distance of the mean figure from the share that is right."""
    told = sorted((of(said), right) for said, right in words)
    size = max(1, len(told) // 10)
    groups = [told[i:i + size] for i in range(0, len(told), size)]
    return sum(abs(sum(w[0] for w in g) - sum(w[1] for w in g)) for g in groups) / max(1, len(told))


def heldout(documents):
    names = sorted(documents)
    halves = [[w for n in names[k::2] for w in documents[n]] for k in (0, 1)]
    if not all(halves):
        return
    for known, new in (halves, halves[::-1]):
        steps = fitted(known)
        again = lambda said: next((share for upto, share in steps if said <= upto), steps[-1][1])
        print(f"held out: {len(new)} words, the program's figure {apart(new, lambda said: said):.4f} off, fitted on the other {len(known)}: {apart(new, again):.4f}")


def main(images, ours):
    bins = [[0, 0, 0.0] for _ in EDGES[:-1]]
    documents = {}
    for path in sorted(glob.glob(os.path.join(ours, "*.words.json"))):
        name = os.path.basename(path)[:-len(".words.json")]
        base, level = name.rsplit("_", 1)
        truth = json.load(open(os.path.join(images, base + ".truth.json"), encoding="utf-8"))
        matrix = json.load(open(os.path.join(images, name + ".geom.json")))["points_to_pixels"]
        scale = DPI.get(level, 200) / 72
        lines = []
        for line in truth["lines"]:
            x0, y0, x1, y1 = line["box"]
            corners = [onto(matrix, x, y) for x in (x0, x1) for y in (y0, y1)]
            xs, ys = [c[0] / scale for c in corners], [c[1] / scale for c in corners]
            lines.append((min(xs), min(ys), max(xs), max(ys), norm(line["text"])))
        for word in json.load(open(path, encoding="utf-8"))["words"]:
            x, y, w, h = word["box"]
            x, y = x + w / 2, y + h / 2
            near = [t for a, b, c, d, t in lines if a - 2 <= x <= c + 2 and b - 1 <= y <= d + 1]
            if not near:
                continue
            right = any(norm(word["text"]) in t for t in near)
            documents.setdefault(base.rsplit("_p", 1)[0], []).append((word["confidence"], right))
            for i in range(len(bins)):
                if EDGES[i] <= word["confidence"] < EDGES[i + 1]:
                    bins[i][0] += 1
                    bins[i][1] += right
                    bins[i][2] += word["confidence"]
    total = sum(b[0] for b in bins)
    off = 0.0
    print(f"{'confidence':>15}  words  said   right")
    for i, (n, right, said) in enumerate(bins):
        if n:
            print(f"{EDGES[i]:7.3f}-{min(1, EDGES[i + 1]):<7.3f} {n:6d}  {said / n:.3f}  {right / n:.3f}")
            off += abs(said - right)
    if total:
        print(f"{total} words; said and right are {off / total:.3f} apart in the mean")
    heldout(documents)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
