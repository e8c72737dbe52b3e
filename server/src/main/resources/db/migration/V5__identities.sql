-- Which account somebody has here whom an identity provider knows. A provider never gives a subject to somebody else;
-- names and mail addresses it may, so nobody is found by those.
CREATE TABLE facetpath_identity (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    account TEXT NOT NULL,
    PRIMARY KEY (issuer, subject)
);

CREATE INDEX facetpath_identity_by_account ON facetpath_identity (account);
