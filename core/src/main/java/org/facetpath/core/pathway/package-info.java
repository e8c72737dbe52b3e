/// The judgement: a chart, the knowledge and a day in, an explained assessment out.
@NullMarked
package org.facetpath.core.pathway;

import org.jspecify.annotations.NullMarked;
