#!/usr/bin/env python3
# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages as they were rendered, and the same pages sealed, turned and photographed; and English pages.

  variants.py make IMAGES OUT       writes OUT/<page>@<variant>.png of IMAGES/<page>_office200.*, and OUT/latin-<n>@<variant>.png
                                    with OUT/latin-<n>.txt
  variants.py score SCORER IMAGES OUT NAME=READINGS...
                                    error rate by variant of READINGS/<page>@<variant>.txt, a column each
SCORER is score_ocr.py. What it counts is blind to the order of lines."""
import glob, importlib.util, os, sys
from collections import Counter

VARIANTS = ("plain", "seal", "turned90", "turned180", "turned270", "perspective")


def sealed(page):
    """A round red seal with a star and letters, over the middle of the text."""
    from PIL import Image, ImageChops, ImageDraw, ImageFont
    import math
    side = round(page.width * 0.2)  # 42 mm of an A4 page
    fine = 4
    mask = Image.new("L", (side * fine, side * fine), 0)
    draw = ImageDraw.Draw(mask)
    middle = side * fine / 2
    draw.ellipse((fine, fine, side * fine - fine, side * fine - fine), outline=210, width=round(side * fine / 34))
    star = [(middle + r * math.sin(math.pi * k / 5), middle - r * math.cos(math.pi * k / 5))
            for k in range(10) for r in [side * fine * (0.17 if k % 2 == 0 else 0.07)]]
    draw.polygon(star, fill=210)
    try:
        font = ImageFont.truetype("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", round(side * fine * 0.09))
        words = "某某市公共资源交易中心专用章"
    except OSError:
        font, words = ImageFont.load_default(), "SEALOFANOFFICE"
    for k, letter in enumerate(words):
        turn = (k - (len(words) - 1) / 2) * 19
        one = Image.new("L", mask.size, 0)
        ImageDraw.Draw(one).text((middle, side * fine * 0.12), letter, fill=210, font=font, anchor="mm" if words[0] != "S" else None)
        mask = ImageChops.lighter(mask, one.rotate(-turn, center=(middle, middle)))
    mask = mask.resize((side, side), Image.LANCZOS)
    result = page.convert("RGB")
    red = Image.new("RGB", (side, side), (205, 35, 40))
    at = (round(page.width * 0.42), round(page.height * 0.33))
    under = result.crop((at[0], at[1], at[0] + side, at[1] + side))
    result.paste(ImageChops.multiply(under, Image.composite(red, Image.new("RGB", (side, side), "white"), mask)), at)
    return result


def photographed(page):
    """From aside and above, on a dark table, brighter at one corner."""
    from PIL import Image
    import numpy as np
    page = page.convert("L")
    w, h = page.size
    W, H = round(w * 1.1), round(h * 1.1)
    corners = [(w * 0.08, h * 0.05), (w * 1.06, h * 0.07), (w * 1.03, h * 1.05), (w * 0.03, h * 1.03)]
    rows, right = [], []
    for (x, y), (u, v) in zip(corners, [(0, 0), (w, 0), (w, h), (0, h)]):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    numbers = np.linalg.solve(np.array(rows, float), np.array(right, float))
    photo = page.transform((W, H), Image.PERSPECTIVE, tuple(numbers), Image.BICUBIC, fillcolor=60)
    light = np.linspace(1.0, 0.72, W)[None, :] * np.linspace(1.0, 0.9, H)[:, None]
    return Image.fromarray(np.clip(np.asarray(photo) * light, 0, 255).astype("uint8"))


def made(page, variant):
    from PIL import Image
    turns = {"turned90": Image.ROTATE_270, "turned180": Image.ROTATE_180, "turned270": Image.ROTATE_90}
    if variant == "seal":
        return sealed(page)
    if variant == "perspective":
        return photographed(page)
    return page.transpose(turns[variant]) if variant in turns else page


def latin(out):
    """English pages from the project's own texts: clean, an office scan, and a bad copy at 150 dpi."""
    from PIL import Image, ImageDraw, ImageFilter, ImageFont
    import io, numpy as np, textwrap
    root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../..")
    fonts = sorted(glob.glob("/usr/share/fonts/truetype/dejavu/DejaVu*")) + sorted(glob.glob("/usr/share/fonts/truetype/liberation*/*"))
    plain = [f for f in fonts if not any(x in f for x in ("Bold", "Oblique", "Italic", "Mono", "Light", "Math", "Symbol"))]
    if not plain:
        return
    n = 0
    for path in sorted(glob.glob(f"{root}/docs/*.md")):
        words = [l for l in open(path, encoding="utf-8").read().replace("`", "").split("\n") if l and l.isascii() and l[0].isalpha()]
        lines = [l for p in words for l in textwrap.wrap(p, 78)][:42]
        if len(lines) < 20:
            continue
        image = Image.new("L", (1654, 2339), 255)
        draw = ImageDraw.Draw(image)
        font = ImageFont.truetype(plain[n % len(plain)], (30, 25)[n // len(plain) % 2])
        for k, line in enumerate(lines):
            draw.text((150, 150 + k * 48), line, fill=10, font=font)
        open(f"{out}/latin-{n}.txt", "w", encoding="utf-8").write("\n".join(lines))
        image.save(f"{out}/latin-{n}@clean.png", dpi=(200, 200))
        noise = np.random.default_rng(n).normal(0, 9, (2339, 1654))
        grey = np.asarray(image.rotate(0.6, Image.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(0.9)), float) * 0.9 + noise
        packed = io.BytesIO()
        Image.fromarray(np.clip(grey, 0, 255).astype("uint8")).save(packed, "JPEG", quality=40)
        Image.open(packed).save(f"{out}/latin-{n}@office.png", dpi=(200, 200))
        random = np.random.default_rng(n)
        small = image.rotate(-0.9, Image.BICUBIC, fillcolor=255).resize((1240, 1754), Image.LANCZOS).filter(ImageFilter.GaussianBlur(0.8))
        grey = np.asarray(small, float) * 0.75 + 25 + random.normal(0, 14, (1754, 1240))
        dirt = random.random(grey.shape)
        grey[dirt < 0.002], grey[dirt > 0.998] = 20, 240
        packed = io.BytesIO()
        Image.fromarray(np.clip(grey, 0, 255).astype("uint8")).save(packed, "JPEG", quality=35)
        Image.open(packed).save(f"{out}/latin-{n}@hard.png", dpi=(150, 150))
        n += 1


def make(images, out):
    from PIL import Image
    os.makedirs(out, exist_ok=True)
    for path in sorted(p for p in glob.glob(f"{images}/*_office200.*") if not p.endswith(".json")):
        name = os.path.basename(path).rsplit("_", 1)[0]
        page = Image.open(path)
        for variant in VARIANTS:
            made(page, variant).save(f"{out}/{name}@{variant}.png", dpi=(200, 200))
    latin(out)


LATIN = ("clean", "office", "hard")


def ending(folder, variant):
    """Of turned and of English pages the page's own text: rows of words on the picture are not the lines of the one, and of the
    other they are what Tesseract prints, too."""
    return ".text" if (variant.startswith("turned") or variant in LATIN) and glob.glob(f"{folder}/*@{variant}.text") else ".txt"


def score(scorer, images, out, columns):
    spec = importlib.util.spec_from_file_location("score_ocr", scorer)
    s = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(s)
    for variants, truth in ((VARIANTS, lambda page: f"{images}/{page}.truth.json"), (LATIN, lambda page: f"{out}/{page}.txt")):
        for variant in variants:
            text = ""
            for column in columns:
                name, folder = column.split("=", 1)
                sum_, pages = Counter(), 0
                for path in sorted(glob.glob(f"{folder}/*@{variant}{ending(folder, variant)}")):
                    page = os.path.basename(path).split("@")[0]
                    if os.path.exists(truth(page)):
                        sum_.update(s.score(s.lines_of(truth(page)), open(path, encoding="utf-8", errors="replace").read()))
                        pages += 1
                if sum_["n"]:
                    words = f', tokens {100 * sum_["strict"] / sum_["tok"]:.1f} %' if sum_["tok"] else ""
                    text += f'   {name}: CER {100 * sum_["err"] / sum_["n"]:.2f} %{words} ({pages} pages)'
            if text:
                print(f'{"Latin " if variants == LATIN else ""}{variant:12s}{text}')


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "make":
        make(*sys.argv[2:])
    elif len(sys.argv) > 5 and sys.argv[1] == "score":
        score(sys.argv[2], sys.argv[3], sys.argv[4], sys.argv[5:])
    else:
        sys.exit(__doc__)
