-- What a case file holds. docs/case-file.md tells of every column; a change here is a new schema version.

-- A text once, however many outlets published it.
CREATE TABLE text (
  key INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE article (
  key INTEGER PRIMARY KEY,             -- joins the tables of this file; means nothing outside
  id TEXT NOT NULL UNIQUE,
  text INTEGER NOT NULL REFERENCES text (key),
  document TEXT NOT NULL,
  given_id TEXT NOT NULL,
  outlet TEXT NOT NULL,
  title TEXT NOT NULL,
  url TEXT NOT NULL,
  date TEXT NOT NULL,                  -- EDTF
  fingerprint TEXT NOT NULL,           -- of what read it
  entities INTEGER NOT NULL,           -- how many were read in it
  statements INTEGER NOT NULL
) STRICT;
CREATE INDEX article_by_text ON article (text);

-- One thing as one article speaks of it.
CREATE TABLE entity (
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  number INTEGER NOT NULL,             -- from 0 in each article
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  named INTEGER NOT NULL,              -- 0 or 1
  country TEXT NOT NULL,
  positions TEXT NOT NULL,             -- JSON list, or empty
  aliases TEXT NOT NULL,               -- JSON list, or empty
  description TEXT NOT NULL,
  mentions TEXT NOT NULL,              -- "12-18 40-66d 80-82p": bytes; d description, p pronoun, else a name
  quantity TEXT,                       -- its words
  quantity_number INTEGER,
  event_type TEXT,                     -- a relation
  time TEXT NOT NULL,                  -- EDTF
  place INTEGER,                       -- number of an entity
  PRIMARY KEY (article, number)
) STRICT, WITHOUT ROWID;

-- What one place of one article says. Ends, place and event are numbers of entities; begin and end are bytes.
CREATE TABLE statement (
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  number INTEGER NOT NULL,             -- from 0 in each article
  subject INTEGER NOT NULL,
  subject_begin INTEGER NOT NULL,
  subject_end INTEGER NOT NULL,
  relation TEXT NOT NULL,
  object INTEGER NOT NULL,
  object_begin INTEGER NOT NULL,
  object_end INTEGER NOT NULL,
  polarity TEXT NOT NULL,
  modality TEXT NOT NULL,
  claimants TEXT NOT NULL,             -- "3@120-131 5@140-150": entity and bytes, outermost first
  place INTEGER,
  place_begin INTEGER,
  place_end INTEGER,
  event INTEGER,
  event_begin INTEGER,
  event_end INTEGER,
  time TEXT NOT NULL,                  -- EDTF
  quantity TEXT,                       -- its words
  quantity_number INTEGER,
  manner TEXT NOT NULL,
  evidence TEXT NOT NULL,              -- "100-160 180-200": bytes
  confidence INTEGER NOT NULL,         -- hundredths
  rule TEXT NOT NULL,
  implied_by INTEGER,                  -- number of a statement
  PRIMARY KEY (article, number)
) STRICT, WITHOUT ROWID;

-- For people with an SQL shell: each statement in names.
CREATE VIEW told AS
  SELECT article.id AS article, article.outlet, article.date, statement.number AS statement,
         subject.name AS subject, statement.relation, object.name AS object,
         statement.polarity, statement.modality, statement.time, statement.manner, statement.evidence
    FROM statement
    JOIN article ON article.key = statement.article
    JOIN entity AS subject ON subject.article = statement.article AND subject.number = statement.subject
    JOIN entity AS object ON object.article = statement.article AND object.number = statement.object;

-- The merged graph: one row that tells of it, and its bytes in parts of equal size but for the last.
CREATE TABLE graph (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  current INTEGER NOT NULL,            -- 1: made from just what the case holds now
  made_with TEXT NOT NULL,             -- what else it was made from, as its maker names it
  size INTEGER NOT NULL                -- bytes of all parts
) STRICT;
INSERT INTO graph VALUES (1, 0, '', 0);

CREATE TABLE graph_part (
  number INTEGER PRIMARY KEY,          -- from 0
  bytes BLOB NOT NULL
) STRICT;
