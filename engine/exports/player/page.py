"""Page: the file as a whole. Nothing in it can reach a network, and nothing that a file says is run.

Scripts and styles are known to the page's policy by their hashes (W3C, Content Security Policy Level 3), so
that whatever else got in would not be run. What was recorded stands in a block of JSON.
"""

import base64
import json
from collections.abc import Mapping
from hashlib import sha256
from html import escape
from string import Template
from typing import Any

from engine.exports.player.translation import Translation
from engine.resources import PLAYER

SCRIPTS = ("inflate.js", "recording.js", "pictures.js", "plots.js", "cards.js", "player.js")
STYLES = ("colours.css", "page.css", "cards.css", "dock.css", "screens.css")
# Signs that end a script, begin a comment or break a line: written so, they are the same in JSON's strings.
SIGNS = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


def page_of(document: Mapping[str, Any], translation: Translation) -> bytes:
    """The file in UTF-8."""
    scripts = [text_of(name) for name in SCRIPTS]
    style = "\n".join(map(text_of, STYLES))
    filled = Template(text_of("page.html")).substitute(
        language=escape(translation.language),
        title=escape(document["title"]),
        policy=policy_for(scripts, style),
        style=style,
        unreadable=escape(document["words"]["unreadable"]),
        recording=in_script(document),
        scripts="\n".join(f"<script>{script}</script>" for script in scripts),
    )
    return filled.encode("utf-8", "replace")


def text_of(name: str) -> str:
    return (PLAYER / name).read_text(encoding="utf-8")


def policy_for(scripts: list[str], style: str) -> str:
    """Only these scripts and this style; nothing is loaded, sent or framed."""
    hashes = " ".join(map(hashed, scripts))
    allowed = f"script-src {hashes}; style-src {hashed(style)}"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def hashed(text: str) -> str:
    digest = base64.b64encode(sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def in_script(document: Mapping[str, Any]) -> str:
    """JSON that stands in a script's place without ending it."""
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.translate(SIGNS)
