/// How the pain and its treatment went over time: episodes, block and treatment sessions, outcomes, medicines, history.
@NullMarked
package org.facetpath.core.course;

import org.jspecify.annotations.NullMarked;
