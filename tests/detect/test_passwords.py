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
        ("en", "The API key is sk live 4 9 x b 2.", "sk live 4 9 x b 2"),
        ("en", "the API key is nine f four k two seven q", "nine f four k two seven q"),
        ("en", "The client secret is q 7 r t 9 w 2.", "q 7 r t 9 w 2"),
        ("fr", "La clé d'API c'est abc123xyz.", "abc123xyz"),
        ("fr", "le jeton c'est x9f4k2", "x9f4k2"),
        ("en", "The safe opens with 31 left, 7 right, 22 left.", "31 left, 7 right, 22 left"),
        (
            "fr",
            "Le coffre, 31 à gauche, 7 à droite, puis 22 à gauche.",
            "31 à gauche, 7 à droite, puis 22 à gauche",
        ),
        ("en", "mac address three c colon five a colon b four", "three c colon five a colon b four"),
        ("en", "the password um is um copper teapot nine", "copper teapot nine"),
        ("en", "The password we use is copper teapot.", "copper teapot"),
        ("en", "The password, which we never changed, is copper teapot.", "copper teapot"),
        ("en", "The wifi password at the old depot is rusty otter.", "rusty otter"),
        ("en", "The password for the old test box should be rusty otter.", "rusty otter"),
        ("en", "What's the password? It's marble ladle eight.", "marble ladle eight"),
        ("en", "The password was magpie, then we changed it to jackdaw.", "jackdaw"),
        ("en", "I set the password as rusty otter.", "rusty otter"),
        ("en", "We all use rusty otter as the password.", "rusty otter"),
        ("en", "Password, otter 22.", "otter 22"),
        ("en", "The secret word is cornflower.", "cornflower"),
        ("fr", "Le mot de passe, c'est, euh, théière neuf.", "théière neuf"),
        ("fr", "Le mot de passe qu'on a mis c'est loutre rouillée.", "loutre rouillée"),
        ("fr", "le nouveau mot de passe, notez-le, c'est loutre rouillée", "loutre rouillée"),
        (
            "fr",
            "Le mot de passe root de db prod 3 c'est bleuet quatre-vingt-dix-neuf.",
            "bleuet quatre-vingt-dix-neuf",
        ),
        ("fr", "C'est quoi le mot de passe ? C'est louche marbre huit.", "louche marbre huit"),
        ("fr", "Le mot de passe c'était pie, et après on a mis geai.", "geai"),
        ("fr", "J'ai mis loutre rouillée en mot de passe.", "loutre rouillée"),
        ("fr", "Mot de passe, loutre 22.", "loutre 22"),
        ("fr", "Le mot secret doit être bleuet.", "bleuet"),
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
        ("en", "The API key is two things in one. The token is gone, the access code is a good idea."),
        ("fr", "La clé API est une bonne chose, le jeton est perdu."),
        ("en", "We have two left, right? There are three right here and the mac address table."),
        ("fr", "Il en reste deux à gauche de la porte."),
        ("en", "The password has changed and the plan is growth. It is expired so the new plan is growth."),
        (
            "en",
            "The password policy says the minimum is twelve characters. Use the app as a password manager.",
        ),
        ("en", "They sent the password to everyone. Did you change the password? It's due today."),
        ("en", "The password for the portal on your laptop is expired. The password reset page is slow."),
        (
            "fr",
            "Le mot de passe a changé, le code est bleu. Le mot de passe n'est pas bon, le plan est simple.",
        ),
        ("fr", "Le mot de passe du wifi est affiché à l'accueil. Un mot de passe, c'est une bonne idée."),
        ("fr", "Tu as changé le mot de passe ? C'est prévu demain. Mot de passe ou pas, le plan est bleu."),
        (
            "en",
            "Change your password as soon as you can, the password as before, a password as often as not.",
        ),
        ("fr", "On a changé le mot de passe en 2024."),
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
