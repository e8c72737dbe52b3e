/// Takes records in: files, folders and streams of FHIR JSON, many resources to a commit.
@NullMarked
package org.facetpath.server.store.intake;

import org.jspecify.annotations.NullMarked;
