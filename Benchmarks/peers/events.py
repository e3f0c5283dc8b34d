"""What a search found when: for each part of a program its best and its bound, put together for the whole."""

import math


def merge(parts: int, events: list[tuple[float, int, float, float]]) -> list[tuple[float, float, float]]:
    """Sums (second, part, best, bound) over the parts: (second, best, bound) once every part has a solution.

    The program is minimised: a part's best only falls, its bound only rises.
    """
    best = [math.inf] * parts
    bound = [-math.inf] * parts
    whole = []
    for second, part, found, proven in sorted(events):
        best[part] = min(best[part], found)
        bound[part] = max(bound[part], proven)
        whole.append((second, sum(best), sum(bound)))
    return [step for step in whole if math.isfinite(step[1])]


def seconds_to(gap: float, trace: list[tuple[float, float, float]], slack: float = 0.999) -> float | None:
    """When |best − bound| first was at most `gap` · |best|, or less than one point; None: never."""
    for second, best, bound in trace:
        distance = best - bound
        if distance <= max(gap * max(1.0, abs(best)), slack):
            return second
    return None


def seconds_to_value(value: float, trace: list[tuple[float, float, float]]) -> float | None:
    """When the best first was `value` or better; None: never."""
    return next((second for second, best, _ in trace if best <= value + 1e-6), None)
