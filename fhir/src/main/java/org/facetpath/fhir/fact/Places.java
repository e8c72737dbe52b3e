package org.facetpath.fhir.fact;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Nerve;
import org.facetpath.core.spine.NerveSite;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.spine.SpineWords;
import org.facetpath.core.terminology.CodeSet;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.core.terminology.Domain;
import org.facetpath.fhir.json.Element;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Domains;
import org.facetpath.fhir.record.Match;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Shelf;
import org.jspecify.annotations.Nullable;

/// Reads places of the body: our own codes of joints, nerves and areas, levels and sides of SNOMED CT, BodyStructure
/// resources, and words. Codes of levels come before words; words add what codes leave open.
public final class Places {

    private static final Domains BODY = Domains.of(Domain.BODY_STRUCTURE, Domain.LATERALITY, Domain.PAIN_AREA);

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, BodyPlace> remembered = new HashMap<>();
    private final Shelf shelf;
    private final Concepts concepts;

    public Places(Shelf shelf, Concepts concepts) {
        this.shelf = shelf;
        this.concepts = concepts;
    }

    /// A place in the making.
    public final class Sketch {

        private final Set<Region> regions = new TreeSet<>();
        private final Set<Site> sites = new LinkedHashSet<>();
        private final Set<NerveSite> nerves = new LinkedHashSet<>();
        private final Set<String> areas = new TreeSet<>();
        private final Set<String> vertebrae = new TreeSet<>();
        private Side side = Side.NOT_DOCUMENTED;
        private @Nullable String ambiguous;

        /// Adds the body sites of these elements, with the body structures their extensions refer to.
        public Sketch sites(Part root, String... names) {
            for (var name : names) {
                for (var concept : root.list(name)) {
                    site(concept);
                }
            }
            structures(root);
            return this;
        }

        /// Adds one concept of a body site.
        public Sketch site(Part concept) {
            var value = concept.value();
            if (value == null) {
                return this;
            }
            var own = places().sketch();
            for (var coding : Concepts.codings(value)) {
                own.coding(coding);
            }
            own.match(concepts.match(value, BODY));
            own.words(Concepts.words(value));
            structures(concept);
            add(own);
            return this;
        }

        private void structures(Part holder) {
            for (var extension : holder.list("extension")) {
                var found = shelf.find(extension.get("valueReference"));
                if (found != null && found.type().equals("BodyStructure")) {
                    var own = places().sketch();
                    own.site(found.root().get("location"));
                    found.root().list("locationQualifier").forEach(own::site);
                    own.words(found.root().get("description").shown());
                    add(own);
                }
            }
        }

        private void coding(Element coding) {
            var system = coding.text("system");
            var code = coding.text("code");
            if (system == null || code == null) {
                return;
            }
            var bare = withoutSide(code);
            var itsSide = sideOf(code);
            switch (system) {
                case CodeSystems.FACET_JOINT -> Joint.find(bare).ifPresent(joint -> joint(joint, itsSide));
                case CodeSystems.FACET_NERVE -> Nerve.find(bare).ifPresent(nerve -> nerve(nerve, itsSide));
                case CodeSystems.PAIN_AREA -> {
                    areas.add(bare);
                    side = side.with(itsSide);
                    regions.addAll(Places.this.read(bare.replace('-', ' ')).regions());
                }
                default -> {}
            }
        }

        private void match(Match match) {
            for (var id : match.in(Domain.LATERALITY)) {
                side = side.with(sideNamed(id.name()));
            }
            for (var id : match.narrowest(Domain.PAIN_AREA)) {
                areas.add(withoutSide(id.name()));
            }
            for (var id : match.sets()) {
                var attributes =
                        concepts.terminology().find(id).map(CodeSet::attributes).orElseThrow();
                regions(attributes.get("region"));
                var joint = attributes.get("joint");
                if (joint != null) {
                    Joint.find(joint).ifPresent(one -> joint(one, Side.NOT_DOCUMENTED));
                }
                var vertebra = attributes.get("vertebra");
                if (vertebra != null) {
                    vertebrae.add(vertebra);
                }
            }
        }

        /// Adds what words say; levels only where no code named any.
        public Sketch words(String text) {
            if (text.isEmpty()) {
                return this;
            }
            var read = Places.this.read(text);
            side = side.with(read.side());
            if (sites.isEmpty() && nerves.isEmpty()) {
                sites.addAll(read.sites());
                nerves.addAll(read.nerves());
                ambiguous = ambiguous == null ? read.ambiguous() : ambiguous;
            }
            if (regions.isEmpty() || !read.sites().isEmpty() || !read.nerves().isEmpty()) {
                regions.addAll(read.regions());
            }
            return this;
        }

        /// Adds a region as terminology names it: `lumbar`, `cervical-thoracic`.
        public Sketch regions(@Nullable String attribute) {
            for (var region : Region.values()) {
                if (attribute != null && attribute.contains(region.code())) {
                    regions.add(region);
                }
            }
            return this;
        }

        public Sketch side(Side more) {
            side = side.with(more);
            return this;
        }

        private void add(Sketch other) {
            regions.addAll(other.regions);
            for (var site : other.sites) {
                joint(site.joint(), site.side() == Side.NOT_DOCUMENTED ? other.side : site.side());
            }
            for (var nerve : other.nerves) {
                nerve(nerve.nerve(), nerve.side() == Side.NOT_DOCUMENTED ? other.side : nerve.side());
            }
            areas.addAll(other.areas);
            vertebrae.addAll(other.vertebrae);
            side = side.with(other.side);
            ambiguous = ambiguous == null ? other.ambiguous : ambiguous;
        }

        private void joint(Joint joint, Side where) {
            regions.add(joint.region());
            each(where).forEach(one -> sites.add(new Site(joint, one)));
        }

        private void nerve(Nerve nerve, Side where) {
            regions.addAll(
                    SpineWords.read(nerve == Nerve.TON ? "neck" : nerve.code().substring(0, 2))
                            .regions());
            each(where).forEach(one -> nerves.add(new NerveSite(nerve, one)));
        }

        /// The place, without words that leave the levels open.
        public BodyPlace place() {
            return place(null);
        }

        /// The place of a procedure: words that leave the levels open are kept as a question.
        public BodyPlace procedurePlace() {
            if (!sites.isEmpty() || !nerves.isEmpty()) {
                return place(null);
            }
            return place(ambiguous == null && !vertebrae.isEmpty() ? String.join(", ", vertebrae) : ambiguous);
        }

        private BodyPlace place(@Nullable String question) {
            var sided = new TreeSet<Site>();
            for (var site : sites) {
                each(site.side() == Side.NOT_DOCUMENTED ? side : site.side())
                        .forEach(one -> sided.add(new Site(site.joint(), one)));
            }
            var sidedNerves = new LinkedHashSet<NerveSite>();
            for (var nerve : nerves) {
                each(nerve.side() == Side.NOT_DOCUMENTED ? side : nerve.side())
                        .forEach(one -> sidedNerves.add(new NerveSite(nerve.nerve(), one)));
            }
            return new BodyPlace(regions, List.copyOf(sided), List.copyOf(sidedNerves), areas, side, question);
        }
    }

    /// The place these words name. Records say the same of many things, so answers are remembered.
    private BodyPlace read(String text) {
        return remembered.size() < MOST_REMEMBERED
                ? remembered.computeIfAbsent(text, SpineWords::read)
                : SpineWords.read(text);
    }

    /// A place of which nothing is known yet.
    public Sketch sketch() {
        return new Sketch();
    }

    private Places places() {
        return this;
    }

    private static List<Side> each(Side side) {
        return side == Side.BOTH ? List.of(Side.LEFT, Side.RIGHT) : List.of(side);
    }

    private static String withoutSide(String code) {
        for (var ending : new String[] {"-left", "-right", "-both", "-bilateral"}) {
            if (code.endsWith(ending)) {
                return code.substring(0, code.length() - ending.length());
            }
        }
        return code;
    }

    private static Side sideOf(String code) {
        return sideNamed(code.substring(code.lastIndexOf('-') + 1));
    }

    /// The side of a code or modifier: `left`, `RT`, `both`, `50`.
    public static Side sideNamed(String name) {
        return switch (name) {
            case "left", "LT" -> Side.LEFT;
            case "right", "RT" -> Side.RIGHT;
            case "both", "bilateral", "50" -> Side.BOTH;
            default -> Side.NOT_DOCUMENTED;
        };
    }
}
