"""What the figures were measured on."""
import os
import subprocess
from datetime import datetime, timezone
from pathlib import Path


def _field(path: str, key: str) -> str:
    for line in Path(path).read_text().splitlines():
        if line.startswith(key):
            return line.split(':', 1)[1].strip()
    return 'unknown'


def commit(root: Path) -> str:
    def git(*words: str) -> str:
        return subprocess.run(['git', '-C', str(root), *words], capture_output=True, text=True,
                              check=False).stdout.strip()
    name = git('rev-parse', '--short', 'HEAD') or 'unknown'
    return name + (' with changes' if git('status', '--porcelain', '--untracked-files=no') else '')


def describe(root: Path) -> str:
    """One paragraph: date, commit, machine, and how busy it is now."""
    memory = int(_field('/proc/meminfo', 'MemTotal').split()[0]) / 1024 ** 2
    date = datetime.now(timezone.utc).strftime('%Y-%m-%d %H:%M UTC')
    load = os.getloadavg()[0]
    busy = f'; load {load:.1f} at the start: other work ran beside it' if load > 0.7 else ''
    return (f'{date}, commit {commit(root)}, {_field("/proc/cpuinfo", "model name")}, '
            f'{os.cpu_count()} cores, {memory:.0f} GiB{busy}.')
