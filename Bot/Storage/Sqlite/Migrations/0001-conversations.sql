-- Times are milliseconds since 1970 UTC. JSON is text as it travels.
CREATE TABLE conversation (
    id            TEXT    NOT NULL PRIMARY KEY,
    channel       TEXT    NOT NULL,
    customer      TEXT    NOT NULL,
    created_at    INTEGER NOT NULL,
    state         TEXT    NOT NULL CHECK (state IN ('Bot', 'Waiting', 'WithAgent', 'WrapUp', 'Closed')),
    owner_version INTEGER NOT NULL,
    agent_id      TEXT,
    agent_name    TEXT,
    handoff_id    TEXT,
    priority      INTEGER,
    waiting_since INTEGER,
    case_card     TEXT,
    bot           TEXT    NOT NULL,
    last_sequence INTEGER NOT NULL,
    last_at       INTEGER NOT NULL,
    revision      INTEGER NOT NULL,
    CHECK ((state IN ('WithAgent', 'WrapUp')) = (agent_id IS NOT NULL)),
    CHECK (state NOT IN ('Waiting', 'WithAgent', 'WrapUp') OR (handoff_id IS NOT NULL AND case_card IS NOT NULL))
) STRICT;

-- The line and the desks' lists read only these few rows.
CREATE INDEX conversation_handed_off ON conversation (priority DESC, waiting_since, id)
    WHERE state IN ('Waiting', 'WithAgent');

CREATE TABLE activity (
    conversation  TEXT    NOT NULL REFERENCES conversation (id),
    sequence      INTEGER NOT NULL,
    hidden        INTEGER NOT NULL,
    unread        INTEGER NOT NULL, -- 1: a visible message that the customer did not write
    message_key   TEXT,
    json          TEXT    NOT NULL,
    UNIQUE (conversation, sequence)
) STRICT;

CREATE UNIQUE INDEX activity_message_key ON activity (conversation, message_key)
    WHERE message_key IS NOT NULL;

CREATE TABLE desk_event (
    number        INTEGER PRIMARY KEY AUTOINCREMENT,
    at            INTEGER NOT NULL,
    kind          TEXT    NOT NULL,
    conversation  TEXT    NOT NULL REFERENCES conversation (id),
    actor_id      TEXT,
    actor_name    TEXT,
    reason        TEXT
) STRICT;
