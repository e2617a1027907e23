"""Reads Korean money and numbers in text, and writes them.

>>> import komoney
>>> [(m.text, m.value, m.currency) for m in komoney.find("최대 400억 달러(약 58조원)")]
[('400억 달러', Decimal('40000000000'), 'USD'), ('58조원', Decimal('58000000000000'), 'KRW')]
>>> komoney.parse("78억1,200만원").value
Decimal('7812000000')
>>> komoney.format(7812000000, currency="KRW")
'78억 1,200만 원'

Values are exact: ``decimal.Decimal``, and ``fractions.Fraction`` of what no decimal is. Offsets count the characters of a str.
``find_all``, ``parse_all``, ``parse_price_all``, ``convert_all`` and ``format_all`` take a list, a pandas Series or a pyarrow array and read it in one call,
with all cores. The functions read with the defaults; a :class:`Parser` reads with options. All of them may be called from several
threads at once.
"""

from __future__ import annotations

from ._columns import Columns
from ._errors import Error, InternalError
from ._parser import Parser, format, format_all
from ._types import Amount, Audit, Cell, Converted, Group, Match, Pair

__version__ = "0.0.0"

_default = Parser()
find = _default.find
find_all = _default.find_all
parse = _default.parse
parse_all = _default.parse_all
parse_price = _default.parse_price
parse_price_all = _default.parse_price_all
convert = _default.convert
convert_all = _default.convert_all
audit = _default.audit
replace = _default.replace
table = _default.table

__all__ = [
    "Amount", "Audit", "Cell", "Columns", "Converted", "Error", "Group", "InternalError", "Match", "Pair", "Parser",
    "audit", "convert", "convert_all", "find", "find_all", "format", "format_all", "parse", "parse_all", "parse_price",
    "parse_price_all", "replace", "table",
]  # fmt: skip
