<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>TimelinePainter</name>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>illegal transition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node went from one phase to another that the lifecycle forbids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inconsistent transition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event names another phase as the one left than the log holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ghost node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something still speaks as a node that was decommissioned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate serial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node is registered with a serial that another one holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>firmware rollback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firmware was replaced by an older version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attestation gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node is active and linked, and was not attested for over 24 h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node holds a certificate that is past its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate expiring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node holds a certificate that ends within 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock skew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event says it happened over 5 min after it was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event was recorded earlier than the one before it in its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node reports drift that does not follow from the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log shows drift that nobody reported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two regions hold the authority over one node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recalled batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node is in service and comes from a recalled batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revoked signer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node runs an image whose signer was revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advisory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node runs an image that holds a component with an advisory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>malformed event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry of a proven log is no well-formed event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log forked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region&apos;s log has shown two heads that cannot both be true.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>format</name>
    <message>
        <source>%1 y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its bytes break the rules of their format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken: what it claims and what it holds do not match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forked: two signed heads that cannot both be true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by a rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of the program does not know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system refused to read or write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the replica.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No space is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The replica&apos;s own file is not sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An error of this program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix</name>
    <message>
        <source>This quotation has no end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field ‘%1’.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field is missing before this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owes %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frequency unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proven against a checkpoint whose key is pinned here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proven against a checkpoint, but nobody has pinned its key on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No signed checkpoint covers these entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is held does not match what was signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log has shown two signed heads that cannot both be true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  late %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  clock ahead %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Happened (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in quarantine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry of the log is no well-formed event. It is kept as evidence, and no projection reads it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inclusion proof was recomputed from these bytes just now, and holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The inclusion proof does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recomputed from these bytes it leads to another root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1 of %2; no tree covers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1 of %2, in a tree of %3 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes, as received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaf hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inclusion proof, from the leaf up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The leaf is the root: nothing to hash in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof has not the length of this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. sibling on the %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None covers this entry. Import a bundle with a signed checkpoint to prove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key that is known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>master %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no log held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upstream, no log held here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upstream unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none owes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 owe %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 messages wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not converging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>synced %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proven by the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because its clock is the latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because the latest clocks are equal and its name sorts first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>though the clocks as they stand do not say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposed winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field &lt;b&gt;%1&lt;/b&gt; of %2, since %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No winner can be proposed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed winner: &lt;b&gt;%1&lt;/b&gt;, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by this console from the authorities claimed and not released; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a region reported it; a person decides, and the log will say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds at any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local autonomy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can operate isolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>syncs opportunistically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the entries held of its log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it owes its upstream beyond its own frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upstream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Master</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries under an adopted checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries that are no events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proven by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not attested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connectivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All nodes that exist at this time. Click to show all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drifted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes in service that differ from what is desired of them, low or worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes in service whose drift is critical.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes in service that cannot be judged: never observed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autonomous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes that run on their own and will report later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlinked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes that cannot be reached: disconnected, intermittent or autonomous. What is shown of them may be old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours of sync debt, and messages that wait for nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not converging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes whose backlog grows faster than it drains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not affirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes whose latest attestation is not affirming, or that were never attested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the log says that should not be. Click for the nodes concerned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on %1 nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest of its drifts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is in its life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latest state reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latest attestation&apos;s status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far its region&apos;s log can be believed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be reached and owes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours since it was last in step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that wait for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether its backlog drains faster than it grows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In step at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When its replay is expected to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Config drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lowest score of its policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How old the newest evidence is; filter in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How old the latest attestation is; filter in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connectivity since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of this node that count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether shares of drift take it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in sync, owes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owes %1 messages, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, does not catch up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, ETA %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attested %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never attested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trust: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 autonomous, %2 not in sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 owed together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 drifted, worst: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 without an affirming attestation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>autonomous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, since %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drift: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events, last %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its proof holds, recomputed from the bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its proof does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no checkpoint covers it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>malformed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not converging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not learned yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link&apos;s state, as last reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not converging: the backlog grows faster than it drains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours since the last synchronisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages waiting for the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Config updates waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy updates waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, system and firmware updates waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back in step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a replay that began at T would be through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>80 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight of ten past replays of this size took so long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated duration, in whole minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows a fleet&apos;s verified lifecycle log. Without a source: a made-up fleet, live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundles, JSONL files or folders that grow, or a replica.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light, dark, high-contrast or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen to begin with; with --pictures, a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select this node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything as of T: 2026-02-27T03:45:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what had been recorded by K.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Render the screens to PNG files here; needs no display.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of pictures, e.g. 1280x800; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many nodes the made-up fleet has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About how many events its history has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen, only the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1: ‘%2’ is no such number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme: there is no theme ‘%1’</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size: ‘%1’ is no size like 1280x800</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::AxisBar</name>
    <message>
        <source>Colour by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::AxisLegend</name>
    <message>
        <source>Click to show these nodes only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::Breadcrumb</name>
    <message>
        <source>Where you are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::ChainView</name>
    <message>
        <source>Chain from nodes to regions to upstreams</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::ChartDeck</name>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::ChoiceButton</name>
    <message>
        <source>Narrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow the list of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::ConflictRows</name>
    <message>
        <source>cannot say</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::DebtRows</name>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>autonomous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::EtaChart</name>
    <message>
        <source>When nodes are expected back in step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>80 % between %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no interval learned yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the latest %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back in step, with 80 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be replayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from T, UTC</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::EventDetail</name>
    <message>
        <source>Exact bytes as text; what is no text as \xNN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact bytes in hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy exact bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save bytes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save proof…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event&apos;s JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What proves this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a C2SP tlog-proof, which other programs check too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON, but no object with members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No JSON: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an event to see its exact bytes and what proves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading and proving the event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::EventFilterBar</name>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in the exact bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by text in the exact bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by time of happening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time bar&apos;s window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hour before T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 24 h before T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 d before T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only entries that are no well-formed events: evidence all the same, but read by no projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many events pass the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ No event names the subject “%1”, so it does not restrict. Choose one that is suggested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counting …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::EventTable</name>
    <message>
        <source>Events, the rows on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the list of events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::EventWindowModel</name>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::EventsScreen</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event counts at this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list as filtered does not hold this event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::FederationBody</name>
    <message>
        <source>Kind of finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was chosen, in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found in the %1 events that count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conflict is open, and no node has two masters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kinds (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row to see what it means and what proves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Federation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No region has a log or is announced</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::FilterBox</name>
    <message>
        <source>Filter: a word, or field = value and …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields: %1
Operators: = != &lt; &lt;= &gt; &gt;= contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (character %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::FindingRows</name>
    <message>
        <source>at any time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::FleetScreen</name>
    <message>
        <source>Fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arranging the fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node is registered at this time. Move the time cursor later, or open a source that holds node.registered events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by region, nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the %2 of %3 clusters with most to see, nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by cluster, nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust is judged as of now and has no trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over time, nodes not in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nodes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::GridView</name>
    <message>
        <source>Nodes by region and cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, owes %1 and %2 messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drift: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attested %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never attested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last event %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::HelpWindow</name>
    <message>
        <source>Signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::Inspector</name>
    <message>
        <source>Open page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not exist at %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::JsonTreeModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Double-click for the event that says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::MainWindow</name>
    <message>
        <source>Reading the replica…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Souverix Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Souverix Console — %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to, find, do…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page of the selected node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to a time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the rail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall: full screen, only the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High-contrast theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A made-up fleet, live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause or go on live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview strip: step T back or forth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview strip: first moment, live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables: open the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open bundles, JSONL files or a replica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs (*.svxbundle *.tar *.tgz *.tar.* *.jsonl *.jsonl.zst *.svx *.svxreplica *.sqlite *.db)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::NodeRows</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not attested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::Notices</name>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::Omnibox</name>
    <message>
        <source>region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K  go to, find, do …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node, cluster, region, screen or command. &gt; commands, @ nodes, ~ a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::OverviewStrip</name>
    <message>
        <source>Overview of the whole history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2; T is %3. Left and Right move T, End goes live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Click: as of then. Drag: the window. Double click: all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::Rail</name>
    <message>
        <source>Screens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::RailButton</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>souverix::RegionRows</name>
    <message>
        <source>no log held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::RegionStrip</name>
    <message>
        <source>Federation: regions and their upstreams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2
%3, %4, synced %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2 of %3 nodes owe %4 and %5 messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::Session</name>
    <message>
        <source> and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a made-up fleet of %1 nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a made-up fleet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::StatePane</name>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a bundle, a JSONL file or a replica, or drop one on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 of %1 match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter leaves nothing. Clear it, or widen the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::SyncDebtBody</name>
    <message>
        <source>Show linked nodes, which owe nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nodes owe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owed together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>messages wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not converging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync debts by node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 autonomous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ %1 updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 replaying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates waiting, by kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes by debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node exists at this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 nodes are linked or not known to be cut off: none owes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync debt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::TimeBar</name>
    <message>
        <source>Not a time that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T: as of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K: as known at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all that is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything as of this moment: 2026-02-27 03:45, yesterday 14:00, now-2h, -15m (J)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what had been recorded by then. Empty: all that is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the newest moment (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: follows the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AS OF %1, +%2 events since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‘%1’ is not a time that can be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::TrendChart</name>
    <message>
        <source>%1: %2 %4 at first, %3 %4 at last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nothing to show yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::TrustBar</name>
    <message>
        <source>Trust and age of what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long ago the newest event held here was recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTC, and this machine&apos;s own time in brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>UTC %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no evidence yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence age %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence %1 ahead of this clock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::format</name>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wiring</name>
    <message>
        <source>‘%1’ is not a time that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no node ‘%1’</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: taken before all was on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unproven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisioning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>isolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decommissioning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decommissioned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intermittent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>autonomous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>affirming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contraindicated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
