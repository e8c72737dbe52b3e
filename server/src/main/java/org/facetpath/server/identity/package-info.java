/// Signing in with an account of the clinic's identity provider, by OpenID Connect.
@NullMarked
package org.facetpath.server.identity;

import org.jspecify.annotations.NullMarked;
