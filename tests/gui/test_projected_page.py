"""What a page shows of what it speaks of, on a projected screen: every combination, as values."""

from itertools import chain, combinations

import pytest

from gui.panels.presentation_layout import ENDS, GAP, NAME, SIDES, Shape
from gui.panels.projected_page import (
    BOUNDARY,
    COST,
    LEAST_CURVES,
    LEAST_PANELS,
    LEAST_WEIGHTS,
    OVERVIEW,
    RESULTS,
    VERDICT,
    WEIGHTS,
    Screen,
    Shares,
    Spoken,
    panels_of,
    share,
    spoken_of,
)

PLACES = (BOUNDARY, WEIGHTS, VERDICT, COST, RESULTS)
COMBINATIONS = [
    Spoken(frozenset(places), panels)
    for places in chain.from_iterable(combinations(PLACES, size) for size in range(len(PLACES) + 1))
    for panels in (False, True)
    if places or panels
]
SCREENS = [Screen(1280.0, 720.0), Screen(1024.0, 768.0), Screen(1720.0, 720.0)]
SCREEN = SCREENS[0]
HARDLY = 1e-6


def named(spoken: Spoken) -> str:
    return "+".join([*sorted(spoken.places), *(["panels"] if spoken.panels else [])])


def sizes(shares: Shares) -> dict[str, float]:
    """How large each thing is, in the direction that it is short of."""
    card = shares.card
    return {
        BOUNDARY: card.side,
        WEIGHTS: card.weights,
        VERDICT: float(card.verdict),
        COST: shares.cost,
        RESULTS: shares.results,
        "panels": shares.panels,
    }


@pytest.mark.parametrize("spoken", COMBINATIONS, ids=named)
def test_what_is_spoken_of_is_never_dropped_and_all_fits(spoken: Spoken) -> None:
    for screen in SCREENS:
        for runs in range(1, 13):
            width, height = screen.room(spoken, runs)
            shares = share(spoken, runs, screen)
            shown = sizes(shares)
            assert all(shown[place] > 0.0 for place in spoken.places), (runs, shares)
            assert (shares.panels > 0.0) == spoken.panels
            stack = [each for each in (shares.cards, shares.cost, shares.results, shares.panels) if each]
            assert sum(stack) + GAP * (len(stack) - 1) <= height + HARDLY
            assert shares.rows * shares.across >= runs
            inner = (width - GAP * (shares.across - 1)) / shares.across - SIDES
            assert shares.card.side <= inner + HARDLY


@pytest.mark.parametrize("spoken", COMBINATIONS, ids=named)
def test_up_to_three_cards_stay_in_a_row(spoken: Spoken) -> None:
    for screen in SCREENS:
        for runs in (1, 2, 3):
            assert share(spoken, runs, screen).rows == 1


@pytest.mark.parametrize("runs", [1, 2, 3])
@pytest.mark.parametrize("spoken", COMBINATIONS, ids=named)
def test_what_has_room_together_is_large(spoken: Spoken, runs: int) -> None:
    shares, (width, height) = share(spoken, runs, SCREEN), SCREEN.room(spoken, runs)
    if COST in spoken.places and len(spoken.places) + spoken.panels <= 2:
        assert shares.cost >= LEAST_CURVES * SCREEN.height
    if spoken.panels and not spoken.places & {COST, WEIGHTS, BOUNDARY, RESULTS}:
        assert shares.panels * width >= LEAST_PANELS * SCREEN.width * SCREEN.height
        assert shares.panels >= 0.6 * height
    if BOUNDARY in spoken.places and not spoken.panels and len(spoken.places) <= 2:
        assert shares.card.side >= 0.2 * SCREEN.width
    if WEIGHTS in spoken.places and not spoken.lower:
        assert shares.card.weights >= LEAST_WEIGHTS


@pytest.mark.parametrize("spoken", COMBINATIONS, ids=named)
def test_what_is_not_spoken_of_gives_its_room_first(spoken: Spoken) -> None:
    for runs in range(1, 13):
        shares = share(spoken, runs, SCREEN)
        if RESULTS not in spoken.places:
            assert not shares.results
        if WEIGHTS not in spoken.places:
            assert not shares.card.weights
        if COST not in spoken.places and shares.cost:
            assert not spoken.lower
            assert WEIGHTS not in spoken.places
        words = VERDICT not in spoken.places and shares.card.verdict
        inner = (SCREEN.room(spoken, runs)[0] - GAP * (shares.across - 1)) / shares.across - SIDES
        if words and shares.card.shape is Shape.TALL and runs <= 3:
            assert shares.card.side >= min(inner, 0.2 * SCREEN.width)


def test_a_card_holds_all_that_it_shows() -> None:
    for spoken in COMBINATIONS:
        for runs in range(1, 13):
            shares = share(spoken, runs, SCREEN)
            card, height = shares.card, (shares.cards - GAP * (shares.rows - 1)) / shares.rows
            under = card.weights if card.shape is Shape.TALL else 0.0
            assert card.side + under <= max(2.0, height - ENDS - NAME) + HARDLY, (spoken, runs)


def test_what_a_screen_shares_out_for_a_room_is_what_it_shares_out_at_once() -> None:
    """The panels have theirs already where the rest of the room is shared out."""
    for spoken in COMBINATIONS:
        whole, (width, height) = share(spoken, 3, SCREEN), SCREEN.room(spoken, 3)
        rest = share(spoken, 3, SCREEN, (width, height - whole.panels - (GAP if whole.panels else 0.0)))
        assert rest.panels == 0.0
        assert rest.cards == pytest.approx(whole.cards, abs=0.5), spoken


def test_verdicts_under_covers_take_no_room_unless_the_page_speaks_of_them() -> None:
    boundary = spoken_of(["boundary"], [])
    assert share(boundary, 3, SCREEN).card.verdict
    assert not share(spoken_of(["boundary"], [], ["verdict"]), 3, SCREEN).card.verdict
    assert share(spoken_of(["verdict"], [], ["verdict"]), 3, SCREEN).card.verdict


def test_a_page_speaks_of_what_it_highlights_or_else_of_what_it_opens() -> None:
    assert spoken_of(["weights"], ["symmetry"]) == Spoken(frozenset({WEIGHTS}))
    assert spoken_of([], ["symmetry"]) == Spoken(frozenset(), panels=True)
    assert spoken_of(["backward", "verdict"], ["backward"]) == Spoken(frozenset({VERDICT}), panels=True)
    assert spoken_of(["legend", "timeline"], []) == Spoken(frozenset({COST}))
    assert spoken_of(["timeline"], ["forward"]).places == OVERVIEW
    assert spoken_of([], []).places == OVERVIEW
    assert spoken_of([], [], laid_open=True) == Spoken(frozenset())
    assert panels_of(["backward"], ["backward", "symmetry"]) == ("backward",)
