"""The table of what was measured, as Markdown."""
from dataclasses import dataclass
from statistics import median


@dataclass
class Row:
    """One line: `goal` is met where `figure` is at most that."""
    work: str
    peer: str
    ours: str
    theirs: str
    figure: float | None  # what the goal speaks of, in its unit; None: not measured
    shown: str            # the figure as read
    goal: float
    goal_shown: str
    note: str = ''

    @property
    def met(self) -> str:
        if self.figure is None:
            return 'not measured'
        return 'yes' if self.figure <= self.goal else 'no'


def seconds(value: float) -> str:
    """A span in the unit that people would say it in."""
    if value < 0.001:
        return f'{value * 1e6:.0f} µs'
    if value < 1:
        return f'{value * 1e3:.3g} ms'
    return f'{value:.3g} s'


def against(work: str, peer: str, ours: list[float], theirs: list[float], goal: float,
            note: str = '') -> Row:
    """A row that compares the medians of two series of seconds; an empty one was not measured."""
    mine = median(ours) if ours else None
    other = median(theirs) if theirs else None
    figure = mine / other if mine is not None and other else None
    return Row(work, peer, seconds(mine) if mine is not None else '–',
               seconds(other) if other is not None else '–', figure,
               f'{figure:.3g} ×' if figure is not None else '–', goal, f'≤ {goal:g} ×', note)


def limit(work: str, ours: float | None, goal: float, unit: str, note: str = '') -> Row:
    """A row with a bound of its own, without a peer."""
    shown = '–' if ours is None else f'{ours:.3g} {unit}'
    return Row(work, '–', shown, '–', ours, shown, goal, f'≤ {goal:g} {unit}', note)


def table(rows: list[Row]) -> str:
    lines = ['| work | peer | ours | peer | figure | goal | met |',
             '| --- | --- | --- | --- | --- | --- | --- |']
    notes: list[str] = []
    for row in rows:
        mark = ''
        if row.note:
            notes.append(row.note)
            mark = f' ({len(notes)})'
        lines.append(f'| {row.work}{mark} | {row.peer} | {row.ours} | {row.theirs} | {row.shown} '
                     f'| {row.goal_shown} | {row.met} |')
    return '\n'.join(lines + [''] + [f'({i}) {note}' for i, note in enumerate(notes, 1)])
