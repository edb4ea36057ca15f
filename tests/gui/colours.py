"""How people see colours: contrast, colour deficiencies, and how different two colours look."""

import itertools

import numpy as np
from PySide6.QtGui import QColor

# Machado, Oliveira and Fernandes 2009, table 1, severity 1: what linear RGB becomes for each deficiency.
DEFICIENCIES = {
    "none": np.eye(3),
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
TO_XYZ = [
    [0.4124564, 0.3575761, 0.1804375],
    [0.2126729, 0.7151522, 0.0721750],
    [0.0193339, 0.1191920, 0.9503041],
]
WHITE = np.array([0.95047, 1.0, 1.08883])


def linear(colour: str) -> np.ndarray:
    """Linear RGB of #RRGGBB (IEC 61966-2-1)."""
    named = QColor(colour)
    value = np.array([named.redF(), named.greenF(), named.blueF()])
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    return float(linear(colour) @ TO_XYZ[1])


def contrast(first: str, second: str) -> float:
    """WCAG 2.2's contrast ratio."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def lab_of(rgb: np.ndarray) -> np.ndarray:
    """CIE L*a*b* of linear RGB."""
    ratio = np.clip(np.array(TO_XYZ) @ rgb, 0.0, None) / WHITE
    f = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def difference(first: np.ndarray, second: np.ndarray) -> float:
    """CIEDE2000 of two L*a*b* colours, as Sharma, Wu and Dalal 2005 write it."""
    (L1, a1, b1), (L2, a2, b2) = first, second
    chroma = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2.0
    grey = 1.5 - 0.5 * np.sqrt(chroma**7 / (chroma**7 + 25.0**7))
    C1, C2 = np.hypot(a1 * grey, b1), np.hypot(a2 * grey, b2)
    h1, h2 = (np.degrees(np.arctan2(b, a * grey)) % 360.0 for a, b in ((a1, b1), (a2, b2)))
    turn = (h2 - h1 + 180.0) % 360.0 - 180.0
    dL, dC, dH = L2 - L1, C2 - C1, 2.0 * np.sqrt(C1 * C2) * np.sin(np.radians(turn) / 2.0)
    L, C, h = (L1 + L2) / 2.0, (C1 + C2) / 2.0, np.radians((h1 + turn / 2.0) % 360.0)
    weight = (
        1.0
        - 0.17 * np.cos(h - np.radians(30.0))
        + 0.24 * np.cos(2.0 * h)
        + 0.32 * np.cos(3.0 * h + np.radians(6.0))
        - 0.20 * np.cos(4.0 * h - np.radians(63.0))
    )
    SL = 1.0 + 0.015 * (L - 50.0) ** 2 / np.sqrt(20.0 + (L - 50.0) ** 2)
    SC, SH = 1.0 + 0.045 * C, 1.0 + 0.015 * C * weight
    bend = np.radians(60.0) * np.exp(-(((np.degrees(h) - 275.0) / 25.0) ** 2))
    RT = -2.0 * np.sqrt(C**7 / (C**7 + 25.0**7)) * np.sin(bend)
    L_part, C_part, H_part = dL / SL, dC / SC, dH / SH
    return float(np.sqrt(L_part**2 + C_part**2 + H_part**2 + RT * C_part * H_part))


def smallest_difference(colours: list[str], deficiency: str) -> float:
    """Of any two of the colours, as eyes with this deficiency see them."""
    matrix = np.array(DEFICIENCIES[deficiency])
    seen = [lab_of(np.clip(matrix @ linear(colour), 0.0, 1.0)) for colour in colours]
    return min(difference(*pair) for pair in itertools.combinations(seen, 2))
