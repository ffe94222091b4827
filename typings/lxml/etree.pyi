from collections.abc import Iterator

class LxmlError(Exception): ...

class _Element:
    tag: object
    text: str | None
    def iterchildren(self, *, reversed: bool = False) -> Iterator[_Element]: ...
