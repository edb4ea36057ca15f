"""A link to the experiment, in a file that is sent or opened by a double click."""

from engine.experiment.link import link_of
from engine.exports.kinds import kinds
from engine.exports.subject import Subject

SHORTCUT = "[InternetShortcut]\r\nURL={link}\r\n"


@kinds.register(
    "link",
    label="Link",
    formula="the experiment as one text that can be sent, without what was trained",
    source="docs/exports.md",
    suffixes=(".txt", ".url"),
    usual=(".txt", ".url"),
)
def link(subject: Subject, suffix: str) -> bytes:
    """ExperimentError where it would be too long."""
    text = link_of(subject.experiment)
    return (SHORTCUT.format(link=text) if suffix == ".url" else f"{text}\n").encode()
