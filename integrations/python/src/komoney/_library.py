"""The shared library: how it is found, called, and given its memory back."""

from __future__ import annotations

import ctypes
import json
import os
import sys
import threading
from array import array
from typing import Any, Iterable, Optional

from ._errors import Error, InternalError

# The questions, as in the Go package api and in lib/columns.go.
FIND, PARSE, FORMAT, CONVERT, AUDIT, REPLACE, TABLE, PARSE_PRICE = range(8)
FIND_ALL, PARSE_ALL, CONVERT_ALL, FORMAT_ALL, PRICE_ALL = range(5)

_NAMES = {"darwin": "libkomoney.dylib", "win32": "komoney.dll"}

_library: Optional[ctypes.CDLL] = None
_lock = threading.Lock()
_owner = 0  # the process that has loaded the library


def _load() -> ctypes.CDLL:
    global _library, _owner
    with _lock:
        if _library is None:
            path = os.environ.get("KOMONEY_LIBRARY") or os.path.join(
                os.path.dirname(os.path.abspath(__file__)), _NAMES.get(sys.platform, "libkomoney.so")
            )
            lib = ctypes.CDLL(path)
            pointer, i32, i64 = ctypes.c_void_p, ctypes.c_int32, ctypes.c_int64
            text = ctypes.c_char_p
            size = ctypes.POINTER(i64)
            lib.komoney_call.argtypes = [i32, text, i64, text, i64, size]
            lib.komoney_call.restype = pointer
            lib.komoney_columns.argtypes = [i32, text, i64, text, i64, pointer, i64, size]
            lib.komoney_columns.restype = pointer
            lib.komoney_free.argtypes = [pointer]
            lib.komoney_free.restype = None
            _library, _owner = lib, os.getpid()
    return _library


def _get() -> ctypes.CDLL:
    lib = _library if _library is not None else _load()
    if _owner != os.getpid():
        # Go's threads do not live on in a child that fork made: a call would wait for ever.
        raise RuntimeError(
            "komoney was used before this process was forked; use multiprocessing's 'spawn', or call komoney first in the child"
        )
    return lib


def _take(lib: ctypes.CDLL, pointer: Optional[int], size: int) -> bytes:
    """Copies an answer and gives its memory back."""
    if not pointer:
        return b""
    try:
        return ctypes.string_at(pointer, size)
    finally:
        lib.komoney_free(pointer)


def _raise(error: "dict[str, Any]", text: str) -> None:
    if error["message"].startswith("komoney: panic"):
        raise InternalError(error["message"])
    if error["code"] == "option":
        raise ValueError(error["message"])
    raise Error(error["code"], error.get("offset"), error["message"], text)


def call(op: int, options: bytes, text: str) -> Any:
    """Answers a question about one text."""
    if not isinstance(text, str):
        raise TypeError(f"the text is a {type(text).__name__}, and no str")
    lib = _get()
    data = text.encode("utf-8", "surrogatepass")
    size = ctypes.c_int64()
    pointer = lib.komoney_call(op, options, len(options), data, len(data), ctypes.byref(size))
    answer = json.loads(_take(lib, pointer, size.value).decode("utf-8", "surrogatepass"))
    if type(answer) is dict and "error" in answer:
        _raise(answer["error"], text)
    return answer


def columns(op: int, options: bytes, texts: "Iterable[Any]") -> bytes:
    """Reads many texts in one call, and returns columns as lib/columns.go writes them."""
    lib = _get()
    texts = listed(texts)
    try:
        joined = "".join(texts)
        lengths = array("q", map(len, texts))
    except TypeError:  # not all of them are texts
        lengths = array("q")
        kept = []
        for i, text in enumerate(texts):
            if isinstance(text, str):
                kept.append(text)
                lengths.append(len(text))
            elif missing(text):
                lengths.append(-1)
            else:
                raise TypeError(f"text {i} is a {type(text).__name__}, and no str or None") from None
        joined = "".join(kept)
    data = joined.encode("utf-8", "surrogatepass")
    size = ctypes.c_int64()
    address, count = lengths.buffer_info()
    pointer = lib.komoney_columns(op, options, len(options), data, len(data), address, count, ctypes.byref(size))
    answer = _take(lib, pointer, size.value)
    if answer[:1] == b"{":
        _raise(json.loads(answer.decode("utf-8", "surrogatepass"))["error"], "")
    return answer


def listed(texts: "Iterable[Any]") -> "list[Any]":
    """The elements of a list, a pandas Series, a NumPy or pyarrow array, or any iterable."""
    if isinstance(texts, str):
        raise TypeError("a list of texts is wanted, and not one text")
    for name in ("to_pylist", "tolist"):  # of pyarrow; of pandas and NumPy
        method = getattr(texts, name, None)
        if method is not None:
            return method()
    return texts if isinstance(texts, list) else list(texts)


def missing(value: Any) -> bool:
    """Reports whether a value says that there is none: None, NaN, pandas.NA."""
    if value is None:
        return True
    if isinstance(value, float):
        return value != value
    return type(value).__name__ in ("NAType", "NaTType")
