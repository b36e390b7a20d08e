#!/usr/bin/env python3
# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the locked RAR 5 archives of lockedrar.h, after the format's published notes: one stored file, AES-256.

make_locked_rar.py names|header PASSWORD FILE    needs openssl
"""
import binascii
import hashlib
import hmac
import struct
import subprocess
import sys

ROUNDS = 8  # of two: the least that readers take without complaint
SALT = bytes(range(16))
VECTOR = bytes(range(16, 32))
NAME = "招标/公告.txt".encode()
TEXT = "深圳大学服务器采购公告\n".encode()
MODIFIED = 1_700_000_000


def number(value):
    out = b""
    while value > 0x7F:
        out += bytes([value & 0x7F | 0x80])
        value >>= 7
    return out + bytes([value])


def keys(password):
    last = hmac.new(password, SALT + b"\0\0\0\1", hashlib.sha256).digest()
    total = int.from_bytes(last, "big")
    found = []
    for end in (1 << ROUNDS, 16, 16):
        for _ in range(end - (0 if found else 1)):
            last = hmac.new(password, last, hashlib.sha256).digest()
            total ^= int.from_bytes(last, "big")
        found.append(total.to_bytes(32, "big"))
    check = bytes(8)
    for at in range(0, 32, 8):
        check = bytes(a ^ b for a, b in zip(check, found[2][at:at + 8]))
    return found[0], check + hashlib.sha256(check).digest()[:4]


def locked(key, data):
    padded = data + bytes(-len(data) % 16)
    return subprocess.run(["openssl", "enc", "-aes-256-cbc", "-nopad", "-K", key.hex(), "-iv", VECTOR.hex()],
                          input=padded, capture_output=True, check=True).stdout


def block(body):
    sized = number(len(body)) + body
    return struct.pack("<I", binascii.crc32(sized)) + sized


def main():
    kind, password, path = sys.argv[1:]
    key, check = keys(password.encode())
    data = locked(key, TEXT)
    record = number(1) + number(0) + number(1) + bytes([ROUNDS]) + SALT + VECTOR + check
    extra = number(len(record)) + record
    fields = (number(2) + number(3) + number(len(extra)) + number(len(data)) + number(2 | 4) + number(len(TEXT)) + number(0o100644)
              + struct.pack("<II", MODIFIED, binascii.crc32(TEXT)) + number(0) + number(1) + number(len(NAME)) + NAME + extra)
    parts = [(block(number(1) + number(0) + number(0)), b""), (block(fields), data), (block(number(5) + number(0) + number(0)), b"")]
    out = b"Rar!\x1a\x07\x01\x00"
    if kind == "header":
        out += block(number(4) + number(0) + number(0) + number(1) + bytes([ROUNDS]) + SALT + check)
    for head, body in parts:
        out += (VECTOR + locked(key, head) if kind == "header" else head) + body
    with open(path, "wb") as file:
        file.write(out)


main()
