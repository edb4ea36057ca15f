"""Diagnosis: all that the rules find about a run, what it means, and what to try."""

from collections.abc import Mapping, Sequence
from html import escape
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.diagnosis import Finding, rules
from engine.diagnosis.as_measures import REASONING
from engine.output.frame import RunFrame
from gui.language.words import said, tr
from gui.panels.docking import OneRunPanel, register
from gui.panels.remedy import RemedyButton
from gui.panels.verdict import MARKS
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import run_colour
from gui.widgets.figures_text import Cell, Rows
from gui.widgets.page import Page

MOST_LINES = 3  # of one rule; with more findings they stand one after the other


@register(
    "diagnosis",
    "Diagnosis",
    "Every rule that found something about a run, with its numbers, what it means, and what to try",
    "F9",
)
class DiagnosisPanel(OneRunPanel):
    """Writes the measure `reasoning` of the chosen run: the verdict, then what supports it."""

    measures = (REASONING,)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[Finding, ...], int] = (), 0  # what is found, and the run's colour
        self._look = USUAL_LOOK
        self.text = Page()
        self.text.setAccessibleName(tr("Reasoning"))
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # the panel has one
        self.remedies = RemedyButton()
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.chooser)
        self._layout.addWidget(self.remedies, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addWidget(self.text, 1)

    def use_actions(self, actions: Mapping[str, QAction]) -> None:
        self.remedies.use_actions(actions)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._layout.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        self.chooser.set_look(look)
        self._write()

    def show_run(self, run: RunFrame, words: bool) -> None:
        findings = run[REASONING]
        shown = (findings, self.chooser.colour)
        if words and shown != self._shown:
            self._shown = shown
            self.remedies.offer(next((found.remedy for found in findings if found.remedy), None))
            self._write()

    def _write(self) -> None:
        """Write everything anew, and stay where a person has scrolled to."""
        bar = self.text.verticalScrollBar()
        place = bar.value()
        self.text.show_html(self._page(self._look))
        bar.setValue(place)

    def copied(self) -> Rows:
        """A row for each thing that is found: its rule, the evidence, what it means and what to try."""
        heads: list[Cell] = [tr("Rule"), tr("Evidence"), tr("Meaning"), tr("Advice")]
        rows = [heads]
        for found in self._shown[0]:
            rule = rules[found.rule]
            advice = " ".join(map(tr, found.advice))
            rows.append([tr(rule.label), said(found.sentence), tr(rule.meaning), advice])
        return rows if len(rows) > 1 else ()

    def _page(self, look: Look) -> str:
        """The rules that found something, a paragraph each; the first is the verdict."""
        groups = [(name, [*found]) for name, found in groupby(self._shown[0], key=lambda one: one.rule)]
        paragraphs = "".join(self._paragraph(look, name, found) for name, found in groups)
        return f'<div style="white-space: pre-wrap">{paragraphs}</div>'  # else every space breaks lines

    def _paragraph(self, look: Look, name: str, found: Sequence[Finding]) -> str:
        rule = rules[name]
        colour = run_colour(look.palette, self.chooser.colour).name()
        between = "<br>" if len(found) <= MOST_LINES else " · "
        evidence = between.join(escape(said(finding.sentence)) for finding in found)
        words = escape(" ".join(map(tr, found[0].advice)))
        advice = f"<br><b>{tr('Try:')}</b> {words}" if words else ""
        return (
            f'<p><b><span style="color:{colour}">{MARKS[rule.severity]}</span> {escape(tr(rule.label))}</b>'
            f"<br>{evidence}</p>"
            f'<p style="color:{look.palette.secondary}">{escape(tr(rule.meaning))}'
            f"{advice}</p>"
        )
