"""What is damaged: the golden samples, every table and print of the tests, and files whose records stand apart."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from random import Random

from tests.core.read.golden import SAMPLES
from tests.core.read.layouts import LAYOUTS
from tests.core.read.tables import TABLES

_ALL = (
    [(path.name, path.read_bytes()) for path in SAMPLES]
    + [("table.csv", text.encode()) for text, _ in TABLES.values()]
    + [("print.txt", layout.print.encode()) for layout in LAYOUTS.values()]
)
FILES = {
    ending: [(name, data) for name, data in _ALL if name.endswith(ending)]
    for ending in sorted({PurePath(name).suffix for name, _ in _ALL})
}
"""Names and bytes, by the ending of the name, so that every format has its turn."""

PAYEES = (
    "Corner Bakery",
    "Blue Tea House",
    "Paper Mill",
    "Northwind",
    "Tailor",
    "Cobbler",
    "Florist",
    "Grocer",
    "Smithy",
)


@dataclass(frozen=True)
class Apart:
    """A format that keeps its records apart. In `record`, {day} counts from 10, {n} from 0, {payee} is the marker."""

    name: str
    head: str
    record: str
    tail: str = ""

    def records(self) -> list[bytes]:
        return [self.record.format(day=10 + n, n=n, payee=payee).encode() for n, payee in enumerate(PAYEES)]

    def data(self, records: list[bytes]) -> bytes:
        return self.head.encode() + b"".join(records) + self.tail.encode()

    def damaged(self, chance: Random, damage: bytes) -> tuple[bytes, int]:
        """The file with one record replaced, and which."""
        records = self.records()
        which = chance.randrange(len(records))
        records[which] = damage
        return self.data(records), which


APART = (
    Apart("a.csv", "Date,Payee,Amount,Balance\n", "2026-01-{day},{payee},-{n}.50,{day}0.00\n"),
    Apart("b.csv", "", '{day}.01.2026;"{payee}";"-{n},50";"EUR"\n'),
    Apart("c.tsv", "Datum\tText\tSoll\tHaben\n", "{day}.01.2026\t{payee}\t{n},50\t\n"),
    Apart(
        "d.ofx",
        "OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><BANKTRANLIST>\n",
        "<STMTTRN>\n<DTPOSTED>202601{day}\n<TRNAMT>-{n}.50\n<NAME>{payee}\n</STMTTRN>\n",
        "</BANKTRANLIST></OFX>\n",
    ),
    Apart(
        "e.ofx",
        '<?xml version="1.0"?>\n<?OFX OFXHEADER="200"?>\n<OFX><BANKTRANLIST>',
        "<STMTTRN><DTPOSTED>202601{day}</DTPOSTED><TRNAMT>-{n}.50</TRNAMT><NAME>{payee}</NAME></STMTTRN>",
        "</BANKTRANLIST></OFX>",
    ),
    Apart("f.qif", "!Type:Bank\n", "D01/{day}/2026\nT-{n}.50\nP{payee}\n^\n"),
    Apart(
        "g.sta",
        ":20:X\n:25:1\n:28C:1\n:60F:C260101EUR0,\n",
        ":61:2601{day}D{n},50NMSC{n}\n:86:{payee}\n",
        ":62F:C260131EUR0,\n-\n",
    ),
    Apart(
        "h.xml",
        '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>\n',
        '<Ntry><Amt Ccy="EUR">{n}.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-01-{day}</Dt></BookgDt>'
        "<NtryDtls><TxDtls><RltdPties><Cdtr><Nm>{payee}</Nm></Cdtr></RltdPties></TxDtls></NtryDtls></Ntry>\n",
        "</Stmt></BkToCstmrStmt></Document>\n",
    ),
    Apart(
        "i.bai",
        "01,A,B,260131,0600,1,80,,2/\n02,B,A,1,260131,0600,USD,2/\n03,1,USD,010,0,,/\n",
        "16,475,{n}50,,R{n},,{payee}/\n",
        "49,0,11/\n98,0,1,13/\n99,0,1,15/\n",
    ),
    Apart(
        "l.gpc",
        "074" + "0" * 16 + f"{'NORTHWIND':<20}" + "311225" + f"{0:014}+" * 4 + "001310126\n",
        "075"
        + "0" * 16
        + "{n:016}{n:013}{n:010}501"
        + f"{15:010}0008000308{0:010}"
        + "{day}0126{payee:<20}00203{day}0126\n",
    ),
    Apart("j.txt", "   Date        Description                 Amount\n", "   2026-01-{day}  {payee:<24}    -{n}.50\n"),
    Apart("m.txt", "", "Date: 2026-01-{day}\nAmount: -{n}.50 EUR\nPayee: {payee}\n\n"),
    Apart(
        "k.xls",
        "<table><tr><th>Date<th>Payee<th>Amount</tr>\n",
        "<tr><td>2026-01-{day}</td><td>{payee}</td><td>-{n}.50</td></tr>\n",
        "</table>\n",
    ),
)
