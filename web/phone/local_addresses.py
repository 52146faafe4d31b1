"""Under which addresses other machines of the same network find this one."""

import socket
from collections.abc import Sequence
from contextlib import closing, suppress

ELSEWHERE = ("192.0.2.1", "192.168.255.1", "10.255.0.1", "172.31.0.1")
"""One address of the documentation range, which takes the usual way out, and one of each
private range: a computer may be in the room's network and in a second one.
"""
LOOPBACK = "127.0.0.1"


def local_addresses() -> Sequence[str]:
    """IPv4 addresses of this machine, the one of the usual way out first.

    Connecting a UDP socket sends nothing: the system only picks the address it would use. Without
    any network only this machine itself is left, which is enough to try things out.
    """
    found = dict.fromkeys(_source_towards(place) for place in ELSEWHERE)
    return [address for address in found if address and not _is_own(address)] or [LOOPBACK]


def _source_towards(place: str) -> str:
    with (
        closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as probe,
        suppress(OSError),
    ):
        probe.connect((place, 9))
        address: str = probe.getsockname()[0]
        return address
    return ""


def _is_own(address: str) -> bool:
    return address.startswith(("127.", "0."))
