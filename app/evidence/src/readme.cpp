// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crate.h"

namespace tendertrail::evidence {

namespace {

const char how[] = R"(
WHAT IS WHAT

data/report.pdf       the report: every citation with a picture of its place, the original words, the translation
data/originals/       the documents exactly as they were taken in; each name begins with the start of the SHA-256
data/text/            what was read in them, page by page: plain text, and JSON with the place of each word in points
data/translation/     each sentence with its translation, the engine that made it, and whether a person checked it
data/citations/       the citations as JSON, CSV and Markdown; the documents as BibTeX and CSL-JSON
data/annotations/     the same citations as W3C Web Annotations, one a file
data/entities/        who and what was accepted: FollowTheMoney entities, one a line, and the mentions as CSV
data/graph/           the network of the accepted facts, where there is one
data/custody.jsonl    what was done with the case, by whom and when, one entry a line, each chained to the one before
data/ro-crate-metadata.json, data/ro-crate-preview.html
                      a description of all files for programs (RO-Crate 1.1) and, to open in a browser, for people

The folder is a bag as RFC 8493 (BagIt 1.0) describes it. In the report and the citations, page numbers begin with 1; boxes are
x, y, width and height in points (1/72 inch) from the top left of the page.


HOW TO CHECK IT

Open a terminal in this folder (the one with manifest-sha256.txt) and run

    Linux      sha256sum -c --quiet tagmanifest-sha256.txt && sha256sum -c --quiet manifest-sha256.txt && echo WHOLE
    macOS      shasum -a 256 -c tagmanifest-sha256.txt && shasum -a 256 -c manifest-sha256.txt && echo WHOLE

or only "sha256sum -c manifest-sha256.txt" to see every file. On Windows, in PowerShell:

    Get-Content manifest-sha256.txt -Encoding UTF8 | ForEach-Object { $h, $p = $_ -split '  ', 2; if ((Get-FileHash -LiteralPath $p).Hash -ne $h) { "CHANGED $p" } }

It prints nothing when every file is there and unchanged. That no file was added shows when these two numbers are the same:

    find data -type f | wc -l
    wc -l < manifest-sha256.txt

With Tendertrail, "tendertrail-cli verify" on this folder (or on the zip) does all of it and checks the custody log as well.

The checksums prove that the packet is as it was made if they are compared with something that the sender cannot change later:
write down what "sha256sum tagmanifest-sha256.txt" says when you receive or send the packet. That one number stands for all of it.


HOW TO CHECK THE CUSTODY LOG BY HAND

Each line of data/custody.jsonl has a hash over its own fields and the hash of the line before; the first has sixty-four zeros
before it. The hash is the SHA-256 of sequence, at, actor, action, subject, detail and previous_hash, in this order, each in UTF-8 and
written as a netstring: number of bytes, colon, the bytes, comma. In Python:

    import hashlib, json
    before = "0" * 64
    for line in open("data/custody.jsonl", encoding="utf-8"):
        e = json.loads(line)
        keys = ("sequence", "at", "actor", "action", "subject", "detail", "previous_hash")
        fields = [str(e.get(key)).encode("utf-8") for key in keys]
        h = hashlib.sha256(b"".join(b"%d:%s," % (len(f), f) for f in fields)).hexdigest()
        if (h != e["hash"] and "withheld" not in e) or e["previous_hash"] != before:
            print("broken at", e["sequence"])
        before = e["hash"]

Where only some of a case's documents are in the packet, entries about the others are "withheld": their hash keeps the chain whole, and
whoever has the case can show what they say.


WHAT THE TRANSLATIONS ARE

"machine" means that nobody checked the translation. The engine called gist works offline from dictionaries and rules: it carries names,
numbers, labels and the gist of a sentence, not its style, and can be wrong. "edited" means that a person changed it, "reviewed" that
a person stands behind it. The original words decide.
)";

} // namespace

QByteArray readmeText(const PacketFacts &facts)
{
    QString text = QStringLiteral("EVIDENCE PACKET: %1\n\n").arg(facts.title.simplified());
    if (!facts.note.isEmpty())
        text += facts.note.trimmed() + QStringLiteral("\n\n");
    text += QStringLiteral("Exported %1 by %2 with %3.\nPacket %4, made from case %5.\n%6 citations from %7 documents.\n")
                .arg(facts.exportedAt, facts.actor, programName(), facts.packetUuid, facts.caseUuid,
                     QString::number(facts.citations.size()), QString::number(facts.documents.size()));
    return text.toUtf8() + how;
}

} // namespace tendertrail::evidence
