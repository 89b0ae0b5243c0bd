"""Signatures in the format of minisign: Ed25519 over the BLAKE2b-512 hash, and a second one over the trusted comment.

A signature is four lines of text: a comment that nothing vouches for; "ED", the key's id and the signature; a trusted
comment; and a signature over the first one and that comment (https://jedisct1.github.io/minisign/). Only the prehashed
form is read. Texts that have another shape raise ValueError.
"""

from __future__ import annotations

import secrets
from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from nacl.exceptions import BadSignatureError
from nacl.pwhash import scrypt
from nacl.signing import SigningKey, VerifyKey

_KEY, _PREHASHED, _SCRYPT, _CHECKED = b"Ed", b"ED", b"Sc", b"B2"
_UNTRUSTED, _TRUSTED = "untrusted comment: ", "trusted comment: "


class UnknownKey(ValueError):
    """It is signed by a key that nobody here knows."""


class WrongSignature(ValueError):
    """The key is known, but what it signed was something else."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """`id` has 8 bytes, chosen at random with the key; `key` has 32."""

    id: bytes
    key: bytes

    @property
    def name(self) -> str:
        """The id as minisign writes it."""
        return self.id[::-1].hex().upper()


@dataclass(frozen=True, slots=True)
class SecretKey:
    """`key` has 64 bytes: the seed, then the public key."""

    id: bytes
    key: bytes

    @property
    def public(self) -> PublicKey:
        return PublicKey(self.id, self.key[32:])


def new_key() -> SecretKey:
    """A new key, drawn at random."""
    signing = SigningKey.generate()
    return SecretKey(secrets.token_bytes(8), bytes(signing) + bytes(signing.verify_key))


def public_text(key: PublicKey) -> str:
    """A public key as its file holds it."""
    return _text(f"minisign public key {key.name}", _KEY + key.id + key.key)


def secret_text(key: SecretKey) -> str:
    """A secret key as its file holds it, without a password."""
    return _text("minisign secret key", _KEY + bytes(2) + _CHECKED + bytes(48) + key.id + key.key + bytes(32))


def read_public_key(text: str) -> PublicKey:
    """The key of a public key's file."""
    raw = _decoded(_line(text, 1), 42)
    if raw[:2] != _KEY:
        raise ValueError("not a public key for Ed25519")
    return PublicKey(raw[2:10], raw[10:])


def needs_password(text: str) -> bool:
    """Whether the secret key of this file is locked."""
    return _decoded(_line(text, 1), 158)[2:4] == _SCRYPT


def read_secret_key(text: str, password: str = "") -> SecretKey:
    """The key of a secret key's file; raises ValueError where the password is wrong."""
    raw = _decoded(_line(text, 1), 158)
    if raw[:2] != _KEY or raw[4:6] != _CHECKED:
        raise ValueError("not a secret key for Ed25519")
    body = raw[54:]
    if raw[2:4] == _SCRYPT:
        operations, memory = (int.from_bytes(raw[place : place + 8], "little") for place in (38, 46))
        stream = scrypt.kdf(len(body), password.encode(), raw[6:38], operations, memory)
        body = bytes(one ^ other for one, other in zip(body, stream, strict=True))
    key = SecretKey(body[:8], body[8:72])
    if bytes(SigningKey(key.key[:32]).verify_key) != key.key[32:]:  # minisign leaves the checksum out of an open key
        raise ValueError("the password is wrong, or the key is damaged")
    return key


def sign(data: bytes, key: SecretKey, trusted: str) -> str:
    """The four lines of a signature over `data` and over the comment `trusted`, each with its line break."""
    signing = SigningKey(key.key[:32])
    signature = signing.sign(blake2b(data).digest()).signature
    seal = signing.sign(signature + trusted.encode()).signature
    packed = _text(f"signature from minisign secret key {key.public.name}", _PREHASHED + key.id + signature)
    return packed + f"{_TRUSTED}{trusted}\n{b64encode(seal).decode()}\n"


def verify(signature: str, data: bytes, keys: Iterable[PublicKey]) -> str:
    """The trusted comment, once one of the keys vouches for `data` and for it.

    Raises UnknownKey, WrongSignature, or ValueError where the signature has another shape.
    """
    packed, comment, seal = _decoded(_line(signature, 1), 74), _line(signature, 2), _decoded(_line(signature, 3), 64)
    if packed[:2] != _PREHASHED or not comment.startswith(_TRUSTED):
        raise ValueError("not a signature of the prehashed form")
    key = next((key for key in keys if key.id == packed[2:10]), None)
    if key is None:
        raise UnknownKey(packed[2:10][::-1].hex().upper())
    trusted, verifier = comment.removeprefix(_TRUSTED), VerifyKey(key.key)
    try:
        verifier.verify(blake2b(data).digest(), packed[10:])
        verifier.verify(packed[10:] + trusted.encode(), seal)
    except BadSignatureError as trouble:
        raise WrongSignature(key.name) from trouble
    return trusted


def _text(comment: str, raw: bytes) -> str:
    return f"{_UNTRUSTED}{comment}\n{b64encode(raw).decode()}\n"


def _line(text: str, number: int) -> str:
    lines = text.split("\n")
    if number >= len(lines) or not text.startswith(_UNTRUSTED):
        raise ValueError("not in the format of minisign")
    return lines[number].rstrip("\r")


def _decoded(line: str, length: int) -> bytes:
    raw = b64decode(line, validate=True)
    if len(raw) != length:
        raise ValueError(f"{len(raw)} bytes instead of {length}")
    return raw
