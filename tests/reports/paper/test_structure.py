"""The structure of a document, before it is written."""

from reports.paper.structure import Element, Role, close_heading_gaps


def test_a_heading_that_skips_a_level_is_raised() -> None:
    root = Element(Role.DOCUMENT)
    part = root.add(Role.SECTION)
    roles = (Role.H1, Role.H4, Role.H4, Role.H2, Role.H4, Role.PARAGRAPH, Role.H1)
    for role in roles:
        part.add(role)
    close_heading_gaps(root)
    assert [element.role for element in part.walk()][1:] == [
        Role.H1,
        Role.H2,
        Role.H3,
        Role.H2,
        Role.H3,
        Role.PARAGRAPH,
        Role.H1,
    ]


def test_elements_are_walked_in_reading_order() -> None:
    root = Element(Role.DOCUMENT)
    table = root.add(Role.TABLE, summary="levels")
    root.add(Role.PARAGRAPH)
    table.add(Role.ROW).add(Role.CELL)
    roles = [element.role for element in root.walk()]
    assert roles == [Role.DOCUMENT, Role.TABLE, Role.ROW, Role.CELL, Role.PARAGRAPH]
