-- What record systems were told at hooks, word for word: by its SHA-256, which stands in the audit event of the call.
-- Packed (deflate) and in base64. The same answer is kept once.
CREATE TABLE facetpath_answer (
    hash TEXT PRIMARY KEY,
    message TEXT NOT NULL,
    given BIGINT NOT NULL
);
