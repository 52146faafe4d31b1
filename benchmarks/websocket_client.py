"""A browser tab as the server sees it: Streamlit's own messages over its real websocket."""

import time
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Subprotocol

SECONDS = 60.0


class Tab:
    """`with Tab(url, page, query) as tab:` – one open tab; the page has been drawn once inside.

    `radios` maps the id of each drawn radio to its options, in the order of the page; `boxes` maps
    the id of each drawn checkbox to whether it is ticked; `buttons` maps the label of each drawn
    button to its id. `html` is all HTML that the newest run has drawn.
    """

    def __init__(self, url: str, page: str = "", query: str = "") -> None:
        self.radios: dict[str, list[str]] = {}
        self.boxes: dict[str, bool] = {}
        self.buttons: dict[str, str] = {}
        self.html = ""
        self.problems: list[str] = []
        self._url = url
        self._page = page
        self._query = query
        self._page_hash = ""
        self._values: dict[str, str] = {}
        self._ticks: dict[str, bool] = {}
        self._cached: dict[str, ForwardMsg] = {}
        self._refreshing: list[str] = []

    def __enter__(self) -> Self:
        address = f"ws://{urlsplit(self._url).netloc}/_stcore/stream"
        self._socket = connect(
            address, subprotocols=[Subprotocol("streamlit")], compression=None, max_size=None
        )
        self.rerun()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._socket.close()

    def choose(self, radio: str, option: str) -> float:
        """Choose an option as a person would; return the seconds until the page is redrawn."""
        self._values[radio] = option
        return self.rerun()

    def tick(self, box: str) -> float:
        """Tick a checkbox, or clear it; return the seconds until the page is redrawn."""
        self._ticks[box] = not self.boxes[box]
        return self.rerun()

    def press(self, label: str) -> float:
        """Press the button of this name; return the seconds until the page is redrawn."""
        return self.rerun(pressed=self.buttons[label])

    def refresh(self) -> float:
        """Redraw the parts that redraw themselves, as their timers do; return the seconds."""
        self.html = ""
        return sum(self._run(part=part) for part in list(self._refreshing))

    def rerun(self, pressed: str = "") -> float:
        """Run the page; return the seconds until its script has finished."""
        self.html = ""
        return self._run(pressed)

    def _run(self, pressed: str = "", part: str = "") -> float:
        started = time.perf_counter()
        self._socket.send(self._request(pressed, part))
        while not self._has_finished(self._receive()):
            pass
        return time.perf_counter() - started

    def _request(self, pressed: str, part: str) -> bytes:
        message = BackMsg()
        rerun: Any = message.rerun_script
        rerun.query_string = self._query
        rerun.page_script_hash = self._page_hash
        rerun.page_name = "" if self._page_hash else self._page
        rerun.context_info.locale = "de-DE"
        rerun.context_info.timezone = "Europe/Berlin"
        rerun.context_info.url = self._url
        rerun.cached_message_hashes.extend(self._cached)
        for widget, value in self._values.items():
            rerun.widget_states.widgets.add(id=widget, string_value=value)
        for widget, is_ticked in self._ticks.items():
            rerun.widget_states.widgets.add(id=widget, bool_value=is_ticked)
        if part:
            rerun.fragment_id, rerun.is_auto_rerun = part, True
        if pressed:
            rerun.widget_states.widgets.add(id=pressed, trigger_value=True)
        request: bytes = message.SerializeToString()
        return request

    def _receive(self) -> ForwardMsg:
        """The next message; one that the server only names is taken from memory."""
        message = ForwardMsg()
        message.ParseFromString(self._socket.recv(SECONDS, decode=False))
        if message.WhichOneof("type") == "ref_hash":
            known = self._cached[message.ref_hash]
            known.metadata.CopyFrom(message.metadata)
            return known
        if message.metadata.cacheable and message.hash:
            self._cached[message.hash] = message
        return message

    def _has_finished(self, message: ForwardMsg) -> bool:
        """Take a message in; tell whether it was the last one of a run."""
        match message.WhichOneof("type"):
            case "new_session":
                self._page_hash = message.new_session.page_script_hash or self._page_hash
                if not message.metadata.run.fragment_ids:
                    self.radios, self.boxes, self.buttons, self._refreshing = {}, {}, {}, []
            case "navigation":
                self._page_hash = message.navigation.page_script_hash or self._page_hash
            case "auto_rerun":
                self._refreshing.append(message.auto_rerun.fragment_id)
            case "page_info_changed":
                self._query = message.page_info_changed.query_string
            case "delta" if message.delta.WhichOneof("type") == "new_element":
                self._draw(message.delta.new_element)
            case "script_finished":
                return message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
        return False

    def _draw(self, element: Element) -> None:
        match element.WhichOneof("type"):
            case "radio":
                self.radios[element.radio.id] = list(element.radio.options)
            case "checkbox":
                box = element.checkbox
                self.boxes[box.id] = self._ticks.get(
                    box.id, box.value if box.set_value else box.default
                )
            case "button":
                self.buttons[element.button.label] = element.button.id
            case "html":
                self.html += element.html.body
            case "exception":
                self.problems.append(f"{element.exception.type}: {element.exception.message}")
            case "alert":
                self.problems.append(element.alert.body)
