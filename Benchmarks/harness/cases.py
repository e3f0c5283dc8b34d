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
    eligibility: dict = field(default_factory=dict)
    """What is changed in the `eligibility` of a generated roster."""


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
                 peers=(), eligibility={"sameOrganization": False}))
    return cases


GROWTH = (6, 12, 25, 50, 100, 200, 400, 800, 1600, 3000, 6000, 12000)
"""Peers of the rosters that show how cost grows: organizations of about 200 peers, never more than 13 to a network's."""


def growth(largest: int, seed: int) -> list[Case]:
    cases = []
    for peers in GROWTH:
        if peers > largest:
            break
        leaders = max(2, round(peers * 0.192))
        organizations = min(60, max(1, round(peers / 200)))
        schools = max(organizations, round(peers / 30))
        cases.append(
            Case(
                f"growth-{peers}",
                generate=f"--leaders {leaders} --peers {peers} --organizations {organizations} "
                f"--schools {schools} --seed {seed}".split(),
                peers=(),
                size=(leaders, peers),
            )
        )
    return cases


def variations(seed: int) -> list[Case]:
    """One organization of 40 × 200 as the weeks of the term and the free time of its people change."""
    base = ["--leaders", "40", "--peers", "200", "--organizations", "1", "--schools", "7", "--seed", str(seed)]
    weeks = [Case(f"weeks-{count}", generate=[*base, "--weeks", str(count)], peers=()) for count in (8, 15, 30)]
    tight = [Case(f"{name}", generate=[*base, "--tightness", name], peers=()) for name in ("loose", "usual", "tight")]
    return weeks + tight
