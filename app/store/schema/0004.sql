-- SPDX-FileCopyrightText: Tendertrail contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Translations that can be defended: who stands behind one, what else was on offer, the user's glossary and memory.

-- Who edited or approved it last, when, and which entries of the glossary it was made with (a JSON list "采购人=buyer").
ALTER TABLE translation ADD COLUMN changed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE translation ADD COLUMN changed_at TEXT NOT NULL DEFAULT '';
ALTER TABLE translation ADD COLUMN terms TEXT NOT NULL DEFAULT '[]';
ALTER TABLE kept_translation ADD COLUMN changed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE kept_translation ADD COLUMN changed_at TEXT NOT NULL DEFAULT '';
ALTER TABLE kept_translation ADD COLUMN terms TEXT NOT NULL DEFAULT '[]';
-- Until now the name of the person stood where the engine's stands.
UPDATE translation SET changed_by = engine WHERE status <> 'machine';
UPDATE kept_translation SET changed_by = engine WHERE status <> 'machine';
-- The memory of a case is what people wrote: few among many.
CREATE INDEX translation_of_person ON translation (language, segment) WHERE status <> 'machine';

-- What stands beside a translation: the gist of a segment whose translation lacks something, a sentence of the memory that is
-- nearly the same. similarity and source are those of the memory; 1 and empty for an engine's.
CREATE TABLE translation_offer (
    segment        INTEGER NOT NULL REFERENCES segment ON DELETE CASCADE,
    language       TEXT NOT NULL,
    engine         TEXT NOT NULL,
    ordinal        INTEGER NOT NULL,
    engine_version TEXT NOT NULL,
    text           TEXT NOT NULL,
    similarity     REAL NOT NULL,
    source         TEXT NOT NULL,
    warnings       TEXT NOT NULL,
    PRIMARY KEY (segment, language, engine, ordinal)
) STRICT, WITHOUT ROWID;

-- The glossary of this case. avoid: a JSON list of renderings that must not stand.
CREATE TABLE glossary_term (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    source     TEXT NOT NULL,
    language   TEXT NOT NULL,
    target     TEXT NOT NULL,
    avoid      TEXT NOT NULL,
    note       TEXT NOT NULL,
    origin     TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    UNIQUE (source, language)
) STRICT;

-- Sentences from elsewhere (a TMX file); those of this case are in translation.
CREATE TABLE memory_unit (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    source     TEXT NOT NULL,
    language   TEXT NOT NULL,
    target     TEXT NOT NULL,
    status     TEXT NOT NULL CHECK (status IN ('machine', 'edited', 'reviewed')),
    changed_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    origin     TEXT NOT NULL,
    UNIQUE (source, language, target)
) STRICT;
