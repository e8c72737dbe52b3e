-- Cards of CDS Hooks that were shown: what they were about, never whom.
CREATE TABLE facetpath_card (
    uuid TEXT PRIMARY KEY,
    service TEXT NOT NULL,
    topic TEXT NOT NULL,
    shown BIGINT NOT NULL
);

-- What became of them.
CREATE TABLE facetpath_card_feedback (
    card TEXT PRIMARY KEY,
    service TEXT NOT NULL,
    outcome TEXT NOT NULL,
    suggestions TEXT NOT NULL,
    reason_system TEXT NOT NULL,
    reason TEXT NOT NULL,
    remark TEXT NOT NULL,
    outcome_at BIGINT NOT NULL,
    received BIGINT NOT NULL
);
