-- SPDX-FileCopyrightText: Tendertrail contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who is whom, and who is on a list (docs/identity.md).

-- Pairs of entities that a person has said are two. By key, as an entity comes and goes with its mentions; key_a < key_b.
CREATE TABLE match_decision (
    type       TEXT NOT NULL,
    key_a      TEXT NOT NULL,
    key_b      TEXT NOT NULL,
    decision   TEXT NOT NULL CHECK (decision IN ('rejected', 'split')),
    reasons    TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    PRIMARY KEY (type, key_a, key_b),
    CHECK (key_a < key_b)
) STRICT;

-- Lists that a person loaded, and who is on them.
CREATE TABLE watchlist (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    name         TEXT NOT NULL,
    format       TEXT NOT NULL CHECK (format IN ('csv', 'ftm')),
    sha256       TEXT NOT NULL CHECK (length(sha256) = 64),
    source_path  TEXT NOT NULL,
    source_url   TEXT NOT NULL,
    published_on TEXT NOT NULL,
    loaded_at    TEXT NOT NULL,
    loaded_by    TEXT NOT NULL
) STRICT;
CREATE TABLE watchlist_entry (
    list      INTEGER NOT NULL REFERENCES watchlist ON DELETE CASCADE,
    ordinal   INTEGER NOT NULL CHECK (ordinal >= 0),
    reference TEXT NOT NULL,
    type      TEXT NOT NULL,
    label     TEXT NOT NULL,
    reason    TEXT NOT NULL,
    listed_on TEXT NOT NULL,
    url       TEXT NOT NULL,
    PRIMARY KEY (list, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE watchlist_name (
    list     INTEGER NOT NULL,
    ordinal  INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    language TEXT NOT NULL,
    kind     TEXT NOT NULL,
    PRIMARY KEY (list, ordinal, position),
    FOREIGN KEY (list, ordinal) REFERENCES watchlist_entry (list, ordinal) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What a person said of a hit: the entity (by key) is the one on the list, or is not. list_name and reference outlive a newer
-- copy of the same list.
CREATE TABLE watchlist_verdict (
    list_name  TEXT NOT NULL,
    reference  TEXT NOT NULL,
    type       TEXT NOT NULL,
    key        TEXT NOT NULL,
    verdict    TEXT NOT NULL CHECK (verdict IN ('confirmed', 'dismissed')),
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    PRIMARY KEY (list_name, reference, type, key)
) STRICT;
