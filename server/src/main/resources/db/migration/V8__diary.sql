-- Links by which a patient or a carer keeps the diary of one procedure. The link's token is kept as a hash.
CREATE TABLE facetpath_diary_link (
    id TEXT PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    patient TEXT NOT NULL,
    treatment TEXT NOT NULL,
    writer TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    revoked BIGINT
);

CREATE INDEX facetpath_diary_link_by_patient ON facetpath_diary_link (patient);

-- Devices that a link was redeemed on, each with a token of its own, kept as a hash.
CREATE TABLE facetpath_diary_device (
    hash TEXT PRIMARY KEY,
    link TEXT NOT NULL,
    redeemed BIGINT NOT NULL
);

CREATE INDEX facetpath_diary_device_by_link ON facetpath_diary_device (link);
