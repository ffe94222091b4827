import time

import pytest

from app.detect.addresses.spoken_addresses import SpokenAddresses
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestSpokenAddresses(RecogniserContract):
    found = (
        # Names of machines with their parts written together, and a short ending before a path.
        ("en", "The hostname is orl-sql-07.", "orl-sql-07"),
        ("en", "The name of the server was orlo.", "orlo"),
        ("en", "The server is orlo dash sql-07, I think.", "orlo dash sql-07"),
        ("en", "It's at orl.ly slash 4 B x 2.", "orl.ly slash 4 B x 2"),
        ("fr", "Le nom de la machine, c'est orl-sql-07.", "orl-sql-07"),
        ("fr", "C'est sur orl.ly slash 4 B x 2.", "orl.ly slash 4 B x 2"),
        (
            "en",
            "It's press underscore office at, hang on, larkspur dot co dot uk.",
            "press underscore office at, hang on, larkspur dot co dot uk",
        ),
        (
            "fr",
            "C'est presse arobase, attends, vallon point com.",
            "presse arobase, attends, vallon point com",
        ),
        # With spaces around its signs, as somebody types what is said.
        ("en", "Send it to anna @ firm . com and copy me.", "anna @ firm . com"),
        ("en", "Mail tom.baker @ greenfold . co . uk please.", "tom.baker @ greenfold . co . uk"),
        ("en", "Write to a n n a @ f i r m . c o m if you like.", "a n n a @ f i r m . c o m"),
        ("fr", "Écris à anna@firme\u3002fr, oui.", "anna@firme\u3002fr"),
        ("fr", "Écris à tom . bastien @ vertpli . asso . fr, oui.", "tom . bastien @ vertpli . asso . fr"),
        ("fr", "C'est anna@ societe . fr et voilà.", "anna@ societe . fr"),
        # How a part is written, said in a clause of its own.
        (
            "en",
            "It's jo underscore ward at greenfold, that's all one word, dot org.",
            "jo underscore ward at greenfold, that's all one word, dot org",
        ),
        (
            "fr",
            "C'est jo arobase vertpli, c'est tout attaché, point org.",
            "jo arobase vertpli, c'est tout attaché, point org",
        ),
        # Parts of a path of two words, and the drive that it begins on.
        (
            "en",
            "it's in folder backslash backslash server two backslash hr backslash leavers",
            "folder backslash backslash server two backslash hr backslash leavers",
        ),
        (
            "en",
            "It's C colon backslash users backslash j ward backslash secret plan.",
            "C colon backslash users backslash j ward backslash secret plan",
        ),
        ("en", "It's on G drive slash board slash draft three.", "G drive slash board slash draft three"),
        ("en", "Under shared drive slash closures, I think.", "shared drive slash closures"),
        ("en", "It's slash, channels, slash, project falcon.", "slash, channels, slash, project falcon"),
        (
            "fr",
            "C'est C deux points antislash paie antislash jward antislash plan secret.",
            "C deux points antislash paie antislash jward antislash plan secret",
        ),
        (
            "fr",
            "C'est le disque G slash conseil slash version trois.",
            "disque G slash conseil slash version trois",
        ),
        # Words between two dots that end in nothing known; a link of the house.
        ("en", "The three words are copper dot lantern dot goose.", "copper dot lantern dot goose"),
        ("en", "It's on the intranet, under go slash canteen.", "go slash canteen"),
        # Words before "at" behind a comma.
        (
            "en",
            "Put it in the common inbox, guest desk at stately hyphen homes dot org.",
            "guest desk at stately hyphen homes dot org",
        ),
        ("en", "It's for the crews, night shift at marsh-lines.com.", "night shift at marsh-lines.com"),
        (
            "en",
            "You can use q c lead at green kettle foods dot com, it's shared.",
            "q c lead at green kettle foods dot com",
        ),
        # A name of several words behind what else leads to it, endings that are spelt, or far off.
        ("en", "Use the form, or parish office at larkhill.org.uk.", "parish office at larkhill.org.uk"),
        ("en", "Copy in night desk at fernrail.co.uk, please.", "night desk at fernrail.co.uk"),
        (
            "en",
            "The repo is on git dot copper otter dot c a, slash, kettle.",
            "git dot copper otter dot c a, slash, kettle",
        ),
        (
            "en",
            "It's lena at Slow River Press, all one word .co.",
            "lena at Slow River Press, all one word .co",
        ),
        ("en", "It came from our moss lake at fern dot org.", "our moss lake at fern dot org"),
        ("en", "Write to our moss at fern dot org.", "our moss at fern dot org"),
        ("en", "It's be lake at fern dot com.", "be lake at fern dot com"),
        (
            "en",
            "It's on orchard dot polly for mayor dot org slash notes.",
            "orchard dot polly for mayor dot org slash notes",
        ),
        ("en", "Go to news dot tall poppy dot io.", "news dot tall poppy dot io"),
        ("en", "Mail lena at tall poppy dot co dot za, please.", "lena at tall poppy dot co dot za"),
        ("en", "Look at garage dot com dot mx.", "garage dot com dot mx"),
        ("en", "The link is ferngate dot com slash q three plan.", "ferngate dot com slash q three plan"),
        ("fr", "Oui. Accueil arôbase, moulin haut point comme.", "Accueil arôbase, moulin haut point comme"),
        (
            "fr",
            "C'est julie arobase grand large, sans tiret, point b e.",
            "julie arobase grand large, sans tiret, point b e",
        ),
        ("fr", "On a déposé moulin du bas point org.", "moulin du bas point org"),
        ("fr", "L'intranet est sur agora point clos du parc point fr.", "agora point clos du parc point fr"),
        ("fr", "On héberge trois sabots rouges point eu.", "trois sabots rouges point eu"),
        (
            "fr",
            "Le lien, c'est agora point clos point fr barre paie.",
            "agora point clos point fr barre paie",
        ),
        (
            "fr",
            "C'est accueil, en toutes lettres, arobase moulin point be.",
            "accueil, en toutes lettres, arobase moulin point be",
        ),
        (
            "fr",
            "C'est greffe, comme un greffe, arobase moulin point fr.",
            "greffe, comme un greffe, arobase moulin point fr",
        ),
        ("fr", "Mon mail, julie arobase libellule point l u.", "julie arobase libellule point l u"),
        (
            "fr",
            "C'est a point t, comme Thomas, arobase libellule point fr.",
            "a point t, comme Thomas, arobase libellule point fr",
        ),
        (
            "fr",
            "Et julie soixante, en chiffres, arobase libellule point fr.",
            "julie soixante, en chiffres, arobase libellule point fr",
        ),
        ("fr", "Vous allez sur musique des dunes point com.", "musique des dunes point com"),
        # How a part is written.
        (
            "fr",
            "Écris à ventes, au pluriel, arobase pommier point fr.",
            "ventes, au pluriel, arobase pommier point fr",
        ),
        (
            "fr",
            "C'est zoe, sans accent, point prat, avec un t, arobase pommier point fr.",
            "zoe, sans accent, point prat, avec un t, arobase pommier point fr",
        ),
        (
            "fr",
            "C'est durant, t comme Thomas, arobase pommier point fr.",
            "durant, t comme Thomas, arobase pommier point fr",
        ),
        (
            "fr",
            "C'est achats, tout collé, arobase pommier point fr.",
            "achats, tout collé, arobase pommier point fr",
        ),
        ("fr", "On passe par wiki point pommier point local.", "wiki point pommier point local"),
        (
            "en",
            "It's d dot fox, that's F O X, at larch dot ac dot uk.",
            "d dot fox, that's F O X, at larch dot ac dot uk",
        ),
        # Where somebody pauses before "dot", and a letter that was heard as a word.
        ("en", "It's and sorley at stone mill. Dot example. Bye.", "and sorley at stone mill. Dot example"),
        ("en", "That's kit at stone mill. Dot co. Dot uk.", "kit at stone mill. Dot co. Dot uk"),
        # A name of several words, behind what leads to an address.
        ("en", "There's an inbox, your view at mill dot example.", "your view at mill dot example"),
        ("en", "Try people first at mill dot example.", "people first at mill dot example"),
        ("en", "It's the lantern at mill dot example.", "the lantern at mill dot example"),
        ("en", "Send it to ask us at mill dot example.", "ask us at mill dot example"),
        ("en", "Send it to jolly roger at larch.org.", "jolly roger at larch.org"),
        ("en", "It's accounts payable at larch dot com.", "accounts payable at larch dot com"),
        ("en", "Write to my friend anna at larch dot org.", "anna at larch dot org"),
        (
            "fr",
            "Écris à petit bateau vert arobase larche point fr.",
            "petit bateau vert arobase larche point fr",
        ),
        (
            "en",
            "Send it to kitroom, no spaces, at rovers dot example.",
            "kitroom, no spaces, at rovers dot example",
        ),
        ("fr", "C'est dgs, tout attaché, arobase val point fr.", "dgs, tout attaché, arobase val point fr"),
        ("en", "It is hosted at https://intranet/hr/pay, inside.", "https://intranet/hr/pay"),
        ("en", "Look on \\\\fileserver\\payroll\\may today.", "\\\\fileserver\\payroll\\may"),
        ("fr", "C'est hébergé sur http://recette.interne:8080/rh.", "http://recette.interne:8080/rh"),
        ("en", "It's j dot smith at acme dot com.", "j dot smith at acme dot com"),
        ("en", "mail ops at relay dot acme dot local now", "ops at relay dot acme dot local"),
        (
            "en",
            "That's ann underscore lee at blue dash sky foods dot example, ok",
            "ann underscore lee at blue dash sky foods dot example",
        ),
        ("en", "write to press@acme.example today", "press@acme.example"),
        ("en", "write to j.smith at acme.example today", "j.smith at acme.example"),
        ("en", "mail me, ann at acme dot co dot uk, please", "ann at acme dot co dot uk"),
        ("en", "go to w w w dot acme dot org now", "w w w dot acme dot org"),
        ("en", "see acme dot com slash jobs for it", "acme dot com slash jobs"),
        (
            "fr",
            "C'est hélène point marchand arobase acmé point fr.",
            "hélène point marchand arobase acmé point fr",
        ),
        (
            "fr",
            "n point eze a robase acmé tiret du six groupe point fr",
            "n point eze a robase acmé tiret du six groupe point fr",
        ),
        ("fr", "presse arrobase acmé-nord.fr", "presse arrobase acmé-nord.fr"),
        ("en", "it goes to press, bluesky.example, right", "bluesky.example"),
        ("fr", "voir acmé point com, merci", "acmé point com"),
        # In Canada, where endings are often read letter by letter.
        (
            "fr",
            "Écrivez à m bas de ligne roy, a commercial, hydro nord point q c point c a, merci.",
            "m bas de ligne roy, a commercial, hydro nord point q c point c a",
        ),
        ("en", "it's t dot o'dell at acme dot c a okay", "t dot o'dell at acme dot c a"),
        # A name in pieces.
        ("fr", "c'est t point le dru arobase acmé point f r", "t point le dru arobase acmé point f r"),
        ("en", "Write to t vole at acme dot co dot uk.", "t vole at acme dot co dot uk"),
        ("en", "it's t vole, all one word, at acme.com", "t vole, all one word, at acme.com"),
        ("en", "Mail is mira k forty two at acme.com.", "mira k forty two at acme.com"),
        ("en", "to mira underscore k 42 at acme dot me", "mira underscore k 42 at acme dot me"),
        ("en", "to T. Vole@acme.com", "T. Vole@acme.com"),
        ("fr", "Écrivez à t mulot arobase acmé point fr.", "t mulot arobase acmé point fr"),
        ("fr", "C'est mira k quarante-deux, arobase acmé.fr", "mira k quarante-deux, arobase acmé.fr"),
        ("fr", "à t mulot, tout attaché, chez acmé point bzh", "t mulot, tout attaché, chez acmé point bzh"),
        # Hesitations, and the spaces that an engine puts in.
        (
            "en",
            "it's press at, um, red fox, all one word, dot com",
            "press at, um, red fox, all one word, dot com",
        ),
        ("en", "press @ acme. co. uk is it", "press @ acme. co. uk"),
        ("fr", "presse, euh, arobase acmé, euh, point fr", "presse, euh, arobase acmé, euh, point fr"),
        ("fr", "presse@acmé .fr, oui", "presse@acmé .fr"),
        # A provider needs no dot.
        ("en", "mira underscore vole at gmail", "mira underscore vole at gmail"),
        ("fr", "mira tiret du bas mulot chez hotmail", "mira tiret du bas mulot chez hotmail"),
        ("fr", "mira point mulot arobase orange", "mira point mulot arobase orange"),
        ("fr", "c'est mira avec un y, arobase acmé.eu", "mira avec un y, arobase acmé.eu"),
        (
            "fr",
            "presse tout en minuscules chez acmé point be",
            "presse tout en minuscules chez acmé point be",
        ),
        ("fr", "allez sur acmé point be", "acmé point be"),
        # The at sign of Québec.
        ("fr", "presse a commercial acmé point ca", "presse a commercial acmé point ca"),
        ("fr", "presse à commercial acmé.ca", "presse à commercial acmé.ca"),
        ("en", "It runs on srv dash hr oh three.", "srv dash hr oh three"),
        ("en", "The account's called payroll dash admin.", "payroll dash admin"),
        ("en", "put it on the server under nas dash board two", "nas dash board two"),
        ("fr", "C'est sur srv tiret port deux.", "srv tiret port deux"),
        ("fr", "Le compte s'appelle admin tiret paie.", "admin tiret paie"),
        ("fr", "on l'a mis sur le partage compta trait d'union deux", "compta trait d'union deux"),
        # Web addresses: endings that are words, machines, what follows a slash.
        ("en", "see vole dot ai then", "vole dot ai"),
        ("en", "Our site is red fox point zorb, ok", "red fox point zorb"),
        ("en", "db zero two dot acme dot net", "db zero two dot acme dot net"),
        ("en", "web dash oh four dot acme dot net", "web dash oh four dot acme dot net"),
        ("en", "see acme dot zorb slash plan", "acme dot zorb slash plan"),
        ("en", "at acme dot com forward slash q seven nine", "acme dot com forward slash q seven nine"),
        ("en", "at acme.com slash hr dash plans, now", "acme.com slash hr dash plans"),
        ("en", "at acme.com slash board notes.", "acme.com slash board notes"),
        ("fr", "voir mulot point bzh puis", "mulot point bzh"),
        ("fr", "Le site, c'est renard point zorb, oui", "renard point zorb"),
        ("fr", "coffre point acmé point cloud", "coffre point acmé point cloud"),
        ("fr", "acmé.bzh/aide est là", "acmé.bzh/aide"),
        ("fr", "acmé point com barre oblique rh tiret plan", "acmé point com barre oblique rh tiret plan"),
        # Machines and files inside a firm.
        ("en", "It's http colon slash slash vault slash plans.", "http colon slash slash vault slash plans"),
        ("en", "It's on vault slash plans slash q2", "vault slash plans slash q2"),
        ("en", "on backslash backslash vault backslash plans", "backslash backslash vault backslash plans"),
        ("en", "It's under slash srv slash vole", "slash srv slash vole"),
        ("en", "it's on d b prod seven", "d b prod seven"),
        ("en", "it is on sql staging then", "sql staging"),
        ("en", "we lost web zero nine", "web zero nine"),
        ("en", "The server's called vole nine.", "vole nine"),
        ("en", "the host is called vole dot corp dot zorb.", "vole dot corp dot zorb"),
        (
            "fr",
            "C'est http deux points slash slash coffre slash plans.",
            "http deux points slash slash coffre slash plans",
        ),
        ("fr", "C'est sur coffre slash plans slash t2", "coffre slash plans slash t2"),
        (
            "fr",
            "va sur antislash antislash coffre antislash paie",
            "antislash antislash coffre antislash paie",
        ),
        ("fr", "C'est sous slash srv slash mulot", "slash srv slash mulot"),
        ("fr", "c'est sur d b prod sept", "d b prod sept"),
        ("fr", "c'est sur sql recette", "sql recette"),
        ("fr", "on a perdu web zéro neuf", "web zéro neuf"),
        ("fr", "Le serveur s'appelle mulot neuf.", "mulot neuf"),
        ("fr", "L'hôte s'appelle mulot point corp point zorb.", "mulot point corp point zorb"),
        ("en", "mail me at t.vole at acme.com", "t.vole at acme.com"),
        ("fr", "écris-moi chez t.mulot chez acmé.com", "t.mulot chez acmé.com"),
        # Halves of addresses, and addresses without their end.
        ("en", "plans@ works too", "plans@"),
        ("en", "Email plans@vole, or me.", "plans@vole"),
        ("en", "desk at zorblax will reach us", "desk at zorblax"),
        ("en", "write to desk at zorblax for it", "desk at zorblax"),
        ("en", "mine is mira dot k 73 at yahoo", "mira dot k 73 at yahoo"),
        ("en", "It's first dot last at vole dot com, so mira dot zorb.", "mira dot zorb"),
        ("en", "it is first name dot last name at vole dot ie", "first name dot last name"),
        ("en", "It's at our domain, you know, zorb works dot io.", "zorb works dot io"),
        # A name of several words, small ones among them.
        ("fr", "C'est tonton du 38 arobase mulot point fr, oui", "tonton du 38 arobase mulot point fr"),
        ("fr", "Il a la reine de pique arobase mulot point fr.", "la reine de pique arobase mulot point fr"),
        ("fr", "Écris à lise et remi arobase mulot point fr.", "lise et remi arobase mulot point fr"),
        ("fr", "Son mail, le coq noir arobase mulot point net.", "le coq noir arobase mulot point net"),
        ("fr", "Elle vend sur clou et planche point boutique.", "clou et planche point boutique"),
        ("fr", "On garde poterie tiret mulot point studio, hein", "poterie tiret mulot point studio"),
        ("en", "it is on fern dash hollow point club", "fern dash hollow point club"),
        ("fr", "plans@ marche aussi", "plans@"),
        ("fr", "Écrivez à plans@mulot, ou à moi.", "plans@mulot"),
        ("fr", "bureau arobase zorblax marche", "bureau arobase zorblax"),
        ("fr", "écrivez à bureau chez zorblax pour ça", "bureau chez zorblax"),
        ("fr", "C'est prénom point nom chez mulot point fr, donc mira point zorb.", "mira point zorb"),
        ("fr", "c'est prénom point nom de famille chez mulot point fr", "prénom point nom de famille"),
        ("fr", "c'est zorb works point io", "zorb works point io"),
        ("en", "it's ann at sign acme dot com", "ann at sign acme dot com"),
        ("en", "it is first initial dot last name at vole dot ie", "first initial dot last name"),
        ("en", "It's under forward slash srv forward slash vole", "forward slash srv forward slash vole"),
        ("en", "it's on d b production seven", "d b production seven"),
        ("en", "go to www dot red dash fox dot com", "www dot red dash fox dot com"),
        (
            "fr",
            "c'est première lettre du prénom point nom chez mulot point fr",
            "première lettre du prénom point nom",
        ),
        ("fr", "Envoyez-le à bureau chez zorblax.", "bureau chez zorblax"),
        ("fr", "bureau chez zorblax marche aussi", "bureau chez zorblax"),
        ("fr", "mira tiret du bas mulot chez orange", "mira tiret du bas mulot chez orange"),
        ("fr", "va sur www point renard tiret roux point fr", "www point renard tiret roux point fr"),
        ("en", "go to www dot acme dot zorb now", "www dot acme dot zorb"),
        ("en", "see red.fox.acme.com now", "red.fox.acme.com"),
        ("en", "It's under slash srv slash red dash fox", "slash srv slash red dash fox"),
        ("fr", "va sur www point acmé point zorb", "www point acmé point zorb"),
        ("fr", "C'est sous slash srv slash renard tiret roux", "slash srv slash renard tiret roux"),
    )
    nothing = (
        ("en", "The name of the game is patience. The server room is cold."),
        ("en", "On that account we made a dash for it. The server dashed off. Add a dash to the drive."),
        ("fr", "Le serveur met un tiret dans la liste. Le compte est bon. Le poste est à pourvoir, tiret."),
        (
            "en",
            "Anna @ the gate. So we go. We slash costs and then slash jobs and slash prices. A hard drive.",
        ),
        (
            "fr",
            "Anna @ la porte. Voilà . net et clair. On est deux points derrière. Un slash, puis un slash.",
        ),
        ("en", "He said dot, and dot, and that was that. They were about to go slash the prices."),
        ("en", "We met at the gate, then at noon, and left."),
        (
            "fr",
            "À ce point on ne va plus sur ce site. On a acheté un truc, et le point sur la page est clair.",
        ),
        ("en", "He connects the dot for all of us, and the dot on the map is a dot."),
        ("fr", "Vous allez sur le quai, à ce point, comme Thomas, en chiffres, sans tiret."),
        (
            "en",
            "We met at noon dot the rest. Write to people at zorblax. Mail everyone at zorblax.",
        ),
        ("en", "Mail Anna at our place."),
        ("fr", "Écrivez à tous chez zorblax. Écrivez à Anna chez nous."),
        ("en", "I work at home. Help at hand. Support at work is fine. A dot product. Mail me at noon."),
        ("en", "The first name on the list. Send it to people at home. Point taken, the dot is red."),
        ("fr", "L'aide chez soi. Un point important, le point de vue. Le prénom et le nom. Écrivez à Anna."),
        ("en", "He slash she slash they. We went back slash forth. We do web dev and the app two weeks ago."),
        ("en", "The server is down. The machine is called back. Slash the price. A backslash is missing."),
        (
            "fr",
            "Il slash elle slash eux. Le serveur est en panne. L'hôte est en retard. Un antislash manque.",
        ),
        ("fr", "Le point c a changé, et le point a c aussi."),
        ("fr", "Passez voir la patronne sur ce point studio ou club. Un tiret, un point, un club."),
        ("en", "At this point it is fine. Look at that. I was at home. A dot on the map at 1.11 and 0.72."),
        (
            "en",
            "They wait\nat the end of the day dot the rest. I looked at outlook. On my site is fine.",
        ),
        ("en", "See @zorblax on it, at home. Me too. Either slash or keep costs."),
        ("fr", "À ce point, il est chez nous. Un point de détail. Ce point est fait."),
        (
            "fr",
            "Faisons un point cloud, un point Paris, et un point tech chez Orange. Il a commercialisé ça.",
        ),
    )

    @pytest.mark.parametrize(
        ("language", "text", "first"),
        [
            ("en", "We wrote to mira k at acme dot com.", "mira"),
            ("fr", "On écrit à mira k arobase acmé.fr.", "mira"),
            ("fr", "Il va à k 9 arobase acmé.fr.", "k 9"),
        ],
    )
    def test_what_is_said_before_an_address_is_no_part_of_it(
        self, recogniser: SpokenAddresses, language: str, text: str, first: str
    ) -> None:
        assert min(hit.start for hit in recogniser.emails(text, language)) == text.index(first)

    @pytest.mark.parametrize(
        ("language", "text"), [("en", "Visit zorblax dot io."), ("fr", "Voir zorblax point io.")]
    )
    def test_what_is_said_before_a_web_address_is_no_part_of_it(
        self, recogniser: SpokenAddresses, language: str, text: str
    ) -> None:
        assert min(hit.start for hit in recogniser.recognise(text, language)) == text.index("zorblax")

    @pytest.mark.parametrize(("language", "text"), [("en", "mira dot zorb"), ("fr", "mira point zorb")])
    def test_a_name_with_a_dot_is_none_where_no_address_was_said(
        self, recogniser: SpokenAddresses, language: str, text: str
    ) -> None:
        assert not list(recogniser.recognise(f"{text}, ok", language))

    def test_signs_without_end_take_no_time(self, recogniser: SpokenAddresses) -> None:
        for text in (
            "dot point dash at " * 3000,
            "one two oh five k " * 3000,
            "slash vole backslash " * 3000,
            "uh " * 8000,
        ):
            started = time.process_time()
            list(recogniser.recognise(text, "en"))
            assert time.process_time() - started < 5

    @pytest.fixture
    def recogniser(self) -> SpokenAddresses:
        return SpokenAddresses()

    def test_categories(self, recogniser: SpokenAddresses) -> None:
        assert {h.category for h in recogniser.recognise("ann at acme dot com", "en")} >= {Category.EMAIL}
        assert [h.category for h in recogniser.recognise("acme dot com", "en")] == [Category.URL]


def test_what_stands_before_a_web_address_makes_no_email_of_it() -> None:
    assert not list(SpokenAddresses().emails("Find it at www dot acme dot com.", "en"))


@pytest.mark.parametrize(
    "text", ["It is on our investor website at ir.zorblax.com.", "See the web page at zorblax dot com."]
)
def test_a_site_at_a_web_address_makes_no_email_of_it(text: str) -> None:
    recogniser = SpokenAddresses()
    assert not list(recogniser.emails(text, "en"))
    assert min(hit.start for hit in recogniser.recognise(text, "en")) > text.index(" at ") + 3


def test_a_number_after_an_address_is_no_half_of_one() -> None:
    text = "write to ada dot vole at zorblax dot com, it is two point six million, or to bea dot mulot"
    found = {text[hit.start : hit.end] for hit in SpokenAddresses().recognise(text, "en")}
    assert found == {"ada dot vole at zorblax dot com", "zorblax dot com", "bea dot mulot"}


def test_at_before_an_address_with_its_sign_is_no_at_sign() -> None:
    text = "Write to her at tessa.vole@zorblax.example, or mail me at g.pugh@acme.example."
    starts = {hit.start for hit in SpokenAddresses().recognise(text, "en")}
    assert min(starts) == text.index("tessa")
    assert text.index("me at") not in starts
