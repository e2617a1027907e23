#!/usr/bin/env python3
"""Builds the shared library and the wheel.

    python3 build.py                    for this machine: dist/komoney-….whl
    python3 build.py --arch arm64       for Linux on arm64, with aarch64-linux-gnu-gcc
    python3 build.py --library          the library alone, into src/komoney, where the tests look for it

It needs Go and a C compiler, and of Python nothing but the standard library.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import os
import platform
import re
import subprocess
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
NAMES = {"linux": "libkomoney.so", "darwin": "libkomoney.dylib", "windows": "komoney.dll"}
MACHINES = {"x86_64": "amd64", "amd64": "amd64", "aarch64": "arm64", "arm64": "arm64"}
COMPILERS = {("linux", "amd64"): "x86_64-linux-gnu-gcc", ("linux", "arm64"): "aarch64-linux-gnu-gcc"}


def build(system: str, arch: str, out: Path) -> None:
    env = dict(os.environ, CGO_ENABLED="1", GOOS=system, GOARCH=arch)
    if (system, arch) != host() and "CC" not in os.environ:
        env["CC"] = COMPILERS.get((system, arch), "cc")
    subprocess.run(
        ["go", "build", "-trimpath", "-ldflags=-s -w", "-buildmode=c-shared", "-o", str(out), "./lib"], cwd=HERE, env=env, check=True
    )
    out.with_suffix(".h").unlink(missing_ok=True)  # nobody compiles against it


def host() -> "tuple[str, str]":
    return platform.system().lower(), MACHINES.get(platform.machine().lower(), platform.machine().lower())


def tag(system: str, arch: str, library: bytes) -> str:
    """The platform tag: the oldest system whose C library has all that the shared library asks for."""
    machine = {"amd64": "x86_64", "arm64": "aarch64"}[arch]
    if system == "linux":
        minor = max(int(m) for m in re.findall(rb"GLIBC_2\.(\d+)", library))
        return f"manylinux_2_{minor}_{machine}"
    if system == "darwin":
        return "macosx_12_0_" + machine.replace("aarch64", "arm64")
    return {"amd64": "win_amd64", "arm64": "win_arm64"}[arch]


def wheel(system: str, arch: str, folder: Path) -> Path:
    project = (HERE / "pyproject.toml").read_text(encoding="utf-8")
    version = re.search(r'^version = "(.+)"', project, re.M)[1]
    description = re.search(r'^description = "(.+)"', project, re.M)[1]
    python = re.search(r'^requires-python = "(.+)"', project, re.M)[1]
    name = NAMES[system]
    folder.mkdir(exist_ok=True)
    library = folder / name
    build(system, arch, library)
    data = library.read_bytes()
    library.unlink()
    full = f"py3-none-{tag(system, arch, data)}"
    info = f"komoney-{version}.dist-info"
    files = {f"komoney/{p.name}": p.read_bytes() for p in sorted((HERE / "src/komoney").iterdir()) if p.suffix in (".py", ".typed")}
    files[f"komoney/{name}"] = data
    readme = (HERE / "README.md").read_text(encoding="utf-8")
    files[f"{info}/METADATA"] = (
        f"Metadata-Version: 2.1\nName: komoney\nVersion: {version}\nSummary: {description}\nLicense: MIT\n"
        f"Requires-Python: {python}\nDescription-Content-Type: text/markdown\n\n{readme}"
    ).encode()
    files[f"{info}/LICENSE"] = (HERE / "../../LICENSE").read_bytes()
    files[f"{info}/WHEEL"] = f"Wheel-Version: 1.0\nGenerator: komoney\nRoot-Is-Purelib: false\nTag: {full}\n".encode()
    record = "".join(
        f"{n},sha256={base64.urlsafe_b64encode(hashlib.sha256(d).digest()).rstrip(b'=').decode()},{len(d)}\n" for n, d in files.items()
    )
    files[f"{info}/RECORD"] = (record + f"{info}/RECORD,,\n").encode()
    out = folder / f"komoney-{version}-{full}.whl"
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as z:
        for n, d in files.items():
            entry = zipfile.ZipInfo(n, (2020, 1, 1, 0, 0, 0))  # the same wheel from the same files
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (0o755 if n.endswith(name) else 0o644) << 16
            z.writestr(entry, d, compresslevel=9)
    return out


def main() -> None:
    system, arch = host()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--system", choices=sorted(NAMES), default=system)
    parser.add_argument("--arch", choices=["amd64", "arm64"], default=arch)
    parser.add_argument("--library", action="store_true", help="the shared library alone")
    parser.add_argument("-o", default=str(HERE / "dist"), metavar="FOLDER")
    args = parser.parse_args()
    try:
        if args.library:
            out = HERE / "src/komoney" / NAMES[args.system]
            build(args.system, args.arch, out)
        else:
            out = wheel(args.system, args.arch, Path(args.o))
    except (subprocess.CalledProcessError, OSError) as e:
        sys.exit(f"build.py: {e}")
    print(out, f"{out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
