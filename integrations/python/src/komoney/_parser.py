from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Callable, Iterable, List, Mapping, Optional, Sequence, Tuple, Union

from . import _library as library
from ._columns import Columns, failures, lines, sections
from ._types import Amount, Audit, Cell, Converted, Match, amount, amount_fields, audit, cell, converted, match, written

Rates = Union[str, Mapping[str, Any], Sequence[str]]
Value = Union[int, float, Decimal, str, Amount]


def _encode(pairs: "Iterable[Tuple[str, Any]]") -> bytes:
    """Options as the library reads them: key, value, and a mark behind each."""
    out = []
    for key, value in pairs:
        text = f"{key}\x1f{value}"
        if text.count("\x1f") > 1 or "\x1e" in text:
            raise ValueError(f"{key}: a control character in an option")
        out.append(text + "\x1e")
    return "".join(out).encode("utf-8", "surrogatepass")


def _rates(rates: Rates) -> "List[Tuple[str, str]]":
    if isinstance(rates, str):
        return [("rate", rates)]
    if isinstance(rates, Mapping):
        return [("rate", f"{code}={_plain(value)}") for code, value in rates.items()]
    return [("rate", rate) for rate in rates]


def _plain(value: Any) -> str:
    """A number as a plain decimal. A float is what it prints as: 0.1 is 0.1."""
    if isinstance(value, float):
        value = Decimal(repr(value))
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError(f"{value} is no number")
        return written(value)
    return str(value)


def _format_options(
    style: Optional[str], currency: Optional[str], digits: int, rounding: Optional[str], about: bool, form: Optional[str], contract: bool
) -> "List[Tuple[str, Any]]":
    pairs: List[Tuple[str, Any]] = []
    for key, value in (("style", style), ("currency", currency), ("rounding", rounding), ("currencyForm", form)):
        if value is not None:
            pairs.append((key, value))
    if digits:
        pairs.append(("digits", digits))
    if about:
        pairs.append(("about", "true"))
    if contract:
        pairs.append(("contract", "true"))
    return pairs


def format(
    value: Value,
    *,
    style: Optional[str] = None,
    currency: Optional[str] = None,
    digits: int = 0,
    rounding: Optional[str] = None,
    about: bool = False,
    form: Optional[str] = None,
    contract: bool = False,
) -> str:
    """Writes a number, or an Amount, in Korean.

    ``style`` is ``"mixed-spaced"`` (the default: 78억 1,200만), ``"mixed"``, ``"newspaper"``, ``"plain"``, ``"compact"``,
    ``"hangul"``, ``"formal"``, ``"hanja"``, ``"native"`` or another name of the command line; ``digits`` rounds to so many
    significant digits, half up unless ``rounding`` says otherwise; ``about`` writes 약 before what was rounded. A number with
    a ``currency`` is money; ``form`` is ``"name"``, ``"symbol"`` or ``"code"``. ``contract`` writes 일금 … 원정.

    >>> format(7812000000, style="hangul", currency="KRW")
    '칠십팔억천이백만원'
    """
    pairs = _format_options(style, currency, digits, rounding, about, form, contract)
    if isinstance(value, Amount):
        pairs += [(f"amount:{key}", text) for key, text in amount_fields(value)]
        return library.call(library.FORMAT, _encode(pairs), "")
    return library.call(library.FORMAT, _encode(pairs), _plain(value))


def format_all(
    values: "Iterable[Any]",
    *,
    style: Optional[str] = None,
    currency: Optional[str] = None,
    digits: int = 0,
    rounding: Optional[str] = None,
    about: bool = False,
    form: Optional[str] = None,
    contract: bool = False,
) -> "List[Optional[str]]":
    """Writes many numbers, as :func:`format` does. None and NaN stay None."""
    options = _encode(_format_options(style, currency, digits, rounding, about, form, contract))
    texts = [None if library.missing(v) else _plain(v) for v in library.listed(values)]
    s = sections(library.columns(library.FORMAT_ALL, options, texts))
    for row, error in failures(s[12]).items():
        raise type(error)(error.code, error.offset, f"value {row}: {error.message}", texts[row] or "")
    return [None if text is None else out for text, out in zip(texts, lines(s[11]))]


@dataclass(frozen=True)
class Parser:
    """Reads with options; ``Parser()`` reads as the functions of the module do.

    ``kinds`` selects what is found: ``("money", "percent")``. ``names`` gives names and symbols of currencies a meaning of their
    own, ``{"달러": "CAD"}``, and ``units`` adds counters, ``{"마지기": "마지기"}``. ``implied`` is the currency of a bare 1억 that is
    money, and False leaves it a number. ``plain_tail`` reads 2억5천 as 200005000. ``accounting`` reads △ and brackets as
    minus signs, and ``unit_lines`` applies (단위: 백만원).

    ``domain`` is the kind of text, which says what bare numbers are worth: ``"estate"``, ``"filing"``, ``"jobs"``, ``"market"``,
    ``"receipt"``, ``"prose"``, or the table of a domain of your own, whose columns tabs part. The functions take one, too.

    >>> [m.value for m in Parser(domain="estate").find("원룸 500에 45")]
    [Decimal('5000000'), Decimal('450000')]
    """

    kinds: Optional[Sequence[str]] = field(default=None, hash=False)
    names: Mapping[str, str] = field(default_factory=dict, hash=False)
    units: Mapping[str, str] = field(default_factory=dict, hash=False)
    implied: Union[str, bool, None] = None
    plain_tail: bool = False
    accounting: bool = False
    unit_lines: bool = False
    domain: Optional[str] = None

    def __post_init__(self) -> None:
        if isinstance(self.kinds, str):
            raise TypeError('kinds are a sequence: ("money",)')
        pairs: List[Tuple[str, Any]] = []
        if self.kinds is not None:
            pairs.append(("kinds", ""))
            pairs += [("kind", kind) for kind in self.kinds]
        pairs += [(f"name:{word}", code) for word, code in self.names.items()]
        pairs += [(f"unit:{word}", unit) for word, unit in self.units.items()]
        if self.implied is not None:
            if self.implied is True:
                raise TypeError("implied is the code of a currency, or False")
            pairs.append(("implied", self.implied or "false"))
        for key, on in (("plainTail", self.plain_tail), ("accounting", self.accounting), ("unitLines", self.unit_lines)):
            if on:
                pairs.append((key, "true"))
        if self.domain is not None:
            pairs.append(("domain", self.domain))
        object.__setattr__(self, "_options", _encode(pairs))

    _options: bytes = field(default=b"", init=False, repr=False, compare=False)

    def _read(self, domain: Optional[str]) -> bytes:
        """The options for texts of a domain."""
        return self._options if domain is None else self._options + _encode([("domain", domain)])

    def find(self, text: str, *, domain: Optional[str] = None) -> "List[Match]":
        """The amounts of a text, in order."""
        return [match(d) for d in library.call(library.FIND, self._read(domain), text)]

    def find_all(self, texts: "Iterable[Optional[str]]", *, domain: Optional[str] = None) -> Columns:
        """The amounts of many texts, in columns. None and NaN have none."""
        return Columns(library.columns(library.FIND_ALL, self._read(domain), texts), True)

    def parse(self, text: str, *, domain: Optional[str] = None) -> Amount:
        """Reads one whole expression, and raises Error where it is none."""
        return amount(library.call(library.PARSE, self._read(domain), text))

    def parse_price(self, text: str, *, domain: Optional[str] = None) -> Amount:
        """Reads the content of a field for one price, as shops and forms have it, and raises Error where it gives none.

        39,000 · 2만5천 · 39,000원~ (at least) · 3만원/월 · 정가 39,000원 할인가 29,900원 (the price that counts) · 무료 (0).

        >>> parse_price("정가 39,000원 할인가 29,900원").value
        Decimal('29900')
        """
        return amount(library.call(library.PARSE_PRICE, self._read(domain), text))

    def parse_price_all(self, texts: "Iterable[Optional[str]]", errors: str = "none", *, domain: Optional[str] = None) -> Columns:
        """Reads many fields, as :meth:`parse_all` and :meth:`parse_price` do."""
        return self._all(library.PRICE_ALL, self._read(domain), texts, errors)

    def parse_all(self, texts: "Iterable[Optional[str]]", errors: str = "none", *, domain: Optional[str] = None) -> Columns:
        """Reads many texts, each of which is one expression. The columns have a place for each text.

        A text that does not read has None there, and its Error is in ``errors`` of the columns; with ``errors="raise"`` the first
        one is raised.
        """
        return self._all(library.PARSE_ALL, self._read(domain), texts, errors)

    def convert(
        self, value: "Union[str, Amount]", to: str = "KRW", *, rates: Rates, rounding: Optional[str] = None, place: Optional[int] = None,
        domain: Optional[str] = None,
    ) -> Converted:
        """Converts an Amount, or the expression, at the rates: ``{"USD": "1446.5"}``, ``"100엔당 950원"``, ``["USD=1446.5", …]``.

        The result is rounded once, half up unless ``rounding`` says otherwise, to the minor unit, or to the digit of
        10 to the power of ``place``.
        """
        options = self._read(domain) + _convert_options(to, rates, rounding, place)
        if isinstance(value, Amount):
            options += _encode([(f"amount:{key}", text) for key, text in amount_fields(value)])
            value = ""
        return converted(library.call(library.CONVERT, options, value))

    def convert_all(
        self,
        texts: "Iterable[Optional[str]]",
        to: str = "KRW",
        *,
        rates: Rates,
        rounding: Optional[str] = None,
        place: Optional[int] = None,
        errors: str = "none",
        domain: Optional[str] = None,
    ) -> Columns:
        """Reads and converts many texts, as :meth:`parse_all` and :meth:`convert` do."""
        return self._all(library.CONVERT_ALL, self._read(domain) + _convert_options(to, rates, rounding, place), texts, errors)

    def _all(self, op: int, options: bytes, texts: "Iterable[Optional[str]]", errors: str) -> Columns:
        if errors not in ("none", "raise"):
            raise ValueError('errors is "none" or "raise"')
        texts = library.listed(texts)
        columns = Columns(library.columns(op, options, texts), False)
        for row, error in columns.errors.items():
            error.input = texts[row]
            error.args = (error.code, error.offset, error.message, error.input)
        if errors == "raise" and columns.errors:
            raise columns.errors[min(columns.errors)]
        return columns

    def audit(self, text: str, *, rates: Rates = (), tolerance: Union[Decimal, str, int, float] = 0, domain: Optional[str] = None) -> Audit:
        """The conversions that a text states, 400억 달러(약 58조원), and whether one rate satisfies them all.

        With ``rates`` each pair says whether it fits them, give or take ``tolerance``, which is a part of the rate: 0.005.
        """
        options = _encode(_rates(rates) + [("tolerance", _plain(tolerance))])
        return audit(library.call(library.AUDIT, self._read(domain) + options, text))

    def table(
        self, text: str, format: str = "auto", *, comma: Optional[str] = None, header_rows: int = 0, domain: Optional[str] = None
    ) -> "List[Cell]":
        """Every cell of the tables in a text, in order, with what it is worth.

        ``format`` is ``"auto"``, ``"csv"``, ``"tsv"``, ``"markdown"`` or ``"html"``; ``comma`` is what separates the values of a CSV;
        ``header_rows`` is the number of header rows, 0 to find out and -1 for none. Units come from unit lines, headers and labels.

        >>> [(c.text, c.amount.value) for c in table("품목,매출액(억원)\\n쌀,1234\\n") if c.amount]
        [('1234', Decimal('123400000000'))]
        """
        pairs: List[Tuple[str, Any]] = [("format", format), ("headerRows", header_rows)]
        if comma is not None:
            pairs.append(("comma", comma))
        return [cell(d) for d in library.call(library.TABLE, self._read(domain) + _encode(pairs), text)]

    def replace(
        self,
        text: str,
        with_: Optional[Callable[[Match], Optional[str]]] = None,
        *,
        style: Optional[str] = None,
        digits: int = 0,
        rounding: Optional[str] = None,
        about: bool = False,
        form: Optional[str] = None,
        rates: Optional[Rates] = None,
        to: str = "KRW",
        verbatim: bool = False,
        domain: Optional[str] = None,
    ) -> str:
        """The text with its amounts rewritten, and the particles behind them: 달러를 becomes 원을.

        ``with_`` is called with each Match and returns what stands in its place, or None to leave it. Without it each amount
        is written in the ``style``; or, with ``rates``, what a sum of another currency is worth is put behind it, in brackets.
        ``verbatim`` leaves particles as they are.

        >>> replace("400억 달러를 빌린다", rates={"USD": "1446.5"}, style="mixed")
        '400억 달러(57조8,600억원)를 빌린다'
        """
        pairs: List[Tuple[str, Any]] = [("verbatim", "true")] if verbatim else []
        if with_ is not None:
            pairs.append(("replaced", ""))
            for i, m in enumerate(self.find(text, domain=domain)):
                new = with_(m)
                if new is not None:
                    pairs.append((f"text:{i}", new))
        else:
            if style is None and rates is None:
                raise TypeError("replace wants a function, a style or rates")
            pairs += _format_options(style, None, digits, rounding, about, form, False)
        options = self._read(domain) + _encode(pairs)
        if rates is not None:
            options += _convert_options(to, rates, None, None)
        return library.call(library.REPLACE, options, text)


def _convert_options(to: str, rates: Rates, rounding: Optional[str], place: Optional[int]) -> bytes:
    pairs: List[Tuple[str, Any]] = [("to", to), *_rates(rates)]
    if rounding is not None:
        pairs.append(("rounding", rounding))
    if place is not None:
        pairs.append(("place", place))
    return _encode(pairs)
