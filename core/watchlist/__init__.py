"""The watchlist: readable TOML sources, compiled into one SQLite file (`build`), which is opened read-only (`open`).

The list in use is the newest of the bundled one and those that signed updates brought (`update`), with the user's own
entries added (`own`, `merge`); `active` opens it.
"""

from core.watchlist.active import Kept, Lists, kept, open_active, open_newest
from core.watchlist.open import open_watchlist

__all__ = ["Kept", "Lists", "kept", "open_active", "open_newest", "open_watchlist"]
