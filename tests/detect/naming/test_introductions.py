"""Names by what is said before them."""

import pytest

from app.detect.naming.introductions import Introductions
from app.detect.text.lexicon import Lexicons
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestIntroductions(RecogniserContract):
    found = (
        # Who is told by what the name is a word for as well.
        ("en", "No. Dunlin, like the bird, I think.", "Dunlin"),
        ("en", "Is she here? Basil. Like the herb.", "Basil"),
        ("en", "Brook? As in the river?", "Brook"),
        ("en", "Her names, harvest, I think.", "harvest"),
        ("en", "His names flint, and he is late.", "flint"),
        ("en", "The clerk's names clover.", "clover"),
        ("en", "give it to magnolia on her cell", "magnolia"),
        ("fr", "il parle à bruyère sur son portable", "bruyère"),
        # Names that were heard as common words, without an article where a thing has one.
        ("en", "Ring the bell, say it's tern from the depot.", "tern"),
        ("en", "Just say rich from the mill sent you.", "rich"),
        ("en", "I spoke to penny in claims, she knows.", "penny"),
        ("en", "Someone called wren will collect it.", "wren"),
        ("en", "What's his name, the driver? It's dill, I think.", "dill"),
        ("en", "and the cat's name is pickle", "pickle"),
        # Who is spoken to, by a word that is no common one; in small letters by one for people alone.
        ("en", "It's late. Juniper, you'll open up.", "Juniper"),
        ("en", "Piers, did you lock it?", "Piers"),
        ("fr", "Bon. Capucine, tu fermes la porte.", "Capucine"),
        ("en", "we say it's late faith what do you think", "faith"),
        ("en", "it was faith who wrote that", "faith"),
        ("en", "was it pat that shut the gate", "pat"),
        ("en", "so it wasn't dawn who complained", "dawn"),
        ("en", "Thanks, Moss. Next.", "Moss"),
        ("en", "A question from the line of Dale Ormsby with Halcyon.", "Dale Ormsby"),
        ("en", "I hand over to, uh, Reed.", "Reed"),
        ("en", "Rose can't come today.", "Rose"),
        ("en", "My name is April, and I will be your operator.", "April"),
        ("en", "I'm April and I'll be your operator today.", "April"),
        ("en", "Thank you, June. Next slide.", "June"),
        ("en", "Joy from payroll is in.", "Joy"),
        ("fr", "Olive du juridique arrive.", "Olive"),
        ("fr", "Rose est en arrêt depuis lundi.", "Rose"),
        ("fr", "Fleur ne mange plus.", "Fleur"),
        ("fr", "Violette refuse le poste.", "Violette"),
        ("fr", "Pierre va porter plainte.", "Pierre"),
        ("fr", "Olive est enceinte.", "Olive"),
        ("en", "So it is. Joy agreed to that.", "Joy"),
        ("en", "Will's on leave until Monday.", "Will"),
        ("en", "Hope and I wrote it.", "Hope"),
        ("en", "Dean, can you hear us?", "Dean"),
        ("fr", "Merci Perle, et la suite ?", "Perle"),
        ("fr", "Rose, tu peux couper ?", "Rose"),
        ("fr", "Voilà. Olive et moi, on a fini.", "Olive"),
        ("fr", "Claire a proposé ça.", "Claire"),
        ("fr", "Pierre ne viendra pas.", "Pierre"),
        ("fr", "Bonjour, ici Blanche Delorme du siège.", "Blanche Delorme"),
        ("fr", "La parole est à Roche.", "Roche"),
        ("en", "Thanks again, Dale Ormsby Reed Halcyon.", "Dale Ormsby Reed"),
        ("en", "Thank you very much, Moss-Reed.", "Moss-Reed"),
        ("en", "Back to Moss's slides.", "Moss"),
        ("en", "Good evening, um, Moss. Next.", "Moss"),
        ("en", "I am handing to Moss.", "Moss"),
        ("en", "The next question is from Moss.", "Moss"),
        ("en", "The next one comes from the line of Moss.", "Moss"),
        ("en", "Thank you, Moss June.", "Moss June"),
        ("fr", "Merci, Roche Perle.", "Roche Perle"),
        ("fr", "Demande à Roche.", "Roche"),
        ("fr", "Appelez Roche.", "Roche"),
        ("fr", "Merci beaucoup Roche-Morel, et la suite ?", "Roche-Morel"),
        ("fr", "Je vous présente euh Jean Luc Roche Morel.", "Jean Luc Roche"),
        ("fr", "Demandez à O'Roche.", "O'Roche"),
    )
    nothing = (
        (
            "en",
            "He swims like a fish. It's cold, as in the song. So, like the weather, it changed.",
        ),
        ("en", "Their names, please. My names are long. Her names on the list. His names all over it."),
        ("en", "give it to them on their cell, call everybody on their phone, get mail on his phone"),
        (
            "fr",
            "on parle à quelqu'un sur son portable, appelez directement sur sa ligne, à elle sur son fixe",
        ),
        ("en", "My name is not important, her name is missing, and his name was changed."),
        ("en", "I spoke to people in claims, and to staff at reception. Someone called security who came."),
        ("en", "What's her name? Nobody knows. Tell them it's water from the roof."),
        ("fr", "Rose est ma couleur. Prudence, on freine. Victoire en finale. Violette est la robe."),
        (
            "en",
            "it was faith that kept us, it was dawn when they came, and it was the bill who knows what for",
        ),
        (
            "en",
            "Thanks everybody. Good morning. Thanks, Operator. Thank you, Monday it is. ask the team",
        ),
        ("en", "thanks moss. That morning Will saw it."),
        (
            "en",
            "Will you come? May I? Hope is no plan. Grant money said no. Mark it. Joy, then. rose asked.",
        ),
        ("en", "Good morning April it was. I'm Sorry and I'll be off."),
        (
            "fr",
            "Rose, bleu, vert. Pierre par pierre. Claire et nette. Violette est la couleur. olive et moi.",
        ),
        ("en", "Look, you can do it. Honestly, did you see it? Tomorrow, you'll open up. Sorry, are you in?"),
        ("en", "in good faith what we think counts, and you hope what does not"),
        ("fr", "Attention, tu tombes. Concrètement, vous ouvrez. Regarde, tu vois. Samedi, vous fermez."),
        ("en", "I'm Irish. That is our Hope and I like it."),
        ("fr", "C'est la Claire et moi aussi."),
        ("fr", "Merci à tous. Bonjour Madame. c'est lundi, ici tout va bien."),
    )

    @pytest.fixture
    def recogniser(self, lexicons: Lexicons) -> Introductions:
        return Introductions(lexicons)

    def test_it_is_a_person(self, recogniser: Introductions) -> None:
        (hit,) = recogniser.recognise("Thanks, Moss.", "en")
        assert hit.category is Category.PERSON
