"""The generator and the table: suite_test.py WORKLOAD SOUVERIX."""
import json
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path

sys.dont_write_bytecode = True
from suite import report  # noqa: E402

WORKLOAD, SOUVERIX = sys.argv.pop(1), sys.argv.pop(1)
EVENTS, NODES, REGIONS = 20_000, 500, 4


def workload(seed: int) -> bytes:
    return subprocess.run([WORKLOAD, str(EVENTS), str(NODES), str(REGIONS), str(seed)],
                          stdout=subprocess.PIPE, check=True).stdout


class Workload(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bytes = workload(1)
        cls.events = [json.loads(line) for line in cls.bytes.splitlines()]

    def test_is_the_same_for_the_same_seed_alone(self):
        self.assertEqual(self.bytes, workload(1))
        self.assertNotEqual(self.bytes, workload(2))

    def test_has_about_470_bytes_an_event(self):
        self.assertEqual(len(self.events), EVENTS)
        self.assertAlmostEqual(len(self.bytes) / EVENTS, 470, delta=15)

    def test_registers_each_node_once_and_first(self):
        first = {event['subject'] for event in self.events[:NODES]}
        self.assertEqual(len(first), NODES)
        later = Counter(event['type'] for event in self.events[NODES:])
        self.assertNotIn('io.souverix.node.registered.v1', later)
        share = later['io.souverix.attestation.recorded.v1'] / (EVENTS - NODES)
        self.assertAlmostEqual(share, 0.45, delta=0.02)

    def test_numbers_each_region_without_gaps(self):
        sequences = {}
        for event in self.events:
            self.assertEqual(int(event['sequence']), sequences.get(event['region'], 0))
            sequences[event['region']] = int(event['sequence']) + 1
        self.assertEqual(len(sequences), REGIONS)

    def test_is_imported_without_a_malformed_event(self):
        with tempfile.TemporaryDirectory() as folder:
            lines = Path(folder, 'workload.jsonl')
            lines.write_bytes(self.bytes)
            answer = subprocess.run([SOUVERIX, 'import', '--json', '--replica', f'{folder}/r.db',
                                     str(lines)], stdout=subprocess.PIPE, check=True).stdout
        regions = json.loads(answer)['regions']
        self.assertEqual(sum(int(region['added']) for region in regions), EVENTS)
        self.assertEqual(sum(int(region['quarantined']) for region in regions), 0)


class Table(unittest.TestCase):
    def test_compares_medians_with_the_goal(self):
        met = report.against('import', 'DuckDB', [9, 1, 1.2], [2, 2, 8], 0.6)
        missed = report.against('import', 'DuckDB', [1.3], [2], 0.6)
        self.assertEqual((met.shown, met.met, missed.met), ('0.6 ×', 'yes', 'no'))

    def test_says_what_was_not_measured(self):
        row = report.against('import', 'DuckDB', [1], [], 0.6)
        self.assertEqual((row.ours, row.theirs, row.met), ('1 s', '–', 'not measured'))

    def test_prints_a_row_of_markdown_each_with_numbered_notes(self):
        text = report.table([report.limit('frame', 12.34, 16.7, 'ms', 'raster'),
                             report.limit('memory', None, 16, 'B')])
        self.assertIn('| frame (1) | – | 12.3 ms | – | 12.3 ms | ≤ 16.7 ms | yes |', text)
        self.assertIn('| memory | – | – | – | – | ≤ 16 B | not measured |', text)
        self.assertTrue(text.endswith('(1) raster'))


if __name__ == '__main__':
    unittest.main()
