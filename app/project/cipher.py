"""A passphrase, and what it makes of a column: bytes that nobody else can read or change unseen."""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass, field

_NONCE, _KEY, _SALT = 12, 32, 16
"""Bytes."""
_COST = 17
"""Of new locks: scrypt takes ``2 ** cost`` KiB, here 128 MiB (OWASP's first choice, with r = 8 and p = 1)."""
_COSTS = range(14, 20)
"""What a file may ask for: more would be a way to fill the memory of whoever opens it."""


@dataclass(frozen=True, slots=True)
class Lock:
    """What a locked project says in clear.

    Args:
        salt: of the passphrase; never used twice.
        cost: of trying one passphrase, as a power of two (scrypt, RFC 7914).
        key: of the columns, enciphered with what the passphrase makes.
    """

    salt: bytes
    cost: int
    key: bytes

    def open(self, passphrase: str) -> Cipher:
        """The cipher of the columns.

        Raises:
            ValueError: when it is another passphrase, or somebody changed the lock.
        """
        if self.cost not in _COSTS:
            raise ValueError("no such cost")
        return Cipher(_derived(passphrase, self.salt, self.cost).open(self.key, _about(self.salt, self.cost)))


@dataclass(frozen=True, slots=True)
class Cipher:
    """AES-256-GCM (NIST SP 800-38D), each time with random 96 bits, far from the 2**32 times that allows.

    Args:
        key: 32 bytes.
    """

    key: bytes = field(repr=False)

    def close(self, data: bytes, place: str) -> bytes:
        """The bytes, enciphered; they can be opened for the same place only."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = secrets.token_bytes(_NONCE)
        return nonce + AESGCM(self.key).encrypt(nonce, data, place.encode())

    def open(self, data: bytes, place: str) -> bytes:
        """The bytes again.

        Raises:
            ValueError: when they were enciphered with another key or for another place, or were changed.
        """
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            return AESGCM(self.key).decrypt(data[:_NONCE], data[_NONCE:], place.encode())
        except InvalidTag:
            raise ValueError("not authentic") from None


def make_lock(passphrase: str) -> tuple[Lock, Cipher]:
    """A new lock, and the cipher that it opens."""
    cipher = Cipher(secrets.token_bytes(_KEY))
    salt = secrets.token_bytes(_SALT)
    return Lock(salt, _COST, _derived(passphrase, salt, _COST).close(cipher.key, _about(salt, _COST))), cipher


def _derived(passphrase: str, salt: bytes, cost: int) -> Cipher:
    """A key from a passphrase, however the keyboard composes its accents."""
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return Cipher(Scrypt(salt=salt, length=_KEY, n=2**cost, r=8, p=1).derive(typed))


def _about(salt: bytes, cost: int) -> str:
    return f"caviard.lock/1 {salt.hex()} {cost}"
