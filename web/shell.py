"""The HTML document around Streamlit's pages, in the reader's language.

Streamlit serves one document for all pages. It calls itself English, is titled “Streamlit” and
asks for JavaScript in English; browsers offer to translate it, screen readers mispronounce it.
"""

import gzip
import html
import re
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import NamedTuple

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assessment.language import Language
from texts.wording import Wording
from web.compression import accepts_gzip
from web.plain_page import plain_page
from web.reader import language_of

CONDITIONS = {b"if-none-match", b"if-modified-since", b"if-range", b"range"}
"""A browser may remember another program's document under our address; it must not be kept."""


class Document(NamedTuple):
    """One document, as it is and compressed."""

    plain: bytes
    compressed: bytes


Problem = Callable[[], str | None]
"""Tells what keeps us from working, as the key of a title and a text; None if nothing does."""


class LocalisedShell:
    """Replaces the document Streamlit would send; all else passes unchanged.

    While there is a `problem`, a page that explains it is sent instead, with status 503. An
    address that is not among `addresses` gets a page that says so; without any, all are pages.
    """

    def __init__(
        self, app: ASGIApp, folder: Path, problem: Problem, addresses: Collection[str] = ()
    ) -> None:
        self._app = app
        self._addresses = addresses
        self._documents = documents((folder / "index.html").read_text(encoding="utf-8"))
        self._problem = problem

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            await self._app(scope, receive, send)
            return
        replaced: list[Message] = []

        async def send_unless_document(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_document(message):
                replaced.append(message)
            if not replaced:
                await send(message)

        await self._app(_without_conditions(scope), receive, send_unless_document)
        if replaced:
            response = await self._response(Request(scope))
            for name, value in Headers(raw=replaced[0]["headers"]).items():
                if name == "set-cookie":
                    response.headers.append(name, value)
            await response(scope, receive, send)

    async def _response(self, request: Request) -> Response:
        language = language_of(request)
        problem = await run_in_threadpool(self._problem)
        if problem is None and not self._is_page(request):
            return _no_page(language)
        if problem is None:
            return _document_response(self._documents[language], request.headers, language)
        text = Wording(language)
        title, sentence = text(f"{problem}.title"), text(f"{problem}.text")
        return plain_page(language, title, sentence, back=text("web.try_again"), status=503)

    def _is_page(self, request: Request) -> bool:
        return not self._addresses or request.url.path.strip("/") in self._addresses


def _no_page(language: Language) -> Response:
    text = Wording(language)
    return plain_page(
        language,
        text("web.no_page.title"),
        text("web.no_page.text"),
        back=text("common.jump_to_start"),
        status=404,
    )


def documents(index: str) -> Mapping[Language, Document]:
    """Streamlit's index.html in both languages."""
    return {language: _document(index, language) for language in Language}


def _document(index: str, language: Language) -> Document:
    text = Wording(language)
    title = html.escape(text("common.product"))
    noscript = html.escape(text("web.noscript"))
    replacements = {
        r"<html[^>]*>": f'<html lang="{language}">',
        r"<title>.*?</title>": f"<title>{title}</title>",
        r"<noscript>.*?</noscript>": f"<noscript><p>{noscript}</p></noscript>",
        r'\s*<link rel="service-desc"[^>]*>': "",
        r"\s*<!--.*?-->": "",
    }
    for pattern, replacement in replacements.items():
        index = re.sub(pattern, replacement, index, flags=re.DOTALL)
    plain = index.strip().encode()
    return Document(plain, gzip.compress(plain, 9, mtime=0))


def _document_response(document: Document, headers: Headers, language: Language) -> Response:
    compressed = accepts_gzip(headers)
    response = Response(
        document.compressed if compressed else document.plain,
        media_type="text/html",
        headers={
            "Cache-Control": "no-cache",
            "Content-Language": language,
            "Vary": "Accept-Encoding, Accept-Language, Cookie",
        },
    )
    if compressed:
        response.headers["Content-Encoding"] = "gzip"
    return response


def _is_document(message: Message) -> bool:
    """Whether this is Streamlit's document: a page of our own names its language."""
    headers = MutableHeaders(raw=message["headers"])
    is_page = headers.get("Content-Type", "").startswith("text/html")
    return message["status"] == 200 and is_page and "Content-Language" not in headers


def _without_conditions(scope: Scope) -> Scope:
    headers = [(name, value) for name, value in scope["headers"] if name not in CONDITIONS]
    return {**scope, "headers": headers}
