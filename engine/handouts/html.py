"""HTML: a sheet as one file to print, which loads nothing. What is from the lesson stands in it escaped."""

from collections.abc import Iterator
from html import escape

from engine.handouts.drawings import Dot, Drawing, Label, Line
from engine.handouts.sheet import Asked, Notes, Option, Sheet, SheetPage

LINES = 3  # for a reason, and for notes
CLASSES = ("#1F66B0", "#C96A00")
ANSWER = "#00796B"
STYLE = """
@page { margin: 18mm 17mm 20mm; }
* { box-sizing: border-box; }
html { color-scheme: light; background: #fff; color: #17202B; }
body { max-width: 176mm; margin: 8mm auto; padding: 0 4mm;
  font: 11pt/1.45 Inter, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 19pt; line-height: 1.2; margin: 0; }
h2 { font-size: 13pt; line-height: 1.25; margin: 0 0 1.5mm; }
h3, h4, h5, h6 { font-size: 11pt; margin: 3mm 0 1mm; }
p { margin: 0 0 2mm; }
header { border-bottom: 0.5mm solid #17202B; padding-bottom: 3mm; margin-bottom: 6mm; }
header .kind, .place, .how { color: #556270; }
header .kind { font-size: 11pt; margin-top: 1mm; }
.fields { display: flex; gap: 6mm; margin-top: 7mm; }
.fields span { flex: 1; display: flex; gap: 2mm; white-space: nowrap; }
.fields span::after, .own::after { content: ""; flex: 1; border-bottom: 0.3mm solid #17202B; }
.fields span:first-child { flex: 2; }
section { margin: 0 0 7mm; overflow-wrap: anywhere; }
.place { font-size: 9pt; margin: 0 0 0.5mm; }
h1, h2, h3, .place, .ask, .how { break-after: avoid; }
.asked { border-left: 0.9mm solid #1F5FD6; padding-left: 4mm; margin-top: 3mm; }
.keep { break-inside: avoid; }
.ask { font-weight: 700; margin-bottom: 0.5mm; }
.how { font-size: 9.5pt; }
ul.options { list-style: none; margin: 1mm 0 2mm; padding: 0; }
ul.options li { display: flex; gap: 3mm; align-items: baseline; padding: 0.8mm 0; break-inside: avoid; }
ul.row { display: flex; flex-wrap: wrap; gap: 1mm 6mm; }
.box { flex: none; width: 4mm; height: 4mm; border: 0.35mm solid #17202B; border-radius: 0.6mm;
  text-align: center; font: 700 3.6mm/3.2mm sans-serif; align-self: center; color: #00796B; }
.right { font-weight: 700; }
.own { display: flex; gap: 2mm; width: 70mm; margin: 3mm 0 2mm; }
.why { margin: 3mm 0 0; }
.rule { height: 8mm; border-bottom: 0.2mm solid #9EABB9; }
.found { font-weight: 700; color: #00796B; }
.found + .found { font-weight: 400; color: inherit; }
img { max-width: 100%; height: auto; break-inside: avoid; }
svg { display: block; margin: 2mm 0; max-width: 100%; height: auto; }
svg text { font-size: 3.4px; text-anchor: middle; fill: #17202B; }
table { border-collapse: collapse; margin: 2mm 0; font-size: 10pt; break-inside: auto; }
th { font-weight: 400; color: #556270; }
th, td { padding: 0.5mm 5mm 0.5mm 0; border-bottom: 0.1mm solid #DFE4EB; }
tr { break-inside: avoid; }
.lead { break-inside: avoid; break-after: avoid; }
@media print { body { max-width: none; margin: 0; padding: 0; } }
pre { white-space: pre-wrap; font-size: 9.5pt; }
"""
CONTROLS = {sign: None for sign in range(32) if chr(sign) not in "\n\t"}  # mean nothing in HTML
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def html_file(sheet: Sheet) -> bytes:
    """The whole file, in UTF-8."""
    return "".join(pieces(sheet)).translate(CONTROLS).encode("utf-8", "replace")


def pieces(sheet: Sheet) -> Iterator[str]:
    yield f'<!DOCTYPE html>\n<html lang="{escape(sheet.language)}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
    yield f"<title>{escape(sheet.title)} · {escape(sheet.kind)}</title>\n"
    yield f"<style>{STYLE}</style>\n</head>\n<body>\n"
    yield f'<header>\n<h1>{escape(sheet.title)}</h1>\n<p class="kind">{escape(sheet.kind)}</p>\n'
    if sheet.about:
        yield f"<p>{escape(sheet.about)}</p>\n"
    if sheet.fields:
        fields = "".join(f"<span>{escape(field)}</span>" for field in sheet.fields)
        yield f'<div class="fields">{fields}</div>\n'
    yield "</header>\n"
    for part in sheet.parts:
        yield "<section>\n"
        yield from notes(part) if isinstance(part, Notes) else page(part)
        yield "</section>\n"
    yield "</body>\n</html>\n"


def page(part: SheetPage) -> Iterator[str]:
    lead = "" if part.asked is None else ' class="lead"'
    yield f"<div{lead}>\n"
    yield f'<p class="place">{escape(part.place)}</p>\n<h2>{escape(part.title)}</h2>\n{part.text}</div>\n'
    if part.asked is not None:
        yield '<div class="asked">\n<div class="keep">\n'
        yield from question(part.asked)
        yield "</div>\n</div>\n"


def question(asked: Asked) -> Iterator[str]:
    yield f'<p class="ask">{escape(asked.ask)}</p>\n'
    if asked.how:
        yield f'<p class="how">{escape(asked.how)}</p>\n'
    if asked.options:
        row = " row" if asked.in_a_row else ""
        yield f'<ul class="options{row}">\n{"".join(map(option, asked.options))}</ul>\n'
    if asked.drawing is not None:
        yield svg(asked.drawing)
    if asked.own:
        yield f'<p class="own">{escape(asked.own)}</p>\n'
    if asked.why:
        yield f'<p class="why">{escape(asked.why)}</p>\n{RULES}'
    yield from (f'<p class="found">{escape(found)}</p>\n' for found in asked.found)
    yield asked.explain


RULES = '<div class="rule"></div>\n' * LINES


def option(one: Option) -> str:
    mark, kind = ("✓", ' class="right"') if one.is_right else ("", "")
    return f'<li{kind}><span class="box">{mark}</span><span>{escape(one.text)}</span></li>\n'


def notes(part: Notes) -> Iterator[str]:
    words = escape(f"{part.place} · {part.words}")
    yield f'<div class="keep"><p class="place">{words}</p>\n{RULES}</div>\n'


def svg(drawing: Drawing) -> str:
    """A drawing as it is, in millimetres."""
    width, height = drawing.width + 1.0, drawing.height + 1.0  # so that lines at the edge are whole
    size = f'width="{width:g}mm" height="{height:g}mm" viewBox="-0.5 -0.5 {width:g} {height:g}"'
    parts = "\n".join(map(shape, drawing.parts))
    return f'<svg role="img" aria-label="{escape(drawing.says)}" {size}>\n{parts}\n</svg>\n'


def shape(part: Line | Dot | Label) -> str:
    x, y = part.points[0] if isinstance(part, Line) else part.at
    match part:
        case Line():
            points = " ".join(f"{x:.2f},{y:.2f}" for x, y in part.points)
            colour = ANSWER if part.is_answer else "#17202B"
            return f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="{part.width}"/>'
        case Dot(label=0):
            place = f'cx="{x:.2f}" cy="{y:.2f}" r="0.8"'
            return f'<circle {place} fill="none" stroke="{CLASSES[0]}" stroke-width="0.3"/>'
        case Dot():
            corners = " ".join(f"{x + dx:.2f},{y + dy:.2f}" for dx, dy in TRIANGLE)
            return f'<polygon points="{corners}" fill="{CLASSES[1]}"/>'
        case Label():
            return f'<text x="{x:.2f}" y="{y:.2f}">{escape(part.text)}</text>'


TRIANGLE = ((0.0, -1.0), (0.95, 0.7), (-0.95, 0.7))
