-- Who may use a ledger that is served, what they did, and documents that are still to be read.

-- password: a bcrypt hash
CREATE TABLE app_user (
  name TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  password TEXT NOT NULL,
  made TIMESTAMP NOT NULL
);

-- hash: the SHA-256 of what the program shows
CREATE TABLE api_token (
  hash TEXT PRIMARY KEY,
  user_name TEXT NOT NULL,
  label TEXT NOT NULL,
  made TIMESTAMP NOT NULL,
  expires TIMESTAMP
);

-- hash: the SHA-256 of the cookie
CREATE TABLE app_session (
  hash TEXT PRIMARY KEY,
  user_name TEXT NOT NULL,
  made TIMESTAMP NOT NULL,
  expires TIMESTAMP NOT NULL
);

CREATE TABLE audit_log (
  number BIGINT NOT NULL,
  noted TIMESTAMP NOT NULL,
  who TEXT NOT NULL,
  address TEXT NOT NULL,
  action TEXT NOT NULL,
  target TEXT NOT NULL,
  detail TEXT NOT NULL
);

-- lines_done: how many lines of the body are in the ledger or were refused
CREATE TABLE job (
  id UUID PRIMARY KEY,
  who TEXT NOT NULL,
  made TIMESTAMP NOT NULL,
  ended TIMESTAMP,
  documents BIGINT NOT NULL,
  done BIGINT NOT NULL,
  added BIGINT NOT NULL,
  known BIGINT NOT NULL,
  refused BIGINT NOT NULL,
  lines_done BIGINT NOT NULL,
  problem TEXT
);

CREATE TABLE job_body (
  job UUID NOT NULL,
  body TEXT NOT NULL
);
