"""Names of accounts."""

import pytest

from app.detect.addresses.handles import handles
from app.domain.finding import Category
from app.domain.ports import Recogniser
from tests.contracts.recogniser import RecogniserContract


class TestHandles(RecogniserContract):
    found = (
        ("en", "He's otterking99 on there.", "otterking99"),
        ("fr", "Là-bas, c'est martreblanche77.", "martreblanche77"),
        ("en", "the user id is kfallow nine and that is it", "kfallow nine"),
        ("en", "it is harvest underscore v nine it is on the drive", "harvest underscore v nine"),
        # On a network as somebody, without the word for a handle; read out as it is typed.
        ("en", "She is on Instagram as clay pigeon 8.", "clay pigeon 8"),
        ("en", "He's on Telegram as at vole catcher.", "vole catcher"),
        ("en", "On Signal he's damp sock 31.", "damp sock 31"),
        ("en", "they are silent gong 5 on tiktok, all of them", "silent gong 5"),
        ("en", "Find me on Twitter, gritty parsnip.", "gritty parsnip"),
        ("en", "his xbox name is salt mole", "salt mole"),
        ("en", "He's u slash tired baker on Reddit.", "u slash tired baker"),
        ("en", "We met in r slash otter street.", "r slash otter street"),
        ("en", "Mine is slash in slash zorb vole.", "slash in slash zorb vole"),
        ("en", "The tag is hash keep our pool.", "hash keep our pool"),
        ("en", "My Skype's live colon zorb dot t.", "live colon zorb dot t"),
        ("en", "Her log in is gonna be t marsh four.", "t marsh four"),
        ("en", "The user ID will be kfallow nine.", "kfallow nine"),
        ("en", "Your user name's going to be b quillan two.", "b quillan two"),
        ("en", "Sign in as d hartwell three, please.", "d hartwell three"),
        ("en", "It is saved as budget underscore draft seven.", "budget underscore draft seven"),
        ("en", "The file is harvest underscore v nine, on the drive.", "harvest underscore v nine"),
        ("fr", "Son pseudo sur Insta, c'est le vieux crabe 8.", "le vieux crabe 8"),
        ("fr", "Elle écrit sous le pseudo la pie du marais.", "la pie du marais"),
        ("fr", "Le canal, c'est dièse gel hiver.", "gel hiver"),
        ("fr", "Mon compte, c'est live deux points tarlo point b.", "live deux points tarlo point b"),
        ("fr", "Le fichier, c'est moisson tiret bas v neuf.", "moisson tiret bas v neuf"),
        ("en", "She posts as salty gull 77.", "salty gull 77"),
        ("en", "His handle is green old goat.", "green old goat"),
        ("en", "Her user name is marsh fox 44, I think.", "marsh fox 44"),
        ("fr", "Le pseudo c'est loup gris fou.", "loup gris fou"),
        ("en", "Follow at jolly jack ninety one on instagram.", "jolly jack ninety one"),
        ("en", "You can find me at rose garden two on twitter.", "rose garden two"),
        (
            "fr",
            "Abonne-toi à arobase momo ben quatre-vingt-onze sur instagram.",
            "momo ben quatre-vingt-onze",
        ),
        ("en", "Her handle is velvet hammer on Discord.", "velvet hammer"),
        ("en", "The account on TikTok is called grumpy gardener.", "grumpy gardener"),
        ("en", "He posts under the handle tin drum.", "tin drum"),
        ("fr", "Son pseudo, c'est loup solitaire sur Discord.", "loup solitaire"),
        ("fr", "Il écrit sous le pseudo de gros tambour.", "gros tambour"),
        ("fr", "Notre chaîne sur YouTube s'appelle jardinier grognon.", "jardinier grognon"),
        ("en", "Follow @zorb_two today.", "@zorb_two"),
        ("en", "She streams as zorb lady.", "zorb lady"),
        ("fr", "suivez roy bas de ligne nord là-bas", "roy bas de ligne nord"),
        ("fr", "Elle streame sous le pseudo de zorblax.", "zorblax"),
        ("fr", "Elle streame sous zorblax.", "zorblax"),
        ("en", "Her handle is at zorb underscore two, I think.", "zorb underscore two"),
        ("en", "We follow at zorb underscore live.", "at zorb underscore live"),
        ("en", "Our Instagram is at zorb ales.", "zorb ales"),
        ("fr", "On suit arobase zorb underscore direct.", "arobase zorb underscore direct"),
        ("en", "We are at zorblax on Instagram.", "zorblax"),
        ("en", "my username is zorb42", "zorb42"),
        ("fr", "Suivez @zorb_deux.", "@zorb_deux"),
        ("fr", "Son pseudo, c'est zorb tiret deux.", "zorb tiret deux"),
        ("fr", "C'est arobase zorblax sur LinkedIn.", "zorblax"),
        ("fr", "C'est arobase zorb tiret bas deux sur Twitter.", "zorb tiret bas deux"),
        ("en", "They used svc underscore zorb there.", "svc underscore zorb"),
        ("en", "Find t_vole_3 on it.", "t_vole_3"),
        ("en", "Her insta is muddy boots.", "muddy boots"),
        ("en", "Dana's GitHub is t k vole, ok", "t k vole"),
        ("en", "My Twitter is zorb42, yes", "zorb42"),
        ("en", "His TikTok's zorb dash nine, yes", "zorb dash nine"),
        ("fr", "Ils ont pris svc tiret du bas zorb hier.", "svc tiret du bas zorb"),
        ("fr", "Cherche t_mulot_3 là.", "t_mulot_3"),
        ("fr", "Son insta, c'est bottes sales.", "bottes sales"),
        ("fr", "Le GitHub de Dana, c'est t k mulot, oui", "t k mulot"),
        ("fr", "Mon Twitter : zorb tiret neuf, oui", "zorb tiret neuf"),
        # With what somebody gets into a system, and names with a number.
        ("en", "I logged in as zorbadm", "zorbadm"),
        ("en", "They logged in as srv vole at 4:20 in the morning.", "srv vole"),
        ("en", "log in with zorbadm and the badge", "zorbadm"),
        ("en", "The user is zorbdeploy.", "zorbdeploy"),
        ("en", "she's on Teams as zorb hash 7713", "zorb hash 7713"),
        ("en", "my gamertag is nightvole 83.", "nightvole 83"),
        ("en", "my username is zorb forty seven", "zorb forty seven"),
        ("fr", "Je me suis connecté en zorbadm", "zorbadm"),
        ("fr", "Ils se sont connectés en srv mulot à quatre heures", "srv mulot"),
        ("fr", "connecte-toi avec zorbadm et le badge", "zorbadm"),
        ("fr", "L'utilisateur, c'est zorbdeploy.", "zorbdeploy"),
        ("fr", "elle est sur Teams, zorb dièse 7713", "zorb dièse 7713"),
        ("fr", "son gamertag c'est nightmulot 83.", "nightmulot 83"),
        ("en", "Her handle is at zorblax.", "zorblax"),
        ("en", "Her login name is zorbadm.", "zorbadm"),
        ("en", "Her handle on Twitter is zorblax.", "zorblax"),
        ("en", "My Twitter account is zorblax.", "zorblax"),
        ("en", "My Twitter is at zorblax.", "zorblax"),
        ("en", "She tweets as at zorblax.", "zorblax"),
        ("en", "The user is called zorbdeploy.", "zorbdeploy"),
        ("en", "They logged in as zorbadm yesterday.", "zorbadm"),
        ("en", "They logged in as zorbadm two more times.", "zorbadm"),
        ("en", "My handle is t k vole nine, ok", "t k vole nine"),
        ("fr", "Son pseudo est arobase zorblax.", "zorblax"),
        ("fr", "Son pseudo sur Twitter est zorblax.", "zorblax"),
        ("fr", "Mon Twitter, c'est arobase zorblax.", "zorblax"),
        ("fr", "Ils tweetent sous le nom de zorblax.", "zorblax"),
        ("fr", "Elle tweete en tant que arobase zorblax.", "zorblax"),
        ("fr", "Je me suis reconnecté en tant que zorbadm", "zorbadm"),
        ("fr", "Ils se sont connectés en zorbadm hier.", "zorbadm"),
        ("fr", "Ils se sont connectés en zorbadm deux fois de suite.", "zorbadm"),
        ("fr", "Mon pseudo, c'est t k mulot neuf, oui", "t k mulot neuf"),
        # Channels of chats, and hashtags.
        ("en", "The channel is #proj-saltmarsh, private.", "proj-saltmarsh"),
        ("en", "(see #helpZorb)", "helpZorb"),
        ("fr", "Le canal s'appelle #projet-ortie, il est fermé.", "projet-ortie"),
    )
    nothing = (
        ("en", "Covid19, windows11, route66, chapter12, mp3, h264 and iso9001."),
        (
            "en",
            "We're on Slack as of May. She's on YouTube as well. He's on Twitter as usual.",
        ),
        (
            "en",
            "On Facebook she's happy. He's number 1 on Twitter. She is on TikTok as much as you.",
        ),
        (
            "en",
            "Follow us on Instagram, please. Find me on Slack, okay. Slash costs, slash in half the price.",
        ),
        (
            "fr",
            "Son pseudo est un peu ridicule, le pseudo est le même. Tapez sur dièse ensuite, c'est dièse.",
        ),
        ("en", "The user ID is wrong. My log in will be reset. Your log-in should be fine."),
        ("en", "Posts as such are fine, and she posts as often as she can."),
        ("en", "He posts as the rest of us do. She posted as usual."),
        ("en", "Ask in #general or #help. It is #1 of C# and F#, ticket #4, colour &#x27;, # Notes."),
        ("fr", "Demande sur #général ou #aide, la page a#b."),
        ("en", "We looked at what they wrote on twitter."),
        ("en", "You can find it at the bottom on facebook."),
        ("en", "The account on Twitter is closed. My login is still broken."),
        ("fr", "Le compte sur Twitter, c'est fini. Il écrit sous le pseudo du chef."),
        (
            "en",
            "I logged in as a guest, with my badge, as usual. The user is happy, the user is always right.",
        ),
        (
            "en",
            "The user is able to see it. A hash of the file. I signed in at ten. It logs in with the card.",
        ),
        ("en", "We underscore growth. I logged in as usual. He logged in as you."),
        ("fr", "L'utilisateur, c'est nous. L'utilisateur, c'est vous."),
        ("fr", "Je suis connecté en wifi, en retard, avec mon badge. Connecte-toi avec ta carte. En visio."),
        ("fr", "L'utilisateur, c'est lui. L'utilisateur est roi. Appuyez sur la touche dièse deux fois."),
        (
            "en",
            "Write to desk@halcyon.example. I can handle it. Look at ads on tv. The username is not known.",
        ),
        ("en", "These results underscore our plan. I underscore that. My Slack's off."),
        (
            "en",
            "Her Slack is down. My Twitter is growing. His insta is private, our GitHub is a mess.",
        ),
        (
            "fr",
            "Son Slack est ouvert. Son insta, c'est pas ça. Mon Twitter, c'est fini. Le Slack, c'est lent.",
        ),
        ("fr", "Écrire à ventes@valmon.example. L'identifiant est déjà pris."),
    )

    @pytest.fixture
    def recogniser(self) -> Recogniser:
        return handles()

    def test_it_is_a_handle(self, recogniser: Recogniser) -> None:
        (hit,) = recogniser.recognise("@zorblax", "fr")
        assert hit.category is Category.HANDLE
