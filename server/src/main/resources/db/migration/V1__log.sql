-- The log: one row for each version of each resource, in the order they were written. Positions have no gaps.
-- Rows are only ever added; an erasure takes content and salt away and leaves the hashes.
CREATE TABLE facetpath_log (
    position ${integer} PRIMARY KEY,
    type TEXT NOT NULL,
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    act TEXT NOT NULL,
    -- microseconds since 1970, never less than in the row before
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    reason TEXT NOT NULL,
    salt TEXT,
    content TEXT,
    content_hash TEXT NOT NULL,
    chain_hash TEXT NOT NULL,
    UNIQUE (type, id, number)
);

CREATE INDEX facetpath_log_by_type ON facetpath_log (type, position);

-- What versions are found by: patients, identifiers, merges. Made from the log and can be made again.
CREATE TABLE facetpath_index (
    term TEXT NOT NULL,
    position ${integer} NOT NULL,
    PRIMARY KEY (term, position)
) ${clustered};
