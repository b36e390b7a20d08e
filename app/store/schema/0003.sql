-- SPDX-FileCopyrightText: Tendertrail contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who read a word, what else may stand there, and what a person says stands there (docs/case-file.md).

-- engine: empty where it is the page's. alternatives: a JSON list, or empty. machine: what the machine read where a person has
-- corrected or confirmed the word, else empty.
ALTER TABLE word ADD COLUMN engine TEXT NOT NULL DEFAULT '';
ALTER TABLE word ADD COLUMN alternatives TEXT NOT NULL DEFAULT '';
ALTER TABLE word ADD COLUMN machine TEXT NOT NULL DEFAULT '';

-- A person's reading of a place of a page. It belongs to the place and outlives the reading: a page that is recognised again
-- is corrected again.
CREATE TABLE correction (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    document     INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    page         INTEGER NOT NULL,
    x            REAL NOT NULL,
    y            REAL NOT NULL,
    width        REAL NOT NULL,
    height       REAL NOT NULL,
    machine      TEXT NOT NULL,
    text         TEXT NOT NULL,
    corrected_by TEXT NOT NULL,
    corrected_at TEXT NOT NULL
) STRICT;
CREATE INDEX correction_page ON correction (document, page);
