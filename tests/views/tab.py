"""A browser tab as far as tests need one: it opens pages, shows words and holds widgets."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Self

from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block, Node

from assessment.language import Language
from texts.wording import Wording

MAIN = Path(__file__).parents[2] / "views" / "main.py"
LOCALES = {Language.DE: "de-DE", Language.EN: "en-GB"}
SECONDS_FOR_A_RUN = 60


class Tab:
    """Starts on the overview. A page that breaks fails the test, whatever the test looks for."""

    def __init__(self, language: Language = Language.DE) -> None:
        self.text = Wording(language)
        self.app = _browser_page()
        self.app.context = {"locale": LOCALES[language], "timezone": "Europe/Berlin"}
        self.run()

    def run(self) -> Self:
        """Send what was typed and tapped, and redraw."""
        self.app.run()
        self.app._page_hash = ""  # else AppTest goes back to the page it was told to open last
        return self.check()

    def check(self) -> Self:
        """Fail if the page broke."""
        broken = [(found.value, *found.stack_trace) for found in self.app.exception]
        assert broken == []
        return self

    def open(self, page: str, assessment: str | None = None, **query: str) -> Self:
        """Go to a page file of `views` by its address."""
        self.app.switch_page(f"{page}.py")
        if assessment is not None:
            query["assessment"] = assessment
        self.app.query_params = dict(query)
        return self.run()

    def press(self, key: str) -> Self:
        """Press the button with this key."""
        self.app.button(key=key).click()
        return self.run()

    def press_labelled(self, key: str) -> Self:
        """Press the button that is labelled with this text."""
        next(button for button in self.app.button if button.label == self.text(key)).click()
        return self.run()

    def has_button(self, key: str) -> bool:
        """Tell whether a button is labelled with this text."""
        return any(button.label == self.text(key) for button in self.app.button)

    def pick(self, menu: str, action: str) -> Self:
        """Pick an action of the menu with this key; its window stands open afterwards.

        AppTest redraws the whole page when something in a window is pressed, as no browser does.
        So whoever presses there picks the action again in the same run: `hold(menu, action)`.
        """
        return self.hold(menu, action).run()

    def hold(self, menu: str, action: str) -> Self:
        """Have the action picked in the next run."""
        self.app.menu_button(key=menu).click(action)
        return self

    def run_after_restart(self) -> Self:
        """Send the page as the browser holds it to a server that has forgotten the session."""
        held = self.app._tree.get_widget_states()
        forgotten, self.app = self.app, _browser_page()
        self.app.context, self.app.query_params = forgotten.context, forgotten.query_params
        self.app._finished_page_script_hash = forgotten._finished_page_script_hash
        self.app._run(held)
        return self.check()

    @property
    def assessment(self) -> str:
        """The assessment in the address."""
        return str(self.app.query_params["assessment"])

    @property
    def title(self) -> str:
        return str(self.app.title[0].value)

    def card(self, question: str) -> Block:
        """Everything on the card of this question."""
        found = self.app.get_by_key(f"card-{question}")
        assert isinstance(found, Block)
        return found

    def has_card(self, question: str) -> bool:
        return any(key == f"card-{question}" for key in self._keys())

    def choose(self, question: str, choice: str) -> Self:
        """Tap one of the answers that exclude each other."""
        self.choice(question).set_value(choice)
        return self.run()

    def choice(self, question: str) -> Any:  # noqa: ANN401 - a radio or a segmented control
        """The widget with the answers of a card that exclude each other."""
        card = self.card(question)
        return card.radio[0] if card.radio else card.segmented_control[0]

    def note(self, question: str, note: str) -> Self:
        """Type a note without leaving the field."""
        self.card(question).text_area[0].set_value(note)
        return self

    def field(self, name: str, kind: str = "text_input") -> Any:  # noqa: ANN401 - any widget
        """The profile field whose key begins with this name."""
        return next(
            widget for widget in getattr(self.app, kind) if str(widget.key).startswith(f"{name}-")
        )

    def words(self) -> set[tuple[str, str]]:
        """Everything there is to read: kind of element and text."""
        return {(node.type, text) for node in self._nodes() for text in _texts(node) if text}

    def shows(self, words: str) -> bool:
        return any(words in shown for _, shown in self.words())

    def says(self, key: str, **values: object) -> bool:
        """Tell whether this text is on the page."""
        return self.shows(self.text(key, **values))

    def _keys(self) -> Iterator[str]:
        return (str(getattr(node, "key", "")) for node in self._nodes())

    def _nodes(self) -> Iterator[Node]:
        return iter(self.app)


def _browser_page() -> AppTest:
    app = AppTest.from_file(MAIN, default_timeout=SECONDS_FOR_A_RUN)
    app._bidi_component_manager = _components()
    return app


@cache
def _components() -> BidiComponentManager:
    """AppTest would look through all installed packages for components once in each tab."""
    manager = BidiComponentManager()
    manager.discover_and_register_components(start_file_watching=False)
    return manager


def _texts(node: Node) -> Iterator[str]:
    for attribute in ("value", "label", "text", "placeholder", "help"):
        found = getattr(node, attribute, None)
        if isinstance(found, str):
            yield found
    for option in getattr(node, "options", []):
        yield str(option)
    yield from getattr(getattr(node, "proto", None), "captions", [])
