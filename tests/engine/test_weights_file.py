"""Weights from files: every kind, either way round, and what is refused."""

import io
import pickle
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine import ExperimentError
from engine.arrays import Array
from engine.own_data.given_weights import Rows, given_layers, is_open
from engine.own_data.weights_file import read_arrays

SIZES = (2, 3, 3, 1)
STREAM = np.random.RandomState(4)
WEIGHTS = [STREAM.randn(3, 2), STREAM.randn(3, 3), STREAM.randn(1, 3)]
BIASES = [STREAM.randn(3), STREAM.randn(3), STREAM.randn(1)]


def torch_like(names: tuple[str, str] = ("W{}", "b{}"), first: int = 1, step: int = 1) -> dict[str, Array]:
    arrays = {}
    for number, (W, b) in enumerate(zip(WEIGHTS, BIASES, strict=True)):
        arrays[names[0].format(first + step * number)] = W
        arrays[names[1].format(first + step * number)] = b
    return arrays


def turned(arrays: dict[str, Array]) -> dict[str, Array]:
    return {name: np.ascontiguousarray(array.T) for name, array in arrays.items()}


def save(path: Path, arrays: dict[str, Any]) -> Path:
    if path.suffix == ".npz":
        np.savez(path, **arrays)
    elif path.suffix == ".safetensors":
        from safetensors.numpy import save_file

        save_file({name: np.ascontiguousarray(array) for name, array in arrays.items()}, path)
    else:
        blocks = []
        for name, array in arrays.items():
            lines = [",".join(map(repr, map(float, row))) for row in np.atleast_2d(array)]
            blocks.append("\n".join([name, *lines]))
        path.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")
    return path


def is_the_network(path: Path, rows: Rows | None = None) -> None:
    layers = given_layers(read_arrays(path), SIZES, rows)
    for layer, W, b in zip(layers, WEIGHTS, BIASES, strict=True):
        assert np.array(layer.weights).tolist() == W.tolist()
        assert layer.biases == tuple(b)


@pytest.mark.parametrize("suffix", [".npz", ".safetensors", ".csv"])
@pytest.mark.parametrize("turn", [False, True])
def test_layers_come_back_bit_for_bit_whichever_way_round(tmp_path: Path, suffix: str, turn: bool) -> None:
    """The square one goes the way of the others."""
    arrays = turned(torch_like()) if turn else torch_like()
    is_the_network(save(tmp_path / f"weights{suffix}", arrays))


@pytest.mark.parametrize("suffix", [".npz", ".safetensors"])
def test_layers_are_in_order_of_the_numbers_in_their_names(tmp_path: Path, suffix: str) -> None:
    arrays = torch_like(("{}.weight", "{}.bias"), first=0, step=8)
    is_the_network(save(tmp_path / f"weights{suffix}", dict(sorted(arrays.items()))))


def test_a_table_without_names_has_the_layers_in_order(tmp_path: Path) -> None:
    blocks = ("\n".join(" ".join(map(repr, map(float, row))) for row in np.atleast_2d(array))
              for array in torch_like().values())  # fmt: skip
    path = tmp_path / "weights.csv"
    path.write_text("\r\n\r\n".join(block.replace("\n", "\r\n") for block in blocks), encoding="utf-8-sig")
    is_the_network(path)


def test_some_layers_alone_may_be_given(tmp_path: Path) -> None:
    path = save(tmp_path / "some.npz", {"W1": WEIGHTS[0].T, "b3": BIASES[2].reshape(1, 1)})
    first, last = given_layers(read_arrays(path), SIZES)
    assert (first.layer, first.biases, last.layer, last.weights) == (1, None, 3, None)
    assert np.array(first.weights).tolist() == WEIGHTS[0].tolist()


def test_it_is_asked_only_where_nothing_says_which_way_round_a_square_one_is(tmp_path: Path) -> None:
    arrays = read_arrays(save(tmp_path / "square.npz", {"W2": WEIGHTS[1]}))
    assert is_open(arrays, SIZES)
    assert not is_open(torch_like(), SIZES)
    with pytest.raises(ExperimentError, match="either way round"):
        given_layers(arrays, SIZES)
    for rows, expected in ((Rows.UNITS, WEIGHTS[1]), (Rows.INPUTS, WEIGHTS[1].T)):
        (layer,) = given_layers(arrays, SIZES, rows)
        assert np.array(layer.weights).tolist() == expected.tolist()


@pytest.mark.parametrize(
    ("arrays", "problem"),
    [
        ({"W1": np.ones((4, 2))}, "W1: given 4 x 2; allowed: 3 x 2, or 2 x 3"),
        ({"W2": np.ones((4, 3))}, "W2: given 4 x 3; allowed: 3 x 3"),
        ({"b1": np.ones(4)}, "b1: given 4; allowed: 3"),
        ({"W4": np.ones((1, 1))}, "W4: given 4; allowed: at most 3"),
        ({"W1": WEIGHTS[0], "w1": WEIGHTS[0]}, "w1: given layer 1 twice; allowed: each layer once"),
        ({"a": WEIGHTS[0]}, "the file: given 1 matrices and 0 vectors; allowed: 3 of each, or arrays called"),
        ({"W1": np.ones((3, 2, 1))}, "bad.npz: W1: given float64 of shape 3 x 2 x 1; allowed: numbers"),
        ({"W1": np.array([["a", "b"]])}, "bad.npz: W1: given <U1 of shape 1 x 2; allowed: numbers"),
        ({"W1": np.array([[1.0, np.nan]] * 3)}, "bad.npz: W1: given nan; allowed: finite numbers"),
        ({"W1": np.ones((3, 2)) * 1j}, "bad.npz: W1: given complex128 of shape"),
        ({}, "bad.npz: given no numbers; allowed: weights of a network"),
    ],
)
def test_what_does_not_fit_is_refused_with_both_shapes(
    tmp_path: Path, arrays: dict[str, Array], problem: str
) -> None:
    with pytest.raises(ExperimentError) as caught:
        given_layers(read_arrays(save(tmp_path / "bad.npz", arrays)), SIZES)
    assert str(caught.value).startswith(problem)


class Trap:
    """What a pickle can do: it runs a program when it is loaded."""

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return (pytest.fail, ("a pickle was loaded",))


def test_no_pickle_is_ever_loaded(tmp_path: Path) -> None:
    trapped = np.empty(1, dtype=object)
    trapped[0] = Trap()
    with pytest.raises(ExperimentError, match="Python objects, which could run a program"):
        read_arrays(save(tmp_path / "trap.npz", {"W1": trapped}))
    for name, content in (("raw.npz", pickle.dumps(Trap())), ("raw.safetensors", pickle.dumps(Trap()))):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(ExperimentError, match=f"{name}: given no "):
            read_arrays(tmp_path / name)


def test_an_archive_that_unpacks_to_more_than_it_says_is_not_unpacked(tmp_path: Path) -> None:
    with io.BytesIO() as packed:
        np.savez_compressed(packed, W1=np.zeros((4000, 4000)))
        (tmp_path / "bomb.npz").write_bytes(packed.getvalue())
    assert (tmp_path / "bomb.npz").stat().st_size < 1_000_000
    with pytest.raises(ExperimentError, match="more than 5,000,000 bytes"):
        read_arrays(tmp_path / "bomb.npz")


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.npz", b"", "a.npz: given no arrays"),
        ("a.npz", b"PK\x03\x04rest", "a.npz: given no arrays"),
        ("a.safetensors", b"\xff" * 40, "a.safetensors: given no tensors"),
        ("a.csv", b"\xff\xfe\x80", "a.csv: given no UTF-8 text"),
        ("a.csv", b"W1\n1,2\n3\n", "a.csv: W1: given rows of 1, 2 numbers; allowed: rows of one length"),
        ("a.csv", b"W1\n1,2\n3,x\n", "a.csv: W1: given x; allowed: a number"),
        ("a.csv", b"W1\n1,nan\n", "a.csv: W1: given nan; allowed: finite numbers"),
        ("a.csv", b"\n\n", "a.csv: given no numbers"),
        ("a.csv", b"W1\n1,2\n\nW1\n3,4\n", "a.csv: W1: given two arrays of that name"),
        ("a.csv", b"W" + b"1" * 300 + b"\n1,2\n", "a.csv: given a name of 301 characters"),
        ("a.csv", b"W1\n1e305,2\n", "a.csv: W1: given 1e+305; allowed: between -1e+300 and 1e+300"),
        ("a", b"", "a: given a file called a; allowed: weights of a network"),
        ("a.pkl", b"", "a.pkl: given a file called .pkl; allowed: weights of a network"),
        ("none/a.npz", None, "none/a.npz: given"),
    ],
)
def test_broken_files_are_refused(tmp_path: Path, name: str, content: bytes | None, problem: str) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ExperimentError) as caught:
        read_arrays(path)
    assert problem in str(caught.value)


def packed(**parts: bytes) -> bytes:
    with io.BytesIO() as file:
        with zipfile.ZipFile(file, "w") as archive:
            for name, content in parts.items():
                archive.writestr(f"{name}.npy", content)
        return file.getvalue()


def saved(array: Array) -> bytes:
    with io.BytesIO() as file:
        np.save(file, array)
        return file.getvalue()


def with_header(words: str) -> bytes:
    """An array in NumPy's format that says so of itself, and holds nothing."""
    return b"\x93NUMPY\x01\x00" + len(words).to_bytes(2, "little") + words.encode()


@pytest.mark.parametrize(
    "header",
    [
        "{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000000,), }",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (-1,), }",
        "{'descr': '<f8', 'fortran_order'",
        "{'descr': '<f8', 'fortran_order': False, 'shape': " + "-" * 9000 + "1, }",
    ],
)
def test_an_array_is_no_larger_than_it_is_whatever_it_says(tmp_path: Path, header: str) -> None:
    (tmp_path / "a.npz").write_bytes(packed(W1=with_header(header)))
    with pytest.raises(ExperimentError, match=r"a\.npz, W1\.npy: .*allowed: an array in NumPy's format"):
        read_arrays(tmp_path / "a.npz")


def test_two_arrays_of_one_name_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "twice.npz"
    path.write_bytes(packed(W1=saved(WEIGHTS[0])))
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("W1.npy", saved(2.0 * WEIGHTS[0]))
    with pytest.raises(ExperimentError, match="W1: given two arrays of that name"):
        read_arrays(path)


@pytest.mark.parametrize("suffix", [".npz", ".safetensors", ".csv"])
@pytest.mark.parametrize("compressed", [False, True])
def test_damage_is_refused_or_not_seen(tmp_path: Path, suffix: str, compressed: bool) -> None:
    """Bytes changed at random: whatever comes of it is an array, or a problem with its place."""
    path = save(tmp_path / f"right{suffix}", torch_like())
    if compressed and suffix == ".npz":
        np.savez_compressed(path, **torch_like())  # type: ignore[arg-type]
    right, stream = path.read_bytes(), np.random.RandomState(5)
    for _ in range(400):
        damaged = bytearray(right)
        for place in stream.randint(len(right), size=stream.randint(1, 5)):
            damaged[place] = stream.randint(256)
        path.write_bytes(bytes(damaged[: stream.choice([len(right), stream.randint(len(right))])]))
        with suppress(ExperimentError):
            given_layers(read_arrays(path), SIZES, Rows.UNITS)


def test_big_endian_numbers_and_columns_first_are_the_same_numbers(tmp_path: Path) -> None:
    arrays = {name: np.asfortranarray(array).astype(">f8") for name, array in torch_like().items()}
    is_the_network(save(tmp_path / "other.npz", arrays))


def test_a_cell_longer_than_any_number_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"1," + b"9" * 200_000 + b"\n1,2\n")
    with pytest.raises(ExperimentError, match="given a name of 200,002 characters; allowed: at most 200"):
        read_arrays(tmp_path / "a.csv")
