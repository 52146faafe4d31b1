"""What every response tells the browser it may not do."""

import base64
import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

FIXED_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}
OVER_TLS = {"Strict-Transport-Security": "max-age=31536000"}


class SecurityHeaders:
    """Adds the headers to every response; over https it also marks every cookie `Secure`."""

    def __init__(self, app: ASGIApp, folder: Path) -> None:
        self._app = app
        policy = content_security_policy((folder / "index.html").read_text(encoding="utf-8"))
        self._headers = FIXED_HEADERS | {"Content-Security-Policy": policy}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        is_secure = scope["scheme"] == "https"
        added = self._headers | OVER_TLS if is_secure else self._headers

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add(message, added, secure_cookies=is_secure)
            await send(message)

        await self._app(scope, receive, send_with_headers)


def content_security_policy(index: str) -> str:
    """Everything from our own address only; of inline scripts just those in the document.

    Styles must stay inline-able and images `data:` and `blob:`, since Streamlit writes them so.
    """
    scripts = re.findall(r"<script>(.*?)</script>", index, flags=re.DOTALL)
    allowed = " ".join(["'self'", *(_hash(script) for script in scripts)])
    return "; ".join(
        [
            "default-src 'self'",
            f"script-src {allowed}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "frame-src 'none'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "object-src 'none'",
        ]
    )


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _add(message: Message, added: Mapping[str, str], *, secure_cookies: bool) -> None:
    headers = MutableHeaders(raw=message["headers"])
    cookies = headers.getlist("Set-Cookie")
    for name, value in added.items():
        headers[name] = value
    if secure_cookies and cookies:
        del headers["Set-Cookie"]
        for cookie in cookies:
            is_marked = "; secure" in cookie.lower()
            headers.append("Set-Cookie", cookie if is_marked else f"{cookie}; Secure")
    message["headers"] = headers.raw
