"""The next year of a rubric, with the truth about what became of every item. Seeded: same arguments, same years."""

import copy
import random

from schema.rubric import Rubric
from tests.generators import wording
from tests.generators.bank import Subject
from tests.generators.difficulty import Difficulty
from tests.generators.sketch import Entry, Heading, Part, first_year, printed
from tests.generators.truth import Truth, Years, truth_of


def two_years(subject: Subject, hard: Difficulty, seed: int, size: int = 24) -> Years:
    """Return an old rubric of ``subject``, its next year as ``hard`` says, and what is true of them."""
    rng = random.Random(f"{subject.name}/{hard.name}/{seed}/{size}")
    old, reserve = first_year(rng, subject, size)
    new = copy.deepcopy(old)
    _remove_and_add(rng, new, reserve, subject, hard)
    _cut_and_join(rng, new, hard)
    _move(rng, new, hard)
    _rename(rng, new, subject, hard)
    _recut(rng, new, hard)
    _reword(rng, new, hard)
    new = [heading for heading in new if heading.entries]
    rubrics = (
        printed(f"2012年{subject.name}考核细则", "2012", old),
        printed(f"2013年{subject.name}考核细则", "2013", new),
    )
    return Years(*rubrics, _truth(old, new, *rubrics))


def _traps(subject: Subject, entry: Entry) -> list[str]:
    told = {part.clause.variants for part in entry.parts if part.clause}
    return [
        trap
        for group in subject.groups
        for each in group.entries
        if any(clause.variants in told for clause in each.clauses)
        for trap in each.traps
    ]


def _remove_and_add(
    rng: random.Random, new: list[Heading], reserve: list[list[Entry]], subject: Subject, hard: Difficulty
) -> None:
    for number, heading in enumerate(new):
        for entry in list(heading.entries):
            at = heading.entries.index(entry)
            traps = _traps(subject, entry)
            trap = (
                Entry([Part(rng.choice(traps))], entry.points, False, entry.comma, entry.end, entry.tail)
                if traps
                else None
            )
            if rng.random() < hard.delete and len(heading.entries) > 2:
                heading.entries[at : at + 1] = [trap] if trap and rng.random() < hard.swap else []
            elif rng.random() < hard.add:
                if trap and rng.random() < hard.trap:
                    heading.entries.insert(at + rng.choice((0, 1)), trap)
                elif reserve[number]:
                    heading.entries.insert(rng.randint(0, len(heading.entries)), reserve[number].pop())


def _cut_and_join(rng: random.Random, new: list[Heading], hard: Difficulty) -> None:
    for heading in new:
        for entry in list(heading.entries):
            if entry.key < 0 or entry not in heading.entries:
                continue
            at, luck = heading.entries.index(entry), rng.random()
            if luck < hard.split and len(entry.parts) == 1:
                entry.parts = _halves(entry.parts[0])
            others = [other for other in heading.entries if other is not entry and other.key >= 0]
            if luck < hard.split and len(entry.parts) > 1:
                heading.entries[at : at + 1] = _pieces(rng, entry)
            elif luck < hard.split:
                continue
            elif luck < hard.split + hard.merge and others and len(heading.entries) > 2:
                near = others[min(range(len(others)), key=lambda n: abs(heading.entries.index(others[n]) - at))]
                other = near if rng.random() < 0.7 else rng.choice(others)
                entry.parts += other.parts
                entry.points += other.points if rng.random() < 0.7 else 0
                heading.entries.remove(other)
            elif luck < hard.split + hard.merge + hard.cross and others and len(entry.parts) > 1:
                rng.choice(others).parts.append(entry.parts.pop())


def _halves(part: Part) -> list[Part]:
    """Return the parts into which a listing falls, or the part itself."""
    halves = part.clause.halves if part.clause else ()
    return [Part(half.variants[part.variant], half, part.variant, part.home) for half in halves] or [part]


def _pieces(rng: random.Random, entry: Entry) -> list[Entry]:
    cut = rng.randint(1, len(entry.parts) - 1)
    groups = [entry.parts[:cut], entry.parts[cut:]]
    if len(entry.parts) > 2 and rng.random() < 0.3:
        groups = [[part] for part in entry.parts]
    rng.shuffle(groups)
    share = max(1, entry.points // len(groups))
    points = [share] * len(groups)
    if rng.random() < 0.7:
        points[0] = max(1, entry.points - share * (len(groups) - 1))
    return [
        Entry(parts, points[n], False, entry.comma, entry.end, entry.tail, entry.key) for n, parts in enumerate(groups)
    ]


def _move(rng: random.Random, new: list[Heading], hard: Difficulty) -> None:
    for heading in new:
        for entry in list(heading.entries):
            if entry.key >= 0 and rng.random() < hard.move and len(heading.entries) > 2:
                heading.entries.remove(entry)
                other = rng.choice([each for each in new if each is not heading])
                other.entries.insert(rng.randint(0, len(other.entries)), entry)
        if rng.random() < hard.shuffle:
            rng.shuffle(heading.entries)


def _rename(rng: random.Random, new: list[Heading], subject: Subject, hard: Difficulty) -> None:
    for heading, group in zip(new, subject.groups, strict=True):
        if rng.random() < hard.rename:
            heading.name = rng.choice([name for name in group.names if name != heading.name])
    if rng.random() < hard.rename:
        rng.shuffle(new)


def _recut(rng: random.Random, new: list[Heading], hard: Difficulty) -> None:
    if rng.random() < hard.recut and len(new) > 3:
        first, second = rng.sample(new, 2)
        first.entries += second.entries
        first.homes |= second.homes
        first.name = rng.choice((first.name, f"{first.name}与{second.name}"))
        new.remove(second)
    big = [heading for heading in new if len(heading.entries) >= 5 and len(heading.homes) == 1]
    if rng.random() < hard.recut and big:
        heading = rng.choice(big)
        half = len(heading.entries) // 2
        tail = Heading(
            f"{heading.name[:2]}{rng.choice(('专项工作', '重点任务', '拓展事项'))}",
            heading.entries[half:],
            set(heading.homes),
        )
        heading.entries = heading.entries[:half]
        new.insert(new.index(heading) + 1, tail)


def _reword(rng: random.Random, new: list[Heading], hard: Difficulty) -> None:
    end = rng.choice(("。", "；", "")) if rng.random() < 0.3 else None
    comma = rng.choice("；，。") if rng.random() < 0.2 else None
    for entry in (entry for heading in new for entry in heading.entries):
        level = rng.choices((0, 1, 2, 3), hard.levels)[0]
        for part in entry.parts:
            if part.home is not None:
                part.text = _said(rng, part, level)
        if level >= 2 and len(entry.parts) > 1 and rng.random() < 0.4:
            rng.shuffle(entry.parts)
        if rng.random() < hard.figures and level:
            part = rng.choice(entry.parts)
            part.text = wording.raised(rng, part.text) if part.home is not None else part.text
        if rng.random() < hard.points:
            entry.points = max(1, entry.points + rng.choice((-1, 1, 1, 2)))
        entry.end = end if end is not None else entry.end
        entry.comma = comma if comma and level else entry.comma


def _said(rng: random.Random, part: Part, level: int) -> str:
    if level == 0 or part.clause is None:
        return part.text
    if level == 1:
        return wording.lightly(rng, part.text)
    if level == 2:
        other = part.clause.variants[1 - part.variant]
        return rng.choice(
            (wording.heavily(rng, part.text), other, wording.lightly(rng, other), wording.heavily(rng, other))
        )
    return rng.choice(
        (part.clause.variants[2], part.clause.variants[2], wording.heavily(rng, part.clause.variants[1 - part.variant]))
    )


def _truth(old: list[Heading], new: list[Heading], before: Rubric, after: Rubric) -> Truth:
    old_at = {entry.key: f"{c}.{i}" for c, heading in enumerate(old, 1) for i, entry in enumerate(heading.entries, 1)}
    edges = {
        (old_at[part.home], f"{c}.{i}")
        for c, heading in enumerate(new, 1)
        for i, entry in enumerate(heading.entries, 1)
        for part in entry.parts
        if part.home is not None
    }
    succession = {(str(home + 1), str(c)) for c, heading in enumerate(new, 1) for home in heading.homes}
    return truth_of(before, after, edges, succession)
