"""The rules by which a name that was seen counts, one after the other; a rule's docstring is what the user reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from core.match.descriptor import Around
from core.match.names import Name
from core.model import Alias, AliasKind, Strength

LONG = 9
"""Letters from which a name is so unlike any other word that nothing around it can make it one."""
UNLIKE_ANY = 14
"""Letters from which a name is still that name with two of them wrong."""
SHORT = 6
"""Letters up to which a name with one of them changed may well be another firm's."""
NEAR = {(1, length) for length in range(5, 40)} | {(2, length) for length in range(7, 40)}
"""Slips and letters of names that are close enough to look at when the line names nobody else."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name as it was seen in a line, with everything that the rules ask about it.

    slips, look_alikes  letters that are wrong, and letters that only look like the right ones
    cut                 its end is cut off where the column ends
    gaps                "" (none, or the alias's own), "own" (common words are written so), "odd" (inside a word)
    bound               the gaps are hyphens, dots or the like, which bind, and no spaces
    loose, glued        other letters stand at it: unknown ones, or any
    around, signs       what stands around it; words in the line that speak for its platform
    """

    name: Name
    alias: Alias
    slips: int
    look_alikes: int
    cut: bool
    gaps: str
    bound: bool
    loose: bool
    glued: bool
    around: Around
    signs: tuple[str, ...]

    @property
    def length(self) -> int:
        return len(self.name.plain)

    @property
    def weak(self) -> bool:
        return self.alias.kind is AliasKind.WEAK

    @property
    def whole(self) -> bool:
        return not (self.slips or self.cut)

    @property
    def company(self) -> bool:
        return self.alias.kind is AliasKind.COMPANY

    @property
    def clean_slips(self) -> int:
        """Slips in a name that is not pulled apart and has no trade beside it: each would make it anybody's."""
        return 0 if self.around.trade or self.gaps == "odd" else self.slips

    @property
    def supported(self) -> bool:
        """A second sign: a word that goes with it, or a place where the line names nobody else."""
        return bool(self.signs) or self.around.partner or self.around.firm or self.at_home

    @property
    def slip_supported(self) -> bool:
        """A second sign that one slip needs: beside a short name any company has a word of companies."""
        return bool(self.signs) or self.around.partner or self.at_home or (self.around.firm and self.length > SHORT)

    @property
    def at_home(self) -> bool:
        """A place where the platforms are at home, in a column that names nobody else."""
        return self.around.place and self.around.quiet


def stands_alone(seen: Sighting) -> bool:
    """“{text}” is a name of {platform}."""
    return seen.whole and not (seen.weak or seen.company or seen.gaps or seen.look_alikes or seen.glued)


def company_stands(seen: Sighting) -> bool:
    """“{text}” is the company behind {platform}, or another of its services; {platform} itself is not named."""
    return seen.whole and seen.company and not (seen.gaps or seen.look_alikes or seen.glued or seen.around.trade_next)


def run_together(seen: Sighting) -> bool:
    """“{text}” is {alias}, a name of {platform}, written together with other words."""
    return seen.whole and seen.glued and not (seen.weak or seen.gaps or seen.look_alikes)


def looks_alike(seen: Sighting) -> bool:
    """“{text}” reads as {alias}, a name of {platform}, with letters replaced by ones that look alike."""
    few = 0 < 3 * seen.look_alikes <= seen.length + 1
    return seen.whole and few and not (seen.weak or seen.gaps == "own")


def pulled_apart(seen: Sighting) -> bool:
    """“{text}” is {alias}, a name of {platform}, with its letters pulled apart."""
    return seen.whole and seen.gaps == "odd" and not seen.weak and not seen.glued


def words_parted(seen: Sighting) -> bool:
    """“{text}” is {alias}, a name of {platform}, written as separate words beside another sign of it."""
    return (
        seen.whole
        and seen.gaps == "own"
        and not seen.around.trade
        and (seen.supported or (seen.bound and seen.around.quiet))
    )


def weak_with_sign(seen: Sighting) -> bool:
    """“{text}” alone could be many things; beside “{sign}” it is {platform}."""
    return seen.whole and seen.weak and not seen.gaps and bool(seen.signs) and not seen.around.trade and not seen.glued


def cut_off(seen: Sighting) -> bool:
    """“{text}” is {alias}, a name of {platform}, cut off where the column ends."""
    return seen.cut


def one_slip(seen: Sighting) -> bool:
    """“{text}” is {alias}, a name of {platform}, with one letter wrong."""
    return seen.clean_slips == 1 and (seen.slip_supported or (seen.length >= 8 and seen.around.quiet))


def two_slips(seen: Sighting) -> bool:
    """“{text}” is {alias}, a name of {platform}, with two letters wrong, beside another sign of it."""
    partner = seen.around.partner and not seen.company
    return seen.clean_slips == 2 and (bool(seen.signs) or seen.at_home or partner)


def two_slips_in_a_long_name(seen: Sighting) -> bool:
    """“{text}” is {alias}, a name of {platform}, with two letters wrong; so long a name is hardly another one."""
    return seen.clean_slips == 2 and seen.length >= UNLIKE_ANY and seen.around.quiet


def common_word(seen: Sighting) -> bool:
    """“{text}” may be {platform}, or one of many other things: a person has to look."""
    return (
        seen.whole
        and (seen.weak or seen.gaps == "own")
        and seen.around.quiet
        and not seen.around.trade
        and not seen.glued
    )


def near_miss(seen: Sighting) -> bool:
    """“{text}” is close to {alias}, a name of {platform}, and may be somebody else: a person has to look."""
    return seen.around.quiet and (seen.clean_slips, seen.length) in NEAR


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a rule decides: how strong the finding is (None: as the alias is), and how sure."""

    rule: Callable[[Sighting], bool]
    strength: Strength | None
    score: float


RULES = (
    Ruling(stands_alone, None, 1.0),
    Ruling(company_stands, None, 1.0),
    Ruling(run_together, None, 0.95),
    Ruling(looks_alike, None, 0.95),
    Ruling(pulled_apart, None, 0.95),
    Ruling(words_parted, None, 0.9),
    Ruling(weak_with_sign, None, 0.9),
    Ruling(cut_off, None, 0.85),
    Ruling(one_slip, None, 0.85),
    Ruling(two_slips, None, 0.75),
    Ruling(two_slips_in_a_long_name, None, 0.75),
    Ruling(common_word, Strength.POSSIBLE, 0.4),
    Ruling(near_miss, Strength.POSSIBLE, 0.5),
)


def ruling(seen: Sighting) -> Ruling | None:
    """The first rule by which this sighting counts; None where none does."""
    unlike_any_word = seen.whole and seen.length >= LONG and not (seen.look_alikes or " " in seen.alias.text)
    if seen.loose and not unlike_any_word:
        return None
    return next((ruling for ruling in RULES if ruling.rule(seen)), None)
