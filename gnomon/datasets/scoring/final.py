"""The final answer in what a model wrote: after its thoughts, in tags, in a box, or after `the answer is`."""

from __future__ import annotations

import re

from gnomon.datasets.scoring.plain import plain

LONG = 20_000  # characters of a prediction that are looked at: what is meant comes last
MOST = 20  # boxes that are looked at, of a text the last
_THOUGHT = re.compile(r"</(?:think|thinking|thought|reasoning)>", re.I)
_THINKING = re.compile(r"<(?:think|thinking|thought|reasoning)>", re.I)
_TAG = re.compile(r"<answer>(.*?)(?:</answer>|\Z)", re.I | re.S)
_BOX = re.compile(r"\\(?:boxed|fbox)\s*\{")
_LEAD = re.compile(
    r"(?:\b(?:final |correct |right |best )?(?:answer|choice|option|result)(?: to the question)?\b"
    r"(?:\s+(?:is|would be|should be|must be)\b\s*:?|\s*[:=]|\s*→)|####)\s*",
    re.I,
)
_AFTER = re.compile(
    r"^[^\w\n]{0,9}(?:explanation|reason(?:ing)?|because|note|evidence|justification)\b.*", re.I | re.M | re.S
)
_HEDGE = re.compile(r"\b(?:or|alternatively|maybe|perhaps|possibly|but|however|actually|wait|could|might|not)\b", re.I)
_REASON = re.compile(
    r"(?:,?\s+(?:because|since|rather than)|,\s+(?:which|when|where|as|not|and not))\s+([^.;\n]*)\.?\s*$", re.I
)
_WRONG = re.compile(r"\b(?:wrong|incorrect|false|may|if)\b", re.I)
_BOLD = re.compile(r"\*\*([^*\n]+)\*\*[.!]?")


def final(prediction: str, dressed: bool = False) -> str:
    """The final answer, in plain signs unless `dressed`; "" if there is none. Several stand on lines of their own."""
    dress = str.strip if dressed else plain
    text = prediction[-LONG:]
    text = _THOUGHT.split(text)[-1]
    if _THINKING.search(text):
        return ""
    tagged = [t for t in (m.strip() for m in _TAG.findall(text)) if t] if "<" in text else []
    text = "\n".join(dict.fromkeys(tagged)) if tagged else text
    boxed = list(dict.fromkeys(b.strip() for b in boxes(text)))
    if boxed:
        return dress("\n".join(boxed))
    return dress(committed(text))


def block(prediction: str) -> str:
    """A program or a table as it stands: what is fenced or in tags, else all that follows the thoughts."""
    text = _THOUGHT.split(prediction)[-1]
    if _THINKING.search(text):
        return ""
    tagged = _TAG.findall(text) if "<answer>" in text else []
    text = tagged[-1] if tagged else text
    fenced = re.findall(r"```[^\n`]*\n(.*?)(?:```|\Z)", text, re.S)
    return "\n".join(fenced) if fenced else text.strip()


def boxes(text: str) -> list[str]:
    """What stands in boxes, those that are not closed left out."""
    found = []
    for match in [*_BOX.finditer(text)][-MOST:]:
        depth = 1
        for i in range(match.end(), min(len(text), match.end() + 2_000)):
            depth += {"{": 1, "}": -1}.get(text[i], 0)
            if not depth:
                found.append(text[match.end() : i])
                break
    return found


def committed(text: str) -> str:
    """What follows the last `the answer is`, up to its explanation; else a last line in bold; else all of it."""
    text = re.sub(r"\s*```\w*\s*", "\n", text) if "```" in text else text
    text = _AFTER.sub("", text).strip() if "\n" in text.strip() else text
    leads = list(_LEAD.finditer(text.replace("*", " ") if "*" in text else text))
    if leads:
        said = re.sub(r"\*\*(?=\W*(?:$|\n))|^\*\*\s*", "", text[leads[-1].end() :].strip()).strip()
        lines = [line for line in said.split("\n") if line.strip()]
        if not lines:
            return ""
        head, rest = lines[0].strip(), "\n".join(lines[1:])
        sentence = re.match(r"(.+?[.!])(?:\*\*)?\s+(?=[A-Z(])", head)
        if sentence and not re.search(r"\b(?:no|vs|dr|st|mt)\.$", sentence[1], re.I):
            head, rest = sentence[1], head[sentence.end() :] + "\n" + rest
        return head if not _HEDGE.search(rest[:200]) and prose(rest) else said
    lines = [line.strip() for line in text.strip().split("\n") if line.strip()]
    if len(lines) > 1 and (bold := _BOLD.fullmatch(lines[-1])):
        return bold[1]
    return text


def curt(text: str) -> str:
    """Without a last clause that gives a reason, or says what the answer is not, if it takes nothing back."""
    match = _REASON.search(text)
    return text[: match.start()] if match and not (_HEDGE.search(match[1]) or _WRONG.search(match[1])) else text


def prose(rest: str) -> bool:
    """Whether what follows an answer is an explanation, and no more of the answer such as the rows of a table."""
    return not rest.strip() or bool(re.match(r"\W*(?:[A-Z][a-z']*|I|A|In|On)\s+\w+[^|,;]*\s\w+", rest.strip()))
