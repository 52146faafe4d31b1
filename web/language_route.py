"""Choosing the language: a link that sets a cookie and comes straight back."""

from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Route

from assessment.language import LANGUAGE_COOKIE, Language

A_YEAR = 365 * 24 * 60 * 60
ADDRESS_LIMIT = 2000


async def choose_language(request: Request) -> RedirectResponse:
    """Remember the language for a year and go on to `next`; an unknown language changes nothing."""
    back = RedirectResponse(path_of_ours(request.query_params.get("next", "/")), status_code=303)
    back.headers["Cache-Control"] = "no-store"
    code = request.path_params["code"]
    if code in tuple(Language):
        back.set_cookie(LANGUAGE_COOKIE, code, max_age=A_YEAR, httponly=True, samesite="lax")
    return back


def path_of_ours(address: str) -> str:
    """The address if it can only lead to a page of this server, else the start page.

    Browsers read `//host` and, after turning backslashes round and dropping control characters,
    `/\\host` and `/<tab>/host` as another server.
    """
    is_plain = address.isprintable() and "\\" not in address and len(address) <= ADDRESS_LIMIT
    if not (is_plain and address.startswith("/") and not address.startswith("//")):
        return "/"
    try:
        parts = urlsplit(address)
    except ValueError:
        return "/"
    return "/" if parts.scheme or parts.netloc else address


LANGUAGE = Route("/language/{code}", choose_language)
