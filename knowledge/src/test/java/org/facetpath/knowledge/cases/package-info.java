/// Runs the worked cases that stand beside the rule files, and checks that they leave no leaf of a rule untried.
@NullMarked
package org.facetpath.knowledge.cases;

import org.jspecify.annotations.NullMarked;
