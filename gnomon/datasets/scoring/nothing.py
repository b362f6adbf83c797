"""That there is no answer, in its many wordings."""

from __future__ import annotations

import re

_NOTHING = re.compile(
    r"\b(?:un|not )answerable\b|\bno answer\b|\bunable to\b|\bimpossible\b|\bnot applicable\b|\bnone\b|\bno such\b"
    r"|\b(?:cannot|can't|cant|can not|could not|couldn't) (?:be|tell|say|answer|determine|see|know)\b"
    r"|\bnot (?:\w+ )?(?:shown|possible|enough|given|present|visible|available|provided|stated|included|listed)\b"
    r"|\bnot (?:\w+ )?(?:specified|in the|determinable|known|unique|clear|exist)\b|\b(?:undetermined|indeterminate)\b"
    r"|\bthere(?:'s| is| are) (?:no|none|nothing)\b|\b(?:insufficient|not enough|missing) (?:information|data)\b"
    r"|\b(?:doesn't|does not|don't|do not) (?:show|give|have|contain|include|state|exist|list|say|appear|tell)\b"
    r"|\b(?:doesn't|does not|don't|do not) (?:provide|display|mention)\b|\bambiguous\b"
    r"|\bno (?:\w+ ){1,4}(?:is|are|has|have|exists?|matches)\b|\b(?:isn't|aren't) (?:any|shown|given|a|one)\b",
    re.I,
)
_SEVERAL = re.compile(
    r"\b(?:there(?:'s| is| are)|has|have|shows?|contains?) (?:several|two|three|many|multiple)\b|\bmore than one\b",
    re.I,
)
_SHORT = re.compile(r"^\W*(?:n\W?a|none|nothing|null|unknown|no(?: [a-z]+){0,2})\W*$", re.I)
_GUESS = re.compile(
    r"\b(?:but|however|probably|perhaps|maybe|likely|guess|estimate|approximately|about|assum\w+|or|except)\b|≈", re.I
)


def says_nothing(text: str) -> bool:
    """Whether it says that there is no answer."""
    return bool(_SHORT.match(text) or _NOTHING.search(text))


def of_nothing(asked: str, printed: str, text: str) -> float:
    """1 for saying that there is no answer, 0 if one is given all the same: a guess, or a number nobody asked about."""
    if text.casefold().strip(" .") == printed.casefold():
        return 1.0
    known = set(re.findall(r"\d+", asked))
    extra = [n for n in re.findall(r"\d+", text) if n not in known]
    return float((says_nothing(text) or bool(_SEVERAL.search(text))) and not _GUESS.search(text) and not extra)
