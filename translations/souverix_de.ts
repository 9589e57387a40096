<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>FilterPopup</name>
    <message>
        <source>is; * stands for anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not, or has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less, before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more, after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds this text, any case; also ~</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins with this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of {a, b}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a and b, both included</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelinePainter</name>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrustLayers</name>
    <message>
        <source>root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>factory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SBOM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SBOMs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished">Knoten</translation>
    </message>
</context>
<context>
    <name>filter</name>
    <message>
        <source>This quotation has no end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This parenthesis is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list has no closing brace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This operator does not suit the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no span, such as 90m or 2d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no time, such as 2026-02-27T03:45:00Z or now-2h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no severity: none, unknown, low, medium, high or critical.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes or no is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is nested too deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This filter is too long.</source>
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
    <name>souverix</name>
    <message>
        <source>There is no field ‘%1’.</source>
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
        <translation>Bewiesen gegen einen Checkpoint, dessen Schlüssel hier angeheftet ist.</translation>
    </message>
    <message>
        <source>Proven against a checkpoint, but nobody has pinned its key on this machine.</source>
        <translation>Bewiesen gegen einen Checkpoint, dessen Schlüssel hier niemand angeheftet hat.</translation>
    </message>
    <message>
        <source>No signed checkpoint covers these entries.</source>
        <translation>Kein signierter Checkpoint deckt diese Einträge.</translation>
    </message>
    <message>
        <source>What is held does not match what was signed.</source>
        <translation>Was vorliegt, passt nicht zu dem, was signiert wurde.</translation>
    </message>
    <message>
        <source>The log has shown two signed heads that cannot both be true.</source>
        <translation>Das Log hat zwei signierte Stände gezeigt, die nicht beide wahr sein können.</translation>
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
        <translation>Region</translation>
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
        <translation>%1 Knoten</translation>
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
        <translation>keine</translation>
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
        <translation>Zeit</translation>
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
        <translation>Vertrauen</translation>
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
        <translation>Knoten</translation>
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
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Connectivity</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>Attestierung</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
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
        <translation>Abgewichen</translation>
    </message>
    <message>
        <source>Nodes in service that differ from what is desired of them, low or worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical drift</source>
        <translation>Kritisch abgewichen</translation>
    </message>
    <message>
        <source>Nodes in service whose drift is critical.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift unknown</source>
        <translation>Abweichung unbekannt</translation>
    </message>
    <message>
        <source>Nodes in service that cannot be judged: never observed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autonomous</source>
        <translation>Autonom</translation>
    </message>
    <message>
        <source>Nodes that run on their own and will report later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlinked</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Nodes that cannot be reached: disconnected, intermittent or autonomous. What is shown of them may be old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Geschuldet</translation>
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
        <translation>Holt nicht auf</translation>
    </message>
    <message>
        <source>Nodes whose backlog grows faster than it drains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not affirmed</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Nodes whose latest attestation is not affirming, or that were never attested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
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
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
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
        <translation>Ereignisse</translation>
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
        <translation>im Gleichstand, schuldet nichts</translation>
    </message>
    <message>
        <source>owes %1 messages, %2</source>
        <translation>schuldet %1 Meldungen, %2</translation>
    </message>
    <message>
        <source>, does not catch up</source>
        <translation>, holt nicht auf</translation>
    </message>
    <message>
        <source>, ETA %1</source>
        <translation>, fertig %1</translation>
    </message>
    <message>
        <source>attested %1: %2</source>
        <translation>attestiert %1: %2</translation>
    </message>
    <message>
        <source>never attested</source>
        <translation>nie attestiert</translation>
    </message>
    <message>
        <source>trust: %1</source>
        <translation>Vertrauen: %1</translation>
    </message>
    <message>
        <source>%1 autonomous, %2 not in sync</source>
        <translation>%1 autonom, %2 nicht im Gleichstand</translation>
    </message>
    <message>
        <source>%1 owed together</source>
        <translation>zusammen %1 schuldig</translation>
    </message>
    <message>
        <source>%1 drifted, worst: %2</source>
        <translation>%1 abgewichen, höchstens: %2</translation>
    </message>
    <message>
        <source>%1 without an affirming attestation</source>
        <translation>%1 ohne bestätigende Attestierung</translation>
    </message>
    <message>
        <source>autonomous</source>
        <translation>autonom</translation>
    </message>
    <message>
        <source>, since %1, %2</source>
        <translation>, seit %1, %2</translation>
    </message>
    <message>
        <source>drift: %1</source>
        <translation>Abweichung: %1</translation>
    </message>
    <message>
        <source>%1 events, last %2</source>
        <translation>%1 Ereignisse, zuletzt %2</translation>
    </message>
    <message>
        <source>%1 findings</source>
        <translation>%1 Befunde</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>entry %1 of %2</source>
        <translation>Eintrag %1 von %2</translation>
    </message>
    <message>
        <source>its proof holds, recomputed from the bytes</source>
        <translation>der Beweis hält, aus den Bytes neu berechnet</translation>
    </message>
    <message>
        <source>its proof does not hold</source>
        <translation>der Beweis hält nicht</translation>
    </message>
    <message>
        <source>no checkpoint covers it</source>
        <translation>kein Checkpoint deckt ihn</translation>
    </message>
    <message>
        <source>signed by %1</source>
        <translation>signiert von %1</translation>
    </message>
    <message>
        <source>malformed: %1</source>
        <translation>missgebildet: %1</translation>
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
        <translation>T</translation>
    </message>
    <message>
        <source>Only what had been recorded by K.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K</source>
        <translation>K</translation>
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
    <message>
        <source>valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due for renewal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>unpinned</source>
        <translation>nicht angeheftet</translation>
    </message>
    <message>
        <source>unproven</source>
        <translation>unbewiesen</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>gebrochen</translation>
    </message>
    <message>
        <source>forked</source>
        <translation>gegabelt</translation>
    </message>
    <message>
        <source>provisioning</source>
        <translation>wird eingerichtet</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>isoliert</translation>
    </message>
    <message>
        <source>decommissioning</source>
        <translation>wird ausgemustert</translation>
    </message>
    <message>
        <source>decommissioned</source>
        <translation>ausgemustert</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>beeinträchtigt</translation>
    </message>
    <message>
        <source>intermittent</source>
        <translation>zeitweise</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>affirming</source>
        <translation>bestätigend</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>contraindicated</source>
        <translation>widerlegt</translation>
    </message>
    <message>
        <source>Component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not registered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; messages, %2 config, %3 policy and %4 version updates wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back in step at &lt;b&gt;%1&lt;/b&gt;, after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>80 % of past replays of this size: %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? No interval: too few replays were seen to learn one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked: it owes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 No report of its link yet: taken as linked, owing nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owes &lt;b&gt;%1&lt;/b&gt;, last synchronised %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 Not converging:&lt;/b&gt; the backlog grows faster than it drains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Replaying now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing desired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not deployed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attested (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployed (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events in window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst event in window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It happened at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not registered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phase: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs on its own since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no node is registered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 nodes, %2 drifted (worst: %3), %4 unlinked, %5 not active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events; the worst: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>happened %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded %1, %2 later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded %1, before it happened: a clock is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of them were reported late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>desired %1, actual %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands in the tree of what is held here, but nobody signed that tree: this proves nothing about who recorded it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished">%1 h</translation>
    </message>
    <message>
        <source>The selected node in the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected node in the heatmap of drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At T, or at the border of the window that is nearest to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form %1; the evidence itself says: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing that can be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value differs from what was claimed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, recorded %2 later · &lt;a href=&apos;%3&apos;&gt;the event&lt;/a&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by verifier &lt;b&gt;%2&lt;/b&gt;, policy &lt;b&gt;%3&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its evidence, judged again here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event names none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 results of %2 nodes · %3 of the fleet&apos;s nodes fail now · %4 checks missed in %5 gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region</source>
        <translation type="unfinished">Region</translation>
    </message>
    <message>
        <source>As it was reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against the fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above: even the low end of its range lies above the fleet&apos;s rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes whose latest result is not affirming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With at least one result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wilson&apos;s interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due from (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In hours for filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its cadence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The median between its checks; a day where there were fewer than three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2. Trust: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes that rest on it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its bytes are not held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this one lapses first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>serial %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain, from the leaf up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its bytes are not held, so its chain cannot be followed; the dates are those of its event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, issued by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chain not held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expiring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expiring is judged against its own lifetime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of its own lifetime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bar is its lifetime, the line the moment looked at; a second line where a link of its chain ends first. The number is what is left, in percent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What binds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link of its chain that lapses first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judged at the moment looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many nodes rest on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distrusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proven up to a root that is pinned here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is right, but the root or key is not one that is pinned here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The material that would prove it is not held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The material is of a form that this program does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something it rests on is outside its dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something it rests on was recalled or revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A signature, digest, subject or chain is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SBOM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>node certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attestation</source>
        <translation>Attestierung</translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that it needs has an end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lapsed at %2: cut off, it cannot come back by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May stay cut off until %1 (%2): then %3 lapses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show in the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No claim fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims that fail: %1, the shortest path first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All its claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worst of its claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose verdict that is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lapses (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earliest moment at which something that it needs ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rests on it since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By way of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without %1, &lt;b&gt;%2&lt;/b&gt; of %3 nodes turn; %4 more rest on it and are no better today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By connectivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question only: nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · listed are the newest %1 of each node, drawn is the worst of each stretch; choose a group for more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>sync debt</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>What differs from the state compared with; in tables with a filter of their columns: changed, changed = new, changed contains drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node that drifted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container, os, firmware/…, policy or configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest severity in its course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onset (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it began to differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From onset to end or T; filter in hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What moved away: desired-moved, actual-moved, both-moved, never-desired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open, actual-returned, desired-moved, both-moved, left-service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The how many-th of this node and component in all history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version, config or policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desired at onset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual at onset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>desired moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actual moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a version nobody ever desired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actual came to desired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>desired came to actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both moved together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>node left service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time no. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 objects differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1k</source>
        <translation type="unfinished">%1k</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing newer for more than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carried over from before the node was cut off, or its region fell behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connectivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◷ stale, %1 old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ assumed, from %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence of its %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at T, of %2; %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rests on no node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rests on the %1 of %2 nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at T half of it is older than %1, the oldest %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fresh, heard %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run: %1 history(s) read by the index; columns of all %2 frames left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run: columns of %1 frames read, %2 of %3 frames skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run: the list of malformed entries was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 candidates were judged by their exact bytes, in %2 frames; %3 thread(s).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact bytes, read only where columns leave it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every text of the row; each distinct text is looked at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column of text ids: one bit for each distinct text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column of severities, compared by the ladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column of flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column of times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in SQL, at the same T and K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This filter has fields that no table of the SQL page has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this filter is answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open on the SQL page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node, cluster or region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift-hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours that its nodes in service drifted, low or worse, in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the hours that its nodes were in service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours in service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours that its nodes were in service in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That were in service in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That touch the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of those, still open at T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest severity of an episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phase or scope changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desired moved away from what was there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is there moved away from what was desired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desired and actual moved at once, apart from each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A version came that no desired.set had ever named, for any node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed: actual came to what is desired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed: desired moved to what is there, or was withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed: desired and actual met in one moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed: the node left service still drifted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at onset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now, at T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lasted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time %1 of %2 on this component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>began as %1, at its worst from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It differed before; then the node came into service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No drift episode held at this moment: in order, not judged, or not in service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 episodes in all its history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All components at that moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation>%1, war %2</translation>
    </message>
    <message>
        <source>as then</source>
        <translation>wie damals</translation>
    </message>
    <message>
        <source>How old what it rests on is: the least sure of its phase, connectivity, drift and attestation. fresh: reported within %1; stale: older; assumed: from before it was cut off; unknown: never reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · evidence %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, autonomous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 desired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: as shown on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 node differs</source>
        <translation>1 Knoten weicht ab</translation>
    </message>
    <message>
        <source>%1 nodes differ</source>
        <translation>%1 Knoten weichen ab</translation>
    </message>
    <message>
        <source>now (%1)</source>
        <translation>jetzt (%1)</translation>
    </message>
    <message>
        <source>%1 as it was known then</source>
        <translation>%1, wie es damals bekannt war</translation>
    </message>
    <message>
        <source>%1 as known at %2</source>
        <translation>%1, bekannt um %2</translation>
    </message>
    <message>
        <source>1 node changed</source>
        <translation>1 Knoten geändert</translation>
    </message>
    <message>
        <source>%1 nodes changed</source>
        <translation>%1 Knoten geändert</translation>
    </message>
    <message>
        <source>1 node new</source>
        <translation>1 Knoten neu</translation>
    </message>
    <message>
        <source>%1 nodes new</source>
        <translation>%1 Knoten neu</translation>
    </message>
    <message>
        <source>1 node gone</source>
        <translation>1 Knoten weg</translation>
    </message>
    <message>
        <source>%1 nodes gone</source>
        <translation>%1 Knoten weg</translation>
    </message>
    <message>
        <source>1 finding new</source>
        <translation>1 Befund neu</translation>
    </message>
    <message>
        <source>%1 findings new</source>
        <translation>%1 Befunde neu</translation>
    </message>
    <message>
        <source>1 finding gone</source>
        <translation>1 Befund weg</translation>
    </message>
    <message>
        <source>%1 findings gone</source>
        <translation>%1 Befunde weg</translation>
    </message>
    <message>
        <source>nothing differs</source>
        <translation>nichts weicht ab</translation>
    </message>
    <message>
        <source>%1 compared with %2: %3</source>
        <translation>%1 verglichen mit %2: %3</translation>
    </message>
    <message>
        <source>%1: nothing differs from what is known now</source>
        <translation>%1: nichts weicht ab von dem, was jetzt bekannt ist</translation>
    </message>
    <message>
        <source>%1: %2 from what is known now</source>
        <translation>%1: %2 von dem, was jetzt bekannt ist</translation>
    </message>
    <message>
        <source>%1 as it was: nothing differs from what was known then</source>
        <translation>%1, wie es war: nichts weicht ab von dem, was damals bekannt war</translation>
    </message>
    <message>
        <source>%1 as it was: %2 from what was known then</source>
        <translation>%1, wie es war: %2 von dem, was damals bekannt war</translation>
    </message>
    <message>
        <source>by the other knowledge</source>
        <translation>nach anderem Wissen</translation>
    </message>
    <message>
        <source>does not differ: %1</source>
        <translation>weicht nicht ab: %1</translation>
    </message>
    <message>
        <source>differs: %1 (%2)</source>
        <translation>weicht ab: %1 (%2)</translation>
    </message>
    <message>
        <source>Nodes by region and drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events by type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who owes most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What drifts, and from what to what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that were recorded late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Components and their versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings by kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates that end next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replays: how long for how much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logs and how far they are proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark what differs from the moment T2; ‘known’: from what is, or was, known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::AttestationScreen</name>
    <message>
        <source>Attestation</source>
        <translation type="unfinished">Attestierung</translation>
    </message>
    <message>
        <source>Fleet, region or cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain: affirming · square: warning · octagon: contraindicated · hatched: no verdict · empty: no check where one was due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cohorts against the fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cohorts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen result in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was ever attested here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node is registered at this time, so nothing is attested. Move the time cursor later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the history of attestations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a result to read who judged it by which policy, and to have its evidence judged again. Choose a node to see its claims one by one; Enter on a group shows only that group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed checks (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cohorts (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results of %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished">%1 von %2</translation>
    </message>
    <message>
        <source>%1 · evidence %2</source>
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
        <source>%1 %2</source>
        <translation type="unfinished">%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only what differs, %1: click for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs %1</source>
        <translation>weicht ab %1</translation>
    </message>
    <message>
        <source>evidence %1 %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a value to show its nodes only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::BookmarkWindow</name>
    <message>
        <source>No bookmark yet: M keeps the moment in sight, Shift+M with a note. They stay in the replica, beside the evidence, never in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T: as of</source>
        <translation type="unfinished">T: Stand</translation>
    </message>
    <message>
        <source>K: as known at</source>
        <translation type="unfinished">K: bekannt um</translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished">Knoten</translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Schließen</translation>
    </message>
    <message>
        <source>all that is held</source>
        <translation type="unfinished">alles, was vorliegt</translation>
    </message>
</context>
<context>
    <name>souverix::Bookmarks</name>
    <message>
        <source>%1, as known at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::Breadcrumb</name>
    <message>
        <source>Where you are</source>
        <translation>Wo Sie sind</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
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
    <name>souverix::CohortRows</name>
    <message>
        <source>too few nodes to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::CompareBar</name>
    <message>
        <source>An hour before T</source>
        <translation>Eine Stunde vor T</translation>
    </message>
    <message>
        <source>Six hours before T</source>
        <translation>Sechs Stunden vor T</translation>
    </message>
    <message>
        <source>A day before T</source>
        <translation>Einen Tag vor T</translation>
    </message>
    <message>
        <source>A week before T</source>
        <translation>Eine Woche vor T</translation>
    </message>
    <message>
        <source>30 days before T</source>
        <translation>30 Tage vor T</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Wie es war</translation>
    </message>
    <message>
        <source>At T, by all that is known now (K changes over)</source>
        <translation>Zu T, nach allem, was jetzt bekannt ist (K wechselt)</translation>
    </message>
    <message>
        <source>As we knew it</source>
        <translation>Wie wir es wussten</translation>
    </message>
    <message>
        <source>At T, by what had been recorded by T. What differs is marked (K changes over)</source>
        <translation>Zu T, nach dem, was bis T aufgezeichnet war. Was abweicht, ist markiert (K wechselt)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Mark what differs from another moment, T2 (C; Esc stops)</source>
        <translation>Markieren, was von einem anderen Zeitpunkt T2 abweicht (C; Esc beendet)</translation>
    </message>
    <message>
        <source>with T2</source>
        <translation>mit T2</translation>
    </message>
    <message>
        <source>T2: compared with</source>
        <translation>T2: verglichen mit</translation>
    </message>
    <message>
        <source>The moment to compare with: 2026-02-26 03:45, yesterday 14:00, now, -1d. Or drag its mark in the overview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleicht …</translation>
    </message>
    <message>
        <source>‘%1’ is not a time that can be read</source>
        <translation type="unfinished">„%1“ ist kein lesbarer Zeitpunkt</translation>
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
        <translation>autonom</translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::DriftLegend</name>
    <message>
        <source>Legend: grey is in order, hatched cannot be judged, letters L M H ! are low, medium, high and critical, empty is not registered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not registered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>height: the share of nodes that drifted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::DriftScreen</name>
    <message>
        <source>Drift</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Components at T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>A row a node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row a cluster: the worst of its nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most drift first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by hours of drift in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by region, cluster and name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows stay where they are while you pan and zoom; this sorts them by the window in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of rows (Ctrl+Shift+wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole history</source>
        <translation>Ganze Geschichte</translation>
    </message>
    <message>
        <source>The chosen cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst drift first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only nodes not in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes and their components at T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arranging the fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node is registered at this time, so nothing can drift. Move the time cursor later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1  ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to all clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a cell to see what drifted, since when and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A double click or Enter opens a cluster&apos;s nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A double click or Enter opens the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift-hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following the drift of all nodes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::DriftTimePage</name>
    <message>
        <source>Drift-hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours of nodes in service; a node counts once however many of its components drift.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::DriftTimeRows</name>
    <message>
        <source>%1 h</source>
        <translation type="unfinished">%1 h</translation>
    </message>
</context>
<context>
    <name>souverix::EpisodeRows</name>
    <message>
        <source>%1, before service</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::EpisodesPage</name>
    <message>
        <source>In the window %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift episodes of the window in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the worst and longest %2 of %3 episodes. A shorter window shows all of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 episodes. Lengths and recurrences are of all history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node in service drifted in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an episode to see what moved, when and by which events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A double click or Enter opens the node.</source>
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
    <name>souverix::EventDomain</name>
    <message>
        <source>The filter names %1 subject(s): their histories are read by the index, not the whole log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns time, recorded, subject and type are scanned, in frames of 256 events; frames whose times, sequences and types cannot pass are skipped once they are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some conditions need the exact bytes: they are read only for events that columns leave undecided, the newest frames first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exact bytes are read: columns decide.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::EventFilterBar</name>
    <message>
        <source>Quarantine</source>
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
        <source>This node only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only events of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished">Zeit</translation>
    </message>
    <message>
        <source>Adds a condition on when it happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded late by more than 5 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>searching …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found, %2 searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped: %1 found so far, the newest first</source>
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
        <translation>Ereignisse</translation>
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
    <message>
        <source>Searching … the rows below are of the filter before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search was stopped: what is older was not looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching, the newest first: older events may follow</source>
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
        <translation>Befunde</translation>
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
        <translation type="unfinished">%1 (0)</translation>
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
    <message>
        <source>Only in the state compared with: it is gone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::FilterBox</name>
    <message>
        <source>Filter: a word, or field = value and …</source>
        <translation>Filter: ein Wort, oder Feld = Wert and …</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>How many pass the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this filter is answered, and the same question in SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>character %1: %2‸%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished">%1 %2</translation>
    </message>
    <message>
        <source> · is ‘%1’ meant?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a filter, and nothing passes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ A filter; Enter applies it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter clears the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to turn round: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare in the filter line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::FilterPopup</name>
    <message>
        <source>severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>span, such as 90m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time, such as now-2h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>either</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · also called %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a member of the event&apos;s data, such as data.component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an hour before T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day before T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a week before T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a week</source>
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
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
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
    <name>souverix::GraphView</name>
    <message>
        <source>Trust graph; arrow keys walk along edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished">%1 %2</translation>
    </message>
    <message>
        <source>, %1 alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
rests on %1, carries %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Enter or a double click unfolds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
not there in the state compared with (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
was %1, %2 alike, at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
was %1 at %2</source>
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
        <translation>Abweichung: %1</translation>
    </message>
    <message>
        <source>attested %1: %2</source>
        <translation>attestiert %1: %2</translation>
    </message>
    <message>
        <source>never attested</source>
        <translation>nie attestiert</translation>
    </message>
    <message>
        <source>last event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there in the state compared with (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs from %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>link was: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drift was: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::HeatView</name>
    <message>
        <source>Drift over time; the panel beside it says the chosen cell in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not registered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drift: %1</source>
        <translation>Abweichung: %1</translation>
    </message>
    <message>
        <source>worst drift: %1, %2 % of %3 nodes drifted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 node-hours drifted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h drifted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::HelpWindow</name>
    <message>
        <source>Signs</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>change in progress</source>
        <translation>Änderung im Gang</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>souverix::Inspector</name>
    <message>
        <source>Open page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist geöffnet</translation>
    </message>
    <message>
        <source>The whole fleet</source>
        <translation>Die ganze Flotte</translation>
    </message>
    <message>
        <source>It does not exist at %1.</source>
        <translation>Um %1 gibt es das nicht.</translation>
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
    <name>souverix::LaneTable</name>
    <message>
        <source>%1 nodes</source>
        <translation>%1 Knoten</translation>
    </message>
</context>
<context>
    <name>souverix::LifetimeDelegate</name>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following the chains of all certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issuer ends first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen certificate in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event up to this moment issues or names a certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a certificate to see its chain and which link of it lapses first. Enter opens the node that holds it, or else the event that names it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>as then</source>
        <translation>wie damals</translation>
    </message>
</context>
<context>
    <name>souverix::LogWindow</name>
    <message>
        <source>Copy key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge this fork</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and forks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the log stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key that verified the head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Schließen</translation>
    </message>
    <message>
        <source>no key verified the head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No log is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that verified the head. Before you pin it, compare it with the key that you got by another way:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::LogWords</name>
    <message>
        <source>%1 entries, signed by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key that is not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its entry:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1 is the first that differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both speak of %1 entries, under different roots. Which entry is the first that differs is not known: not all of both sides is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither log goes on from the other. Which entry is the first that differs is not known: not all of both sides is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 entries, all under a signed checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 entries, %2 of them under a signed checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key verified its head, so there is none to pin: import a bundle with a checkpoint and its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is pinned on this machine: a head signed by another one is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The key came with the log itself, so it proves nothing about who wrote it.&lt;/b&gt; Compare it, letter by letter, with the one you got by another way (the operator&apos;s paper, a call, another machine); pin it only if they are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two heads that cannot both be true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin %1, seen %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged; the evidence stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not acknowledged by anyone yet (%1 open of %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head held stays; nothing of the other one was taken in. To acknowledge says that a person has seen this; it decides nothing about which of them is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::MainWindow</name>
    <message>
        <source>Reading the replica…</source>
        <translation>Das Replikat wird gelesen…</translation>
    </message>
    <message>
        <source>Souverix Console</source>
        <translation>Souverix Console</translation>
    </message>
    <message>
        <source>Souverix Console — %1</source>
        <translation>Souverix Console — %1</translation>
    </message>
    <message>
        <source>Going about</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Go to, find, do…</source>
        <translation>Gehen, finden, tun…</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>Befehle…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Page of the selected node</source>
        <translation>Seite des gewählten Knotens</translation>
    </message>
    <message>
        <source>Events of the selection</source>
        <translation>Ereignisse der Auswahl</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>Live folgen</translation>
    </message>
    <message>
        <source>Jump to a time…</source>
        <translation>Zu einem Zeitpunkt…</translation>
    </message>
    <message>
        <source>Whole history</source>
        <translation>Ganze Geschichte</translation>
    </message>
    <message>
        <source>Last 15 minutes</source>
        <translation>Letzte 15 Minuten</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation>Letzte 6 Stunden</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Show or hide the rail</source>
        <translation>Leiste zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>Inspektor zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Wall: full screen, only the screen</source>
        <translation>Wand: Vollbild, nur die Ansicht</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Edit the filter</source>
        <translation>Filter bearbeiten</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Thema</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Thema</translation>
    </message>
    <message>
        <source>High-contrast theme</source>
        <translation>Thema mit hohem Kontrast</translation>
    </message>
    <message>
        <source>The system&apos;s theme</source>
        <translation>Thema des Systems</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>A made-up fleet, live</source>
        <translation>Eine erfundene Flotte, live</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Overview strip: step T back or forth</source>
        <translation>Übersicht: T zurück oder vor</translation>
    </message>
    <message>
        <source>Overview strip: first moment, live</source>
        <translation>Übersicht: erster Moment, live</translation>
    </message>
    <message>
        <source>Tables: open the row</source>
        <translation>Tabellen: Zeile öffnen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Open bundles, JSONL files or a replica</source>
        <translation>Bündel, JSONL-Dateien oder ein Replikat öffnen</translation>
    </message>
    <message>
        <source>Logs (*.svxbundle *.tar *.tgz *.tar.* *.jsonl *.jsonl.zst *.svx *.svxreplica *.sqlite *.db)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Reading and proving…</source>
        <translation>Wird gelesen und geprüft…</translation>
    </message>
    <message>
        <source>As it was, or as it was known then</source>
        <translation>Wie es war, oder wie es damals bekannt war</translation>
    </message>
    <message>
        <source>Compare with another moment, or stop</source>
        <translation>Mit einem anderen Zeitpunkt vergleichen oder beenden</translation>
    </message>
    <message>
        <source>The nodes that differ</source>
        <translation>Die Knoten, die abweichen</translation>
    </message>
    <message>
        <source>The filter before this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter after this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause playback; pause or go on live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>Overview strip: ten times the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the history from T, or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next critical event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous critical event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview strip: long quiet spans narrow, or to scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark this moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark this moment with a note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All bookmarks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No critical event after this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None before this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None found yet: the history is being counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark with a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bookmark there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::MatrixModel</name>
    <message>
        <source>not on this node, and not desired there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>desired: %1
actual: %2
drift: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1, drift %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::MissedRows</name>
    <message>
        <source>still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day, as none is known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::NodeBody</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Nothing is desired of this node and nothing deployed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attestations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? Never attested: its health is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate was ever issued to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Software and firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was ever deployed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Nothing was found about this node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>No event counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node&apos;s documents; double-click a link for its event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the raw log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections of the node&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Choose a node on any screen, or with Ctrl+K and @</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the history of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was abweicht</translation>
    </message>
    <message>
        <source>Nothing of this node differs</source>
        <translation>An diesem Knoten weicht nichts ab</translation>
    </message>
    <message>
        <source>Drift episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It never drifted while it was in service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs by what was known</source>
        <translation>Was nach dem Wissen abweicht</translation>
    </message>
    <message>
        <source>What differs from %1</source>
        <translation>Was von %1 abweicht</translation>
    </message>
</context>
<context>
    <name>souverix::NodeDomain</name>
    <message>
        <source>Answered from the snapshot in memory: %1 nodes as of T, no file is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each distinct text is judged once and remembered by its id as one bit; numbers, times and severities are compared as they stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 nodes pass, counted exactly.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::NodeHeader</name>
    <message>
        <source>since %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>Attestierung</translation>
    </message>
    <message>
        <source>Connectivity</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>%1 events, the latest %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not counted in this phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never attested</source>
        <translation>nie attestiert</translation>
    </message>
    <message>
        <source>no report yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>autonomous, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>versions</source>
        <translation>Versionen</translation>
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
        <source>all as desired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence %1</source>
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
    <name>souverix::NodeTimeline</name>
    <message>
        <source>The node&apos;s own timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events from %2 to %3; see the list of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Phase: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autonomous</source>
        <translation>Autonom</translation>
    </message>
    <message>
        <source>Drift: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), worst: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>? no report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::Notices</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Show evidence</source>
        <translation>Beweis zeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Compare and pin…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::Omnibox</name>
    <message>
        <source>region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Ctrl+K  go to, find, do …</source>
        <translation>Strg+K  gehen, finden, tun …</translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation>Zu allem gehen</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>A node, cluster, region, screen or command. &gt; commands, @ nodes, ~ a time, : SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the SQL page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run on the SQL page: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only, at T and K</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::OverviewStrip</name>
    <message>
        <source>Overview of the whole history</source>
        <translation>Übersicht der ganzen Geschichte</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>Noch keine Geschichte</translation>
    </message>
    <message>
        <source>◂ %1 before this, with %2 events, %3 critical: double click shows all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events, %2 of them critical.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2; T is %3. Left and Right move T, Home is the beginning, End goes live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events here, %2 warnings, %3 critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign stands for %1 critical events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click or drag: as of then. Shift and drag: the window. Double click: all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting the history: %1 of %2 events; what is worst may be missing yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::PlayBar</name>
    <message>
        <source>Critical event before T (Shift+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next critical event after T (E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark T and K (M; Shift+M with a note)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All bookmarks (, and . go to the previous and next)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pace of playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much history passes in a second of playback (&lt; slower, &gt; faster)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished">%1/s</translation>
    </message>
    <message>
        <source>▶ PLAYING %1, slowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▶ PLAYING %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause playback (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the history from T (P)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::Rail</name>
    <message>
        <source>Screens</source>
        <translation>Ansichten</translation>
    </message>
</context>
<context>
    <name>souverix::RailButton</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
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
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>souverix::RegionStrip</name>
    <message>
        <source>Federation: regions and their upstreams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2 of %3 nodes owe %4 and %5 messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2
%3
%4, synced %5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::ResultRows</name>
    <message>
        <source>none named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not held</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::RibbonView</name>
    <message>
        <source>no check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attestation over time; the tables below say the same in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::RowTimeView</name>
    <message>
        <source>T %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T2 %1</source>
        <translation>T2 %1</translation>
    </message>
</context>
<context>
    <name>souverix::Session</name>
    <message>
        <source> and %1 more</source>
        <translation> und %1 weitere</translation>
    </message>
    <message>
        <source>a made-up fleet of %1 nodes</source>
        <translation>eine erfundene Flotte mit %1 Knoten</translation>
    </message>
    <message>
        <source>a made-up fleet</source>
        <translation>eine erfundene Flotte</translation>
    </message>
</context>
<context>
    <name>souverix::SqlChart</name>
    <message>
        <source>Bars or a line, as it suits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column of the x axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column of the y axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to draw yet: run a statement that gives rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column y holds no numbers: choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line needs times or numbers along x: these are bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 points, each column&apos;s lowest and highest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::SqlEditor</name>
    <message>
        <source>SQL statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT … FROM events, nodes, drift, findings, replays, certificates, regions, quarantine    (Ctrl+Enter runs it, at T and K)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::SqlResultModel</name>
    <message>
        <source>null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NULL: there is no value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::SqlSchemaPanel</name>
    <message>
        <source>Tables, columns and examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a click runs one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::SqlScreen</name>
    <message>
        <source>SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements that were run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the statement at T and K (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a statement and press Ctrl+Enter, or click an example. Nothing can be written from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running, %1 s: %2 rows so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 rows of more, in %2 s. Add LIMIT or aggregate to see what is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows in %2 s: all that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement is right and gives no rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. The rows below are of the statement before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ Refused: this page only reads. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (line %1, character %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
The rows below are of the statement before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, as known at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ These rows were asked for %1%2; T or K has moved since. Run again to follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for: %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows saved as %2; the statement had more than these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows saved as %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::StatePane</name>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist geöffnet</translation>
    </message>
    <message>
        <source>Open a bundle, a JSONL file or a replica, or drop one on this window.</source>
        <translation>Öffnen Sie ein Bündel, eine JSONL-Datei oder ein Replikat, oder lassen Sie es auf dieses Fenster fallen.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>0 of %1 match</source>
        <translation>0 von %1 passen</translation>
    </message>
    <message>
        <source>The filter leaves nothing. Clear it, or widen the time.</source>
        <translation>Der Filter lässt nichts übrig. Leeren Sie ihn, oder weiten Sie die Zeit.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
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
        <translation>keine</translation>
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
        <source>Sync debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the %1 nodes owes anything: all are linked, or no report says otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>as then</source>
        <translation>wie damals</translation>
    </message>
</context>
<context>
    <name>souverix::TableDomain</name>
    <message>
        <source>Answered from the table in memory: %1 rows; no file is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows pass, counted exactly.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::TableModel</name>
    <message>
        <source>%1, was %2</source>
        <translation>%1, war %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>souverix::TimeBar</name>
    <message>
        <source>Not a time that can be read</source>
        <translation>Kein lesbarer Zeitpunkt</translation>
    </message>
    <message>
        <source>T: as of</source>
        <translation>T: Stand</translation>
    </message>
    <message>
        <source>K: as known at</source>
        <translation>K: bekannt um</translation>
    </message>
    <message>
        <source>all that is held</source>
        <translation>alles, was vorliegt</translation>
    </message>
    <message>
        <source>Show everything as of this moment: 2026-02-27 03:45, yesterday 14:00, now-2h, -15m (J)</source>
        <translation>Alles mit Stand dieses Moments: 2026-02-27 03:45, yesterday 14:00, now-2h, -15m (J)</translation>
    </message>
    <message>
        <source>Only what had been recorded by then. Empty: all that is held.</source>
        <translation>Nur was bis dahin verzeichnet war. Leer: alles, was vorliegt.</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
    <message>
        <source>Follow the newest moment (L)</source>
        <translation>Dem neuesten Moment folgen (L)</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>K</source>
        <translation>K</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Arbeitet…</translation>
    </message>
    <message>
        <source>Live: follows the log</source>
        <translation>Live: folgt dem Log</translation>
    </message>
    <message>
        <source>AS OF %1, +%2 events since</source>
        <translation>STAND %1, seither +%2 Ereignisse</translation>
    </message>
    <message>
        <source>‘%1’ is not a time that can be read</source>
        <translation>„%1“ ist kein lesbarer Zeitpunkt</translation>
    </message>
    <message>
        <source>Screens still show %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::TimelineLegend</name>
    <message>
        <source>Phase (upper band)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link (thin band)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift (lower edge)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>recorded late, on hover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs on its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::TimelineScreen</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanes in sight, as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every node&apos;s lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One lane a cluster: the worst of its nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many lanes, a few pixels each (Ctrl+Shift+wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanes of normal height (Ctrl+Shift+wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanes of double height (Ctrl+Shift+wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole history</source>
        <translation>Ganze Geschichte</translation>
    </message>
    <message>
        <source>From the first event to the last (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lanes in sight as a table (F7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in and out at the pointer (also Ctrl+wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pan a quarter of the window (also Shift+wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous and next event of the lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next and previous warning or critical event of the lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to the brushed range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the selection into sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arranging lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node is registered at this time, so there are no lanes. Move the time cursor later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::TimelineView</name>
    <message>
        <source>Timeline of nodes; F7 shows it as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 nodes</source>
        <translation>%1 Knoten</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
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
        <translation>Vertrauen und Alter des Gezeigten</translation>
    </message>
    <message>
        <source>UTC, and this machine&apos;s own time in brackets</source>
        <translation>UTC, und die Zeit dieses Rechners in Klammern</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n weitere</numerusform>
            <numerusform>+%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>UTC %1 (%2)</source>
        <translation>UTC %1 (%2)</translation>
    </message>
    <message>
        <source>no evidence yet</source>
        <translation>noch keine Beweise</translation>
    </message>
    <message>
        <source>evidence age %1</source>
        <translation>Alter der Beweise %1</translation>
    </message>
    <message>
        <source>evidence %1 ahead of this clock</source>
        <translation>Beweise %1 vor dieser Uhr</translation>
    </message>
    <message>
        <source>How long ago the newest event held here was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::TrustScreen</name>
    <message>
        <source>Trust</source>
        <translation type="unfinished">Vertrauen</translation>
    </message>
    <message>
        <source>Whole fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node and all it rests on, or a thing and all that rests on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which nodes turn if the chosen thing were distrusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All in sight (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node is registered at this time, so there is nothing to trust. Move the time cursor later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing rests on anything here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vertices for %2 things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · only %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · some were folded again to keep it readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a node, in the picture or in the list of nodes, to read why it is trusted or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folded vertex opens by Enter or a double click; arrow keys walk along edges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing what rests on what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which nodes are drawn, with what they rest on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 changed, %2 new, %3 gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>as then</source>
        <translation>wie damals</translation>
    </message>
</context>
<context>
    <name>souverix::TrustSide</name>
    <message>
        <source>Why the chosen node is trusted or not, in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes by verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished">Knoten</translation>
    </message>
    <message>
        <source>What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::VerdictLegend</name>
    <message>
        <source>missing or of unknown form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend of verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>×3 + alike, unfold by Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::WhatIfPanel</name>
    <message>
        <source>Distrust it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its id, digest or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id, digest, COMPONENT@VERSION, purl or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would turn, in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes that would turn, in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judging every node again without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a batch, signer, certificate, image, firmware or component, by a click in the picture or by its name, to see which nodes would turn if it were distrusted. Nothing is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the nodes that would turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>souverix::format</name>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 y</source>
        <translation>%1 J</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>That cannot be understood.</source>
        <translation>Das ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>It does not exist.</source>
        <translation>Das gibt es nicht.</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>Das ist nicht zu lesen.</translation>
    </message>
    <message>
        <source>Its bytes break the rules of their format.</source>
        <translation>Die Bytes brechen die Regeln ihres Formats.</translation>
    </message>
    <message>
        <source>Broken: what it claims and what it holds do not match.</source>
        <translation>Gebrochen: Behauptung und Inhalt passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Forked: two signed heads that cannot both be true.</source>
        <translation>Gegabelt: zwei signierte Stände, die nicht beide wahr sein können.</translation>
    </message>
    <message>
        <source>Refused by a rule.</source>
        <translation>Von einer Regel abgelehnt.</translation>
    </message>
    <message>
        <source>This version of the program does not know it.</source>
        <translation>Diese Fassung des Programms kennt es nicht.</translation>
    </message>
    <message>
        <source>The system refused to read or write.</source>
        <translation>Das System verweigert Lesen oder Schreiben.</translation>
    </message>
    <message>
        <source>Another program holds the replica.</source>
        <translation>Ein anderes Programm hält das Replikat.</translation>
    </message>
    <message>
        <source>No space is left.</source>
        <translation>Kein Platz mehr.</translation>
    </message>
    <message>
        <source>The replica&apos;s own file is not sound.</source>
        <translation>Die Datei des Replikats ist beschädigt.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>An error of this program.</source>
        <translation>Ein Fehler dieses Programms.</translation>
    </message>
</context>
<context>
    <name>wiring</name>
    <message>
        <source>‘%1’ is not a time that can be read</source>
        <translation>„%1“ ist kein lesbarer Zeitpunkt</translation>
    </message>
    <message>
        <source>there is no node ‘%1’</source>
        <translation>es gibt keinen Knoten „%1“</translation>
    </message>
    <message>
        <source>%1: taken before all was on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The acknowledgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bookmark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
