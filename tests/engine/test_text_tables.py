"""Tables as text, read back."""

import csv
import io
import math

from engine.exports.text_tables import csv_of, latex_of, latex_text, markdown_of

ODD = '<b>&"_*|a\\b$%#{}~^'
ROWS = [["Run", "Cost", "Test"], [ODD, 0.1234567890123, 1], ["=1+1", math.inf, None], ["x\ty\nz", math.nan]]


def test_csv_has_all_digits_and_points_and_runs_nothing() -> None:
    read = list(csv.reader(io.StringIO(csv_of(ROWS).decode())))
    assert read == [
        ["Run", "Cost", "Test"],
        [ODD, "0.1234567890123", "1"],
        ["'=1+1", "inf", ""],
        ["x y z", ""],
    ]
    assert float(read[1][1]) == ROWS[1][1]


def test_markdown_escapes_what_it_would_take_for_its_own() -> None:
    heads, rule, first, second, third = markdown_of(ROWS).splitlines()
    assert heads == "| Run | Cost | Test |"
    assert rule == "| --- | ---: | ---: |"
    assert first == r"| \<b\>&amp;\"\_\*\|a\\b$%\#\{\}\~^ | 0.123456789 | 1 |".replace(r"\"", '"')
    assert second == "| =1+1 | inf |  |"
    assert third == "| x y z | nan |  |"


def test_latex_escapes_every_sign_of_its_own() -> None:
    lines = latex_of(ROWS).splitlines()
    assert lines[0] == r"\begin{tabular}{lrr}"
    assert lines[-1] == r"\end{tabular}"
    assert lines[2] == r"  Run & Cost & Test \\"
    assert lines[4].endswith(r" & 0.123456789 & 1 \\")
    assert latex_text(ODD) == (
        r"\textless{}b\textgreater{}\&\textquotedbl{}\_*\textbar{}a\textbackslash{}b\$\%\#"
        r"\{\}\textasciitilde{}\textasciicircum{}"
    )
    assert latex_text("σ = √2 × 10\N{NARROW NO-BREAK SPACE}%") == r"$\sigma$ = $\surd$2 $\times$ 10\,\%"


def test_no_rows_are_no_trouble() -> None:
    assert csv_of([]) == b""
    assert markdown_of([]).startswith("|")
    assert latex_of([]).startswith(r"\begin{tabular}{}")
