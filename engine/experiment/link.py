"""Links: an experiment as one text that can be sent, `initlab:1.EXPERIMENT.CHECK`.

EXPERIMENT is the JSON text of `engine.experiment.json_io`, compressed (zlib, RFC 1950) and written in the
letters of base64url (RFC 4648, section 5) without padding; CHECK is the start of a hash of what stands before
it. Nothing in a link is ever run: it is read as a file with that text would be, up to so many bytes.
"""

import re
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import sha256
from pathlib import Path

from engine.experiment.json_io import parsed_content, unreadable, written
from engine.experiment.model import Experiment
from engine.messages.message import Note
from engine.messages.problems import ExperimentError, at_most, refused, shown
from engine.tables.file_kinds import LINK, holds_link

VERSION = 1
LONGEST = 30_000  # characters: what a command line takes on every system
LARGEST_TEXT = 1_000_000  # bytes of the experiment's text
LARGEST_DATA = 20_000  # bytes of a person's own points
LARGEST_FILE = 100_000  # bytes of a file that holds a link
CHECK = 6  # bytes, 8 letters
WHOLE = re.compile(rf"{LINK}\s*(\d{{1,9}})\s*\.([\w\s-]+)\.((?:\s*[\w-]){{8}})", re.ASCII)
THE_LINK = Note("the link")
A_LINK = Note("a whole link, as “Copy link” makes it: {start}…", start=f"{LINK}{VERSION}.")


def link_of(experiment: Experiment) -> str:
    """The link; ExperimentError where it would be too long, or has more of a person's own data than fits."""
    points = getattr(experiment.dataset, "points", None)
    size = 0 if points is None else len(repr(points))
    if size > LARGEST_DATA:
        given = Note("{count:,} bytes of points", count=size)
        allowed = Note("at most {most:,} bytes in a link; save a file instead", most=LARGEST_DATA)
        raise refused("dataset.points", given, allowed)
    content = written(experiment).encode()
    body = f"{VERSION}.{letters(zlib.compress(content, 9))}"
    link = f"{LINK}{body}.{check_of(body)}"
    if len(link) > LONGEST or len(content) > LARGEST_TEXT:
        given = Note("a link of {count:,} characters", count=len(link))
        allowed = Note("at most {most:,}; save a file instead", most=LONGEST)
        raise refused(Note("the experiment"), given, allowed)
    return link


def experiment_in(text: str) -> Experiment:
    """The experiment of a link in a text, whatever stands around it; lines may be broken.

    ExperimentError where there is none, or it is too long or damaged, or its experiment is refused.
    """
    if len(text) > LARGEST_FILE:
        raise refused(THE_LINK, Note("{count:,} characters", count=len(text)), at_most(LONGEST))
    found = WHOLE.search(text)
    if found is None:
        start = text.find(LINK)
        given = shown(text.strip()) if start < 0 else Note("a part of one")
        raise refused(THE_LINK, given or Note("nothing"), A_LINK)
    version, payload, check = ("".join(part.split()) for part in found.groups())
    if int(version) != VERSION:
        given = Note("version {version}", version=version)
        raise refused(THE_LINK, given, Note("version {version}: a newer laboratory made it", version=VERSION))
    if len(payload) > LONGEST:
        raise refused(THE_LINK, Note("{count:,} characters", count=len(payload)), at_most(LONGEST))
    if check != check_of(f"{version}.{payload}"):
        raise damaged()
    experiment, _ = parsed_content(unpacked(payload), THE_LINK)
    return experiment


def unpacked(payload: str) -> bytes:
    """The bytes behind these letters, as long as they are not too many."""
    unpacking, padding = zlib.decompressobj(), "=" * (-len(payload) % 4)
    try:
        content = unpacking.decompress(urlsafe_b64decode(payload + padding), LARGEST_TEXT + 1)
    except (zlib.error, ValueError):
        raise damaged() from None
    if len(content) > LARGEST_TEXT:
        raise refused(THE_LINK, Note("more than {most:,} bytes", most=LARGEST_TEXT), A_LINK)
    if not unpacking.eof or unpacking.unused_data:
        raise damaged()
    return content


def damaged() -> ExperimentError:
    return refused(THE_LINK, Note("a damaged one"), A_LINK)


def letters(content: bytes) -> str:
    return urlsafe_b64encode(content).rstrip(b"=").decode()


def check_of(body: str) -> str:
    return letters(sha256(body.encode()).digest()[:CHECK])


def is_link(text: str) -> bool:
    """Whether a text begins like a link."""
    return text.lstrip().startswith(LINK)


def link_at(path: Path) -> str | None:
    """The link that stands in place of a path, or in the file there; None where there is none.

    ExperimentError where the file cannot be read, or is much longer than a link.
    """
    if is_link(str(path)):
        return str(path)
    if not holds_link(path):
        return None
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise unreadable(path, error) from None
    if len(content) > LARGEST_FILE:
        raise refused(path.name, Note("more than {most:,} bytes", most=LARGEST_FILE), A_LINK)
    return content.decode(errors="replace")
