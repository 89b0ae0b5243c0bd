"""Frozen nouns as JSON and back, by the types of their fields: readable in ten years, without this program.

A noun becomes an object with its fields by name, a day or time ISO text, money a decimal string, a set a sorted array.
What a later version adds to a noun needs a default there: records that were filed earlier do not have it.
"""

from __future__ import annotations

import json
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
_DAY = len("2026-01-31")


def pack(value: object) -> str:
    """A value as JSON text. Half characters become question marks: neither UTF-8 nor the database can hold them."""
    return whole(json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":")))


def whole(text: str) -> str:
    """The text with half characters as question marks, in the same length."""
    return text if text.isascii() else text.encode(errors="replace").decode()


def unpack(kind: type[T], text: str) -> T:
    """The value that `pack` made text of. Raises ValueError, KeyError or TypeError where it is none of that kind."""
    value: T = _value(kind, json.loads(text))
    return value


def _plain(value: Any) -> Any:  # noqa: ANN401 whatever a noun holds
    if value is None or (isinstance(value, str | int | float) and not isinstance(value, StrEnum)):
        return value
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, date | Decimal | StrEnum):
        return str(value) if not isinstance(value, datetime) else value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, frozenset):
        return sorted(_plain(one) for one in value)
    return [_plain(one) for one in value] if isinstance(value, tuple | list) else value


def _value(kind: Any, data: Any) -> Any:  # noqa: ANN401 types of types
    origin, inner = get_origin(kind), get_args(kind)
    if origin in {Union, types.UnionType}:
        return _either(inner, data)
    if origin is tuple:
        kinds = inner[:1] * len(data) if inner[-1] is ... else inner
        return tuple(_value(each, one) for each, one in zip(kinds, data, strict=True))
    if origin is frozenset:
        return frozenset(_value(inner[0], one) for one in data)
    if origin is Mapping:
        return {key: _value(inner[1], one) for key, one in data.items()}
    if isinstance(kind, type) and is_dataclass(kind):
        known = _hints(kind)
        return kind(**{name: _value(known[name], one) for name, one in data.items() if name in known})
    return kind.fromisoformat(data) if kind in {date, datetime} else kind(data)


def _either(kinds: tuple[Any, ...], data: Any) -> Any:  # noqa: ANN401
    """A field that may hold None, or a day as well as text: a whole day is a day."""
    if data is None:
        return None
    if date in kinds and len(data) == _DAY:
        return date.fromisoformat(data)
    return _value(next(kind for kind in kinds if kind not in {date, types.NoneType} or len(kinds) == 2), data)


@lru_cache(maxsize=64)
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
