package org.facetpath.knowledge.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.facetpath.knowledge.problem.Place;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.problem.Problems;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Turns the text of one file into nodes, straight from the parser's events: no objects are built in between and
/// nothing is guessed about types, so `NO` stays text and a date stays as written.
public final class YamlText {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).setParseComments(false).build();

    /// Rules are a few levels deep; deeper ones would only exhaust the stack.
    private static final int DEEPEST = 60;

    private final String file;
    private final Problems problems;
    private final Iterator<Event> events;
    private int depth;

    private YamlText(String file, String text, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.events = new Parse(SETTINGS).parseString(text).iterator();
    }

    /// The file's one document; empty when it is not YAML or holds nothing, which is then among the problems.
    public static Optional<Node> parse(String file, String text, Problems problems) {
        try {
            return new YamlText(file, text, problems).document();
        } catch (MarkedYamlEngineException broken) {
            var mark = broken.getProblemMark().or(broken::getContextMark);
            problems.add(new Problem.NotYaml(place(file, mark), broken.getProblem()));
        } catch (YamlEngineException broken) {
            problems.add(new Problem.NotYaml(new Place(file, 1, 1), String.valueOf(broken.getMessage())));
        } catch (TooDeepException deep) {
            problems.add(new Problem.RefusedYaml(deep.place, "more than %d levels".formatted(DEEPEST)));
        }
        return Optional.empty();
    }

    private Optional<Node> document() {
        Node root = null;
        while (events.hasNext()) {
            var event = events.next();
            switch (event.getEventId()) {
                case Alias, Scalar, SequenceStart, MappingStart -> {
                    if (root == null) {
                        root = node(event);
                    } else {
                        problems.add(new Problem.RefusedYaml(place(event), "a second document"));
                        return Optional.empty();
                    }
                }
                case StreamStart, StreamEnd, DocumentStart, DocumentEnd, SequenceEnd, MappingEnd, Comment -> {}
            }
        }
        if (root == null) {
            problems.add(new Problem.WrongType(new Place(file, 1, 1), "a map", "nothing"));
        }
        return Optional.ofNullable(root);
    }

    private static final class TooDeepException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Place place;

        TooDeepException(Place place) {
            this.place = place;
        }
    }

    private Node node(Event event) {
        if (depth >= DEEPEST) {
            throw new TooDeepException(place(event));
        }
        depth++;
        var node = read(event);
        depth--;
        return node;
    }

    private Node read(Event event) {
        if (event instanceof NodeEvent named && named.getAnchor().isPresent()) {
            problems.add(new Problem.RefusedYaml(place(event), event instanceof AliasEvent ? "aliases" : "anchors"));
        }
        // A switch over types would cost a cold start several milliseconds.
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar, scalar.getTag().isPresent());
            return new Node.Scalar(place(scalar), scalar.getValue(), scalar.isPlain());
        }
        if (event instanceof SequenceStartEvent list) {
            refuseTag(list, list.getTag().isPresent());
            return items(place(list));
        }
        if (event instanceof MappingStartEvent map) {
            refuseTag(map, map.getTag().isPresent());
            return entries(place(map));
        }
        return new Node.Scalar(place(event), "", true);
    }

    private Node.Items items(Place place) {
        var nodes = new ArrayList<Node>();
        for (var event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            nodes.add(node(event));
        }
        return new Node.Items(place, nodes);
    }

    private Node.Entries entries(Place place) {
        var byKey = new LinkedHashMap<String, Node.Entry>();
        for (var event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            var key = node(event);
            var value = node(events.next());
            if (!(key instanceof Node.Scalar name)) {
                problems.add(new Problem.WrongType(key.place(), "text as key", key.described()));
                continue;
            }
            if (name.text().equals("<<") && name.plain()) {
                problems.add(new Problem.RefusedYaml(key.place(), "merge keys"));
            }
            var before = byKey.putIfAbsent(name.text(), new Node.Entry(key.place(), value));
            if (before != null) {
                problems.add(new Problem.DuplicateId(key.place(), name.text(), before.keyPlace()));
            }
        }
        return new Node.Entries(place, byKey);
    }

    private void refuseTag(Event event, boolean tagged) {
        if (tagged) {
            problems.add(new Problem.RefusedYaml(place(event), "tags"));
        }
    }

    private Place place(Event event) {
        return place(file, event.getStartMark());
    }

    private static Place place(String file, Optional<Mark> mark) {
        return mark.map(at -> new Place(file, at.getLine() + 1, at.getColumn() + 1))
                .orElseGet(() -> new Place(file, 1, 1));
    }
}
