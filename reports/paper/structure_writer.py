"""The structure of a report, written into its PDF."""

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from assessment.entry import text
from reports.paper.structure import Element, LinkMark, Mark, close_heading_gaps

LONGEST = 10_000


def write_structure(pdf: Pdf, root: Element) -> None:
    """Structure tree, parent tree and all they refer to (ISO 32000-1, 14.7)."""
    close_heading_gaps(root)
    _Writer(pdf).write(root)


class _Writer:
    """`_marked` holds for each page the element of each mark, `_linked` that of each link."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._marked: list[dict[int, Object]] = [{} for _ in self._pages]
        self._linked: list[Object] = []

    def write(self, root: Element) -> None:
        tree = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        tree.K = self._written(root, tree)
        tree.ParentTree = self._pdf.make_indirect(Dictionary(Nums=self._parents()))
        tree.ParentTreeNextKey = len(self._pages) + len(self._linked)
        for number, page in enumerate(self._pages):
            page.StructParents = number
            page.Tabs = Name.S
        self._pdf.Root.StructTreeRoot = tree
        self._pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _written(self, element: Element, parent: Object) -> Object:
        """The element and all below it; it stands on the page of its first mark."""
        node = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{element.role}"), P=parent)
        )
        page = next((part.page for part in element.parts if not isinstance(part, Element)), None)
        if page is not None:
            node.Pg = self._pages[page]
        if element.alt:
            node.Alt = String(text(element.alt, LONGEST))
        attributes = _attributes(element)
        if attributes is not None:
            node.A = attributes
        if element.parts:
            node.K = Array([self._part(part, node, page) for part in element.parts])
        return node

    def _part(
        self, part: Element | Mark | LinkMark, node: Object, page: int | None
    ) -> Object | int:
        if isinstance(part, Element):
            return self._written(part, node)
        if isinstance(part, LinkMark):
            return self._link(part, node)
        self._marked[part.page][part.number] = node
        if part.page == page:
            return part.number
        return Dictionary(Type=Name.MCR, Pg=self._pages[part.page], MCID=part.number)

    def _link(self, part: LinkMark, node: Object) -> Object:
        annotation = self._pages[part.page].Annots[part.number]
        annotation.StructParent = len(self._pages) + len(self._linked)
        self._linked.append(node)
        return Dictionary(Type=Name.OBJR, Obj=annotation, Pg=self._pages[part.page])

    def _parents(self) -> Array:
        """By number: for each page the elements of its marks, then the element of each link."""
        numbers = Array()
        for page, marked in enumerate(self._marked):
            owners = [marked[number] for number in range(len(marked))]
            numbers.append(page)
            numbers.append(self._pdf.make_indirect(Array(owners)))
        for number, node in enumerate(self._linked, start=len(self._pages)):
            numbers.append(number)
            numbers.append(node)
        return numbers


def _attributes(element: Element) -> Dictionary | None:
    if element.scope is not None:
        header = Dictionary(O=Name.Table, Scope=Name(f"/{element.scope}"))
        if element.span > 1:
            header.ColSpan = element.span
        return header
    if element.summary:
        return Dictionary(O=Name.Table, Summary=String(text(element.summary, LONGEST)))
    if element.box is not None:
        box = Array([round(side, 2) for side in element.box])
        return Dictionary(O=Name.Layout, Placement=Name.Block, BBox=box)
    return None
