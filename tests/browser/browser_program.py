"""The browser that is installed, not one that would have to be downloaded first."""

import os
import shutil
from pathlib import Path

from playwright.sync_api import Playwright

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "chrome", "microsoft-edge", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""A browser that calls nobody by itself, and runs as root in a container."""

THRIFTY = ("--process-per-site", "--js-flags=--no-opt --no-maglev")
"""For pages that live for seconds: tabs share what is compiled, and nothing is compiled twice."""


def installed_browser(playwright: Playwright) -> str | None:
    """The program of a browser that understands Chromium's protocol; None if there is none.

    CHROMIUM names one; else one of the system is taken, else the one Playwright has downloaded.
    """
    named = os.environ.get("CHROMIUM")
    on_path = (shutil.which(name) for name in PROGRAMS)
    in_place = (place for place in PLACES if Path(place).is_file())
    downloaded = playwright.chromium.executable_path
    found = next((program for program in (named, *on_path, *in_place) if program), None)
    return found or (downloaded if Path(downloaded).is_file() else None)
