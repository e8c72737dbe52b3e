/// The education texts: Markdown with front matter, read into blocks and checked for what they cite and how hard they
/// are to read.
@NullMarked
package org.facetpath.knowledge.education;

import org.jspecify.annotations.NullMarked;
