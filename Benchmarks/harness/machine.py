"""What the numbers were measured with."""

import os
import platform
import re
import subprocess
from importlib import metadata


def facts(tandem: str) -> dict:
    return {
        "machine": {
            "processor": _processor(),
            "cores": os.cpu_count(),
            "memory GiB": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
            "load at the start": round(os.getloadavg()[0], 1),
            "system": _first(["sh", "-c", ". /etc/os-release 2>/dev/null && echo $PRETTY_NAME"]) or platform.platform(),
        },
        "commit": _first(["git", "rev-parse", "--short=12", "HEAD"])
        + (" with changes" if _first(["git", "status", "--porcelain", "--untracked-files=no", "--", "Sources"]) else ""),
        "versions": {
            "tandem": _first([tandem, "--version"]),
            "swift": _first(["swift", "--version"], r"Swift version (\S+)"),
            "glpk": _first(["dpkg-query", "-W", "-f=${Version}", "libglpk-dev"]),
            "python": platform.python_version(),
            "HiGHS (highspy)": metadata.version("highspy"),
            "OR-Tools": metadata.version("ortools"),
        },
    }


def _processor() -> str:
    try:
        with open("/proc/cpuinfo") as file:
            return re.search(r"model name\s*:\s*(.*)", file.read()).group(1)
    except (OSError, AttributeError):
        return platform.processor() or platform.machine()


def _first(command: list[str], pattern: str = r"(.*)") -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    found = re.search(pattern, done.stdout + done.stderr if pattern != r"(.*)" else done.stdout)
    return found.group(1).strip() if found else ""
