"""Document: sections of words and code, as a script or as a Jupyter notebook."""

import json
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 100


@dataclass(frozen=True)
class Section:
    """A heading, a few sentences of our own, and code. Nothing of it is from an experiment but literals."""

    title: str
    words: str
    code: str


@dataclass(frozen=True)
class Document:
    """What it is in words, and its sections in the order in which they run."""

    title: str
    words: str
    sections: Sequence[Section]

    def script(self) -> str:
        """Python, in cells that editors know (`# %%`)."""
        about = "\n\n".join([self.title, *wrapped(self.words)])
        parts = [f'"""{about}\n"""\n']
        for section in self.sections:
            words = "\n#\n".join(wrapped(section.words, "# "))
            head = f"# %% {section.title}\n" + (f"{words}\n" if words else "")
            gap = "\n" if section.code.startswith(("import ", "from ")) else "\n\n"
            parts.append(f"{head}{gap}{section.code.strip()}\n")
        return "\n\n".join(parts)

    def notebook(self) -> str:
        """JSON of nbformat 4.5: each section is a cell of Markdown and a cell of code."""
        cells = [markdown(f"# {self.title}\n\n{self.words}", "about")]
        for number, section in enumerate(self.sections, start=1):
            cells.append(markdown(f"## {section.title}\n\n{section.words}".rstrip(), f"words-{number}"))
            cells.append(code(section.code.strip(), f"code-{number}"))
        metadata = {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        }
        notebook = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
        return json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"

    def written(self, suffix: str) -> bytes:
        return (self.notebook() if suffix == ".ipynb" else self.script()).encode("utf-8")


def wrapped(words: str, prefix: str = "") -> list[str]:
    """The paragraphs of a text, each in lines."""
    return [
        textwrap.fill(paragraph, WIDTH, initial_indent=prefix, subsequent_indent=prefix)
        for paragraph in words.split("\n\n")
        if paragraph
    ]


def markdown(text: str, name: str) -> dict[str, object]:
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": lines(text)}


def code(text: str, name: str) -> dict[str, object]:
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": name,
        "metadata": {},
        "outputs": [],
        "source": lines(text),
    }


def lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)
