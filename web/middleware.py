"""Everything a request passes before Streamlit sees it, from outside in."""

from collections.abc import Collection, Sequence

from starlette.middleware import Middleware

from web.blocked import BlockedDoors
from web.compression import CompressedFrontend
from web.frontend import frontend_folder
from web.same_origin import SameOriginSockets
from web.security_headers import SecurityHeaders
from web.shell import LocalisedShell, Problem
from web.upload_gate import UploadGate


def middleware(problem: Problem, addresses: Collection[str] = ()) -> Sequence[Middleware]:
    """The layers in order; `problem` tells what keeps the product from working.

    `addresses` are those of the pages, without a slash; without any, every address is a page.
    """
    folder = frontend_folder()
    return [
        Middleware(SecurityHeaders, folder),
        Middleware(BlockedDoors),
        Middleware(UploadGate),
        Middleware(SameOriginSockets),
        Middleware(CompressedFrontend, folder),
        Middleware(LocalisedShell, folder, problem, addresses),
    ]
