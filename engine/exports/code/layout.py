"""Layout: brackets on one line where it holds them, else an item a line, as formatters do it."""

from collections.abc import Sequence
from dataclasses import dataclass

LONGEST_LINE = 110


@dataclass(frozen=True)
class Bracketed:
    """What stands between an opening and a closing, such as "f(" and ")"."""

    opening: str
    items: Sequence["Bracketed | str"]
    closing: str

    def one_line(self) -> str:
        items = (each if isinstance(each, str) else each.one_line() for each in self.items)
        return f"{self.opening}{', '.join(items)}{self.closing}"

    def text(self, indent: int = 0, behind: str = "") -> str:
        """In lines that are indented; `behind` stands at the end of the last."""
        line = " " * indent + self.one_line() + behind
        if len(line) <= LONGEST_LINE:
            return line
        inner = indent + 4
        items = (
            " " * inner + each + "," if isinstance(each, str) else each.text(inner, ",")
            for each in self.items
        )
        return "\n".join([" " * indent + self.opening, *items, " " * indent + self.closing + behind])


def indented(text: str, by: int) -> str:
    return "".join(" " * by + line if line.strip() else line for line in text.splitlines(keepends=True))


def filled(template: str, **pieces: str) -> str:
    """The template with each `<<name>>` replaced by the piece of that name.

    One that has a line for itself is as many lines as the piece has, with that indent; no line where it has
    none.
    """
    lines = []
    for line in template.splitlines(keepends=True):
        name = line.strip().removeprefix("<<").removesuffix(">>")
        if line.strip() == f"<<{name}>>":
            piece = pieces[name]
            lines.append(
                indented(piece if not piece or piece.endswith("\n") else f"{piece}\n", line.index("<"))
            )
            continue
        for name, piece in pieces.items():
            line = line.replace(f"<<{name}>>", piece)
        lines.append(line)
    return "".join(lines)
