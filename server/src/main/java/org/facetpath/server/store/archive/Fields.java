package org.facetpath.server.store.archive;

/// The names in a backup file. Each line is a JSON object: a heading, a row of the log, a row of another table, or the
/// end.
final class Fields {

    static final String FORMAT = "facetpath-backup";
    static final int VERSION = 1;

    static final String POSITION = "position";
    static final String TYPE = "type";
    static final String ID = "id";
    static final String NUMBER = "number";
    static final String ACT = "act";
    static final String AT = "at";
    static final String BY = "by";
    static final String REASON = "reason";
    static final String SALT = "salt";
    static final String CONTENT = "content";
    static final String CONTENT_HASH = "contentHash";
    static final String CHAIN_HASH = "chainHash";

    static final String TABLE = "table";
    static final String ROW = "row";

    static final String ROWS = "rows";
    static final String HEAD = "head";

    private Fields() {}
}
