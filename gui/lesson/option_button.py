"""One of the answers to choose from: a large button with its number, its words and its votes."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QProgressBar, QSizePolicy, QWidget

from gui.language.words import tr
from gui.lesson.marks import NONE, RIGHT, WRONG, Mark, put_mark
from gui.style.look import USUAL_LOOK, Look
from gui.widgets.card_button import CardButton
from gui.widgets.plain import PlainLabel, plain_tip

PADDING, LEAST_HEIGHT = 8, 40  # pixels at scale 1


class OptionButton(CardButton):
    """The number is the key that chooses it. `votes` are told where answers are counted."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._look = USUAL_LOOK
        self.number = number
        self.key, self.words, self.sign, self.votes = PlainLabel(), PlainLabel(), PlainLabel(), PlainLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.words.setWordWrap(True)
        self.key.setProperty("type", "key")
        labels = (self.key, self.words, self.sign, self.votes)
        self._grid = QGridLayout(self)
        for column, label in enumerate(labels):
            self._grid.addWidget(label, 0, column)
        self._grid.addWidget(self.bar, 1, 1, 1, 3)
        self._grid.setColumnStretch(1, 1)
        for widget in (*labels, self.bar):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._grid.setContentsMargins(*[look.px(PADDING)] * 4)
        self._grid.setHorizontalSpacing(look.px(PADDING))
        self._grid.setVerticalSpacing(look.px(PADDING / 2))
        self.setMinimumHeight(look.px(LEAST_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self._grid.minimumSize()

    def show_option(self, words: str, votes: int, of: int, mark: Mark, counts: bool) -> None:
        """Its words with so many votes of all there are, or as the one that was chosen."""
        is_chosen = votes > 0 and not counts
        self.key.setText(str(self.number + 1))
        self.words.setText(words)
        self.sign.setText(mark.sign)
        self.sign.setVisible(bool(mark.sign))
        self.votes.setText(str(votes))
        for widget in (self.votes, self.bar):
            widget.setVisible(counts)
        self.bar.setRange(0, max(1, of))
        self.bar.setValue(votes)
        state = "chosen" if is_chosen else ""
        if mark is RIGHT or (mark is WRONG and votes > 0):
            state = mark.name
        put_mark(self, state)
        put_mark(self.sign, mark.name)
        self._tell(words, votes, mark, counts, is_chosen)

    def _tell(self, words: str, votes: int, mark: Mark, counts: bool, is_chosen: bool) -> None:
        """The same to those who hear it."""
        parts = [f"{self.number + 1} {words}"]
        if is_chosen:
            parts.append(tr("chosen"))
        if counts:
            parts.append(tr("votes: {votes}").format(votes=votes))
        if mark is not NONE:
            parts.append(mark.words)
        self.setAccessibleName(", ".join(parts))
        tip = tr("One vote more for “{}”") if counts else tr("Answer “{}”")
        self.setToolTip(plain_tip(f"{tip.format(words)} ({self.number + 1})"))
