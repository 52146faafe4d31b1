"""A finished report goes to whoever holds its token, and to nobody else."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from services.downloads import ADDRESS, shelf
from web.report_route import REPORT, content_disposition

client = TestClient(Starlette(routes=[REPORT]))


def test_the_holder_of_the_token_gets_the_report() -> None:
    token = shelf().put(b"%PDF-1.7", "Bericht Müller & Söhne.pdf", "application/pdf")
    response = client.get(ADDRESS + token)
    assert response.status_code == 200
    assert response.content == b"%PDF-1.7"
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Cache-Control"] == "private, no-store"
    assert response.headers["Content-Disposition"] == (
        'attachment; filename="Bericht M_ller & S_hne.pdf"; '
        "filename*=UTF-8''Bericht%20M%C3%BCller%20%26%20S%C3%B6hne.pdf"
    )


@pytest.mark.parametrize("token", ["x", "a.b.c", "x" * 5000, "%00"])
@pytest.mark.parametrize(
    ("language", "title", "back"),
    [
        ("de", "Dieser Bericht ist nicht mehr abrufbar", "Zur Übersicht"),
        ("en", "This report is no longer available", "Go to the overview"),
    ],
)
def test_anybody_else_gets_a_page_with_a_way_back(
    token: str, language: str, title: str, back: str
) -> None:
    response = client.get(ADDRESS + token, headers={"Accept-Language": language})
    assert response.status_code == 404
    assert f'<html lang="{language}">' in response.text
    assert f"<h1>{title}</h1>" in response.text
    assert f'<a href="/">{back}</a>' in response.text
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("name", "plain", "full"),
    [
        ("a.pdf", "a.pdf", "a.pdf"),
        ('a"b\\c/d.pdf', "a_b_c_d.pdf", "a_b_c_d.pdf"),
        ("a\r\nX: y.pdf", "a__X: y.pdf", "a__X%3A%20y.pdf"),
        ("50 %.pdf", "50 _.pdf", "50%20%25.pdf"),
        ("Ω.pdf", "_.pdf", "%CE%A9.pdf"),
        ("a\ud800\u202eb.pdf", "a__b.pdf", "a__b.pdf"),
    ],
)
def test_no_file_name_breaks_the_header(name: str, plain: str, full: str) -> None:
    expected = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{full}"
    assert content_disposition(name) == expected
