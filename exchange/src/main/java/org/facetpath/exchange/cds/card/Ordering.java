package org.facetpath.exchange.cds.card;

import java.time.LocalDate;

/// For whom, by whom and on what day an order is drafted, and beside what. A draft always names somebody who
/// may order, as CRD's profile of orders wants it: where nobody is known, none is made.
///
/// @param patient the patient's id
/// @param requester reference to who would order, such as `Practitioner/1`
/// @param day on which it is drafted
/// @param ordered what is not drafted, because it is among the orders already
public record Ordering(String patient, String requester, LocalDate day, AlreadyOrdered ordered) {}
