"""The same report gives the same file, in any process."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from assessment.language import Language
from tests.reports.documents import sample_content

PRINT_DIGEST = """
import hashlib
from assessment.language import Language
from tests.reports.documents import rendered, sample_report
content = rendered(sample_report(Language.DE), Language.DE)
print(hashlib.sha256(content).hexdigest())
"""


def test_another_process_with_another_order_of_hashes_gives_the_same_file() -> None:
    content = sample_content(Language.DE)
    other = subprocess.run(
        [sys.executable, "-c", PRINT_DIGEST],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONHASHSEED": "4711"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert other.stdout.strip() == hashlib.sha256(content).hexdigest()
