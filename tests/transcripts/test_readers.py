"""Files as meeting services and people make them: who says what, and when they claim it."""

import codecs
import os
import unicodedata
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InputError
from app.domain.spotting.names import names_of_speakers
from app.domain.words.terms import written
from app.transcripts import Utterance, read_utterances, suffixes, transcript_of
from app.transcripts.captions import read_srt, read_vtt
from app.transcripts.reading import LARGEST, LARGEST_DOCUMENT, is_name
from app.transcripts.txt import read_txt
from app.workbench.sources.transcripts import text_hash
from tests.transcripts.test_captions import ANNA, BOB, HI, SAID, SO, SRT, STYLED_VTT, TEAMS_VTT
from tests.values import make_recording

TXT = {
    "labels": f"{ANNA}: {HI}\n{BOB}: {SO}\n",
    "times in letters": f"[00 h 00 min 01 s] {ANNA}: {HI}\n(0h04) {BOB}: {SO}",
    "times in brackets": f"[00:00:01] {ANNA}: {HI}\n[00:04] {BOB}: {SO}",
    "times before": f"00:00:01 {ANNA}: {HI}\n\n00:00:04 {BOB}: {SO}",
    "times of day": f"10:02:03 AM {ANNA}: {HI}\n(10:02 am) {BOB}: {SO}",
    "teams": f"{ANNA}   0:01\n{HI}\n\n{BOB}   0:04\n{SO}",
    "old teams": f"0:0:1.250 --> 0:0:3.500\n{ANNA}\n{HI}\n0:0:4.0 --> 0:0:6.0\n{BOB}\n{SO}",
    "zoom": f"[{ANNA}] 10:02:03\n{HI}\n\n[{BOB}] 10:02:06\n{SO}",
    "meet": f"00:00:00\n \n{ANNA}: {HI}\n\n00:05:00\n{BOB}: {SO}\nMeeting ended after 00:45:12 \u270b",
    "teams, copied": f"0:01\n{ANNA} 0 minutes 1 second\n{HI}\n1 minute 4 secondes\n{BOB} 1 minute 4 seconds\n"
    f"{SO}",
    "times behind": f"{ANNA} [00:00:01]: {HI}\n{BOB} (00:04): {SO}",
    "sonix": f"{ANNA}: [00:00:01] {HI}\n\n{BOB}: [00:00:04] {SO}",
    "sonix, alone": f"[00:00:01.45] - {ANNA}\n{HI}\n\n[00:00:04.00] - {BOB}\n{SO}",
    "rev": f"{ANNA} (00:01):\n{HI}\n\n{BOB} (00:04):\n{SO}",
    "otter": f"{ANNA}  0:01  \n{HI}\n\n{BOB}  0:04  \n{SO}\n\nTranscribed by https://otter.ai\n",
    "tabs": f"{ANNA}\t00:01\t{HI}\n{BOB}\t00:04\t{SO}\n",
    "from and to": f"[00:00:01 - 00:00:03] {ANNA}: {HI}\n00:04 --> 00:06 {BOB}: {SO}",
    "from and to, behind": f"{ANNA} 00:00:01 - 00:00:03\n{HI}\n{BOB} \u00b7 0:04 \u2013 0:06\n{SO}",
    "from and to, alone": f"00:00:01 - 00:00:03\n{ANNA}\n{HI}\n0:04 --> 0:06\n{BOB}\n{SO}",
    "signs between": f"{ANNA} | 0:01\n{HI}\n{BOB} \u2013 0:04\n{SO}",
    "names above times": f"{ANNA}\n0:01\n{HI}\n{BOB}\n0 minutes 4 seconds\n0:04\n{SO}",
    "chat": f"10:02:03\tFrom {ANNA} to Everyone:\n\t{HI}\n10:02:06\tFrom {BOB} to {ANNA}(Direct Message):\n"
    f'\tReplying to "{HI[:9]}..."\n\t\n\t{SO}\n10:02:09\tFrom {ANNA} to Everyone:\n'
    f'\tReacted to "{SO}" with \U0001f44d\n',
    "old chat": f"10:02:03\t From  {ANNA} : {HI}\n10:02:06\t From  {BOB}  to  {ANNA}(Privately) : {SO}",
    "french chat": f"10:02:03 De {ANNA} à Tout le monde :\n\t{HI}\n10:02:06 De {BOB} à {ANNA} : {SO}",
    "times behind colons": f"{ANNA}: 10:01 {HI}\n{BOB}: 10:04 {SO}",
    "times that nobody says": f"{ANNA}: 00:01 {HI}\n{BOB}: {SO}",
    "a table": f"00:01\t{ANNA}\t{HI}\n00:04\t00:06\t{BOB}\t{SO}\n0:07\t{ANNA}\tNo.",
    "cells of a table": f"0:01\n{ANNA}\n{HI}\n0:04\n{BOB}\n{SO}\n0:06\n{ANNA}\n{HI}\n0:09\n{BOB}\n{SO}",
    "dates": f"2024-03-12 09:01:02 {ANNA}: {HI}\n12/03/2024, 09:02 - {BOB}: {SO}",
    "dates in brackets": f"[2024-03-12 09:01:02] {ANNA}: {HI}\n[12/03/2024, 09:02:03] {BOB}: {SO}",
    "hours": f"9h01 {ANNA} : {HI}\n9 h 02 {BOB} : {SO}",
    "hours behind": f"{ANNA} 9h01\n{HI}\n{BOB} 9h02\n{SO}",
    "a number": f"{ANNA}: {HI}\n{BOB}: {SO}\n(613) 555-0142: No.\n{BOB}: Yes.",
    "items": f"- {ANNA}: {HI}\n\u2022 {BOB} : {SO}",
    "numbers": f"1. {ANNA}: {HI}\n12  {BOB}: {SO}",
    "arrows": f">> {ANNA}: {HI}\n>>{BOB}: {SO}",
    "bold": f"**{ANNA}**: {HI}\n**{BOB} :** {SO}",
    "commas": f'Start,Speaker,Text\n00:00:01,{ANNA},"{HI}"\n00:00:04,{BOB},{SO}\n'
    f'00:00:06,will,"No, it\nis ""so"""\n00:00:09,{ANNA},{HI}\n00:00:12,{BOB},Yes, so.',
    "a head": f'Text;Speaker;Start;End\n"{HI}";{ANNA};0;2\n{SO};{BOB};4;6',
    "a head and quotation marks": f'"Speaker Name","Transcript"\n"{ANNA}","{HI}"\n"{BOB}","{SO}"',
    "timecodes": f'00;00;01;02,00;00;03;11,{ANNA},"{HI}"\n00:00:04:00,00:00:06:10,{BOB},"{SO}"',
    "times of day and commas": f"10:02 AM,{ANNA},{HI}\n10:03 AM,{BOB},{SO}",
    "semicolons": f"{ANNA};0:01;0:03;{HI}\n{BOB};0:04;0:06;{SO}",
    "seconds and bars": f"1 | 1.25 | {ANNA} | {HI}\n2 | 4.5 | {BOB} | {SO}",
    "semicolons alone": f"{ANNA}; {HI}\n{BOB};{SO}\n{ANNA}; So; and so on.",
    "headings": f"### {ANNA}\n\n{HI}\n\n### {BOB}\n\n{SO}\n\n### {ANNA}\n\n{SO}\n\n### {BOB}\n\n{HI}",
    "one line": f"{ANNA}: {HI} {BOB}: {SO} {ANNA}: No! {BOB}: Yes.",
    "one line, typeset": f"{ANNA}\u00a0: {HI} {BOB}\u202f: {SO} {ANNA}\u00a0: No\u2026 {BOB}\u00a0: Yes.",
    "one line with times": f"[00:01] {ANNA}: {HI} [00:04] {BOB}: {SO} (0:06) {ANNA}: No. [00:08] {BOB}: Yes.",
    "long lines": f"{ANNA}: {HI} {BOB}: {SO} {ANNA}: No, {BOB}: yes.\n{ANNA}: No. {BOB}: Yes. {ANNA}: No.",
    "WhatsApp, in French": f"01/01/2026 à 10:00 - {ANNA}: {HI}\n01/01/2026 à 10:01 - {BOB}: {SO}",
    "WhatsApp on iOS": f"\u200e[01/01/2026 10:00:02] {ANNA}: {HI}\n\u200e[01/01/2026 10:00:04] {BOB}: {SO}",
    "chat of Teams": f"[3/4 9:41 AM] {ANNA}\n{HI}\n[Yesterday 9:42 AM] {BOB}\n{SO}",
    "chat of Teams, in French": f"[09:41] {ANNA}\n{HI}\n[Hier 09:42] {BOB}\n{SO}",
    "Discord": f"{ANNA} — Today at 9:41 AM\n{HI}\n{BOB} — 04/03/2025 9:42 AM\n{SO}",
    "Discord, in French": f"{ANNA} — Aujourd\u2019hui à 09:41\n{HI}\n{BOB} — Hier à 09:42\n{SO}",
    "table of Markdown": "| Time | Speaker | Text |\n|:---|---|---|\n"
    f"| 00:01 | **{ANNA}** | {HI} |\n| 00:04 | {BOB} | {SO} |",
    "both ways": f"[00:00:01] {ANNA}\n{HI}\n\n[00:00:04] {BOB}: {SO}",
}


@pytest.mark.parametrize("text", TXT.values(), ids=TXT.keys())
def test_text_with_speakers(text: str) -> None:
    read = [(one.speaker, one.text) for one in read_txt(text)]
    assert [one for one in read if one[1] != "Start,Speaker,Text"][:2] == SAID
    assert all(one.times is None for one in read_txt(text))


@pytest.mark.parametrize(
    "name",
    ["will", "+33 6 12 34 56 78", "rose's iPhone", "D. K. (Acme/London)", "Unknown speaker", "Rose [Guest]"],
)
@pytest.mark.parametrize(
    "heading", ["[{}] 10:02:03", "{}   0:03", "{}\t1:00:03", "0:0:1.2 --> 0:0:3.5\n{}   0:01"]
)
def test_beside_a_time_that_stands_apart_a_name_may_be_any(heading: str, name: str) -> None:
    text = f"{ANNA}   0:01\n{HI}\n{heading.format(name)}\n{SO}"

    assert [(one.speaker, one.text) for one in read_txt(text)] == [(ANNA, HI), (name, SO)]


@pytest.mark.parametrize("heading", ["{} {} seconds", "[00:00:0{1}.45] - {0}", "{} | 0:0{}", "{} (00:0{}):"])
def test_a_name_in_small_letters_beside_times_comes_again(heading: str) -> None:
    heading = heading.replace("{} seconds", "0 minutes {} seconds")
    turns = [(ANNA, HI), ("jean dupont", SO), (ANNA, HI), ("jean dupont", SO)]
    text = "\n".join(f"{heading.format(who, at)}\n{said}" for at, (who, said) in enumerate(turns, 1))

    assert [(one.speaker, one.text) for one in read_txt(text)] == turns
    small = text.replace(ANNA, "anna")
    assert [one.speaker for one in read_txt(small)] == ["anna", "jean dupont"] * 2
    once = f"{ANNA} 0:01\nwe meet at 10:30\nand then\nwe meet at 10:30"
    assert [one.text for one in read_txt(once)] == once.split("\n")[1:]


def test_times_behind_colons_are_left_out_and_take_no_square_of_the_lines() -> None:
    text = "\n".join(f"{ANNA}: 10:{n % 60:02} This is line {n}" for n in range(8_000))
    began = process_time()

    read = read_txt(text)

    assert process_time() - began < 3
    assert (len(read), read[-1]) == (8_000, Utterance("This is line 7999", ANNA))


def test_an_accent_that_stands_apart_is_read_as_a_part_of_its_letter() -> None:
    text, speaker = (unicodedata.normalize("NFD", one) for one in ("Voilà, été.", "Hélène"))

    (words,) = transcript_of([Utterance(text, speaker)], make_recording(), language="fr").segments

    assert [(word.text, word.speaker) for word in words.words] == [("Voilà,", "Hélène"), ("été.", "Hélène")]


def test_what_is_said_is_sure_and_hidden_signs_name_nobody() -> None:
    (word,) = transcript_of([Utterance("Hi", "\u200b ")], make_recording(), language="en").words

    assert (word.speaker, word.confidence) == (None, 1.0)


@pytest.mark.parametrize(
    "text",
    [
        "Anna: There are two ways. Option A: we wait. Option B: we go.\nBob: Then let us wait.",
        "There are two ways. Option A: we wait. Option B: we go. Option A: it is late.",
        "Anna: I said it. Note: it is late.",
    ],
)
def test_a_name_in_what_is_said_begins_no_turn_where_lines_do(text: str) -> None:
    assert len(read_txt(text)) == text.count("\n") + 1


def test_turns_that_run_on_are_apart_and_nothing_of_them_is_lost() -> None:
    turns = [
        ("Rose", "Sales rose. So: we wait."),
        ("Mr. Will", "Will you?"),
        ("M. Roy", "At 10:30, as I said."),
    ] * 9
    read = read_txt(" ".join(f"{name}: {said}" for name, said in turns))
    assert [(one.speaker, one.text) for one in read] == turns


@pytest.mark.parametrize("gap", ["\n", ""])
def test_a_name_in_small_letters_opens_a_block_as_others_do(gap: str) -> None:
    turns = [(ANNA, HI), ("rose", SO), ("will", "ok")]
    text = f"\n{gap}".join(f"{name}  [9:4{at} AM]\n{said}" for at, (name, said) in enumerate(turns))
    named = [ANNA, "rose", "will"] if gap else [ANNA] * 5
    assert [one.speaker for one in read_txt(text)] == named


def test_a_name_in_small_letters_is_one_where_discord_tells_the_day() -> None:
    text = f"{ANNA} — Today at 9:41 AM\n{HI}\nrose — Yesterday at 9:42 AM\n{SO}"
    assert [(one.speaker, one.text) for one in read_txt(text)] == [(ANNA, HI), ("rose", SO)]


def test_a_title_may_stand_above_a_table() -> None:
    rows = f"Time,Speaker,Text\n00:01,{ANNA},{HI}\n00:04,{BOB},{SO}\n00:05,{ANNA},{HI}"
    read = [(one.speaker, one.text) for one in read_txt(f"Weekly sync of Monday\n\n{rows}")]
    assert read == [(None, "Weekly sync of Monday"), (ANNA, HI), (BOB, SO), (ANNA, HI)]


def test_turns_that_run_on_may_follow_what_nobody_says() -> None:
    turns = [("Anna", "We are late."), ("Bob", "Then: go."), ("Anna", "Yes."), ("Bob", "No.")]
    head = "Notes of the call with Karim Benali."
    read = read_txt(f"{head} {' '.join(f'{name}: {said}' for name, said in turns)}")
    assert [(one.speaker, one.text) for one in read] == [(None, head), *turns]


def test_a_sentence_before_a_colon_is_no_name_and_a_number_may_be_one() -> None:
    sentences = [f"We all agreed on these {what} yesterday: the first" for what in ("points", "ways", "days")]
    assert [(one.speaker, one.text) for one in read_txt("\n".join(sentences))] == [
        (None, sentence) for sentence in sentences
    ]
    callers = ["(613) 555-0142", "will", "rose's iPhone"]
    said = read_txt("\n".join(f"{who}: {HI}" for who in callers))
    assert [(one.speaker, one.text) for one in said] == [(who, HI) for who in callers]
    small = f"and Anna: {HI}\nof Bob: {SO}"
    assert [one.speaker for one in read_txt(small)] == [None, None]


@pytest.mark.parametrize("way", [":\n\t{}", " : {}"])
def test_who_is_written_to_in_a_chat_is_known(way: str) -> None:
    to = ["to Jane Doe (direct message)", "To Everyone", "à Tout le monde", "to  Jane Doe(Privately)"]
    text = "\n".join(f"10:02:0{n}\t From {ANNA} {one}{way.format(HI)}" for n, one in enumerate(to))

    made = transcript_of(read_txt(text), make_recording(), language="en")

    assert made.text == " ".join([HI] * 4)
    assert [name.text for name in names_of_speakers(made)] == [ANNA, "Jane Doe"]


def test_what_whisper_prints_is_said() -> None:
    said = ["Good morning, I am Anna.", "Yes", "OK.", "We meet", "on Monday"]
    text = "\n".join(f"[00:0{n}.000 --> 00:0{n + 1}.500]  {line}" for n, line in enumerate(said))

    assert [(one.speaker, one.text) for one in read_txt(text)] == [(None, line) for line in said]
    assert [one.text for one in read_txt("00:00:01 Yes.\n00:00:02 Maybe.")] == ["Yes.", "Maybe."]
    assert [one.text for one in read_txt("10:30 - 11:00 Lunch with Anna")] == [
        "10:30 - 11:00 Lunch with Anna"
    ]


def test_names_in_brackets_before_every_line_speak() -> None:
    read = read_txt("[SPEAKER_00] Good.\n[00:04] [SPEAKER_01]: Yes.\n[SPEAKER_00] [laughs] So.")

    assert [(one.speaker, one.text) for one in read] == [
        ("SPEAKER_00", "Good."),
        ("SPEAKER_01", "Yes."),
        ("SPEAKER_00", "[laughs] So."),
    ]


def test_captions_without_a_name_behind_their_sign_are_not_of_who_spoke_before() -> None:
    said = read_txt(f">> {ANNA}: {HI}\nAnd more.\n>> Thank you.\nAnd that.\n>> {ANNA}: {HI}")
    assert [one.speaker for one in said] == [ANNA, ANNA, None, None, ANNA]
    assert [one.text for one in said] == [HI, "And more.", ">> Thank you.", "And that.", HI]


@pytest.mark.parametrize("more", ["", f"{BOB} : {SO}\n" * 9])
def test_the_head_of_minutes_names_nobody(more: str) -> None:
    head = ("Date : 12 mars 2026", "Présents : Anna Kowalska, Bob Lee", "Ordre du jour : le budget")
    said = read_txt("\n".join((*head, f"[{ANNA}] : {HI}", f"Liễu : {HI}", "Date: so be it", more)))
    assert [(one.speaker, one.text) for one in said[:3]] == [(None, line) for line in head]
    names = [(one.speaker or "").strip("[]") for one in said[3:6]]
    assert (names, [one.text for one in said[3:6]]) == ([ANNA, "Liễu", "Date"], [HI, HI, "so be it"])


@pytest.mark.parametrize("sign", ["[]", "()", "<>"])
def test_names_in_brackets_before_every_cue_speak(sign: str) -> None:
    turns = [("Will", "Hello."), ("Grace", "(laughs) Yes."), ("Will", "Bye.")]
    said = [f"{sign[0]}{name}{sign[1]} {one}" for name, one in turns]
    cues = "\n\n".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},500\n{one}" for n, one in enumerate(said, 1))

    assert [(one.speaker, one.text) for one in read_txt("\n".join(said))] == turns
    assert (
        sign == "<>" or [(one.speaker, one.text) for one in read_srt(cues)] == turns
    )  # a tag is no name there


def test_words_between_times_name_nobody() -> None:
    lines = ["Okay", "Thanks Anna", "we go on", "Okay"]

    read = read_txt("Introduction\n0:00\n" + "\n0:05\n".join(lines) + "\n0:20\n")

    assert [(one.speaker, one.text) for one in read] == [(None, line) for line in ("Introduction", *lines)]


def test_an_agenda_names_nobody() -> None:
    read = read_txt("Budget\n10:30\nAnna has the floor.\nStaffing\n11:05\nBob has.")

    assert [one.text for one in read] == ["Budget", "Anna has the floor.", "Staffing", "Bob has."]


def test_a_time_at_the_end_of_a_line_names_nobody_where_names_stand_before_colons() -> None:
    text = f"{ANNA}: We meet on\nMonday 14:30\n{BOB}: It is late.\nYmke: Anna started transcription"

    assert [(one.speaker, one.text) for one in read_txt(text)] == [
        (ANNA, "We meet on"),
        (ANNA, "Monday 14:30"),
        (BOB, "It is late."),
        ("Ymke", "Anna started transcription"),
    ]


@pytest.mark.parametrize(
    "said", ["Lunch is   10:30.", "We saw it.  10:30", "What a day Anna has had at their place   10:30"]
)
def test_a_sentence_beside_a_time_is_said(said: str) -> None:
    assert [(one.speaker, one.text) for one in read_txt(said)] == [(None, " ".join(said.split()))]


def test_what_is_said_may_stand_close_to_the_name() -> None:
    text = f"{ANNA}:{HI}\nBob\N{FULLWIDTH COLON}{HI}\nElse\N{NO-BREAK SPACE}: {HI}\n"

    assert [(one.speaker, one.text) for one in read_txt(text)] == [(ANNA, HI), ("Bob", HI), ("Else", HI)]


def test_text_without_anything() -> None:
    text = "10:30 suits me.\n\nIt is said: nobody knows. And Bob agreed.\n"

    assert [(one.speaker, one.text) for one in read_txt(text)] == [
        (None, "10:30 suits me."),
        (None, "It is said: nobody knows. And Bob agreed."),
    ]


@pytest.mark.parametrize(
    "name",
    [
        *("Anna", "Anna de la Cruz", "Jean-Luc O'Neil (Guest)", "Speaker 1", "[Speaker 1]", "Élodie B."),
        *("Will (he/him)", "Rose (elle) | head of sales at Acme", "Mark - Guest", "Grace \U0001f338"),
        *("SPEAKER_00", "Anna & Bob / HR", 'Martha "Marty" Ellison', "\u5f20\u4f1f", "Dr. med. Anna Koch"),
        *("el-Sayed, Omar", "al Fayed Omar", "Omar bin Said", "Maria Ana dos Santos e Silva de Lima"),
        *("Anne d'Arc", "Intervenant inconnu", "J.-P. Müller", "A.B. Koch", "iPhone de Rose"),
        *(
            "anna.koch@acme.com",
            "+33 6 12 34 56 78",
            "(613) 555-0142",
            "06 12 34 56 78",
            unicodedata.normalize("NFD", "José García"),
        ),
    ],
)
def test_names(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "it is said",
        "I think that we should",
        "What? No",
        "of",
        "3.5 per cent",
        "- (aside)",
        *("d'accord", "12/03/2024", "2024-01-10", "01-02-2024", "Monday 12.30", "acme.com", "a. m."),
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert not is_name(text)


def test_words_share_the_time_of_their_cue_by_letters() -> None:
    recording = make_recording()

    transcript = transcript_of([Utterance("Good morning", ANNA, (1.0, 2.1))], recording, language="auto")

    good, morning = transcript.words
    assert (good.speaker, transcript.language) == (ANNA, "auto")
    assert (good.span.start, morning.span.end) == (8000, 16800)
    assert good.span.end == pytest.approx(8000 + 8800 * 4 / 11, abs=1)


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.vtt", b"1\n00:00:01.000 --> 00:00:02.000\nZerbinetta", "does not begin with WEBVTT"),
        ("a.vtt", b"WEBVTT\n\n00:00 --> Zerbinetta\nZerbinetta", "line 3"),
        ("a.srt", b"1\n00:00:01 Zerbinetta\nZerbinetta", "no line of times"),
        ("a.srt", b"\n", "says nothing"),
        ("a.vtt", b"WEBVTT\n\nNOTE Zerbinetta\n", "says nothing"),
        ("a.srt", b"1\n5.0 --> 6.0\nZerbinetta", "line 2"),
        ("a.txt", b"Zerbinetta \xff\xfe\xfa", "not UTF-8 text.*Save it"),
        ("a.txt", b"Zerbinetta\0\0\0", "not text"),
        ("a.txt", b" \n\n", "says nothing"),
        ("a.txt", b"\xe2\x80\x8b\n", "says nothing"),
    ],
)
def test_what_cannot_be_used_is_refused_without_a_quotation(
    tmp_path: Path, name: str, data: bytes, why: str
) -> None:
    (tmp_path / name).write_bytes(data)

    with pytest.raises(InputError, match=why) as raised:
        transcript_of(read_utterances(tmp_path / name), make_recording(), language="auto")

    assert "zerbinetta" not in str(raised.value).lower()


@pytest.mark.parametrize(("read", "most"), [(read_utterances, LARGEST), (text_hash, LARGEST_DOCUMENT)])
def test_a_file_that_is_too_large_or_without_end_is_not_opened(
    tmp_path: Path, read: Callable[[Path], object], most: int
) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(most + 1)
    (tmp_path / "b.txt").symlink_to(os.devnull)

    with pytest.raises(InputError, match=f"larger than {most // 1_000_000} MB"):
        read(tmp_path / "a.txt")
    with pytest.raises(InputError, match="not a plain file"):
        read(tmp_path / "b.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_ends_of_lines(tmp_path: Path, encoding: str, end: str) -> None:
    text = "Amélie: Ça va ?\nBob: Œuvre."
    (tmp_path / "a.TXT").write_bytes(text.replace("\n", end).encode(encoding))

    read = read_utterances(tmp_path / "a.TXT")

    assert [(one.speaker, one.text) for one in read] == [("Amélie", "Ça va ?"), ("Bob", "Œuvre.")]


@pytest.mark.parametrize("data", [b"Anna\0: So.", "Anna: So.".encode("utf-32-le"), b"\0" * 9])
def test_what_is_no_text_is_told_how_to_become_one(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(data + b"\0")
    with pytest.raises(InputError, match="it is not text") as caught:
        read_utterances(tmp_path / "a.txt")
    assert "UTF-8" in caught.value.advice


@pytest.mark.parametrize(
    "text", ["{\\rtf1\\ansi Anna: So.}", "\n<!DOCTYPE html>\n<p>Anna: So.", "<html><p>Anna: So."]
)
def test_a_document_that_was_renamed_is_no_text(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="renamed"):
        read_utterances(tmp_path / "a.txt")


@pytest.mark.timeout(120)  # what goes wrong here never ends; a busy machine takes a while
@pytest.mark.parametrize("read", [read_vtt, read_srt, read_txt])
@pytest.mark.parametrize(
    "part", ["<v ", "< ", "{\\", " ", "a: ", "1:1 ", "[", "&amp", "--> ", "\n\n", "-->\n", "A. ", "[0:1] A: "]
)
def test_no_text_takes_long(read: type, part: str) -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\na " + part * 50_000 + "b"
    try:
        assert read(text)
    except InputError:
        assert "-->" in part


LINES = st.sampled_from(
    [*TEAMS_VTT.split("\n"), *STYLED_VTT.split("\n"), *SRT.split("\n"), *TXT["zoom"].split("\n")]
)


@given(
    st.sampled_from(suffixes()),
    st.one_of(st.binary(max_size=300), st.lists(LINES | st.text(max_size=30), max_size=30)),
)
def test_whatever_is_in_a_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, content: bytes | list[str]
) -> None:
    data = (
        content
        if isinstance(content, bytes)
        else codecs.BOM_UTF8 + "\n".join(content).encode("utf-8", "ignore")
    )
    path = tmp_path_factory.mktemp("any") / f"a{suffix}"
    path.write_bytes(b"WEBVTT\n" + data if suffix == ".vtt" else data)
    recording = make_recording()
    try:
        transcript = transcript_of(read_utterances(path), recording, language="auto")
    except InputError:
        return
    assert all(word.text == written(word.text) for word in transcript.words)
    assert all(0 <= word.span.start < word.span.end <= recording.length for word in transcript.words)


@pytest.mark.parametrize("suffix", [".txt", ".srt", ".vtt"])
def test_a_word_that_goes_on_in_the_next_line_is_one(suffix: str, tmp_path: Path) -> None:
    file = tmp_path / f"said{suffix}"
    head = {
        ".txt": "",
        ".srt": "1\n00:00:01,000 --> 00:00:03,000\n",
        ".vtt": "WEBVTT\n\n00:01.000 --> 00:03.000\n",
    }
    file.write_bytes(f"{head[suffix]}We asked Ka-\nrim -\nand Bo-\nBob.\n".replace("\n", "\r\n").encode())
    said = " ".join(one.text for one in read_utterances(file)).split()
    assert said == ["We", "asked", "Ka-rim", "-", "and", "Bo-", "Bob."]
