#!/usr/bin/env python3
# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How often a word is right, by the confidence it came with.

  reliability.py IMAGES OURS     IMAGES with *.truth.json and *.geom.json, OURS with *.words.json of bench_ocr

A word is right when its text, without spaces and in compatibility form, occurs in a known line whose box on the image its middle
lies in. Words outside every known line (of a seal, of a picture) are left out."""
import glob, json, os, re, sys, unicodedata

EDGES = [0, .3, .5, .6, .7, .8, .85, .9, .93, .95, .97, .98, .99, .995, 1.0001]
DPI = {"clean300": 300, "hard150": 150}


def norm(text):
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def onto(m, x, y):
    w = m[2][0] * x + m[2][1] * y + m[2][2]
    return (m[0][0] * x + m[0][1] * y + m[0][2]) / w, (m[1][0] * x + m[1][1] * y + m[1][2]) / w


def main(images, ours):
    bins = [[0, 0, 0.0] for _ in EDGES[:-1]]
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


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
