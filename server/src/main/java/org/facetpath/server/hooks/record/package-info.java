/// The record of the patient for one hook: what came with the request, what was fetched, what nobody could bring.
@NullMarked
package org.facetpath.server.hooks.record;

import org.jspecify.annotations.NullMarked;
