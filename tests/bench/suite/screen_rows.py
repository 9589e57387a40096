"""What a reader of the console feels: opening, frames, memory, blocks, dragging."""
import os
import subprocess
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import monotonic

from .data_rows import Data, import_ours
from .peers import HERE, Peers
from .process import asked, drop, timed
from .report import Row, against, limit, seconds

STORM_RATE = 50_000    # events a second
STORM_SECONDS = 20
STORM_HELD = 1_000_000  # events in the replica when the storm begins
DRAG_NODES = 100_000


@contextmanager
def display(folder: Path):
    """Environment of a program with a 1920×1080 screen and settings of its own."""
    home = folder / 'home'
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    home.chmod(0o700)
    place = dict(os.environ, HOME=str(home), XDG_DATA_HOME=str(home / 'data'),
                 XDG_CONFIG_HOME=str(home / 'config'), XDG_RUNTIME_DIR=str(home),
                 XDG_CACHE_HOME=str(home / 'cache'))
    read, write = os.pipe()
    with subprocess.Popen(['Xvfb', '-displayfd', str(write), '-screen', '0', '1920x1080x24'],
                          pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as told:
            place |= {'DISPLAY': f':{told.readline().strip()}', 'QT_QPA_PLATFORM': 'xcb'}
        try:
            yield place
        finally:
            server.terminate()


def driven(data: Data, place: dict, *words) -> dict:
    return asked([data.program('souverix_screen_bench'), *map(str, words)], env=place)


def opening_row(data: Data, peers: Peers, place: dict, repetitions: int) -> Row:
    ours, whole, theirs = [], [], []
    for _ in range(repetitions):
        begin = monotonic()
        figures = driven(data, place, 'opening', data.replica)
        ours.append(figures['painted'] - begin)
        whole.append(figures['settled'] - begin)
        if peers.has('lnav'):
            theirs.append(timed(['lnav', '-n', '-I', str(HERE / 'lnav'), '-c',
                                 ';SELECT count(*) FROM souverix_event', str(data.jsonl)],
                                env=place))
    return against('open an existing replica to the first paint of its fleet',
                   '`lnav` to its first count of the JSONL', ours, theirs, 0.1,
                   f'all of the screen, its trend too, after {seconds(median(whole))}')


def frame_rows(data: Data, tenth: Data, place: dict) -> list[Row]:
    """`tenth`: a tenth of the events, to compare with."""
    few, many = driven(tenth, place, 'frames', tenth.replica), driven(data, place, 'frames',
                                                                       data.replica)
    rows = []
    for screen, title in (('timeline', 'timeline'), ('drift', 'heatmap')):
        mine, other = many[screen], few[screen]
        rows.append(limit(f'frame of the {title} while panning and zooming, p95', mine['p95'], 16.7,
                          'ms', f'{mine["cpu_p95"]:.1f} ms of processor time; '
                          f'{mine["frames"]} frames'))
        ratio = mine['cpu_p95'] / other['cpu_p95']
        rows.append(Row('the same in processor time', f'{tenth.events:,} events',
                        f'{mine["cpu_p95"]:.1f} ms', f'{other["cpu_p95"]:.1f} ms', ratio,
                        f'{ratio:.3g} ×', 1.25, '≤ 1.25 ×'))
    return rows


def memory_row(data: Data, place: dict) -> Row:
    empty = driven(data, place, 'memory')
    full = driven(data, place, 'memory', data.replica)
    bytes_an_event = (full['resident'] - empty['resident']) / data.events
    return limit('resident memory after browsing all screens, over the empty console',
                 bytes_an_event, 16, 'B an event',
                 f'{full["resident"] / 1e6:.0f} MB, empty {empty["resident"] / 1e6:.0f} MB, at most '
                 f'{full["peak"] / 1e6:.0f} MB while browsing')


def storm_row(data: Data, place: dict) -> Row:
    more = STORM_RATE * STORM_SECONDS
    lines, rest = data.folder / 'storm.jsonl', data.folder / 'more.jsonl'
    source = subprocess.Popen([data.program('souverix_workload'), str(STORM_HELD + more),
                               str(data.nodes)], stdout=subprocess.PIPE)
    for path, count in ((lines, STORM_HELD), (rest, more)):
        with path.open('wb') as out:
            for _ in range(count):
                out.write(source.stdout.readline())
    source.wait()
    figures = driven(data, place, 'storm', lines, rest, STORM_RATE)
    lines.unlink()
    rest.unlink()
    worst = figures['blocks'][0] if figures['blocks'] else {'during': 'nothing'}
    behind = max(0, figures['written'] - figures['seen_at_end']) / STORM_RATE
    return limit(f'longest UI-thread block while {STORM_RATE:,} events/s arrive, with search and '
                 'sort', figures['longest'], 50, 'ms',
                 f'while {worst["during"]}; at most {figures["longest_cpu"]:.1f} ms of processor '
                 f'time; at the end the screen was {behind:.1f} s behind')


def drag_row(data: Data, place: dict) -> Row:
    """The cursor over a fleet of its own, with many nodes."""
    fleet = Data(data.folder / 'many', data.programs, min(data.events, 10 * DRAG_NODES),
                 min(DRAG_NODES, data.events // 10))
    fleet.make()
    import_ours(fleet)
    figures = driven(data, place, 'dragging', fleet.replica)
    drop(fleet.replica)
    fleet.jsonl.unlink()
    each = ', '.join(f'{name} {seconds(figures[name] / 1e3)}'
                     for name in ('fleet', 'timeline', 'drift'))
    return limit(f'time cursor dragged by pixels, {fleet.nodes:,} nodes, the screen repainted, p95',
                 figures['p95'], 50, 'ms', f'{each}; across the history in a hundred steps '
                 f'{seconds(figures["hundredths"] / 1e3)} a step; first step from now '
                 f'{seconds(figures["jump"] / 1e3)}')


def screen_rows(data: Data, tenth: Data, peers: Peers, repetitions: int,
                streams: bool) -> list[Row]:
    """`streams`: those rows too whose replica is of their own size, whatever `data` holds."""
    with display(data.folder) as place:
        rows = [opening_row(data, peers, place, repetitions), *frame_rows(data, tenth, place),
                memory_row(data, place)]
        return rows + ([storm_row(data, place), drag_row(data, place)] if streams else [])
