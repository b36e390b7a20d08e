-- SPDX-FileCopyrightText: Tendertrail contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first schema of a case (docs/case-file.md says what each table means). Released steps are never edited: what
-- changes comes as a step of its own. Ranges are UTF-16 units of page.text, half-open; boxes are PDF points from the top
-- left of the upright page; times are UTC ISO 8601; amounts are decimal strings.

CREATE TABLE case_info (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256      TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    name        TEXT NOT NULL,
    origin_path TEXT NOT NULL,
    media_type  TEXT NOT NULL,
    bytes       INTEGER NOT NULL CHECK (bytes >= 0),
    source_url  TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    language    TEXT NOT NULL,
    parent      INTEGER REFERENCES document ON DELETE SET NULL
) STRICT;
CREATE INDEX document_parent ON document (parent) WHERE parent IS NOT NULL;

CREATE TABLE page (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    document   INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    number     INTEGER NOT NULL CHECK (number >= 1),
    width      REAL NOT NULL,
    height     REAL NOT NULL,
    source     TEXT NOT NULL CHECK (source IN ('none', 'digital', 'ocr')),
    engine     TEXT NOT NULL,
    confidence REAL NOT NULL,
    needs_ocr  INTEGER NOT NULL CHECK (needs_ocr IN (0, 1)),
    note       TEXT NOT NULL,
    text       TEXT NOT NULL,
    UNIQUE (document, number)
) STRICT;
CREATE INDEX page_source ON page (document, source);

CREATE TABLE word (
    page        INTEGER NOT NULL REFERENCES page ON DELETE CASCADE,
    ordinal     INTEGER NOT NULL,
    range_begin INTEGER NOT NULL CHECK (range_begin >= 0),
    range_end   INTEGER NOT NULL CHECK (range_end >= range_begin),
    x           REAL NOT NULL,
    y           REAL NOT NULL,
    width       REAL NOT NULL,
    height      REAL NOT NULL,
    confidence  REAL NOT NULL,
    edges       BLOB,
    PRIMARY KEY (page, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE block (
    page         INTEGER NOT NULL REFERENCES page ON DELETE CASCADE,
    ordinal      INTEGER NOT NULL,
    kind         TEXT NOT NULL,
    range_begin  INTEGER NOT NULL CHECK (range_begin >= 0),
    range_end    INTEGER NOT NULL CHECK (range_end >= range_begin),
    x            REAL NOT NULL,
    y            REAL NOT NULL,
    width        REAL NOT NULL,
    height       REAL NOT NULL,
    table_index  INTEGER,
    row_index    INTEGER,
    column_index INTEGER,
    PRIMARY KEY (page, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE segment (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    page        INTEGER NOT NULL REFERENCES page ON DELETE CASCADE,
    ordinal     INTEGER NOT NULL,
    range_begin INTEGER NOT NULL CHECK (range_begin >= 0),
    range_end   INTEGER NOT NULL CHECK (range_end >= range_begin),
    kind        TEXT NOT NULL,
    source      TEXT NOT NULL
) STRICT;
CREATE INDEX segment_page ON segment (page, ordinal);

CREATE TABLE translation (
    segment        INTEGER NOT NULL REFERENCES segment ON DELETE CASCADE,
    language       TEXT NOT NULL,
    text           TEXT NOT NULL,
    engine         TEXT NOT NULL,
    engine_version TEXT NOT NULL,
    status         TEXT NOT NULL CHECK (status IN ('machine', 'edited', 'reviewed')),
    warnings       TEXT NOT NULL,
    alignment      TEXT NOT NULL,
    PRIMARY KEY (segment, language)
) STRICT;

-- What a person wrote for a segment that a later reading no longer has; given back when the same words come again.
CREATE TABLE kept_translation (
    document       INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    kind           TEXT NOT NULL,
    source         TEXT NOT NULL,
    language       TEXT NOT NULL,
    text           TEXT NOT NULL,
    engine         TEXT NOT NULL,
    engine_version TEXT NOT NULL,
    status         TEXT NOT NULL,
    warnings       TEXT NOT NULL,
    alignment      TEXT NOT NULL,
    PRIMARY KEY (document, kind, source, language)
) STRICT;

CREATE TABLE suggestion (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    document     INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    field        TEXT NOT NULL,
    value        TEXT NOT NULL,
    kind         TEXT NOT NULL,
    amount       TEXT NOT NULL,
    currency     TEXT NOT NULL,
    date         TEXT NOT NULL,
    catalogue_id TEXT NOT NULL,
    page         INTEGER NOT NULL,
    range_begin  INTEGER NOT NULL,
    range_end    INTEGER NOT NULL,
    quote        TEXT NOT NULL,
    prefix       TEXT NOT NULL,
    suffix       TEXT NOT NULL,
    boxes        TEXT NOT NULL,
    confidence   REAL NOT NULL,
    rule         TEXT NOT NULL,
    rule_version TEXT NOT NULL,
    inferred     INTEGER NOT NULL CHECK (inferred IN (0, 1)),
    state        TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'rejected'))
) STRICT;
CREATE INDEX suggestion_place ON suggestion (document, page, range_begin);
CREATE INDEX suggestion_state ON suggestion (state);

CREATE TABLE entity (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    type         TEXT NOT NULL,
    label        TEXT NOT NULL,
    label_en     TEXT NOT NULL,
    key          TEXT NOT NULL,
    catalogue_id TEXT NOT NULL,
    UNIQUE (type, key)
) STRICT;

-- Keys of entities that were merged into another, so that the same name finds the merged one from then on.
CREATE TABLE entity_alias (
    type   TEXT NOT NULL,
    key    TEXT NOT NULL,
    entity INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
    PRIMARY KEY (type, key)
) STRICT;
CREATE INDEX entity_alias_entity ON entity_alias (entity);

CREATE TABLE entity_name (
    entity   INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
    ordinal  INTEGER NOT NULL,
    name     TEXT NOT NULL,
    language TEXT NOT NULL,
    kind     TEXT NOT NULL,
    PRIMARY KEY (entity, ordinal)
) STRICT;

CREATE TABLE mention (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    document     INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    field        TEXT NOT NULL,
    value        TEXT NOT NULL,
    kind         TEXT NOT NULL,
    amount       TEXT NOT NULL,
    currency     TEXT NOT NULL,
    date         TEXT NOT NULL,
    catalogue_id TEXT NOT NULL,
    page         INTEGER NOT NULL,
    range_begin  INTEGER NOT NULL,
    range_end    INTEGER NOT NULL,
    quote        TEXT NOT NULL,
    prefix       TEXT NOT NULL,
    suffix       TEXT NOT NULL,
    boxes        TEXT NOT NULL,
    entity       INTEGER REFERENCES entity,
    suggestion   INTEGER REFERENCES suggestion ON DELETE SET NULL,
    asserted_by  TEXT NOT NULL,
    accepted_by  TEXT NOT NULL,
    accepted_at  TEXT NOT NULL,
    confidence   REAL NOT NULL,
    inferred     INTEGER NOT NULL CHECK (inferred IN (0, 1)),
    lost         INTEGER NOT NULL CHECK (lost IN (0, 1))
) STRICT;
CREATE INDEX mention_place ON mention (document, page, range_begin);
CREATE INDEX mention_entity ON mention (entity, field) WHERE entity IS NOT NULL;
CREATE INDEX mention_suggestion ON mention (suggestion) WHERE suggestion IS NOT NULL;

CREATE TABLE purchase (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    project_number TEXT NOT NULL,
    project_name   TEXT NOT NULL,
    status         TEXT NOT NULL
) STRICT;

CREATE TABLE purchase_document (
    purchase INTEGER NOT NULL REFERENCES purchase ON DELETE CASCADE,
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    PRIMARY KEY (purchase, document)
) STRICT;
CREATE INDEX purchase_document_document ON purchase_document (document);

CREATE TABLE purchase_mention (
    purchase INTEGER NOT NULL REFERENCES purchase ON DELETE CASCADE,
    mention  INTEGER NOT NULL REFERENCES mention ON DELETE CASCADE,
    PRIMARY KEY (purchase, mention)
) STRICT;
CREATE INDEX purchase_mention_mention ON purchase_mention (mention);

-- No edge without evidence: first_evidence must be one of the relation's own rows of relation_evidence at every commit.
CREATE TABLE relation (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    source         INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
    target         INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
    type           TEXT NOT NULL,
    purchase       INTEGER REFERENCES purchase ON DELETE CASCADE,
    status         TEXT NOT NULL,
    amount         TEXT,
    currency       TEXT,
    date           TEXT NOT NULL,
    rule           TEXT NOT NULL,
    first_evidence INTEGER NOT NULL,
    CHECK ((amount IS NULL) = (currency IS NULL)),
    FOREIGN KEY (id, first_evidence) REFERENCES relation_evidence (relation, mention) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX relation_joins ON relation (source, target, type, coalesce(purchase, 0));
CREATE INDEX relation_target ON relation (target);
CREATE INDEX relation_purchase ON relation (purchase) WHERE purchase IS NOT NULL;

CREATE TABLE relation_evidence (
    relation INTEGER NOT NULL REFERENCES relation ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    mention  INTEGER NOT NULL REFERENCES mention,
    ordinal  INTEGER NOT NULL,
    PRIMARY KEY (relation, mention)
) STRICT;
CREATE INDEX relation_evidence_mention ON relation_evidence (mention);

CREATE TABLE clip (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    document    INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    page        INTEGER NOT NULL,
    range_begin INTEGER NOT NULL,
    range_end   INTEGER NOT NULL,
    quote       TEXT NOT NULL,
    prefix      TEXT NOT NULL,
    suffix      TEXT NOT NULL,
    boxes       TEXT NOT NULL,
    note        TEXT NOT NULL,
    created_at  TEXT NOT NULL,
    created_by  TEXT NOT NULL
) STRICT;
CREATE INDEX clip_document ON clip (document);

-- Append-only. hash covers the row and the hash before it; docs/case-file.md gives the bytes.
CREATE TABLE custody (
    sequence      INTEGER PRIMARY KEY,
    at            TEXT NOT NULL,
    actor         TEXT NOT NULL,
    action        TEXT NOT NULL,
    subject       TEXT NOT NULL,
    detail        TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash          TEXT NOT NULL
) STRICT;
CREATE TRIGGER custody_no_update BEFORE UPDATE ON custody BEGIN SELECT raise(ABORT, 'custody is append-only'); END;
CREATE TRIGGER custody_no_delete BEFORE DELETE ON custody BEGIN SELECT raise(ABORT, 'custody is append-only'); END;
-- Also keeps INSERT OR REPLACE from overwriting a row: its deletes do not fire the trigger above.
CREATE TRIGGER custody_in_order BEFORE INSERT ON custody
WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM custody)
BEGIN SELECT raise(ABORT, 'custody is numbered without gaps'); END;

-- Steps that can be taken back (undone = 0) or done again (undone = 1), as SQLite changesets.
CREATE TABLE undo_step (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    at        TEXT NOT NULL,
    label     TEXT NOT NULL,
    undone    INTEGER NOT NULL CHECK (undone IN (0, 1)),
    changeset BLOB NOT NULL
) STRICT;

CREATE TABLE job (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    stage    TEXT NOT NULL,
    page     INTEGER NOT NULL,
    state    TEXT NOT NULL CHECK (state IN ('pending', 'done', 'failed')),
    attempts INTEGER NOT NULL,
    engine   TEXT NOT NULL,
    options  TEXT NOT NULL,
    error    TEXT NOT NULL,
    detail   TEXT NOT NULL,
    PRIMARY KEY (document, stage, page)
) STRICT, WITHOUT ROWID;
CREATE INDEX job_state ON job (state, stage);

CREATE TABLE failed_path (
    path   TEXT NOT NULL PRIMARY KEY,
    code   TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Documents whose text, translation or name changed since they were put into the search index. The triggers do not use
-- OR IGNORE: inside a trigger the statement that fired it decides, and an upsert would then fail.
CREATE TABLE index_due (
    document INTEGER PRIMARY KEY
) STRICT;
CREATE TRIGGER index_due_document AFTER INSERT ON document
BEGIN INSERT INTO index_due SELECT NEW.id WHERE NOT EXISTS (SELECT 1 FROM index_due WHERE document = NEW.id); END;
CREATE TRIGGER index_due_document_name AFTER UPDATE OF name ON document WHEN NEW.name IS NOT OLD.name
BEGIN INSERT INTO index_due SELECT NEW.id WHERE NOT EXISTS (SELECT 1 FROM index_due WHERE document = NEW.id); END;
CREATE TRIGGER index_due_page_insert AFTER INSERT ON page
BEGIN INSERT INTO index_due SELECT NEW.document WHERE NOT EXISTS (SELECT 1 FROM index_due WHERE document = NEW.document); END;
CREATE TRIGGER index_due_page_text AFTER UPDATE OF text ON page WHEN NEW.text IS NOT OLD.text
BEGIN INSERT INTO index_due SELECT NEW.document WHERE NOT EXISTS (SELECT 1 FROM index_due WHERE document = NEW.document); END;
CREATE TRIGGER index_due_page_delete AFTER DELETE ON page
BEGIN INSERT INTO index_due SELECT OLD.document WHERE NOT EXISTS (SELECT 1 FROM index_due WHERE document = OLD.document); END;
CREATE TRIGGER index_due_segment_delete AFTER DELETE ON segment
BEGIN INSERT INTO index_due SELECT document FROM page
      WHERE id = OLD.page AND document NOT IN (SELECT document FROM index_due); END;
CREATE TRIGGER index_due_translation_insert AFTER INSERT ON translation
BEGIN INSERT INTO index_due SELECT page.document FROM segment JOIN page ON page.id = segment.page
      WHERE segment.id = NEW.segment AND page.document NOT IN (SELECT document FROM index_due); END;
CREATE TRIGGER index_due_translation_text AFTER UPDATE OF text ON translation WHEN NEW.text IS NOT OLD.text
BEGIN INSERT INTO index_due SELECT page.document FROM segment JOIN page ON page.id = segment.page
      WHERE segment.id = NEW.segment AND page.document NOT IN (SELECT document FROM index_due); END;
CREATE TRIGGER index_due_translation_delete AFTER DELETE ON translation
BEGIN INSERT INTO index_due SELECT page.document FROM segment JOIN page ON page.id = segment.page
      WHERE segment.id = OLD.segment AND page.document NOT IN (SELECT document FROM index_due); END;
