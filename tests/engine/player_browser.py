"""A browser without a screen, for tests of pages: Chromium, driven by Selenium."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.support.wait import WebDriverWait

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
DRIVER = shutil.which("chromedriver")
LONGEST = 120  # seconds until something that must happen has happened, on a busy machine


class Browser:
    """A page as a person has it: what they press, what they see, and what the browser complains of."""

    def __init__(self, driver: WebDriver) -> None:
        self.driver = driver

    def open(self, path: Path) -> None:
        self.driver.get(path.as_uri())
        self.wait("document.querySelectorAll('.card, .unreadable').length > 0")

    def value(self, expression: str, *arguments: Any) -> Any:
        """Of an expression of JavaScript, in which `arguments` are these."""
        return self.driver.execute_script(f"return {expression}", *arguments)

    def do(self, script: str, *arguments: Any) -> None:
        self.driver.execute_script(script, *arguments)

    def command(self, name: str, **parameters: Any) -> None:
        """One of the DevTools protocol."""
        self.driver.execute_cdp_cmd(name, parameters)

    def wait(self, expression: str) -> None:
        """Until an expression is true."""
        WebDriverWait(self.driver, LONGEST, poll_frequency=0.02).until(lambda _: self.value(expression))

    def size(self, width: int, height: int, touch: bool = False) -> None:
        self.command(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=2 if touch else 1,
            mobile=touch,
        )
        self.command("Emulation.setTouchEmulationEnabled", enabled=touch)

    def prefer(self, **features: str) -> None:
        """Media features, with hyphens for underscores."""
        named = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.command("Emulation.setEmulatedMedia", features=named)

    def press(self, key: str, code: int = 0) -> None:
        """A key, wherever the focus is."""
        text = key if len(key) == 1 else ""
        about = {"key": key, "windowsVirtualKeyCode": code, **({"text": text} if text else {})}
        self.command("Input.dispatchKeyEvent", type="keyDown", **about)
        self.command("Input.dispatchKeyEvent", type="keyUp", **about)

    def click(self, id_: str) -> None:
        self.driver.find_element("id", id_).click()

    def middle_of(self, id_: str, share: float = 0.5) -> tuple[float, float]:
        """A place on an element, so far across, in the page's pixels."""
        box = self.value("document.getElementById(arguments[0]).getBoundingClientRect().toJSON()", id_)
        return box["x"] + share * box["width"], box["y"] + box["height"] / 2

    def touch(self, *places: tuple[float, float]) -> None:
        """A finger goes down at the first place, over the others, and up."""
        for number, (x, y) in enumerate(places):
            kind = "touchMove" if number else "touchStart"
            self.command("Input.dispatchTouchEvent", type=kind, touchPoints=[{"x": x, "y": y}])
        self.command("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])

    def drag(self, *places: tuple[float, float]) -> None:
        """The same with a mouse."""
        for number, (x, y) in enumerate(places):
            kind = "mouseMoved" if number else "mousePressed"
            self._mouse(kind, x, y)
        self._mouse("mouseReleased", *places[-1])

    def _mouse(self, kind: str, x: float, y: float) -> None:
        buttons = 0 if kind == "mouseReleased" else 1
        self.command(
            "Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", buttons=buttons, clickCount=1
        )

    def complaints(self) -> list[str]:
        """What stands in the console since it was last asked."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requests(self) -> list[str]:
        """The addresses that were asked for since it was last asked."""
        messages = (json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance"))
        sent = (each["params"] for each in messages if each["method"] == "Network.requestWillBeSent")
        return [each["request"]["url"] for each in sent]


@contextmanager
def browser() -> Iterator[Browser]:
    """One that starts with nothing remembered; the test is skipped where none is installed."""
    if CHROMIUM is None or DRIVER is None:
        pytest.skip(
            "needs a browser: Debian's packages chromium and chromium-driver, or Chrome and its driver"
        )
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    try:
        yield Browser(driver)
    finally:
        driver.quit()
