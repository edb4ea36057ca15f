"""A table of cells as text: for Markdown, for LaTeX, and as CSV.

The rows may be of different lengths, and the first one is the headings. Numbers have points, whatever the
locale; texts are escaped, since names come from files.
"""

import csv
import io
import math
import re
from collections.abc import Callable, Sequence

from engine.exports.table import harmless
from engine.system.streams import printable

Cell = str | float | int | None
Rows = Sequence[Sequence[Cell]]

DIGITS = 10  # of a number that is to be read; a file of numbers has all of them
MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~])")
LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    '"': r"\textquotedbl{}",
    "\N{NO-BREAK SPACE}": "~",
    "\N{NARROW NO-BREAK SPACE}": r"\,",
    "…": r"\ldots{}",
    # Letters that a font of text does not have.
    "×": r"$\times$",
    "·": r"$\cdot$",
    "−": "$-$",
    "→": r"$\to$",
    "∞": r"$\infty$",
    "√": r"$\surd$",
    "∂": r"$\partial$",
    "≈": r"$\approx$",
    "≤": r"$\le$",
    "≥": r"$\ge$",
    "²": "$^2$",
    "α": r"$\alpha$",
    "β": r"$\beta$",
    "θ": r"$\theta$",
    "λ": r"$\lambda$",
    "σ": r"$\sigma$",
    "ε": r"$\varepsilon$",
    "↑": r"$\uparrow$",
    "↓": r"$\downarrow$",
    "↳": r"$\hookrightarrow$",
}


def csv_of(rows: Rows) -> bytes:
    """The rows as RFC 4180 in UTF-8, with all digits; nothing stands for a number that is not there."""
    content = io.StringIO()
    csv.writer(content, lineterminator="\r\n").writerows([map(in_csv, row) for row in rows])
    return content.getvalue().encode()


def in_csv(cell: Cell) -> Cell:
    if isinstance(cell, str):
        return harmless(in_one_line(cell))
    return None if cell is None or math.isnan(cell) else cell


def markdown_of(rows: Rows) -> str:
    """The rows as a table of Markdown, as GitHub and Jupyter take it; numbers stand at the right."""
    heads, *body = filled(rows, lambda text: MARKDOWN.sub(r"\\\1", text.replace("&", "&amp;")))
    rule = ["---:" if at_right else "---" for at_right in sides(rows)]
    return "".join(f"| {' | '.join(row)} |\n" for row in (heads, rule, *body))


def latex_of(rows: Rows) -> str:
    """The rows as a tabular of LaTeX, which needs no package; numbers stand at the right."""
    heads, *body = (f"  {' & '.join(row)} \\\\" for row in filled(rows, latex_text))
    columns = "".join("r" if at_right else "l" for at_right in sides(rows))
    lines = (rf"\begin{{tabular}}{{{columns}}}", r"  \hline", heads, r"  \hline", *body, r"  \hline")
    return "\n".join((*lines, r"\end{tabular}", ""))


def latex_text(text: str) -> str:
    """A text with every sign that LaTeX would take for its own, or does not know, as it writes it."""
    return "".join(LATEX.get(sign, sign) for sign in text)


def filled(rows: Rows, escaped: Callable[[str], str]) -> list[list[str]]:
    """All cells as text, each row as long as the longest."""
    width = max(map(len, rows), default=0)
    cells = ([escaped(in_words(cell)) for cell in row] for row in rows)
    return [[*row, *[""] * (width - len(row))] for row in cells] or [[]]


def sides(rows: Rows) -> list[bool]:
    """Whether each column stands at the right: where all but its heading are numbers or nothing."""
    width = max(map(len, rows), default=0)
    columns = ([row[column] for row in rows[1:] if column < len(row)] for column in range(width))
    return [any(map(is_number, cells)) and all(map(is_no_text, cells)) for cells in columns]


def is_number(cell: Cell) -> bool:
    return isinstance(cell, int | float)


def is_no_text(cell: Cell) -> bool:
    return not isinstance(cell, str)


def in_words(cell: Cell) -> str:
    """A cell as text: a number with ten digits at most."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return in_one_line(cell)
    return str(cell) if isinstance(cell, int) else f"{cell:.{DIGITS}g}"


def in_one_line(text: str) -> str:
    """A text without what would end its cell or its row, or move a terminal's cursor."""
    return printable(" ".join(text.split()))
