"""HTML: a report as one file, which loads nothing and runs nothing. All that it says stands in it escaped.

WHATWG: HTML; W3C: Content Security Policy, level 3.
"""

import re
from collections.abc import Iterator
from functools import partial
from html import escape

from engine.exports.report.document import (
    Block,
    Code,
    Facts,
    FoundHere,
    Paragraph,
    Part,
    Picture,
    Report,
    Table,
    Verdict,
)
from engine.exports.report.style import STYLE

CONTROLS = {sign: None for sign in range(32) if chr(sign) not in "\n\t"}  # mean nothing in HTML
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
MARKS = {"good": "●", "slow": "▲", "failing": "■"}
HEAD_OF_SVG = re.compile(r"\A\s*(?:<\?xml[^>]*\?>|<!DOCTYPE[^>]*>|<!--.*?-->|\s)*", re.DOTALL)
ID = re.compile(r"""(\s(?:id|aria-labelledby|aria-describedby)=)(["'])([^"']+)\2""")
REFERENCE = re.compile(r"""((?:xlink:)?href=["']#|url\(\s*["']?#)([^"')]+)""")
OPENING = re.compile(r"<svg\b([^>]*)>")
SIZE = re.compile(r"""\s(?:width|height)=(?:"[^"]*"|'[^']*')""")


def html_file(report: Report) -> bytes:
    """The whole file, in UTF-8."""
    return "".join(pieces(report)).translate(CONTROLS).encode("utf-8", "replace")


def pieces(report: Report) -> Iterator[str]:
    yield f'<!DOCTYPE html>\n<html lang="{escape(report.language)}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>{escape(report.title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
    yield f'<header>\n<h1>{escape(report.title)}</h1>\n<p class="line">{escape(report.line)}</p>\n'
    if report.about:
        yield f'<p class="about">{escape(report.about)}</p>\n'
    yield "</header>\n<main>\n"
    for part in report.parts:
        yield from section(part, report.more)
    yield "</main>\n</body>\n</html>\n"


def section(part: Part, more: str) -> Iterator[str]:
    yield f"<section>\n<h2>{escape(part.heading)}</h2>\n"
    for block in part.blocks:
        yield block_in_html(block, more)
    yield "</section>\n"


def block_in_html(block: Block, more: str) -> str:
    match block:
        case Paragraph():
            return f"<p>{escape(block.text)}</p>\n"
        case Facts():
            rows = (
                f'<tr><th scope="row">{escape(name)}</th><td>{escape(of)}</td></tr>'
                for name, of in block.rows
            )
            return f'<table class="facts"><tbody>{"".join(rows)}</tbody></table>\n'
        case Table():
            return table(block)
        case Verdict():
            return "".join(verdict(block))
        case Picture():
            return picture(block)
        case Code():
            return code(block, more)


def table(block: Table) -> str:
    kinds = ["" if place in block.words else ' class="number"' for place in range(len(block.heading))]
    heading = "".join(
        f'<th scope="col"{kind}>{escape(name)}</th>' for kind, name in zip(kinds, block.heading, strict=True)
    )
    rows = "".join(row(cells, kinds) for cells in block.rows)
    return (
        f'<div class="wide"><table><caption>{escape(block.caption)}</caption>'
        f"<thead><tr>{heading}</tr></thead><tbody>{rows}</tbody></table></div>\n"
    )


def row(cells: tuple[str, ...], kinds: list[str]) -> str:
    first, *others = (escape(cell) for cell in cells)
    rest = "".join(f"<td{kind}>{cell}</td>" for kind, cell in zip(kinds[1:], others, strict=True))
    return f'<tr><th scope="row"{kinds[0]}>{first}</th>{rest}</tr>'


def verdict(block: Verdict) -> Iterator[str]:
    kind = escape(block.severity)
    yield f'<article class="verdict {kind}">\n<h3>{escape(block.run)}</h3>\n'
    yield f'<p class="headline"><span aria-hidden="true">{MARKS[block.severity]}</span> '
    yield f"{escape(block.verdict.headline)}</p>\n"
    yield from found(block.verdict)
    if block.others:
        yield "<ul>\n"
        for each in block.others:
            yield f"<li><p><strong>{escape(each.headline)}</strong></p>\n{''.join(found(each))}</li>\n"
        yield "</ul>\n"
    yield "</article>\n"


def found(here: FoundHere) -> Iterator[str]:
    yield f'<p class="evidence">{"<br>".join(map(escape, here.evidence))}</p>\n'
    yield f'<p class="meaning">{escape(here.meaning)}</p>\n'
    if here.advice:
        yield f'<p class="advice">{escape(" ".join(here.advice))}</p>\n'


def picture(block: Picture) -> str:
    drawn = inline(block.drawing.svg, f"figure{block.number}", block.drawing.words)
    return f"<figure>\n{drawn}\n<figcaption>{block.number}. {escape(block.caption)}</figcaption>\n</figure>\n"


def inline(svg: str, name: str, words: str) -> str:
    """An SVG as a part of a page: with ids of its own, as wide as the page, and in words too."""
    svg = HEAD_OF_SVG.sub("", svg, count=1).strip()
    svg = ID.sub(partial(with_prefix, name), svg)
    svg = REFERENCE.sub(rf"\g<1>{name}-\g<2>", svg)
    return OPENING.sub(partial(opened, words), svg, count=1)


def with_prefix(name: str, found: re.Match[str]) -> str:
    ids = " ".join(f"{name}-{each}" for each in found[3].split())
    return f"{found[1]}{found[2]}{ids}{found[2]}"


def opened(words: str, tag: re.Match[str]) -> str:
    """Without a size in millimetres it is as wide as the page; its view box keeps its proportions."""
    return f'<svg role="img" aria-label="{escape(words)}"{SIZE.sub("", tag[1])}>'


def code(block: Code, more: str) -> str:
    text = f'<pre tabindex="0">{escape(block.text)}</pre>'
    title = escape(block.title)
    if block.is_long:
        return f"<details><summary>{title} ({escape(more)})</summary>{text}</details>\n"
    return f'<p class="title">{title}</p>\n{text}\n'
