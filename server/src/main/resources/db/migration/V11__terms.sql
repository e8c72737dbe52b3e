-- What a row is found by, as long as it is not in facetpath_index: space, term, space, term, space. The index is added
-- to for 64 rows at a time, up to the last position that 64 divides; later rows are looked through in the log itself.
-- An index that is added to at once would be a page more to write with each commit.
ALTER TABLE facetpath_log ADD COLUMN terms TEXT;
