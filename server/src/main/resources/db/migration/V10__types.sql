-- What rows are found by where only their type is asked for: those up to the last position that 64 divides. Later ones
-- are looked through in the log itself. An index of the log would be a page more to write with each commit.
CREATE TABLE facetpath_type (
    type TEXT NOT NULL,
    position ${integer} NOT NULL,
    PRIMARY KEY (type, position)
) ${clustered};

INSERT INTO facetpath_type (type, position)
SELECT type, position FROM facetpath_log
WHERE position <= (SELECT COALESCE(MAX(position), 0) / 64 * 64 FROM facetpath_log);

DROP INDEX facetpath_log_by_type;
