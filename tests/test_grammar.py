"""Conditions and effects: text → tree, shown with every bracket; and where a misreading begins."""

import pytest

from game.story import expr
from game.story.grammar import Misread, condition, deed


def shown(tree: expr.Tree | expr.Deed) -> str:
    """A tree in full brackets."""
    match tree:
        case expr.Not(part):
            return f"(not {shown(part)})"
        case expr.All(parts):
            return f"({' and '.join(map(shown, parts))})"
        case expr.Some(parts):
            return f"({' or '.join(map(shown, parts))})"
        case expr.Compare(subject, sign, number):
            return shown_subject(subject) if number is None else f"[{shown_subject(subject)} {sign} {number}]"
        case expr.Change(subject, sign, amount):
            return f"[{shown_subject(subject)} {sign} {amount}]"
        case _:
            return repr(tree).removeprefix("expr.")


def shown_subject(subject: expr.Trust | expr.Value) -> str:
    if isinstance(subject, expr.Trust):
        return f"trust {subject.one} {subject.other}"
    return f"{subject.name} of {subject.who}" if subject.who else subject.name


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("signed", "signed"),
        ("debt > 1", "[debt > 1]"),
        ("debt=0", "[debt = 0]"),
        ("signed = no", "[signed = 0]"),
        ("strength nurtas != 0", "[strength of nurtas != 0]"),
        ("trust mateo alvaro >= 2", "[trust mateo alvaro >= 2]"),
        ("not signed", "(not signed)"),
        ("not not signed", "(not (not signed))"),
        ("a and b or c and d", "((a and b) or (c and d))"),
        ("a and (b or c)", "(a and (b or c))"),
        ("not (a or b) and c", "((not (a or b)) and c)"),
        ("a or b or c", "(a or b or c)"),
        ("mateo picked weak", "Picked(who='mateo', choice='weak', scene='')"),
        ("luck picked list at the-list", "Picked(who='luck', choice='list', scene='the-list')"),
        ("nurtas knows lamp", "Knows(who='nurtas', secret='lamp')"),
        ("mateo is dead", "Is(who='mateo', being='dead')"),
        ("visited night-watch", "Visited(scene='night-watch')"),
        ("strength  mateo\n  > 1", "[strength of mateo > 1]"),
    ],
)
def test_a_condition(text: str, tree: str) -> None:
    assert shown(condition(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("trust mateo alvaro +1", "[trust mateo alvaro + 1]"),
        ("debt - 2", "[debt - 2]"),
        ("debt = 0", "[debt = 0]"),
        ("signed = yes", "[signed = 1]"),
        ("strength nurtas -1", "[strength of nurtas - 1]"),
        ("alvaro learns lamp", "Learns(who='alvaro', secret='lamp')"),
        ("mateo dies", "Befalls(who='mateo', fate='dies')"),
        ("mateo returns", "Befalls(who='mateo', fate='returns')"),
        ("mateo picked weak at loaf", "Picked(who='mateo', choice='weak', scene='loaf')"),
        ("visited loaf", "Visited(scene='loaf')"),
    ],
)
def test_an_effect(text: str, tree: str) -> None:
    assert shown(deed(text)) == tree


@pytest.mark.parametrize(
    ("text", "column", "expected", "found"),
    [
        ("", 0, "a question such as “trust mateo alvaro >= 2”", "the end"),
        ("debt => 1", 6, "a whole number", "“>”"),
        ("debt == 1", 6, "a whole number", "“=”"),
        ("debt >", 6, "a whole number", "the end"),
        ("debt > much", 7, "a whole number", "“much”"),
        ("debt > 1.5", 8, "a name, a number or a comparison", "“.”"),
        ("trust mateo >= 2", 12, "the other name of the pair", "“>=”"),
        ("trust mateo alvaro", 18, "a comparison such as “>= 2”", "the end"),
        ("a AND b", 2, "“and”, “or” or the end", "“AND”"),
        ("a && b", 2, "a name, a number or a comparison", "“&”"),
        ("a and", 5, "a question such as “trust mateo alvaro >= 2”", "the end"),
        ("(a or b", 7, "a closing bracket", "the end"),
        ("a)", 1, "“and”, “or” or the end", "“)”"),
        ("mateo is asleep", 9, "“here”, “alive”, “dead” or “away”", "“asleep”"),
        ("mateo picked", 12, "a choice", "the end"),
        ("mateo picked weak at", 20, "a scene", "the end"),
        ("nurtas knows not", 13, "a secret", "“not”"),
        ("álvaro is here", 0, "a name, a number or a comparison", "“á”"),
        ("(" * 30 + "a", 20, "no more than 20 brackets inside one another", "“(”"),
        ("debt = 12345678", 13, "“and”, “or” or the end", "“78”"),
    ],
)
def test_what_is_no_condition(text: str, column: int, expected: str, found: str) -> None:
    with pytest.raises(Misread) as misread:
        condition(text)
    assert (misread.value.offset, misread.value.expected, misread.value.found) == (column, expected, found)


@pytest.mark.parametrize(
    ("text", "column", "expected"),
    [
        ("debt", 4, "“+1”, “-1” or “= 2”"),
        ("debt > 1", 5, "“+1”, “-1” or “= 2”"),
        ("debt +1 +1", 8, "“and”, “or” or the end"),
        ("alvaro learns", 13, "a secret"),
        ("debt += 1", 5, "a name, a number or a comparison"),
    ],
)
def test_what_is_no_effect(text: str, column: int, expected: str) -> None:
    with pytest.raises(Misread) as misread:
        deed(text)
    assert (misread.value.offset, misread.value.expected) == (column, expected)


def test_the_questions_of_a_condition() -> None:
    assert [shown(leaf) for leaf in expr.leaves(condition("a and not (b > 1 or c)"))] == ["a", "[b > 1]", "c"]
