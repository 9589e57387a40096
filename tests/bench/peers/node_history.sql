-- The workload in SQLite, with an index on (node, time). WORKLOAD is the JSONL file.
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -500000;
CREATE TABLE lines(body TEXT);
.mode ascii
.separator "\037" "\n"
.import WORKLOAD lines
CREATE TABLE events AS
  SELECT body ->> '$.subject' AS node, body ->> '$.time' AS happened, body FROM lines;
DROP TABLE lines;
CREATE INDEX by_node ON events(node, happened);
