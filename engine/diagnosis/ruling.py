"""Rules: each looks at the evidence and says what it finds, as numbers; its words are data.

A rule carries a headline, a sentence with places for the numbers, what that means and what to try, so that
the terminal prints them and the window translates them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain

from engine.diagnosis.advice import Advice
from engine.diagnosis.evidence import Evidence
from engine.messages.message import Note, told_of
from engine.registry import Entry, Registry

Numbers = dict[str, float | str]  # and the names of what they are of


class Severity(StrEnum):
    """How a run is doing."""

    GOOD = "good"
    SLOW = "slow"
    FAILING = "failing"


@dataclass(frozen=True, kw_only=True)
class Rule(Entry):
    """A rule: `label` is the headline, `formula` the condition, `sentence` a format string.

    Its function returns the numbers of each finding, by layer where there are several, or nothing. The
    verdict is the first of the ranked rules that fires: such a rule says which other it stands `after`, or
    FIRST or LAST. A rule that says nothing of that only supports a verdict.
    One of the `last_resort` says something only where no ranked rule before it does.

    `claims` are what it says of which subject: two rules that say different things of the same subject
    contradict each other, and are never found together.
    """

    sentence: str
    meaning: str
    advice: tuple[Advice, ...]
    severity: Severity
    after: str | None = None
    last_resort: bool = False
    claims: Mapping[str, str] = field(default_factory=dict)
    function: Callable[[Evidence], Sequence[Numbers]]


rules: Registry[Rule] = Registry(Rule)
FIRST, LAST = "first rule", "last rule"  # of those that may be the verdict


def contradict(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether two sets of claims, or of turns, say different things of the same subject."""
    return any(one[subject] != other[subject] for subject in one.keys() & other.keys())


@dataclass(frozen=True)
class Finding:
    """One thing that a rule found: the rule by name, its numbers, and which of its advice is for this run.

    `remedy` names what a button can do about it: what the first advice proposes that has something.
    """

    rule: str
    numbers: Numbers
    advice: tuple[str, ...] = ()
    remedy: str | None = None

    @property
    def headline(self) -> str:
        return rules[self.rule].label

    @property
    def sentence(self) -> Note:
        """The evidence."""
        return told_of(rules[self.rule].sentence, self.numbers)

    @property
    def severity(self) -> Severity:
        return rules[self.rule].severity


def ranked() -> list[Rule]:
    """The rules that may be the verdict, the most telling first.

    Where two stand after the same rule, the one goes first that fewer others stand after: so a rule that is
    added is right behind the one that it names. ValueError where a rule names none that there is.
    """
    behind: dict[str, list[Rule]] = {}
    for rule in rules.values():
        if rule.after is not None:
            behind.setdefault(rule.after, []).append(rule)

    def line(name: str) -> list[Rule]:
        lines = [[rule, *line(rule.name)] for rule in behind.get(name, [])]
        lines.sort(key=len)
        return list(chain.from_iterable(lines))

    found = [*line(FIRST), *line(LAST)]
    lost = {rule.name for rules_behind in behind.values() for rule in rules_behind} - {r.name for r in found}
    if lost:
        raise ValueError(f"rules that stand after none that there is: {', '.join(sorted(lost))}")
    return found


def verdict_on(evidence: Evidence) -> Finding:
    """What the first of the ranked rules finds; the last one always finds something."""
    for rule in ranked():
        for numbers in rule.function(evidence):
            return finding(rule, numbers, evidence, advice_of(rule, evidence, {}))
    raise AssertionError("the last rule fires always")


def reasoning_on(evidence: Evidence) -> tuple[Finding, ...]:
    """All that the rules find: the verdict first, then what else is ranked, then what only supports.

    What contradicts a finding before it is left out, and so is advice that contradicts advice before it.
    """
    found: list[Finding] = []
    claims: dict[str, str] = {}
    turns: dict[str, str] = {}
    supporting = [rule for rule in rules.values() if rule.after is None]
    for rule in (*ranked(), *supporting):
        if (rule.last_resort and found) or contradict(rule.claims, claims):
            continue
        findings = rule.function(evidence)
        if findings:
            claims.update(rule.claims)
            advice = advice_of(rule, evidence, turns)
            found += [finding(rule, numbers, evidence, advice) for numbers in findings]
    return tuple(found)


def finding(rule: Rule, numbers: Numbers, evidence: Evidence, advice: Sequence[Advice]) -> Finding:
    """What a rule found, with the advice in words."""
    remedies = filter(None, (each.remedy(evidence) for each in advice))
    return Finding(rule.name, numbers, tuple(each.text for each in advice), next(remedies, None))


def advice_of(rule: Rule, evidence: Evidence, turns: dict[str, str]) -> list[Advice]:
    """Of the rule's advice what fits the run and the `turns` given already, to which its own are added."""
    given: list[Advice] = []
    for advice in rule.advice:
        if advice.fits(evidence) and not contradict(advice.turns, turns):
            turns.update(advice.turns)
            given.append(advice)
    return given
