#include <QTemporaryDir>
#include <QTest>

#include "model/feed/import.h"
#include "model/feed/jsonl_import.h"
#include "model/log/merkle_proof.h"
#include "model/log/tlog_proof.h"
#include "model/replica/region_trust.h"
#include "tests/support/bundle_builder.h"

using namespace souverix;
using namespace souverix::test;

class ImportTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void importsWhatItVerified();
    void bundlesEndAlikeInAnyOrderOfMembersAndAnyNumberOfSteps();
    void brokenRegionOfAFirstBundleLeavesTheOthers();
    void secondImportAddsNothing();
    void prefixAddsNothing_data();
    void prefixAddsNothing();
    void longerLogIsAppended_data();
    void longerLogIsAppended();
    void olderHeadIsStaleAndNotAdopted();
    void pinnedKeyMakesPinned();
    void otherKeyThanThePinnedIsBroken();
    void pinnedKeyNeedsNoVkeyInTheBundle();
    void pinnedWitnessIsNamed();
    void otherFleetOverHeldOriginIsBroken();
    void sameSizeOtherRootIsForked();
    void longerInconsistentLogIsForked();
    void shorterInconsistentLogIsForked();
    void signedContradictingHeadAloneIsForked();
    void acknowledgedForkLeavesTheScreen();
    void unsignedContradictionIsBroken_data();
    void unsignedContradictionIsBroken();
    void linesThenProofBecomeUnpinned();
    void linesPastTheHeadAreUnproven();
    void followedLinesWaitForEarlierOnes();
    void filesThatShareALogAreOneLogWhereLinesMayWait();
    void moreWaitingLinesThanMayWaitAreADefect();
    void quarantineIsCounted();
    void advanceSeesTouchedSubjectsAndMayFail();
    void stoppedImportLeavesNothing();
    void selectionIsHeldSparsely();
    void selectionGivesWayToTheWholeLog();
    void tamperedSelectionIsBroken_data();
    void tamperedSelectionIsBroken();

private:
    std::string write(const BundleMembers& bundle)
    {
        const QString path = m_folder.filePath(QString::number(++m_number) + ".svxbundle");
        bundle.writeTar(path.toStdString(), true);
        return path.toStdString();
    }
    std::string bundle(const BundleRegion& region) { return write(bundleOf({region})); }
    RegionReport import(const std::string& path, const ImportOptions& options = {})
    {
        const auto report = importSource(*m_writer, path, options);
        if (!report)
            qFatal("%s", report.error().detail.c_str());
        return report->regions.at(0);
    }
    std::string writeLines(const std::vector<std::string>& lines)
    {
        const std::string path =
            m_folder.filePath(QString::number(++m_number) + ".jsonl").toStdString();
        std::ofstream out(path, std::ios::binary);
        for (const std::string& line : lines)
            out << line << "\n";
        return path;
    }
    RegionReport importLines(const std::vector<std::string>& lines)
    {
        return import(writeLines(lines));
    }
    void pin(const std::string& vkey)
    {
        auto transaction = m_writer->begin();
        if (!m_writer->pin({Pin::Kind::Vkey, vkey, UtcTime::now()}) || !transaction->commit())
            qFatal("cannot pin");
    }
    RegionHead head() { return m_writer->view().regions()->at(0); }

    QTemporaryDir m_folder;
    std::unique_ptr<ReplicaWriter> m_writer;
    int m_number = 0;
};

namespace
{

BundleRegion logOf(std::uint64_t size, const std::string& mark = "v")
{
    return BundleRegion::made("region-a", size, mark);
}

/// A log that is like logOf(size) before `at` and another from there on.
BundleRegion divergingAt(std::uint64_t at, std::uint64_t size)
{
    BundleRegion out = logOf(size);
    const BundleRegion other = logOf(size, "w");
    std::copy(other.entries.begin() + std::ptrdiff_t(at), other.entries.end(),
              out.entries.begin() + std::ptrdiff_t(at));
    return out;
}

BundleMembers selectionOf(const BundleRegion& region, const std::vector<std::uint64_t>& which)
{
    BundleMembers out;
    std::string manifest = manifestOf({region});
    manifest.replace(manifest.find("bundle/1"), 8, "evidence/1");
    out.add("bundle.json", manifest);
    const std::string checkpoint = region.checkpoint();
    out.add(region.name + "/checkpoint", checkpoint);
    out.add(region.name + "/vkey", region.vkey());
    const std::vector<Hash> leaves = region.leaves();
    const HashAt hashAt = [&](unsigned level, std::uint64_t index) -> Result<Hash> {
        return rootOf(std::span(leaves).subspan(index << level, std::size_t{1} << level));
    };
    for (const std::uint64_t i : which) {
        const std::string path = region.name + "/selected/" + std::to_string(i);
        out.add(path, region.entries[i]);
        const TlogProof proof{{}, i, *inclusionProof(i, leaves.size(), hashAt), checkpoint};
        out.add(path + ".tlog-proof", formatTlogProof(proof));
    }
    return out;
}

/// Regions by name with their entries, and the facts by subject, as text.
std::string everythingHeld(const ReplicaReader& view)
{
    std::map<std::string, std::string> regions, subjects;
    const auto heads = view.regions();
    for (const RegionHead& head : *heads) {
        std::string& text = regions[std::string(view.names()->text(head.region))];
        text = std::to_string(head.size) + " " + std::to_string(head.quarantined) +
               " quarantined " + toHex(head.root) + head.checkpoint->note;
        const auto read = view.forEachEntry(head.region, 0, head.size,
                                            [&](std::uint64_t, std::string_view bytes) {
                                                text += bytes;
                                                return true;
                                            });
        if (!read)
            qFatal("%s", read.error().detail.c_str());
    }
    const auto counted = view.subjects();
    for (const SubjectCount& subject : *counted) {
        // The order of a history is that of arrival.
        std::vector<std::string> facts;
        const auto history = view.history(subject.subject);
        for (const Fact& fact : *history)
            facts.push_back(std::string(view.names()->text(fact.ref.region)) + "/" +
                            std::to_string(fact.ref.sequence) + " ");
        std::sort(facts.begin(), facts.end());
        std::string& text = subjects[std::string(view.names()->text(subject.subject))];
        text = std::to_string(subject.events) + ": ";
        for (const std::string& fact : facts)
            text += fact;
    }
    std::string out;
    for (const auto& [name, text] : regions)
        out += name + " " + text + "\n";
    for (const auto& [name, text] : subjects)
        out += name + " " + text + "\n";
    return out;
}

} // namespace

void ImportTest::init()
{
    const QString path = m_folder.filePath(QString("r%1.svx").arg(++m_number));
    m_writer = std::move(*ReplicaWriter::open(path.toStdString()));
}

void ImportTest::importsWhatItVerified()
{
    const BundleRegion region = logOf(600);
    const std::string path = bundle(region);
    const auto verified = verifySource(path, {});
    QVERIFY(verified);
    const RegionReport imported = import(path);
    QVERIFY(imported.trust == TrustWord::Unpinned);
    QVERIFY(imported.root == verified->regions[0].root);
    QVERIFY(imported.root == region.root(600));
    QCOMPARE(imported.added, std::uint64_t{600});
    QCOMPARE(head().checkpoint->note, region.checkpoint());
    QCOMPARE(*m_writer->view().entry({head().region, 599}), region.entries[599]);
    QVERIFY(*m_writer->view().hasBlob(sha256("a blob")));
}

void ImportTest::bundlesEndAlikeInAnyOrderOfMembersAndAnyNumberOfSteps()
{
    std::vector<BundleRegion> regions = {BundleRegion::made("region-a", 1100, "v"),
                                         BundleRegion::made("region-b", 512, "v"),
                                         BundleRegion::made("region-c", 3, "v")};
    regions[1].entries[300] = "no event";
    const BundleMembers whole = bundleOf(regions);
    BundleMembers reversed = whole;
    std::reverse(reversed.members.begin(), reversed.members.end());
    BundleMembers mixed = whole;
    std::stable_sort(mixed.members.begin(), mixed.members.end(),
                     [](const BundleMember& a, const BundleMember& b) {
                         return a.path.substr(a.path.size() - 1) > b.path.substr(b.path.size() - 1);
                     });
    const std::vector<std::vector<BundleMembers>> ways = {
        {whole},
        {reversed},
        {mixed},
        {bundleOf({regions[0]}), bundleOf({regions[1]}), bundleOf({regions[2]})},
        {bundleOf({regions[2]}), whole}};
    std::string first;
    for (const auto& steps : ways) {
        init();
        for (const BundleMembers& step : steps)
            import(write(step));
        const std::string held = everythingHeld(m_writer->view());
        QVERIFY(first.empty() || held == first);
        first = held;
    }
    QVERIFY(first.find("region-b 512 1 quarantined") != std::string::npos);
}

void ImportTest::brokenRegionOfAFirstBundleLeavesTheOthers()
{
    BundleRegion broken = BundleRegion::made("region-b", 600, "v");
    broken.entries[400] = logOf(600).entries[400];
    const auto report = importSource(
        *m_writer, write(bundleOf({logOf(600), broken, BundleRegion::made("region-c", 5, "v")})));
    QVERIFY(report && !report->ok);
    QCOMPARE(report->regions[1].defect->reason, std::string("other-place"));
    QCOMPARE(*report->regions[1].defect->sequence, std::uint64_t{400});
    QVERIFY(!report->regions[0].defect && !report->regions[2].defect);
    const std::vector<RegionHead> heads = *m_writer->view().regions();
    QCOMPARE(heads.size(), std::size_t{2});
    QCOMPARE(heads[0].size + heads[1].size, std::uint64_t{605});
    QCOMPARE(m_writer->view().imports()->size(), std::size_t{2});
}

void ImportTest::secondImportAddsNothing()
{
    const std::string path = bundle(logOf(600));
    import(path);
    const std::size_t journal = m_writer->view().imports()->size();
    const RegionReport again = import(path);
    QCOMPARE(again.added, std::uint64_t{0});
    QCOMPARE(again.heldBefore, std::uint64_t{600});
    QVERIFY(!again.defect && !again.stale);
    QCOMPARE(m_writer->view().imports()->size(), journal);
}

void ImportTest::prefixAddsNothing_data()
{
    QTest::addColumn<quint64>("size");
    for (const quint64 size : {0U, 1U, 255U, 256U, 257U, 599U})
        QTest::newRow(std::to_string(size).c_str()) << size;
}

void ImportTest::prefixAddsNothing()
{
    QFETCH(quint64, size);
    import(bundle(logOf(600)));
    const RegionReport prefix = import(bundle(logOf(size)));
    QVERIFY(!prefix.defect);
    QVERIFY(prefix.stale);
    QVERIFY(prefix.trust == TrustWord::Unpinned);
    QCOMPARE(prefix.added, std::uint64_t{0});
    QCOMPARE(head().size, std::uint64_t{600});
}

void ImportTest::longerLogIsAppended_data()
{
    QTest::addColumn<quint64>("first");
    QTest::addColumn<quint64>("then");
    QTest::newRow("within a frame") << quint64{10} << quint64{20};
    QTest::newRow("to a frame") << quint64{10} << quint64{256};
    QTest::newRow("from a frame") << quint64{256} << quint64{257};
    QTest::newRow("over frames") << quint64{300} << quint64{1200};
    QTest::newRow("from nothing") << quint64{0} << quint64{600};
}

void ImportTest::longerLogIsAppended()
{
    QFETCH(quint64, first);
    QFETCH(quint64, then);
    import(bundle(logOf(first)));
    const RegionReport longer = import(bundle(logOf(then)));
    QVERIFY(!longer.defect);
    QCOMPARE(longer.heldBefore, std::uint64_t{first});
    QCOMPARE(longer.added, std::uint64_t{then - first});
    QVERIFY(longer.root == logOf(then).root(then));
    QCOMPARE(head().checkpoint->size, std::uint64_t{then});
}

void ImportTest::olderHeadIsStaleAndNotAdopted()
{
    import(bundle(logOf(600)));
    BundleRegion older = logOf(600);
    older.signedSize = 400;
    const RegionReport report = import(bundle(older));
    QVERIFY(report.stale && !report.defect);
    QCOMPARE(head().checkpoint->size, std::uint64_t{600});
}

void ImportTest::pinnedKeyMakesPinned()
{
    const BundleRegion region = logOf(300);
    const std::vector<Pin> pins{{Pin::Kind::Vkey, region.vkey(), {}}};
    QVERIFY(verifySource(bundle(region), pins)->regions[0].trust == TrustWord::Pinned);
    pin(region.vkey());
    QVERIFY(import(bundle(region)).trust == TrustWord::Pinned);
}

void ImportTest::otherKeyThanThePinnedIsBroken()
{
    BundleRegion other = logOf(300);
    pin(other.vkey());
    other.key = 9;
    const RegionReport report = import(bundle(other));
    QVERIFY(report.trust == TrustWord::Broken);
    QCOMPARE(report.defect->reason, std::string("other-key"));
    QVERIFY(m_writer->view().regions()->empty());
    BundleMembers hidden = bundleOf({other});
    hidden.remove("region-a/vkey");
    QVERIFY(import(write(hidden)).trust == TrustWord::Broken);
}

void ImportTest::pinnedKeyNeedsNoVkeyInTheBundle()
{
    const BundleRegion region = logOf(300);
    pin(region.vkey());
    BundleMembers members = bundleOf({region});
    members.remove("region-a/vkey");
    QVERIFY(import(write(members)).trust == TrustWord::Pinned);
}

void ImportTest::pinnedWitnessIsNamed()
{
    const BundleRegion region = logOf(300);
    const SignerKey witness = signerOf("witness.example", 42, NoteKeyType::CosignatureV1);
    Note note = *parseNote(region.checkpoint());
    note.signatures.push_back(*signText(note.text, witness, 1'771'675'200));
    BundleMembers members = bundleOf({region});
    members["region-a/checkpoint"] = formatNote(note);
    const std::string path = write(members);
    QVERIFY(verifySource(path, {})->regions[0].witnesses.empty());
    const std::vector<Pin> pins{{Pin::Kind::Vkey, formatVkey(verifierKeyOf(witness)), {}}};
    const auto report = verifySource(path, pins);
    QCOMPARE(report->regions[0].witnesses, std::vector<std::string>{"witness.example"});
    QVERIFY(report->regions[0].trust == TrustWord::Unpinned);
}

void ImportTest::otherFleetOverHeldOriginIsBroken()
{
    import(bundle(logOf(300)));
    BundleRegion other = logOf(300);
    other.fleet = "sy";
    BundleMembers members = bundleOf({other});
    members["bundle.json"] = manifestOf({other}, "sy");
    const std::string path = write(members);
    QVERIFY(verifySource(path, {})->ok);
    const RegionReport report = import(path);
    QVERIFY(report.trust == TrustWord::Broken);
    QCOMPARE(report.defect->reason, std::string("other-origin"));
    QCOMPARE(head().origin, std::string("sx/region-a"));
}

void ImportTest::sameSizeOtherRootIsForked()
{
    import(bundle(logOf(600)));
    const BundleRegion other = divergingAt(300, 600);
    const RegionReport report = import(bundle(other));
    QVERIFY(report.trust == TrustWord::Forked);
    QCOMPARE(*report.defect->sequence, std::uint64_t{300});
    QVERIFY(head().root == logOf(600).root(600));
    const auto forks = m_writer->view().forks();
    QCOMPARE(forks->size(), std::size_t{1});
    QCOMPARE(forks->front().heldNote, logOf(600).checkpoint());
    QCOMPARE(forks->front().otherNote, other.checkpoint());
    QCOMPARE(forks->front().otherEntry, other.entries[300]);
    QCOMPARE(forks->front().heldEntry, logOf(600).entries[300]);
    QVERIFY(import(bundle(logOf(600))).trust == TrustWord::Forked);
}

void ImportTest::longerInconsistentLogIsForked()
{
    import(bundle(logOf(300)));
    const BundleRegion other = divergingAt(299, 600);
    const RegionReport report = import(bundle(other));
    QVERIFY(report.trust == TrustWord::Forked);
    QCOMPARE(head().size, std::uint64_t{300});
    const Fork fork = m_writer->view().forks()->front();
    QVERIFY(!fork.proof.empty());
    QVERIFY(!verifyConsistency(300, logOf(300).root(300), 600, other.root(600), fork.proof));
    QVERIFY(verifyConsistency(300, other.root(300), 600, other.root(600), fork.proof));
}

void ImportTest::shorterInconsistentLogIsForked()
{
    import(bundle(logOf(600)));
    QVERIFY(import(bundle(divergingAt(10, 300))).trust == TrustWord::Forked);
    QCOMPARE(m_writer->view().forks()->front().firstDifference, std::uint64_t{10});
}

void ImportTest::signedContradictingHeadAloneIsForked()
{
    import(bundle(logOf(600)));
    BundleMembers members = bundleOf({logOf(600)});
    members["region-a/checkpoint"] = divergingAt(300, 600).checkpoint();
    QVERIFY(import(write(members)).trust == TrustWord::Forked);
}

void ImportTest::acknowledgedForkLeavesTheScreen()
{
    import(bundle(logOf(600)));
    import(bundle(divergingAt(300, 600)));
    auto transaction = m_writer->begin();
    QVERIFY(m_writer->acknowledgeFork(m_writer->view().forks()->front().id));
    QVERIFY(transaction->commit());
    QVERIFY(import(bundle(logOf(600))).trust == TrustWord::Unpinned);
    QCOMPARE(m_writer->view().forks()->size(), std::size_t{1});
}

void ImportTest::unsignedContradictionIsBroken_data()
{
    QTest::addColumn<bool>("heldSigned");
    QTest::addColumn<bool>("otherSigned");
    QTest::newRow("neither") << false << false;
    QTest::newRow("held") << true << false;
    QTest::newRow("other") << false << true;
}

void ImportTest::unsignedContradictionIsBroken()
{
    QFETCH(bool, heldSigned);
    QFETCH(bool, otherSigned);
    BundleMembers held = bundleOf({logOf(300)});
    BundleMembers other = bundleOf({divergingAt(100, 400)});
    if (!heldSigned)
        held.remove("region-a/checkpoint");
    if (!otherSigned)
        other.remove("region-a/checkpoint");
    import(write(held));
    const RegionReport report = import(write(other));
    QVERIFY(report.trust == TrustWord::Broken);
    QCOMPARE(*report.defect->sequence, std::uint64_t{100});
    QCOMPARE(head().size, std::uint64_t{300});
    QVERIFY(m_writer->view().forks()->empty());
}

void ImportTest::linesThenProofBecomeUnpinned()
{
    const BundleRegion region = logOf(600);
    std::vector<std::string> lines(region.entries.begin(), region.entries.begin() + 400);
    QVERIFY(importLines(lines).trust == TrustWord::Unproven);
    const RegionReport report = import(bundle(region));
    QVERIFY(report.trust == TrustWord::Unpinned);
    QCOMPARE(report.added, std::uint64_t{200});
}

void ImportTest::linesPastTheHeadAreUnproven()
{
    import(bundle(logOf(300)));
    const BundleRegion region = logOf(310);
    const RegionReport report = importLines({region.entries.begin() + 290, region.entries.end()});
    QVERIFY(report.trust == TrustWord::Unproven);
    QCOMPARE(report.added, std::uint64_t{10});
    QCOMPARE(report.origin, std::string("sx/region-a"));
}

void ImportTest::followedLinesWaitForEarlierOnes()
{
    const BundleRegion log = logOf(300);
    const std::vector<std::string>& all = log.entries;
    const auto part = [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
        return std::vector<std::string>(all.begin() + begin, all.begin() + end);
    };
    EarlyLines early;
    const auto take = [&](const std::vector<std::string>& lines) {
        const auto report = souverix::importLines(*m_writer, "log.jsonl", lines, {}, 1, &early);
        if (!report)
            qFatal("%s", report.error().detail.c_str());
        return report->regions.at(0);
    };
    QCOMPARE(take(part(0, 100)).waiting, std::uint64_t{0});
    std::vector<std::string> gapped = part(100, 150);
    for (const std::string& line : part(200, 300))
        gapped.push_back(line);
    const RegionReport waits = take(gapped);
    QVERIFY(!waits.defect);
    QCOMPARE(waits.added, std::uint64_t{50}); // those before the gap need not wait
    QCOMPARE(waits.size, std::uint64_t{150});
    QCOMPARE(waits.waiting, std::uint64_t{100});
    QCOMPARE(take(part(150, 160)).waiting, std::uint64_t{100});
    const RegionReport filled = take(part(160, 200));
    QCOMPARE(filled.size, std::uint64_t{300});
    QCOMPARE(filled.waiting, std::uint64_t{0});
    QVERIFY(early.lines.empty());
    QCOMPARE(head().root, log.root(300));
}

void ImportTest::filesThatShareALogAreOneLogWhereLinesMayWait()
{
    const BundleRegion log = logOf(300);
    std::vector<std::string> even, odd;
    for (std::size_t i = 0; i < log.entries.size(); ++i)
        (i % 2 == 0 ? even : odd).push_back(log.entries[i]);
    EarlyLines early;
    const auto first = importJsonLines(*m_writer, writeLines(even), {}, &early);
    QVERIFY(first && first->ok);
    QCOMPARE(first->regions.at(0).waiting, std::uint64_t{149}); // all but entry 0
    const auto second = importJsonLines(*m_writer, writeLines(odd), {}, &early);
    QVERIFY(second && second->ok);
    QVERIFY(early.lines.empty());
    QCOMPARE(head().size, std::uint64_t{300});
    QCOMPARE(head().root, log.root(300));
}

void ImportTest::moreWaitingLinesThanMayWaitAreADefect()
{
    const std::vector<std::string> all = logOf(300).entries;
    EarlyLines early;
    early.mostBytes = 1000;
    const std::vector<std::string> late(all.begin() + 100, all.end());
    const auto report = souverix::importLines(*m_writer, "log.jsonl", late, {}, 1, &early);
    QVERIFY(report);
    QCOMPARE(report->regions.at(0).defect->reason, std::string("missing-entries"));
    QCOMPARE(*report->regions.at(0).defect->sequence, std::uint64_t{0});
    QVERIFY(early.lines.empty());
}

void ImportTest::quarantineIsCounted()
{
    BundleRegion region = logOf(300);
    region.entries[17] = "no event";
    const RegionReport report = import(bundle(region));
    QVERIFY(report.trust == TrustWord::Unpinned);
    QCOMPARE(report.quarantined, std::uint64_t{1});
    QCOMPARE(m_writer->view().quarantine(head().region)->front().sequence, std::uint64_t{17});
}

void ImportTest::advanceSeesTouchedSubjectsAndMayFail()
{
    std::size_t touched = 0;
    ImportOptions options;
    options.advance = [&](ReplicaWriter& writer, const std::vector<NameId>& subjects) {
        touched = subjects.size();
        return writer.view().history(subjects[0])->empty() ? fail(ErrorCode::Internal, "empty")
                                                           : Result<void>();
    };
    import(bundle(logOf(300)), options);
    QCOMPARE(touched, std::size_t{7});
    options.advance = [](ReplicaWriter&, const std::vector<NameId>&) -> Result<void> {
        return fail(ErrorCode::Internal, "cannot fold");
    };
    QVERIFY(!importSource(*m_writer, bundle(logOf(400)), options));
    QCOMPARE(head().size, std::uint64_t{300});
}

void ImportTest::stoppedImportLeavesNothing()
{
    std::stop_source stop;
    ImportOptions options;
    options.stop = stop.get_token();
    stop.request_stop();
    const auto report = importSource(*m_writer, bundle(logOf(300)), options);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QVERIFY(m_writer->view().regions()->empty());
}

void ImportTest::selectionIsHeldSparsely()
{
    const BundleRegion region = logOf(600);
    const std::string path = write(selectionOf(region, {3, 255, 256, 599}));
    const auto verified = verifySource(path, {});
    QVERIFY(verified && verified->ok);
    QCOMPARE(verified->regions[0].selected, std::uint64_t{4});
    const RegionReport report = import(path);
    QVERIFY(report.trust == TrustWord::Unpinned);
    QVERIFY(report.selection);
    QCOMPARE(report.selected, std::uint64_t{4});
    QCOMPARE(report.size, std::uint64_t{600});
    QCOMPARE(*m_writer->view().entry({head().region, 255}), region.entries[255]);
    QCOMPARE(m_writer->view().entry({head().region, 4}).error().code, ErrorCode::NotFound);
    QCOMPARE(import(write(selectionOf(region, {3, 4}))).added, std::uint64_t{1});
    QVERIFY(*m_writer->view().storedProof({head().region, 4}));
}

void ImportTest::selectionGivesWayToTheWholeLog()
{
    const BundleRegion region = logOf(600);
    import(write(selectionOf(region, {3, 255, 599})));
    const RegionReport report = import(bundle(region));
    QVERIFY(!report.defect && !report.selection);
    QVERIFY(report.root == region.root(600));
    std::uint64_t facts = 0;
    const auto subjects = m_writer->view().subjects();
    for (const SubjectCount& subject : *subjects)
        facts += m_writer->view().history(subject.subject)->size();
    QCOMPARE(facts, std::uint64_t{600});
    QCOMPARE(import(write(selectionOf(region, {7}))).added, std::uint64_t{0});
}

void ImportTest::tamperedSelectionIsBroken_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("entry changed") << 0;
    QTest::newRow("proof dropped") << 1;
    QTest::newRow("entry dropped") << 2;
    QTest::newRow("entries swapped") << 3;
    QTest::newRow("proof of another") << 4;
    QTest::newRow("checkpoint dropped") << 5;
    QTest::newRow("checkpoint of another size") << 6;
    QTest::newRow("entry past the size") << 7;
    QTest::newRow("tiles beside") << 8;
}

void ImportTest::tamperedSelectionIsBroken()
{
    QFETCH(int, what);
    const std::string one = "region-a/selected/3";
    const std::string two = "region-a/selected/4";
    BundleMembers members = selectionOf(logOf(600), {3, 4});
    if (what == 0)
        members[one][20] = '!';
    else if (what == 1)
        members.remove(one + ".tlog-proof");
    else if (what == 2)
        members.remove(one);
    else if (what == 3)
        std::swap(members[one], members[two]);
    else if (what == 4)
        members[one + ".tlog-proof"] = members[two + ".tlog-proof"];
    else if (what == 5)
        members.remove("region-a/checkpoint");
    else if (what == 6)
        members["region-a/checkpoint"] = logOf(500).checkpoint();
    else if (what == 7)
        members.rename(one, "region-a/selected/700");
    else
        members.add("region-a/tile/0/000", std::string(8192, 'x'));
    const std::string path = write(members);
    QVERIFY(verifySource(path, {})->regions[0].trust == TrustWord::Broken);
    QVERIFY(import(path).trust == TrustWord::Broken);
    QVERIFY(m_writer->view().regions()->empty());
}

QTEST_GUILESS_MAIN(ImportTest)
#include "import_test.moc"
