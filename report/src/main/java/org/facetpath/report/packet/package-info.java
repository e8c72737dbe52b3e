/// The packet for a prior authorisation: the letter, what it rests on, what a person must confirm, and the records to
/// attach. Its PDF classes need heavy libraries and are loaded only when a packet is written.
@NullMarked
package org.facetpath.report.packet;

import org.jspecify.annotations.NullMarked;
