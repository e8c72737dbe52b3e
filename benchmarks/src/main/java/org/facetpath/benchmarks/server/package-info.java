/// Measures the server from outside, as its clients see it: a second process over loopback.
@NullMarked
package org.facetpath.benchmarks.server;

import org.jspecify.annotations.NullMarked;
