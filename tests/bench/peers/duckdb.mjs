// node duckdb.mjs MODULES import JSONL DB: prints the seconds that the import took as JSON.
// node duckdb.mjs MODULES serve DB: answers the questions of souverix_bench, a line each.
// MODULES is the folder in which @duckdb/node-api was installed.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { rmSync } from 'node:fs';

const [modules, command, ...files] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(`${modules}/package.json`)('@duckdb/node-api');
const text = (value) => `'${value.replaceAll("'", "''")}'`;
const ofType = (name) => `"type" = 'io.souverix.${name}.v1'`;

const columns = ['region', 'sequence', 'subject', 'type', 'time', 'recordedtime']
  .map((name) => `${name}: 'VARCHAR'`).concat("data: 'JSON'").join(', ');

async function importFile(connection, file) {
  const begin = process.hrtime.bigint();
  await connection.run(`
    CREATE TABLE events AS
    SELECT region, sequence::BIGINT AS sequence, subject, "type", "time"::TIMESTAMP AS happened,
           recordedtime::TIMESTAMP AS recorded, data
    FROM read_json(${text(file)}, format = 'newline_delimited', columns = {${columns}})`);
  await connection.run('CHECKPOINT');
  return Number(process.hrtime.bigint() - begin) / 1e9;
}

// What each node was in at T as known at K, by the newest event of each kind.
const newest = (path, type) => `arg_max(data->>'$.${path}', happened) FILTER (${ofType(type)})`;
const fleet = (at, known) => `
  SELECT subject, ${newest('to', 'lifecycle.changed')} AS phase,
         ${newest('to', 'connectivity.changed')} AS link,
         ${newest('status', 'attestation.recorded')} AS attested,
         ${newest('version', 'container.deployed')} AS version,
         ${newest('objects', 'config.observed')} AS objects
  FROM events
  WHERE happened <= ${text(at)}::TIMESTAMP AND recorded <= ${text(known)}::TIMESTAMP
  GROUP BY subject`;

// The year of the workload in so many equal bins, the worst of each node and bin.
const heatmap = (bins) => `
  SELECT subject, time_bucket(INTERVAL '${Math.floor((365 * 86400) / bins)} seconds', happened) AS bin,
         max((data->>'$.objects')::INTEGER) AS worst
  FROM events WHERE ${ofType('config.observed')} GROUP BY subject, bin`;

const history = (node) => `SELECT * FROM events WHERE subject = ${text(node)} ORDER BY happened`;

function questionOf(line) {
  const [what, first, second] = line.split(' ');
  return what === 'fleet' ? fleet(first, second ?? first)
    : what === 'heatmap' ? heatmap(Number(first)) : history(first);
}

async function serve(connection) {
  for await (const line of createInterface({ input: process.stdin })) {
    const begin = process.hrtime.bigint();
    const reader = await connection.runAndReadAll(questionOf(line));
    const ms = Number(process.hrtime.bigint() - begin) / 1e6;
    console.log(JSON.stringify({ ask: line, ms, rows: reader.currentRowCount }));
  }
}

const database = files.at(-1);
if (command === 'import') {
  for (const suffix of ['', '.wal']) rmSync(database + suffix, { force: true });
}
const instance = await DuckDBInstance.create(database);
const connection = await instance.connect();
if (command === 'import') {
  console.log(JSON.stringify({ seconds: await importFile(connection, files[0]) }));
  connection.closeSync();
  instance.closeSync();
} else {
  await serve(connection);
}
