"""Runs with unittest alone: python3 -m unittest discover tests."""

from __future__ import annotations

import doctest
import gc
import json
import os
import pickle
import random
import re
import subprocess
import sys
import threading
import unittest
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import komoney
from komoney import Amount, Error, Parser, _library

try:
    import pandas
except ImportError:
    pandas = None

HERE = Path(__file__).resolve().parent
ARTICLE = HERE / "../../../testdata/article.txt"


class Find(unittest.TestCase):
    def test_fields(self) -> None:
        text = "😀 최대 400억 달러(약 58조원)를"
        first, second = komoney.find(text)
        self.assertEqual((first.text, first.value, first.currency, first.bound), ("400억 달러", Decimal(40_000_000_000), "USD", "at_most"))
        self.assertEqual((second.value, second.currency, second.approx), (58 * Decimal(10) ** 12, "KRW", True))
        for m in (first, second):
            self.assertEqual(text[m.start : m.end], m.text)

    def test_range(self) -> None:
        (m,) = komoney.find("3만원대 상품")
        self.assertEqual((m.value, m.low, m.high, m.is_range, m.low_open, m.high_open), (None, 30000, 40000, True, False, True))

    def test_options(self) -> None:
        self.assertEqual([m.text for m in Parser(kinds=["percent"]).find("5명이 3% 3만원")], ["3%"])
        self.assertEqual(Parser(kinds=[]).find("5명이 3%"), [])
        self.assertEqual(Parser(names={"달러": "CAD"}).find("5달러")[0].currency, "CAD")
        self.assertEqual(Parser(units={"마지기": "마지기"}).parse("3마지기").unit, "마지기")
        self.assertEqual(Parser(plain_tail=True).parse("2억5천원").value, 200_005_000)
        self.assertEqual(Parser(unit_lines=True).find("(단위: 백만원)\n1,234")[-1].value, 1_234_000_000)
        self.assertEqual([m.kind for m in Parser(implied=False).find("1억을 가로챈 혐의")], ["number"])
        self.assertEqual([m.currency for m in Parser(implied="USD").find("1억을 가로챈 혐의")], ["USD"])
        self.assertEqual(hash(Parser()), hash(Parser()))

    def test_domain(self) -> None:
        room = "원룸 500에 45"
        self.assertEqual([m.value for m in komoney.find(room, domain="estate")], [5_000_000, 450_000])
        self.assertEqual([m.value for m in Parser(domain="estate").find(room)], [5_000_000, 450_000])
        self.assertEqual([m.row for m in Parser(domain="estate").find_all([room, None], domain="prose")], [m.row for m in komoney.find_all([room, None])])
        self.assertEqual(komoney.find_all([None, room], domain="estate").value, [5_000_000, 450_000])
        self.assertEqual(komoney.parse("▲1,234", domain="filing").value, -1234)
        self.assertEqual(komoney.parse_all(["▲1,234"], domain="filing").value, [-1234])
        self.assertEqual(komoney.parse_price("23.5", domain="market").value, 235_000)
        self.assertEqual(komoney.parse_price_all(["23.5"], domain="market").value, [235_000])
        self.assertEqual(komoney.convert("▲5달러", rates={"USD": 1400}, domain="filing").value, -7000)
        self.assertEqual(komoney.convert_all(["▲5달러"], rates={"USD": 1400}, domain="filing").value, [-7000])
        self.assertEqual(komoney.replace(room, style="plain", domain="estate"), "원룸 5,000,000원에 450,000원")
        self.assertEqual(komoney.replace(room, lambda m: f"{m.value}원", domain="estate"), "원룸 5000000원에 450000원")
        self.assertEqual(len(komoney.audit("월 45(300달러)", domain="estate").pairs), 1)
        self.assertEqual(komoney.table("품목,금액(원)\n쌀,▲1234\n", domain="filing")[-1].amount.value, -1234)
        self.assertEqual(komoney.find("입찰가 12.5", domain="like\tmarket\nlabel\tprice\t입찰가\n")[0].value, 125_000)
        with self.assertRaisesRegex(komoney.Error, "boats"):
            komoney.find("", domain="boats")

    def test_bad_options(self) -> None:
        with self.assertRaisesRegex(ValueError, "coins"):
            Parser(kinds=["coins"]).find("")
        with self.assertRaises(TypeError):
            Parser(kinds="money")
        with self.assertRaises(ValueError):
            Parser(names={"a\x1fb": "USD"})

    def test_odd_texts(self) -> None:
        for text in ("", "\0 3원 \0", "\ud800 3원", "𠀀 3원", "3원\r\n4원", "\ufeff3원", "가" * 10000 + " 3원"):
            for m in komoney.find(text):
                self.assertEqual(text[m.start : m.end], m.text)
            self.assertEqual(len(komoney.find(text)), len(re.findall("[34]원", text)))
        for bad in (None, 3, b"3"):
            with self.assertRaisesRegex(TypeError, 'and no str'):
                komoney.find(bad)  # type: ignore[arg-type]


class Parse(unittest.TestCase):
    def test_values(self) -> None:
        self.assertEqual(komoney.parse("78억1,200만원").value, Decimal(7_812_000_000))
        self.assertEqual(komoney.parse("3분의 1").value, Fraction(1, 3))
        self.assertEqual(komoney.parse("5달러 20센트").value, Decimal("5.20"))
        self.assertEqual(komoney.parse("9999무량대수").value, Decimal(9999) * Decimal(10) ** 68)
        exact = "12345678901234567890.123456789"
        self.assertEqual(str(komoney.parse(exact + "달러").value), exact)
        self.assertEqual(komoney.parse("84㎡").unit, "square-meter")

    def test_prices(self) -> None:
        a = komoney.parse_price("39,000")
        self.assertEqual((a.value, a.currency, a.implied), (39000, "KRW", True))
        self.assertEqual(komoney.parse_price("무료").value, 0)
        with self.assertRaises(Error) as caught:
            komoney.parse_price("가격협의")
        self.assertEqual(caught.exception.code, "no price")
        c = komoney.parse_price_all(["3만원/월", None, "품절", "39,000원~"])
        self.assertEqual((c.value, c.bound, list(c.errors)), ([30000, None, None, 39000], [None, None, None, "at_least"], [2]))

    def test_errors(self) -> None:
        with self.assertRaises(Error) as caught:
            komoney.parse("😀3억5조")
        e = caught.exception
        self.assertIsInstance(e, ValueError)
        self.assertEqual(e.input, "😀3억5조")
        self.assertIsNotNone(e.offset)
        with self.assertRaises(Error) as caught:
            komoney.parse("3억5조")
        e = caught.exception
        self.assertEqual((e.code, e.offset), ("scale order", 3))
        self.assertTrue(str(e).endswith("at offset 3"), str(e))
        again = pickle.loads(pickle.dumps(e))
        self.assertEqual((again.code, again.offset, str(again), again.input), (e.code, e.offset, str(e), e.input))

    def test_amounts_are_values(self) -> None:
        a = komoney.parse("3만원")
        self.assertEqual(a, komoney.parse("30,000원"))
        self.assertEqual({a: 1}[komoney.parse("삼만 원")], 1)
        self.assertEqual(pickle.loads(pickle.dumps(a)), a)
        with self.assertRaises(AttributeError):
            a.low = Decimal(1)  # type: ignore[misc]


class Write(unittest.TestCase):
    def test_format(self) -> None:
        self.assertEqual(komoney.format(7812000000), "78억 1,200만")
        self.assertEqual(komoney.format(7812000000, currency="KRW", style="hangul"), "칠십팔억천이백만원")
        self.assertEqual(komoney.format("7812000000", style="compact", digits=2, about=True), "약 78억")
        self.assertEqual(komoney.format(25, style="compact", digits=1), "30")
        self.assertEqual(komoney.format(25, style="compact", digits=1, rounding="half-even"), "20")
        self.assertEqual(komoney.format(Decimal("1E+8")), "1억")
        self.assertEqual(komoney.format(0.1), "0.1")
        self.assertEqual(komoney.format(1e300), komoney.format(Decimal("1e300")))
        self.assertEqual(komoney.format(5.5, currency="USD", form="symbol"), "$5.50")
        self.assertEqual(komoney.format(5000, currency="KRW", style="formal", contract=True), "일금 오천원정")
        with self.assertRaisesRegex(ValueError, "fancy"):
            komoney.format(1, style="fancy")
        with self.assertRaises(ValueError):
            komoney.format(float("nan"))

    def test_amounts_come_back(self) -> None:
        for text in ("약 58조원", "150억~250억 달러", "3만원대", "3분의 1", "100명 이상", "-5만원", "0.5%p", "영하 5도"):
            a = komoney.parse(text)
            self.assertEqual(komoney.parse(komoney.format(a)), a, text)

    def test_all(self) -> None:
        self.assertEqual(komoney.format_all([10_000, None, float("nan"), "2.5", Decimal(3)]), ["1만", None, None, "2.5", "3"])
        self.assertEqual(komoney.format_all([]), [])
        with self.assertRaisesRegex(Error, "value 1"):
            komoney.format_all([1, "x"])

    def test_convert(self) -> None:
        c = komoney.convert("400억 달러", rates={"USD": "1446.5"})
        self.assertEqual((c.value, c.currency, c.rate), (57_860_000_000_000, "KRW", Decimal("1446.5")))
        self.assertEqual(komoney.convert(komoney.parse("1만 엔"), rates="100엔당 950원").value, 95_000)
        self.assertEqual(komoney.convert("1달러", rates={"USD": 1446.5}).value, 1447)  # half up
        self.assertEqual(komoney.convert("1달러", rates={"USD": 1446.5}, rounding="down").value, 1446)
        self.assertEqual(komoney.convert("3만원", "USD", rates=["USD=1500"]).value, 20)
        self.assertEqual(komoney.convert("1달러", rates=["USD=1446.5"], place=3).value, 1000)
        with self.assertRaises(Error) as caught:
            komoney.convert("1유로", rates={"USD": 1446.5})
        self.assertEqual(caught.exception.code, "no rate")
        all_ = komoney.convert_all(["1달러", "문의", None, "3원"], rates={"USD": 1446.5})
        self.assertEqual(all_.value, [1447, None, None, 3])
        self.assertEqual(list(all_.errors), [1])

    def test_audit(self) -> None:
        a = komoney.audit("1억 달러(약 1,400억원), 2억 달러(약 2,200억원)", rates={"USD": 1400})
        self.assertFalse(a.consistent)
        self.assertEqual([p.fits for p in a.pairs], [True, False])
        self.assertEqual([g.pairs for g in a.groups], [(1,), (0,)])
        self.assertEqual((a.pairs[0].rate_low, a.pairs[0].rate_high), (1350, 1450))
        self.assertTrue(komoney.audit("").consistent)

    def test_replace(self) -> None:
        self.assertEqual(komoney.replace("400억 달러를 빌린다", rates={"USD": 1446.5}, style="mixed"), "400억 달러(57조8,600억원)를 빌린다")
        self.assertEqual(komoney.replace("약 3억원을", style="plain"), "약 300,000,000원을")
        text = "1달러를, 5유로를 \ud800"
        self.assertEqual(komoney.replace(text, lambda m: "십원" if m.currency == "EUR" else None), "1달러를, 십원을 \ud800")
        self.assertEqual(komoney.replace(text, lambda m: "십원", verbatim=True), "십원를, 십원를 \ud800")
        article = ARTICLE.read_text(encoding="utf-8")
        self.assertEqual(komoney.replace(article, lambda m: None), article)
        self.assertEqual(komoney.replace(article, lambda m: m.text), article)
        with self.assertRaises(TypeError):
            komoney.replace("3원")


    def test_table(self) -> None:
        page = "<table><tr><th>구분</th><th>ROE(%)</th></tr><tr><td>가</td><td rowspan=2>(5.5)</td></tr><tr><td>나</td></tr></table>"
        cells = komoney.table(page)
        self.assertEqual([c.text for c in cells], ["구분", "ROE(%)", "가", "(5.5)", "나"])
        (c,) = [c for c in cells if c.amount]
        self.assertEqual((c.amount.kind, c.amount.value, c.header, c.unit_from, c.rows), ("percent", Decimal("-5.5"), ("ROE(%)",), "%", 2))
        cells = komoney.table("a;3원\nb;5달러", "csv", comma=";", header_rows=-1)
        self.assertEqual([c.amount and c.amount.currency for c in cells], [None, "KRW", None, "USD"])
        self.assertEqual(komoney.table(""), [])
        with self.assertRaisesRegex(ValueError, "xls"):
            komoney.table("", "xls")
        with self.assertRaisesRegex(ValueError, "comma"):
            komoney.table("", "csv", comma=";;")


class Many(unittest.TestCase):
    texts = ["3만원", None, "3억5조", "3~4억원", float("nan"), "3분의 1", "", "\ud800", "약 5달러 이상", "5명", "3%"]

    def test_parse_all(self) -> None:
        c = komoney.parse_all(self.texts)
        self.assertEqual(len(c), len(self.texts))
        for text, got in zip(self.texts, c):
            try:
                want = komoney.parse(text) if isinstance(text, str) else None
            except Error:
                want = None
            self.assertEqual(got, want)
        self.assertEqual(sorted(c.errors), [2, 6, 7])
        self.assertEqual((c.errors[2].code, c.errors[2].offset, c.errors[2].input), ("scale order", 3, "3억5조"))
        with self.assertRaises(Error):
            komoney.parse_all(self.texts, errors="raise")
        self.assertEqual(len(komoney.parse_all([])), 0)
        with self.assertRaisesRegex(TypeError, "text 1 is a int"):
            komoney.parse_all(["3원", 3])
        with self.assertRaises(TypeError):
            komoney.parse_all("3원")
        with self.assertRaises(AttributeError):
            c.start

    def test_find_all_is_find(self) -> None:
        lines = ARTICLE.read_text(encoding="utf-8").split("\n") * 40 + ["😀 3원과 4달러", None, "\0 3원\r 4원", "\u2028 5원"]
        want = [(i, m.start, m.end, m.text, m.low, m.currency) for i, t in enumerate(lines) if t for m in komoney.find(t)]
        c = komoney.find_all(lines)
        self.assertEqual(list(zip(c.row, c.start, c.end, c.text, c.low, c.currency)), want)
        self.assertEqual([(m.row, m.start, m.end, m.text, m.low, m.currency) for m in c], want)
        self.assertEqual(set(c.to_dict()), set(c.names))

    def test_arrays(self) -> None:
        class Arrow:  # pyarrow's arrays and chunked arrays have this method
            def to_pylist(self) -> "list[object]":
                return ["3만원", None]

        self.assertEqual(komoney.parse_all(Arrow()).value, [30000, None])
        self.assertEqual(komoney.parse_all(iter(["3만원"])).value, [30000])

    @unittest.skipIf(pandas is None, "there is no pandas")
    def test_pandas(self) -> None:
        prices = pandas.Series(["3만원", None, "5달러 20센트", "문의", "2~3원"], index=list("abcde"))
        frame = komoney.parse_all(prices).to_pandas(prices.index)
        self.assertEqual(list(frame.index), list("abcde"))
        self.assertEqual(list(frame["currency"].cat.categories), ["KRW", "USD"])
        self.assertEqual(frame["value"]["c"], Decimal("5.2"))
        self.assertEqual(frame.groupby("currency", observed=True)["number"].sum().to_dict(), {"KRW": 30000.0, "USD": 5.2})
        self.assertTrue(frame.loc["d"].isna()["kind"])
        self.assertTrue(frame["is_range"]["e"])
        self.assertEqual(list(frame[frame["number"] > 20000].index), ["a"])
        bodies = pandas.Series(["3만원과 5%", "없다", None, "1억원"], index=[10, 20, 30, 40])
        found = komoney.find_all(bodies).to_pandas(bodies.index)
        self.assertEqual(list(found["row"]), [10, 10, 40])
        joined = bodies.to_frame("body").join(found.set_index("row"), how="left")
        self.assertEqual(len(joined), 5)
        self.assertEqual(len(komoney.find_all([]).to_pandas()), 0)
        self.assertEqual(len(komoney.find_all(pandas.Series(["3원"], dtype="string")).to_pandas()), 1)


class Border(unittest.TestCase):
    def test_random_bytes(self) -> None:
        r = random.Random(8)
        pieces = ["3", "억", "만원", "\0", "\n", "\ud800", "😀", "달러", ",", ".", "~", "(", "약 ", "\x1f", "\x1e", "{", '"', "\\"]
        texts = ["".join(r.choice(pieces) for _ in range(r.randrange(12))) for _ in range(2000)]
        c = komoney.find_all(texts)
        for row, start, end, text in zip(c.row, c.start, c.end, c.text):
            self.assertEqual(texts[row][start:end], text)
        self.assertEqual(len(komoney.parse_all(texts)), len(texts))
        for text in texts[:300]:
            self.assertEqual(komoney.replace(text, lambda m: m.text, verbatim=True), text)

    def test_threads(self) -> None:
        text = ARTICLE.read_text(encoding="utf-8")
        want, failures = komoney.find(text), []

        def run(code: str) -> None:
            for _ in range(20):
                if komoney.find(text) != want or Parser(names={"달러": code}).parse("5달러").currency != code:
                    failures.append(code)

        threads = [threading.Thread(target=run, args=(code,)) for code in ("CAD", "AUD", "HKD", "USD")]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        self.assertEqual(failures, [])

    @unittest.skipUnless(sys.platform == "linux", "reads /proc")
    def test_memory_is_given_back(self) -> None:
        def resident() -> int:
            return int(re.search(r"VmRSS:\s+(\d+)", Path("/proc/self/status").read_text())[1])

        texts = ["최대 400억 달러(약 58조원)를 " * 20] * 2000
        komoney.find_all(texts)
        gc.collect()
        before = resident()
        for i in range(30):
            komoney.find_all(texts)
            komoney.find(f"{i}원")
            Parser(names={f"돈{i}": "USD"}).find("3원")
        gc.collect()
        self.assertLess(resident() - before, 60_000)  # an answer has 9 MB

    def test_wrong_calls_do_not_end_the_process(self) -> None:
        with self.assertRaises(ValueError):
            _library.call(99, b"", "")
        with self.assertRaises(ValueError):
            _library.call(0, b"nonsense", "")
        with self.assertRaises(ValueError):
            _library.columns(0, b"text:x\x1f3\x1e", ["3원"])

    @unittest.skipUnless(hasattr(os, "fork"), "there is no fork")
    def test_fork_says_so(self) -> None:
        komoney.find("3원")
        pid = os.fork()
        if pid == 0:
            try:
                komoney.find("3원")
                os._exit(1)
            except RuntimeError as e:
                os._exit(0 if "spawn" in str(e) else 2)
        self.assertEqual(os.waitpid(pid, 0)[1], 0)

    def test_keyboard_interrupt(self) -> None:
        # a shell that runs the tests in the background has them ignore the signal
        code = "import signal, os\nsignal.signal(signal.SIGINT, signal.default_int_handler)\nimport komoney\nkomoney.find('3원')\ntry:\n os.kill(os.getpid(), signal.SIGINT)\n import time; time.sleep(5)\nexcept KeyboardInterrupt:\n print('ok')"
        out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=os.environ, timeout=60)
        self.assertEqual(out.stdout, "ok\n", out.stderr)


class Documents(unittest.TestCase):
    def test_docstrings(self) -> None:
        for module in (komoney, komoney._parser):
            result = doctest.testmod(module, extraglobs={"replace": komoney.replace, "parse_price": komoney.parse_price, "table": komoney.table})
            self.assertEqual(result.failed, 0)
            self.assertGreater(result.attempted, 0)
        for name in komoney.__all__:
            self.assertTrue(getattr(komoney, name).__doc__, name)

    def test_readme(self) -> None:
        readme = (HERE / "../README.md").read_text(encoding="utf-8")
        blocks = re.findall(r"```pycon\n(.*?)```", readme, re.S)
        self.assertTrue(blocks)
        runner = doctest.DocTestRunner()
        globs: "dict[str, object]" = {}
        for block in blocks:
            if pandas is None and "pandas" in block:
                continue
            test = doctest.DocTestParser().get_doctest(block, globs, "README.md", None, 0)
            runner.run(test, clear_globs=False)
            globs = test.globs
        self.assertEqual(runner.failures, 0)

    def test_version(self) -> None:
        project = (HERE / "../pyproject.toml").read_text(encoding="utf-8")
        self.assertIn(f'version = "{komoney.__version__}"', project)

    def test_command_line_agrees(self) -> None:
        binary = os.environ.get("KOMONEY_BINARY")
        if not binary:
            self.skipTest("KOMONEY_BINARY names no command line")
        lines = [line for line in ARTICLE.read_text(encoding="utf-8").split("\n") if line]
        data = "\n".join(json.dumps({"id": i, "text": t}, ensure_ascii=False) for i, t in enumerate(lines)) + "\n"
        out = subprocess.run([binary, "find", "-jsonl", "-offsets", "rune"], input=data.encode(), capture_output=True, check=True).stdout
        for text, line in zip(lines, out.decode().splitlines()):
            want = [(m["start"], m["end"], m.get("value"), m.get("low"), m.get("high")) for m in json.loads(line)["matches"]]
            got = []
            for m in komoney.find(text):
                fields = [None if m.is_range else m.value, m.low if m.is_range else None, m.high if m.is_range else None]
                got.append((m.start, m.end, *(None if v is None else komoney._types.written(v) for v in fields)))
            self.assertEqual(got, want)


if __name__ == "__main__":
    unittest.main()
