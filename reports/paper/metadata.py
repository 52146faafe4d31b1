"""What a PDF says about itself, once for old readers and once as XMP."""

import datetime
from dataclasses import dataclass
from xml.sax.saxutils import escape

from pikepdf import Dictionary, Name, Pdf, String

IDENTITY = """
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""
"""PDF/A-2a and PDF/UA-1; PDF/A does not know the second and wants it described."""

PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{author}</xmp:CreatorTool><pdf:Producer>{author}</pdf:Producer>
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>
</rdf:Description>{identity}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True)
class Metadata:
    """Texts in one language, on one line each; `language` is a tag such as de-DE.

    `author` also stands for the program. The file is dated noon UTC of `date`, which is that
    day almost everywhere.
    """

    title: str
    author: str
    subject: str
    language: str
    date: datetime.date


def write_metadata(pdf: Pdf, said: Metadata) -> None:
    """The same in both places; PDF/A compares them (ISO 19005-2, 6.6.3)."""
    stream = pdf.make_stream(_packet(said).encode())
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = stream
    moment = f"D:{said.date:%Y%m%d}120000+00'00'"
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(said.title),
            Author=String(said.author),
            Subject=String(said.subject),
            Creator=String(said.author),
            Producer=String(said.author),
            CreationDate=String(moment),
            ModDate=String(moment),
        )
    )


def _packet(said: Metadata) -> str:
    return PACKET.format(
        title=_escaped(said.title),
        subject=_escaped(said.subject),
        author=_escaped(said.author),
        language=said.language,
        moment=f"{said.date.isoformat()}T12:00:00+00:00",
        identity=IDENTITY,
    )


def _escaped(words: str) -> str:
    """Also without the words that end a part of the file: XMP is not compressed, and readers that
    search for them rather than count would stop in the middle of a title."""
    return escape(words, {"endstream": "end&#115;tream", "endobj": "end&#111;bj"})
