"""Signatures in minisign's format: what was signed is vouched for, and nothing else."""

from __future__ import annotations

import base64

import pytest
from nacl.pwhash import scrypt

from core.watchlist.signature import (
    SecretKey,
    UnknownKey,
    WrongSignature,
    needs_password,
    new_key,
    public_text,
    read_public_key,
    read_secret_key,
    secret_text,
    sign,
    verify,
)

DATA = b"a list"
COMMENT = "flagline-list version:2026.12 published:2026-12-01"

# made by minisign 0.11 itself: a public key, and a signature over DATA whose secret key is nowhere any more
THEIR_PUBLIC = """untrusted comment: minisign public key 5A44AB411203187D
RWR9GAMSQatEWmcMrvL8oPdfm0ciXwagrgjYSxNyj+zztvIDUjFSWreM
"""
THEIR_SIGNATURE = """untrusted comment: signature from minisign secret key
RUR9GAMSQatEWk/6DQmi6+RGRW4Pyx2dCdRFgDusjlwhvSvvfmJ0KV0YUhebj4O/xM3aqj8aW54fzFzPvHWSa8czHBnrh0pAUwI=
trusted comment: flagline-list version:2026.12 published:2026-12-01
oGztg7xFnmq9Nv5CQbK/AJVcCo9D99ggWo7sI6+/bG5gRZuZIxbQf1x1ICXnbUzJgYUA8mV+D2Ub+NPg4EWnAA==
"""


@pytest.fixture(scope="module")
def key() -> SecretKey:
    return new_key()


def test_what_was_signed_is_vouched_for_with_its_comment(key: SecretKey) -> None:
    assert verify(sign(DATA, key, COMMENT), DATA, [new_key().public, key.public]) == COMMENT


def test_keys_survive_their_files(key: SecretKey) -> None:
    assert read_public_key(public_text(key.public)) == key.public
    assert read_secret_key(secret_text(key)) == key
    assert not needs_password(secret_text(key))


def test_what_minisign_itself_signed_is_understood() -> None:
    public = read_public_key(THEIR_PUBLIC)
    assert public.name == "5A44AB411203187D"
    assert verify(THEIR_SIGNATURE, DATA, [public]) == COMMENT


def test_a_secret_key_with_a_password_opens_with_it_and_with_no_other(key: SecretKey) -> None:
    locked = _locked(secret_text(key), "rain on the roof")
    assert needs_password(locked)
    assert read_secret_key(locked, "rain on the roof") == key
    with pytest.raises(ValueError, match="password"):
        read_secret_key(locked, "snow on the roof")


def _locked(text: str, password: str) -> str:
    """The key's file as minisign writes it where a password is given, at the least cost that scrypt allows."""
    comment, line, _ = text.split("\n")
    raw, salt = base64.b64decode(line), bytes(range(32))
    costs = (scrypt.OPSLIMIT_MIN, scrypt.MEMLIMIT_MIN)
    stream = scrypt.kdf(104, password.encode(), salt, *costs)
    body = bytes(one ^ other for one, other in zip(raw[54:], stream, strict=True))
    head = raw[:2] + b"Sc" + raw[4:6] + salt + b"".join(cost.to_bytes(8, "little") for cost in costs)
    return f"{comment}\n{base64.b64encode(head + body).decode()}\n"


def test_another_key_is_named_not_trusted(key: SecretKey) -> None:
    with pytest.raises(UnknownKey, match=key.public.name):
        verify(sign(DATA, key, COMMENT), DATA, [new_key().public])


def test_a_key_that_borrows_the_id_of_ours_is_no_use(key: SecretKey) -> None:
    impostor = SecretKey(key.id, new_key().key)
    with pytest.raises(WrongSignature):
        verify(sign(DATA, impostor, COMMENT), DATA, [key.public])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("2026.12", "2099.12", id="another version in the trusted comment"),
        pytest.param("trusted comment: f", "trusted comment: F", id="one letter of the trusted comment"),
    ],
)
def test_the_trusted_comment_is_signed_too(key: SecretKey, old: str, new: str) -> None:
    signature = sign(DATA, key, COMMENT)
    assert old in signature
    with pytest.raises(WrongSignature):
        verify(signature.replace(old, new), DATA, [key.public])


@pytest.mark.parametrize("data", [b"", b"A list", b"a list\n", b"a lis"])
def test_other_data_is_not_vouched_for(key: SecretKey, data: bytes) -> None:
    with pytest.raises(WrongSignature):
        verify(sign(DATA, key, COMMENT), data, [key.public])


def test_the_comment_that_nothing_vouches_for_may_say_anything(key: SecretKey) -> None:
    first, *rest = sign(DATA, key, COMMENT).split("\n")
    assert verify("\n".join([first + " and more", *rest]), DATA, [key.public]) == COMMENT


@pytest.mark.parametrize("line", [1, 3])
@pytest.mark.parametrize("length", [0, 3, 40])
def test_a_signature_cut_off_has_another_shape(key: SecretKey, line: int, length: int) -> None:
    lines = sign(DATA, key, COMMENT).split("\n")
    lines[line] = lines[line][:length]
    with pytest.raises(ValueError, match=r".+"):
        verify("\n".join(lines), DATA, [key.public])


def test_the_form_that_is_not_prehashed_is_refused(key: SecretKey) -> None:
    lines = sign(DATA, key, COMMENT).split("\n")
    lines[1] = base64.b64encode(b"Ed" + base64.b64decode(lines[1])[2:]).decode()
    with pytest.raises(ValueError, match="prehashed"):
        verify("\n".join(lines), DATA, [key.public])


@pytest.mark.parametrize("text", ["", "hello", "untrusted comment: x", "untrusted comment: x\nAAAA\n"])
def test_what_is_no_key_is_refused(text: str) -> None:
    for read in (read_public_key, read_secret_key):
        with pytest.raises(ValueError, match=r".+"):
            read(text)
