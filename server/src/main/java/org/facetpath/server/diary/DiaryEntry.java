package org.facetpath.server.diary;

import java.time.OffsetDateTime;
import org.facetpath.core.spine.Side;

/// One rating: only the treated pain, on one side, at one moment.
///
/// @param id made by the device, so that what is sent twice is one entry
/// @param score from 0, no pain, to 10
/// @param moving whether they did what usually hurts
/// @param medicines what they took against pain since the last entry, in their words
/// @param removed whether it was taken back as a mistake; it stays in the history
/// @param by who made it
public record DiaryEntry(
        String id,
        OffsetDateTime at,
        int score,
        Side side,
        boolean moving,
        String medicines,
        boolean removed,
        Recorder by) {

    public static final int WORST = 10;
    public static final int LONGEST = 300;

    /// This, if a device or a form may write it. What a record holds already is read as it is: other systems give
    /// short ids and write long notes.
    ///
    /// @throws IllegalArgumentException when it is no entry; the message names the field
    public DiaryEntry checked() {
        require(id.matches("[A-Za-z0-9-]{20,64}"), "id");
        require(isRating(score), "score");
        require(medicines.length() <= LONGEST, "medicines");
        require(side != Side.BOTH, "side");
        return this;
    }

    static boolean isRating(int score) {
        return score >= 0 && score <= WORST;
    }

    private static void require(boolean fine, String field) {
        if (!fine) {
            throw new IllegalArgumentException(field);
        }
    }

    /// Whether the other says the same of the same moment, or nearly: as a form that was sent twice does.
    public boolean saysTheSame(DiaryEntry other) {
        return score == other.score
                && side == other.side
                && moving == other.moving
                && medicines.equals(other.medicines);
    }

    public DiaryEntry withId(String other) {
        return new DiaryEntry(other, at, score, side, moving, medicines, removed, by);
    }
}
