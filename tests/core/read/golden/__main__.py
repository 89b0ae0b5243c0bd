"""Writes the golden files anew and names those that changed."""

from tests.core.read.golden import golden

for path, text in golden().items():
    if not path.exists() or path.read_bytes() != text.encode():
        path.write_bytes(text.encode())
        print(f"written: {path.name}")  # noqa: T201  it is a program
