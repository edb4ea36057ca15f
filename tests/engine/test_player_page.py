"""The player's page in a browser: it plays, and shows what the engine says."""

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from engine import Trainer, parse_experiment
from engine.exports.player import MOST_BYTES, player
from engine.exports.subject import subject_of
from engine.measures.boundary import BOUNDARY
from engine.messages.message import readable
from gui.panels.marker_shapes import MARKERS, marker_of
from gui.style.colour_scale import colour_table
from gui.style.theme import DARK, LIGHT
from tests.engine.player_browser import Browser, browser

TITLE, LAST, FRAMES = "Two circles", 400, 100
HOSTILE = "</script><img src=x onerror=alert(1)>"
PHONE, LAPTOP = (390, 844, True), (1280, 720, False)
RIGHT, LEFT, HOME, END = ("ArrowRight", 39), ("ArrowLeft", 37), ("Home", 36), ("End", 35)
FRAME = "Number(document.getElementById('slider').value)"
PLAYS = "document.body.classList.contains('playing')"
CARDS = "[...document.querySelectorAll('.card')]"
SHOWN = f"{CARDS}.map((card) => !card.hidden)"
PIXELS = """((canvas) =>
    Array.from(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data)
)(document.querySelectorAll(arguments[0])[arguments[1]])"""
SEEN = "[...document.querySelectorAll(arguments[0])].filter((each) => each.offsetParent)"
BOXES = f"{SEEN}.map((each) => each.getBoundingClientRect().toJSON())"
CUT = f"{SEEN}.filter((each) => each.clientWidth && each.scrollWidth > each.clientWidth + 1)"
DIVERGING = json.dumps(
    {
        "dataset": {"name": "moons"},
        "network": {"hidden": [3], "activation": "linear"},
        "training": {"learning_rate": 50},
        "runs": [{"initialiser": "random", "scale": 1000}],
    }
)
EXPERIMENTS = {
    "one feature": '{"dataset": {"name": "sine"}}',
    "numbers": '{"dataset": {"name": "diabetes"}, "network": {"hidden": [4]}}',
    "pictures of digits": '{"dataset": {"name": "digits"}}',
    "twelve runs": json.dumps({"runs": [{"initialiser": "he", "seed": seed} for seed in range(12)]}),
    "diverging": DIVERGING,
    "deep": json.dumps({"network": {"hidden": [3] * 20}}),
}


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as started:
        yield started


def written(
    folder: Path, text: str = "{}", title: str = TITLE, last: int = LAST, frames: int = FRAMES
) -> Path:
    path = folder / "player.html"
    with subject_of(parse_experiment(text), title, last) as subject:
        path.write_bytes(player(subject, ".html", frames=frames))
    return path


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the published experiment."""
    return written(tmp_path_factory.mktemp("player"))


@pytest.fixture
def page(chromium: Browser, path: Path) -> Browser:
    return opened(chromium, path, LAPTOP)


def opened(chromium: Browser, path: Path, screen: tuple[int, int, bool]) -> Browser:
    """As if it were opened for the first time."""
    chromium.size(*screen)
    chromium.prefer(prefers_color_scheme="light", prefers_reduced_motion="no-preference")
    chromium.complaints()
    chromium.requests()
    chromium.open(path)
    return chromium


def last_frame(page: Browser) -> int:
    return int(page.value("Number(document.getElementById('slider').max)"))


def iteration_of(page: Browser, frame: int) -> int:
    recording = json.loads(page.value("document.getElementById('recording').textContent"))
    return int(recording["iterations"][frame])


def go(page: Browser, frame: int) -> None:
    """Move the slider."""
    page.do(
        "const slider = document.getElementById('slider'); slider.value = arguments[0];"
        "slider.dispatchEvent(new Event('input'))",
        frame,
    )


def test_it_opens_without_a_network_and_without_complaints(page: Browser, path: Path) -> None:
    page.press(*END)
    assert page.requests() == [path.as_uri()]
    assert page.complaints() == []
    assert page.driver.title == TITLE


def test_what_would_load_or_run_something_is_refused(page: Browser) -> None:
    page.do("const image = new Image(); image.src = 'http://127.0.0.1:9/'; document.body.append(image)")
    page.do(
        "const script = document.createElement('script'); script.text = 'window.ran = 1';"
        "document.body.append(script)"
    )
    assert page.value("typeof window.ran") == "undefined"
    assert sum("Content Security Policy" in message for message in page.complaints()) == 2


def test_it_plays_and_can_be_paused(page: Browser) -> None:
    page.click("play")
    assert page.value("document.getElementById('play').getAttribute('aria-label')") == "Pause"
    page.wait(f"{FRAME} > 2")
    page.click("play")
    paused = page.value(FRAME)
    assert not page.value(PLAYS)
    page.value("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))")
    assert page.value(FRAME) == paused


def test_it_stops_at_the_end_and_plays_from_the_start_then(page: Browser) -> None:
    page.press(*END)
    page.press(*LEFT)
    page.click("play")
    page.wait(f"!{PLAYS}")
    assert page.value(FRAME) == last_frame(page)
    assert page.value(f"(document.getElementById('play').click(), {FRAME})") == 0


def test_out_of_sight_it_stands_still(page: Browser) -> None:
    """A browser draws nothing then: after a long time it would be at the end."""
    later = """new Promise((done) => {
        const usual = requestAnimationFrame;
        window.requestAnimationFrame = (tick) => usual((now) => tick(now + 60_000));
        document.getElementById('play').click();
        usual(() => usual(() => usual(() => done(Number(document.getElementById('slider').value)))));
    })"""
    assert 0 < page.value(later) < last_frame(page) / 2


def test_it_plays_on_from_where_somebody_goes_meanwhile(page: Browser) -> None:
    page.click("faster")
    page.click("faster")
    page.click("faster")
    assert page.driver.find_element("id", "faster").text == "0.5×"
    page.click("play")
    go(page, last_frame(page) - 1)
    page.wait(f"!{PLAYS}")
    assert page.value(FRAME) == last_frame(page)


def test_keys_step_jump_and_play(page: Browser) -> None:
    last = last_frame(page)
    presses = ((RIGHT, 1), (RIGHT, 2), (LEFT, 1), (END, last), (RIGHT, last), (HOME, 0), (LEFT, 0))
    for key, frame in presses:
        page.press(*key)
        assert page.value(FRAME) == frame
    page.press(" ", 32)
    assert page.value(PLAYS)
    page.press(" ", 32)
    assert not page.value(PLAYS)


def test_the_space_bar_presses_the_button_that_has_the_focus_once(page: Browser) -> None:
    page.do("document.getElementById('forward').focus()")
    page.press(" ", 32)
    assert (page.value(FRAME), page.value(PLAYS)) == (1, False)


def test_the_slider_has_keys_of_its_own_and_says_the_iteration(page: Browser) -> None:
    page.do("document.getElementById('slider').focus()")
    page.press(*RIGHT)
    page.press(*RIGHT)
    assert page.value(FRAME) == 2
    iteration = iteration_of(page, 2)
    said = page.value("document.getElementById('slider').getAttribute('aria-valuetext')")
    assert said == f"Iteration {iteration} of {LAST}"
    assert page.driver.find_element("id", "iteration").text == f"Iteration {iteration}"
    assert page.value("getComputedStyle(document.getElementById('slider')).outlineStyle") == "solid"


def test_a_mouse_scrubs_over_the_costs(page: Browser) -> None:
    page.drag(page.middle_of("costs", 0.3), page.middle_of("costs", 0.5))
    assert abs(page.value(FRAME) - last_frame(page) / 2) <= 1
    page.drag(page.middle_of("costs", 0.999))
    assert page.value(FRAME) == last_frame(page)


def test_runs_are_chosen_and_compared_by_keys(page: Browser) -> None:
    assert page.value(SHOWN) == [True, True, True]
    page.press("1", 49)
    assert page.value(SHOWN) == [True, False, False]
    page.press("c", 67)
    page.press("3", 51)
    assert page.value(SHOWN) == [True, False, True]
    page.press("2", 50)
    assert page.value(SHOWN) == [False, True, True]
    pressed = page.value("[...document.querySelectorAll('.chip')].map((chip) => chip.ariaPressed)")
    assert pressed == ["false", "true", "true"]
    page.press("4", 52)  # there is no such run
    assert page.value(SHOWN) == [False, True, True]
    page.press("a", 65)
    assert page.value(SHOWN) == [True, True, True]


def test_pictures_have_the_colours_of_the_measure(page: Browser) -> None:
    for palette in (LIGHT, DARK):
        for frame in (0, 11, last_frame(page)):
            go(page, frame)
            with Trainer(parse_experiment("{}")) as trainer:
                trainer.seek(iteration_of(page, frame))
                for at, run in enumerate(trainer.runs):
                    measured = BOUNDARY.of(run).probabilities[::-1]
                    table = colour_table(palette)[measured].astype("<u4")
                    expected = table.view(np.uint8).reshape(*measured.shape, 4)[..., 2::-1]
                    drawn = np.array(page.value(PIXELS, ".answers", at)).reshape(*measured.shape, 4)
                    assert np.abs(drawn[..., :3] - expected.astype(int)).max() <= 1
        page.click("theme")


def test_classes_have_the_markers_of_the_laboratory(page: Browser) -> None:
    labels = range(2 * len(MARKERS) + 1)
    drawn = page.value("arguments[0].map(markerOf)", list(labels))
    for label in labels:
        shape = MARKERS[marker_of(label)](np.zeros((2, 1)), 1.0)
        if marker_of(label) == 0:  # the window's circle is one, the page's has many corners
            np.testing.assert_allclose(np.hypot(*np.transpose(drawn[label])), 1.0, err_msg=str(label))
            assert shape.boundingRect().getRect() == (-1.0, -1.0, 2.0, 2.0)
        else:
            corners = [(corner.x(), corner.y()) for corner in shape.toFillPolygon().toList()][:-1]
            np.testing.assert_allclose(drawn[label], corners, atol=1e-12, err_msg=str(label))


def test_costs_and_scores_are_the_trainer_s(page: Browser) -> None:
    go(page, 17)
    with Trainer(parse_experiment("{}")) as trainer:
        trainer.seek(iteration_of(page, 17))
        costs = [readable(run.cost) for run in trainer.runs]
        scores = [[run.train_accuracy, run.test_accuracy] for run in trainer.runs]
    figures = page.value("[...document.querySelectorAll('dd')].map((figure) => figure.textContent)")
    assert figures[::3] == costs
    assert [figures[1::3], figures[2::3]] == [
        [f"{100 * share:.1f}\u202f%" for share in shares] for shares in zip(*scores, strict=True)
    ]
    label = page.value("document.getElementById('costs').getAttribute('aria-label')")
    assert all(cost in label for cost in costs)


def test_verdicts_are_read_out_once_things_stand_still(page: Browser) -> None:
    page.press(*END)
    page.wait("document.getElementById('announced').textContent.includes('He: ')")
    assert page.value("document.getElementById('announced').getAttribute('aria-live')") == "polite"


@pytest.mark.parametrize("screen", [PHONE, LAPTOP, (320, 568, True), (1920, 1080, False)])
def test_everything_has_room(chromium: Browser, path: Path, screen: tuple[int, int, bool]) -> None:
    page = opened(chromium, path, screen)
    width, height, _ = screen
    assert page.value("document.documentElement.scrollWidth") <= width
    boxes = page.value(BOXES, "button, #slider")
    assert len(boxes) >= 10
    for box in boxes:
        assert min(box["width"], box["height"]) >= 44 - 0.5
        assert 0 <= box["left"] < box["right"] <= width + 0.5
        assert box["bottom"] <= height + 0.5
    assert page.value(f"{CUT}.map((each) => each.textContent)", "h1, dl, .verdict, .chip, #iteration") == []
    for picture in page.value(BOXES, ".picture"):
        assert abs(picture["width"] - picture["height"]) <= 1
        assert picture["width"] >= 200
    if height >= 720:
        (dock,) = page.value(BOXES, "#dock")
        assert all(verdict["bottom"] <= dock["top"] for verdict in page.value(BOXES, ".verdict"))
    assert page.complaints() == []


@pytest.mark.parametrize("compared", [False, True])
def test_what_stands_at_an_axis_does_not_collide(chromium: Browser, tmp_path: Path, compared: bool) -> None:
    text = '{"dataset": {"name": "iris", "without": null, "features": "all"}}'
    page = opened(chromium, written(tmp_path, text, last=2), PHONE)
    if compared:
        page.click("compare")
    across, up = (page.value(BOXES, f"{axis} span")[:3] for axis in (".across", ".up"))
    assert all(one["right"] <= other["left"] for one, other in pairwise(across))
    assert all(one["top"] >= other["bottom"] for one, other in pairwise(up))
    assert all(min(box["width"], box["height"]) < 20 for box in (*across, *up))  # on one line


def test_a_finger_plays_steps_scrubs_and_compares(chromium: Browser, path: Path) -> None:
    page = opened(chromium, path, PHONE)
    assert sum(page.value(SHOWN)) == 1
    page.touch(page.middle_of("forward"))
    page.wait(f"{FRAME} === 1")
    page.touch(page.middle_of("compare"))
    page.wait(f"{CARDS}.filter((card) => !card.hidden).length === 2")
    page.touch(page.middle_of("play"))
    page.wait(PLAYS)
    page.touch(page.middle_of("play"))
    page.wait(f"!{PLAYS}")
    page.touch(page.middle_of("costs", 0.2), page.middle_of("costs", 0.5))
    page.wait(f"Math.abs({FRAME} - {last_frame(page)} / 2) <= 1")
    page.touch(*(page.middle_of("slider", share) for share in (0.5, 0.6, 0.8)))
    page.wait(f"{FRAME} > {0.7 * last_frame(page)}")
    assert page.complaints() == []


def test_it_looks_as_the_desktop_does_until_somebody_says_otherwise(page: Browser) -> None:
    theme = "document.documentElement.dataset.theme"
    assert page.value(theme) == "light"
    page.prefer(prefers_color_scheme="dark")
    page.wait(f"{theme} === 'dark'")
    assert page.value("getComputedStyle(document.documentElement).backgroundColor") == "rgb(15, 20, 26)"
    page.click("theme")
    assert page.value(theme) == "light"


def test_where_motion_is_not_wanted_nothing_slides(page: Browser) -> None:
    page.prefer(prefers_reduced_motion="reduce")
    page.wait("CALM.matches")
    assert page.value("getComputedStyle(document.getElementById('play')).transitionDuration") == "0s"
    page.click("play")
    page.wait(f"{FRAME} > 0")


def test_a_browser_without_decompression_shows_the_same(page: Browser, path: Path) -> None:
    page.press(*END)
    usual = page.value(PIXELS, ".answers", 2)
    script = {"source": "delete window.DecompressionStream"}
    found = page.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", script)
    try:
        page.open(path)
        assert page.value("typeof DecompressionStream") == "undefined"
        page.press(*END)
        assert page.value(PIXELS, ".answers", 2) == usual
    finally:
        page.command("Page.removeScriptToEvaluateOnNewDocument", **found)


def test_what_cannot_be_read_is_said(chromium: Browser, path: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.html"
    text = path.read_text(encoding="utf-8")
    damaged.write_text(text.replace('"data":"eN', '"data":"AA'), encoding="utf-8")
    page = opened(chromium, damaged, LAPTOP)
    assert "cannot read" in page.driver.find_element("css selector", ".unreadable").text


def test_hostile_names_are_texts(chromium: Browser, tmp_path: Path) -> None:
    names = [HOSTILE, "<!--\u2028{run}$&"]
    text = json.dumps({"runs": [{"initialiser": "he", "name": name} for name in names]})
    page = opened(chromium, written(tmp_path, text, title=HOSTILE, last=3), LAPTOP)
    assert page.driver.find_element("id", "title").text == HOSTILE
    assert page.value("[...document.querySelectorAll('.chip span')].map((each) => each.textContent)") == names
    assert page.value("document.querySelectorAll('.picture')[1].getAttribute('aria-label')").startswith(
        f"Decision boundary of {names[1]}:"
    )
    assert page.value("document.images.length") == 0
    assert page.complaints() == []


@pytest.mark.parametrize("name", EXPERIMENTS)
def test_all_kinds_of_experiments_are_played(chromium: Browser, tmp_path: Path, name: str) -> None:
    path = written(tmp_path, EXPERIMENTS[name], last=150, frames=5)
    for screen in (LAPTOP, PHONE):
        page = opened(chromium, path, screen)
        page.press("a", 65)
        page.press(*END)
        assert page.value("document.documentElement.scrollWidth") <= screen[0]
        drawn = [any(page.value(PIXELS, ".lines, .points", at)) for at in range(2)]
        assert any(drawn)
        assert page.complaints() == []


def test_a_run_that_diverges_is_told_of_in_words(chromium: Browser, tmp_path: Path) -> None:
    page = opened(chromium, written(tmp_path, DIVERGING, last=150), LAPTOP)
    page.press(*END)
    label = page.value("document.getElementById('costs').getAttribute('aria-label')")
    assert "not finite from iteration" in label
    assert page.value("document.querySelector('dd').textContent") in {"∞", "nan"}


def test_the_published_experiment_is_small_enough(chromium: Browser, tmp_path: Path) -> None:
    path = written(tmp_path, last=15_000, frames=220)
    assert path.stat().st_size < MOST_BYTES / 2
    page = opened(chromium, path, LAPTOP)
    page.press(*END)
    assert page.driver.find_element("id", "iteration").text == "Iteration 15,000"
