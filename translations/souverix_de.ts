<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>TimelinePainter</name>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
</context>
<context>
    <name>TrustLayers</name>
    <message>
        <source>root</source>
        <translation>Wurzel</translation>
    </message>
    <message>
        <source>Roots</source>
        <translation>Wurzeln</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Issuers</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>signer</source>
        <translation>Signierer</translation>
    </message>
    <message>
        <source>Signers</source>
        <translation>Signierer</translation>
    </message>
    <message>
        <source>factory</source>
        <translation>Fabrik</translation>
    </message>
    <message>
        <source>Factories</source>
        <translation>Fabriken</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Chargen</translation>
    </message>
    <message>
        <source>firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Abbild</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Abbilder</translation>
    </message>
    <message>
        <source>SBOM</source>
        <translation>SBOM</translation>
    </message>
    <message>
        <source>SBOMs</source>
        <translation>SBOMs</translation>
    </message>
    <message>
        <source>node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>illegal transition</source>
        <translation>verbotener Übergang</translation>
    </message>
    <message>
        <source>The node went from one phase to another that the lifecycle forbids.</source>
        <translation>Der Knoten ging von einer Phase in eine andere über, die der Lebenszyklus verbietet.</translation>
    </message>
    <message>
        <source>inconsistent transition</source>
        <translation>widersprüchlicher Übergang</translation>
    </message>
    <message>
        <source>The event names another phase as the one left than the log holds.</source>
        <translation>Das Ereignis nennt eine andere verlassene Phase, als das Log enthält.</translation>
    </message>
    <message>
        <source>ghost node</source>
        <translation>Geisterknoten</translation>
    </message>
    <message>
        <source>Something still speaks as a node that was decommissioned.</source>
        <translation>Etwas spricht noch als ein Knoten, der außer Dienst gestellt wurde.</translation>
    </message>
    <message>
        <source>duplicate serial</source>
        <translation>doppelte Seriennummer</translation>
    </message>
    <message>
        <source>The node is registered with a serial that another one holds.</source>
        <translation>Der Knoten ist mit einer Seriennummer angemeldet, die ein anderer trägt.</translation>
    </message>
    <message>
        <source>firmware rollback</source>
        <translation>Firmware-Rückschritt</translation>
    </message>
    <message>
        <source>The firmware was replaced by an older version.</source>
        <translation>Die Firmware wurde durch eine ältere Version ersetzt.</translation>
    </message>
    <message>
        <source>attestation gap</source>
        <translation>Attestierungslücke</translation>
    </message>
    <message>
        <source>The node is active and linked, and was not attested for over 24 h.</source>
        <translation>Der Knoten ist aktiv und verbunden und wurde seit über 24 h nicht attestiert.</translation>
    </message>
    <message>
        <source>certificate expired</source>
        <translation>Zertifikat abgelaufen</translation>
    </message>
    <message>
        <source>The node holds a certificate that is past its end.</source>
        <translation>Der Knoten trägt ein Zertifikat, dessen Ende vorbei ist.</translation>
    </message>
    <message>
        <source>certificate expiring</source>
        <translation>Zertifikat läuft ab</translation>
    </message>
    <message>
        <source>The node holds a certificate that ends within 30 days.</source>
        <translation>Der Knoten trägt ein Zertifikat, das binnen 30 Tagen endet.</translation>
    </message>
    <message>
        <source>clock skew</source>
        <translation>Uhr geht falsch</translation>
    </message>
    <message>
        <source>The event says it happened over 5 min after it was recorded.</source>
        <translation>Das Ereignis geschah seiner Angabe nach über 5 min nach seiner Aufzeichnung.</translation>
    </message>
    <message>
        <source>recorded order</source>
        <translation>Reihenfolge der Aufzeichnung</translation>
    </message>
    <message>
        <source>The event was recorded earlier than the one before it in its log.</source>
        <translation>Das Ereignis wurde früher aufgezeichnet als das vor ihm im Log.</translation>
    </message>
    <message>
        <source>reported only</source>
        <translation>nur gemeldet</translation>
    </message>
    <message>
        <source>The node reports drift that does not follow from the log.</source>
        <translation>Der Knoten meldet eine Abweichung, die nicht aus dem Log folgt.</translation>
    </message>
    <message>
        <source>unreported</source>
        <translation>ungemeldet</translation>
    </message>
    <message>
        <source>The log shows drift that nobody reported.</source>
        <translation>Das Log zeigt eine Abweichung, die niemand gemeldet hat.</translation>
    </message>
    <message>
        <source>split authority</source>
        <translation>geteilte Hoheit</translation>
    </message>
    <message>
        <source>Two regions hold the authority over one node.</source>
        <translation>Zwei Regionen haben die Hoheit über einen Knoten.</translation>
    </message>
    <message>
        <source>recalled batch</source>
        <translation>zurückgerufene Charge</translation>
    </message>
    <message>
        <source>The node is in service and comes from a recalled batch.</source>
        <translation>Der Knoten ist im Dienst und stammt aus einer zurückgerufenen Charge.</translation>
    </message>
    <message>
        <source>revoked signer</source>
        <translation>widerrufener Signierer</translation>
    </message>
    <message>
        <source>The node runs an image whose signer was revoked.</source>
        <translation>Der Knoten führt ein Abbild aus, dessen Signierer widerrufen wurde.</translation>
    </message>
    <message>
        <source>advisory</source>
        <translation>Sicherheitshinweis</translation>
    </message>
    <message>
        <source>The node runs an image that holds a component with an advisory.</source>
        <translation>Der Knoten führt ein Abbild mit einer Komponente aus, zu der es einen Sicherheitshinweis gibt.</translation>
    </message>
    <message>
        <source>malformed event</source>
        <translation>unförmiges Ereignis</translation>
    </message>
    <message>
        <source>An entry of a proven log is no well-formed event.</source>
        <translation>Ein Eintrag eines bewiesenen Logs ist kein wohlgeformtes Ereignis.</translation>
    </message>
    <message>
        <source>log forked</source>
        <translation>Log gegabelt</translation>
    </message>
    <message>
        <source>The region&apos;s log has shown two heads that cannot both be true.</source>
        <translation>Das Log der Region hat zwei Köpfe gezeigt, die nicht beide wahr sein können.</translation>
    </message>
</context>
<context>
    <name>souverix</name>
    <message>
        <source>There is no field ‘%1’.</source>
        <translation>Es gibt kein Feld ‚%1‘.</translation>
    </message>
    <message>
        <source>never synced</source>
        <translation>nie abgeglichen</translation>
    </message>
    <message>
        <source>in step</source>
        <translation>im Gleichstand</translation>
    </message>
    <message>
        <source>owes %1</source>
        <translation>schuldet %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>frequency unknown</source>
        <translation>Häufigkeit unbekannt</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>not announced</source>
        <translation>nicht bekanntgegeben</translation>
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
        <translation>%1  verspätet um %2</translation>
    </message>
    <message>
        <source>%1  clock ahead %2</source>
        <translation>%1  Uhr geht %2 vor</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>Happened (UTC)</source>
        <translation>Geschehen (UTC)</translation>
    </message>
    <message>
        <source>Recorded (UTC)</source>
        <translation>Aufgezeichnet (UTC)</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Folgenummer</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subjekt</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>in Quarantäne</translation>
    </message>
    <message>
        <source>%1 in quarantine</source>
        <translation>%1 in Quarantäne</translation>
    </message>
    <message>
        <source>This entry of the log is no well-formed event. It is kept as evidence, and no projection reads it.</source>
        <translation>Dieser Eintrag des Logs ist kein wohlgeformtes Ereignis. Er bleibt als Beweis erhalten, und keine Projektion liest ihn.</translation>
    </message>
    <message>
        <source>The inclusion proof was recomputed from these bytes just now, and holds.</source>
        <translation>Der Einschlussbeweis wurde soeben aus diesen Bytes neu berechnet und hält.</translation>
    </message>
    <message>
        <source>%1 The inclusion proof does not hold</source>
        <translation>%1 Der Einschlussbeweis hält nicht</translation>
    </message>
    <message>
        <source>Recomputed from these bytes it leads to another root.</source>
        <translation>Aus diesen Bytes neu berechnet führt er zu einer anderen Wurzel.</translation>
    </message>
    <message>
        <source>Place in the log</source>
        <translation>Stelle im Log</translation>
    </message>
    <message>
        <source>Entry %1 of %2; no tree covers it.</source>
        <translation>Eintrag %1 von %2; kein Baum umfasst ihn.</translation>
    </message>
    <message>
        <source>Entry %1 of %2, in a tree of %3 entries</source>
        <translation>Eintrag %1 von %2, in einem Baum von %3 Einträgen</translation>
    </message>
    <message>
        <source>Origin %1</source>
        <translation>Ursprung %1</translation>
    </message>
    <message>
        <source>%1 bytes, as received</source>
        <translation>%1 Bytes, wie empfangen</translation>
    </message>
    <message>
        <source>Leaf hash</source>
        <translation>Hash des Blattes</translation>
    </message>
    <message>
        <source>Inclusion proof, from the leaf up</source>
        <translation>Einschlussbeweis, vom Blatt aufwärts</translation>
    </message>
    <message>
        <source>The leaf is the root: nothing to hash in.</source>
        <translation>Das Blatt ist die Wurzel: nichts ist einzurechnen.</translation>
    </message>
    <message>
        <source>The proof has not the length of this place.</source>
        <translation>Der Beweis hat nicht die Länge dieser Stelle.</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>entries %1 to %2</source>
        <translation>Einträge %1 bis %2</translation>
    </message>
    <message>
        <source>%1. sibling on the %2, %3</source>
        <translation>%1. Geschwister %2, %3</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>Wurzel</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>None covers this entry. Import a bundle with a signed checkpoint to prove it.</source>
        <translation>Keiner umfasst diesen Eintrag. Ein Bündel mit signiertem Checkpoint beweist ihn.</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signiert von</translation>
    </message>
    <message>
        <source>no key that is known here</source>
        <translation>kein hier bekannter Schlüssel</translation>
    </message>
    <message>
        <source>master %1</source>
        <translation>Master %1</translation>
    </message>
    <message>
        <source>no log held</source>
        <translation>kein Log hier</translation>
    </message>
    <message>
        <source>%1, %2 entries</source>
        <translation>%1, %2 Einträge</translation>
    </message>
    <message>
        <source>upstream, no log held here</source>
        <translation>übergeordnet, kein Log hier</translation>
    </message>
    <message>
        <source>upstream unknown</source>
        <translation>Übergeordneter unbekannt</translation>
    </message>
    <message>
        <source>%1 nodes</source>
        <translation>%1 Knoten</translation>
    </message>
    <message>
        <source>none owes</source>
        <translation>niemand schuldet</translation>
    </message>
    <message>
        <source>%1 owe %2</source>
        <translation>%1 schulden %2</translation>
    </message>
    <message>
        <source>%1 messages wait</source>
        <translation>%1 Nachrichten warten</translation>
    </message>
    <message>
        <source>%1 linked</source>
        <translation>%1 verbunden</translation>
    </message>
    <message>
        <source>%1 not converging</source>
        <translation>%1 nicht konvergierend</translation>
    </message>
    <message>
        <source>synced %1</source>
        <translation>abgeglichen %1</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2: %3</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Proven by the events</source>
        <translation>Bewiesen durch die Ereignisse</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>because its clock is the latest</source>
        <translation>weil seine Uhr die späteste ist</translation>
    </message>
    <message>
        <source>because the latest clocks are equal and its name sorts first</source>
        <translation>weil die spätesten Uhren gleich sind und sein Name zuerst kommt</translation>
    </message>
    <message>
        <source>though the clocks as they stand do not say why</source>
        <translation>obwohl die Uhren, wie sie stehen, nicht sagen, warum</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>proposed winner</source>
        <translation>vorgeschlagener Gewinner</translation>
    </message>
    <message>
        <source>Field &lt;b&gt;%1&lt;/b&gt; of %2, since %3</source>
        <translation>Feld &lt;b&gt;%1&lt;/b&gt; von %2, seit %3</translation>
    </message>
    <message>
        <source>No winner can be proposed.</source>
        <translation>Es kann kein Gewinner vorgeschlagen werden.</translation>
    </message>
    <message>
        <source>Proposed winner: &lt;b&gt;%1&lt;/b&gt;, %2.</source>
        <translation>Vorgeschlagener Gewinner: &lt;b&gt;%1&lt;/b&gt;, %2.</translation>
    </message>
    <message>
        <source>Found by this console from the authorities claimed and not released; nothing was changed.</source>
        <translation>Von dieser Konsole gefunden aus den beanspruchten und nicht abgegebenen Hoheiten; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>As a region reported it; a person decides, and the log will say.</source>
        <translation>Wie eine Region es meldete; ein Mensch entscheidet, und das Log wird es sagen.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>holds at any time</source>
        <translation>gilt jederzeit</translation>
    </message>
    <message>
        <source>local autonomy</source>
        <translation>örtliche Autonomie</translation>
    </message>
    <message>
        <source>can operate isolated</source>
        <translation>kann allein arbeiten</translation>
    </message>
    <message>
        <source>syncs opportunistically</source>
        <translation>gleicht bei Gelegenheit ab</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Of the entries held of its log</source>
        <translation>Von den gehaltenen Einträgen ihres Logs</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>What it owes its upstream beyond its own frequency</source>
        <translation>Was sie ihrem Übergeordneten über ihre eigene Häufigkeit hinaus schuldet</translation>
    </message>
    <message>
        <source>Syncs</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Letzter Abgleich</translation>
    </message>
    <message>
        <source>Upstream</source>
        <translation>Übergeordneter</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Bewiesen</translation>
    </message>
    <message>
        <source>Entries under an adopted checkpoint</source>
        <translation>Einträge unter einem übernommenen Checkpoint</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantäne</translation>
    </message>
    <message>
        <source>Entries that are no events</source>
        <translation>Einträge, die keine Ereignisse sind</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Proposed winner</source>
        <translation>Vorgeschlagener Gewinner</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Proven by</source>
        <translation>Bewiesen durch</translation>
    </message>
    <message>
        <source>not attested</source>
        <translation>nicht attestiert</translation>
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
        <translation>Alle Knoten, die es zu dieser Zeit gibt. Ein Klick zeigt alle.</translation>
    </message>
    <message>
        <source>%1 in service</source>
        <translation>%1 im Dienst</translation>
    </message>
    <message>
        <source>Drifted</source>
        <translation>Abgewichen</translation>
    </message>
    <message>
        <source>Nodes in service that differ from what is desired of them, low or worse.</source>
        <translation>Knoten im Dienst, die geringfügig oder stärker von dem abweichen, was von ihnen gewünscht ist.</translation>
    </message>
    <message>
        <source>Critical drift</source>
        <translation>Kritisch abgewichen</translation>
    </message>
    <message>
        <source>Nodes in service whose drift is critical.</source>
        <translation>Knoten im Dienst mit kritischer Abweichung.</translation>
    </message>
    <message>
        <source>Drift unknown</source>
        <translation>Abweichung unbekannt</translation>
    </message>
    <message>
        <source>Nodes in service that cannot be judged: never observed.</source>
        <translation>Knoten im Dienst, die nicht beurteilt werden können: nie beobachtet.</translation>
    </message>
    <message>
        <source>Autonomous</source>
        <translation>Autonom</translation>
    </message>
    <message>
        <source>Unlinked</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Nodes that cannot be reached: disconnected, intermittent or autonomous. What is shown of them may be old.</source>
        <translation>Knoten, die nicht erreichbar sind: getrennt, zeitweilig oder autonom. Was von ihnen gezeigt wird, kann alt sein.</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Geschuldet</translation>
    </message>
    <message>
        <source>Hours of sync debt, and messages that wait for nodes.</source>
        <translation>Stunden der Abgleichschuld und Nachrichten, die auf Knoten warten.</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 Nachrichten</translation>
    </message>
    <message>
        <source>Not converging</source>
        <translation>Holt nicht auf</translation>
    </message>
    <message>
        <source>Nodes whose backlog grows faster than it drains.</source>
        <translation>Knoten, deren Rückstand schneller wächst, als er abfließt.</translation>
    </message>
    <message>
        <source>Not affirmed</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Nodes whose latest attestation is not affirming, or that were never attested.</source>
        <translation>Knoten, deren letzte Attestierung nicht bestätigt oder die nie attestiert wurden.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>What the log says that should not be. Click for the nodes concerned.</source>
        <translation>Was das Log sagt und nicht sein sollte. Ein Klick zeigt die betroffenen Knoten.</translation>
    </message>
    <message>
        <source>on %1 nodes</source>
        <translation>auf %1 Knoten</translation>
    </message>
    <message>
        <source>The node&apos;s name</source>
        <translation>Der Name des Knotens</translation>
    </message>
    <message>
        <source>The highest of its drifts</source>
        <translation>Die höchste seiner Abweichungen</translation>
    </message>
    <message>
        <source>Where it is in its life</source>
        <translation>Wo er in seinem Leben steht</translation>
    </message>
    <message>
        <source>The latest state reported</source>
        <translation>Der zuletzt gemeldete Zustand</translation>
    </message>
    <message>
        <source>The latest attestation&apos;s status</source>
        <translation>Der Status der letzten Attestierung</translation>
    </message>
    <message>
        <source>How far its region&apos;s log can be believed</source>
        <translation>Wie weit dem Log seiner Region zu glauben ist</translation>
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
        <translation>Läuft allein</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Can be reached and owes nothing</source>
        <translation>Ist erreichbar und schuldet nichts</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Schuld</translation>
    </message>
    <message>
        <source>Hours since it was last in step</source>
        <translation>Stunden, seit er zuletzt im Gleichstand war</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Messages that wait for it</source>
        <translation>Nachrichten, die auf ihn warten</translation>
    </message>
    <message>
        <source>Converging</source>
        <translation>Konvergiert</translation>
    </message>
    <message>
        <source>Whether its backlog drains faster than it grows</source>
        <translation>Ob sein Rückstand schneller abfließt, als er wächst</translation>
    </message>
    <message>
        <source>In step at</source>
        <translation>Im Gleichstand um</translation>
    </message>
    <message>
        <source>When its replay is expected to end</source>
        <translation>Wann das Ende seines Nachholens erwartet wird</translation>
    </message>
    <message>
        <source>Version drift</source>
        <translation>Versionsabweichung</translation>
    </message>
    <message>
        <source>Config drift</source>
        <translation>Konfigurationsabweichung</translation>
    </message>
    <message>
        <source>Policy drift</source>
        <translation>Richtlinienabweichung</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>Einhaltung</translation>
    </message>
    <message>
        <source>The lowest score of its policies</source>
        <translation>Die niedrigste Wertung seiner Richtlinien</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Letztes Ereignis</translation>
    </message>
    <message>
        <source>How old the newest evidence is; filter in seconds</source>
        <translation>Wie alt der neueste Beleg ist; im Filter in Sekunden</translation>
    </message>
    <message>
        <source>Attested</source>
        <translation>Attestiert</translation>
    </message>
    <message>
        <source>How old the latest attestation is; filter in seconds</source>
        <translation>Wie alt die letzte Attestierung ist; im Filter in Sekunden</translation>
    </message>
    <message>
        <source>Phase since</source>
        <translation>Phase seit</translation>
    </message>
    <message>
        <source>Connectivity since</source>
        <translation>Verbindung seit</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Events of this node that count</source>
        <translation>Ereignisse dieses Knotens, die zählen</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Whether shares of drift take it in</source>
        <translation>Ob Anteile der Abweichung ihn einschließen</translation>
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
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>config</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>replaying</source>
        <translation>holt nach</translation>
    </message>
    <message>
        <source>not converging</source>
        <translation>konvergiert nicht</translation>
    </message>
    <message>
        <source>not learned yet</source>
        <translation>noch nicht gelernt</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>The link&apos;s state, as last reported</source>
        <translation>Der Zustand der Verbindung, wie zuletzt gemeldet</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Nachholen</translation>
    </message>
    <message>
        <source>Not converging: the backlog grows faster than it drains</source>
        <translation>Konvergiert nicht: der Rückstand wächst schneller, als er abfließt</translation>
    </message>
    <message>
        <source>Hours since the last synchronisation</source>
        <translation>Stunden seit dem letzten Abgleich</translation>
    </message>
    <message>
        <source>Messages waiting for the node</source>
        <translation>Nachrichten, die auf den Knoten warten</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Konfig.</translation>
    </message>
    <message>
        <source>Config updates waiting</source>
        <translation>Wartende Konfigurationen</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtl.</translation>
    </message>
    <message>
        <source>Policy updates waiting</source>
        <translation>Wartende Richtlinien</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Version, system and firmware updates waiting</source>
        <translation>Wartende Versionen, System- und Firmware-Stände</translation>
    </message>
    <message>
        <source>Back in step</source>
        <translation>Wieder gleich</translation>
    </message>
    <message>
        <source>When a replay that began at T would be through</source>
        <translation>Wann ein Nachholen fertig wäre, das um T begänne</translation>
    </message>
    <message>
        <source>80 % interval</source>
        <translation>80-%-Intervall</translation>
    </message>
    <message>
        <source>Eight of ten past replays of this size took so long</source>
        <translation>Acht von zehn früheren Nachholvorgängen dieser Größe dauerten so lange</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>Estimated duration, in whole minutes</source>
        <translation>Geschätzte Dauer, in ganzen Minuten</translation>
    </message>
    <message>
        <source>Shows a fleet&apos;s verified lifecycle log. Without a source: a made-up fleet, live.</source>
        <translation>Zeigt das geprüfte Lebenszyklus-Log einer Flotte. Ohne Quelle: eine erfundene Flotte, live.</translation>
    </message>
    <message>
        <source>Bundles, JSONL files or folders that grow, or a replica.</source>
        <translation>Bündel, wachsende JSONL-Dateien oder Ordner, oder eine Replik.</translation>
    </message>
    <message>
        <source>light, dark, high-contrast or system.</source>
        <translation>light, dark, high-contrast oder system.</translation>
    </message>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>The screen to begin with; with --pictures, a list.</source>
        <translation>Der Bildschirm, mit dem begonnen wird; mit --pictures eine Liste.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Select this node.</source>
        <translation>Diesen Knoten auswählen.</translation>
    </message>
    <message>
        <source>Show everything as of T: 2026-02-27T03:45:00Z.</source>
        <translation>Alles zum Zeitpunkt T zeigen: 2026-02-27T03:45:00Z.</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>Only what had been recorded by K.</source>
        <translation>Nur was bis K aufgezeichnet war.</translation>
    </message>
    <message>
        <source>K</source>
        <translation>K</translation>
    </message>
    <message>
        <source>Render the screens to PNG files here; needs no display.</source>
        <translation>Die Bildschirme hier als PNG-Dateien zeichnen; braucht keine Anzeige.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Of pictures, e.g. 1280x800; may be repeated.</source>
        <translation>Der Bilder, z. B. 1280x800; mehrfach möglich.</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>How many nodes the made-up fleet has.</source>
        <translation>Wie viele Knoten die erfundene Flotte hat.</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>About how many events its history has.</source>
        <translation>Etwa wie viele Ereignisse ihre Geschichte hat.</translation>
    </message>
    <message>
        <source>Full screen, only the screen.</source>
        <translation>Vollbild, nur der Bildschirm.</translation>
    </message>
    <message>
        <source>--%1: ‘%2’ is no such number</source>
        <translation>--%1: ‚%2‘ ist keine solche Zahl</translation>
    </message>
    <message>
        <source>--theme: there is no theme ‘%1’</source>
        <translation>--theme: es gibt kein Aussehen ‚%1‘</translation>
    </message>
    <message>
        <source>--size: ‘%1’ is no size like 1280x800</source>
        <translation>--size: ‚%1‘ ist keine Größe wie 1280x800</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>due for renewal</source>
        <translation>Erneuerung fällig</translation>
    </message>
    <message>
        <source>ends soon</source>
        <translation>endet bald</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <translation>noch nicht gültig</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>endete %1</translation>
    </message>
    <message>
        <source>begins %1</source>
        <translation>beginnt %1</translation>
    </message>
    <message>
        <source>%1 left of %2</source>
        <translation>%1 von %2 übrig</translation>
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
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Desired</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Tatsächlich</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>It was not registered yet.</source>
        <translation>Er war noch nicht angemeldet.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; messages, %2 config, %3 policy and %4 version updates wait</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; Nachrichten, %2 Konfigurations-, %3 Richtlinien- und %4 Versionsänderungen warten</translation>
    </message>
    <message>
        <source>Back in step at &lt;b&gt;%1&lt;/b&gt;, after %2</source>
        <translation>Wieder im Gleichstand um &lt;b&gt;%1&lt;/b&gt;, nach %2</translation>
    </message>
    <message>
        <source>80 % of past replays of this size: %1 to %2</source>
        <translation>80 % früherer Nachholvorgänge dieser Größe: %1 bis %2</translation>
    </message>
    <message>
        <source>? No interval: too few replays were seen to learn one</source>
        <translation>? Kein Intervall: zu wenige Nachholvorgänge wurden gesehen, um eines zu lernen</translation>
    </message>
    <message>
        <source>Linked: it owes nothing.</source>
        <translation>Verbunden: er schuldet nichts.</translation>
    </message>
    <message>
        <source>%1 No report of its link yet: taken as linked, owing nothing.</source>
        <translation>%1 Noch keine Meldung seiner Verbindung: gilt als verbunden und schuldet nichts.</translation>
    </message>
    <message>
        <source>Owes &lt;b&gt;%1&lt;/b&gt;, last synchronised %2 (%3)</source>
        <translation>Schuldet &lt;b&gt;%1&lt;/b&gt;, zuletzt abgeglichen %2 (%3)</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 Not converging:&lt;/b&gt; the backlog grows faster than it drains</source>
        <translation>&lt;b&gt;%1 Konvergiert nicht:&lt;/b&gt; der Rückstand wächst schneller, als er abfließt</translation>
    </message>
    <message>
        <source>%1 Replaying now</source>
        <translation>%1 Holt gerade nach</translation>
    </message>
    <message>
        <source>nothing desired</source>
        <translation>nichts gewünscht</translation>
    </message>
    <message>
        <source>not deployed</source>
        <translation>nicht ausgebracht</translation>
    </message>
    <message>
        <source>Attested (UTC)</source>
        <translation>Attestiert (UTC)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Verifier</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>named</source>
        <translation>genannt</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Verbleibend</translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <translation>Von (UTC)</translation>
    </message>
    <message>
        <source>To (UTC)</source>
        <translation>Bis (UTC)</translation>
    </message>
    <message>
        <source>Deployed (UTC)</source>
        <translation>Ausgebracht (UTC)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>jederzeit</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>verspätet um %1</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>Events in window</source>
        <translation>Ereignisse im Fenster</translation>
    </message>
    <message>
        <source>Worst event in window</source>
        <translation>Schlimmstes Ereignis im Fenster</translation>
    </message>
    <message>
        <source>It happened at</source>
        <translation>Es geschah um</translation>
    </message>
    <message>
        <source>routine</source>
        <translation>alltäglich</translation>
    </message>
    <message>
        <source>a change</source>
        <translation>eine Änderung</translation>
    </message>
    <message>
        <source>notable</source>
        <translation>bemerkenswert</translation>
    </message>
    <message>
        <source>a warning</source>
        <translation>eine Warnung</translation>
    </message>
    <message>
        <source>not registered yet</source>
        <translation>noch nicht angemeldet</translation>
    </message>
    <message>
        <source>phase: %1</source>
        <translation>Phase: %1</translation>
    </message>
    <message>
        <source>link: %1</source>
        <translation>Verbindung: %1</translation>
    </message>
    <message>
        <source>never reported</source>
        <translation>nie gemeldet</translation>
    </message>
    <message>
        <source>runs on its own since %1</source>
        <translation>läuft allein seit %1</translation>
    </message>
    <message>
        <source>no node is registered yet</source>
        <translation>noch ist kein Knoten angemeldet</translation>
    </message>
    <message>
        <source>%1 nodes, %2 drifted (worst: %3), %4 unlinked, %5 not active</source>
        <translation>%1 Knoten, %2 abweichend (schlimmste: %3), %4 nicht verbunden, %5 nicht aktiv</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 events; the worst: %2, %3</source>
        <translation>%1 Ereignisse; das schlimmste: %2, %3</translation>
    </message>
    <message>
        <source>happened %1</source>
        <translation>geschehen %1</translation>
    </message>
    <message>
        <source>recorded %1, %2 later</source>
        <translation>aufgezeichnet %1, %2 später</translation>
    </message>
    <message>
        <source>recorded %1, before it happened: a clock is wrong</source>
        <translation>aufgezeichnet %1, bevor es geschah: eine Uhr geht falsch</translation>
    </message>
    <message>
        <source>%1 of them were reported late</source>
        <translation>%1 davon wurden verspätet gemeldet</translation>
    </message>
    <message>
        <source>desired %1, actual %2</source>
        <translation>gewünscht %1, tatsächlich %2</translation>
    </message>
    <message>
        <source>It stands in the tree of what is held here, but nobody signed that tree: this proves nothing about who recorded it.</source>
        <translation>Es steht im Baum dessen, was hier gehalten wird, aber niemand hat diesen Baum signiert: das beweist nichts darüber, wer es aufgezeichnet hat.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>The selected node in the timeline</source>
        <translation>Der gewählte Knoten in der Zeitleiste</translation>
    </message>
    <message>
        <source>The selected node in the heatmap of drift</source>
        <translation>Der gewählte Knoten in der Wärmekarte der Abweichung</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>At T, or at the border of the window that is nearest to it</source>
        <translation>Zu T oder am nächsten Rand des Fensters</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Form %1; the evidence itself says: %2.</source>
        <translation>Form %1; der Beleg selbst sagt: %2.</translation>
    </message>
    <message>
        <source>nothing that can be told</source>
        <translation>nichts Bestimmbares</translation>
    </message>
    <message>
        <source>No value differs from what was claimed.</source>
        <translation>Kein Wert unterscheidet sich von der Behauptung.</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Behauptet</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>%1, recorded %2 later · &lt;a href=&apos;%3&apos;&gt;the event&lt;/a&gt;</source>
        <translation>%1, aufgezeichnet %2 später · &lt;a href=&apos;%3&apos;&gt;das Ereignis&lt;/a&gt;</translation>
    </message>
    <message>
        <source>%1 by verifier &lt;b&gt;%2&lt;/b&gt;, policy &lt;b&gt;%3&lt;/b&gt;</source>
        <translation>%1 von Prüfer &lt;b&gt;%2&lt;/b&gt;, Richtlinie &lt;b&gt;%3&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Reported reason: %1</source>
        <translation>Gemeldeter Grund: %1</translation>
    </message>
    <message>
        <source>Its evidence, judged again here</source>
        <translation>Sein Beleg, hier noch einmal beurteilt</translation>
    </message>
    <message>
        <source>The event names none.</source>
        <translation>Das Ereignis nennt keinen.</translation>
    </message>
    <message>
        <source>being judged</source>
        <translation>wird beurteilt</translation>
    </message>
    <message>
        <source>%1 results of %2 nodes · %3 of the fleet&apos;s nodes fail now · %4 checks missed in %5 gaps</source>
        <translation>%1 Ergebnisse von %2 Knoten · %3 der Knoten der Flotte versagen jetzt · %4 Prüfungen versäumt in %5 Lücken</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Abbild</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>As it was reported</source>
        <translation>Wie es gemeldet wurde</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Kohorte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Against the fleet</source>
        <translation>Gegen die Flotte</translation>
    </message>
    <message>
        <source>Above: even the low end of its range lies above the fleet&apos;s rate</source>
        <translation>Darüber: selbst das untere Ende seines Bereichs liegt über der Rate der Flotte</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Versagend</translation>
    </message>
    <message>
        <source>Nodes whose latest result is not affirming</source>
        <translation>Knoten, deren letztes Ergebnis nicht bestätigt</translation>
    </message>
    <message>
        <source>With at least one result</source>
        <translation>Mit mindestens einem Ergebnis</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>In percent</source>
        <translation>In Prozent</translation>
    </message>
    <message>
        <source>95 % range</source>
        <translation>95-%-Bereich</translation>
    </message>
    <message>
        <source>Wilson&apos;s interval</source>
        <translation>Wilson-Intervall</translation>
    </message>
    <message>
        <source>Due from (UTC)</source>
        <translation>Fällig ab (UTC)</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>In hours for filters</source>
        <translation>Im Filter in Stunden</translation>
    </message>
    <message>
        <source>Missed checks</source>
        <translation>Versäumte Prüfungen</translation>
    </message>
    <message>
        <source>Its cadence</source>
        <translation>Sein Takt</translation>
    </message>
    <message>
        <source>The median between its checks; a day where there were fewer than three</source>
        <translation>Der Median zwischen seinen Prüfungen; ein Tag, wo es weniger als drei waren</translation>
    </message>
    <message>
        <source>%1, %2. Trust: %3.</source>
        <translation>%1, %2. Vertrauen: %3.</translation>
    </message>
    <message>
        <source>Held by %1</source>
        <translation>Getragen von %1</translation>
    </message>
    <message>
        <source>Held by %1 %2</source>
        <translation>Getragen von %1 %2</translation>
    </message>
    <message>
        <source>Nodes that rest on it: %1</source>
        <translation>Knoten, die darauf beruhen: %1</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 bis %2, %3</translation>
    </message>
    <message>
        <source>its bytes are not held</source>
        <translation>seine Bytes liegen nicht vor</translation>
    </message>
    <message>
        <source>pinned here</source>
        <translation>hier festgelegt</translation>
    </message>
    <message>
        <source>this one lapses first</source>
        <translation>dieses läuft zuerst ab</translation>
    </message>
    <message>
        <source>serial %1 · %2</source>
        <translation>Seriennummer %1 · %2</translation>
    </message>
    <message>
        <source>Chain, from the leaf up</source>
        <translation>Kette, vom Blatt aufwärts</translation>
    </message>
    <message>
        <source>Its bytes are not held, so its chain cannot be followed; the dates are those of its event.</source>
        <translation>Seine Bytes liegen nicht vor, daher kann seiner Kette nicht gefolgt werden; die Daten sind die seines Ereignisses.</translation>
    </message>
    <message>
        <source>none of its own</source>
        <translation>keine eigene</translation>
    </message>
    <message>
        <source>%1, issued by %2</source>
        <translation>%1, ausgestellt von %2</translation>
    </message>
    <message>
        <source>chain not held</source>
        <translation>Kette liegt nicht vor</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>sich selbst</translation>
    </message>
    <message>
        <source>expiring</source>
        <translation>läuft ab</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>signer</source>
        <translation>Signierer</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>root</source>
        <translation>Wurzel</translation>
    </message>
    <message>
        <source>Expiring is judged against its own lifetime</source>
        <translation>Das Ablaufen wird an seiner eigenen Lebensdauer gemessen</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Getragen von</translation>
    </message>
    <message>
        <source>Of its own lifetime</source>
        <translation>Von seiner Lebensdauer</translation>
    </message>
    <message>
        <source>The bar is its lifetime, the line the moment looked at; a second line where a link of its chain ends first. The number is what is left, in percent.</source>
        <translation>Der Balken ist seine Lebensdauer, die Linie der betrachtete Augenblick; eine zweite Linie, wo ein Glied seiner Kette früher endet. Die Zahl ist, was übrig ist, in Prozent.</translation>
    </message>
    <message>
        <source>Ends (UTC)</source>
        <translation>Endet (UTC)</translation>
    </message>
    <message>
        <source>What binds</source>
        <translation>Was bindet</translation>
    </message>
    <message>
        <source>The link of its chain that lapses first</source>
        <translation>Das Glied seiner Kette, das zuerst abläuft</translation>
    </message>
    <message>
        <source>Judged at the moment looked at</source>
        <translation>Beurteilt zum betrachteten Augenblick</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>How many nodes rest on it</source>
        <translation>Wie viele Knoten darauf beruhen</translation>
    </message>
    <message>
        <source>Issued (UTC)</source>
        <translation>Ausgestellt (UTC)</translation>
    </message>
    <message>
        <source>unknown form</source>
        <translation>unbekannte Form</translation>
    </message>
    <message>
        <source>distrusted</source>
        <translation>misstraut</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>Proven up to a root that is pinned here.</source>
        <translation>Bewiesen bis zu einer Wurzel, die hier festgelegt ist.</translation>
    </message>
    <message>
        <source>All is right, but the root or key is not one that is pinned here.</source>
        <translation>Alles ist richtig, aber die Wurzel oder der Schlüssel ist hier nicht festgelegt.</translation>
    </message>
    <message>
        <source>The material that would prove it is not held.</source>
        <translation>Was es beweisen würde, liegt nicht vor.</translation>
    </message>
    <message>
        <source>The material is of a form that this program does not know.</source>
        <translation>Das Material hat eine Form, die dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>Something it rests on is outside its dates.</source>
        <translation>Etwas, worauf es beruht, ist außerhalb seiner Daten.</translation>
    </message>
    <message>
        <source>Something it rests on was recalled or revoked.</source>
        <translation>Etwas, worauf es beruht, wurde zurückgerufen oder widerrufen.</translation>
    </message>
    <message>
        <source>A signature, digest, subject or chain is wrong.</source>
        <translation>Eine Signatur, ein Hash, ein Subjekt oder eine Kette ist falsch.</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>SBOM</source>
        <translation>SBOM</translation>
    </message>
    <message>
        <source>node certificate</source>
        <translation>Knotenzertifikat</translation>
    </message>
    <message>
        <source>attestation</source>
        <translation>Attestierung</translation>
    </message>
    <message>
        <source>log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing that it needs has an end.</source>
        <translation>Nichts, was er braucht, hat ein Ende.</translation>
    </message>
    <message>
        <source>%1 lapsed at %2: cut off, it cannot come back by itself.</source>
        <translation>%1 lief um %2 ab: abgeschnitten kann er nicht von selbst zurückkommen.</translation>
    </message>
    <message>
        <source>May stay cut off until %1 (%2): then %3 lapses.</source>
        <translation>Kann bis %1 abgeschnitten bleiben (%2): dann läuft %3 ab.</translation>
    </message>
    <message>
        <source>show in the picture</source>
        <translation>im Bild zeigen</translation>
    </message>
    <message>
        <source>then</source>
        <translation>damals</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>No claim fails.</source>
        <translation>Keine Behauptung versagt.</translation>
    </message>
    <message>
        <source>Claims that fail: %1, the shortest path first</source>
        <translation>Versagende Behauptungen: %1, der kürzeste Pfad zuerst</translation>
    </message>
    <message>
        <source>All its claims</source>
        <translation>Alle seine Behauptungen</translation>
    </message>
    <message>
        <source>The worst of its claims</source>
        <translation>Die schlimmste seiner Behauptungen</translation>
    </message>
    <message>
        <source>Whose verdict that is</source>
        <translation>Wessen Urteil das ist</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Wovon</translation>
    </message>
    <message>
        <source>Lapses (UTC)</source>
        <translation>Läuft ab (UTC)</translation>
    </message>
    <message>
        <source>The earliest moment at which something that it needs ends</source>
        <translation>Der früheste Augenblick, zu dem etwas endet, was er braucht</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Rests on it since</source>
        <translation>Beruht darauf seit</translation>
    </message>
    <message>
        <source>By way of</source>
        <translation>Auf dem Weg über</translation>
    </message>
    <message>
        <source>Without %1, &lt;b&gt;%2&lt;/b&gt; of %3 nodes turn; %4 more rest on it and are no better today.</source>
        <translation>Ohne %1 kippen &lt;b&gt;%2&lt;/b&gt; von %3 Knoten; %4 weitere beruhen darauf und stehen heute nicht besser.</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>Nach Region</translation>
    </message>
    <message>
        <source>By phase</source>
        <translation>Nach Phase</translation>
    </message>
    <message>
        <source>By connectivity</source>
        <translation>Nach Verbindung</translation>
    </message>
    <message>
        <source>A question only: nothing was written.</source>
        <translation>Nur eine Frage: nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source> · listed are the newest %1 of each node, drawn is the worst of each stretch; choose a node or a group for more</source>
        <translation> · aufgeführt sind die neuesten %1 jedes Knotens, gezeichnet ist das Schlimmste jedes Abschnitts; ein Knoten oder eine Gruppe zeigt mehr</translation>
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
        <translation>Was sich vom verglichenen Zustand unterscheidet; in Tabellen mit einem Filter ihrer Spalten: changed, changed = new, changed contains drift</translation>
    </message>
    <message>
        <source>The node that drifted</source>
        <translation>Der Knoten, der abwich</translation>
    </message>
    <message>
        <source>Container, os, firmware/…, policy or configuration</source>
        <translation>Container, os, firmware/…, Richtlinie oder Konfiguration</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Schlimmste</translation>
    </message>
    <message>
        <source>The highest severity in its course</source>
        <translation>Der höchste Schweregrad in ihrem Verlauf</translation>
    </message>
    <message>
        <source>Onset (UTC)</source>
        <translation>Beginn (UTC)</translation>
    </message>
    <message>
        <source>When it began to differ</source>
        <translation>Wann der Unterschied begann</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>From onset to end or T; filter in hours</source>
        <translation>Vom Beginn bis zum Ende oder T; im Filter in Stunden</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>What moved away: desired-moved, actual-moved, both-moved, never-desired</source>
        <translation>Was sich entfernte: desired-moved, actual-moved, both-moved, never-desired</translation>
    </message>
    <message>
        <source>Closed how</source>
        <translation>Wie beendet</translation>
    </message>
    <message>
        <source>open, actual-returned, desired-moved, both-moved, left-service</source>
        <translation>open, actual-returned, desired-moved, both-moved, left-service</translation>
    </message>
    <message>
        <source>Time no.</source>
        <translation>Wievieltes Mal</translation>
    </message>
    <message>
        <source>The how many-th of this node and component in all history</source>
        <translation>Das Wievielte dieses Knotens und dieser Komponente in der ganzen Geschichte</translation>
    </message>
    <message>
        <source>version, config or policy</source>
        <translation>Version, Konfiguration oder Richtlinie</translation>
    </message>
    <message>
        <source>Desired at onset</source>
        <translation>Gewünscht zu Beginn</translation>
    </message>
    <message>
        <source>Actual at onset</source>
        <translation>Tatsächlich zu Beginn</translation>
    </message>
    <message>
        <source>desired moved</source>
        <translation>Gewünschtes änderte sich</translation>
    </message>
    <message>
        <source>actual moved</source>
        <translation>Tatsächliches änderte sich</translation>
    </message>
    <message>
        <source>both moved</source>
        <translation>beides änderte sich</translation>
    </message>
    <message>
        <source>a version nobody ever desired</source>
        <translation>eine Version, die nie jemand wünschte</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>actual came to desired</source>
        <translation>Tatsächliches kam zum Gewünschten</translation>
    </message>
    <message>
        <source>desired came to actual</source>
        <translation>Gewünschtes kam zum Tatsächlichen</translation>
    </message>
    <message>
        <source>both moved together</source>
        <translation>beides änderte sich zugleich</translation>
    </message>
    <message>
        <source>node left service</source>
        <translation>Knoten verließ den Dienst</translation>
    </message>
    <message>
        <source>configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>first time</source>
        <translation>erstes Mal</translation>
    </message>
    <message>
        <source>time no. %1</source>
        <translation>%1. Mal</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>, %1 objects differ</source>
        <translation>, %1 Objekte unterscheiden sich</translation>
    </message>
    <message>
        <source>, score %1</source>
        <translation>, Wertung %1</translation>
    </message>
    <message>
        <source>%1k</source>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>frisch</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>reported within %1</source>
        <translation>gemeldet binnen %1</translation>
    </message>
    <message>
        <source>nothing newer for more than %1</source>
        <translation>seit mehr als %1 nichts Neueres</translation>
    </message>
    <message>
        <source>carried over from before the node was cut off, or its region fell behind</source>
        <translation>übernommen aus der Zeit, bevor der Knoten abgeschnitten wurde oder seine Region zurückfiel</translation>
    </message>
    <message>
        <source>connectivity</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source>◷ stale, %1 old</source>
        <translation>◷ veraltet, %1 alt</translation>
    </message>
    <message>
        <source>≈ assumed, from %1 ago</source>
        <translation>≈ angenommen, von vor %1</translation>
    </message>
    <message>
        <source>Evidence of its %1: </source>
        <translation>Beleg für %1: </translation>
    </message>
    <message>
        <source>%1 at T, of %2; %3.</source>
        <translation>%1 zu T, von %2; %3.</translation>
    </message>
    <message>
        <source>rests on no node</source>
        <translation>beruht auf keinem Knoten</translation>
    </message>
    <message>
        <source>Rests on the %1 of %2 nodes</source>
        <translation>Beruht auf %1 von %2 Knoten</translation>
    </message>
    <message>
        <source>at T half of it is older than %1, the oldest %2</source>
        <translation>zu T ist die Hälfte davon älter als %1, der älteste %2</translation>
    </message>
    <message>
        <source>fresh, heard %1</source>
        <translation>frisch, gehört %1</translation>
    </message>
    <message>
        <source>Last run: %1 history(s) read by the index; columns of all %2 frames left alone.</source>
        <translation>Letzter Lauf: %1 Geschichte(n) über das Verzeichnis gelesen; die Spalten aller %2 Rahmen blieben unberührt.</translation>
    </message>
    <message>
        <source>Last run: columns of %1 frames read, %2 of %3 frames skipped.</source>
        <translation>Letzter Lauf: Spalten von %1 Rahmen gelesen, %2 von %3 Rahmen übersprungen.</translation>
    </message>
    <message>
        <source>Last run: the list of malformed entries was read.</source>
        <translation>Letzter Lauf: die Liste unförmiger Einträge wurde gelesen.</translation>
    </message>
    <message>
        <source>%1 candidates were judged by their exact bytes, in %2 frames; %3 thread(s).</source>
        <translation>%1 Kandidaten wurden nach ihren genauen Bytes beurteilt, in %2 Rahmen; %3 Faden/Fäden.</translation>
    </message>
    <message>
        <source>exact bytes, read only where columns leave it open</source>
        <translation>genaue Bytes, nur gelesen, wo Spalten es offen lassen</translation>
    </message>
    <message>
        <source>every text of the row; each distinct text is looked at once</source>
        <translation>jeder Text der Zeile; jeder verschiedene Text wird einmal angesehen</translation>
    </message>
    <message>
        <source>column of text ids: one bit for each distinct text</source>
        <translation>Spalte von Text-Nummern: ein Bit für jeden verschiedenen Text</translation>
    </message>
    <message>
        <source>column of severities, compared by the ladder</source>
        <translation>Spalte von Schweregraden, nach der Leiter verglichen</translation>
    </message>
    <message>
        <source>column of flags</source>
        <translation>Spalte von Ja-nein-Werten</translation>
    </message>
    <message>
        <source>column of numbers</source>
        <translation>Spalte von Zahlen</translation>
    </message>
    <message>
        <source>column of times</source>
        <translation>Spalte von Zeiten</translation>
    </message>
    <message>
        <source>all of</source>
        <translation>alle von</translation>
    </message>
    <message>
        <source>any of</source>
        <translation>eines von</translation>
    </message>
    <message>
        <source>not</source>
        <translation>nicht</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Beantwortet durch</translation>
    </message>
    <message>
        <source>The same in SQL, at the same T and K</source>
        <translation>Dasselbe in SQL, zu denselben T und K</translation>
    </message>
    <message>
        <source>This filter has fields that no table of the SQL page has.</source>
        <translation>Dieser Filter hat Felder, die keine Tabelle der SQL-Seite hat.</translation>
    </message>
    <message>
        <source>How this filter is answered</source>
        <translation>Wie dieser Filter beantwortet wird</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>SQL kopieren</translation>
    </message>
    <message>
        <source>Open on the SQL page</source>
        <translation>Auf der SQL-Seite öffnen</translation>
    </message>
    <message>
        <source>Node, cluster or region</source>
        <translation>Knoten, Cluster oder Region</translation>
    </message>
    <message>
        <source>Drift-hours</source>
        <translation>Abweichungsstunden</translation>
    </message>
    <message>
        <source>Hours that its nodes in service drifted, low or worse, in the window</source>
        <translation>Stunden, die ihre Knoten im Dienst im Fenster abwichen, geringfügig oder stärker</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Of the hours that its nodes were in service</source>
        <translation>Von den Stunden, die ihre Knoten im Dienst waren</translation>
    </message>
    <message>
        <source>Hours in service</source>
        <translation>Dienststunden</translation>
    </message>
    <message>
        <source>Hours that its nodes were in service in the window</source>
        <translation>Stunden, die ihre Knoten im Fenster im Dienst waren</translation>
    </message>
    <message>
        <source>That were in service in the window</source>
        <translation>Die im Fenster im Dienst waren</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>Episoden</translation>
    </message>
    <message>
        <source>That touch the window</source>
        <translation>Die das Fenster berühren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Of those, still open at T</source>
        <translation>Davon zu T noch offen</translation>
    </message>
    <message>
        <source>The highest severity of an episode</source>
        <translation>Der höchste Schweregrad einer Episode</translation>
    </message>
    <message>
        <source>phase or scope changed</source>
        <translation>Phase oder Geltung änderte sich</translation>
    </message>
    <message>
        <source>Desired moved away from what was there.</source>
        <translation>Das Gewünschte entfernte sich von dem, was da war.</translation>
    </message>
    <message>
        <source>What is there moved away from what was desired.</source>
        <translation>Was da ist, entfernte sich vom Gewünschten.</translation>
    </message>
    <message>
        <source>Desired and actual moved at once, apart from each other.</source>
        <translation>Gewünschtes und Tatsächliches änderten sich zugleich, voneinander weg.</translation>
    </message>
    <message>
        <source>A version came that no desired.set had ever named, for any node.</source>
        <translation>Eine Version kam, die kein desired.set je für einen Knoten genannt hatte.</translation>
    </message>
    <message>
        <source>Still open.</source>
        <translation>Noch offen.</translation>
    </message>
    <message>
        <source>Closed: actual came to what is desired.</source>
        <translation>Beendet: das Tatsächliche kam zum Gewünschten.</translation>
    </message>
    <message>
        <source>Closed: desired moved to what is there, or was withdrawn.</source>
        <translation>Beendet: das Gewünschte kam zu dem, was da ist, oder wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>Closed: desired and actual met in one moment.</source>
        <translation>Beendet: Gewünschtes und Tatsächliches trafen sich in einem Augenblick.</translation>
    </message>
    <message>
        <source>Closed: the node left service still drifted.</source>
        <translation>Beendet: der Knoten verließ den Dienst noch abweichend.</translation>
    </message>
    <message>
        <source>at onset</source>
        <translation>zu Beginn</translation>
    </message>
    <message>
        <source>now, at T</source>
        <translation>jetzt, zu T</translation>
    </message>
    <message>
        <source>at end</source>
        <translation>am Ende</translation>
    </message>
    <message>
        <source>open for %1</source>
        <translation>offen seit %1</translation>
    </message>
    <message>
        <source>lasted %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>time %1 of %2 on this component</source>
        <translation>%1. von %2 Malen an dieser Komponente</translation>
    </message>
    <message>
        <source>began as %1, at its worst from %2</source>
        <translation>begann als %1, am schlimmsten ab %2</translation>
    </message>
    <message>
        <source>It differed before; then the node came into service.</source>
        <translation>Sie unterschied sich schon vorher; dann kam der Knoten in den Dienst.</translation>
    </message>
    <message>
        <source>No drift episode held at this moment: in order, not judged, or not in service.</source>
        <translation>In diesem Augenblick galt keine Abweichungsepisode: in Ordnung, nicht beurteilt oder nicht im Dienst.</translation>
    </message>
    <message>
        <source>%1 episodes in all its history.</source>
        <translation>%1 Episoden in seiner ganzen Geschichte.</translation>
    </message>
    <message>
        <source>All components at that moment</source>
        <translation>Alle Komponenten in diesem Augenblick</translation>
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
        <translation>Wie alt ist, worauf es beruht: das Unsicherste von Phase, Verbindung, Abweichung und Attestierung. frisch: gemeldet binnen %1; veraltet: älter; angenommen: von vor dem Abschneiden; unbekannt: nie gemeldet</translation>
    </message>
    <message>
        <source> · evidence %1</source>
        <translation> · Beleg %1</translation>
    </message>
    <message>
        <source>owes nothing</source>
        <translation>schuldet nichts</translation>
    </message>
    <message>
        <source>%1, %2 messages</source>
        <translation>%1, %2 Nachrichten</translation>
    </message>
    <message>
        <source>%1, autonomous</source>
        <translation>%1, autonom</translation>
    </message>
    <message>
        <source>Sync debt</source>
        <translation>Abgleichschuld</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 läuft</translation>
    </message>
    <message>
        <source>%1 desired</source>
        <translation>%1 gewünscht</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>no longer found</source>
        <translation>nicht mehr gefunden</translation>
    </message>
    <message>
        <source>Before: compared with</source>
        <translation>Vorher: der verglichene Stand</translation>
    </message>
    <message>
        <source>Now: as shown on this page</source>
        <translation>Jetzt: wie auf dieser Seite gezeigt</translation>
    </message>
    <message>
        <source>exists</source>
        <translation>existiert</translation>
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
        <translation>Knoten nach Region und Abweichung</translation>
    </message>
    <message>
        <source>Events by type</source>
        <translation>Ereignisse nach Art</translation>
    </message>
    <message>
        <source>Events by day</source>
        <translation>Ereignisse nach Tag</translation>
    </message>
    <message>
        <source>Who owes most</source>
        <translation>Wer am meisten schuldet</translation>
    </message>
    <message>
        <source>What drifts, and from what to what</source>
        <translation>Was abweicht, und von was zu was</translation>
    </message>
    <message>
        <source>Events that were recorded late</source>
        <translation>Ereignisse, die verspätet aufgezeichnet wurden</translation>
    </message>
    <message>
        <source>Components and their versions</source>
        <translation>Komponenten und ihre Versionen</translation>
    </message>
    <message>
        <source>Findings by kind</source>
        <translation>Befunde nach Art</translation>
    </message>
    <message>
        <source>Certificates that end next</source>
        <translation>Zertifikate, die als Nächstes enden</translation>
    </message>
    <message>
        <source>Replays: how long for how much</source>
        <translation>Nachholen: wie lange für wie viel</translation>
    </message>
    <message>
        <source>The logs and how far they are proven</source>
        <translation>Die Logs und wie weit sie bewiesen sind</translation>
    </message>
    <message>
        <source>Mark what differs from the moment T2; ‘known’: from what is, or was, known.</source>
        <translation>Markieren, was sich vom Augenblick T2 unterscheidet; ‚known‘: von dem, was bekannt ist oder war.</translation>
    </message>
    <message>
        <source>T2</source>
        <translation>T2</translation>
    </message>
    <message>
        <source>final, %1 old</source>
        <translation>endgültig, %1 alt</translation>
    </message>
    <message>
        <source>it is decommissioned: nothing newer is due</source>
        <translation>er ist außer Dienst gestellt: nichts Neueres ist fällig</translation>
    </message>
    <message>
        <source>final, heard %1</source>
        <translation>endgültig, gehört %1</translation>
    </message>
    <message>
        <source>Nodes that entered autonomy and did not leave it. A link in the state autonomous alone does not say so.</source>
        <translation>Knoten, die in die Autonomie gingen und sie nicht verließen. Der Verbindungszustand autonom allein besagt das nicht.</translation>
    </message>
    <message>
        <source>+%1 by link</source>
        <translation>+%1 nach Verbindung</translation>
    </message>
    <message>
        <source>%1 not affirmed</source>
        <translation>%1 nicht bestätigt</translation>
    </message>
    <message>
        <source>This quotation has no end.</source>
        <translation>Dieses Zitat hat kein Ende.</translation>
    </message>
    <message>
        <source>This parenthesis is not closed.</source>
        <translation>Diese Klammer ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>This list has no closing brace.</source>
        <translation>Dieser Liste fehlt die schließende Klammer.</translation>
    </message>
    <message>
        <source>A condition is missing here.</source>
        <translation>Hier fehlt eine Bedingung.</translation>
    </message>
    <message>
        <source>A condition is expected here.</source>
        <translation>Hier wird eine Bedingung erwartet.</translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation>Hier fehlt ein Wert.</translation>
    </message>
    <message>
        <source>This operator does not suit the field.</source>
        <translation>Dieser Operator passt nicht zum Feld.</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
        <source>This is no span, such as 90m or 2d.</source>
        <translation>Das ist keine Spanne wie 90m oder 2d.</translation>
    </message>
    <message>
        <source>This is no time, such as 2026-02-27T03:45:00Z or now-2h.</source>
        <translation>Das ist keine Zeit wie 2026-02-27T03:45:00Z oder now-2h.</translation>
    </message>
    <message>
        <source>This is no severity: none, unknown, low, medium, high or critical.</source>
        <translation>Das ist kein Schweregrad: none, unknown, low, medium, high oder critical.</translation>
    </message>
    <message>
        <source>Yes or no is expected here.</source>
        <translation>Hier wird ja oder nein erwartet.</translation>
    </message>
    <message>
        <source>This is nested too deep.</source>
        <translation>Das ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>This filter is too long.</source>
        <translation>Dieser Filter ist zu lang.</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>span, such as 90m</source>
        <translation>Spanne, etwa 90m</translation>
    </message>
    <message>
        <source>time, such as now-2h</source>
        <translation>Zeit, etwa now-2h</translation>
    </message>
    <message>
        <source>, recorded %1 (%2)</source>
        <translation>, aufgezeichnet %1 (%2)</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 später</translation>
    </message>
    <message>
        <source>%1 before it</source>
        <translation>%1 davor</translation>
    </message>
</context>
<context>
    <name>souverix::AttestationScreen</name>
    <message>
        <source>Attestation</source>
        <translation>Attestierung</translation>
    </message>
    <message>
        <source>Fleet, region or cluster</source>
        <translation>Flotte, Region oder Cluster</translation>
    </message>
    <message>
        <source>Plain: affirming · square: warning · octagon: contraindicated · hatched: no verdict · empty: no check where one was due</source>
        <translation>Schlicht: bestätigt · Quadrat: Warnung · Achteck: widerlegt · schraffiert: kein Urteil · leer: keine Prüfung, wo eine fällig war</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Missed checks</source>
        <translation>Versäumte Prüfungen</translation>
    </message>
    <message>
        <source>Cohorts against the fleet</source>
        <translation>Kohorten gegen die Flotte</translation>
    </message>
    <message>
        <source>Cohorts</source>
        <translation>Kohorten</translation>
    </message>
    <message>
        <source>The chosen result in words</source>
        <translation>Das gewählte Ergebnis in Worten</translation>
    </message>
    <message>
        <source>Nothing was ever attested here</source>
        <translation>Hier wurde nie etwas attestiert</translation>
    </message>
    <message>
        <source>No node is registered at this time, so nothing is attested. Move the time cursor later.</source>
        <translation>Zu dieser Zeit ist kein Knoten angemeldet, also nichts attestiert. Den Zeitzeiger später stellen.</translation>
    </message>
    <message>
        <source>Reading the history of attestations</source>
        <translation>Die Geschichte der Attestierungen wird gelesen</translation>
    </message>
    <message>
        <source>Whole fleet</source>
        <translation>Ganze Flotte</translation>
    </message>
    <message>
        <source>Choose a result to read who judged it by which policy, and to have its evidence judged again. Choose a node to see its claims one by one; Enter on a group shows only that group.</source>
        <translation>Ein Ergebnis wählen, um zu lesen, wer es nach welcher Richtlinie beurteilte, und um seinen Beleg neu beurteilen zu lassen. Einen Knoten wählen, um seine Behauptungen einzeln zu sehen; Enter auf einer Gruppe zeigt nur diese.</translation>
    </message>
    <message>
        <source>Missed checks (%1)</source>
        <translation>Versäumte Prüfungen (%1)</translation>
    </message>
    <message>
        <source>Cohorts (%1)</source>
        <translation>Kohorten (%1)</translation>
    </message>
    <message>
        <source>Results (%1)</source>
        <translation>Ergebnisse (%1)</translation>
    </message>
    <message>
        <source>Results of %1 (%2)</source>
        <translation>Ergebnisse von %1 (%2)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 · evidence %2</source>
        <translation>%1 · Beleg %2</translation>
    </message>
</context>
<context>
    <name>souverix::AxisBar</name>
    <message>
        <source>Colour by</source>
        <translation>Farbe nach</translation>
    </message>
</context>
<context>
    <name>souverix::AxisLegend</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>only what differs, %1: click for all</source>
        <translation>nur was sich unterscheidet, %1: Klick für alle</translation>
    </message>
    <message>
        <source>differs %1</source>
        <translation>weicht ab %1</translation>
    </message>
    <message>
        <source>evidence %1 %2 %3</source>
        <translation>Beleg %1 %2 %3</translation>
    </message>
    <message>
        <source>Click a value to show its nodes only; again for all</source>
        <translation>Ein Klick auf einen Wert zeigt nur seine Knoten; noch einer alle</translation>
    </message>
</context>
<context>
    <name>souverix::BookmarkWindow</name>
    <message>
        <source>No bookmark yet: M keeps the moment in sight, Shift+M with a note. They stay in the replica, beside the evidence, never in it.</source>
        <translation>Noch kein Lesezeichen: M behält den Augenblick in Sicht, Umschalt+M mit einer Notiz. Sie bleiben in der Replik, neben den Belegen, nie darin.</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>T: as of</source>
        <translation>T: Zeitpunkt</translation>
    </message>
    <message>
        <source>K: as known at</source>
        <translation>K: Kenntnisstand</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>all that is held</source>
        <translation>alles Gehaltene</translation>
    </message>
</context>
<context>
    <name>souverix::Bookmarks</name>
    <message>
        <source>%1, as known at %2</source>
        <translation>%1, wie um %2 bekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
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
        <translation>Kette von Knoten über Regionen zu Übergeordneten</translation>
    </message>
</context>
<context>
    <name>souverix::ChartDeck</name>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>souverix::CohortRows</name>
    <message>
        <source>too few nodes to say</source>
        <translation>zu wenige Knoten für eine Aussage</translation>
    </message>
    <message>
        <source>above</source>
        <translation>darüber</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
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
        <translation>Der Augenblick, mit dem verglichen wird: 2026-02-26 03:45, yesterday 14:00, now, -1d. Oder seine Marke in der Übersicht ziehen.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleicht …</translation>
    </message>
    <message>
        <source>‘%1’ is not a time that can be read</source>
        <translation>‚%1‘ ist keine lesbare Zeit</translation>
    </message>
</context>
<context>
    <name>souverix::ConflictRows</name>
    <message>
        <source>cannot say</source>
        <translation>nicht bestimmbar</translation>
    </message>
</context>
<context>
    <name>souverix::DebtRows</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>autonomous</source>
        <translation>autonom</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>once linked</source>
        <translation>nach Verbinden</translation>
    </message>
</context>
<context>
    <name>souverix::DriftLegend</name>
    <message>
        <source>not registered yet</source>
        <translation>noch nicht angemeldet</translation>
    </message>
    <message>
        <source>height: the share of nodes that drifted</source>
        <translation>Höhe: der Anteil abweichender Knoten</translation>
    </message>
    <message>
        <source>Legend: grey is in order, hatched cannot be judged, letters L M H ! are low, medium, high and critical, empty is not registered yet, or of a cluster: no node in service</source>
        <translation>Legende: Grau ist in Ordnung, Schraffiertes kann nicht beurteilt werden, die Zeichen L M H ! sind geringfügig, mittel, hoch und kritisch, leer ist noch nicht angemeldet, bei einem Cluster: kein Knoten im Dienst</translation>
    </message>
    <message>
        <source>no node in service</source>
        <translation>kein Knoten im Dienst</translation>
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
        <translation>Über die Zeit</translation>
    </message>
    <message>
        <source>Components at T</source>
        <translation>Komponenten zu T</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>A row a node</source>
        <translation>Eine Zeile je Knoten</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>A row a cluster: the worst of its nodes</source>
        <translation>Eine Zeile je Cluster: der schlimmste seiner Knoten</translation>
    </message>
    <message>
        <source>Most drift first</source>
        <translation>Meiste Abweichung zuerst</translation>
    </message>
    <message>
        <source>Sort by hours of drift in the window</source>
        <translation>Nach Abweichungsstunden im Fenster ordnen</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>Sort by region, cluster and name</source>
        <translation>Nach Region, Cluster und Namen ordnen</translation>
    </message>
    <message>
        <source>Sort again</source>
        <translation>Neu ordnen</translation>
    </message>
    <message>
        <source>Rows stay where they are while you pan and zoom; this sorts them by the window in sight</source>
        <translation>Zeilen bleiben beim Schieben und Zoomen, wo sie sind; dies ordnet sie nach dem Fenster in Sicht</translation>
    </message>
    <message>
        <source>Height of rows (Ctrl+Shift+wheel)</source>
        <translation>Zeilenhöhe (Strg+Umschalt+Rad)</translation>
    </message>
    <message>
        <source>Thin</source>
        <translation>Dünn</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Tall</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Whole history</source>
        <translation>Ganze Geschichte</translation>
    </message>
    <message>
        <source>The chosen cell</source>
        <translation>Die gewählte Zelle</translation>
    </message>
    <message>
        <source>Worst drift first</source>
        <translation>Schlimmste Abweichung zuerst</translation>
    </message>
    <message>
        <source>Only nodes not in order</source>
        <translation>Nur Knoten, die nicht in Ordnung sind</translation>
    </message>
    <message>
        <source>Nodes and their components at T</source>
        <translation>Knoten und ihre Komponenten zu T</translation>
    </message>
    <message>
        <source>Arranging the fleet</source>
        <translation>Die Flotte wird geordnet</translation>
    </message>
    <message>
        <source>No node is registered at this time, so nothing can drift. Move the time cursor later.</source>
        <translation>Zu dieser Zeit ist kein Knoten angemeldet, also kann nichts abweichen. Den Zeitzeiger später stellen.</translation>
    </message>
    <message>
        <source>of %1  ×</source>
        <translation>von %1  ×</translation>
    </message>
    <message>
        <source>Back to all clusters</source>
        <translation>Zurück zu allen Clustern</translation>
    </message>
    <message>
        <source>Choose a cell to see what drifted, since when and why.</source>
        <translation>Eine Zelle wählen, um zu sehen, was abwich, seit wann und warum.</translation>
    </message>
    <message>
        <source>A double click or Enter opens a cluster&apos;s nodes.</source>
        <translation>Ein Doppelklick oder Enter öffnet die Knoten eines Clusters.</translation>
    </message>
    <message>
        <source>A double click or Enter opens the node.</source>
        <translation>Ein Doppelklick oder Enter öffnet den Knoten.</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>Episoden</translation>
    </message>
    <message>
        <source>Drift-hours</source>
        <translation>Abweichungsstunden</translation>
    </message>
    <message>
        <source>Following the drift of all nodes</source>
        <translation>Die Abweichung aller Knoten wird verfolgt</translation>
    </message>
</context>
<context>
    <name>souverix::DriftTimePage</name>
    <message>
        <source>Drift-hours</source>
        <translation>Abweichungsstunden</translation>
    </message>
    <message>
        <source>By node</source>
        <translation>Nach Knoten</translation>
    </message>
    <message>
        <source>By cluster</source>
        <translation>Nach Cluster</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>Nach Region</translation>
    </message>
    <message>
        <source>Hours of nodes in service; a node counts once however many of its components drift.</source>
        <translation>Stunden von Knoten im Dienst; ein Knoten zählt einmal, wie viele Komponenten auch abweichen.</translation>
    </message>
</context>
<context>
    <name>souverix::DriftTimeRows</name>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
</context>
<context>
    <name>souverix::EpisodeRows</name>
    <message>
        <source>%1, before service</source>
        <translation>%1, vor dem Dienst</translation>
    </message>
</context>
<context>
    <name>souverix::EpisodesPage</name>
    <message>
        <source>In the window %1 to %2</source>
        <translation>Im Fenster %1 bis %2</translation>
    </message>
    <message>
        <source>Drift episodes of the window in force</source>
        <translation>Abweichungsepisoden des geltenden Fensters</translation>
    </message>
    <message>
        <source>The chosen episode</source>
        <translation>Die gewählte Episode</translation>
    </message>
    <message>
        <source>%1: the worst and longest %2 of %3 episodes. A shorter window shows all of its own.</source>
        <translation>%1: die schlimmsten und längsten %2 von %3 Episoden. Ein kürzeres Fenster zeigt alle seine.</translation>
    </message>
    <message>
        <source>%1: %2 episodes. Lengths and recurrences are of all history.</source>
        <translation>%1: %2 Episoden. Dauern und Wiederholungen gelten für die ganze Geschichte.</translation>
    </message>
    <message>
        <source>No node in service drifted in this window.</source>
        <translation>Kein Knoten im Dienst wich in diesem Fenster ab.</translation>
    </message>
    <message>
        <source>Choose an episode to see what moved, when and by which events.</source>
        <translation>Eine Episode wählen, um zu sehen, was sich wann und durch welche Ereignisse änderte.</translation>
    </message>
    <message>
        <source>A double click or Enter opens the node.</source>
        <translation>Ein Doppelklick oder Enter öffnet den Knoten.</translation>
    </message>
</context>
<context>
    <name>souverix::EtaChart</name>
    <message>
        <source>When nodes are expected back in step</source>
        <translation>Wann Knoten wieder im Gleichstand erwartet werden</translation>
    </message>
    <message>
        <source>80 % between %1 and %2</source>
        <translation>80 % zwischen %1 und %2</translation>
    </message>
    <message>
        <source>no interval learned yet</source>
        <translation>noch kein Intervall gelernt</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4</source>
        <translation>%1: %2, %3, %4</translation>
    </message>
    <message>
        <source>the latest %1 of %2</source>
        <translation>die spätesten %1 von %2</translation>
    </message>
    <message>
        <source>Back in step, with 80 % interval</source>
        <translation>Wieder im Gleichstand, mit 80-%-Intervall</translation>
    </message>
    <message>
        <source>Nothing is to be replayed</source>
        <translation>Nichts ist nachzuholen</translation>
    </message>
    <message>
        <source>from T, UTC</source>
        <translation>ab T, UTC</translation>
    </message>
    <message>
        <source>Back in step</source>
        <translation>Wieder gleich</translation>
    </message>
</context>
<context>
    <name>souverix::EventDetail</name>
    <message>
        <source>Exact bytes as text; what is no text as \xNN</source>
        <translation>Genaue Bytes als Text; was kein Text ist, als \xNN</translation>
    </message>
    <message>
        <source>Exact bytes in hex</source>
        <translation>Genaue Bytes hexadezimal</translation>
    </message>
    <message>
        <source>Copy exact bytes</source>
        <translation>Genaue Bytes kopieren</translation>
    </message>
    <message>
        <source>Save bytes…</source>
        <translation>Bytes sichern…</translation>
    </message>
    <message>
        <source>Copy proof</source>
        <translation>Beweis kopieren</translation>
    </message>
    <message>
        <source>Save proof…</source>
        <translation>Beweis sichern…</translation>
    </message>
    <message>
        <source>The event&apos;s JSON</source>
        <translation>Das JSON des Ereignisses</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>What proves this event</source>
        <translation>Was dieses Ereignis beweist</translation>
    </message>
    <message>
        <source>As a C2SP tlog-proof, which other programs check too</source>
        <translation>Als C2SP-tlog-proof, den auch andere Programme prüfen</translation>
    </message>
    <message>
        <source>JSON, but no object with members</source>
        <translation>JSON, aber kein Objekt mit Gliedern</translation>
    </message>
    <message>
        <source>No JSON: %1</source>
        <translation>Kein JSON: %1</translation>
    </message>
    <message>
        <source>Choose an event to see its exact bytes and what proves it</source>
        <translation>Ein Ereignis wählen, um seine genauen Bytes zu sehen und was es beweist</translation>
    </message>
    <message>
        <source>Reading and proving the event</source>
        <translation>Das Ereignis wird gelesen und bewiesen</translation>
    </message>
</context>
<context>
    <name>souverix::EventDomain</name>
    <message>
        <source>The filter names %1 subject(s): their histories are read by the index, not the whole log.</source>
        <translation>Der Filter nennt %1 Subjekt(e): ihre Geschichten werden über das Verzeichnis gelesen, nicht das ganze Log.</translation>
    </message>
    <message>
        <source>The columns time, recorded, subject and type are scanned, in frames of 256 events; frames whose times, sequences and types cannot pass are skipped once they are known.</source>
        <translation>Die Spalten Zeit, Aufzeichnung, Subjekt und Art werden durchsucht, in Rahmen zu 256 Ereignissen; Rahmen, deren Zeiten, Folgenummern und Arten nicht passen können, werden übersprungen, sobald sie bekannt sind.</translation>
    </message>
    <message>
        <source>Some conditions need the exact bytes: they are read only for events that columns leave undecided, the newest frames first.</source>
        <translation>Manche Bedingungen brauchen die genauen Bytes: sie werden nur für Ereignisse gelesen, die die Spalten offen lassen, die neuesten Rahmen zuerst.</translation>
    </message>
    <message>
        <source>No exact bytes are read: columns decide.</source>
        <translation>Keine genauen Bytes werden gelesen: die Spalten entscheiden.</translation>
    </message>
</context>
<context>
    <name>souverix::EventFilterBar</name>
    <message>
        <source>Quarantine</source>
        <translation>Quarantäne</translation>
    </message>
    <message>
        <source>Time bar&apos;s window</source>
        <translation>Fenster der Zeitleiste</translation>
    </message>
    <message>
        <source>Last hour before T</source>
        <translation>Letzte Stunde vor T</translation>
    </message>
    <message>
        <source>Last 24 h before T</source>
        <translation>Letzte 24 h vor T</translation>
    </message>
    <message>
        <source>Last 7 d before T</source>
        <translation>Letzte 7 d vor T</translation>
    </message>
    <message>
        <source>Only entries that are no well-formed events: evidence all the same, but read by no projection</source>
        <translation>Nur Einträge, die keine wohlgeformten Ereignisse sind: dennoch Belege, aber von keiner Projektion gelesen</translation>
    </message>
    <message>
        <source>This node only</source>
        <translation>Nur dieser Knoten</translation>
    </message>
    <message>
        <source>Only events of %1</source>
        <translation>Nur Ereignisse von %1</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Die Suche anhalten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Adds a condition on when it happened</source>
        <translation>Fügt eine Bedingung an die Zeit des Geschehens hinzu</translation>
    </message>
    <message>
        <source>Recorded late by more than 5 m</source>
        <translation>Um mehr als 5 m verspätet aufgezeichnet</translation>
    </message>
    <message>
        <source>searching …</source>
        <translation>sucht …</translation>
    </message>
    <message>
        <source>%1 found, %2 searched</source>
        <translation>%1 gefunden, %2 durchsucht</translation>
    </message>
    <message>
        <source>stopped: %1 found so far, the newest first</source>
        <translation>angehalten: bisher %1 gefunden, die neuesten zuerst</translation>
    </message>
</context>
<context>
    <name>souverix::EventTable</name>
    <message>
        <source>Events, the rows on screen</source>
        <translation>Ereignisse, die Zeilen in Sicht</translation>
    </message>
    <message>
        <source>Place in the list of events</source>
        <translation>Stelle in der Liste der Ereignisse</translation>
    </message>
</context>
<context>
    <name>souverix::EventWindowModel</name>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>reading …</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>new: not in the state compared with</source>
        <translation>neu: nicht im verglichenen Stand</translation>
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
        <translation>Das Log wird gelesen</translation>
    </message>
    <message>
        <source>No event counts at this time</source>
        <translation>Zu dieser Zeit zählt kein Ereignis</translation>
    </message>
    <message>
        <source>The list as filtered does not hold this event.</source>
        <translation>Die gefilterte Liste enthält dieses Ereignis nicht.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gesichert als %1</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>%1 wurde nicht gesichert: %2</translation>
    </message>
    <message>
        <source>Searching … the rows below are of the filter before</source>
        <translation>Sucht … die Zeilen unten gehören zum vorigen Filter</translation>
    </message>
    <message>
        <source>The search was stopped: what is older was not looked at</source>
        <translation>Die Suche wurde angehalten: Älteres wurde nicht angesehen</translation>
    </message>
    <message>
        <source>Searching, the newest first: older events may follow</source>
        <translation>Sucht, das Neueste zuerst: ältere Ereignisse können folgen</translation>
    </message>
</context>
<context>
    <name>souverix::FederationBody</name>
    <message>
        <source>Kind of finding</source>
        <translation>Art des Befunds</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Open conflicts</source>
        <translation>Offene Konflikte</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>What was chosen, in words</source>
        <translation>Was gewählt wurde, in Worten</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Nothing was found in the %1 events that count</source>
        <translation>In den %1 zählenden Ereignissen wurde nichts gefunden</translation>
    </message>
    <message>
        <source>No conflict is open, and no node has two masters</source>
        <translation>Kein Konflikt ist offen, und kein Knoten hat zwei Master</translation>
    </message>
    <message>
        <source>Conflicts (%1)</source>
        <translation>Konflikte (%1)</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Befunde (%1)</translation>
    </message>
    <message>
        <source>Regions (%1)</source>
        <translation>Regionen (%1)</translation>
    </message>
    <message>
        <source>All kinds (%1)</source>
        <translation>Alle Arten (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (0)</source>
        <translation>%1 (0)</translation>
    </message>
    <message>
        <source>Choose a row to see what it means and what proves it.</source>
        <translation>Eine Zeile wählen, um zu sehen, was sie bedeutet und was sie beweist.</translation>
    </message>
    <message>
        <source>Federation</source>
        <translation>Föderation</translation>
    </message>
    <message>
        <source>No region has a log or is announced</source>
        <translation>Keine Region hat ein Log oder ist bekanntgegeben</translation>
    </message>
    <message>
        <source>Only in the state compared with: it is gone.</source>
        <translation>Nur im verglichenen Stand: jetzt ist es fort.</translation>
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
        <translation>Wie viele den Filter bestehen</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>How this filter is answered, and the same question in SQL</source>
        <translation>Wie dieser Filter beantwortet wird, und dieselbe Frage in SQL</translation>
    </message>
    <message>
        <source>character %1: %2‸%3</source>
        <translation>Zeichen %1: %2‸%3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source> · is ‘%1’ meant?</source>
        <translation> · ist ‚%1‘ gemeint?</translation>
    </message>
    <message>
        <source>Enter: search</source>
        <translation>Enter: suchen</translation>
    </message>
    <message>
        <source>Enter: %1</source>
        <translation>Enter: %1</translation>
    </message>
    <message>
        <source>This is a filter, and nothing passes it.</source>
        <translation>Das ist ein Filter, und nichts besteht ihn.</translation>
    </message>
    <message>
        <source>✓ A filter; Enter applies it</source>
        <translation>✓ Ein Filter; Enter wendet ihn an</translation>
    </message>
    <message>
        <source>Enter clears the filter</source>
        <translation>Enter leert den Filter</translation>
    </message>
    <message>
        <source>Click to turn round: %1</source>
        <translation>Klick zum Umkehren: %1</translation>
    </message>
    <message>
        <source>Condition %1</source>
        <translation>Bedingung %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Include  %1</source>
        <translation>Einschließen  %1</translation>
    </message>
    <message>
        <source>Exclude  %1</source>
        <translation>Ausschließen  %1</translation>
    </message>
    <message>
        <source>Only  %1</source>
        <translation>Nur  %1</translation>
    </message>
    <message>
        <source>Prepare in the filter line</source>
        <translation>In der Filterzeile vorbereiten</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Den Wert kopieren</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Die Zeile kopieren</translation>
    </message>
</context>
<context>
    <name>souverix::FilterPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>either</source>
        <translation>eines von beiden</translation>
    </message>
    <message>
        <source>%1 · also called %2</source>
        <translation>%1 · auch %2 genannt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>a member of the event&apos;s data, such as data.component</source>
        <translation>ein Glied der Daten des Ereignisses, etwa data.component</translation>
    </message>
    <message>
        <source>an hour before T</source>
        <translation>eine Stunde vor T</translation>
    </message>
    <message>
        <source>a day before T</source>
        <translation>ein Tag vor T</translation>
    </message>
    <message>
        <source>a week before T</source>
        <translation>eine Woche vor T</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>eine Stunde</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>ein Tag</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>eine Woche</translation>
    </message>
</context>
<context>
    <name>souverix::FindingRows</name>
    <message>
        <source>at any time</source>
        <translation>jederzeit</translation>
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
        <translation>Die Flotte wird geordnet</translation>
    </message>
    <message>
        <source>No node is registered at this time. Move the time cursor later, or open a source that holds node.registered events.</source>
        <translation>Zu dieser Zeit ist kein Knoten angemeldet. Den Zeitzeiger später stellen oder eine Quelle mit node.registered-Ereignissen öffnen.</translation>
    </message>
    <message>
        <source>%1 by region, nodes</source>
        <translation>%1 nach Region, Knoten</translation>
    </message>
    <message>
        <source>%1: the %2 of %3 clusters with most to see, nodes</source>
        <translation>%1: die %2 von %3 Clustern mit dem meisten zu sehen, Knoten</translation>
    </message>
    <message>
        <source>%1 by cluster, nodes</source>
        <translation>%1 nach Cluster, Knoten</translation>
    </message>
    <message>
        <source>Trust is judged as of now and has no trend</source>
        <translation>Vertrauen wird nach heutigem Stand beurteilt und hat keinen Verlauf</translation>
    </message>
    <message>
        <source>%1 over time, nodes not in order</source>
        <translation>%1 über die Zeit, Knoten nicht in Ordnung</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>%1 until %2, nodes not in order</source>
        <translation>%1 bis %2, Knoten nicht in Ordnung</translation>
    </message>
</context>
<context>
    <name>souverix::GraphView</name>
    <message>
        <source>Trust graph; arrow keys walk along edges</source>
        <translation>Vertrauensgraph; Pfeiltasten gehen die Kanten entlang</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, %1 alike</source>
        <translation>, %1 gleiche</translation>
    </message>
    <message>
        <source>
%1</source>
        <translation>
%1</translation>
    </message>
    <message>
        <source>: %1</source>
        <translation>: %1</translation>
    </message>
    <message>
        <source>
rests on %1, carries %2</source>
        <translation>
beruht auf %1, trägt %2</translation>
    </message>
    <message>
        <source>
Enter or a double click unfolds it</source>
        <translation>
Enter oder ein Doppelklick klappt es auf</translation>
    </message>
    <message>
        <source>
not there in the state compared with (%1)</source>
        <translation>
nicht im verglichenen Stand (%1)</translation>
    </message>
    <message>
        <source>
was %1, %2 alike, at %3</source>
        <translation>
war %1, %2 gleiche, um %3</translation>
    </message>
    <message>
        <source>
was %1 at %2</source>
        <translation>
war %1 um %2</translation>
    </message>
</context>
<context>
    <name>souverix::GridView</name>
    <message>
        <source>Nodes by region and cluster</source>
        <translation>Knoten nach Region und Cluster</translation>
    </message>
    <message>
        <source>%1, %2 in %3</source>
        <translation>%1, %2 in %3</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>link: %1</source>
        <translation>Verbindung: %1</translation>
    </message>
    <message>
        <source>, owes %1 and %2 messages</source>
        <translation>, schuldet %1 und %2 Nachrichten</translation>
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
        <translation>letztes Ereignis %1</translation>
    </message>
    <message>
        <source>not there in the state compared with (%1)</source>
        <translation>nicht im verglichenen Stand (%1)</translation>
    </message>
    <message>
        <source>differs from %1: %2</source>
        <translation>unterscheidet sich von %1: %2</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>link was: %1</source>
        <translation>Verbindung war: %1</translation>
    </message>
    <message>
        <source>drift was: %1</source>
        <translation>Abweichung war: %1</translation>
    </message>
</context>
<context>
    <name>souverix::HeatView</name>
    <message>
        <source>Drift over time; the panel beside it says the chosen cell in words</source>
        <translation>Abweichung über die Zeit; die Tafel daneben sagt die gewählte Zelle in Worten</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>not registered yet</source>
        <translation>noch nicht angemeldet</translation>
    </message>
    <message>
        <source>drift: %1</source>
        <translation>Abweichung: %1</translation>
    </message>
    <message>
        <source>%1 node-hours drifted</source>
        <translation>%1 Knotenstunden abgewichen</translation>
    </message>
    <message>
        <source>%1 h drifted</source>
        <translation>%1 h abgewichen</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 um %2: %3</translation>
    </message>
    <message>
        <source>no node in service</source>
        <translation>kein Knoten im Dienst</translation>
    </message>
    <message>
        <source>worst drift: %1, drifted: %2 % of those in service, of %3 nodes</source>
        <translation>schlimmste Abweichung: %1, abweichend: %2 % derer im Dienst, von %3 Knoten</translation>
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
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Double-click for the event that says so</source>
        <translation>%1
Doppelklick zeigt das Ereignis, das es besagt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
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
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Following the chains of all certificates</source>
        <translation>Die Ketten aller Zertifikate werden verfolgt</translation>
    </message>
    <message>
        <source>issuer ends first</source>
        <translation>Aussteller endet zuerst</translation>
    </message>
    <message>
        <source>The chosen certificate in words</source>
        <translation>Das gewählte Zertifikat in Worten</translation>
    </message>
    <message>
        <source>No event up to this moment issues or names a certificate</source>
        <translation>Kein Ereignis bis zu diesem Augenblick stellt ein Zertifikat aus oder nennt eines</translation>
    </message>
    <message>
        <source>Choose a certificate to see its chain and which link of it lapses first. Enter opens the node that holds it, or else the event that names it.</source>
        <translation>Ein Zertifikat wählen, um seine Kette zu sehen und welches Glied zuerst abläuft. Enter öffnet den Knoten, der es trägt, sonst das Ereignis, das es nennt.</translation>
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
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Acknowledge this fork</source>
        <translation>Diese Gabelung bestätigen</translation>
    </message>
    <message>
        <source>Keys and forks</source>
        <translation>Schlüssel und Gabelungen</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>How the log stands</source>
        <translation>Wie das Log steht</translation>
    </message>
    <message>
        <source>Key that verified the head</source>
        <translation>Schlüssel, der den Kopf bestätigte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>no key verified the head</source>
        <translation>kein Schlüssel bestätigte den Kopf</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Festlegung lösen</translation>
    </message>
    <message>
        <source>Pin this key</source>
        <translation>Diesen Schlüssel festlegen</translation>
    </message>
    <message>
        <source>No log is held.</source>
        <translation>Kein Log wird gehalten.</translation>
    </message>
    <message>
        <source>Origin:</source>
        <translation>Ursprung:</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>The key that verified the head. Before you pin it, compare it with the key that you got by another way:</source>
        <translation>Der Schlüssel, der den Kopf bestätigte. Vor dem Festlegen mit dem Schlüssel vergleichen, der auf anderem Weg kam:</translation>
    </message>
</context>
<context>
    <name>souverix::LogWords</name>
    <message>
        <source>%1 entries, signed by %2</source>
        <translation>%1 Einträge, signiert von %2</translation>
    </message>
    <message>
        <source>a key that is not kept</source>
        <translation>einem Schlüssel, der nicht vorliegt</translation>
    </message>
    <message>
        <source>Its entry:</source>
        <translation>Sein Eintrag:</translation>
    </message>
    <message>
        <source>Entry %1 is the first that differs.</source>
        <translation>Eintrag %1 ist der erste, der sich unterscheidet.</translation>
    </message>
    <message>
        <source>Both speak of %1 entries, under different roots. Which entry is the first that differs is not known: not all of both sides is held.</source>
        <translation>Beide sprechen von %1 Einträgen, unter verschiedenen Wurzeln. Welcher Eintrag sich zuerst unterscheidet, ist nicht bekannt: nicht alles von beiden Seiten liegt vor.</translation>
    </message>
    <message>
        <source>Neither log goes on from the other. Which entry is the first that differs is not known: not all of both sides is held.</source>
        <translation>Keines der Logs setzt das andere fort. Welcher Eintrag sich zuerst unterscheidet, ist nicht bekannt: nicht alles von beiden Seiten liegt vor.</translation>
    </message>
    <message>
        <source>%1 entries, all under a signed checkpoint.</source>
        <translation>%1 Einträge, alle unter einem signierten Checkpoint.</translation>
    </message>
    <message>
        <source>%1 entries, %2 of them under a signed checkpoint.</source>
        <translation>%1 Einträge, davon %2 unter einem signierten Checkpoint.</translation>
    </message>
    <message>
        <source>No key verified its head, so there is none to pin: import a bundle with a checkpoint and its key.</source>
        <translation>Kein Schlüssel bestätigte den Kopf, also ist keiner festzulegen: ein Bündel mit Checkpoint und Schlüssel einlesen.</translation>
    </message>
    <message>
        <source>This key is pinned on this machine: a head signed by another one is refused.</source>
        <translation>Dieser Schlüssel ist auf dieser Maschine festgelegt: ein Kopf, den ein anderer signierte, wird abgewiesen.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The key came with the log itself, so it proves nothing about who wrote it.&lt;/b&gt; Compare it, letter by letter, with the one you got by another way (the operator&apos;s paper, a call, another machine); pin it only if they are the same.</source>
        <translation>&lt;b&gt;Der Schlüssel kam mit dem Log selbst, also beweist er nichts darüber, wer es schrieb.&lt;/b&gt; Buchstabe für Buchstabe mit dem vergleichen, der auf anderem Weg kam (Papier des Betreibers, ein Anruf, eine andere Maschine); nur festlegen, wenn beide gleich sind.</translation>
    </message>
    <message>
        <source>Two heads that cannot both be true</source>
        <translation>Zwei Köpfe, die nicht beide wahr sein können</translation>
    </message>
    <message>
        <source>Origin %1, seen %2.</source>
        <translation>Ursprung %1, gesehen %2.</translation>
    </message>
    <message>
        <source>Acknowledged; the evidence stays.</source>
        <translation>Bestätigt; der Beweis bleibt.</translation>
    </message>
    <message>
        <source>Not acknowledged by anyone yet (%1 open of %2).</source>
        <translation>Noch von niemandem bestätigt (%1 offen von %2).</translation>
    </message>
    <message>
        <source>The head held stays; nothing of the other one was taken in. To acknowledge says that a person has seen this; it decides nothing about which of them is right.</source>
        <translation>Der gehaltene Kopf bleibt; vom anderen wurde nichts übernommen. Bestätigen heißt, dass ein Mensch dies gesehen hat; es entscheidet nicht, welcher recht hat.</translation>
    </message>
    <message>
        <source>Held here</source>
        <translation>Hier gehalten</translation>
    </message>
    <message>
        <source>The other one</source>
        <translation>Der andere</translation>
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
        <translation>Logs (*.svxbundle *.tar *.tgz *.tar.* *.jsonl *.jsonl.zst *.svx *.svxreplica *.sqlite *.db)</translation>
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
        <source>Pause playback; pause or go on live</source>
        <translation>Wiedergabe anhalten; live anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>Overview strip: ten times the step</source>
        <translation>Übersicht: der zehnfache Schritt</translation>
    </message>
    <message>
        <source>Play the history from T, or pause</source>
        <translation>Die Geschichte ab T abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Play slower</source>
        <translation>Langsamer abspielen</translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation>Schneller abspielen</translation>
    </message>
    <message>
        <source>Next critical event</source>
        <translation>Nächstes kritisches Ereignis</translation>
    </message>
    <message>
        <source>Previous critical event</source>
        <translation>Voriges kritisches Ereignis</translation>
    </message>
    <message>
        <source>Overview strip: long quiet spans narrow, or to scale</source>
        <translation>Übersicht: lange stille Spannen schmal oder maßstäblich</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Bookmark this moment</source>
        <translation>Diesen Augenblick merken</translation>
    </message>
    <message>
        <source>Bookmark this moment with a note…</source>
        <translation>Diesen Augenblick mit Notiz merken…</translation>
    </message>
    <message>
        <source>Previous bookmark</source>
        <translation>Voriges Lesezeichen</translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation>Nächstes Lesezeichen</translation>
    </message>
    <message>
        <source>All bookmarks…</source>
        <translation>Alle Lesezeichen…</translation>
    </message>
    <message>
        <source>No critical event after this</source>
        <translation>Kein kritisches Ereignis danach</translation>
    </message>
    <message>
        <source>None before this</source>
        <translation>Keines davor</translation>
    </message>
    <message>
        <source>None found yet: the history is being counted</source>
        <translation>Noch keines gefunden: die Geschichte wird gezählt</translation>
    </message>
    <message>
        <source>Bookmark with a note</source>
        <translation>Lesezeichen mit Notiz</translation>
    </message>
    <message>
        <source>Note for %1:</source>
        <translation>Notiz zu %1:</translation>
    </message>
    <message>
        <source>No bookmark there</source>
        <translation>Dort ist kein Lesezeichen</translation>
    </message>
    <message>
        <source>Undo the last filter or zoom</source>
        <translation>Letzten Filter oder Zoom zurücknehmen</translation>
    </message>
    <message>
        <source>Redo the filter or zoom that was undone</source>
        <translation>Zurückgenommenen Filter oder Zoom wiederholen</translation>
    </message>
</context>
<context>
    <name>souverix::MatrixModel</name>
    <message>
        <source>not on this node, and not desired there</source>
        <translation>nicht auf diesem Knoten und dort nicht gewünscht</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>desired: %1
actual: %2
drift: %3</source>
        <translation>gewünscht: %1
tatsächlich: %2
Abweichung: %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1, drift %2</source>
        <translation>%1, Abweichung %2</translation>
    </message>
    <message>
        <source>was: %1, drift %2</source>
        <translation>war: %1, Abweichung %2</translation>
    </message>
    <message>
        <source>was not there</source>
        <translation>war nicht vorhanden</translation>
    </message>
</context>
<context>
    <name>souverix::MissedRows</name>
    <message>
        <source>still</source>
        <translation>noch</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>a day, as none is known</source>
        <translation>ein Tag, da keiner bekannt ist</translation>
    </message>
</context>
<context>
    <name>souverix::NodeBody</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Sync debt</source>
        <translation>Abgleichschuld</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Nothing is desired of this node and nothing deployed</source>
        <translation>Von diesem Knoten ist nichts gewünscht, und nichts ist ausgebracht</translation>
    </message>
    <message>
        <source>Attestations</source>
        <translation>Attestierungen</translation>
    </message>
    <message>
        <source>? Never attested: its health is not known</source>
        <translation>? Nie attestiert: sein Zustand ist nicht bekannt</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>No certificate was ever issued to it</source>
        <translation>Ihm wurde nie ein Zertifikat ausgestellt</translation>
    </message>
    <message>
        <source>Software and firmware</source>
        <translation>Software und Firmware</translation>
    </message>
    <message>
        <source>Nothing was ever deployed</source>
        <translation>Nie wurde etwas ausgebracht</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Nothing was found about this node</source>
        <translation>Über diesen Knoten wurde nichts gefunden</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>No event counts</source>
        <translation>Kein Ereignis zählt</translation>
    </message>
    <message>
        <source>The node&apos;s documents; double-click a link for its event</source>
        <translation>Die Dokumente des Knotens; ein Doppelklick auf einen Verweis zeigt sein Ereignis</translation>
    </message>
    <message>
        <source>Open in the raw log</source>
        <translation>Im rohen Log öffnen</translation>
    </message>
    <message>
        <source>Sections of the node&apos;s page</source>
        <translation>Abschnitte der Seite des Knotens</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Choose a node on any screen, or with Ctrl+K and @</source>
        <translation>Einen Knoten auf einem Bildschirm wählen, oder mit Strg+K und @</translation>
    </message>
    <message>
        <source>Reading the history of %1</source>
        <translation>Die Geschichte von %1 wird gelesen</translation>
    </message>
    <message>
        <source>%1 does not exist at %2</source>
        <translation>%1 gibt es um %2 nicht</translation>
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
        <translation>Abweichungsepisoden</translation>
    </message>
    <message>
        <source>It never drifted while it was in service</source>
        <translation>Er wich nie ab, während er im Dienst war</translation>
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
        <translation>Aus dem Stand im Speicher beantwortet: %1 Knoten zum Zeitpunkt T, keine Datei wird gelesen.</translation>
    </message>
    <message>
        <source>Each distinct text is judged once and remembered by its id as one bit; numbers, times and severities are compared as they stand.</source>
        <translation>Jeder verschiedene Text wird einmal beurteilt und unter seiner Nummer als ein Bit gemerkt; Zahlen, Zeiten und Schweregrade werden verglichen, wie sie stehen.</translation>
    </message>
    <message>
        <source>%1 of %2 nodes pass, counted exactly.</source>
        <translation>%1 von %2 Knoten bestehen, genau gezählt.</translation>
    </message>
</context>
<context>
    <name>souverix::NodeHeader</name>
    <message>
        <source>since %1, %2</source>
        <translation>seit %1, %2</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Lebenszyklus</translation>
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
        <translation>%1 Ereignisse, das letzte %2</translation>
    </message>
    <message>
        <source>not counted in this phase</source>
        <translation>in dieser Phase nicht gezählt</translation>
    </message>
    <message>
        <source>never attested</source>
        <translation>nie attestiert</translation>
    </message>
    <message>
        <source>no report yet</source>
        <translation>noch keine Meldung</translation>
    </message>
    <message>
        <source>autonomous, %1</source>
        <translation>autonom, %1</translation>
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
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>all as desired</source>
        <translation>alles wie gewünscht</translation>
    </message>
    <message>
        <source>evidence %1</source>
        <translation>Beleg %1</translation>
    </message>
</context>
<context>
    <name>souverix::NodeRows</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>not attested</source>
        <translation>nicht attestiert</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
</context>
<context>
    <name>souverix::NodeTimeline</name>
    <message>
        <source>The node&apos;s own timeline</source>
        <translation>Die eigene Zeitleiste des Knotens</translation>
    </message>
    <message>
        <source>%1 events from %2 to %3; see the list of events</source>
        <translation>%1 Ereignisse von %2 bis %3; siehe die Liste der Ereignisse</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
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
        <translation>Phase: %1</translation>
    </message>
    <message>
        <source>Link: %1</source>
        <translation>Verbindung: %1</translation>
    </message>
    <message>
        <source>Autonomous</source>
        <translation>Autonom</translation>
    </message>
    <message>
        <source>Drift: %1</source>
        <translation>Abweichung: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), worst: %1</source>
        <translation>
            <numerusform>%n Ereignis, schlimmstes: %1</numerusform>
            <numerusform>%n Ereignisse, schlimmstes: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>? no report</source>
        <translation>? keine Meldung</translation>
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
        <translation>Vergleichen und festlegen…</translation>
    </message>
    <message>
        <source>Refused, not held here: %1</source>
        <translation>Abgewiesen, hier nicht gehalten: %1</translation>
    </message>
    <message>
        <source>Waiting for earlier entries: %1</source>
        <translation>Warten auf frühere Einträge: %1</translation>
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
        <translation>Ein Knoten, Cluster, Bildschirm, eine Region oder ein Befehl. &gt; Befehle, @ Knoten, ~ eine Zeit, : SQL</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Open the SQL page</source>
        <translation>Die SQL-Seite öffnen</translation>
    </message>
    <message>
        <source>Run on the SQL page: %1</source>
        <translation>Auf der SQL-Seite ausführen: %1</translation>
    </message>
    <message>
        <source>read-only, at T and K</source>
        <translation>nur lesend, zu T und K</translation>
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
        <translation>◂ %1 davor, mit %2 Ereignissen, %3 kritisch: Doppelklick zeigt alles</translation>
    </message>
    <message>
        <source>%1 events, %2 of them critical.</source>
        <translation>%1 Ereignisse, davon %2 kritisch.</translation>
    </message>
    <message>
        <source>From %1 to %2; T is %3. Left and Right move T, Home is the beginning, End goes live.</source>
        <translation>Von %1 bis %2; T ist %3. Links und Rechts bewegen T, Pos1 ist der Anfang, Ende geht live.</translation>
    </message>
    <message>
        <source>no event</source>
        <translation>kein Ereignis</translation>
    </message>
    <message>
        <source>%1 events here, %2 warnings, %3 critical</source>
        <translation>%1 Ereignisse hier, %2 Warnungen, %3 kritisch</translation>
    </message>
    <message>
        <source>The sign stands for %1 critical events</source>
        <translation>Das Zeichen steht für %1 kritische Ereignisse</translation>
    </message>
    <message>
        <source>Click or drag: as of then. Shift and drag: the window. Double click: all.</source>
        <translation>Klicken oder ziehen: Stand von damals. Umschalt und ziehen: das Fenster. Doppelklick: alles.</translation>
    </message>
    <message>
        <source>Counting the history: %1 of %2 events; what is worst may be missing yet</source>
        <translation>Die Geschichte wird gezählt: %1 von %2 Ereignissen; das Schlimmste kann noch fehlen</translation>
    </message>
</context>
<context>
    <name>souverix::PlayBar</name>
    <message>
        <source>Critical event before T (Shift+E)</source>
        <translation>Kritisches Ereignis vor T (Umschalt+E)</translation>
    </message>
    <message>
        <source>Next critical event after T (E)</source>
        <translation>Nächstes kritisches Ereignis nach T (E)</translation>
    </message>
    <message>
        <source>Bookmark T and K (M; Shift+M with a note)</source>
        <translation>T und K merken (M; Umschalt+M mit Notiz)</translation>
    </message>
    <message>
        <source>All bookmarks (, and . go to the previous and next)</source>
        <translation>Alle Lesezeichen (, und . gehen zum vorigen und nächsten)</translation>
    </message>
    <message>
        <source>Pace of playback</source>
        <translation>Tempo der Wiedergabe</translation>
    </message>
    <message>
        <source>How much history passes in a second of playback (&lt; slower, &gt; faster)</source>
        <translation>Wie viel Geschichte in einer Sekunde vergeht (&lt; langsamer, &gt; schneller)</translation>
    </message>
    <message>
        <source>real time</source>
        <translation>Echtzeit</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>▶ PLAYING %1, slowed</source>
        <translation>▶ WIEDERGABE %1, gebremst</translation>
    </message>
    <message>
        <source>▶ PLAYING %1</source>
        <translation>▶ WIEDERGABE %1</translation>
    </message>
    <message>
        <source>Pause playback (P)</source>
        <translation>Wiedergabe anhalten (P)</translation>
    </message>
    <message>
        <source>Play the history from T (P)</source>
        <translation>Die Geschichte ab T abspielen (P)</translation>
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
        <translation>kein Log hier</translation>
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
        <translation>Föderation: Regionen und ihre Übergeordneten</translation>
    </message>
    <message>
        <source>%1
%2 of %3 nodes owe %4 and %5 messages</source>
        <translation>%1
%2 von %3 Knoten schulden %4 und %5 Nachrichten</translation>
    </message>
    <message>
        <source>%1 → %2
%3
%4, synced %5</source>
        <translation>%1 → %2
%3
%4, abgeglichen %5</translation>
    </message>
</context>
<context>
    <name>souverix::ResultRows</name>
    <message>
        <source>none named</source>
        <translation>keine genannt</translation>
    </message>
    <message>
        <source>held</source>
        <translation>liegt vor</translation>
    </message>
    <message>
        <source>not held</source>
        <translation>liegt nicht vor</translation>
    </message>
</context>
<context>
    <name>souverix::RibbonView</name>
    <message>
        <source>no check</source>
        <translation>keine Prüfung</translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation>kein Urteil</translation>
    </message>
    <message>
        <source>Attestation over time; the tables below say the same in words</source>
        <translation>Attestierung über die Zeit; die Tabellen unten sagen dasselbe in Worten</translation>
    </message>
    <message>
        <source>
%1 %2</source>
        <translation>
%1 %2</translation>
    </message>
</context>
<context>
    <name>souverix::RowTimeView</name>
    <message>
        <source>T %1</source>
        <translation>T %1</translation>
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
        <translation>Balken oder Linie, wie es passt</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Column of the x axis</source>
        <translation>Spalte der x-Achse</translation>
    </message>
    <message>
        <source>Column of the y axis</source>
        <translation>Spalte der y-Achse</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>Nothing to draw yet: run a statement that gives rows</source>
        <translation>Noch nichts zu zeichnen: eine Anweisung ausführen, die Zeilen ergibt</translation>
    </message>
    <message>
        <source>The column y holds no numbers: choose another</source>
        <translation>Die Spalte y enthält keine Zahlen: eine andere wählen</translation>
    </message>
    <message>
        <source>A line needs times or numbers along x: these are bars</source>
        <translation>Eine Linie braucht Zeiten oder Zahlen entlang x: dies sind Balken</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows</source>
        <translation>Die ersten %1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>%1 of %2 points, each column&apos;s lowest and highest</source>
        <translation>%1 von %2 Punkten, in jeder Spalte der niedrigste und höchste</translation>
    </message>
</context>
<context>
    <name>souverix::SqlEditor</name>
    <message>
        <source>SQL statement</source>
        <translation>SQL-Anweisung</translation>
    </message>
    <message>
        <source>SELECT … FROM events, nodes, drift, findings, replays, certificates, regions, quarantine    (Ctrl+Enter runs it, at T and K)</source>
        <translation>SELECT … FROM events, nodes, drift, findings, replays, certificates, regions, quarantine    (Strg+Enter führt aus, zu T und K)</translation>
    </message>
</context>
<context>
    <name>souverix::SqlResultModel</name>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>NULL: there is no value</source>
        <translation>NULL: es gibt keinen Wert</translation>
    </message>
</context>
<context>
    <name>souverix::SqlSchemaPanel</name>
    <message>
        <source>Tables, columns and examples</source>
        <translation>Tabellen, Spalten und Beispiele</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>a click runs one</source>
        <translation>ein Klick führt eines aus</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
</context>
<context>
    <name>souverix::SqlScreen</name>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Statements that were run</source>
        <translation>Ausgeführte Anweisungen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Run the statement at T and K (Ctrl+Enter)</source>
        <translation>Die Anweisung zu T und K ausführen (Strg+Enter)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV ausgeben…</translation>
    </message>
    <message>
        <source>Write a statement and press Ctrl+Enter, or click an example. Nothing can be written from here.</source>
        <translation>Eine Anweisung schreiben und Strg+Enter drücken oder ein Beispiel anklicken. Von hier kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>Running …</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>Running, %1 s: %2 rows so far</source>
        <translation>Läuft, %1 s: bisher %2 Zeilen</translation>
    </message>
    <message>
        <source>The first %1 rows of more, in %2 s. Add LIMIT or aggregate to see what is left out.</source>
        <translation>Die ersten %1 Zeilen von mehr, in %2 s. LIMIT oder Zusammenfassen zeigt, was fehlt.</translation>
    </message>
    <message>
        <source>%1 rows in %2 s: all that there are.</source>
        <translation>%1 Zeilen in %2 s: alle, die es gibt.</translation>
    </message>
    <message>
        <source>The statement is right and gives no rows</source>
        <translation>Die Anweisung ist richtig und ergibt keine Zeilen</translation>
    </message>
    <message>
        <source>Stopped. The rows below are of the statement before.</source>
        <translation>Angehalten. Die Zeilen unten gehören zur vorigen Anweisung.</translation>
    </message>
    <message>
        <source>▲ Refused: this page only reads. %1</source>
        <translation>▲ Abgewiesen: diese Seite liest nur. %1</translation>
    </message>
    <message>
        <source>▲ %1</source>
        <translation>▲ %1</translation>
    </message>
    <message>
        <source> (line %1, character %2)</source>
        <translation> (Zeile %1, Zeichen %2)</translation>
    </message>
    <message>
        <source>%1
The rows below are of the statement before.</source>
        <translation>%1
Die Zeilen unten gehören zur vorigen Anweisung.</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>zum Zeitpunkt %1</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>, as known at %1</source>
        <translation>, wie um %1 bekannt</translation>
    </message>
    <message>
        <source>■ These rows were asked for %1%2; T or K has moved since. Run again to follow.</source>
        <translation>■ Diese Zeilen wurden für %1%2 erfragt; T oder K ist seither ein anderes. Erneut ausführen, um zu folgen.</translation>
    </message>
    <message>
        <source>Asked for: %1%2</source>
        <translation>Erfragt für: %1%2</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV ausgeben</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>%1 wurde nicht gesichert: %2</translation>
    </message>
    <message>
        <source>%1 rows saved as %2; the statement had more than these</source>
        <translation>%1 Zeilen gesichert als %2; die Anweisung hatte mehr als diese</translation>
    </message>
    <message>
        <source>%1 rows saved as %2</source>
        <translation>%1 Zeilen gesichert als %2</translation>
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
        <translation>Verbundene Knoten zeigen, die nichts schulden</translation>
    </message>
    <message>
        <source>nodes owe</source>
        <translation>Knoten schulden</translation>
    </message>
    <message>
        <source>owed together</source>
        <translation>zusammen geschuldet</translation>
    </message>
    <message>
        <source>messages wait</source>
        <translation>Nachrichten warten</translation>
    </message>
    <message>
        <source>longest debt</source>
        <translation>längste Schuld</translation>
    </message>
    <message>
        <source>not converging</source>
        <translation>konvergiert nicht</translation>
    </message>
    <message>
        <source>Sync debts by node</source>
        <translation>Abgleichschulden nach Knoten</translation>
    </message>
    <message>
        <source>%1 autonomous</source>
        <translation>%1 autonom</translation>
    </message>
    <message>
        <source>+ %1 updates</source>
        <translation>+ %1 Änderungen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 replaying</source>
        <translation>%1 holen nach</translation>
    </message>
    <message>
        <source>Messages waiting</source>
        <translation>Wartende Nachrichten</translation>
    </message>
    <message>
        <source>Updates waiting, by kind</source>
        <translation>Wartende Änderungen nach Art</translation>
    </message>
    <message>
        <source>Nodes by debt</source>
        <translation>Knoten nach Schuld</translation>
    </message>
    <message>
        <source>No node exists at this time</source>
        <translation>Zu dieser Zeit gibt es keinen Knoten</translation>
    </message>
    <message>
        <source>Sync debt</source>
        <translation>Abgleichschuld</translation>
    </message>
    <message>
        <source>None of the %1 nodes owes anything: all are linked, or no report says otherwise</source>
        <translation>Keiner der %1 Knoten schuldet etwas: alle sind verbunden, oder keine Meldung sagt anderes</translation>
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
        <translation>Aus der Tabelle im Speicher beantwortet: %1 Zeilen; keine Datei wird gelesen.</translation>
    </message>
    <message>
        <source>%1 of %2 rows pass, counted exactly.</source>
        <translation>%1 von %2 Zeilen bestehen, genau gezählt.</translation>
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
    <name>souverix::TableView</name>
    <message>
        <source>waiting for its rows</source>
        <translation>wartet auf seine Zeilen</translation>
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
        <source>‘%1’ is not a time that can be read</source>
        <translation>„%1“ ist kein lesbarer Zeitpunkt</translation>
    </message>
    <message>
        <source>Screens still show %1</source>
        <translation>Die Bildschirme zeigen noch %1</translation>
    </message>
    <message>
        <source>Counted from the newest event held: %1</source>
        <translation>Gezählt vom neuesten vorhandenen Ereignis an: %1</translation>
    </message>
    <message>
        <source>AS OF %1 after the log, +%2 events</source>
        <translation>STAND %1 nach dem Log, +%2 Ereignisse</translation>
    </message>
    <message>
        <source>AS OF %1 back, +%2 events</source>
        <translation>STAND %1 zurück, +%2 Ereignisse</translation>
    </message>
</context>
<context>
    <name>souverix::TimelineLegend</name>
    <message>
        <source>Phase (upper band)</source>
        <translation>Phase (oberes Band)</translation>
    </message>
    <message>
        <source>Link (thin band)</source>
        <translation>Verbindung (dünnes Band)</translation>
    </message>
    <message>
        <source>Drift (lower edge)</source>
        <translation>Abweichung (unterer Rand)</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>routine</source>
        <translation>alltäglich</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>notable</source>
        <translation>bemerkenswert</translation>
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
        <translation>verspätet aufgezeichnet, beim Zeigen</translation>
    </message>
    <message>
        <source>runs on its own</source>
        <translation>läuft allein</translation>
    </message>
    <message>
        <source>Legend: %1</source>
        <translation>Legende: %1</translation>
    </message>
</context>
<context>
    <name>souverix::TimelineScreen</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Lanes in sight, as a table</source>
        <translation>Die Bahnen in Sicht als Tabelle</translation>
    </message>
    <message>
        <source>Open all</source>
        <translation>Alle öffnen</translation>
    </message>
    <message>
        <source>Show every node&apos;s lane</source>
        <translation>Die Bahn jedes Knotens zeigen</translation>
    </message>
    <message>
        <source>Shut all</source>
        <translation>Alle schließen</translation>
    </message>
    <message>
        <source>One lane a cluster: the worst of its nodes</source>
        <translation>Eine Bahn je Cluster: der schlimmste seiner Knoten</translation>
    </message>
    <message>
        <source>Thin</source>
        <translation>Dünn</translation>
    </message>
    <message>
        <source>Many lanes, a few pixels each (Ctrl+Shift+wheel)</source>
        <translation>Viele Bahnen, je wenige Punkte hoch (Strg+Umschalt+Rad)</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Lanes of normal height (Ctrl+Shift+wheel)</source>
        <translation>Bahnen normaler Höhe (Strg+Umschalt+Rad)</translation>
    </message>
    <message>
        <source>Tall</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Lanes of double height (Ctrl+Shift+wheel)</source>
        <translation>Bahnen doppelter Höhe (Strg+Umschalt+Rad)</translation>
    </message>
    <message>
        <source>Whole history</source>
        <translation>Ganze Geschichte</translation>
    </message>
    <message>
        <source>From the first event to the last (0)</source>
        <translation>Vom ersten Ereignis bis zum letzten (0)</translation>
    </message>
    <message>
        <source>As table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>The lanes in sight as a table (F7)</source>
        <translation>Die Bahnen in Sicht als Tabelle (F7)</translation>
    </message>
    <message>
        <source>Timeline as a table</source>
        <translation>Zeitleiste als Tabelle</translation>
    </message>
    <message>
        <source>Zoom in and out at the pointer (also Ctrl+wheel)</source>
        <translation>Am Zeiger hinein- und herauszoomen (auch Strg+Rad)</translation>
    </message>
    <message>
        <source>Pan a quarter of the window (also Shift+wheel)</source>
        <translation>Um ein Viertel des Fensters schieben (auch Umschalt+Rad)</translation>
    </message>
    <message>
        <source>Previous and next event of the lane</source>
        <translation>Voriges und nächstes Ereignis der Bahn</translation>
    </message>
    <message>
        <source>Next and previous warning or critical event of the lane</source>
        <translation>Nächste und vorige Warnung oder kritisches Ereignis der Bahn</translation>
    </message>
    <message>
        <source>Zoom to the brushed range</source>
        <translation>Auf den gezogenen Bereich zoomen</translation>
    </message>
    <message>
        <source>Bring the selection into sight</source>
        <translation>Die Auswahl in Sicht bringen</translation>
    </message>
    <message>
        <source>Arranging lanes</source>
        <translation>Die Bahnen werden geordnet</translation>
    </message>
    <message>
        <source>No node is registered at this time, so there are no lanes. Move the time cursor later.</source>
        <translation>Zu dieser Zeit ist kein Knoten angemeldet, also gibt es keine Bahnen. Den Zeitzeiger später stellen.</translation>
    </message>
</context>
<context>
    <name>souverix::TimelineView</name>
    <message>
        <source>Timeline of nodes; F7 shows it as a table</source>
        <translation>Zeitleiste der Knoten; F7 zeigt sie als Tabelle</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>%1 nodes</source>
        <translation>%1 Knoten</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 um %2: %3</translation>
    </message>
</context>
<context>
    <name>souverix::TrendChart</name>
    <message>
        <source>%1: %2 %4 at first, %3 %4 at last</source>
        <translation>%1: %2 %4 zuerst, %3 %4 zuletzt</translation>
    </message>
    <message>
        <source>%1: nothing to show yet</source>
        <translation>%1: noch nichts zu zeigen</translation>
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
        <translation>Wie lange die Aufzeichnung des neuesten hier gehaltenen Ereignisses her ist.</translation>
    </message>
</context>
<context>
    <name>souverix::TrustScreen</name>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Whole fleet</source>
        <translation>Ganze Flotte</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>Nur dies</translation>
    </message>
    <message>
        <source>A node and all it rests on, or a thing and all that rests on it</source>
        <translation>Ein Knoten und alles, worauf er beruht, oder ein Ding und alles, was darauf beruht</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alle zuklappen</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>Was wäre wenn…</translation>
    </message>
    <message>
        <source>Which nodes turn if the chosen thing were distrusted</source>
        <translation>Welche Knoten kippen, wenn dem gewählten Ding misstraut würde</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>All in sight (0)</source>
        <translation>Alles in Sicht (0)</translation>
    </message>
    <message>
        <source>No node is registered at this time, so there is nothing to trust. Move the time cursor later.</source>
        <translation>Zu dieser Zeit ist kein Knoten angemeldet, also ist nichts zu vertrauen. Den Zeitzeiger später stellen.</translation>
    </message>
    <message>
        <source>Nothing rests on anything here</source>
        <translation>Hier beruht nichts auf etwas</translation>
    </message>
    <message>
        <source>%1 vertices for %2 things</source>
        <translation>%1 Ecken für %2 Dinge</translation>
    </message>
    <message>
        <source> · only %1</source>
        <translation> · nur %1</translation>
    </message>
    <message>
        <source> · only %1 %2</source>
        <translation> · nur %1 %2</translation>
    </message>
    <message>
        <source> · some were folded again to keep it readable</source>
        <translation> · einige wurden wieder zugeklappt, damit es lesbar bleibt</translation>
    </message>
    <message>
        <source>Choose a node, in the picture or in the list of nodes, to read why it is trusted or not.</source>
        <translation>Einen Knoten im Bild oder in der Liste wählen, um zu lesen, warum ihm vertraut wird oder nicht.</translation>
    </message>
    <message>
        <source>A folded vertex opens by Enter or a double click; arrow keys walk along edges.</source>
        <translation>Eine zugeklappte Ecke öffnet Enter oder ein Doppelklick; Pfeiltasten gehen die Kanten entlang.</translation>
    </message>
    <message>
        <source>Drawing what rests on what</source>
        <translation>Es wird gezeichnet, was worauf beruht</translation>
    </message>
    <message>
        <source>Which nodes are drawn, with what they rest on</source>
        <translation>Welche Knoten gezeichnet werden, mit dem, worauf sie beruhen</translation>
    </message>
    <message>
        <source> · %1 changed, %2 new, %3 gone</source>
        <translation> · %1 geändert, %2 neu, %3 fort</translation>
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
        <translation>Warum dem gewählten Knoten vertraut wird oder nicht, in Worten</translation>
    </message>
    <message>
        <source>Nodes by verdict</source>
        <translation>Knoten nach Urteil</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>Nodes (%1)</source>
        <translation>Knoten (%1)</translation>
    </message>
</context>
<context>
    <name>souverix::VerdictLegend</name>
    <message>
        <source>missing or of unknown form</source>
        <translation>fehlend oder von unbekannter Form</translation>
    </message>
    <message>
        <source>Legend of verdicts</source>
        <translation>Legende der Urteile</translation>
    </message>
    <message>
        <source>×3 + alike, unfold by Enter</source>
        <translation>×3 + gleiche, Enter klappt auf</translation>
    </message>
</context>
<context>
    <name>souverix::WhatIfPanel</name>
    <message>
        <source>Distrust it</source>
        <translation>Misstrauen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ausgeben…</translation>
    </message>
    <message>
        <source>Kind of thing</source>
        <translation>Art des Dings</translation>
    </message>
    <message>
        <source>Its id, digest or name</source>
        <translation>Seine Kennung, sein Hash oder Name</translation>
    </message>
    <message>
        <source>id, digest, COMPONENT@VERSION, purl or name</source>
        <translation>Kennung, Hash, KOMPONENTE@VERSION, purl oder Name</translation>
    </message>
    <message>
        <source>What would turn, in words</source>
        <translation>Was kippen würde, in Worten</translation>
    </message>
    <message>
        <source>Nodes that would turn, in order</source>
        <translation>Knoten, die kippen würden, der Reihe nach</translation>
    </message>
    <message>
        <source>Judging every node again without it</source>
        <translation>Jeder Knoten wird ohne es neu beurteilt</translation>
    </message>
    <message>
        <source>Choose a batch, signer, certificate, image, firmware or component, by a click in the picture or by its name, to see which nodes would turn if it were distrusted. Nothing is written.</source>
        <translation>Eine Charge, einen Signierer, ein Zertifikat, ein Abbild, eine Firmware oder Komponente wählen, durch Klick im Bild oder mit Namen, um zu sehen, welche Knoten kippen würden, wenn ihr misstraut würde. Nichts wird geschrieben.</translation>
    </message>
    <message>
        <source>Export the nodes that would turn</source>
        <translation>Die Knoten ausgeben, die kippen würden</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json)</source>
        <translation>CSV (*.csv);;JSON (*.json)</translation>
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
    <message>
        <source>This replica was made by an older version of the program. Import its bundle or JSONL anew: this version does not read it.</source>
        <translation>Diese Replik stammt von einer älteren Version des Programms. Ihr Bündel oder JSONL neu einlesen: diese Version liest sie nicht.</translation>
    </message>
    <message>
        <source>Imported anew: the replica kept of it was made by an older version. Its pins and bookmarks stay in the older file.</source>
        <translation>Neu eingelesen: die davon gehaltene Replik stammte von einer älteren Version. Ihre Festlegungen und Lesezeichen bleiben in der älteren Datei.</translation>
    </message>
    <message>
        <source>This replica was made by a newer version of the program. Open it with that version.</source>
        <translation>Diese Replik stammt von einer neueren Version des Programms. Mit jener Version öffnen.</translation>
    </message>
    <message>
        <source>This file is no replica.</source>
        <translation>Diese Datei ist keine Replik.</translation>
    </message>
    <message>
        <source>Earlier entries have not come yet: later ones wait for them.</source>
        <translation>Frühere Einträge sind noch nicht da: Spätere warten auf sie.</translation>
    </message>
</context>
<context>
    <name>std</name>
    <message>
        <source>is; * stands for anything</source>
        <translation>ist; * steht für Beliebiges</translation>
    </message>
    <message>
        <source>is not, or has none</source>
        <translation>ist nicht, oder hat keines</translation>
    </message>
    <message>
        <source>less, before</source>
        <translation>kleiner, vor</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>more, after</source>
        <translation>größer, nach</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>holds this text, any case; also ~</source>
        <translation>enthält diesen Text, groß oder klein; auch ~</translation>
    </message>
    <message>
        <source>begins with this text</source>
        <translation>beginnt mit diesem Text</translation>
    </message>
    <message>
        <source>one of {a, b}</source>
        <translation>eines von {a, b}</translation>
    </message>
    <message>
        <source>a and b, both included</source>
        <translation>a und b, beide eingeschlossen</translation>
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
        <translation>%1: aufgenommen, bevor alles auf dem Bildschirm war</translation>
    </message>
    <message>
        <source>%1: cannot be written</source>
        <translation>%1: kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The pin</source>
        <translation>Die Festlegung</translation>
    </message>
    <message>
        <source>The acknowledgement</source>
        <translation>Die Bestätigung</translation>
    </message>
    <message>
        <source>The bookmark</source>
        <translation>Das Lesezeichen</translation>
    </message>
</context>
</TS>
