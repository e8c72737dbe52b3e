/// The spine in names: joints C0-C1 to L5-S1, the nerves of their joints, sides and regions.
@NullMarked
package org.facetpath.core.spine;

import org.jspecify.annotations.NullMarked;
