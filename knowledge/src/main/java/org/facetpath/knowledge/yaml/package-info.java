/// YAML 1.2 as knowledge files use it: maps, lists and scalars with their places, nothing else.
@NullMarked
package org.facetpath.knowledge.yaml;

import org.jspecify.annotations.NullMarked;
