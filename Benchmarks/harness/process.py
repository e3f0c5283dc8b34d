"""Runs a command as its user would, and says what the whole process took."""

import os
import subprocess
import time
from dataclasses import asdict, dataclass


@dataclass
class Run:
    """Seconds are of the wall clock, `cpu` of all threads; `memory` is MiB of the largest process."""

    command: list[str]
    code: int
    seconds: float
    cpu: float
    memory: float
    output: str
    errors: str

    def facts(self) -> dict:
        facts = asdict(self)
        facts["command"] = " ".join(self.command)
        del facts["output"], facts["errors"]
        return facts


def run(command: list[str], folder: str, limit: float = 900, environment: dict | None = None) -> Run:
    """Output goes to files, so that a full pipe never stops the command."""
    os.makedirs(folder, exist_ok=True)
    names = [os.path.join(folder, name) for name in ("output.txt", "errors.txt")]
    with open(names[0], "wb") as output, open(names[1], "wb") as errors:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, stdout=output, stderr=errors, env={**os.environ, **(environment or {})}, start_new_session=True
        )
        code, usage = _wait(process, started + limit)
        seconds = time.perf_counter() - started
    texts = [open(name, errors="replace").read() for name in names]
    return Run(command, code, seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, *texts)


def _wait(process: subprocess.Popen, end: float):
    """Waits with little delay; past `end` the process and those that it started are ended."""
    pause = 0.001
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, usage
        if time.perf_counter() > end:
            os.killpg(process.pid, 9)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, usage
        time.sleep(pause)
        pause = min(0.02, pause * 1.3)
