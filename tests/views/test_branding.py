"""Logo, colour and contact: stored for all companies or one, and told when they do not work."""

import io
import zipfile

from PIL import Image

from assessment.branding import Branding
from reports.accent import darkened
from services.samples import open_sample
from storage.repository import SqlRepository
from tests.services.examples import NOW
from tests.services.test_logo import header_only, picture
from tests.views.tab import Tab
from tests.views.test_report_files import offered


def page(disk: SqlRepository) -> Tab:
    tab = Tab()
    sample = open_sample(disk, tab.text.language, NOW)
    return tab.open("branding", sample.id)


def typed(tab: Tab, **fields: str) -> Tab:
    for name, words in fields.items():
        tab.field(name).set_value(words)
    return tab


def test_what_is_typed_is_kept_for_all_companies(disk: SqlRepository) -> None:
    tab = typed(page(disk), consultancy="Rat & Tat", contact="rat@tat.example")
    tab.press("save-branding")
    assert tab.says("branding.saved")
    assert disk.branding().branding == Branding(consultancy="Rat & Tat", contact="rat@tat.example")
    assert tab.field("consultancy").value == "Rat & Tat"


def test_one_company_can_differ(disk: SqlRepository) -> None:
    tab = page(disk)
    tab.app.segmented_control(key="branding-scope").set_value("own")
    typed(tab.run(), contact="only here").press("save-branding")
    (company,) = disk.companies()
    assert disk.branding(company.id).branding.contact == "only here"
    assert disk.branding().branding == Branding()


def test_a_light_colour_is_kept_but_darkened_in_reports_and_the_page_says_so(
    disk: SqlRepository,
) -> None:
    tab = page(disk)
    tab.field("use", "checkbox").check()
    tab.run().field("accent", "color_picker").set_value("#FFD800")
    tab.run()
    assert tab.says("branding.accent.darkened", colour=darkened("#FFD800"))
    tab.press("save-branding")
    assert disk.branding().branding.accent == "#FFD800"


def test_a_dark_colour_needs_no_word(disk: SqlRepository) -> None:
    tab = page(disk)
    tab.field("use", "checkbox").check()
    tab.run().field("accent", "color_picker").set_value("#7A1F3D")
    tab.run()
    assert not tab.shows(tab.text("branding.accent.darkened", colour="#7A1F3D"))
    assert not tab.app.warning


def test_a_logo_is_kept_and_stands_on_the_slides(disk: SqlRepository) -> None:
    tab = page(disk)
    tab.field("logo", "file_uploader").upload("logo.png", picture(300, 100), "image/png")
    tab.run().press("save-branding")
    kept = disk.branding().branding.logo
    assert kept is not None
    assert Image.open(io.BytesIO(kept)).size == (300, 100)
    tab.open("report", tab.assessment)
    file = offered(tab.press("make-pptx"))
    media = [
        name for name in zipfile.ZipFile(io.BytesIO(file.content)).namelist() if "media" in name
    ]
    assert len(media) == 1


def test_a_picture_that_cannot_be_used_is_told_and_changes_nothing(disk: SqlRepository) -> None:
    for content, problem in ((b"GIF89a", "unreadable"), (header_only(9000, 9000), "too_large")):
        tab = page(disk)
        tab.field("logo", "file_uploader").upload("logo.png", content, "image/png")
        tab.run()
        assert tab.says(f"branding.logo.{problem}")
        tab.press("save-branding")
        assert disk.branding().branding.logo is None


def test_whoever_saves_over_a_newer_branding_is_told(disk: SqlRepository) -> None:
    tab = typed(page(disk), contact="late")
    disk.save_branding(Branding(contact="early"), 0, NOW)
    tab.press("save-branding")
    assert tab.says("problems.changed_elsewhere")
    assert disk.branding().branding.contact == "early"
    assert tab.run().field("contact").value == "early"
