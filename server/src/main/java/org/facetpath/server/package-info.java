/// Carries assessments over HTTP; keeps records, users and audit.
@NullMarked
package org.facetpath.server;

import org.jspecify.annotations.NullMarked;
