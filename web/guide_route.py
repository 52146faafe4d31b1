"""The facilitator's guide, to read beside the console or to print."""

from starlette.requests import Request
from starlette.responses import FileResponse
from starlette.routing import Route

from reports.guide_file import guide_file
from web.reader import language_of

GUIDE_ADDRESS = "/guide"


async def _guide(request: Request) -> FileResponse:
    """In the reader's language."""
    file = guide_file(language_of(request))
    return FileResponse(
        file, media_type="application/pdf", filename=file.name, content_disposition_type="inline"
    )


GUIDE = Route(GUIDE_ADDRESS, _guide)
