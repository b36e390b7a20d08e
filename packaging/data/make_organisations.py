#!/usr/bin/env python3
# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: make_organisations.py ROR.jsonl > resources/glossary/organisations.tsv

English names that organisations of mainland China, Hong Kong and Taiwan use themselves, from the Research Organization Registry (ror.org,
CC0): a line of JSON an organisation, with "ror", "status", "name_en" and "names_zh". A Chinese name is kept where it ends as an
organisation's does; further ones of the same organisation only where they are its first one shortened or spelt otherwise, for the
registry also lists names of predecessors, which were called something else in English."""
import json
import re
import sys

ENDING = re.compile(r"(?:大学|学院|医院|研究院|研究所|研究中心|实验室|中心|学校|中学|科学院|设计院|卫生院|博物馆|图书馆|天文台|基金会|协会|学会|联合会|出版社|"
                    r"动物园|植物园|党校|集团|公司|厂)(?:\([\u4e00-\u9fff]{2,6}\))?$")
LEGAL = re.compile(r"\b(?:Ltd|Limited|Inc|Corp|Corporation|LLC|Co)\b|\bGroup$")
SHORTEST = 4

def simplified(name):
    return re.sub(r"\s+", "", name).replace("（", "(").replace("）", ")")


def english(row, chinese):
    name = re.sub(r" \((?:China|Hong Kong|Taiwan|Macao|Macau)\)$", "", row["name_en"]).strip()
    if chinese.startswith("中国科学院") and "Chinese Academy" not in name:
        name += ", Chinese Academy of Sciences"
    return name


def main():
    rows = {}
    twice = set()
    for line in open(sys.argv[1], encoding="utf-8"):
        row = json.loads(line)
        names = [simplified(name) for name in row["names_zh"]]
        if row["status"] != "active" or not names or "government" in row["types"] and row["country"] != "CN":
            continue
        for place, name in enumerate(names):
            if len(name) < SHORTEST or not re.fullmatch(r"[\u4e00-\u9fff()]+", name) or not ENDING.search(name):
                continue
            if place and (len(set(name) & set(names[0])) < 0.75 * len(set(name)) or len(name) > len(names[0]) + 2):
                continue
            said = english(row, name)
            if re.search(r"公司$", name) and not LEGAL.search(said) or not said.isascii():
                continue
            if name in rows and rows[name][0] != said:
                twice.add(name)  # two organisations of that name
            rows.setdefault(name, (said, row["ror"].rsplit("/", 1)[1]))
    # 复旦大学附属中山医院 is called Zhongshan Hospital there: whose it is belongs to the name.
    for name, (said, number) in list(rows.items()):
        parents = [name[:end] for end in range(SHORTEST, len(name)) if name[:end] in rows and name[:end].endswith(("大学", "学院", "科学院"))]
        if not parents or re.search(r"\b(?:University|Univ|College|Academy|Institute of Technology|affiliated)\b", said, re.I):
            continue
        parent = rows[parents[-1]][0]
        if not any(word in said for word in parent.split() if word not in ("of", "and", "the")):
            rows[name] = (f"{said}, {parent}", number)
    print("# SPDX-FileCopyrightText: Research Organization Registry (ror.org)")
    print("# SPDX-License-Identifier: CC0-1.0")
    print("# English names that organisations use themselves, by packaging/data/make_organisations.py from the Research Organization Registry.")
    print("# Columns and kinds as in procurement.tsv; source: the registry's number. A name that another file has is taken from there.")
    for name in sorted(rows):
        if name not in twice:
            print(f"{name}\t{rows[name][0]}\tinstitution\tror {rows[name][1]}\t")


main()
