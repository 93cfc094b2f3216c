"""Encrypting a small PDF file with the standard handler, revision 2 (ISO 32000-1, 7.6.3), for tests."""

import re
from hashlib import md5

from tests.parsers.readers.paper import assembled, bodies, root

PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
FILE_ID = b"0123456789abcdef"
ALLOWED = (-44).to_bytes(4, "little", signed=True)
_STREAM = re.compile(rb"(?<=stream\n).*(?=\nendstream)", re.DOTALL)


def locked(data: bytes, password: bytes, owner: bytes = b"owner") -> bytes:
    """Return ``data``, a file of :func:`printed`, encrypted: opens with ``password``, which may be empty."""
    allowed = rc4(md5(_padded(owner)).digest()[:5], _padded(password))
    key = md5(_padded(password) + allowed + ALLOWED + FILE_ID).digest()[:5]
    objects = []
    for number, body in enumerate(bodies(data), 1):
        own = md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]
        objects.append(_sealed(body, own))
    entries = f"/Filter /Standard /V 1 /R 2 /P -44 /O <{allowed.hex()}> /U <{rc4(key, PADDING).hex()}>"
    objects.append(f"<< {entries} >>".encode())
    return assembled(objects, f"{root(data)} /Encrypt {len(objects)} 0 R /ID [<{FILE_ID.hex()}> <{FILE_ID.hex()}>]")


def _sealed(body: bytes, key: bytes) -> bytes:
    return _STREAM.sub(lambda found: rc4(key, found[0]), body)


def rc4(key: bytes, data: bytes) -> bytes:
    """Return ``data`` enciphered, or deciphered, with RC4."""
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def _padded(password: bytes) -> bytes:
    return (password + PADDING)[:32]
