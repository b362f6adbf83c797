"""Forms in which a question may want its answer: how the printed answer is dressed, and how a reply is undressed again.

The task of such a question names the form, so that an answer is scored by it wherever the question goes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass

from gnomon.annotators.tongues import Tongue, tongue
from gnomon.annotators.wording import in_words

CONSTRAINED, TRANSLATED = "constrain-", "translate-"
SPELT = {in_words(n): str(n) for n in range(13)}
THOUGHT = re.compile(r"^.*</think(?:ing)?>", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True)
class Form:
    """`asks` is what the question says of it. `dress` makes it of an answer as printed, whose unit it is told.

    `bare` is the answer within a reply; None if the reply is not in that form.
    """

    asks: str
    dress: Callable[[str, str], str]
    bare: Callable[[str], str | None]


def matched(asks: str, around: str, pattern: str) -> Form:
    """A form that is words or signs around the answer; the pattern has the answer as its group."""

    def bare(reply: str) -> str | None:
        found = re.fullmatch(pattern, reply)
        return found[1] if found else None

    return Form(asks, lambda text, unit: around.replace("{}", text), bare)


def of_json(reply: str) -> str | None:
    try:
        data = json.loads(reply)
    except (ValueError, RecursionError):
        return None
    told = data.get("answer") if isinstance(data, dict) and len(data) == 1 else None
    if isinstance(told, bool):
        return "yes" if told else "no"
    return str(told) if isinstance(told, (str, int, float)) else None


def without(text: str, unit: str) -> str:
    return text.removesuffix(unit).removeprefix(unit).strip() if unit else text


CONSTRAINTS: dict[str, Form] = {
    "json": Form(
        'Answer with a JSON object that has one key, "answer", and nothing else.',
        lambda text, unit: json.dumps({"answer": text}, ensure_ascii=False),
        of_json,
    ),
    "brackets": matched("Write the answer in square brackets, and nothing outside of them.", "[{}]", r"\[([^\[\]]+)\]"),
    "quotes": matched("Put the answer in double quotation marks, without a word more.", '"{}"', r'"([^"]+)"'),
    "tags": matched("Put the answer between <a> and </a>, and nothing else.", "<a>{}</a>", r"<a>([^<>]+)</a>"),
    "label": matched("Reply with one line that begins with 'ANSWER:'.", "ANSWER: {}", r"ANSWER: *(\S[^\n]*)"),
    "yaml": matched("Reply with one line of YAML whose key is answer.", "answer: {}", r"answer: +(\S[^\n]*)"),
    "bullet": matched("Reply with a single bullet, a line that begins with '* '.", "* {}", r"\* +(\S[^\n]*)"),
    "sentence": matched(
        "Answer in one full sentence that begins with 'The answer is' and ends with a full stop.",
        "The answer is {}.",
        r"The answer is (\S[^\n]*)\.",
    ),
    "capitals": Form(
        "Write the answer in capital letters only.",
        lambda text, unit: text.upper(),
        lambda reply: reply if reply == reply.upper() and reply != reply.lower() else None,
    ),
    "number": Form(
        "Give the number alone, without its unit.",
        without,
        lambda reply: reply if re.fullmatch(r"[-−]?\d[\d,]*(?:\.\d+)?", reply) else None,
    ),
    "spelt": Form(
        "Write the number as a word, not in digits.",
        lambda text, unit: next((word for word, n in SPELT.items() if n == text), text),
        lambda reply: SPELT.get(reply.lower().rstrip(".")),
    ),
}


def form_of(task: str) -> Form | None:
    """The form that a task wants its answer in, if any."""
    if task.startswith(CONSTRAINED):
        return CONSTRAINTS.get(task.removeprefix(CONSTRAINED))
    own = tongue_of(task)
    return Form("", lambda text, unit: own.out(text), own.back) if own is not None else None


def tongue_of(task: str) -> Tongue | None:
    """The language that a task speaks, if it is another one than that of the sample."""
    return tongue(task.removeprefix(TRANSLATED)) if task.startswith(TRANSLATED) else None


def dressed(task: str, text: str, unit: str) -> str:
    """An answer as printed, in the form that a task wants."""
    form = form_of(task)
    return form.dress(text, unit) if form is not None else text


def undressed(task: str, reply: str) -> str | None:
    """The answer within a reply, thoughts left aside; None if it is not in the form that the task wants."""
    form = form_of(task)
    return reply if form is None else form.bare(THOUGHT.sub("", reply).strip())
