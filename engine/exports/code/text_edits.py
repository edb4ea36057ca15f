"""Text edits: parts of a source are replaced where its syntax tree says they stand; the rest stays."""

import ast
import io
import tokenize


class Edits:
    """Replacements in a text. Columns of a syntax tree count bytes, and so do the places here."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = [line.encode() for line in text.splitlines(keepends=True)]
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line))
        self._edits: dict[tuple[int, int], bytes] = {}

    def put(self, node: ast.expr, text: str) -> None:
        self._edits[self._start(node), self._end(node)] = text.encode()

    def replace(self, after: ast.expr, before: ast.expr, text: str) -> None:
        """What stands between two parts."""
        self._edits[self._end(after), self._start(before)] = text.encode()

    def unwrap(self, call: ast.Call, kept: list[ast.expr]) -> None:
        """Of a call only these arguments, which stand first in it, as a tuple."""
        one_line = kept[0].lineno == kept[-1].end_lineno
        self._edits[self._start(call), self._start(kept[0])] = b"" if one_line else b"("
        self._edits[self._end(kept[-1]), self._end(call)] = b"" if one_line else b")"

    def drop_lines(self, statement: ast.stmt) -> None:
        end = statement.end_lineno or statement.lineno
        self._edits[self._starts[statement.lineno - 1], self._starts[end]] = b""

    def between(self, node: ast.expr) -> str:
        """The text of one part, with the replacements in it."""
        return self._edited(self._start(node), self._end(node))

    def lines(self, first: int, last: int) -> str:
        """The text of these lines, counted from 1, both included."""
        return self._edited(self._starts[first - 1], self._starts[last])

    def line_after_header(self, node: ast.FunctionDef) -> int:
        """The line after the colon that ends the function's first line, which may be several."""
        depth, started = 0, False
        for token in tokenize.generate_tokens(io.StringIO(self._text).readline):
            started = started or (token.type == tokenize.NAME and token.string == "def")
            if token.type == tokenize.OP and started:
                depth += (token.string in "([{") - (token.string in ")]}")
                if token.string == ":" and depth == 0:
                    return token.end[0] + 1
        return node.body[0].lineno

    def _start(self, node: ast.expr) -> int:
        return self._starts[node.lineno - 1] + node.col_offset

    def _end(self, node: ast.expr) -> int:
        return self._starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)

    def _edited(self, start: int, end: int) -> str:
        whole, result, place = b"".join(self._lines), b"", start
        for (first, last), text in sorted(self._edits.items()):
            if first < place or last > end:
                continue
            result += whole[place:first] + text
            place = last
        return (result + whole[place:end]).decode()
