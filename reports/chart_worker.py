"""The child process that turns charts into SVG: JSON lines in, JSON lines out.

Run as a script with the font folder and the seconds one chart may take. It imports nothing of
ours: the renderer blocks every thread of its process and takes the process down on some input,
so it lives alone. It ends when its input does; a chart that hangs ends it even if nobody is
left to do so.
"""

import faulthandler
import json
import os
import sys
from typing import BinaryIO

import vl_convert

ERROR_LENGTH = 300


def serve(requests: BinaryIO, replies: BinaryIO, seconds: float) -> None:
    """Answer every line `{"spec": …, "locale": …}` with `{"svg": …}` or `{"error": …}`."""
    for line in requests:
        faulthandler.dump_traceback_later(seconds, exit=True)
        reply = _reply(line)
        faulthandler.cancel_dump_traceback_later()
        replies.write(json.dumps(reply).encode() + b"\n")
        replies.flush()


def _reply(line: bytes) -> dict[str, str]:
    request = json.loads(line)
    try:
        svg = vl_convert.vegalite_to_svg(
            request["spec"],
            allowed_base_urls=[],
            format_locale=request["locale"],
            time_format_locale=request["locale"],
        )
    except Exception as error:  # whatever is wrong with one chart, the next one is due
        return {"error": str(error)[:ERROR_LENGTH]}
    return {"svg": svg}


def main() -> None:
    """Keep the replies on their own channel: the renderer may print to standard output."""
    font_folder, seconds = sys.argv[1:]
    vl_convert.register_font_directory(font_folder)
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    serve(sys.stdin.buffer, replies, float(seconds))


if __name__ == "__main__":
    main()
