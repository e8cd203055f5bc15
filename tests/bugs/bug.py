"""What a sown bug is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bug:
    """Replaces `before`, which stands exactly once in `file`, by `after`; one of its tests at least has to fail."""

    name: str
    promise: str
    file: str
    before: str
    after: str
    tests: tuple[str, ...]
