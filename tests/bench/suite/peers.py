"""The programs that ours is measured beside. One that is missing is said so; nothing fails."""
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent / 'peers'
DUCKDB = '@duckdb/node-api@1.5.6-r.1'


@dataclass
class Peers:
    duckdb: Path | None = None  # the folder that it was installed in
    missing: list[str] = field(default_factory=list)

    def has(self, program: str) -> bool:
        """Whether a program of a Debian package is there; a missing one is remembered."""
        if shutil.which(program):
            return True
        if program not in self.missing:
            self.missing.append(program)
        return False


def find(cache: Path, fetch: bool) -> Peers:
    """Looks for the peers; `fetch` installs DuckDB's npm package into the cache."""
    peers = Peers()
    installed = cache / 'node_modules/@duckdb/node-api'
    if fetch and not installed.exists() and peers.has('npm'):
        cache.mkdir(parents=True, exist_ok=True)
        (cache / 'package.json').write_text('{"private": true}\n')
        subprocess.run(['npm', 'install', '--no-audit', '--no-fund', '--silent', DUCKDB],
                       cwd=cache, check=False)
    if installed.exists() and peers.has('node'):
        peers.duckdb = cache
    else:
        peers.missing.append('DuckDB (npm @duckdb/node-api)')
    return peers
