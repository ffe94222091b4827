"""Who calls and for whom, by the words of an operator."""

import time

import pytest

from app.detect.naming.callers import Callers
from app.detect.text.lexicon import Lexicons
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestCallers(RecogniserContract):
    found = (
        ("en", "our next question comes from mark price with credit suisse your line is open", "mark price"),
        (
            "en",
            "our next question comes from mark price with credit suisse your line is open",
            "credit suisse",
        ),
        (
            "en",
            "The first question is from the line of Ann Lee of Vertical Research. Go on.",
            "Vertical Research",
        ),
        ("en", "the next question is coming from scott ormsby of c l king  please go ahead", "c l king"),
        ("en", "We go to the line of Dale de Bruin with Bank of the West. Hi.", "Bank of the West"),
        ("en", "We go to the line of Dale de Bruin with Bank of the West. Hi.", "Dale de Bruin"),
        ("en", "rohit stone with short hill, your line is now open", "short hill"),
        ("en", "rohit stone with short hill, your line is now open", "rohit stone"),
        ("en", "J.P. Moss at Oak & Ash. Please go ahead.", "Oak & Ash"),
        (
            "fr",
            "la prochaine question vient de paul moreau de chez banque nouvelle allez-y",
            "banque nouvelle",
        ),
        ("fr", "La question est posée par Luc Roche, d'Arc Titres, à vous.", "Arc Titres"),
        ("fr", "la question est posée par luc roche, de la société petite pierre.", "luc roche"),
        (
            "fr",
            "la prochaine question nous vient de jean-luc saint-martin du groupe vermeil",
            "jean-luc saint-martin",
        ),
        ("fr", "la prochaine question nous vient de jean-luc saint-martin du groupe vermeil", "vermeil"),
        ("fr", "la question est de luc du moulin chez petite pierre, bonjour", "luc du moulin"),
        ("fr", "la question est de luc du moulin chez petite pierre, bonjour", "petite pierre"),
        ("en", "our next question is from will van der berg at oak and ash", "will van der berg"),
        ("en", "our next question is from will van der berg at oak and ash", "oak and ash"),
        ("en", "question now from mary-jane o'brien, um, with the petty trust", "mary-jane o'brien"),
        ("en", "question now from mary-jane o'brien, um, with the petty trust", "petty trust"),
        ("en", "i would like to welcome you to the tesaro minerals first quarter call", "tesaro minerals"),
        ("en", "welcome to the tesaro minerals fourth quarter 2021 call", "tesaro minerals"),
        (
            "en",
            "good day and welcome to the small harbour airways q2 2021 earnings call",
            "small harbour airways",
        ),
        ("en", "welcome to the stone bridge foods full year results", "stone bridge foods"),
        ("en", "Welcome to Oak & Spire's 2021 results call.", "Oak & Spire"),
        ("fr", "bienvenue à la présentation des résultats de petit vermeil au premier", "petit vermeil"),
        (
            "fr",
            "bienvenue à la conférence téléphonique sur les résultats annuels de petit vermeil, bonjour",
            "petit vermeil",
        ),
    )
    nothing = (
        (
            "en",
            """The question is from the heart. It comes from the line of business. Please go ahead. The next
            question comes from you with a caveat, the question came from investors with concerns. Welcome
            to the project results meeting and to our second quarter. It is on schedule with your line
            is open.""",
        ),
        (
            "en",
            """The question comes from directors, now have the line of duty. A question from a shareholder
            with concerns. Welcome to this Friday's results call, and welcome to the worldwide results
            meeting. Ann Lee of Short Hill says hello, please go ahead. The ladder of honesty, go ahead.""",
        ),
        (
            "fr",
            "La question est de savoir. la question vient de loin, de la société civile. Allez-y, à vous.",
        ),
    )

    @pytest.fixture
    def recogniser(self, lexicons: Lexicons) -> Callers:
        return Callers(lexicons)

    def test_one_is_a_person_and_one_is_not(self, recogniser: Callers) -> None:
        text = "the question comes from mark price with credit suisse"
        kinds = {text[hit.start : hit.end]: hit.category for hit in recogniser.recognise(text, "en")}
        assert kinds == {"mark price": Category.PERSON, "credit suisse": Category.ORGANISATION}

    @pytest.mark.parametrize("language", ["en", "fr"])
    def test_a_row_of_spaces_takes_no_time(self, recogniser: Callers, language: str) -> None:
        list(recogniser.recognise("so", language))  # the words of the language are read
        began = time.process_time()
        assert list(recogniser.recognise(f"so{' ' * 20_000}so", language)) == []
        assert time.process_time() - began < 2
