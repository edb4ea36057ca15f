"""How the matrices of an equation share the room: which parts of them are shown, in lines, and how wide."""

from collections.abc import Sequence

from engine.output.equations import Axis, Lit, Matrix


def shared_out(counts: Sequence[int], room: float, readable: float, largest: float) -> list[float]:
    """The width of a cell of each matrix, with so many columns: one width for all where numbers can be read.

    Else those with few columns keep their numbers, and the others share the rest.
    """
    each = room / max(1, sum(counts))
    if each >= readable:
        return [min(each, largest)] * len(counts)
    widths = [readable] * len(counts)
    wide = sorted(range(len(counts)), key=lambda number: counts[number])
    while wide:
        share = room / len(wide)
        if counts[wide[0]] * readable > share:
            break
        room -= counts[wide.pop(0)] * readable
    left = sum(counts[number] for number in wide)
    for number in wide:
        widths[number] = max(0.0, room / left)
    return widths


def broken(widths: Sequence[float], room: float) -> list[list[int]]:
    """The numbers of what has these widths, in lines: as many in each as there is room for."""
    lines: list[list[int]] = [[]]
    used = 0.0
    for number, width in enumerate(widths):
        if lines[-1] and used + width > room:
            lines.append([])
            used = 0.0
        lines[-1].append(number)
        used += width
    return lines


class Part:
    """Which rows or columns of a matrix are shown: `count` of them from `first` on."""

    def __init__(self, matrix: Matrix, first: int, count: int | None) -> None:
        self.matrix = matrix
        rows, columns = matrix.values.shape
        self.rows, self.columns = slice(0, rows), slice(0, columns)
        if count is not None and matrix.rows is Axis.EXAMPLE:
            self.rows = slice(first, min(rows, first + count))
        if count is not None and matrix.columns is Axis.EXAMPLE:
            self.columns = slice(first, min(columns, first + count))

    @property
    def shape(self) -> tuple[int, int]:
        return self.rows.stop - self.rows.start, self.columns.stop - self.columns.start

    def within(self, part: Lit) -> Lit | None:
        """A part of the matrix as a part of what is shown; None where it is not."""
        if part.row is not None and not self.rows.start <= part.row < self.rows.stop:
            return None
        if part.column is not None and not self.columns.start <= part.column < self.columns.stop:
            return None
        row = None if part.row is None else part.row - self.rows.start
        return Lit(row, None if part.column is None else part.column - self.columns.start)
