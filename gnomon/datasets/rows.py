"""Samples to rows of a part and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson

from gnomon.annotators.question import Asked, Caption, Choice, Question, Thought
from gnomon.datasets.sample import Sample, SourceNote, StoredLayer
from gnomon.truth.attribute import Vocabulary
from gnomon.truth.claim import Claim, claim_in, claim_out
from gnomon.truth.codec import structure, unstructure, value_in, value_out, vocabulary
from gnomon.truth.element import Scene
from gnomon.truth.fact import Because, Fact, Key
from gnomon.truth.picture import Box, Mark
from gnomon.truth.program import from_json
from gnomon.truth.readings import Reading
from gnomon.truth.run import Answer
from gnomon.truth.vocabulary import CODE

TEMPLATE = "template"  # who worded it
PLAIN = (
    "id",
    "width",
    "height",
    "kind",
    "engine",
    "version",
    "seed",
    "index",
    "level",
    "language",
    "split",
    "group",
    "code",
)
Row = dict[str, Any]
# the fact that holds what the column `code` holds already
DRAWN_SO = ("picture", CODE)


def dumps(data: Any) -> str:
    """JSON without spaces; a row has thousands of values, which is why the fast encoder does it."""
    return orjson.dumps(data, option=orjson.OPT_SERIALIZE_NUMPY).decode()


def row_of(sample: Sample) -> Row:
    """The row of a sample, as `schema()` has it."""
    number = {fact.key: i for i, fact in enumerate(sample.facts)}
    name = sample.id.replace("/", "-")
    return {
        **{column: getattr(sample, column) for column in PLAIN},
        "images": [{"bytes": data, "path": f"{name}-{i}.png"} for i, data in enumerate(sample.images)],
        "versions": dumps(dict(sample.versions)),
        "sources": [{"name": s.name, "licence": s.licence} for s in sample.sources],
        "scene": dumps(unstructure(sample.scene)),
        "facts": [
            {
                "subject": f.subject,
                "attribute": f.attribute,
                "value": dumps(value_out(f.value)) if f.key != DRAWN_SO else "null",
                "unit": f.unit,
                "because": dumps({"rule": f.because.rule, "premises": f.because.premises}) if f.because else "null",
                "origin": f.origin,
            }
            for f in sample.facts
        ],
        "marks": [
            {
                "id": m.id,
                "kind": m.kind,
                "text": m.text,
                "box": list(m.box),
                "full_box": list(m.whole),
                "outline": [[float(v) for point in ring for v in point] for ring in m.outline],
                "visible": m.visible,
                "image": m.image,
            }
            for m in sample.marks
        ],
        "readings": [{"fact": r.fact, "low": r.low, "high": r.high, "marks": list(r.marks)} for r in sample.readings],
        "questions": [question_row(asked) for asked in sample.questions],
        "captions": [caption_row(c, number) for c in sample.captions],
        "layers": [
            {"name": x.name, "bytes": x.bytes, "scale": x.scale, "unit": x.unit, "image": x.image}
            for x in sample.layers
        ],
    }


def caption_row(caption: Caption, number: Mapping[Key, int]) -> Row:
    """The row of a caption; `number` is where each fact stands."""
    return {
        "text": caption.text,
        "style": caption.style,
        "facts": [number[k] for k in caption.facts],
        "claims": dumps([claim_out(x) for x in caption.claims]),
        "annotator": TEMPLATE,
    }


def question_row(asked: Asked) -> Row:
    q, answer = asked.question, asked.answer
    return {
        "id": asked.id,
        "task": q.task,
        "text": q.text,
        "answer": dumps(value_out(answer.value)),
        "answer_text": asked.answer_text,
        "answer_type": asked.answer_type,
        "unit": answer.unit,
        "low": answer.low,
        "high": answer.high,
        "choices": [{"text": c.text, "mistake": c.mistake} for c in q.choices],
        "program": dumps(q.program.json()),
        "rationale": [
            {"text": t.text, "evidence": list(t.evidence), "claims": dumps([claim_out(c) for c in t.claims])}
            for t in asked.rationale
        ],
        "evidence": list(answer.evidence),
        "depth": min(q.program.depth, 127),
        "turn": q.turn,
        "follows": q.follows,
        "annotator": TEMPLATE,
    }


def sample_of(row: Mapping[str, Any]) -> Sample:
    """The sample of a row; ValueError, KeyError or TypeError if it is none. Rows keep no traces."""
    known = vocabulary(row["kind"].split("/")[0])
    facts = tuple(
        Fact(
            f["subject"],
            known.attribute(f["attribute"]),
            value_in(orjson.loads(f["value"])),
            f["unit"],
            because_in(f["because"], known),
            f["origin"],
        )
        if (f["subject"], f["attribute"]) != DRAWN_SO
        else Fact(*DRAWN_SO, row["code"], f["unit"], because_in(f["because"], known), f["origin"])
        for f in row["facts"]
    )
    return Sample(
        **{column: row[column] for column in PLAIN},
        images=tuple(image["bytes"] for image in row["images"]),
        versions=tuple(sorted(orjson.loads(row["versions"]).items())),
        sources=tuple(SourceNote(s["name"], s["licence"]) for s in row["sources"]),
        scene=structure(orjson.loads(row["scene"]), Scene),
        facts=facts,
        marks=tuple(mark_of(m) for m in row["marks"]),
        readings=tuple(Reading(r["fact"], r["low"], r["high"], tuple(r["marks"])) for r in row["readings"]),
        questions=tuple(question_of(q, known) for q in row["questions"]),
        captions=tuple(
            Caption(c["text"], c["style"], tuple(facts[i].key for i in c["facts"]), claims_in(c["claims"], known))
            for c in row["captions"]
        ),
        layers=tuple(
            StoredLayer(name=x["name"], bytes=x["bytes"], scale=x["scale"], unit=x["unit"], image=x["image"])
            for x in row["layers"]
        ),
    )


def because_in(text: str | None, known: Vocabulary) -> Because | None:
    data = orjson.loads(text) if text else None
    if not data:
        return None
    return Because(known.rule(data["rule"]), tuple((s, known.attribute(a)) for s, a in data["premises"]))


def claims_in(text: str, known: Vocabulary) -> tuple[Claim, ...]:
    return tuple(claim_in(c, known) for c in orjson.loads(text))


def mark_of(m: Mapping[str, Any]) -> Mark:
    box, full = Box(*m["box"]), Box(*m["full_box"])
    return Mark(
        id=m["id"],
        kind=m["kind"],
        text=m["text"],
        box=box,
        full_box=None if full == box else full,
        outline=tuple(tuple(zip(ring[::2], ring[1::2], strict=True)) for ring in m["outline"]),
        visible=m["visible"],
        image=m["image"],
    )


def question_of(q: Mapping[str, Any], known: Vocabulary | None = None) -> Asked:
    """A question with its answer; this is also what `gnomon.score` makes of a row's question, without its claims."""
    answer = Answer(value_in(orjson.loads(q["answer"])), q["unit"], q["low"], q["high"], tuple(q["evidence"]))
    unanswerable = q["answer_type"] == "unanswerable"
    question = Question(
        q["text"],
        q["task"],
        from_json(orjson.loads(q["program"]), known),
        choices=tuple(Choice(c["text"], c["mistake"]) for c in q["choices"]),
        unanswerable=unanswerable,
        nothing=q["answer_text"] if unanswerable and not q["answer_text"].startswith("not answerable") else "",
        turn=q["turn"],
        follows=q["follows"],
    )
    rationale = tuple(
        Thought(t["text"], tuple(t["evidence"]), claims_in(t["claims"], known) if known else ()) for t in q["rationale"]
    )
    return Asked(q["id"], question, answer, q["answer_text"], q["answer_type"], rationale)
