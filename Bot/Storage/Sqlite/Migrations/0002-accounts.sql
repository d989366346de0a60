-- People who sign in.
CREATE TABLE agents (
    id             TEXT    NOT NULL PRIMARY KEY,
    sign_in_name   TEXT    NOT NULL,
    sign_in_key    TEXT    NOT NULL UNIQUE, -- the name in small letters, so that Anna is anna too
    display_name   TEXT    NOT NULL,        -- what customers see
    password_hash  TEXT    NOT NULL,
    roles          TEXT    NOT NULL,        -- agent editor supervisor admin, separated by blanks
    security_stamp TEXT    NOT NULL,        -- a new one ends every session
    failed_count   INTEGER NOT NULL DEFAULT 0,
    locked_until   INTEGER                  -- milliseconds since 1970 UTC
) STRICT;
