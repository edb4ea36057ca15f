"""Terms of the field in a text: each is marked once, where it comes first, and leads to what it means."""

import re
from collections.abc import Mapping
from functools import cache
from textwrap import wrap

from engine.messages.terms import BAR, TERMS, Term
from gui.language.words import tr

SCHEME = "term:"
MOST_MEANINGS = 2  # in one tooltip
WIDEST_LINE = 60  # characters
TAG = re.compile(r"(<[^>]*>)")
NAME_OF_TAG = re.compile(r"<(/?)(\w+)")
UNMARKED = frozenset({"a", "b", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "th"})  # links, settings, headings
PART_OF_WORD = r"[\w‑\-·⁻]"


def meaning_at(address: str) -> str:
    """The meaning of the term that a link leads to, in the language of the screen; "" for other links."""
    return next((tr(term.meaning) for term in TERMS if address == SCHEME + term.key), "")


def with_terms(html: str, style: str = "") -> str:
    """The laboratory's own HTML, with the terms in it marked as links to their meanings."""
    pattern, keys = all_forms()
    used: set[str] = set()
    pieces: list[str] = []
    unmarked = 0  # how many tags are open that have no terms marked in them

    def marked(form: re.Match[str]) -> str:
        key = keys[form[0]]
        if key in used:
            return form[0]
        used.add(key)
        return f'<a href="{SCHEME}{key}"{style}>{form[0]}</a>'

    for piece in TAG.split(html):
        tag = NAME_OF_TAG.match(piece)
        if tag is not None and tag[2] in UNMARKED:
            unmarked += -1 if tag[1] else 1
        pieces.append(piece if tag is not None or unmarked else pattern.sub(marked, piece))
    return "".join(pieces)


def with_meanings(text: str) -> str:
    """A text for a tooltip, and under it what the first terms in it mean, a paragraph each."""
    pattern, keys = all_forms()
    found = dict.fromkeys(keys[form] for form in pattern.findall(text))
    terms = {term.key: term for term in TERMS}
    told = [explained(terms[key]) for key in [*found][:MOST_MEANINGS]]
    return "\n\n".join([text, *told])


def explained(term: Term) -> str:
    """A term with its meaning, in lines that a tooltip has room for."""
    return "\n".join(wrap(f"{tr(term.name)}: {tr(term.meaning)}", WIDEST_LINE))


def spoken() -> tuple[str, ...]:
    """All forms of each term in the language of the screen, parted by bars."""
    return tuple(f"{tr(term.name)}{BAR}{tr(term.others)}" for term in TERMS)


def all_forms() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """What finds the forms of all terms as whole words, and the key of the term that each belongs to."""
    return forms_where(tr(TERMS[0].meaning))


@cache
def forms_where(_first_meaning: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """The forms in the language in which the first term means this: tooltips are written at every verdict."""
    keys: dict[str, str] = {}
    for term, forms in zip(TERMS, spoken(), strict=True):
        for form in forms.split(BAR):
            keys[form] = keys[form[0].upper() + form[1:]] = term.key  # as at the beginning of a sentence
    longest_first = "|".join(map(re.escape, sorted(keys, key=len, reverse=True)))
    return re.compile(f"(?<!{PART_OF_WORD})(?:{longest_first})(?!{PART_OF_WORD})"), keys
