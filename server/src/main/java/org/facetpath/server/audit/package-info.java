/// What happened to whom: an AuditEvent for each access and decision, in the log of the records.
@NullMarked
package org.facetpath.server.audit;

import org.jspecify.annotations.NullMarked;
