from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal
from fractions import Fraction
from typing import Any, Optional, Tuple, Union

Number = Union[Decimal, Fraction]


def number(text: str) -> Number:
    """A plain decimal, or a ratio such as 1/3."""
    if "/" in text:
        numerator, denominator = text.split("/")
        return Fraction(Decimal(numerator)) / Fraction(Decimal(denominator))
    return Decimal(text)


def written(value: Number) -> str:
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    return format(value, "f")


@dataclass(frozen=True)
class Amount:
    """What an expression is worth.

    ``low`` and ``high`` are the ends of a range, and the same value twice where there is none. They are exact: a Decimal, or a
    Fraction of what no decimal is (3분의 1).
    """

    kind: str
    """money, percent, percent_point, basis_point, multiple, ordinal, quantity, fraction or number."""
    low: Number
    high: Number
    currency: Optional[str] = None
    """The ISO 4217 code of money."""
    unit: Optional[str] = None
    """What a quantity or an ordinal counts: 명, square-meter; %, %p, bp, 배."""
    bound: Optional[str] = None
    """at_least, at_most, more_than or less_than."""
    approx: bool = False
    implied: bool = False
    """The text does not write the currency."""
    is_range: bool = False
    low_open: bool = False
    high_open: bool = False
    """The high end itself is outside: 3만원대 is 30000 to below 40000."""

    @property
    def value(self) -> Optional[Number]:
        """The single value, and None of a range."""
        return None if self.is_range else self.low


@dataclass(frozen=True)
class Match(Amount):
    """An amount that was found: ``text == whole[start:end]``. ``row`` is the number of its text in a list, from 0."""

    start: int = 0
    end: int = 0
    text: str = ""
    row: int = 0


@dataclass(frozen=True)
class Converted(Amount):
    """An amount in another currency, and the rate that was used: so much for one of the former."""

    rate: Number = Decimal(0)


@dataclass(frozen=True)
class Pair:
    """A conversion that a text states, and the rate that it implies: ``rate_low`` to ``rate_high`` ``quote`` for one ``base``."""

    source: Match
    target: Match
    base: str
    quote: str
    rate_low: Decimal
    rate_high: Decimal
    fits: Optional[bool] = None
    """Whether it fits the rate that was given for its currencies."""


@dataclass(frozen=True)
class Group:
    """Pairs, by their numbers from 0, that one rate satisfies."""

    base: str
    quote: str
    rate_low: Decimal
    rate_high: Decimal
    pairs: Tuple[int, ...]


@dataclass(frozen=True)
class Audit:
    """The conversions that a text states, and the fewest groups of them that one rate satisfies."""

    pairs: Tuple[Pair, ...]
    groups: Tuple[Group, ...]
    consistent: bool


@dataclass(frozen=True)
class Cell:
    """One cell of a table. ``table``, ``row`` and ``column`` count from 1."""

    table: int
    row: int
    column: int
    text: str
    amount: Optional[Amount] = None
    """What the cell is worth, and None where it is a text."""
    role: str = "body"
    """body, header or note (a title, a unit line, a footnote)."""
    header: Tuple[str, ...] = ()
    """What stands above the cell, from the top down."""
    label: Tuple[str, ...] = ()
    """The texts that its row begins with."""
    unit_from: Optional[str] = None
    """The unit that a bare number got from header, label or unit line: 백만원."""
    rows: int = 1
    columns: int = 1
    """How many a merged cell goes over."""


def _amount(d: "dict[str, Any]") -> "dict[str, Any]":
    if "value" in d:
        low = high = number(d["value"])
    else:
        low, high = Decimal(d["low"]), Decimal(d["high"])
    return dict(
        kind=d["kind"], low=low, high=high, currency=d.get("currency"), unit=d.get("unit"), bound=d.get("bound"),
        approx="approx" in d, implied="currency_implied" in d, is_range="value" not in d,
        low_open="low_open" in d, high_open="high_open" in d,
    )  # fmt: skip


def amount(d: "dict[str, Any]") -> Amount:
    return Amount(**_amount(d))


def match(d: "dict[str, Any]") -> Match:
    return Match(start=d["start"], end=d["end"], text=d["text"], **_amount(d))


def converted(d: "dict[str, Any]") -> Converted:
    return Converted(rate=number(d["rate"]), **_amount(d))


def audit(d: "dict[str, Any]") -> Audit:
    return Audit(
        pairs=tuple(
            Pair(match(p["from"]), match(p["to"]), p["base"], p["quote"], Decimal(p["rate_low"]), Decimal(p["rate_high"]), p.get("fits"))
            for p in d["pairs"]
        ),
        groups=tuple(
            Group(g["base"], g["quote"], Decimal(g["rate_low"]), Decimal(g["rate_high"]), tuple(i - 1 for i in g["pairs"]))
            for g in d["summary"]["groups"]
        ),
        consistent=d["summary"]["consistent"],
    )


def cell(d: "dict[str, Any]") -> Cell:
    return Cell(
        table=d["table"], row=d["row"], column=d["column"], text=d["text"], amount=amount(d) if "kind" in d else None,
        role=d["role"], header=tuple(d["header"]), label=tuple(d["label"]), unit_from=d.get("from"),
        rows=d.get("rows", 1), columns=d.get("columns", 1),
    )  # fmt: skip


def amount_fields(a: Amount) -> "list[Tuple[str, str]]":
    """The fields of an amount as an option says them."""
    out = [("kind", a.kind)]
    if a.is_range:
        out += [("low", written(a.low)), ("high", written(a.high))]
    else:
        out.append(("value", written(a.low)))
    for name, key in (("currency", "currency"), ("unit", "unit"), ("bound", "bound")):
        value = getattr(a, name)
        if value is not None:
            out.append((key, value))
    for name, key in (("approx", "approx"), ("implied", "currency_implied"), ("low_open", "low_open"), ("high_open", "high_open")):
        if getattr(a, name):
            out.append((key, "true"))
    return out


MATCH_FIELDS = tuple(f.name for f in fields(Match))
