from app.domain.merging import in_transcript
from app.domain.review import Review
from app.domain.reviewing.edits import State, Step, apply
from app.domain.transcription.unchanged import unmoved
from tests.values import make_recording, make_transcript, say


def test_a_range_is_unmoved_where_the_same_is_said_at_the_same_place() -> None:
    before = make_transcript(say("Anna met Bob then"))
    state = State(Review(make_recording(), before, in_transcript(before, [])))
    ranges = [(0, 1), (1, 2), (1, 3), (3, 4)]
    assert unmoved(ranges, before, before) == tuple(ranges)
    longer = apply(state, Step(words=((1, "ran into"),))).review.transcript
    assert unmoved(ranges, before, longer) == ((0, 1),)
    assert unmoved([(4, 5)], longer, before) == ()
    other = apply(state, Step(words=((1, "meets"),))).review.transcript
    assert unmoved(ranges, before, other) == ((0, 1), (3, 4))
