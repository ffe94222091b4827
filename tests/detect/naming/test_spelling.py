import pytest

from app.detect.naming.spelling import Spelling
from tests.contracts.recogniser import RecogniserContract


class TestSpelling(RecogniserContract):
    found = (
        ("en", "his initials are b t r and that is all", "b t r"),
        ("en", "I'll only tell you the initials. K. M.", "K. M."),
        ("en", "His initials are B. T. R., I believe.", "B. T. R."),
        ("en", "Her initials are D and P.", "D and P."),
        ("en", "The note is initialled RH, in green.", "RH"),
        ("fr", "Ses initiales, c'est P. L., rien de plus.", "P. L."),
        ("en", "That's K, O, W, A, L, S, K, A. Right.", "K, O, W, A, L, S, K, A"),
        ("en", "That's K-O-W.", "K-O-W"),
        ("en", "spelt S M double I T H", "S M double I T H"),
        ("en", "spelt s m i t h", "s m i t h"),
        ("en", "It's all lower case, t r e f o i l, one word.", "t r e f o i l"),
        ("fr", "Mon code, c'est c h e v r e u i l.", "c h e v r e u i l"),
        ("fr", "C'est L, I, N. Voilà.", "L, I, N"),
        ("fr", "C'est L. I. N. E.", "L. I. N. E"),
        # With what is read out between letters, and over them.
        ("fr", "C'est B, deux fois R, I, U.", "B, deux fois R, I, U"),
        ("fr", "Son nom, D, apostrophe, A, R, C, voilà.", "D, apostrophe, A, R, C"),
        ("fr", "Notez L, E, espace, B, A, I, L.", "L, E, espace, B, A, I, L"),
        ("fr", "C'est M, E accent aigu, R, Y.", "M, E accent aigu, R, Y"),
        ("fr", "Alors N, O, E tréma, L. Merci.", "N, O, E tréma, L"),
        ("fr", "Z majuscule, O, R, B, trait d'union, K, A.", "Z majuscule, O, R, B, trait d'union, K, A"),
        ("en", "That is O, apostrophe, D, E, A.", "O, apostrophe, D, E, A"),
        ("en", "It's B, R, hyphen, L, two T, E.", "B, R, hyphen, L, two T, E"),
        # Letters told by words.
        ("en", "It is K like kite, I, T, E, all right.", "K like kite, I, T, E"),
        ("en", "it is d like dog i like igloo a like apple x", "d like dog i like igloo a like apple x"),
        ("en", "That's D as in Delta, I think.", "D as in Delta"),
        ("en", "No, M like Mary, not the other.", "M like Mary"),
        ("en", "it is s as in sugar i think", "s as in sugar"),
        ("fr", "C'est K comme kilo, O, deux L, voilà.", "K comme kilo, O, deux L"),
        ("fr", "épelé b comme berthe puis o comme oscar", "b comme berthe puis o comme oscar"),
        ("fr", "C'est un D comme Denis, je crois.", "D comme Denis"),
        ("fr", "Avec dé comme Denis, oui.", "dé comme Denis"),
        ("fr", "c'est un t comme thérèse", "t comme thérèse"),
        ("fr", "E comme Éloi, A.", "E comme Éloi, A"),
        # Letters that became words.
        ("fr", "Le nom, bé comme Béa, bé air haut dé, et voilà.", "bé air haut dé"),
        ("fr", "Tu m'épelles ? Oui, pé, eau, elle, aime, merci.", "pé, eau, elle, aime"),
        ("fr", "Et ça s'écrit ? Cul, eux, aime, haine.", "Cul, eux, aime, haine"),
    )
    nothing = (
        ("fr", "Un A majuscule, un espace, puis un B. Deux fois par an, à l'est. Plan A, puis B, puis C."),
        ("en", "Plan A, then B, then C. A dash of salt, a space, a hyphen."),
        ("en", "The initial A was fine, and the initials are on the form."),
        (
            "en",
            "Vitamin C as in citrus, grade A as in able. A for an answer. We got b for bravery.",
        ),
        (
            "en",
            "A like-minded man, I like it, I for instance. Plan B for Berlin, size L like large. C for no.",
        ),
        (
            "fr",
            "Vitamine C comme citron. Il y a comme un bruit, à comme avant, plan B comme Brest.",
        ),
        ("fr", "b comme dans la liste, c comme ceci, un t comme tout le monde."),
        (
            "fr",
            "M comme le dit Paul, c'est un D comme ça.",
        ),
        ("en", "I, I, I think the U.S.A. and P and L, plan A, B. Q&A."),
        ("fr", "A, a, a, il y a le C.S.E. et le plan B."),
        ("fr", "Comment ça s'écrit ? C'est à elle, au fond. Elle épelle son nom, elle a haut la main gagné."),
        ("fr", "Il aime l'air des os, à des heures. C'est comme ça, à elle, au thé."),
    )

    @pytest.fixture
    def recogniser(self) -> Spelling:
        return Spelling()
