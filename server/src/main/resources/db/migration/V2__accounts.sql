-- Who may sign in. Secrets are kept as hashes, but for the seed of the second factor, which must be read to check a code.
CREATE TABLE facetpath_account (
    name TEXT PRIMARY KEY,
    password_hash TEXT,
    roles TEXT NOT NULL,
    patient TEXT,
    practitioner TEXT,
    totp_seed TEXT,
    disabled INTEGER NOT NULL,
    created BIGINT NOT NULL
);

-- Recovery codes, and tokens for programs.
CREATE TABLE facetpath_secret (
    hash TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    expires BIGINT NOT NULL
);

CREATE INDEX facetpath_secret_by_account ON facetpath_secret (account, kind);

-- Access to a patient outside of one's care team, asked for with a reason and for a limited time.
CREATE TABLE facetpath_break_glass (
    account TEXT NOT NULL,
    patient TEXT NOT NULL,
    expires BIGINT NOT NULL,
    PRIMARY KEY (account, patient)
);
