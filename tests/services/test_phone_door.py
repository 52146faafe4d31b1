"""Where phones find us: nowhere without a server, at the proxy if one is named."""

import pytest

from services.phone_door import PhoneDoor


def test_without_a_server_nobody_gets_in() -> None:
    assert PhoneDoor().addresses() == []


def test_the_server_opens_the_door_when_somebody_asks_where_it_is() -> None:
    door = PhoneDoor()
    door.attach(lambda: ["http://192.168.178.20:8502"])
    assert door.addresses() == ["http://192.168.178.20:8502"]
    door.detach()
    assert door.addresses() == []


def test_a_named_address_is_used_instead_of_a_door_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OKTAGON_PHONE_ADDRESS", " https://workshop.example.com/ ")
    opened: list[str] = []
    door = PhoneDoor()
    door.attach(lambda: opened)
    assert door.addresses() == ["https://workshop.example.com"]
