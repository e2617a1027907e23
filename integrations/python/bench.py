#!/usr/bin/env python3
"""Rows a second of processor time: komoney's functions beside the plain command line and a regular expression in pandas, in one run.

    python3 bench.py [rows]

It wants pandas, and the command line in KOMONEY_BINARY or beside Go. A row of prices is one price; a row of sentences has one
price in it. The best of three runs counts.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "src"))

import pandas  # noqa: E402

import komoney  # noqa: E402


def price(r: random.Random) -> str:
    n = r.randrange(1, 10_000)
    return r.choice([f"{n:,}만원", f"{r.randrange(1, 300)}억{n}만 원", f"{n * 1000:,}원", f"${n:,}.50", f"{n}만 엔", f"{r.randrange(1, 9)}~9억원"])


def best(f) -> float:
    seconds = []
    for _ in range(3):
        start = spent()
        f()
        seconds.append(spent() - start)
    return min(seconds)


def spent() -> float:
    """The processor time of this process, all of its threads, and the commands that it ran."""
    return sum(os.times()[:4])


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    r = random.Random(8)
    prices = pandas.Series([price(r) for _ in range(rows)])
    sentences = "급매물, 가격은 " + prices + "이라고 한다. 연락 주세요."
    some = prices[: max(rows // 20, 1)]
    binary = os.environ.get("KOMONEY_BINARY")
    folder = tempfile.TemporaryDirectory()
    if not binary:
        binary = str(Path(folder.name) / "komoney")
        subprocess.run(["go", "build", "-o", binary, "./cmd/komoney"], cwd=HERE / "../..", check=True)
    jsonl = "".join(json.dumps({"id": i, "text": t}, ensure_ascii=False) + "\n" for i, t in enumerate(sentences)).encode()

    def command() -> None:
        out = subprocess.run([binary, "find", "-jsonl"], input=jsonl, capture_output=True, check=True).stdout
        [json.loads(line) for line in out.splitlines()]

    pattern = r"(?:(\d+)억)?([\d,]+)(만)? ?원"
    for name, n, f in (
        ("parse, one call a price", len(some), lambda: [komoney.parse(t) for t in some]),
        ("parse_all(prices).number", rows, lambda: komoney.parse_all(prices).number),
        ("parse_all(prices).value, Decimal", rows, lambda: komoney.parse_all(prices).value),
        ("parse_all(prices).to_pandas()", rows, lambda: komoney.parse_all(prices).to_pandas()),
        ("list(parse_all(prices)), an Amount a row", rows, lambda: list(komoney.parse_all(prices))),
        ("prices.str.extract, three groups", rows, lambda: prices.str.extract(pattern)),
        ("find_all(sentences).to_pandas()", rows, lambda: komoney.find_all(sentences).to_pandas()),
        ("komoney find -jsonl, its JSON read", rows, command),
        ("sentences.str.extract, three groups", rows, lambda: sentences.str.extract(pattern)),
        ("sentences.str.contains", rows, lambda: sentences.str.contains(pattern.replace("(?:", "(").replace("(", "(?:"))),
        ("format_all(numbers)", rows, lambda: komoney.format_all(range(rows), currency="KRW")),
    ):
        print(f"{name:44} {n / best(f):12,.0f} rows/cpu-s", flush=True)


if __name__ == "__main__":
    main()
