"""What each order was worth on a day, whom it bound, and how that is said."""

from core.law.age import age_words, is_stale
from core.law.asked import Law
from core.law.days import in_words, known_in_words
from core.law.profile import GROUPS, binds_you, group_words, watched
from core.law.status import status_words
from core.law.summary import summary
from core.law.timeline import Span, explain, not_yet, spans, standings
from core.law.wording import headline, list_words, standing_sentence, state_words

__all__ = [
    "GROUPS",
    "Law",
    "Span",
    "age_words",
    "binds_you",
    "explain",
    "group_words",
    "headline",
    "in_words",
    "is_stale",
    "known_in_words",
    "list_words",
    "not_yet",
    "spans",
    "standing_sentence",
    "standings",
    "state_words",
    "status_words",
    "summary",
    "watched",
]
