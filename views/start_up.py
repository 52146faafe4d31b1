"""What has to be ready before the first visitor is let in."""

import gc
import os
from importlib import import_module
from pkgutil import iter_modules

import services
from assessment.problem import EditionError
from assessment.repository import NewerDatabaseError, NotSavedError
from services.editions import current_edition
from texts.wording import all_texts
from views import parts
from views.context import repository

PRELOADED = (
    "altair",
    "pandas",
    "views.addresses",
    "views.opening",
    "views.profile_sheet",
    "views.report_job",
    "views.saving",
    "views.wide_page",
)
"""With use cases and parts of pages, these import all that is slow; pages run at each visit."""

SHORT_LIVED = 20_000
"""Objects made before Python looks for unreachable ones; a run of a page makes that many."""


def preload() -> None:
    """Import and read now what the first visitor would otherwise wait for."""
    modules = [
        f"{package.__name__}.{module.name}"
        for package in (services, parts)
        for module in iter_modules(package.__path__)
    ]
    for module in (*PRELOADED, *modules):
        import_module(module)
    all_texts()
    # What stays for ever need not be looked through again: full collections took 100 ms and more.
    gc.collect()
    gc.freeze()
    gc.set_threshold(SHORT_LIVED)


def problem() -> str | None:
    """What keeps content or data from being opened, as the key of a title and a text.

    Nothing that has been opened once is opened again, so this may be asked for every page.
    """
    try:
        current_edition()
        repository()
    except EditionError:
        return "web.broken_edition"
    except NewerDatabaseError:
        return "problems.newer_database"
    except NotSavedError:
        is_server = os.environ.get("OKTAGON_DATABASE_URL", "").startswith("postgres")
        return "web.no_database" if is_server else "problems.no_storage"
    except ValueError:
        return "web.wrong_database"
    return None
