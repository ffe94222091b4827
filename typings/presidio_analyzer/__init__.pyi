from collections.abc import Iterator, Sequence
from typing import Protocol

class Match(Protocol):
    def span(self) -> tuple[int, int]: ...

class Compiled(Protocol):
    def finditer(self, text: str, *, timeout: float) -> Iterator[Match]: ...

class Pattern:
    name: str
    regex: str
    score: float
    compiled_regex: Compiled | None
    compiled_with_flags: int | None
    def __init__(self, name: str, regex: str, score: float) -> None: ...

class RecognizerResult:
    entity_type: str
    start: int
    end: int
    score: float

class EntityRecognizer:
    name: str
    context: list[str] | None
    supported_entities: list[str]
    def analyze(self, text: str, entities: Sequence[str]) -> list[RecognizerResult]: ...

class PatternRecognizer(EntityRecognizer):
    patterns: list[Pattern]
