package org.facetpath.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.facetpath.server.account.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("On a phone a finger hits")
class RoomForFingersTest {

    /// The rooms that take a press, as left, top, width and height on the screen, in CSS pixels.
    private static final String ROOMS = """
        it => [...it.querySelectorAll('.room')].map(room => room.getBoundingClientRect())
            .map(at => [at.left, at.top, at.width, at.height])\
        """;

    /// The joints whose own room does not answer in its middle or near one of its four corners.
    private static final String MISSED = """
        it => [...it.querySelectorAll('.can-be-pressed')].filter(joint => {
            joint.scrollIntoView({ block: 'center' });
            const at = joint.querySelector('.room').getBoundingClientRect();
            return [[.5, .5], [.05, .05], [.95, .05], [.05, .95], [.95, .95]].some(([x, y]) => {
                const hit = document.elementFromPoint(at.left + x * at.width, at.top + y * at.height);
                return hit?.closest('[data-joint]') !== joint;
            });
        }).map(it => it.querySelector('title').textContent)\
        """;

    @Test
    void every_joint_of_the_form_of_a_block_without_hitting_its_neighbour() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.ON_A_PHONE)) {
            clinician.go("/patients/petrov/block");
            clinician.page().evaluate("document.querySelectorAll('.picker details').forEach(it => it.open = true)");
            clinician
                    .find(".picker .room")
                    .nth(74)
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            for (var drawing : clinician.find(".picker svg").all()) {
                haveRoom(drawing);
            }
            clinician.looksRight("block-with-drawings");

            clinician
                    .find(".picker [data-joint='C7-T1'][data-side='right'] .room")
                    .first()
                    .click();
            assertThat(clinician.find("[name=sites][value='C7-T1-right']").isChecked())
                    .isTrue();
        }
    }

    @Test
    void the_joints_of_a_patient_of_which_something_is_known_and_no_others() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.ON_A_PHONE)) {
            clinician.go("/patients/alvarez");
            var drawing = clinician.find("figure.region svg").first();
            drawing.scrollIntoViewIfNeeded();
            drawing.locator(".room")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            haveRoom(drawing);
            assertThat(drawing.locator(".can-be-pressed[data-joint='L4-L5']").count())
                    .isEqualTo(3);
            assertThat(drawing.locator("[data-joint='L1-L2']").first().evaluate("it => getComputedStyle(it).cursor"))
                    .as("nothing is known of it, so there is nothing to open")
                    .isEqualTo("auto");
        }
    }

    @Test
    void a_narrow_area_of_the_body_from_beside_it() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.ON_A_PHONE)) {
            clinician.go("/level-finder");
            var hip = clinician
                    .find(".pain-drawing [data-area=hip][data-side=left]")
                    .first();
            hip.scrollIntoViewIfNeeded();
            var at = hip.boundingBox();
            var other = clinician
                    .find(".pain-drawing [data-area=hip][data-side=right]")
                    .first()
                    .boundingBox();
            double beside = at.x < other.x ? at.x - 12 : at.x + at.width + 12;
            clinician.page().mouse().click(beside, at.y + at.height / 2);
            assertThat(clinician.find("input[name=areas][value=hip-left]").isChecked())
                    .isTrue();
        }
    }

    @SuppressWarnings("unchecked")
    private static void haveRoom(Locator drawing) {
        var rooms = (List<List<Number>>) drawing.evaluate(ROOMS);
        assertThat(rooms).isNotEmpty().allSatisfy(room -> {
            assertThat(room.get(2).doubleValue()).isGreaterThanOrEqualTo(24);
            assertThat(room.get(3).doubleValue()).isGreaterThanOrEqualTo(23.9);
        });
        assertThat(drawing.evaluate(MISSED)).isEqualTo(List.of());
    }
}
