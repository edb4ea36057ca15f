"""The player's page looks as the laboratory does: the same colours in its style, the same dashes in lines."""

import json
import re

import pytest

from engine.exports.player.page import text_of
from gui.style.theme import DARK, DASHES, LIGHT, Palette


def tokens_of(mode: str) -> dict[str, str]:
    """The custom properties of a mode, by name; those of the light one are the page's own."""
    selector = ":root" if mode == "light" else ':root[data-theme="dark"]'
    (block,) = re.findall(
        rf"^{re.escape(selector)} {{(.*?)}}", text_of("colours.css"), re.DOTALL | re.MULTILINE
    )
    return dict(re.findall(r"--([\w-]+): (#\w{6});", block))


def expected_of(palette: Palette) -> dict[str, str]:
    named = ("window", "card", "hairline", "text", "secondary", "accent", "on_accent", "selected")
    colours = {name.replace("_", "-"): getattr(palette, name) for name in named}
    colours |= {"image-middle": palette.image_middle}
    for number in range(10):
        colours |= {
            f"class-{number}": palette.class_colour(number),
            f"image-{number}": palette.class_image(number),
        }
    colours |= {f"run-{number}": colour for number, colour in enumerate(palette.runs)}
    return {name: colour.lower() for name, colour in colours.items()}


@pytest.mark.parametrize(("mode", "palette"), [("light", LIGHT), ("dark", DARK)])
def test_colours_are_the_laboratory_s(mode: str, palette: Palette) -> None:
    assert tokens_of(mode) == expected_of(palette)


def test_lines_have_the_laboratory_s_dashes() -> None:
    (found,) = re.findall(r"^const DASHES = (\[.*?\]);", text_of("plots.js"), re.MULTILINE)
    assert json.loads(found) == [list(dashes or ()) for dashes in DASHES]
