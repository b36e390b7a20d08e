-- SPDX-FileCopyrightText: Tendertrail contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where originals come from, and which of them say the same (docs/case-file.md).

-- Each place at which a document's bytes were seen: a path on a disk, or a path inside another document. The first one of a
-- document is also in the row of the document itself.
CREATE TABLE sighting (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    document        INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    parent          INTEGER REFERENCES document ON DELETE CASCADE,
    name            TEXT NOT NULL,
    path            TEXT NOT NULL,
    source_url      TEXT NOT NULL,
    source_url_from TEXT NOT NULL CHECK (source_url_from IN ('', 'person', 'page', 'system')),
    modified_at     TEXT NOT NULL,
    seen_at         TEXT NOT NULL,
    seen_by         TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX sighting_place ON sighting (document, coalesce(parent, 0), path);
CREATE INDEX sighting_parent ON sighting (parent) WHERE parent IS NOT NULL;
INSERT INTO sighting (document, parent, name, path, source_url, source_url_from, modified_at, seen_at, seen_by)
    SELECT id, parent, name, origin_path, source_url, CASE WHEN source_url = '' THEN '' ELSE 'person' END, '', imported_at, ''
    FROM document ORDER BY id;

-- What opened a locked document, so that its pages can be drawn again. It stays in the case: nothing exports it.
ALTER TABLE document ADD COLUMN password TEXT NOT NULL DEFAULT '';

-- What could not be taken out of a document that has others inside.
CREATE TABLE failed_member (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    path     TEXT NOT NULL,
    code     TEXT NOT NULL,
    detail   TEXT NOT NULL,
    PRIMARY KEY (document, path)
) STRICT, WITHOUT ROWID;

-- The print of a document's text: letters, digits and Han only, folded. minhash: 64 little-endian 32-bit numbers, the share
-- of which that two documents have in common estimates how much of their text they share.
CREATE TABLE text_print (
    document  INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
    length    INTEGER NOT NULL,
    text_hash TEXT NOT NULL,
    minhash   BLOB NOT NULL
) STRICT;
CREATE INDEX text_print_hash ON text_print (text_hash);

-- Pairs of documents with the same or nearly the same text, the older one first. similarity 1: the same text.
CREATE TABLE near_duplicate (
    document   INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    other      INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    similarity REAL NOT NULL CHECK (similarity > 0 AND similarity <= 1),
    PRIMARY KEY (document, other),
    CHECK (document < other)
) STRICT, WITHOUT ROWID;
CREATE INDEX near_duplicate_other ON near_duplicate (other);
