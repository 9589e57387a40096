"""Import, size and questions, each beside its peer and alternating with it."""
import random
import sqlite3
import subprocess
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median
from time import monotonic

from .peers import HERE, Peers
from .process import Answers, asked, drop, settle, timed
from .report import Row, against, seconds

QUESTIONS = 7  # of each kind, at random nodes and moments of a fixed seed


class Data:
    """One workload and what is made of it, in a folder of its own."""

    def __init__(self, folder: Path, programs: Path, events: int, nodes: int):
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.programs, self.events, self.nodes = folder, programs, events, nodes
        self.jsonl = folder / 'workload.jsonl'
        self.replica = folder / 'ours.db'
        self.duckdb = folder / 'peer.duckdb'
        self.sqlite = folder / 'peer.sqlite'

    def program(self, name: str) -> str:
        return str(self.programs / name)

    def make(self) -> None:
        """Writes the workload where it is not there yet; it is the same every time."""
        if not self.jsonl.exists():
            part = self.jsonl.with_suffix('.part')
            with part.open('wb') as out:
                subprocess.run([self.program('souverix_workload'), str(self.events),
                                str(self.nodes), '4', '1'], stdout=out, check=True)
            part.rename(self.jsonl)
        with self.jsonl.open('rb') as file:  # all measure a file that the system has at hand
            while file.read(1 << 24):
                pass

    def is_fresh(self) -> bool:
        """Whether a replica is kept that this very program made."""
        program = Path(self.program('souverix'))
        return (self.replica.exists()
                and self.replica.stat().st_mtime > program.stat().st_mtime)

    def node(self, number: int) -> str:
        return f'sx-rempart-2026-zone-{chr(ord("a") + number % 26)}-node-{number}'


def import_ours(data: Data, source: Path | None = None, replica: Path | None = None) -> float:
    into = replica or data.replica
    drop(into)
    settle()
    return timed([data.program('souverix'), 'import', '--replica', str(into),
                  str(source or data.jsonl)], stderr=subprocess.DEVNULL)


def import_duckdb(data: Data, peers: Peers) -> float:
    settle()
    return asked(['node', str(HERE / 'duckdb.mjs'), str(peers.duckdb), 'import', str(data.jsonl),
                  str(data.duckdb)])['seconds']


def floor_of_import(data: Data) -> str:
    """What hashing and the lightest packing of all bytes alone take on this machine."""
    hashing = timed(['sha256sum', str(data.jsonl)])
    packing = timed(['zstd', '-1', '-T2', '-q', '-c', str(data.jsonl)])
    return (f'floor: sha256 of all bytes takes {seconds(hashing)} of one core, zstd -1 '
            f'{seconds(packing)} of two; with both spread over two cores '
            f'{seconds(hashing / 2 + packing)}')


def import_row(data: Data, peers: Peers, repetitions: int) -> Row:
    ours, theirs = [], []
    for _ in range(repetitions):
        ours.append(import_ours(data))
        if peers.duckdb:
            theirs.append(import_duckdb(data, peers))
    floor = floor_of_import(data) if peers.has('zstd') and peers.has('sha256sum') else ''
    return against('JSONL to a queryable, hashed, folded, indexed replica', 'DuckDB `read_json`',
                   ours, theirs, 0.6, floor)


def bundle_row(data: Data, peers: Peers, repetitions: int) -> Row:
    bundle, copy = data.folder / 'ours.svxbundle', data.folder / 'copy.db'
    bundle.unlink(missing_ok=True)
    subprocess.run([data.program('souverix'), 'export', '--replica', str(data.replica), '--out',
                    str(bundle)], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    ours, theirs = [], []
    for _ in range(repetitions):
        ours.append(import_ours(data, bundle, copy))
        if peers.has('sha256sum'):
            theirs.append(timed(['sha256sum', str(data.jsonl)]))
    drop(copy)
    bundle.unlink()
    return against('bundle verified and imported', '`sha256sum`, one core', ours, theirs, 2)


def size_row(data: Data, peers: Peers) -> Row:
    ours = data.replica.stat().st_size
    theirs = None
    if peers.has('zstd'):
        packed = subprocess.Popen(['zstd', '-3', '-T2', '-q', '-c', str(data.jsonl)],
                                  stdout=subprocess.PIPE)
        theirs = 0
        while piece := packed.stdout.read(1 << 20):
            theirs += len(piece)
        packed.wait()
    figure = ours / theirs if theirs else None
    return Row('size with exact bytes and all indexes', '`zstd -3` of the JSONL',
               f'{ours / 1e6:.0f} MB', f'{theirs / 1e6:.0f} MB' if theirs else '–', figure,
               f'{figure:.3g} ×' if figure else '–', 1.4, '≤ 1.4 ×',
               f'{ours / data.events:.1f} bytes an event')


def make_sqlite(data: Data) -> None:
    """The events in SQLite with an index on (node, time); kept, as making it is not measured."""
    if data.sqlite.exists():
        return
    part = data.sqlite.with_suffix('.part')
    drop(part)
    script = (HERE / 'node_history.sql').read_text().replace('WORKLOAD', str(data.jsonl))
    subprocess.run(['sqlite3', str(part)], input=script, text=True, check=True,
                   stdout=subprocess.DEVNULL)
    part.rename(data.sqlite)


def ask_sqlite(data: Data, node: str) -> float:
    begin = monotonic()
    with sqlite3.connect(f'file:{data.sqlite}?mode=ro', uri=True) as connection:
        connection.execute('SELECT count(*), sum(length(body)) FROM (SELECT body FROM events '
                           'WHERE node = ? ORDER BY happened)', (node,)).fetchall()
    return monotonic() - begin


def history_row(data: Data, peers: Peers, ours: Answers) -> Row:
    with_peer = peers.has('sqlite3')
    if with_peer:
        make_sqlite(data)
    mine, exact, theirs = [], [], []
    chosen = random.Random(1)
    for _ in range(QUESTIONS * 3):
        node = data.node(chosen.randrange(data.nodes))
        ours.ask(f'bytes {node}')
        mine.append(ours.ask(f'history {node}')['ms'] / 1e3)
        exact.append(ours.ask(f'bytes {node}')['ms'] / 1e3)
        if with_peer:
            ask_sqlite(data, node)  # so that the system has the peer's pages at hand as it has ours
            theirs.append(ask_sqlite(data, node))
    return against("one node's whole history, nothing of ours cached",
                   'sqlite3, index on (node, time)', mine, theirs, 0.5,
                   'ours: opened, every event decoded and put in fold order; theirs: opened, '
                   'ordered by time, every body read. Ours with every event\'s exact bytes too, '
                   f'from as many frames of the log: {seconds(median(exact))}')


def question_rows(data: Data, peers: Peers) -> list[Row]:
    """Histories, fleets at random (T, K) and heatmaps; both sides stay open all the while."""
    chosen = random.Random(2)
    begin = datetime(2025, 1, 15)

    def moment() -> datetime:
        return begin + timedelta(seconds=chosen.randrange(345 * 86400))
    times = [(moment(), timedelta(seconds=chosen.randrange(7 * 86400))) for _ in range(QUESTIONS)]
    fleets = [f'fleet {t:%Y-%m-%dT%H:%M:%SZ} {t + late:%Y-%m-%dT%H:%M:%SZ}' for t, late in times]
    first = ['newmap 200'] * 5
    later = [f'heatmap 200 {percent}' for percent in range(1, 10)]
    with Answers([data.program('souverix_bench'), str(data.replica), '-']) as ours:
        rows = [history_row(data, peers, ours)]
        peer = Answers(['node', str(HERE / 'duckdb.mjs'), str(peers.duckdb), 'serve',
                        str(data.duckdb)]) if peers.duckdb else None
        for work, questions in (('fleet state at a random (T, K)', fleets),
                                ('heatmap, every node × 200 bins, first of a session: opened '
                                 'and read anew', first),
                                ('the same panned and zoomed: another range each time', later)):
            mine, theirs = [], []
            if questions is later:
                ours.ask('heatmap 200')
            for question in questions:
                mine.append(ours.ask(question)['ms'] / 1e3)
                if peer:  # which knows of one range only
                    theirs.append(peer.ask(question.replace('newmap', 'heatmap'))['ms'] / 1e3)
            rows.append(against(work, 'DuckDB', mine, theirs, 0.05,
                                f'ours: {seconds(min(mine))} to {seconds(max(mine))}'))
        if peer:
            peer.__exit__()
    return rows
