"""Topics that a profile may want asked about."""

import pytest

from app.detect.terms.context import Context
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestContext(RecogniserContract):
    found = (
        ("en", "So that's a disciplinary, I'm afraid.", "a disciplinary"),
        ("en", "They want compensation, and they'll sue.", "want compensation"),
        ("en", "If we're late they'll sue.", "ll sue"),
        ("en", "It ended in a mistrial, for his certificate was forged.", "mistrial"),
        ("en", "It ended in a mistrial, for his certificate was forged.", "certificate was forged"),
        ("en", "If they shut us down we move.", "shut us down"),
        ("fr", "On est mis en demeure.", "mis en demeure"),
        # Injuries and conditions; drink and drugs; the police; what is done to who did wrong.
        ("en", "He's been paraplegic since, and they amputated a foot.", "paraplegic"),
        ("en", "She needed four stitches.", "needed four stitches"),
        ("en", "He discharged himself against medical advice.", "against medical advice"),
        ("en", "My colleague has COVID again.", "has COVID"),
        ("en", "He was off with COVID in May.", "off with COVID"),
        ("fr", "Ma collègue a le COVID.", "a le COVID"),
        ("en", "The driver was over the limit.", "over the limit"),
        ("en", "She failed the breath test, it was a DUI.", "breath test"),
        ("en", "He's out on bail with an ankle tag.", "on bail"),
        ("en", "She hasn't passed probation.", "t passed probation"),
        ("en", "The girl was expelled, and the teacher is suspended.", "expelled"),
        ("en", "The girl was expelled, and the teacher is suspended.", "suspended"),
        ("en", "That's fraud, there's money missing.", "That's fraud"),
        ("en", "There's money missing from the till.", "money missing"),
        ("en", "It's a forgery, and there's a conflict of interest.", "forgery"),
        ("en", "They found toluene in the groundwater.", "toluene in the groundwater"),
        ("en", "The fire certificate lapsed.", "certificate lapsed"),
        ("en", "She might claim discrimination.", "claim discrimination"),
        ("en", "We're terminating the contract.", "terminating the contract"),
        ("en", "There was an intruder in the system.", "an intruder"),
        ("fr", "Il est paraplégique, elle souffre de bipolarité.", "bipolarité"),
        ("fr", "Elle a quatre points de suture.", "points de suture"),
        ("fr", "Il est sorti contre avis médical.", "contre avis médical"),
        ("fr", "Le conducteur a été contrôlé positif.", "contrôlé positif"),
        ("fr", "Il avait un gramme quatre.", "gramme quatre"),
        ("fr", "Son père est incarcéré.", "incarcéré"),
        ("fr", "Elle a déposé une main courante.", "déposé une main courante"),
        ("fr", "On le met à pied, le prof a été suspendu.", "met à pied"),
        ("fr", "On le met à pied, le prof a été suspendu.", "été suspendu"),
        ("fr", "On supprime l'équipe de nuit.", "supprime l'équipe"),
        ("fr", "C'est de la fraude.", "de la fraude"),
        ("fr", "On a trouvé de l'argent manquant.", "argent manquant"),
        ("fr", "Le gérant a mis le feu lui-même.", "mis le feu"),
        ("fr", "Il y a du plomb dans l'eau.", "plomb dans l'eau"),
        ("fr", "La rivière est polluée.", "rivière est polluée"),
        ("fr", "La famille a pris un avocat.", "pris un avocat"),
        ("fr", "On est en train de se séparer.", "en train de se séparer"),
        ("fr", "Elle a quitté son mari.", "quitté son mari"),
        ("fr", "Le fichier client a été revendu.", "fichier client a été revendu"),
        ("en", "He is in hospital, it is his heart.", "heart"),
        ("fr", "Sa paie suit son salaire.", "paie"),
        ("en", "There is an investigation by the police.", "investigation by the police"),
        ("en", "The police are investigating.", "police are investigating"),
        ("en", "They failed the audit.", "failed the audit"),
        ("en", "They found out he had been stealing.", "been stealing"),
        ("en", "She is transitioning, use her new name.", "transitioning"),
        ("fr", "La police enquête sur nous.", "police enquête"),
        ("fr", "On a raté l'audit.", "raté l'audit"),
        ("en", "She is on Sick-Leave until May.", "Sick-Leave"),
        ("en", "There is a class action coming.", "class action"),
        ("en", "He resigned, and they are on strike.", "resigned"),
        ("en", "They want to sue, and the fine is large.", "the fine"),
        ("fr", "Il pose sa démission, et voilà la grève.", "grève"),
        ("en", "Two data breaches in a year.", "data breaches"),
        ("en", "The surgery went well, she was in hospital for days.", "hospital"),
        ("fr", "Il est en arrêt maladie depuis lundi.", "arrêt maladie"),
        ("fr", "On signe une rupture conventionnelle.", "rupture conventionnelle"),
        ("fr", "Le salaire monte, la prime aussi.", "prime"),
        ("fr", "Le tribunal dit que l'accord tient.", "accord"),
        ("fr", "D'accord, voilà le protocole d'accord.", "protocole d'accord"),
        ("en", "We will breach our banking covenants.", "breach our banking covenants"),
        ("en", "The auditors won't sign.", "auditors won't sign"),
        ("en", "They are going into administration.", "into administration"),
        ("en", "He has a criminal record and was convicted of fraud.", "criminal record"),
        ("en", "We bribed them, and a driver was killed.", "driver was killed"),
        ("en", "Two of the three dead were ours.", "of the three dead"),
        ("en", "There are four dead so far.", "four dead"),
        ("en", "The count of perjury goes away, she wrote query abuse.", "perjury"),
        ("en", "The count of perjury goes away, she wrote query abuse.", "query abuse"),
        ("fr", "On parle de maltraitance, et de faux témoignage.", "maltraitance"),
        ("fr", "On parle de maltraitance, et de faux témoignage.", "faux témoignage"),
        ("fr", "Le père est en détention.", "en détention"),
        ("en", "His father is on remand.", "on remand"),
        ("fr", "Il y a deux morts et trois blessés.", "deux morts"),
        ("fr", "Il y a deux morts et trois blessés.", "trois blessés"),
        ("en", "He is gay, and she's going through a nasty divorce.", "gay"),
        ("en", "Her visa expires in spring.", "visa expires"),
        ("en", "She's the union rep.", "union rep"),
        ("en", "I think he's in hospital.", "in hospital"),
        ("en", "She has MS, he was off with stress.", "has MS"),
        ("en", "They were let go.", "were let go"),
        ("en", "We're not renewing her contract.", "not renewing her contract"),
        ("en", "We close the old plant.", "close the old plant"),
        ("en", "They want to buy us.", "want to buy us"),
        ("en", "We are selling the company.", "selling the company"),
        ("en", "She mailed the list to the wrong client.", "mailed the list to the wrong"),
        ("en", "All the backups were deleted.", "backups were deleted"),
        ("fr", "On va casser nos covenants.", "casser nos covenants"),
        ("fr", "Ils déposent le bilan.", "déposent le bilan"),
        ("fr", "Les commissaires aux comptes ne signeront pas.", "commissaires aux comptes ne signeront pas"),
        ("fr", "Il a un casier judiciaire, il a versé des pots-de-vin.", "casier judiciaire"),
        ("fr", "Un chauffeur a été tué.", "chauffeur a été tué"),
        ("fr", "Il est homosexuel, elle est en plein divorce.", "en plein divorce"),
        ("fr", "Son titre de séjour expire.", "titre de séjour"),
        ("fr", "Elle est musulmane.", "musulmane"),
        ("fr", "Je crois qu'il est à l'hôpital.", "à l'hôpital"),
        ("fr", "Elle est arrêtée pour stress.", "arrêtée pour stress"),
        ("fr", "Toute l'équipe sera remerciée.", "sera remerciée"),
        ("fr", "On ne renouvelle pas son contrat.", "renouvelle pas son contrat"),
        ("fr", "On ferme la vieille usine.", "ferme la vieille usine"),
        ("fr", "Ils veulent nous racheter.", "nous racheter"),
        ("fr", "On vend la boîte.", "vend la boîte"),
        ("fr", "Il a envoyé la liste à la mauvaise personne.", "envoyé la liste à la mauvaise"),
        ("fr", "Les sauvegardes ont été effacées.", "sauvegardes ont été effacées"),
        ("fr", "Il a été mis en examen, puis relâché.", "mis en examen"),
        ("fr", "Il y a eu une agression sur le parking.", "agression"),
        ("fr", "On va racheter leur société.", "racheter leur société"),
        ("en", "A nurse was assaulted last night.", "was assaulted"),
        ("fr", "Elle nous poursuit, et il fait l'objet d'une enquête.", "nous poursuit"),
        ("fr", "Elle nous poursuit, et il fait l'objet d'une enquête.", "objet d'une enquête"),
        ("en", "They are selling us to a rival.", "selling us to"),
        ("fr", "Ils vont nous vendre à un concurrent.", "nous vendre à"),
        ("en", "He came in with pneumonia.", "pneumonia"),
        ("en", "She broke her left hip, he lost two fingers.", "broke her left hip"),
        ("en", "She broke her left hip, he lost two fingers.", "lost two fingers"),
        ("en", "The boy has a nut allergy, and he is off with anxiety.", "nut allergy"),
        ("en", "The boy has a nut allergy, and he is off with anxiety.", "anxiety"),
        ("en", "They gave him the wrong dose.", "gave him the wrong dose"),
        ("en", "She filed a formal grievance, and two posts to go.", "filed a formal grievance"),
        ("en", "He's suspended, he is out of jail.", "suspended"),
        ("en", "He's suspended, he is out of jail.", "out of jail"),
        ("en", "We miss the covenant, and the landlord is going under.", "miss the covenant"),
        ("en", "We miss the covenant, and the landlord is going under.", "going under"),
        ("en", "You can see other people's medical records.", "see other people's medical records"),
        ("en", "He pushed the keys on GitHub.", "pushed the keys on GitHub"),
        ("fr", "Il a fait une embolie.", "embolie"),
        ("fr", "Elle s'est cassé le col du fémur, il a perdu deux doigts.", "cassé le col"),
        ("fr", "Elle s'est cassé le col du fémur, il a perdu deux doigts.", "perdu deux doigts"),
        ("fr", "Il est allergique aux noix, elle a de l'anxiété.", "allergique aux noix"),
        ("fr", "Il est allergique aux noix, elle a de l'anxiété.", "anxiété"),
        ("fr", "C'est une erreur de dosage.", "erreur de dosage"),
        ("fr", "Elle a dénoncé son chef, il est convoqué.", "dénoncé son chef"),
        ("fr", "Elle a dénoncé son chef, il est convoqué.", "convoqué"),
        ("fr", "Il faut le suspendre, il sort de prison.", "le suspendre"),
        ("fr", "Il faut le suspendre, il sort de prison.", "sort de prison"),
        ("fr", "Ce sont des gestes déplacés.", "gestes déplacés"),
        ("fr", "Le bailleur met la clé sous la porte.", "met la clé sous la porte"),
        ("fr", "On peut voir les dossiers des autres.", "voir les dossiers des autres"),
        ("fr", "Il a mis les clés sur GitHub.", "mis les clés sur GitHub"),
        ("en", "She is seven months pregnant.", "seven months pregnant"),
        ("en", "His wife left him, he sleeps in his car.", "wife left him"),
        ("en", "His wife left him, he sleeps in his car.", "sleeps in his car"),
        ("en", "She failed her probation.", "failed her probation"),
        ("en", "We filed a suspicious activity report, don't tip them off.", "suspicious activity report"),
        ("en", "We filed a suspicious activity report, don't tip them off.", "tip them off"),
        ("en", "We have to notify the regulator.", "notify the regulator"),
        ("en", "He touched her, he put his hand on her knee.", "touched her"),
        ("en", "He touched her, he put his hand on her knee.", "hand on her knee"),
        ("en", "The results were made up.", "results were made up"),
        ("en", "Two patients have died.", "patients have died"),
        ("en", "The pension deficit is growing.", "pension deficit"),
        ("fr", "Elle est enceinte de huit mois.", "enceinte de huit mois"),
        ("fr", "Sa femme l'a quitté, il dort dans sa voiture.", "femme l'a quitté"),
        ("fr", "Sa femme l'a quitté, il dort dans sa voiture.", "dort dans sa voiture"),
        ("fr", "Il passe en conseil de discipline.", "conseil de discipline"),
        ("fr", "On fait une déclaration à Tracfin.", "déclaration à Tracfin"),
        ("fr", "Il faut prévenir le parquet.", "prévenir le parquet"),
        ("fr", "Il lui a mis la main sur la cuisse, il l'a giflée.", "main sur la cuisse"),
        ("fr", "Il lui a mis la main sur la cuisse, il l'a giflée.", "a giflée"),
        ("fr", "Les données sont inventées.", "données sont inventées"),
        ("fr", "Un patient est mort.", "patient est mort"),
        ("fr", "La banque dénonce notre découvert.", "dénonce notre découvert"),
        ("fr", "Le fichier de paie est dehors.", "fichier de paie"),
        ("en", "She is behind on her rent.", "behind on her rent"),
        ("en", "He has weeks to live.", "weeks to live"),
        ("en", "They employ children.", "employ children"),
        ("en", "The study has failed.", "study has failed"),
        ("fr", "Il a deux mois de loyer de retard.", "mois de loyer"),
        ("fr", "Il lui reste deux mois à vivre.", "mois à vivre"),
        ("fr", "Ils emploient des enfants.", "emploient des enfants"),
        ("fr", "L'essai a échoué.", "essai a échoué"),
        ("en", "She won't be back before spring.", "t be back before spring"),
        ("en", "He's having the operation on the ninth.", "having the operation"),
        ("en", "There is something on his left lung.", "something on his left lung"),
        ("en", "His wife has moved out.", "wife has moved out"),
        ("en", "We have parted ways with him.", "parted ways with"),
        ("en", "Those jobs will disappear.", "jobs will disappear"),
        ("en", "He jumped before he was pushed.", "jumped before he was pushed"),
        ("en", "They voted for a walkout.", "voted for a walkout"),
        ("en", "The file is with the lawyers.", "file is with the lawyers"),
        ("en", "We owe them an apology.", "owe them an apology"),
        ("en", "The council may fine us.", "may fine us"),
        ("en", "He hit a colleague.", "hit a colleague"),
        ("en", "The bank has given us until June.", "bank has given us until"),
        ("en", "We are freezing pay this year.", "freezing pay"),
        ("en", "She wants the same rise.", "wants the same rise"),
        ("en", "They have made us an offer.", "made us an offer"),
        ("en", "The founders want out.", "founders want out"),
        ("en", "We got popped on Friday.", "got popped"),
        ("en", "They were in our mail for weeks.", "They were in our mail"),
        ("en", "His laptop went missing.", "laptop went missing"),
        ("fr", "Elle ne revient pas avant le printemps.", "revient pas avant le printemps"),
        ("fr", "Il est en arrêt, elle a craqué.", "en arrêt"),
        ("fr", "Il est en arrêt, elle a craqué.", "a craqué"),
        ("fr", "On lui a vu quelque chose au poumon.", "chose au poumon"),
        ("fr", "Sa femme est partie.", "femme est partie"),
        ("fr", "Son contrat ne sera pas reconduit.", "contrat ne sera pas reconduit"),
        ("fr", "Il part avec un chèque, ces postes-là disparaissent.", "part avec un chèque"),
        ("fr", "Il part avec un chèque, ces postes-là disparaissent.", "postes-là disparaissent"),
        ("fr", "On n'a plus besoin de l'équipe de nuit.", "plus besoin de l'équipe"),
        ("fr", "Le dossier est chez les avocats.", "chez les avocats"),
        ("fr", "La mairie peut nous coller une amende.", "coller une amende"),
        ("fr", "Il a frappé un collègue.", "frappé un collègue"),
        ("fr", "On gèle les salaires cette année.", "gèle les salaires"),
        ("fr", "Ils nous ont fait une offre.", "nous ont fait une offre"),
        ("fr", "Les fondateurs veulent sortir.", "fondateurs veulent sortir"),
        ("fr", "Ils ont chiffré le serveur de fichiers.", "ont chiffré le serveur"),
        ("fr", "Un portable a disparu.", "portable a disparu"),
        ("en", "We want twelve people to go by Easter.", "people to go by"),
        ("en", "The clubs are going to the wall.", "going to the wall"),
        ("en", "They filed for chapter eleven.", "filed for chapter eleven"),
        ("en", "He makes more than she does.", "makes more than she"),
        ("en", "They gave him the sack.", "gave him the sack"),
        ("en", "His poor performance is the talk of the floor.", "poor performance"),
        ("en", "We plan the carve-out, and to merge with a rival.", "the carve-out"),
        ("en", "We plan the carve-out, and to merge with a rival.", "merge with"),
        ("en", "Somebody got into our systems.", "Somebody got into our systems"),
        ("en", "He left a backdoor, a back door into our code.", "back door into our code"),
        ("en", "She waits, waiting for her scan.", "waiting for her scan"),
        ("en", "Her father kicked me out.", "kicked me out"),
        ("en", "She needs another round of tests.", "round of tests"),
        ("en", "He was fired, and she had a stroke.", "fired"),
        ("en", "He was fired, and she had a stroke.", "stroke"),
        ("fr", "Elle est enceinte, et il attend ses résultats.", "enceinte"),
        ("fr", "Elle est enceinte, et il attend ses résultats.", "attend ses résultats"),
        ("fr", "Il n'est pas à la hauteur, lui.", "pas à la hauteur"),
        ("fr", "Il est nul, on le vire.", "le vire"),
        ("fr", "Il risque un licenciement, on ne va pas le garder.", "pas le garder"),
        ("fr", "On n'a plus besoin de lui.", "plus besoin de lui"),
        ("fr", "Il est payé deux fois plus.", "payé deux fois plus"),
        ("fr", "La fusion est signée.", "fusion"),
        ("fr", "Une offre, et puis les racheter.", "les racheter"),
        ("fr", "Ils ont aspiré toutes nos données.", "aspiré toutes nos données"),
        ("fr", "Il a oublié son portable dans le train.", "oublié son portable dans le train"),
        ("fr", "Une bagarre a éclaté.", "bagarre a éclaté"),
        ("fr", "C'est la grève.", "grève"),
    )
    nothing = (
        ("en", "Sales fell until COVID was over."),
        ("fr", "Les ventes ont baissé pendant le COVID."),
        ("en", "Shut the laptop down. What is our compensation for the extra trip? He forged ahead."),
        ("fr", "La demeure est belle, on y est mis à l'aise."),
        (
            "en",
            "There is a limit, the account is suspended. We were in stitches at the terminal. Blind tasting.",
        ),
        (
            "en",
            "The socks are missing from the drawer. He's inside. It is under the table. We copied it.",
        ),
        (
            "en",
            "The lead is in the water jug. It was lit on the forge. The break in the cable is done by five.",
        ),
        (
            "fr",
            "La main courante de l'escalier est à refaire. Il a gonflé le ballon, le vol est à midi.",
        ),
        (
            "fr",
            "On fait un trou dans le mur. La séance est suspendue. C'est un faux numéro. Il m'a interpellé.",
        ),
        (
            "fr",
            "Il y a du plomb dans le toit. L'eau est dans la nappe. Un fondu au noir. Ils se sont séparés.",
        ),
        (
            "en",
            "He is off until Monday, the poster won't be back, and she's having the opening on the ninth.",
        ),
        (
            "en",
            "They have made us a cake. The children want out. We got lunch. The next version ships.",
        ),
        (
            "en",
            "He hit the wall. Her posts disappear from the feed. That is fine. Her number is on the list.",
        ),
        (
            "fr",
            "Il revient lundi. Le train part avec un retard. Les enfants veulent sortir. On gèle les textes.",
        ),
        ("fr", "Ils nous ont fait une tarte. La prochaine version sort en mai. Il a frappé un grand coup."),
        ("en", "The clinic is a client. They had a change of heart, and I know it by heart."),
        ("en", "After the restructuring the notice goes up at noon, and you'll notice the new logo."),
        ("fr", "Elle le dit par cœur au médecin. C'est au cœur du sujet, et c'est un coup de coeur."),
        ("fr", "On ne paie pas, et qui paie la prime ?"),
        ("en", "One dead end, a dead battery, the dead of night. He died of boredom."),
        ("fr", "On a deux temps morts."),
        ("en", "We are transitioning to the new system."),
        ("en", "We investigated the audit log."),
        ("fr", "L'enquête de satisfaction est prête, et l'audit aussi."),
        ("en", "We are behind on the plan. The login failed. We employ engineers. Visa or cash."),
        ("fr", "Un mois de vacances. Ils emploient des ingénieurs. La connexion a échoué."),
        ("en", "We touched on that. Nine months later, she left him the keys. A tip: the heart of the city."),
        ("en", "Hand on the report. Backlog grooming is on Monday. We report to the board."),
        ("en", "The data was late, so we made up for it. I sleep in the car. We notified the customers."),
        ("fr", "Elle a quitté la salle. Il dort dans le train. Il a frappé à la porte."),
        ("fr", "On a touché le fond. On fait une déclaration. On prévient les clients. Le bilan est bon."),
        ("fr", "Les données sont prêtes. Il dénonce le bruit. C'est le cœur du sujet. Un fichier de test."),
        (
            "en",
            "The service is suspended. We broke the link. The tunnel is going under the road. I lost a file.",
        ),
        ("en", "We raised a question. See other people. The wrong date. It is on GitHub. The wall is grey."),
        ("fr", "Le service est suspendu. On a cassé le lien. Une fracture numérique. On a perdu un fichier."),
        (
            "fr",
            "Le comité est convoqué mardi. Une erreur de frappe. Les dossiers des clients. C'est sur GitHub.",
        ),
        ("en", "They bought us lunch and will buy us coffee. Let's go. As you recall, it rained."),
        ("en", "Please close it. The plant in the hall needs water. I work in administration, by default."),
        ("en", "A gay pride flag. The Catholic school is next door. The hospital is a customer of ours."),
        ("en", "The results were positive, I ran the tests. I was told to leave it open. Let it go."),
        ("en", "We are winding up. I'd sell the business case. It's in the European Union member states."),
        ("en", "An explosion of colour. The restructuring of the page. The outage was short."),
        ("fr", "On fait un tour de table. Le scanner n'est pas branché. Il opère ici. Je vous remercie."),
        ("fr", "Un quartier juif. Une explosion de couleurs. La restructuration de la page. On va partir."),
        ("fr", "Il veut les acheter. Ferme-le. L'usine est belle. Le rappel est à dix heures."),
        ("fr", "Le dossier est arrêté. L'arbitrage du match. Ils ne signeront pas ce bon de livraison."),
        ("en", "I am sick of it. The offer stands. We launch the ball. A fine day."),
        ("en", "That's fine, send it to the claims desk. What is the codename?"),
        ("en", "She went through the ledgers, and then the board ate."),
        ("fr", "Une belle offre. On lance la balle. La faute est à moi. Un bon accord de guitare."),
        ("fr", "Elle revient avec le procès verbal, et deux procès verbaux."),
        ("fr", "Le procès-verbal est voté. Le diagnostic de la panne est clair."),
        ("fr", "D'accord. Le tribunal ? D\u2019accord, d'accord."),
        ("en", "Two people to go to the shop. A shelf is fixed to the wall."),
        ("en", "Read chapter eleven by Monday. Merge with main, or merge with the traffic."),
        ("en", "Carve out an hour. The recipe makes more than ten. A back door into the kitchen."),
        ("en", "We left a bucket under the tap. A bird in the wild. The system kicked me out."),
        ("en", "I can't get into my email. We wait, waiting for the tests to end. A stroke of luck."),
        ("en", "The lithium battery. The keys get evicted from the cache. I split up the file."),
        ("en", "The event fired twice, it is wood fired and she is fired up."),
        ("en", "Poor performance of the old disks. Cover it up with a cloth."),
        ("en", "The battery died and I killed it. In court shoes on a tennis court."),
        ("en", "Nobody gets anything to eat. She resigned herself to it."),
        ("en", "A sack of flour, the chop and soup. It is hacked together."),
        ("en", "The jobs were moved to a queue. What is at stake in the second act?"),
        ("fr", "On attend les résultats des tests. Branchez les enceintes. L'enceinte grésille."),
        ("fr", "L'étagère n'est pas à la hauteur, ni pas au niveau. La vis ne fera pas l'affaire."),
        ("fr", "On ne va pas les garder. Prendre la porte de droite. On n'a plus besoin de cette clé."),
        ("fr", "Demande une rallonge, la prise est loin. On gagne deux fois sur trois. Rien cette année."),
        ("fr", "Vite, sinon il part. Approuve ma demande de fusion. Les piles, il faut les racheter."),
        ("fr", "La mise en vente des billets. Adosser une échelle. On a aspiré la moquette."),
        ("fr", "J'ai oublié mon portable à la maison. Une fois entré dans le système, tout est vert."),
        ("fr", "On l'a vu en avant-première. La batterie au lithium. À cause de la grève des trains."),
        ("fr", "On va nous mettre dehors. Une bagarre de polochons."),
        ("fr", "On est au point mort, un rappel pour lundi."),
    )

    @pytest.fixture
    def recogniser(self) -> Context:
        return Context()

    def test_it_is_context_and_says_what_it_is_about(self, recogniser: Context) -> None:
        (hit,) = recogniser.recognise("It was ransomware.", "en")
        assert hit.category is Category.CONTEXT
        assert hit.reason == "talk of security incidents"

    def test_a_weak_term_needs_company_that_is_near(self, recogniser: Context) -> None:
        words = "so it goes well and then some more of the same "
        assert len(list(recogniser.recognise(f"He was sick {words}doctor.", "en"))) == 2
        assert not list(recogniser.recognise(f"He was sick {words}{words}doctor.", "en"))

    @pytest.mark.parametrize(
        ("language", "said", "again", "another"),
        [
            ("en", "The target is far", "and the target moves", "and the bidder waits"),
            ("fr", "Le couteau est propre", "et les couteaux aussi", "et la police arrive"),
        ],
    )
    def test_a_weak_term_is_no_company_for_itself(
        self, recogniser: Context, language: str, said: str, again: str, another: str
    ) -> None:
        assert not list(recogniser.recognise(f"{said}, {again}.", language))
        assert len(list(recogniser.recognise(f"{said}, {again}, {another}.", language))) == 3

    @pytest.mark.parametrize(
        ("language", "said", "before", "behind"),
        [
            ("en", "next version", "Between us: the ", " is thinner."),
            ("en", "next version", "The ", " is thinner, so please don't tell customers."),
            ("en", "replacing her", "We are ", ", and nobody there has been told."),
            ("en", "next version", "No one knows it: the ", " is thinner."),
            ("fr", "prochaine version", "Entre nous, la ", " est plus fine."),
            ("fr", "prochaine version", "La ", " est plus fine, ne le dites pas aux clients."),
            ("fr", "ferme la boutique", "On ", ", et là-bas personne ne le sait."),
        ],
    )
    def test_what_everybody_says_counts_where_it_is_said_in_confidence(
        self, recogniser: Context, language: str, said: str, before: str, behind: str
    ) -> None:
        (hit,) = recogniser.recognise(before + said + behind, language)
        assert (hit.start, hit.end, hit.score) == (len(before), len(before + said), 0.4)
        assert not list(recogniser.recognise(f"{before[-4:]}{said}.", language))

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("en", "Between us, the launch is the best part of my year."),
            ("en", "Between us: on stage, at the launch, she was brilliant."),
            ("en", "Between us, that's next year's thing. Fine her number is the old one."),
            ("en", "It goes live soon. One thing, and sales told me so."),
            ("fr", "Entre nous, le départ est à midi."),
        ],
    )
    def test_what_needs_company_finds_none_in_a_confidence(
        self, recogniser: Context, language: str, text: str
    ) -> None:
        assert {text[hit.start : hit.end] for hit in recogniser.recognise(text, language)} <= {"on stage"}

    def test_a_confidence_that_is_far_tells_nothing(self, recogniser: Context) -> None:
        far = "The next version is thinner. " + "Well, so it goes. " * 20 + "Between us."
        assert list(recogniser.recognise(far, "en")) == []

    @pytest.mark.parametrize(
        ("language", "text"), [("en", "That is fine. Her number?"), ("fr", "On gèle. Les salaires ?")]
    )
    def test_no_term_goes_on_in_another_sentence(self, recogniser: Context, language: str, text: str) -> None:
        assert list(recogniser.recognise(text, language)) == []

    def test_a_faith_counts_of_somebody_and_not_of_a_place(self, recogniser: Context) -> None:
        (hit,) = recogniser.recognise("The Catholic church is old. Her boss, you know, seems Catholic.", "en")
        assert hit.start > 40
        assert hit.reason == "talk of personal life"

    def test_a_gap_ends_with_its_sentence(self, recogniser: Context) -> None:
        assert list(recogniser.recognise("Shut the door. The factory is loud.", "en")) == []

    def test_a_long_row_of_beginnings_takes_no_time(self, recogniser: Context) -> None:
        assert list(recogniser.recognise("close the " * 20_000, "en")) == []

    @pytest.mark.parametrize("language", ["en", "fr"])
    def test_each_language_has_all_topics(self, recogniser: Context, language: str) -> None:
        assert len(recogniser._topics(language).spoken_of) == 10
