"""Style and script of the phone page; their addresses change with their content."""

from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

_FOLDER = Path(__file__).parent
A_YEAR = 365 * 24 * 60 * 60


class Asset(NamedTuple):
    """A file with the address under which a browser may keep it for ever."""

    content: bytes
    media_type: str
    path: str

    @property
    def address(self) -> str:
        return f"{self.path}?v={sha256(self.content).hexdigest()[:12]}"


def _asset(name: str, media_type: str) -> Asset:
    return Asset((_FOLDER / name).read_bytes(), media_type, f"/w/{name}")


STYLE = _asset("phone.css", "text/css")
SCRIPT = _asset("phone.js", "text/javascript")


def _serve(asset: Asset, _request: Request) -> Response:
    headers = {"Cache-Control": f"public, immutable, max-age={A_YEAR}"}
    return Response(asset.content, media_type=asset.media_type, headers=headers)


ASSETS = [Route(asset.path, partial(_serve, asset)) for asset in (STYLE, SCRIPT)]
