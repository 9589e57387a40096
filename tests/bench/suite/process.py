"""Programs run and timed, and programs that answer questions line by line."""
import json
import os
import subprocess
import time
from pathlib import Path


def timed(command: list[str], **more) -> float:
    """Seconds of wall time that a program takes; CalledProcessError where it fails."""
    begin = time.monotonic()
    subprocess.run(command, check=True, stdout=more.pop('stdout', subprocess.DEVNULL), **more)
    return time.monotonic() - begin


def asked(command: list[str], **more) -> dict:
    """What a program prints as its last line of JSON."""
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, **more)
    return json.loads(run.stdout.strip().splitlines()[-1])


class Answers:
    """A program that is asked by a line and answers by a line of JSON."""

    def __init__(self, command: list[str]):
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                         text=True, bufsize=1)

    def ask(self, question: str) -> dict:
        self._process.stdin.write(question + '\n')
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f'no answer to: {question}')
        return json.loads(line)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.stdin.close()
        self._process.wait()


def drop(path: Path) -> None:
    """Removes a database and what lies beside it."""
    for suffix in ('', '-wal', '-shm', '.wal'):
        Path(str(path) + suffix).unlink(missing_ok=True)


def settle() -> None:
    """Lets what was written reach the disk, so that it does not slow what is measured next."""
    os.sync()
