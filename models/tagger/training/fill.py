#!/usr/bin/env python3
"""Fill templates of meeting turns into scripts for the recording generator.

    fill.py --folder en --language en --talks 60 --seed 1 --out DIR

FOLDER holds templates-*.txt (one turn a line, with slots such as {person}),
pools.json (names to draw from: org product code place first last street domain)
and values.txt, a grammar of what is said in the other slots.
DIR receives LANGUAGE_talk_001.json and so on, in the script format of make.py.

Names recur within a talk, since they come from its small cast. Spoken values
(dates, amounts, numbers) are new each time and come from the grammar, lines of
"rule: shape | shape", where a shape may hold {another rule} or
{digits:4}, {number:LOW-HIGH}, {number:LOW-HIGH-STEP}, {letters:2}, {pair}.
Same arguments and files give the same scripts.
"""

import argparse
import json
import random
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SLOT = re.compile(r"\{(\w+)\}")
PART = re.compile(r"\{(\w+)(?::([\d-]+))?\}")
CATEGORY = {
    "person": "person",
    "first": "person",
    "last": "person",
    "org": "organisation",
    "place": "place",
    "product": "product",
    "code": "watchlist",
    "date": "date",
    "money": "money",
    "percent": "money",
    "phone": "phone",
    "email": "email",
    "url": "address",
    "address": "address",
    "account": "account",
    "card": "card",
    "id": "id_number",
}
SELF = re.compile(
    r"\b(I'm|my name is|my name's|this is|je m'appelle|je suis|moi,? c'est|ici) $", re.IGNORECASE
)
CLOSERS = ".,;:!?…"  # marks that make.py moves from a chunk to the one before it

ENGLISH_VOICES = (
    "af_heart af_bella af_nicole af_aoede af_kore af_sarah af_nova af_sky af_jessica am_michael "
    "am_fenrir am_puck am_adam am_echo am_eric am_liam am_onyx bf_emma bf_isabella bf_alice "
    "bf_lily bm_george bm_fable bm_lewis bm_daniel"
).split()
FRENCH_VOICE = "ff_siwis"
FRENCH_PARTNERS = (
    "if_sara im_nicola ef_dora em_alex pf_dora pm_alex bm_lewis am_adam af_nova bf_emma"
).split()
FRENCH_GUESTS = ["if_sara", "em_alex", "ef_dora"]

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
PETITS = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze "
    "quinze seize dix-sept dix-huit dix-neuf"
).split()
DIZAINES = "vingt trente quarante cinquante soixante".split()
NUMBER_WORDS = [
    *SMALL,
    *TENS,
    *PETITS,
    *DIZAINES,
    "quatre-vingts?",
    "hundred",
    "and",
    "cents?",
    "mille",
    "et",
    "bis",
    "ter",
    "septante",
    "nonante",
    "oh",
    "[A-Z]",
]
REGIONAL = {7: "septante", 8: "quatre-vingt", 9: "nonante"}


# ---------------------------------------------------------------- numbers


def english_number(n: int) -> str:
    """Say a number below a million in English."""
    if n < 20:
        return SMALL[n]
    if n < 100:
        return TENS[n // 10 - 2] + (f"-{SMALL[n % 10]}" if n % 10 else "")
    size, unit, joint = (1000, "thousand", " ") if n >= 1000 else (100, "hundred", " and ")
    head, rest = divmod(n, size)
    if 0 < rest < 100:
        joint = " and "
    return f"{english_number(head)} {unit}" + (joint + english_number(rest) if rest else "")


def french_tens(n: int, regional: bool) -> str:
    """Say a number from 20 to 99 in French, as the French or as the Belgians and the Swiss do."""
    ten, unit = divmod(n, 10)
    if ten >= 7 and not regional:
        ten, unit = (6, n - 60) if n < 80 else (8, n - 80)
    word = DIZAINES[ten - 2] if ten < 7 else REGIONAL[ten]
    if not unit:
        return word + ("s" if ten == 8 else "")
    joint = " et " if unit in (1, 11) and ten != 8 else "-"
    return word + joint + PETITS[unit]


def french_number(n: int, regional: bool = False) -> str:
    """Say a number below a million in French."""
    if n < 20:
        return PETITS[n]
    if n < 100:
        return french_tens(n, regional)
    size, unit = (1000, "mille") if n >= 1000 else (100, "cent")
    head, rest = divmod(n, size)
    many = re.sub(r"(cent|vingt)s$", r"\1", french_number(head, regional)) + " " if head > 1 else ""
    plural = "s" if unit == "cent" and head > 1 and not rest else ""
    return f"{many}{unit}{plural}" + (f" {french_number(rest, regional)}" if rest else "")


# ---------------------------------------------------------------- spoken values


def read_rules(grammar: str) -> dict[str, list[str]]:
    """The shapes of each rule; lines that repeat a name add to it."""
    rules: dict[str, list[str]] = {}
    for line in grammar.strip().splitlines():
        name, _, shapes = line.partition(": ")
        rules.setdefault(name, []).extend(shape.strip() for shape in shapes.split("|"))
    return rules


def elides(value: str) -> bool:
    """Whether a French word or name takes "d'" before it: a vowel or a mute h."""
    mute = r"(?!onz|huit|oui)([aeiouàâéèêëîïôœæ]|h[eéèiîoôuy]|y[^aeiouéè\W])"
    return bool(re.match(mute, value.lower()))


@dataclass
class Speech:
    """Says values aloud in one language, each time in a shape drawn from its rules."""

    language: str
    rules: dict[str, list[str]]
    rng: random.Random
    zero_word: str
    regional: bool

    def say(self, rule: str) -> str:
        """A new value of a rule."""
        value = PART.sub(self.part, self.rng.choice(self.rules[rule]))
        if self.language == "fr":
            value = re.sub(r"\bde (?=(\w+))", lambda m: "d'" if elides(m[1]) else "de ", value)
        return value

    def part(self, match: re.Match[str]) -> str:
        """What stands for one {part} of a shape."""
        name, argument = match.groups()
        if name in self.rules:
            return self.say(name)
        spoken = getattr(self, f"say_{name}")
        return spoken(*map(int, argument.split("-"))) if argument else spoken()

    def words(self, n: int) -> str:
        """A number as this language says it."""
        return english_number(n) if self.language == "en" else french_number(n, self.regional)

    def say_number(self, low: int, high: int, step: int = 1) -> str:
        """A number from low to high."""
        return self.words(self.rng.randrange(low, high + 1, step))

    def say_zero(self) -> str:
        """The word this talk uses for nought in a row of digits."""
        return self.zero_word

    def say_digits(self, count: int) -> str:
        """Digits one by one; in English two or three alike may become "double" or "triple"."""
        row = "".join(self.rng.choices("0123456789", k=count))
        doubling = self.language == "en" and self.rng.random() < 0.7
        runs = [m[0] for m in re.finditer(r"(\d)\1{0,2}" if doubling else r"\d", row)]
        return " ".join(["", "", "double ", "triple "][len(run)] + self.digit(run[0]) for run in runs)

    def digit(self, figure: str) -> str:
        """One digit."""
        return self.zero_word if figure == "0" else self.words(int(figure))

    def say_pair(self) -> str:
        """Two digits said as one number."""
        n = self.rng.randrange(100)
        return self.words(n) if n > 9 else f"{self.zero_word} {self.digit(str(n))}"

    def say_letters(self, count: int) -> str:
        """Letters spelled out."""
        return " ".join(self.rng.choices("ABCDEFGHJKLMNPQRSTVWXYZ", k=count))


# ---------------------------------------------------------------- drawing names


class Deck:
    """Items dealt in shuffled rounds, so that all are used about equally often."""

    def __init__(self, items: list[str], rng: random.Random) -> None:
        self.items, self.rng = list(dict.fromkeys(items)), rng
        self.left: list[str] = []

    def draw(self, count: int) -> list[str]:
        """Deal items, all different if there are that many; what an old round left comes first."""
        while len(self.left) < count:
            fresh = self.rng.sample(self.items, len(self.items))
            self.left += sorted(fresh, key=lambda item: item in self.left)
        dealt, self.left = self.left[:count], self.left[count:]
        return dealt


def spoken_domain(domain: str, language: str) -> str:
    """A domain as it is said, whether the pool writes it or says it."""
    dot, dash = ("dot", "dash") if language == "en" else ("point", "tiret")
    return re.sub(r"\s*-\s*", f" {dash} ", re.sub(r"\s*\.\s*", f" {dot} ", domain.strip()))


def road_of(street: str) -> str:
    """The road of "fourteen Cherry Lane, Bolton" or of "Cherry Lane"; nothing of "flat two, Mill House"."""
    number = re.match(rf"(?:(?:{'|'.join(NUMBER_WORDS)})[ -])+", street)
    if number:
        return street[number.end() :].split(",", maxsplit=1)[0]
    return "" if "," in street else street


def mailboxes(shapes: list[str], people: list[dict[str, str]]) -> list[str]:
    """Every shape of a mailbox for every person."""
    return [
        shape.replace("FIRST", who["first"].lower())
        .replace("LAST", who["last"].lower())
        .replace("INITIAL", who["first"][0].lower())
        for who in people
        for shape in shapes
    ]


class Talk:
    """One meeting: its cast and names, and the turns made with them."""

    def __init__(self, language: str, grammar: str, decks: dict[str, Deck], rng: random.Random) -> None:
        self.language, self.rng = language, rng
        size = rng.randint(4, 6)
        self.people = [
            {"first": first, "last": last, "person": f"{first} {last}"}
            for first, last in zip(decks["first"].draw(size), decks["last"].draw(size), strict=False)
        ]
        self.names = {
            kind: decks[kind].draw(count)
            for kind, count in (("org", 3), ("product", 2), ("place", 3), ("code", rng.randint(1, 2)))
        }
        rules = read_rules(grammar)
        rules["mailbox"] = mailboxes(rules["mailbox"], self.people)
        rules["domain"] = [spoken_domain(domain, language) for domain in decks["domain"].draw(3)]
        rules["street"] = decks["street"].items
        rules["road"] = [road for street in rules["street"] if (road := road_of(street))]
        rules["town"] = [place for place in decks["place"].items if place.isalpha()] or self.names["place"]
        zero = rng.choice(["oh", "zero"]) if language == "en" else "zéro"
        self.speech = Speech(language, rules, rng, zero, regional=rng.random() < 0.15)

    def value(self, kind: str, before: str, speaker: int, used: set[str]) -> str:
        """What fills a slot; nobody and nothing of the cast comes twice in a turn if avoidable."""
        if CATEGORY[kind] == "person":
            fresh = [who for who in self.people if who["person"] not in used]
            who = self.people[speaker] if SELF.search(before) else self.rng.choice(fresh or self.people)
            used.add(who["person"])
            return who[kind]
        if kind in self.names:
            value = self.rng.choice([v for v in self.names[kind] if v not in used] or self.names[kind])
            used.add(value)
            return value
        return self.speech.say("day" if kind == "date" and re.search(r"\bon $", before) else kind)

    def chunks(self, template: str, speaker: int) -> list[Any]:
        """The chunks of a turn, in which the speaker is named only in "I'm {person}" and the like."""
        before, *rest = SLOT.split(template)
        chunks: list[Any] = []
        used = {self.people[speaker]["person"]}
        for kind, after in zip(rest[::2], rest[1::2], strict=False):
            value = self.value(kind, before, speaker, used)
            if before.rstrip().endswith((".", "?", "!")) or not (chunks or before.strip()):
                value = value[0].upper() + value[1:]
            if after.startswith(("'s", "\u2019s")):
                value += "'s"
            chunks += joined(self.language, kind, before, value)
            before = after.removeprefix("'s").removeprefix("\u2019s")
        return chunks + neutral(before)


# ---------------------------------------------------------------- joining text and values


def neutral(text: str) -> list[str]:
    """Neutral text as a chunk; of text without words only the marks stay that make.py can move."""
    if not re.search(r"\w", text):
        text = "".join(mark for mark in text if mark in CLOSERS)
    return [text] if text else []


def joined(language: str, kind: str, before: str, value: str) -> list[Any]:
    """The text before a value and the value, with the article or elision that fits them."""
    article = re.match(r"(the|le|la|les) ", value, re.IGNORECASE)
    if article and kind in ("org", "place", "product", "date"):
        before, value = contracted(language, before, value, article[1].lower())
    little = re.search(r"\b((?:jus|lors|puis)?qu|d|l)[ea] $", before, re.IGNORECASE)
    if language == "en" or not little or not elides(value) or (little[1] in "lL" and value[0].islower()):
        return [*neutral(before), [CATEGORY[kind], value]]
    stem, word = before[: little.start()], f"{little[1]}'"
    # the voice says "d'" with the name, as alone it would spell it
    lead = [[None, stem + word, stem]] if re.search(r"\w", stem) else neutral(stem)
    return [*lead, [CATEGORY[kind], value, word + value]]


def contracted(language: str, before: str, value: str, article: str) -> tuple[str, str]:
    """Drop an article said twice ("the the", "du le") and contract "de le" and "à les"."""
    bare = value[len(article) + 1 :]
    if re.search(r"\b(the|le|la|les|du|des|au|aux) $", before, re.IGNORECASE):
        return before, bare
    forms = {("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux"}
    preposition = re.search(r"\b(de|à) $", before, re.IGNORECASE)
    form = forms.get((preposition[1].lower(), article)) if preposition and language == "fr" else None
    if not preposition or not form:
        return before, value
    form = form.capitalize() if preposition[1][0].isupper() else form
    return f"{before[: preposition.start()]}{form} ", bare


# ---------------------------------------------------------------- voices


def english_voice(rng: random.Random) -> dict[str, str]:
    """One voice, or more often a blend of two of the same accent."""
    voice = rng.choice(ENGLISH_VOICES)
    if rng.random() < 0.7:
        other = rng.choice([v for v in ENGLISH_VOICES if v[0] == voice[0] and v != voice])
        voice = blend(voice, other, rng.randint(6, 14) / 20)
    return {"voice": voice, "lang": "en-us" if voice[0] == "a" else "en-gb"}


def french_voice(rng: random.Random) -> dict[str, str]:
    """Mostly the French voice blended with a foreign one, now and then either alone."""
    chance = rng.random()
    if chance < 0.1:
        voice = FRENCH_VOICE
    elif chance < 0.2:
        voice = rng.choice(FRENCH_GUESTS)
    else:
        voice = blend(FRENCH_VOICE, rng.choice(FRENCH_PARTNERS), rng.randint(7, 16) / 20)
    return {"voice": voice, "lang": "fr-fr"}


def blend(one: str, other: str, weight: float) -> str:
    """A blend as make.py reads it."""
    return f"{one}*{weight:g}+{other}*{1 - weight:.2g}"


def speakers(language: str, labels: list[str], rng: random.Random) -> dict[str, dict[str, Any]]:
    """A different voice for every label."""
    cast: dict[str, dict[str, Any]] = {}
    while len(cast) < len(labels):
        who = english_voice(rng) if language == "en" else french_voice(rng)
        if who["voice"] not in [other["voice"] for other in cast.values()]:
            cast[labels[len(cast)]] = {
                **who,
                "speed": round(rng.uniform(1, 1.25), 2),
                "level": round(rng.uniform(-3, 1), 1),
            }
    return cast


# ---------------------------------------------------------------- scripts


def read_templates(folder: Path) -> list[str]:
    """All templates of a folder; a slot of an unknown kind is an error."""
    lines = [
        line.strip()
        for path in sorted(folder.glob("templates-*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    for line in lines:
        unknown = set(SLOT.findall(line)) - set(CATEGORY)
        if unknown:
            raise ValueError(f"unknown slot {', '.join(sorted(unknown))} in: {line}")
    return [line for line in lines if line]


def take_turns(labels: list[str], count: int, rng: random.Random) -> list[str]:
    """Who speaks when: everybody at least once, nobody twice running."""
    order = rng.sample(labels, len(labels))
    while len(order) < count:
        order.append(rng.choice([label for label in labels if label != order[-1]]))
    return order


def make_talk(
    language: str, grammar: str, number: int, decks: dict[str, Deck], rng: random.Random
) -> dict[str, Any]:
    """One script for make.py."""
    talk = Talk(language, grammar, decks, rng)
    templates = decks["template"].draw(rng.randint(10, 13))
    labels = [who["first"] for who in talk.people[: rng.randint(3, 4)]]
    order = take_turns(labels, len(templates), rng)
    return {
        "name": f"{language}_talk_{number:03}",
        "title": f"Made-up meeting {number}",
        "language": language,
        "seed": rng.randrange(10**6),
        "sample_rate": 16000 if rng.random() < 0.15 else 24000,
        "noise_dbfs": rng.randint(-64, -50),
        "watchlist": talk.names["code"],
        "speakers": speakers(language, labels, rng),
        "turns": [
            [label, *talk.chunks(template, labels.index(label))]
            for label, template in zip(order, templates, strict=False)
        ],
    }


def main() -> None:
    """Write the scripts that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--folder", required=True, type=Path, help="templates-*.txt and pools.json")
    parser.add_argument("--language", required=True, choices=["en", "fr"])
    parser.add_argument("--talks", type=int, default=60, help="how many scripts to write")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True, type=Path)
    args = parser.parse_args()

    rng = random.Random(args.seed)
    grammar = (args.folder / "values.txt").read_text(encoding="utf-8")
    pools = json.loads((args.folder / "pools.json").read_text(encoding="utf-8"))
    decks = {key: Deck(items, rng) for key, items in pools.items()}
    decks["template"] = Deck(read_templates(args.folder), rng)
    args.out.mkdir(parents=True, exist_ok=True)
    for number in range(1, args.talks + 1):
        script = make_talk(args.language, grammar, number, decks, rng)
        path = args.out / f"{script['name']}.json"
        path.write_text(json.dumps(script, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
