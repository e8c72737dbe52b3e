/// Coverage requirements discovery (Da Vinci CRD 2.0.1 and 2.2): what a payer's policy says of an order, as
/// the messages of CDS Hooks carry it.
@org.jspecify.annotations.NullMarked
package org.facetpath.exchange.crd;
