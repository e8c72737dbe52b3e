/// Who may sign in: local accounts, their passwords, second factors and tokens.
@NullMarked
package org.facetpath.server.account;

import org.jspecify.annotations.NullMarked;
