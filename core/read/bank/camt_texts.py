"""Which texts of a camt message a Line shows, and in which order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from core.read.bank.camt_elements import Leaf
from core.read.bank.pieces import as_columns, rejoined
from core.read.values.amounts import read_amount

_WIDTH = 140
"""Characters of a full piece of unstructured remittance information (ISO 20022: Max140Text)."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:\D.*)?")
_CODES = frozenset({"Cd", "SubFmlyCd", "CdtDbtInd", "Sts"})
_YES_OR_NO = frozenset({"true", "false", "1", "0"})
_NUMBERS = frozenset(
    {"Amt", "TtlAmt", "Sum", "TtlNetNtryAmt", "XchgRate", "Rate", "NbOfTxs", "NbOfNtries", "PgNb"}
    | {"ElctrncSeqNb", "LglSeqNb"}
)
_CURRENCIES = frozenset({"Ccy", "SrcCcy", "TrgtCcy", "UnitCcy"})

_FIRST_SHOWN = frozenset({"Nm", "Ustrd", "AddtlNtryInf", "AddtlTxInf", "AddtlRmtInf"})
_LAST_SHOWN = frozenset(
    {"Id", "EndToEndId", "TxId", "InstrId", "MsgId", "PmtInfId", "MndtId", "ChqNb", "UETR", "ClrSysRef", "MmbId"}
    | {"AcctSvcrRef", "AcctOwnrTxId", "NtryRef", "Ref", "IBAN", "BIC", "BICFI", "AnyBIC", "BICOrBEI", "LEI", "Issr"}
    | {"Cd", "SubFmlyCd", "Prtry", "Ctry"}
)


def is_understood(leaf: Leaf) -> bool:
    """Whether the text says nothing beyond an amount, a date, a code of the standard or a yes or no."""
    if leaf.name.endswith(("Dt", "DtTm")):
        return bool(_DAY.fullmatch(leaf.value))
    if leaf.name in _NUMBERS:
        return read_amount(leaf.value) is not None
    if leaf.name.endswith("Ind"):
        return leaf.value in _YES_OR_NO or leaf.value in ("CRDT", "DBIT")
    if leaf.name in _CURRENCIES:
        return len(leaf.value) == 3
    return leaf.name in _CODES and "Prtry" not in leaf.path and bool(re.fullmatch("[A-Z]{4}", leaf.value))


def text_of(leaves: Iterable[Leaf]) -> str:
    """All texts of an entry: payment by payment, each with its names and notes first; all references last."""
    shown = [leaf for leaf in leaves if not is_understood(leaf)]
    return as_columns(_joined(sorted(shown, key=_place)))


def _place(leaf: Leaf) -> tuple[bool, float, bool]:
    is_reference = leaf.name in _LAST_SHOWN
    return is_reference, leaf.part or float("inf"), leaf.name not in _FIRST_SHOWN


def _joined(leaves: list[Leaf]) -> Iterator[str]:
    """The texts, with the pieces of one remittance information put together."""
    for (name, _, _), found in groupby(leaves, key=lambda leaf: (leaf.name, leaf.path, leaf.part)):
        values = [leaf.value for leaf in found]
        yield from [rejoined(values, _WIDTH)] if name == "Ustrd" else values
