from __future__ import annotations

import json
from array import array
from decimal import Decimal
from sys import byteorder
from typing import Any, Dict, Iterator, List

from ._errors import Error
from ._types import Amount, Match, number

KINDS = ("", "money", "percent", "percent_point", "basis_point", "multiple", "ordinal", "quantity", "fraction", "number")
BOUNDS = ("", "at_least", "at_most", "more_than", "less_than")
_FLAGS = ("approx", "implied", "is_range", "low_open", "high_open")
_MARK = b"komoney1"


def sections(answer: bytes) -> "List[memoryview]":
    """The columns of an answer, each behind its length."""
    if answer[:8] != _MARK:
        raise RuntimeError("komoney: the library is of another version")
    view = memoryview(answer)
    out, at = [], 8
    while at < len(view):
        size = int.from_bytes(view[at : at + 8], byteorder)
        at += 8
        out.append(view[at : at + size])
        at += (size + 7) // 8 * 8
    return out


def lines(column: memoryview) -> "List[str]":
    """The texts of a column, each of which ends with a line feed."""
    out = bytes(column).decode("utf-8", "surrogatepass").split("\n")
    out.pop()
    return out


def _numbers(kind: str, column: memoryview) -> array:
    a = array(kind)
    a.frombytes(column)
    return a


def failures(words: memoryview) -> "Dict[int, Error]":
    return {
        row: Error(code, offset if offset >= 0 else None, message, "")
        for row, code, offset, message in json.loads(bytes(words))[2] or ()
    }


class Columns:
    """Amounts in columns, as long as each other. An iteration over them gives each Match of ``find_all``; and of the others the
    Amount of each text, or None of one that does not read.

    Each column is a list that is made when it is first asked for: ``row`` (the number of the text, from 0), ``start``, ``end``,
    ``text`` (of ``find_all``), ``kind``, ``value`` (Decimal; None of a range), ``low``, ``high``, ``currency``, ``unit``,
    ``bound``, ``approx``, ``implied``, ``is_range``, ``low_open``, ``high_open`` and ``number`` (the value as the nearest float,
    NaN of none). ``errors`` are those of the texts that do not read, by row.
    """

    names = (
        "row", "start", "end", "text", "kind", "value", "low", "high", "currency", "unit", "bound", *_FLAGS, "number",
    )  # fmt: skip

    def __init__(self, answer: bytes, found: bool) -> None:
        s = sections(answer)
        self._raw = dict(zip(
            ("row", "start", "end", "kind", "bound", "flags", "currency", "unit", "number", "low", "high", "text"), s
        ))  # fmt: skip
        currencies, units, _ = json.loads(bytes(s[12]))
        self._currencies: List[str] = currencies or []
        self._units: List[str] = units or []
        self._found = found
        self._length = len(s[3])
        self._lists: Dict[str, List[Any]] = {}
        self.errors: Dict[int, Error] = failures(s[12])
        if not found:
            self.names = tuple(n for n in Columns.names if n not in ("start", "end", "text"))

    def __len__(self) -> int:
        return self._length

    def __getattr__(self, name: str) -> "List[Any]":
        if name.startswith("_") or name not in self.names:
            raise AttributeError(name)
        got = self._lists.get(name)
        if got is None:
            got = self._lists[name] = self._column(name)
        return got

    def _column(self, name: str) -> "List[Any]":
        raw = self._raw
        if name in ("row", "start", "end"):
            return _numbers("q", raw[name]).tolist()
        if name == "number":
            return _numbers("d", raw[name]).tolist()
        if name == "text":
            return lines(raw["text"])
        if name in ("kind", "bound"):
            words = [w or None for w in (KINDS if name == "kind" else BOUNDS)]
            return list(map(words.__getitem__, raw[name]))
        if name in ("currency", "unit"):
            words = [*(self._currencies if name == "currency" else self._units), None]  # -1 is none
            return list(map(words.__getitem__, _numbers("i", raw[name])))
        if name in _FLAGS:
            bit = 1 << _FLAGS.index(name)
            return list(map([bool(n & bit) for n in range(32)].__getitem__, raw["flags"]))
        if name == "low":
            texts = lines(raw["low"])
            try:
                return list(map(Decimal, texts))
            except ArithmeticError:  # a ratio, or none
                return [number(t) if t else None for t in texts]
        if name == "high":
            return [Decimal(t) if t else low for t, low in zip(lines(raw["high"]), self.low)]
        # value
        low = self.low
        bit = 1 << _FLAGS.index("is_range")
        if not any(flags & bit for flags in raw["flags"]):
            return low
        return [None if flags & bit else v for v, flags in zip(low, raw["flags"])]

    def __iter__(self) -> "Iterator[Any]":
        amounts = zip(
            self.kind, self.low, self.high, self.currency, self.unit, self.bound, self.approx, self.implied, self.is_range,
            self.low_open, self.high_open,
        )  # fmt: skip
        if not self._found:
            return (None if a[0] is None else Amount(*a) for a in amounts)
        return (Match(*a, *place) for a, place in zip(amounts, zip(self.start, self.end, self.text, self.row)))

    def to_dict(self) -> "Dict[str, List[Any]]":
        """All columns by name, which pandas.DataFrame and pyarrow.table take."""
        return {name: getattr(self, name) for name in self.names}

    def to_pandas(self, index: Any = None) -> Any:
        """A pandas DataFrame, whose kinds, currencies, units and bounds are categories and whose values are objects, Decimal.

        ``index`` is the index of the texts, such as ``series.index``; ``row`` then holds its labels, and is the index of
        what ``parse_all`` has read.
        """
        import numpy
        import pandas

        raw = self._raw
        data: Dict[str, Any] = {}
        for name in self.names:
            if name in ("row", "start", "end"):
                data[name] = numpy.frombuffer(raw[name], "int64")
            elif name == "number":
                data[name] = numpy.frombuffer(raw[name], "float64")
            elif name in ("kind", "bound"):
                words = KINDS if name == "kind" else BOUNDS
                data[name] = pandas.Categorical.from_codes(numpy.frombuffer(raw[name], "uint8").astype("int8") - 1, words[1:])
            elif name in ("currency", "unit"):
                words = tuple(self._currencies if name == "currency" else self._units)
                data[name] = pandas.Categorical.from_codes(numpy.frombuffer(raw[name], "int32"), words)
            elif name in _FLAGS:
                data[name] = numpy.frombuffer(raw["flags"], "uint8") & (1 << _FLAGS.index(name)) != 0
            else:
                try:  # NumPy 1.23 and later, ten times as fast
                    data[name] = numpy.fromiter(getattr(self, name), object, len(self))
                except ValueError:
                    data[name] = column = numpy.empty(len(self), object)
                    column[:] = getattr(self, name)
        if index is not None:
            data["row"] = numpy.asarray(index)[data["row"]]
        frame = pandas.DataFrame(data)
        if not self._found:
            frame = frame.drop(columns="row")
            if index is not None:
                frame.index = index
        return frame
