"""Matching: which watched platforms a text shows, where, by which rule and why.

fold (one normaliser) -> index (one pass over all lines) -> weigh (rules, innocents, roles) -> readings
"""

from core.match.matcher import Matcher

__all__ = ["Matcher"]
