"""Pages that do not fit."""

from __future__ import annotations

from dataclasses import replace

from game.screen.leaves import Item, break_leaves, height_of
from game.screen.sheet import Sheet


def nowhere(sheet: Sheet, x: int, y: int) -> None:
    pass


def item(height: int, above: int = 10, *, sentence: int = 0, with_next: bool = False) -> Item:
    """A paragraph; one of several sentences can be cut after each, all equally high."""

    def cut(room: int, anywhere: bool) -> tuple[Item, Item] | None:
        step = sentence or (1 if anywhere else 0)
        first = room // step * step if step else 0
        if not 0 < first < height:
            return None
        return item(first, above, sentence=sentence), item(height - first, above, sentence=sentence)

    return Item(height, above, nowhere, cut, with_next)


def heights(leaves: list[list[Item]]) -> list[list[int]]:
    return [[each.height for each in leaf] for leaf in leaves]


def test_what_fits_is_one_leaf() -> None:
    assert heights(break_leaves([item(50), item(40)], [], 100)) == [[50, 40]]


def test_the_space_above_the_first_is_not_counted() -> None:
    assert height_of([item(50, 30), item(40, 10)]) == 100


def test_a_page_is_broken_between_paragraphs() -> None:
    assert heights(break_leaves([item(60), item(60), item(30)], [], 100)) == [[60], [60, 30]]


def test_a_paragraph_is_cut_between_sentences_before_a_leaf_is_left_half_empty() -> None:
    assert heights(break_leaves([item(40), item(80, sentence=20)], [], 100)) == [[40, 40], [40]]


def test_a_paragraph_is_left_whole_where_little_room_is_lost() -> None:
    assert heights(break_leaves([item(70), item(80, sentence=20)], [], 100)) == [[70], [80]]


def test_a_sentence_longer_than_a_leaf_is_cut_anywhere() -> None:
    assert heights(break_leaves([item(250)], [], 100)) == [[100], [100], [50]]


def test_what_heads_a_part_of_a_list_heads_it_again_on_the_next_leaf() -> None:
    head = (item(10, with_next=True),)
    rows = [replace(item(30), again=head) for _ in range(5)]
    leaves = break_leaves([*head, *rows, item(20)], [], 100)
    assert heights(leaves) == [[10, 30, 30], [10, 30, 30], [10, 30, 20]]


def test_a_row_that_leaves_no_room_for_its_heading_stands_without_it() -> None:
    head = (item(30, with_next=True),)
    rows = [replace(item(90), again=head) for _ in range(2)]
    assert heights(break_leaves([*head, *rows], [], 100)) == [[30], [90], [90]]


def test_what_is_asked_stands_together_on_the_last_leaf() -> None:
    assert heights(break_leaves([item(90)], [item(20), item(40), item(30)], 150)) == [[90], [20, 40, 30]]


def test_leaves_with_something_asked_are_evenly_filled() -> None:
    flow = [item(60), item(60), item(60), item(60)]
    assert heights(break_leaves(flow, [item(40)], 280)) == [[60, 60], [60, 60, 40]]


def test_what_is_asked_is_parted_only_where_no_leaf_holds_it() -> None:
    assert heights(break_leaves([item(50)], [item(60), item(60)], 100)) == [[50], [60], [60]]


def test_a_heading_is_not_left_behind() -> None:
    flow = [item(60), item(20, with_next=True), item(40)]
    assert heights(break_leaves(flow, [], 100)) == [[60], [20, 40]]
    assert heights(break_leaves(flow, [item(10)], 100)) == [[60], [20, 40, 10]]


def test_nothing_is_lost() -> None:
    flow = [item(h, sentence=s) for h, s in ((130, 20), (35, 0), (260, 13), (90, 45), (10, 0))]
    for room in range(60, 300, 7):
        leaves = break_leaves(flow, [item(30), item(20)], room)
        assert sum(map(sum, heights(leaves))) == 130 + 35 + 260 + 90 + 10 + 50
        assert all(height_of(leaf) <= room for leaf in leaves)
        assert heights(leaves)[-1][-2:] == [30, 20]
