"""McNaughton's rule: complete, even, and never waiting for a part that starts later."""

from hypothesis import given
from hypothesis import strategies as st

from engine.schedule import wrap_around

counts = st.integers(1, 12)


@given(runs=counts, iterations=st.integers(1, 1000), cores=st.integers(1, 16))
def test_every_iteration_of_every_run_is_done_once_and_no_core_is_late(
    runs: int, iterations: int, cores: int
) -> None:
    shares = wrap_around(runs, iterations, cores)
    assert len(shares) <= cores
    for run in range(runs):
        parts = sorted((share.first, share.last) for core in shares for share in core if share.run == run)
        ends = [0, *(last for _, last in parts)]
        assert [first for first, _ in parts] == ends[:-1]
        assert ends[-1] == iterations
    shortest_possible = max(iterations, -(-runs * iterations // cores))
    assert all(sum(share.last - share.first for share in core) <= shortest_possible for core in shares)


@given(runs=counts, iterations=st.integers(1, 1000), cores=st.integers(1, 16))
def test_an_early_part_is_done_before_its_late_part_is_due(runs: int, iterations: int, cores: int) -> None:
    begins: dict[tuple[int, int], int] = {}
    for core in wrap_around(runs, iterations, cores):
        clock = 0
        for share in core:
            begins[share.run, share.first] = clock
            clock += share.last - share.first
    for (run, first), begin in begins.items():
        if first > 0:
            assert begins[run, 0] + first <= begin


def test_three_runs_on_two_cores() -> None:
    shares = [[(share.run, share.first, share.last) for share in core] for core in wrap_around(3, 600, 2)]
    assert shares == [[(0, 0, 600), (1, 300, 600)], [(1, 0, 300), (2, 0, 600)]]


def test_nothing_to_do() -> None:
    assert wrap_around(0, 5, 2) == [[]]
