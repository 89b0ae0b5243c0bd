"""Where an order stands for good, in words: the list holds what a researcher noted in a code of a few words."""

from __future__ import annotations

from core.model import Order
from core.words import tr


def status_words(order: Order) -> str:
    """The status of an order in words; a code that is not known here as it stands, without its underscores."""
    known = {
        "in_force": tr("in force"),
        "in_force_unconfirmed": tr("in force as far as is known; not confirmed"),
        "in_force_expiry_approaching": tr("in force; its end is near"),
        "in_force_as_revoking_order": tr("in force; it revokes earlier orders"),
        "in_force_not_enforced_then_divested": tr("in force; it was not enforced, and then the app was sold"),
        "final": tr("in force; it is final"),
        "lapsed_or_superseded": tr("lapsed, or replaced by a later order"),
        "rescinded": tr("rescinded"),
        "rescinded_never_took_effect": tr("rescinded; it never took effect"),
        "enjoined_never_took_effect": tr("stopped by a court; it never took effect"),
        "revoked_enjoined_while_live": tr("revoked; while it lasted, a court had stopped it"),
        "revoked_never_implemented": tr("revoked; it was never implemented"),
    }
    return known.get(order.status, order.status.replace("_", " "))
