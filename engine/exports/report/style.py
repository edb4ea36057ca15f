"""Style: what a report looks like, on a screen and on A4. It is a paper, so it is light everywhere."""

STYLE = """
@page { size: A4; margin: 17mm 16mm 18mm; }
* { box-sizing: border-box; }
html { color-scheme: only light; background: #F4F6F9; color: #17202B; -webkit-text-size-adjust: 100%; }
body { max-width: 210mm; margin: 0 auto; padding: 14mm 16mm 18mm; background: #fff;
  font: 10.5pt/1.45 Inter, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
header { border-bottom: 0.5mm solid #17202B; padding-bottom: 4mm; }
h1 { font-size: 22pt; line-height: 1.15; margin: 0 0 1.5mm; letter-spacing: -0.01em; }
h2 { font-size: 14pt; line-height: 1.25; margin: 9mm 0 3mm; }
h3 { font-size: 11pt; margin: 0; }
p { margin: 0 0 2mm; }
.line, figcaption, caption, .title { color: #556270; font-size: 9pt; }
.line { margin: 0; }
.about { margin: 3mm 0 0; max-width: 150mm; }
.wide { overflow-x: auto; margin: 0 0 5mm; }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt; line-height: 1.35; }
caption { text-align: left; padding: 0 0 1mm; }
th, td { text-align: left; vertical-align: baseline; font-weight: 400; padding: 1.1mm 4mm 1.1mm 0;
  border-bottom: 0.2mm solid #DFE4EB; }
thead th { color: #556270; border-bottom-color: #9EABB9; white-space: nowrap; overflow-wrap: normal; }
tbody th { font-weight: 600; }
.number { text-align: right; padding-right: 0; padding-left: 4mm; white-space: nowrap; }
.number + td:not(.number), .number + th:not(.number) { padding-left: 6mm; }
.facts { margin: 0 0 5mm; }
.facts th { width: 26mm; color: #556270; font-weight: 400; }
figure { margin: 0 0 6mm; }
figure svg { display: block; width: calc(100% + 5.4mm); max-width: none; height: auto; margin: 0 -2.7mm; }
figcaption { margin-top: 1mm; }
.verdict { border-left: 1mm solid #556270; padding: 0 0 0 4mm; margin: 0 0 6mm; }
.verdict.good { border-color: #00796B; }
.verdict.slow { border-color: #C96A00; }
.verdict.failing { border-color: #B4235A; }
.headline { font-weight: 600; margin: 0.5mm 0 1mm; }
.good .headline span { color: #00796B; }
.slow .headline span { color: #C96A00; }
.failing .headline span { color: #B4235A; }
.evidence, .meaning, .advice { margin: 0 0 1mm; max-width: 150mm; }
.meaning, .advice { color: #556270; }
.advice::before { content: "→ "; }
.verdict ul { list-style: none; margin: 2.5mm 0 0; padding: 0; font-size: 9.5pt; }
.verdict li { margin: 0 0 2mm; }
.verdict li p { margin: 0 0 0.5mm; }
pre { margin: 0 0 5mm; padding: 3mm 4mm; background: #F4F6F9; border-radius: 2mm; font-size: 8.5pt;
  line-height: 1.4; font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  white-space: pre-wrap; user-select: all; }
.title { margin: 0 0 1mm; }
summary { cursor: pointer; margin: 0 0 2mm; }
@media (max-width: 700px) { body { padding: 6mm 5mm; } thead th { white-space: normal; } }
@media print {
  html { background: #fff; }
  body { max-width: none; margin: 0; padding: 0; }
  h2, h3, .headline, caption, .title { break-after: avoid; }
  figure, tr, .verdict > p, li, .facts { break-inside: avoid; }
  .wide { overflow: visible; }
  pre { background: none; border: 0.2mm solid #DFE4EB; }
  details { display: none; }
}
"""
