"""Measures one case: Tandem and its peers by turns, each as a whole process."""

import json
import math
import os
import sys
from dataclasses import dataclass

from peers import events

from .cases import Case
from .process import Run, run


@dataclass
class Settings:
    tandem: str
    work: str
    repeats: int
    seconds: float
    threads: int
    columns: int
    """A natural model with more columns is not built."""
    schedule_seconds: float | None
    whole_seconds: float


class Measurement:
    """All runs of a case; `result` is what is kept."""

    def __init__(self, case: Case, settings: Settings):
        self.case = case
        self.settings = settings
        self.folder = os.path.join(settings.work, case.name.removesuffix(".json"))
        os.makedirs(self.folder, exist_ok=True)
        self.roster = case.path
        self.result = {"roster": case.name, "size": case.size, "stages": {}}
        if case.series:
            self.result |= {"series": case.series, "value": case.value}

    def measure(self) -> dict:
        if self.case.generate:
            self.roster = self._file("roster.json")
            self._tandem("generate", *self.case.generate, "-o", self.roster)
            self.result["generate"] = " ".join(["tandem generate", *self.case.generate])
            if self.case.changes:
                self._change()
        self.result["check"] = self._facts(self._tandem("check", self.roster))
        self.result["work"] = self._work()
        if "pairing" not in self.case.stages:
            # The term needs pairs; what they took is not measured here.
            self._tandem("pair", self.roster, "-o", self._plan("tandem", "pairing"), "--quiet")
        for stage in self.case.stages:
            say(f"  {stage}")
            block = self._stage(stage)
            self.result["stages"][stage] = {"limit": self.settings.seconds, **block}
            if stage == "schedule" and self.settings.schedule_seconds:
                self.result["stages"][stage]["tandem limit"] = self.settings.schedule_seconds
        if self.case.whole and "schedule" in self.case.stages:
            say("  whole value")
            self.result["whole"] = self._whole()
        return self.result

    def _whole(self) -> dict:
        """Pairs and term searched for together, against the term of the pairs with the most points."""
        plan = self._file("whole.plan.json")
        command = [self.settings.tandem, "schedule", self.roster, "-o", plan, "--quiet"]
        command += ["--threads", str(self.settings.threads), "--time-limit", f"{self.settings.whole_seconds:.0f}"]
        done = run(command, self.folder, self.settings.whole_seconds * 2 + 60)
        facts = self._facts(done)
        if done.code != 0:
            return {**facts, "failed": done.errors[-300:] or "not done in time"}
        with open(plan) as file:
            facts["value"] = json.load(file)["value"]
        facts["verified"] = self._tandem("verify", self.roster, plan, fails=True).code == 0
        return facts

    def _change(self):
        with open(self.roster) as file:
            roster = json.load(file)
        for key, values in self.case.changes.items():
            places = roster.setdefault(key, {})
            for place in places if isinstance(places, list) else [places]:
                place.update(values)
        with open(self.roster, "w") as file:
            json.dump(roster, file)
        self.result["generate"] += f", with {json.dumps(self.case.changes)}"

    def _facts(self, done: Run) -> dict:
        """What a run took; its command without the folders of this machine."""
        facts = done.facts()
        names = {self.settings.tandem: "tandem", sys.executable: "python3", self.roster: os.path.basename(self.roster)}
        words = [names.get(word, word.replace(self.folder + os.sep, "")) for word in done.command]
        facts["command"] = " ".join(words)
        return facts

    def _file(self, name: str) -> str:
        return os.path.join(self.folder, name)

    def _tandem(self, *arguments: str, fails: bool = False) -> Run:
        done = run([self.settings.tandem, *arguments], self.folder, 3600)
        if done.code != 0 and not fails:
            raise RuntimeError(f"{' '.join(done.command)} ended with {done.code}: {done.errors[-2000:]}")
        return done

    def _work(self) -> dict | None:
        """What `tandem bench` counts: columns, rounds, nodes, time in GLPK, time to each gap."""
        done = self._tandem("bench", self.roster, "--json", "--pairs-only", "--threads", str(self.settings.threads))
        return json.loads(done.output)[0]

    def _plan(self, who: str, stage: str) -> str:
        return self._file(f"{stage}-{who}.plan.json")

    def _stage(self, stage: str) -> dict:
        pairs = [] if stage == "pairing" else ["--pairs", self._plan("tandem", "pairing")]
        command = ["pair" if stage == "pairing" else "schedule", self.roster, *pairs]
        command += ["-o", self._plan("tandem", stage), "--threads", str(self.settings.threads), "--quiet"]
        if stage == "schedule" and self.settings.schedule_seconds:
            command += ["--time-limit", f"{self.settings.schedule_seconds:.0f}"]
        peers = self.case.peers
        if stage == "schedule" and self.case.schedule_peers is not None:
            peers = self.case.schedule_peers
        model = self._model(stage, pairs) if peers else None
        runs = {"tandem": []}
        for turn in range(self.settings.repeats):
            if turn > 0 and not self._worth_repeating(runs["tandem"]):
                break
            done = self._tandem(*command)
            runs["tandem"].append({**self._facts(done), **self._judge("tandem", stage)})
            for peer in peers if model and model["built"] else ():
                if turn == 0 or self._worth_repeating(runs[peer]):
                    runs.setdefault(peer, []).append(self._peer(peer, stage, pairs))
        return {"model": model, "runs": runs}

    def _worth_repeating(self, runs: list[dict]) -> bool:
        """A run that its time limit ended tells no more the second time."""
        return runs[-1]["seconds"] < self.settings.seconds * 0.5

    def _model(self, stage: str, pairs: list[str]) -> dict:
        """The natural model as MPS; writing it is not charged to the peers."""
        count = self.result["work"].get("naturalColumns" if stage == "pairing" else "naturalScheduleColumns") or 0
        if count > self.settings.columns:
            return {"built": False, "columns": count}
        path = self._file(f"{stage}.mps")
        done = run([self.settings.tandem, "model", self.roster, "--stage", stage, *pairs, "--format", "mps", "-o", path],
                   self.folder)
        if done.code != 0:
            say(f"    no model: {done.errors[-300:]}")
            return {"built": False, "columns": count, "error": done.errors[-300:]}
        return {"built": True, "seconds": done.seconds, "bytes": os.path.getsize(path)}

    def _peer(self, peer: str, stage: str, pairs: list[str]) -> dict:
        say(f"    {peer}")
        model, solution = self._file(f"{stage}.mps"), self._file(f"{stage}-{peer}.sol")
        log, plan = self._file(f"{stage}-{peer}.json"), self._plan(peer, stage)
        for old in (solution, log, plan):
            if os.path.exists(old):
                os.remove(old)
        solver = f"greedy-{stage}" if peer == "greedy" else peer
        command = [sys.executable, "-m", "peers.solve", "--solver", solver, "--model", model, "--solution", solution]
        command += ["--log", log, "--columns", model + ".columns.json", "--seconds", str(self.settings.seconds)]
        command += ["--threads", str(self.settings.threads)]
        start = self._file(f"{stage}-greedy.sol")
        if peer != "greedy" and os.path.exists(start):
            command += ["--start", start]
        done = run(command, self.folder, self.settings.seconds * 2 + 60, {"PYTHONPATH": "Benchmarks"})
        facts = self._facts(done)
        if not os.path.exists(log):
            return {**facts, "failed": done.errors[-500:] or "ended without an answer"}
        with open(log) as file:
            heard = json.load(file)
        trace = heard.pop("trace")
        facts.update({name: heard[name] for name in ("columns", "rows", "entries", "parts")})
        facts["trace"] = written(thinned(trace))
        facts["to gaps"] = {str(gap): events.seconds_to(gap, trace) for gap in (0.01, 0.001, 0.0001, 0.0)}
        facts["first"] = trace[0][0] if trace else None
        if not os.path.exists(solution):
            return {**facts, "failed": "no solution in time"}
        bound = heard["bound"] if stage == "schedule" else -heard["bound"]
        self._tandem("model", self.roster, "--stage", stage, *pairs, "--solution", solution,
                     *([f"--bound={bound}"] if math.isfinite(bound) else []), "-o", plan)
        return {**facts, **self._judge(peer, stage)}

    def _judge(self, who: str, stage: str) -> dict:
        """Verifies the plan, and reads what it is worth."""
        plan = self._plan(who, stage)
        verified = self._tandem("verify", self.roster, plan, fails=True)
        with open(plan) as file:
            block = json.load(file)["pairing" if stage == "pairing" else "schedule"]
        number = block["points" if stage == "pairing" else "penalty"]
        facts = {"number": number, "bound": block["bound"], "gap": block["gap"], "status": block["status"]}
        facts["verified"] = verified.code == 0
        if verified.code != 0:
            say(f"    {who}: verify says {(verified.output + verified.errors)[:400]}")
        return facts


def thinned(trace: list, most: int = 200) -> list:
    """The first, the last, and evenly chosen states between."""
    if len(trace) <= most:
        return trace
    step = (len(trace) - 1) / (most - 1)
    return [trace[round(index * step)] for index in range(most)]


def written(trace: list) -> list:
    """JSON knows no infinite numbers: a bound that is not known yet is null."""
    return [[second, best, bound if math.isfinite(bound) else None] for second, best, bound in trace]


def say(text: str):
    print(text, file=sys.stderr, flush=True)
