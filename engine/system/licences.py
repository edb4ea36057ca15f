"""The licences of all that the laboratory is made of: its own, Python's, and those of every library.

A bundle has them in a folder beside the program, written when it was made. Elsewhere they are read from
what the libraries brought along when they were installed.
"""

import re
import sysconfig
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

from engine.version import PROJECT

ROOT = PROJECT.parent
WRITTEN = ROOT / "licences"  # in a bundle
OURS = "Initialisation Lab"
TEXTS = re.compile(r"(^|/)(licen[cs]e|copying|notice|copyright)[^/]*$", re.IGNORECASE)
NAME = re.compile(r"[A-Za-z0-9._-]+")
GPL = re.compile(r"(?<!L)(?<!Lesser )\b(A?GPL|GNU General Public License)", re.IGNORECASE)
WIDER = re.compile(r"\sOR\s|exception|LGPL|Lesser")  # what else such a licence allows


def licences() -> dict[str, str]:
    """The texts by what they are of, ours first."""
    if WRITTEN.is_dir():
        found = {path.stem: path.read_text(encoding="utf-8") for path in sorted(WRITTEN.glob("*.txt"))}
        return {OURS: found.pop(OURS, ""), **found}
    return dict(gathered())


def gathered() -> Iterator[tuple[str, str]]:
    """The same, from what is installed here."""
    yield OURS, own_licence()
    for path in sorted((ROOT / "resources" / "licences").glob("*.txt")):
        yield path.stem, path.read_text(encoding="utf-8")
    yield "Inter", (ROOT / "resources" / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    yield "Python", licence_of_python()
    for library in libraries():
        yield library.metadata["Name"], text_of(library)


def own_licence() -> str:
    """Ours, from the checkout, or from where the wheel's builder has put it."""
    for path in (ROOT / "LICENSE", *ROOT.parent.glob("initialisation_lab-*.dist-info/licenses/LICENSE")):
        if path.is_file():
            return path.read_text(encoding="utf-8")
    return "MIT"


def licence_of_python() -> str:
    for path in (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sysconfig.get_path("data")) / "LICENSE.txt",
    ):
        if path.is_file():
            return path.read_text(encoding="utf-8", errors="replace")
    return "Python Software Foundation License Version 2: https://docs.python.org/3/license.html"


def libraries() -> list[metadata.Distribution]:
    """All that the project needs when it runs, and that is installed, by name."""
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    waiting, found = list(project["dependencies"]), dict[str, metadata.Distribution]()
    while waiting:
        name = plain_name(waiting.pop())
        try:
            library = metadata.distribution(name)
        except metadata.PackageNotFoundError:  # needed on other systems
            continue
        if name not in found:
            found[name] = library
            waiting += [need for need in library.requires or () if "extra ==" not in need]
    return [found[name] for name in sorted(found)]


def plain_name(requirement: str) -> str:
    """The name that a requirement begins with, as names are compared."""
    match = NAME.match(requirement.strip())
    return re.sub(r"[-_.]+", "-", match[0]).lower() if match else requirement


def licence_of(library: metadata.Distribution) -> str:
    """What the library says of its licence in a line."""
    told: Any = library.metadata  # whose type lacks `get` in some versions of Python
    classified = [
        kind.rpartition(" :: ")[2] for kind in told.get_all("Classifier") or () if kind.startswith("License")
    ]
    line = (told.get("License") or "").strip().partition("\n")[0]
    return told.get("License-Expression") or line or ", ".join(classified) or "see its text"


def text_of(library: metadata.Distribution) -> str:
    """Name, version, licence and home, and all texts that came with it."""
    told: Any = library.metadata
    home = told.get("Home-page") or next(iter(told.get_all("Project-URL") or ()), "")
    parts = [f"{told['Name']} {library.version}\n{licence_of(library)}\n{home.rpartition(', ')[2]}"]
    files = [Path(str(file.locate())) for file in library.files or () if TEXTS.search(file.as_posix())]
    parts += [file.read_text(encoding="utf-8", errors="replace") for file in files]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def under_gpl_alone(licence: str) -> bool:
    """Whether a licence in a line would ask for the whole program under the GPL."""
    return bool(GPL.search(licence)) and not WIDER.search(licence)
