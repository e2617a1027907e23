from __future__ import annotations

from typing import Optional


class Error(ValueError):
    """A text that does not read.

    ``code`` is the reason, such as ``"scale order"``; ``offset`` is where in ``input``, in characters, or None; ``str()`` says both
    in words.
    """

    def __init__(self, code: str, offset: Optional[int], message: str, input: str) -> None:
        super().__init__(code, offset, message, input)
        self.code = code
        self.offset = offset
        self.message = message
        self.input = input

    def __str__(self) -> str:
        return self.message


class InternalError(RuntimeError):
    """A fault of komoney itself, which should be reported with the text that led to it."""
