#!/usr/bin/env python3
# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes resources/names/cantonese.tsv from the Unihan database: make_cantonese.py Unihan_Readings.txt Unihan_Variants.txt OUTPUT

Characters of GB 2312 with at most two readings in Jyutping, tones left out. Where Unihan gives none for a simplified character, its
traditional form's are taken."""
import re
import sys


def rows(path, field):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 3 and parts[1] == field:
                yield chr(int(parts[0][2:], 16)), parts[2].split()


def in_gb2312(character):
    try:
        return len(character.encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False


def main():
    readings_file, variants_file, output = sys.argv[1:4]
    readings = {character: [re.sub(r"\d", "", one) for one in found] for character, found in rows(readings_file, "kCantonese")}
    traditional = {character: [chr(int(one[2:], 16)) for one in found] for character, found in rows(variants_file, "kTraditionalVariant")}
    with open(output, "w", encoding="utf-8", newline="\n") as file:
        file.write("# SPDX-FileCopyrightText: 1991-2022 Unicode, Inc.\n# SPDX-License-Identifier: Unicode-DFS-2016\n"
                   "# How characters are read in Cantonese (Jyutping without tones): kCantonese of Unihan, Unicode 15.0, https://www.unicode.org/\n"
                   "# Changed: cut to the characters of GB 2312 and two readings, by packaging/data/make_cantonese.py.\n")
        for point in range(0x4E00, 0xA000):
            character = chr(point)
            if not in_gb2312(character):
                continue
            found = list(readings.get(character, []))
            for form in [] if found else traditional.get(character, []):
                found += readings.get(form, [])
            found = list(dict.fromkeys(found))[:2]
            if found:
                file.write(f"{character}\t{' '.join(found)}\n")


if __name__ == "__main__":
    main()
