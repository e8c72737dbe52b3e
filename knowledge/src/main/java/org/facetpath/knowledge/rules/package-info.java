/// Reads each kind of knowledge file into its core type.
@NullMarked
package org.facetpath.knowledge.rules;

import org.jspecify.annotations.NullMarked;
