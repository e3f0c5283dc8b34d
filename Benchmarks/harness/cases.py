"""The rosters that are measured: those that ship, generated ones, and a folder of the user's."""

import glob
import os
from dataclasses import dataclass, field


@dataclass
class Case:
    """A roster, and what is measured on it. A generated one has the arguments of `tandem generate`.

    The greedy answer comes first: the solvers begin with it.
    """

    name: str
    path: str = ""
    generate: list[str] = field(default_factory=list)
    stages: tuple[str, ...] = ("pairing", "schedule")
    peers: tuple[str, ...] = ("greedy", "highs", "cpsat")
    schedule_peers: tuple[str, ...] | None = None
    """Those who solve the term, too; all of `peers` if None."""
    size: tuple[int, int] = (0, 0)
    whole: bool = False
    """Whether the search for the plan of the greatest value is measured, too."""
    changes: dict = field(default_factory=dict)
    """What is changed in a generated roster: by key of the roster, the keys to set there, in every entry of a list."""
    series: str = ""
    value: str = ""
    """What is varied, and to what."""


WHOLE = 1_000_000
"""The largest roster file, in bytes, for which the whole value is searched for."""


def shipped() -> list[Case]:
    return [
        Case(os.path.basename(path), path, whole=True)
        for path in sorted(glob.glob("Data/*.json"))
        if os.path.basename(path) != "tiny.json"
    ]


def folder(path: str) -> list[Case]:
    """Every roster of a folder, smallest first; results name the files only."""
    files = sorted(glob.glob(os.path.join(path, "*.json")), key=lambda name: (os.path.getsize(name), name))
    return [Case(os.path.basename(name), name, whole=os.path.getsize(name) < WHOLE) for name in files]


def presets(names: list[str], seeds: list[int]) -> list[Case]:
    """`organization` is one organization of 40 × 200 with groups, cover, rooms and travel."""
    cases = []
    for name in names:
        for seed in seeds:
            size = (
                ["--leaders", "40", "--peers", "200", "--organizations", "1", "--schools", "7"]
                if name == "organization"
                else ["--preset", name]
            )
            peers = () if name == "network" else ("greedy", "highs", "cpsat")
            cases.append(Case(f"{name}-{seed}", generate=[*size, "--seed", str(seed)], peers=peers))
    if "survey" in names:
        cases.append(
            Case("survey-as-one", generate=["--preset", "survey", "--seed", str(seeds[0])], stages=("pairing",),
                 peers=(), changes={"eligibility": {"sameOrganization": False}}))
    return cases


GROWTH = (6, 12, 25, 50, 100, 200, 400, 800, 1600, 3000, 6000, 12000)
"""Peers of the rosters that show how cost grows: organizations of about 200 peers, never more than 13 to a network's."""


def growth(largest: int, seed: int, terms: int) -> list[Case]:
    """Up to `largest` peers; beyond `terms` peers only the pairing."""
    cases = []
    for peers in GROWTH:
        if peers > largest:
            break
        leaders = max(2, round(peers * 0.192))
        organizations = min(60, max(1, round(peers / 200)))
        schools = max(organizations, round(peers / 30))
        size = f"--leaders {leaders} --peers {peers} --organizations {organizations} --schools {schools} --seed {seed}"
        stages = ("pairing", "schedule") if peers <= terms else ("pairing",)
        cases.append(Case(f"growth-{peers}", generate=size.split(), stages=stages, peers=(), size=(leaders, peers)))
    return cases


WEEKS = (4, 8, 15, 30)
TIGHTNESS = ("loose", "usual", "tight")
"""How little time lessons and duties leave (`tandem generate --tightness`)."""
SUBSTITUTES = (0, 1, 2, 4)
CASELOADS = (5, 6, 8, 12)


def variations(seed: int) -> list[Case]:
    """One organization of 40 × 200 as one thing about it changes."""
    base = ["--leaders", "40", "--peers", "200", "--organizations", "1", "--schools", "7", "--seed", str(seed)]

    def case(series: str, value, *flags: str, changes: dict | None = None) -> Case:
        name = f"{series.replace(' ', '-')}-{value}"
        return Case(name, generate=[*base, *flags], peers=(), series=series, value=str(value), changes=changes or {})

    return (
        [case("weeks", count, "--weeks", str(count)) for count in WEEKS]
        + [case("tightness", name, "--tightness", name) for name in TIGHTNESS]
        + [case("substitutes", count, changes={"schools": {"substitutesPerDay": count}}) for count in SUBSTITUTES]
        + [case("caseload", most, changes={"leaders": {"caseload": {"min": 0, "max": most}}}) for most in CASELOADS]
    )
