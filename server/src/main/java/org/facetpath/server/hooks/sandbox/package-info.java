/// The sandbox of CDS Hooks: an example patient, an order and a hook, and what is asked and answered.
@NullMarked
package org.facetpath.server.hooks.sandbox;

import org.jspecify.annotations.NullMarked;
