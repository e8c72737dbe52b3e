/// How hard a text is to read, by a formula made for its language.
@NullMarked
package org.facetpath.knowledge.reading;

import org.jspecify.annotations.NullMarked;
