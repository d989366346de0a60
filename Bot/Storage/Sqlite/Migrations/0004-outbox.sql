-- What the shop's systems have yet to be told, written with what it tells of and deleted once they have it.
CREATE TABLE outbox (
    number      INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, -- in the order of the commits
    event_id    TEXT    NOT NULL UNIQUE,                    -- the same however often it is sent
    subject     TEXT    NOT NULL,                           -- the case; its events go out one after the other
    type        TEXT    NOT NULL,
    body        TEXT    NOT NULL,                           -- as it is signed and sent
    created_at  INTEGER NOT NULL,
    attempts    INTEGER NOT NULL DEFAULT 0,
    due_at      INTEGER NOT NULL,
    given_up_at INTEGER
) STRICT;

-- The first of each subject that is still to be sent.
CREATE INDEX outbox_pending ON outbox (subject, number, due_at) WHERE given_up_at IS NULL;
