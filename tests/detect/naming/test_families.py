"""Surnames in small letters, by the word for a family or a title, and words there that are none."""

import pytest

from app.detect.naming.families import Families
from app.detect.stage import Detector
from app.detect.text.lexicon import Lexicons
from tests.contracts.recogniser import RecogniserContract


class TestFamilies(RecogniserContract):
    found = (
        # The article of one sex, the pronoun of the other.
        ("fr", "C'est elle. Le court, elle parlerait sans doute.", "Le court"),
        ("fr", "Bon. La fontaine, il ne viendra plus.", "La fontaine"),
        ("fr", "Le sage, elle est partie vivre à la mer.", "Le sage"),
        ("fr", "Et la fosse, il signe quand ?", "la fosse"),
        ("fr", "C'est ma dame, le sage, elle est partie.", "le sage"),
        ("fr", "Non. Le cointrel, elle a signé.", "Le cointrel"),
        # Behind a title that was misheard, and behind one and a stop.
        ("fr", "L'avocat, mettre chardon, est d'accord.", "chardon"),
        ("fr", "Le notaire, c'est mètre belle fontaine.", "belle fontaine"),
        ("fr", "Oui, mettre, tranquille Anne. Elle est excellente.", "tranquille Anne"),
        ("fr", "On a pris qui ? Mètre, courte paille. Il est bon.", "courte paille"),
        ("fr", "On prend un avocat. Mettre, toi tu roches, il plaide.", "toi tu roches"),
        ("fr", "Voyez avec monsieur. Le court, c'est lui qui signe.", "Le court"),
        ("fr", "C'est madame, la fosse, qui préside.", "la fosse"),
        ("fr", "On a mangé chez la famille boulanger hier soir.", "boulanger"),
        ("fr", "Les époux tisserand divorcent.", "tisserand"),
        ("fr", "Les sœurs marchand ont hérité, la succession tonnelier est close.", "marchand"),
        ("fr", "Les sœurs marchand ont hérité, la succession tonnelier est close.", "tonnelier"),
        ("fr", "L'affaire couturier va sortir.", "couturier"),
        ("fr", "Le docteur boucher l'a opérée.", "boucher"),
        ("fr", "Le juge fournier a tranché, le clan berger se tait.", "fournier"),
        ("fr", "Le juge fournier a tranché, le clan berger se tait.", "berger"),
        ("fr", "La petite meunier est là, et la mère couturier aussi.", "meunier"),
        ("en", "Old mason won't budge, and the potter boy confessed.", "mason"),
        ("en", "Old mason won't budge, and the potter boy confessed.", "potter"),
        ("en", "The mason brothers want to sell.", "mason"),
        ("en", "The fisher case is coming back, and nurse weaver saw it.", "fisher"),
        ("en", "The fisher case is coming back, and nurse weaver saw it.", "weaver"),
    )
    nothing = (
        ("fr", "Le dossier, elle l'a lu. Le matin, elle court. Le sport, elle adore. La mer, elle monte."),
        ("fr", "Laver, mettre, ranger. Il faut le mettre, oui. Mettre, c'est le plus long. Un mètre."),
        (
            "fr",
            "Il faut un avocat, mettre fin à tout ça, et mettre la pression. L'avocat est à un mètre, là.",
        ),
        ("fr", "La cuisine, il fait exprès. Le choix, elle hésite encore."),
        (
            "fr",
            "Bonjour madame. Le court est libre. Merci maître, la fosse est vide. Avec monsieur. Le café.",
        ),
        ("fr", "La réunion, il faut la préparer. La voiture, il la vend. La suite, il la connaît."),
        ("fr", "La salle, il y a du monde. La nuit, il dort. Le train, elle ne le prend plus."),
        ("fr", "La famille nombreuse, la famille royale, la famille proche, la famille hier soir."),
        ("fr", "J'ai vu la famille monter dans le bus. Laissez les enfants jouer. Les cousins germains."),
        ("fr", "Le juge financier a tranché. Le père noël. Le docteur chinois. Le ministre conseiller."),
        ("fr", "L'affaire avance. Les frères ennemis. Le couple présidentiel. La Famille Boulanger."),
        ("en", "The royal family, the foster family, the school children, the murder case, the other kids."),
        ("fr", "La petite fille, la mère patrie, la vieille hier toussait, laissez la mère parler."),
        ("en", "The old mason, an old mason, poor thing, young people, the school girl, the baby boy."),
        ("en", "The doctor said so, the judge left. The Mason brothers."),
    )

    @pytest.fixture
    def recogniser(self, lexicons: Lexicons) -> Families:
        return Families(lexicons)


def test_the_trade_itself_is_kept_elsewhere(detector: Detector) -> None:
    text = "La famille charpentier vend tout. Le charpentier passe demain pour la porte."
    hits = detector.detect(text, "fr").hits
    assert {text[hit.start : hit.end] for hit in hits if hit.score >= 0.3} == {"charpentier"}
    assert {hit.start for hit in hits if hit.score >= 0.3} == {text.index("charpentier")}
