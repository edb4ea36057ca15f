"""Markdown: a page's text as HTML of the laboratory's own, from a short list of what Markdown can say.

Paragraphs, headings, emphasis, lists, code, tables, links and pictures. HTML is none of it: like all that is
not on the list it is shown as it is written. Settings, in `backticks`, stand out in bold: code has a font
of its own, whose size follows no look.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

KNOWN = (
    *("heading", "lheading", "list", "fence", "code", "table"),
    *("newline", "escape", "backticks", "emphasis", "link", "image", "autolink", "entity"),
)


@dataclass(frozen=True)
class Dressing:
    """How pieces of a page are told: `prose` and `code` from text to text, with the figures by a locale.

    `picture` makes HTML of a picture's words and address. Only where `leads_to` says so of its address, a
    link is one; else the address stands behind its words.
    """

    prose: Callable[[str], str]
    code: Callable[[str], str]
    picture: Callable[[str, str], str]
    leads_to: Callable[[str], bool]


@cache
def parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("zero", {"html": False}).enable([*KNOWN])


def html_of(markdown: str, dressing: Dressing) -> str:
    """The HTML of a text in Markdown: whatever is from the text stands in it escaped."""
    return "".join(block_pieces(parser().parse(markdown), dressing))


def block_pieces(tokens: "Sequence[Token]", dressing: Dressing) -> Iterator[str]:
    for token in tokens:
        match token.type:
            case "inline":
                yield from inline_pieces(token.children or [], dressing)
            case "fence" | "code_block":
                yield f"<pre>{escape(token.content.rstrip())}</pre>"
            case "th_open" | "td_open":
                side = str(token.attrs.get("style", "")).removeprefix("text-align:") or "left"
                yield f'<{token.tag} align="{escape(side)}">'
            case "ordered_list_open":
                yield f'<ol start="{int(token.attrs.get("start", 1))}">'
            case "heading_open" | "heading_close":  # one level down: the page has a title of its own
                sign = "/" if token.nesting < 0 else ""
                yield f"<{sign}h{min(6, int(token.tag[1]) + 1)}>"
            case _ if not token.hidden:  # the paragraphs of a list without gaps are
                yield f"</{token.tag}>" if token.nesting < 0 else f"<{token.tag}>"


def inline_pieces(tokens: "Sequence[Token]", dressing: Dressing) -> Iterator[str]:
    behind: list[str] = []  # what stands behind each link that is open
    for token in tokens:
        match token.type:
            case "text":
                yield escape(dressing.prose(token.content))
            case "softbreak":
                yield " "
            case "hardbreak":
                yield "<br>"
            case "code_inline":
                yield f"<b>{escape(dressing.code(token.content))}</b>"
            case "link_open":
                address = str(token.attrs.get("href", ""))
                safe = dressing.leads_to(address)
                behind.append("</a>" if safe else f" ({escape(address)})")
                yield f'<a href="{escape(address)}">' if safe else ""
            case "link_close":
                yield behind.pop()
            case "image":
                yield dressing.picture(token.content, str(token.attrs.get("src", "")))
            case _:
                yield f"</{token.tag}>" if token.nesting < 0 else f"<{token.tag}>"
