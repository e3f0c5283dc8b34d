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
    for leader in groups:
        # The hour that most of the possible peers can attend; late in the week, where fewer other things lie.
        best = max(groups[leader], key=lambda entry: (entry[1]["canAttend"], entry[1]["weekday"] * 1440 + entry[1]["start"], -entry[0]))
        board.add(best[0])
    pairs = sorted(
        meetings.values(),
        key=lambda times: (not times[0][1]["forced"], -times[0][1]["worth"], times[0][0]),
    )
    for times in pairs:
        for index, _ in sorted(times, key=lambda entry: (-entry[1]["worth"], entry[0])):
            if board.fits(index):
                board.add(index)
                break
    settle(board, slacks)
    return board.values
