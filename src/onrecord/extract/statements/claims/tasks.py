"""Claims that a task or operation is finished or has succeeded, or that a whole has been dealt with."""

from __future__ import annotations

from onrecord.extract.statements.claims.clauses import Clause
from onrecord.extract.statements.claims.said import Said, is_force, is_place
from onrecord.extract.statements.vocabulary import noun_forms, verb_forms, words
from onrecord.language import Tense, is_adjective, is_passive, is_past, is_past_participle, is_perfect, tense

_FEW = 3
_FREE = frozenset({"free"})
_NEAR = 8
_STATES = ("over", "complete", "completed", "finished", "concluded", "successful", "done", "ended")


def is_completion(content: Said) -> bool:
    """A task or operation is said to be over, or all of a number of things to have been dealt with."""
    if _is_of_leaving(content):
        return False
    if content.heads("completion") or _ends(content) or _task_done(content):
        return True
    if content.has(words("wholes", "completion")):
        retaken = any(word.lower_ in verb_forms("control", "core") for word in content.said)
        return (content.says("completion") and not retaken) or any(
            _whole_done(clause) for clause in content.clauses[:1]
        )
    return _is_over(content)


def _is_of_leaving(content: Said) -> bool:
    """Whether what is finished is that a force leaves, which is a withdrawal ("has completed its departure")."""
    leaving = content.has(noun_forms("withdrawal")) or content.says("withdrawal")
    return leaving and content.names_force


def _whole_done(clause: Clause) -> bool:
    """Whether a whole has been dealt with ("the bridge has been fully rebuilt", "every hostage is now free")."""
    if clause.is_being and any(
        word.lower_ in words("dones", "completion") for word in (clause.main, *clause.after)
    ):
        free_place = clause.has(_FREE) and any(is_place(word) for word in clause.before)
        return not free_place and not any(is_force(word) for word in clause.before)
    main = clause.main
    if not is_passive(main) and not any(
        word.lower_ in words("wholes", "completion") for word in (main, *clause.after)
    ):
        return False
    if any(is_force(word) for word in clause.before) and not is_passive(main):
        return False
    if main.lower_ in verb_forms("control", "core"):
        return False
    past = is_perfect(main) or is_passive(main) or tense(main) is Tense.PAST
    return past and main.lower_ in verb_forms("completion", "processes")


def _ends(content: Said) -> bool:
    """Whether a predicate means the end of something."""
    ends = verb_forms("completion") | words("adjectives", "completion")
    if content.head is None and not content.clauses:
        return any(word.lower_ in words("adjectives", "completion") for word in content.said[:_FEW])
    return any(clause.main.lower_ in ends or _declares_end(clause) for clause in content.clauses[:1])


def _declares_end(clause: Clause) -> bool:
    """Whether an end is itself announced by these words ("I announce | the end of ...")."""
    announced = clause.main.lower_ in {"announce", "declare", "proclaim"}
    return announced and any(word.lower_ in noun_forms("completion") for word in clause.after[:_NEAR])


def _task_done(content: Said) -> bool:
    """Whether a task or operation is named with a word of completion ("the tasks were accomplished", "operations complete")."""
    done = verb_forms("completion") | words("ending", "completion")
    states = words("adjectives", "completion")
    tasks = noun_forms("completion", "tasks")
    if not content.has(tasks):
        return False
    if content.says("completion"):
        return True
    named = next(place for place, word in enumerate(content.said) if word.lower_ in tasks)
    return any(
        (word.lower_ in done and (is_past_participle(word) or is_past(word)))
        or (word.lower_ in states and is_adjective(word) and place > named)
        for place, word in enumerate(content.said)
    )


def _is_over(content: Said) -> bool:
    line = f" {content.line} "
    return any(
        f" {be} {state} " in line
        for be in ("is", "are", "was", "been", "officially", "now")
        for state in _STATES
    )
