/// Whole stories of the web app: a real browser, a real server, a real store.
@NullMarked
package org.facetpath.cli.web;

import org.jspecify.annotations.NullMarked;
