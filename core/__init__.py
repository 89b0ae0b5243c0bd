"""Flagline's core: statements in, a check out; no window, no network, no state.

The way is `core.check`: `core.read` gives the lines of a statement, `core.match` says which touch a platform of the
`core.watchlist`, `core.law` says what each order was worth on the line's day, and `core.report` writes the sheet.
`core.model` holds the nouns that pass between them.
"""

VERSION = "0.1.0"
APP = f"Flagline {VERSION}"
