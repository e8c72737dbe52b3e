package org.facetpath.knowledge.rules;

import java.util.HashMap;
import java.util.Map;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.knowledge.Reference.Standing;
import org.facetpath.knowledge.problem.ClosestName;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.problem.Problems;
import org.facetpath.knowledge.yaml.Fields;
import org.facetpath.knowledge.yaml.Node;
import org.jspecify.annotations.Nullable;

/// The sources of `knowledge/sources`, and what rules cite of them.
public final class Citations {

    private static final Reference NOTHING = new Reference("", "", Standing.UNCONFIRMED, null, null);

    private final Map<String, Reference> byId = new HashMap<>();
    private final UniqueNames names;
    private final Problems problems;

    Citations(Problems problems) {
        this.problems = problems;
        this.names = new UniqueNames(problems);
    }

    /// Adds the entries of one file: `sources: [{ source, title, publisher, ... }]`.
    void add(Fields file) {
        file.each("sources", this::entry).forEach(entry -> byId.putIfAbsent(entry.id(), entry));
    }

    private Reference entry(Fields fields) {
        var id = names.take(fields.text("source"), fields.placeOf("source"));
        var publisher = fields.text("publisher");
        var year = fields.findInteger("year");
        var words = fields.text("title") + " (" + publisher + (year == null ? "" : " " + year) + ")";
        fields.findText("seen-at");
        fields.findText("notes");
        var status = fields.choice("status", Vocabularies.STANDING);
        var read = fields.findDate("read");
        if (read == null && status != Standing.UNCONFIRMED) {
            problems.add(new Problem.MissingKey(fields.place(), "read"));
        }
        return new Reference(id, words, status, read, fields.findText("address"));
    }

    /// The `source` of a rule, which must be there.
    public Reference cite(Fields rule) {
        var found = find(rule);
        if (found == null) {
            problems.add(new Problem.MissingKey(rule.place(), "source"));
            return NOTHING;
        }
        return found;
    }

    /// The `source` of a rule: a key of `knowledge/sources`, or `{ id, section, status }`.
    @Nullable
    Reference find(Fields rule) {
        var node = rule.findNode("source");
        if (node == null) {
            return null;
        }
        return node instanceof Node.Scalar ? get(node, rule) : Fields.read(node, problems, this::citation);
    }

    private Reference citation(Fields fields) {
        var id = fields.findNode("id");
        if (id == null) {
            problems.add(new Problem.MissingKey(fields.place(), "id"));
            return NOTHING;
        }
        var whole = get(id, fields);
        var section = fields.findText("section");
        fields.findText("reading");
        var status = fields.has("status") ? fields.choice("status", Vocabularies.STANDING) : whole.status();
        var words = section == null ? whole.source() : whole.source() + ", " + section;
        return new Reference(whole.id(), words, status, whole.read(), whole.address());
    }

    /// The source that a node names.
    public Reference get(Node node, Fields fields) {
        var id = fields.text(node);
        var found = byId.get(id);
        if (found == null) {
            problems.add(new Problem.UnknownSource(node.place(), id, ClosestName.to(id, byId.keySet())));
            return NOTHING;
        }
        return found;
    }
}
