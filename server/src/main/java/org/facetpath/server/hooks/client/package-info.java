/// Who the record systems are: which are let in, how they prove it, where they may be called back.
@NullMarked
package org.facetpath.server.hooks.client;

import org.jspecify.annotations.NullMarked;
