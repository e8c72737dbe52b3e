/// What is destroyed beside the log where law demands it: whatever else the server keeps about a patient.
@NullMarked
package org.facetpath.server.erasure;

import org.jspecify.annotations.NullMarked;
