from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domain.merging import in_transcript
from app.domain.timeline import Span, complement, covered, intersection, union
from app.domain.transcript import Claim, Transcript, as_text, char_ranges, stretches
from app.domain.transcription.assembling import longest
from app.domain.transcription.unheard import LEAST_UNHEARD
from app.domain.words.terms import fold, syllables
from tests.properties.strategies import LENGTH, RECORDING, claims, hits, spoken, transcripts


@given(transcripts(spoken() | st.lists(claims, max_size=12)))
def test_every_sample_is_word_or_gap_whatever_is_claimed(transcript: Transcript) -> None:
    whole = Span(0, LENGTH)
    words, gaps = [word.span for word in transcript.words], [gap.span for gap in transcript.gaps]
    assert union([*words, *gaps]) == (whole,)
    lasting = [w.span for w in transcript.words if w.span.length <= longest(w.text) * RECORDING.rate]
    assert intersection(complement(lasting, within=whole), gaps) == complement(lasting, within=whole)
    # Where more is free, a word is slow, and one that cannot last as long follows.
    slow = [w.span for w in transcript.words if w.span.length > 0.4 * RECORDING.rate * syllables(w.text)]
    assert all(covered(span, slow) == span.length for span in intersection(lasting, gaps))
    assert sum(gap.length for gap in gaps) == sum(part.length for part in union(gaps))
    assert all(whole.contains(span) for span in words)
    assert all(span.length >= LEAST_UNHEARD * RECORDING.rate for span in transcript.unheard)


@given(st.lists(claims, max_size=12), st.data())
def test_a_word_never_has_less_than_it_claims(said: list[Claim], data: st.DataObject) -> None:
    transcript = data.draw(transcripts(st.just(said)))
    for claim, word in zip(said, transcript.words, strict=True):
        start, end = max(0, claim.start), min(LENGTH, claim.end)
        assert start >= end or word.span.contains(Span(start, end))


@given(transcripts())
def test_text_and_words_are_two_names_of_one_place(transcript: Transcript) -> None:
    ranges = char_ranges(transcript.words)
    assert [transcript.text[start:end] for start, end in ranges] == [word.text for word in transcript.words]
    assert all(b[0] == a[1] + 1 for a, b in pairwise(ranges))


@given(transcripts(), st.lists(st.sampled_from(["en", "fr"]), min_size=12, max_size=12))
def test_stretches_of_a_language_cover_the_text(transcript: Transcript, languages: list[str]) -> None:
    segments = tuple(
        replace(s, language=tongue) for s, tongue in zip(transcript.segments, languages, strict=False)
    )
    mixed = replace(transcript, segments=segments)
    found = stretches(mixed)
    assert "".join(mixed.text[part.start : part.end] for part in found) == mixed.text
    assert all(one.language != other.language for one, other in pairwise(found))
    ranges = iter(char_ranges(mixed.words))
    for segment in segments:
        for _, (start, end) in zip(segment.words, ranges, strict=False):
            assert any(p.start <= start and end <= p.end and p.language == segment.language for p in found)


@given(transcripts(), st.data())
def test_findings_map_to_words_and_to_samples_and_back(transcript: Transcript, data: st.DataObject) -> None:
    found = data.draw(hits(transcript))
    ranges, words = char_ranges(transcript.words), transcript.words
    findings = in_transcript(transcript, found).findings
    for finding in findings:
        if finding.first_word < finding.last_word:
            assert finding.start_char == ranges[finding.first_word][0]
            assert finding.end_char == ranges[finding.last_word - 1][1]
            inside = words[finding.first_word : finding.last_word]
            assert finding.span is not None
            assert all(finding.span.contains(word.span) for word in inside)
            assert finding.term == fold(" ".join(word.text for word in inside))
    for hit in found:
        cut = transcript.text[hit.start : hit.end]
        first, last = hit.start + cut.startswith(" "), hit.end - cut.endswith(" ")
        assert any(
            f.category == hit.category and f.start_char <= first < last <= f.end_char for f in findings
        )
    assert tuple(f.span for f in findings if f.recogniser == "unheard") == transcript.unheard


@given(transcripts())
def test_a_text_alone_says_the_same_and_has_no_time(transcript: Transcript) -> None:
    alone = as_text(transcript)

    assert (alone.text, alone.language, alone.text_only) == (transcript.text, transcript.language, True)
    assert [word.speaker for word in alone.words] == [word.speaker for word in transcript.words]
    assert all(alone.text[word.span.start : word.span.end] == word.text for word in alone.words)
    assert (alone.rate, alone.length) == (1, max(1, len(transcript.text)))
    whole = union([*(word.span for word in alone.words), *(gap.span for gap in alone.gaps)])
    assert whole == (Span(0, alone.length),)
    assert alone.unheard == ()
    # Whatever time a word had, nothing of it is left.
    moved = tuple(
        replace(part, words=tuple(replace(word, span=Span(7, 9)) for word in part.words))
        for part in transcript.segments
    )
    assert as_text(replace(transcript, segments=moved)) == alone
