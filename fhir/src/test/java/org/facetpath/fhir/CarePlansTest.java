package org.facetpath.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.fhir.Records.chart;
import static org.facetpath.fhir.Records.only;
import static org.facetpath.fhir.Records.resource;
import static org.facetpath.fhir.Records.text;

import java.util.stream.Collectors;
import org.facetpath.core.chart.CareCourse;
import org.facetpath.core.chart.CareResponse;
import org.facetpath.core.chart.Chart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Care that stands in a plan: told there, or by the request an activity refers to.
class CarePlansTest {

    private static final String BY_REQUEST = "{'reference':{'reference':'ServiceRequest/r'}}";

    private static String plan(String status, String intent, String activity) {
        return resource(
                "CarePlan",
                "'status':'%s','intent':'%s','period':{'start':'2026-01-05'},'activity':[%s]"
                        .formatted(status, intent, activity));
    }

    private static String inline(String status) {
        return "{'detail':{'status':'%s',%s}}".formatted(status, text("Physical therapy"));
    }

    private static String request(String status) {
        return resource(
                "ServiceRequest",
                "r",
                "'status':'%s','intent':'order','occurrencePeriod':{'start':'2026-02-02','end':'2026-03-02'},%s"
                        .formatted(status, text("Physical therapy")));
    }

    private static String told(Chart chart) {
        return chart.list(CareCourse.class).stream()
                .map(course -> course.status() + (course.span().ongoing() ? " and goes on" : ""))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "an activity that is {2} in a plan that is {0} ({1}) is {3}")
    @CsvSource({
        "active,plan,completed,DONE",
        "active,plan,in-progress,UNDER_WAY and goes on",
        "active,plan,scheduled,PLANNED",
        "active,plan,not-started,PLANNED",
        "active,plan,on-hold,UNDER_WAY",
        "active,plan,stopped,DONE",
        "active,plan,cancelled,",
        "active,plan,unknown,",
        "active,plan,entered-in-error,",
        "draft,plan,in-progress,PLANNED",
        "active,proposal,in-progress,PLANNED",
        "active,option,in-progress,",
        "on-hold,plan,in-progress,UNDER_WAY",
        "on-hold,plan,scheduled,PLANNED",
        "completed,plan,completed,DONE",
        "completed,plan,in-progress,DONE",
        "completed,plan,scheduled,",
        "revoked,plan,completed,DONE",
        "revoked,plan,scheduled,",
        "entered-in-error,plan,completed,"
    })
    void statuses(String plan, String intent, String activity, String course) {
        assertThat(told(chart(plan(plan, intent, inline(activity))))).isEqualTo(course == null ? "" : course);
    }

    @ParameterizedTest(name = "an activity by a request that is {0} is {1}")
    @CsvSource({"completed,DONE", "active,PLANNED", "on-hold,PLANNED", "revoked,", "entered-in-error,"})
    void requests(String status, String course) {
        assertThat(told(chart(plan("active", "plan", BY_REQUEST), request(status))))
                .isEqualTo(course == null ? "" : course);
    }

    @Test
    void aCompletedRequestIsDatedByItselfAndTakesTheOutcomeOfTheActivity() {
        var activity = BY_REQUEST.replace(
                "{'reference':{",
                "{'outcomeCodeableConcept':[{'coding':[{'system':"
                        + "'https://facetpath.org/fhir/CodeSystem/finding','code':'not-enough'}]}],'reference':{");
        var course = only(chart(plan("active", "plan", activity), request("completed")), CareCourse.class);
        assertThat(course.response()).isEqualTo(CareResponse.NOT_ENOUGH);
        assertThat(course.span().start()).hasToString("2026-02-02");
        assertThat(String.valueOf(course.span().end())).isEqualTo("2026-03-02");
        assertThat(course.evidence().getFirst().resource()).isEqualTo("ServiceRequest/r");
    }

    @Test
    void aRequestInsideThePlanIsRead() {
        var plan = resource(
                "CarePlan",
                "'status':'active','intent':'plan','contained':[{'resourceType':'ServiceRequest','id':'in',"
                        + "'status':'active','intent':'order',%s}],'activity':[{'reference':{'reference':'#in'}}]"
                                .formatted(text("Physical therapy")));
        var course = only(chart(plan), CareCourse.class);
        assertThat(course.status()).isEqualTo(CareCourse.Status.PLANNED);
        assertThat(course.evidence().getFirst().resource()).isEqualTo("CarePlan/1#in");
    }

    @Test
    void whatMustNotBeDoneIsNoCare() {
        assertThat(told(chart(plan(
                        "active",
                        "plan",
                        inline("scheduled").replace("'detail':{", "'detail':{'doNotPerform':true,")))))
                .isEmpty();
    }
}
