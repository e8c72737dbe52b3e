package org.facetpath.core.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpineWordsTest {

    @ParameterizedTest(name = "\"{0}\" names the joints {1}")
    @CsvSource(delimiter = '|', textBlock = """
        L4-5                                         | L4-L5
        L4/5                                         | L4-L5
        L4-L5                                        | L4-L5
        L4/L5                                        | L4-L5
        L5/S1                                        | L5-S1
        L5-1                                         | L5-S1
        C7-T1                                        | C7-T1
        T12–L1                                       | T12-L1
        l4‑5 facet joint                             | L4-L5
        bilateral L4-5 and L5-S1                     | L4-L5-left L4-L5-right L5-S1-left L5-S1-right
        left L4-5, right L5-S1                       | L4-L5-left L5-S1-right
        L4-5 left, L5-S1 right                       | L4-L5-left L5-S1-right
        L4-5 and L5-S1 bilaterally                   | L4-L5-left L4-L5-right L5-S1-left L5-S1-right
        left and right L4-5                          | L4-L5-left L4-L5-right
        L4-5/L5-S1 facet injections, right-sided     | L4-L5-right L5-S1-right
        L3-S1 facet joints                           | L3-L4 L4-L5 L5-S1
        L3-S1 medial branch block                    | L3-L4 L4-L5 L5-S1
        L3 to S1 facet injection                     | L3-L4 L4-L5 L5-S1
        Medial branch block, right L4-L5, L5-S1      | L4-L5-right L5-S1-right
        right-handed, L4-5                           | L4-L5
        """)
    void joints(String text, String joints) {
        var place = SpineWords.read(text);
        assertThat(sites(place)).isEqualTo(joints);
        assertThat(place.nerves()).isEmpty();
        assertThat(place.ambiguous()).isNull();
    }

    @ParameterizedTest(name = "\"{0}\" names the nerves {1}")
    @CsvSource(delimiter = '|', textBlock = """
        left L3, L4 medial branches and L5 dorsal ramus | L3-left L4-left L5-dorsal-ramus-left
        C3-C6 medial branches                           | C3 C4 C5 C6
        C4-C5 medial branches                           | C4 C5
        third occipital nerve right                     | TON-right
        TON and C3 medial branch, left                  | TON-left C3-left
        right C4 medial branch                          | C4-right
        bilateral L3, L4 and L5 medial branch nerves    | L3-left L3-right L4-left L4-right L5-dorsal-ramus-left L5-dorsal-ramus-right
        """)
    void nerves(String text, String nerves) {
        var place = SpineWords.read(text);
        assertThat(nerves(place)).isEqualTo(nerves);
        assertThat(place.sites()).isEmpty();
        assertThat(place.ambiguous()).isNull();
    }

    @ParameterizedTest(name = "\"{0}\" does not say whether joints or nerves are meant")
    @ValueSource(
            strings = {
                "MBB at L4, L5",
                "medial branch block at L4, L5",
                "L3-L5 RFA",
                "L4-L5 medial branches",
                "L4",
                "medial branches L4, L5, S1"
            })
    void ambiguous(String text) {
        var place = SpineWords.read(text);
        assertThat(place.ambiguous()).isEqualTo(text);
        assertThat(place.sites()).isEmpty();
        assertThat(place.regions()).containsExactly(Region.LUMBAR);
    }

    @ParameterizedTest(name = "\"{0}\" is in the {1} spine")
    @CsvSource({
        "chronic low back pain,lumbar",
        "neck pain,cervical",
        "pain in thoracic spine,thoracic",
        "lumbosacral spondylosis,lumbar",
        "upper back pain,thoracic"
    })
    void regions(String text, String region) {
        assertThat(SpineWords.read(text).regions()).extracting(Region::code).containsExactly(region);
    }

    @ParameterizedTest(name = "\"{0}\" is no place of the spine")
    @ValueSource(
            strings = {
                "",
                "cervical cancer screening",
                "ton of pain",
                "knee",
                "B12 level",
                "S2 heart sound",
                "L4-",
                "-",
                "/"
            })
    void nowhere(String text) {
        assertThat(SpineWords.read(text)).isEqualTo(BodyPlace.unknown());
    }

    @Test
    void aSideWithoutALevelIsKept() {
        assertThat(SpineWords.read("left buttock").side()).isEqualTo(Side.LEFT);
        assertThat(SpineWords.read("low back, both sides").side()).isEqualTo(Side.BOTH);
    }

    private static String sites(BodyPlace place) {
        return place.sites().stream()
                .map(site -> named(site.joint().code(), site.side()))
                .collect(Collectors.joining(" "));
    }

    private static String nerves(BodyPlace place) {
        return place.nerves().stream()
                .map(nerve -> named(nerve.nerve().code(), nerve.side()))
                .collect(Collectors.joining(" "));
    }

    private static String named(String code, Side side) {
        return Stream.concat(Stream.of(code), side == Side.NOT_DOCUMENTED ? Stream.of() : Stream.of(side.code()))
                .collect(Collectors.joining("-"));
    }
}
