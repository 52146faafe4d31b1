"""What the whole product answers once it runs."""

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import httpx2
import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin, Subprotocol

from storage.database import open_database
from tests.running_server import ROOT, RunningServer

SECURITY_HEADERS = (
    "Content-Security-Policy",
    "X-Content-Type-Options",
    "X-Frame-Options",
    "Referrer-Policy",
    "Permissions-Policy",
)

OPTIONS = {
    "server.address": "127.0.0.1",
    "server.allowedHosts": ["localhost", "127.0.0.1"],
    "server.corsAllowedOrigins": [],
    "server.enableCORS": True,
    "server.enableXsrfProtection": True,
    "server.enableStaticServing": False,
    "server.enableAgentApi": False,
    "server.scriptHealthCheckEnabled": False,
    "server.trustedUserHeaders": {},
    "server.unsafeMetricsUserAttributes": [],
    "server.fileWatcherType": "none",
    "server.runOnSave": False,
    "server.headless": True,
    "server.maxUploadSize": 8,
    "server.maxMessageSize": 50,
    "server.maxWidgetStateSize": 2,
    "server.disconnectedSessionTTL": 3600,
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "client.toolbarMode": "minimal",
    "client.allowedOrigins": [],
    "browser.gatherUsageStats": False,
    "runner.magicEnabled": False,
    "runner.postScriptGC": False,
    "global.maxCachedMessageAge": 30,
}

READ_OPTIONS = """
import json, sys
from streamlit import config
config._main_script_path = sys.argv[1]
print(json.dumps({name: config.get_option(name) for name in sys.argv[2:]}))
"""


def test_the_settings_are_the_safe_ones() -> None:
    command = [sys.executable, "-c", READ_OPTIONS, str(ROOT / "app.py"), *OPTIONS]
    environment = {name: os.environ[name] for name in os.environ if "STREAMLIT_" not in name}
    read = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    assert json.loads(read.stdout) == OPTIONS


def test_the_browser_is_told_to_trust_nobody_and_to_report_nothing(server: RunningServer) -> None:
    told = httpx2.get(f"{server.url}/_stcore/host-config").json()
    assert told["allowedOrigins"] == []
    assert told["enableCustomParentMessages"] is False
    assert _first_message(server).new_session.config.gather_usage_stats is False


def test_other_addresses_of_this_machine_are_not_served(server: RunningServer) -> None:
    with pytest.raises(httpx2.TransportError):
        httpx2.get(f"http://127.0.0.2:{server.port}/", timeout=2)


@pytest.mark.parametrize(
    "path", ["/", "/questions", "/_stcore/health", "/_stcore/metrics", "/report/x", "/favicon.png"]
)
def test_every_answer_carries_the_security_headers(server: RunningServer, path: str) -> None:
    headers = httpx2.get(server.url + path).headers
    assert [name for name in SECURITY_HEADERS if name not in headers] == []


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/_stcore/metrics"),
        ("PUT", "/_stcore/upload_file/session/file"),
        ("GET", "/_stcore/agent/openapi.json"),
        ("POST", "/_stcore/agent/interact"),
        ("GET", "/_stcore/script-health-check"),
        ("GET", "/component/any/index.html"),
    ],
)
def test_doors_nobody_needs_are_shut(server: RunningServer, method: str, path: str) -> None:
    assert httpx2.request(method, server.url + path).status_code == 404


def test_everything_the_document_loads_is_there_and_scripts_are_compressed(
    server: RunningServer,
) -> None:
    document = httpx2.get(server.url).text
    loaded = re.findall(r'(?:src|href)="\./(static/[^"]+)"', document)
    answers = [httpx2.get(f"{server.url}/{path}") for path in loaded]
    assert len(answers) > 20
    assert {answer.status_code for answer in answers} == {200}
    encodings = {answer.headers.get("Content-Encoding") for answer in answers[1:]}
    assert encodings == {"gzip"}


def test_the_icon_of_the_tab_is_ours(server: RunningServer) -> None:
    icon = httpx2.get(f"{server.url}/favicon.png")
    assert icon.headers["Content-Type"] == "image/png"
    assert icon.content == (ROOT / "views" / "icon.png").read_bytes()


def test_the_reader_keeps_the_language_chosen(server: RunningServer) -> None:
    with httpx2.Client(base_url=server.url, follow_redirects=True) as browser:
        assert '<html lang="de">' in browser.get("/").text
        assert '<html lang="en">' in browser.get("/language/en?next=/questions").text
        assert '<html lang="en">' in browser.get("/result").text


def test_a_page_of_another_server_gets_no_connection(server: RunningServer) -> None:
    address = server.url.replace("http", "ws") + "/_stcore/stream"

    def status(origin: str | None) -> int:
        try:
            with connect(address, origin=Origin(origin) if origin else None):
                return 101
        except InvalidStatus as refused:
            return refused.response.status_code

    assert status(server.url) == 101
    assert status(None) == 101
    for origin in ("http://evil.example", "null", "http://127.0.0.1.evil.example", "http://[x"):
        assert status(origin) == 403


def test_a_name_that_points_here_by_trickery_gets_no_connection(server: RunningServer) -> None:
    """DNS rebinding: the page and the host it asks for agree, but that host is not ours."""
    host = f"evil.example:{server.port}"
    request = httpx2.Request(
        "GET",
        f"{server.url}/_stcore/stream",
        headers={
            "Host": host,
            "Origin": f"http://{host}",
            "Connection": "Upgrade",
            "Upgrade": "websocket",
            "Sec-WebSocket-Version": "13",
            "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        },
    )
    with httpx2.Client() as client:
        assert client.send(request).status_code == 403


def _first_message(server: RunningServer) -> ForwardMsg:
    """What the server tells a browser that opens the start page."""
    address = server.url.replace("http", "ws") + "/_stcore/stream"
    request = BackMsg()
    request.rerun_script.query_string = ""
    with connect(address, subprotocols=[Subprotocol("streamlit")], max_size=None) as socket:
        socket.send(request.SerializeToString())
        message = ForwardMsg()
        message.ParseFromString(socket.recv(timeout=30, decode=False))
    return message


def test_the_start_needs_no_cure_on_a_new_folder(server: RunningServer) -> None:
    assert (server.data / "oktagon.db").is_file()
    assert "Traceback" not in server.log


def test_an_unusable_folder_is_explained_until_it_can_be_used(tmp_path: Path) -> None:
    blocked = tmp_path / "data"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    with RunningServer(blocked) as server:
        german = httpx2.get(server.url, headers={"Accept-Language": "de"})
        english = httpx2.get(server.url, headers={"Accept-Language": "en"})
        assert (german.status_code, english.status_code) == (503, 503)
        assert "Der Datenordner ist nicht benutzbar" in german.text
        assert "The data folder cannot be used" in english.text
        assert "Traceback" not in server.log
        blocked.unlink()
        assert httpx2.get(server.url).status_code == 200


def test_a_database_of_a_newer_version_is_explained_and_left_alone(tmp_path: Path) -> None:
    data = tmp_path / "data"
    file = data / "oktagon.db"
    open_database(f"sqlite:///{file}").close()
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    with RunningServer(data) as server:
        response = httpx2.get(server.url, headers={"Accept-Language": "en"})
        assert response.status_code == 503
        assert "The data was written by a newer version" in response.text
        assert "Traceback" not in server.log


@pytest.mark.parametrize(
    ("url", "title"),
    [
        ("mysql://somewhere/db", "Oktagon cannot use this database"),
        ("postgresql://nobody:secret@127.0.0.1:1/none", "The database cannot be reached"),
    ],
)
def test_a_wrong_database_is_explained_without_its_password(
    tmp_path: Path, url: str, title: str
) -> None:
    with RunningServer(tmp_path / "data", {"OKTAGON_DATABASE_URL": url}) as server:
        response = httpx2.get(server.url, headers={"Accept-Language": "en"})
        assert title in response.text
        assert "secret" not in response.text + server.log
        assert "Traceback" not in server.log


def test_a_broken_questionnaire_is_explained(tmp_path: Path) -> None:
    root = tmp_path / "oktagon"
    shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(".*", "tests", "docs", "data"))
    shutil.copytree(ROOT / ".streamlit", root / ".streamlit")
    edition = root / "questionnaires" / "oktagon" / "1.0" / "questionnaire.yaml"
    edition.write_text("axes: [", encoding="utf-8")
    with RunningServer(tmp_path / "data", root=root) as server:
        response = httpx2.get(server.url, headers={"Accept-Language": "de"})
        assert response.status_code == 503
        assert "Der Fragebogen hat Fehler" in response.text
        assert "Traceback" not in server.log
