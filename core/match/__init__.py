"""Matching: which watched platforms a text shows, where, by which rule and why.

fold (one normaliser) -> index (one pass over all lines) -> weigh (rules, innocents, roles) -> readings
"""

from core.match.matcher import Matcher
from core.match.selftest import Selftest, selftest

__all__ = ["Matcher", "Selftest", "selftest"]
