"""Pairing as a careful person does it: pinned pairs, then each leader's group hour, then the best pairs that still fit."""

from collections import defaultdict

import numpy as np

from .greedy import Board, settle
from .program import Program


def solve(program: Program, columns: list[dict]) -> np.ndarray:
    board = Board(program)
    place = {name: index for index, name in enumerate(program.names)}
    meetings = defaultdict(list)
    groups = defaultdict(list)
    slacks = []
    for column in columns:
        index = place[column["name"]]
        if column["kind"] == "pair":
            meetings[column["leader"], column["peer"]].append((index, column))
        elif column["kind"] == "groupTime":
            groups[column["leader"]].append((index, column))
        else:
            slacks.append(index)
    pinned = defaultdict(list)
    for (leader, _), times in meetings.items():
        if times[0][1]["forced"]:
            pinned[leader].append(times)
    board.let_pay(slacks)
    # Leaders with pinned pairs first, before anything else can stand in their way.
    for leader in sorted(set(groups) | set(pinned), key=lambda leader: (leader not in pinned, leader)):
        _begin(board, groups.get(leader, []), pinned.get(leader, []))
    others = [times for times in meetings.values() if not times[0][1]["forced"]]
    for times in sorted(others, key=lambda times: (-times[0][1]["worth"], times[0][0])):
        _place(board, times)
    settle(board, slacks)
    return board.values


def _begin(board: Board, groups: list[tuple[int, dict]], pinned: list[list[tuple[int, dict]]]):
    """A leader's group hour and pinned pairs: the first hour with which each of these has a time."""
    # The hour that most of the possible peers can attend; late in the week, where fewer other things lie.
    hours = sorted(
        groups, key=lambda entry: (-entry[1]["canAttend"], -(entry[1]["weekday"] * 1440 + entry[1]["start"]), entry[0])
    )
    # Those with the fewest times first.
    pinned = sorted(pinned, key=lambda times: (len(times), times[0][0]))
    free = [index for index, _ in hours if board.fits(index)] or [None]
    # Somebody who can't attend the hour is paid for only where there is no other way.
    for paying in (False, True):
        for hour in free:
            added = [hour] if hour is not None else []
            for index in added:
                board.add(index)
            placed = [_place(board, times, paying) for times in pinned]
            if None not in placed:
                return
            for index in added + [index for index in placed if index is not None]:
                board.add(index, -1)
    if free[0] is not None:
        board.add(free[0])
    for times in pinned:
        _place(board, times, paying=True)


def _place(board: Board, times: list[tuple[int, dict]], paying: bool = False) -> int | None:
    """The best of a pair's times that still fits."""
    for index, _ in sorted(times, key=lambda entry: (-entry[1]["worth"], entry[0])):
        if board.fits(index, paying):
            board.add(index)
            return index
    return None
