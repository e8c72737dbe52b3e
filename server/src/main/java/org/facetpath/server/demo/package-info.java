/// Example patients dated to today.
@NullMarked
package org.facetpath.server.demo;

import org.jspecify.annotations.NullMarked;
