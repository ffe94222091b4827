import pytest

from app.detect.passwords import Passwords
from tests.contracts.recogniser import RecogniserContract


class TestPasswords(RecogniserContract):
    found = (
        ("en", "The password is tangerine 42, I think.", "tangerine 42"),
        ("en", "Password: Autumn2031!", "Autumn2031!"),
        ("en", "the passphrase for the vault is seven grey geese", "seven grey geese"),
        ("en", "the wifi password's now pebble.road", "pebble.road"),
        ("en", "they set the password to purple ladder", "purple ladder"),
        ("en", "log in with password ginger underscore 12", "ginger underscore 12"),
        ("en", "The password was correct kettle.", "correct kettle"),
        (
            "en",
            "The password is Kettle, capital K, dash, pot, then forty-two, exclamation mark. OK?",
            "Kettle, capital K, dash, pot, then forty-two, exclamation mark",
        ),
        ("en", 'The password is "tangerine".', "tangerine"),
        ("en", "the passphrase is the correct horse battery, okay?", "the correct horse battery"),
        ("en", "the passphrase is the last samurai rides alone", "the last samurai rides alone"),
        ("en", "The passphrase is correct, horse, battery and staple.", "correct, horse, battery and staple"),
        ("en", "Our recovery phrase is \u201cmy dog eats blue clouds\u201d.", "my dog eats blue clouds"),
        ("en", "The key ends in four c nine.", "four c nine"),
        ("en", "the MAC address is 00:1c dash 7e", "00:1c dash 7e"),
        ("fr", "Le mot de passe, c'est mandarine 42.", "mandarine 42"),
        ("fr", "Mot de passe : Automne2031!", "Automne2031!"),
        ("fr", "le mot de passe de la borne est sept oies grises", "sept oies grises"),
        ("fr", "avec le mot de passe gingembre tiret bas 12", "gingembre tiret bas 12"),
        ("fr", "Le code wifi, c'est galet route.", "galet route"),
        (
            "fr",
            "Le mot de passe, c'est soleil, tout en minuscules, tiret, bleu-ciel, puis 42, dièse, voilà.",
            "soleil, tout en minuscules, tiret, bleu-ciel, puis 42, dièse",
        ),
        ("fr", "le mot de passe du wifi mandarine42", "mandarine42"),
        ("fr", "Le mot de passe, c'est « mandarine ».", "mandarine"),
        ("fr", "La phrase secrète, c'est le cheval correct.", "le cheval correct"),
        (
            "fr",
            "La phrase de passe est l'éléphant bleu marche sur la lune tous les mardis matin, voilà.",
            "l'éléphant bleu marche sur la lune tous les mardis matin",
        ),
        ("fr", "La phrase secrète : cheval, agrafe, vent et pluie.", "cheval, agrafe, vent et pluie"),
        ("fr", "La clé se termine par quatre c neuf.", "quatre c neuf"),
    )
    nothing = (
        ("en", "The password is wrong. Your password is too short, it has expired. It is not that password."),
        ("en", "the password is important, and a good password is essential for us"),
        ("fr", "un bon mot de passe est indispensable, le mot de passe est nécessaire"),
        ("en", "Change your password to something longer. The password was correct. Password policy 2024."),
        ("en", "The password, which I forgot, was in the mail. A password manager is one of 3 ideas."),
        (
            "en",
            "The passphrase is the same as before. The passphrase is in the vault. It was a bit too long.",
        ),
        (
            "en",
            "The passphrase was correct. The passphrase is the one I sent. The passphrase is a little long.",
        ),
        ("en", "The key is to be there. The key is a five day week. Cache is the key."),
        ("fr", "Le mot de passe est expiré. Le mot de passe, c'est pas ça. Mon mot de passe est trop court."),
        ("fr", "C'est un mot de passe à usage unique. Le mot de passe a changé, il est dans le coffre."),
        ("fr", "On a changé le mot de passe du wifi en 2024. Le mot de passe de la borne, c'est la règle 4."),
        (
            "fr",
            "La phrase secrète est notée dans le coffre. La phrase secrète est la même.",
        ),
        (
            "fr",
            "La phrase secrète est celle de Paul. La phrase secrète est un peu longue.",
        ),
        ("fr", "La clé est un peu lourde. La clé est de venir."),
    )

    @pytest.fixture
    def recogniser(self) -> Passwords:
        return Passwords()
