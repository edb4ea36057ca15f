"""Rules: each looks at the evidence and says what it finds, as numbers; its words are data.

A rule carries a headline, a sentence with places for the numbers, what that means and what to try, so that
the terminal prints them and the window translates them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from engine.diagnosis.evidence import Evidence
from engine.registry import Entry, Registry
from engine.words import Note

Numbers = dict[str, float]


class Severity(StrEnum):
    """How a run is doing."""

    GOOD = "good"
    SLOW = "slow"
    FAILING = "failing"


@dataclass(frozen=True, kw_only=True)
class Rule(Entry):
    """A rule: `label` is the headline, `formula` the condition, `sentence` a format string.

    Its function returns the numbers of each finding, by layer where there are several, or nothing. By `rank`
    it stands among the rules of which the first that fires is the verdict; without one it only supports.
    One of the `last_resort` says something only where no ranked rule before it does.
    """

    sentence: str
    meaning: str
    advice: str
    severity: Severity
    rank: int | None = None
    last_resort: bool = False
    function: Callable[[Evidence], Sequence[Numbers]]


rules: Registry[Rule] = Registry(Rule)


@dataclass(frozen=True)
class Finding:
    """One thing that a rule found: the rule by name, and its numbers."""

    rule: str
    numbers: Numbers

    @property
    def headline(self) -> str:
        return rules[self.rule].label

    @property
    def sentence(self) -> Note:
        """The evidence."""
        numbers = {name: float(number) for name, number in self.numbers.items()}
        return Note(rules[self.rule].sentence, **numbers)

    @property
    def severity(self) -> Severity:
        return rules[self.rule].severity


def ranked() -> list[Rule]:
    """The rules that may be the verdict, the most telling first."""
    return sorted((rule for rule in rules.values() if rule.rank is not None), key=lambda rule: rule.rank or 0)


def verdict_on(evidence: Evidence) -> Finding:
    """What the first of the ranked rules finds; the last one always finds something."""
    for rule in ranked():
        for numbers in rule.function(evidence):
            return Finding(rule.name, numbers)
    raise AssertionError("the last rule fires always")


def reasoning_on(evidence: Evidence) -> tuple[Finding, ...]:
    """All that the rules find: the verdict first, then what else is ranked, then what only supports."""
    found: list[Finding] = []
    supporting = [rule for rule in rules.values() if rule.rank is None]
    for rule in (*ranked(), *supporting):
        if not (rule.last_resort and found):
            found += [Finding(rule.name, numbers) for numbers in rule.function(evidence)]
    return tuple(found)
