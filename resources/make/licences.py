"""Writes the folder with all licences that goes with a bundle, and refuses what is under the GPL alone.

    python -m resources.make.licences build/licences [BUNDLE]

Run it with the Python whose libraries are bundled. Of a bundle that was made on Debian or Ubuntu, the
libraries of the system that came along are told too, with what their packages say.
"""

import re
import subprocess
import sys
from pathlib import Path

from engine.system.licences import gathered, libraries, licence_of, under_gpl_alone

DOCUMENTATION = Path("/usr/share/doc")  # of Debian's packages
NEVER = re.compile(r"libreadline|libhistory|libgdbm")  # under the GPL alone
OF_THE_SYSTEM = "System libraries"


def refused_libraries() -> list[str]:
    return [
        f"{library.metadata['Name']}: {licence_of(library)}"
        for library in libraries()
        if under_gpl_alone(licence_of(library))
    ]


def refused_files(bundle: Path) -> list[str]:
    return [str(path) for path in sorted(bundle.rglob("*")) if NEVER.search(path.name)]


def packages_of(bundle: Path) -> dict[str, list[str]]:
    """The libraries of the system in a bundle, by the package that each is of."""
    known = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    places = {Path(place).name: place for place in re.findall(r"=> (\S+)", known)}
    found: dict[str, list[str]] = {}
    for library in sorted(bundle.rglob("lib*.so*")):
        place = places.get(library.name)
        if place is not None and library.parent.name == "_internal":
            asked = [str(Path(place).resolve()), place]
            told = subprocess.run(["dpkg", "-S", *asked], capture_output=True, text=True, check=False).stdout
            if told:
                found.setdefault(told.partition(":")[0], []).append(library.name)
    return found


def of_the_system(bundle: Path) -> str:
    """What the packages of the libraries say of their licences."""
    parts = []
    for package, names in packages_of(bundle).items():
        copyright_file = DOCUMENTATION / package / "copyright"
        if copyright_file.is_file():
            said = copyright_file.read_text(encoding="utf-8", errors="replace")
            parts.append(f"{package}: {', '.join(names)}\n\n{said.strip()}")
    return ("\n\n" + 79 * "-" + "\n\n").join(parts) + "\n"


def main(arguments: list[str]) -> int:
    if len(arguments) not in (1, 2):
        sys.stderr.write("Give the folder to write, and perhaps that of a bundle\n")
        return 2
    folder, bundle = Path(arguments[0]), Path(arguments[1]) if len(arguments) == 2 else None
    refused = refused_libraries() + (refused_files(bundle) if bundle is not None else [])
    if refused:
        sys.stderr.write("".join(f"under the GPL alone: {each}\n" for each in refused))
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    texts = dict(gathered())
    if bundle is not None and sys.platform == "linux":
        texts[OF_THE_SYSTEM] = of_the_system(bundle)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    sys.stdout.write(f"{len(texts)} licences in {folder}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
