/// The only room that words and draws things for people.
@NullMarked
package org.facetpath.report;

import org.jspecify.annotations.NullMarked;
