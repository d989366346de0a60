-- People who sign in. Times are milliseconds since 1970, UTC.
create table agents (
  id             text    not null primary key,
  sign_in_name   text    not null,
  sign_in_key    text    not null unique, -- the name in small letters, so that Anna is anna too
  display_name   text    not null,        -- what customers see
  password_hash  text    not null,
  roles          text    not null,        -- agent editor supervisor admin, separated by blanks
  security_stamp text    not null,        -- a new one ends every session
  failed_count   integer not null default 0,
  locked_until   integer
) strict;
