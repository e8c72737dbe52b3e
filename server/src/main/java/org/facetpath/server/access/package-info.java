/// Who may do what: the table of routes and roles, and which patients an account may see.
@NullMarked
package org.facetpath.server.access;

import org.jspecify.annotations.NullMarked;
