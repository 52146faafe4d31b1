"""Who is asking."""

from starlette.requests import Request

from assessment.language import LANGUAGE_COOKIE, Language, preferred_language


def language_of(request: Request) -> Language:
    """The language this reader has chosen, or the browser prefers."""
    return preferred_language(
        request.cookies.get(LANGUAGE_COOKIE), request.headers.get("Accept-Language")
    )
