#include <functional>

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include "model/feed/import.h"
#include "tests/support/bundle_builder.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

/// What must come of a tampered bundle: a trust word for region-a while region-b stays as it is,
/// or the refusal of the whole.
enum class Expected { Sound, Unproven, Broken, Refused, Unreadable };

using Tamper = std::function<void(BundleMembers&)>;

struct Case {
    const char* name;
    Expected expected;
    Tamper tamper;
};

const std::string kTile0 = "region-a/tile/0/000";
const std::string kEntries0 = "region-a/tile/entries/000";
const std::string kEntriesLast = "region-a/tile/entries/002.p/88";

BundleRegion regionA()
{
    return BundleRegion::made("region-a", 600);
}
BundleRegion regionB()
{
    return BundleRegion::made("region-b", 20);
}
BundleMembers soundBundle()
{
    return bundleOf({regionA(), regionB()}, {"a blob", "another", std::string(3000, 'z')});
}

/// Replaces region-a by another log, signed or not as the caller changed it.
Tamper region(const std::function<void(BundleRegion&)>& change, bool hashTiles = true)
{
    return [=](BundleMembers& bundle) {
        BundleRegion a = regionA();
        change(a);
        bundle = bundleOf({a, regionB()}, {"a blob"}, hashTiles);
    };
}

void flip(BundleMembers& bundle, const std::string& path, std::size_t at)
{
    std::string& bytes = bundle[path];
    bytes[at % bytes.size()] = static_cast<char>(bytes[at % bytes.size()] ^ 1);
}

void dropHashTiles(BundleMembers& bundle)
{
    std::erase_if(bundle.members, [](const BundleMember& m) {
        return m.path.find("/tile/0") != std::string::npos ||
               m.path.find("/tile/1") != std::string::npos;
    });
}

std::string resigned(const std::function<void(Checkpoint&)>& change, std::uint8_t key = 1)
{
    const BundleRegion a = regionA();
    Checkpoint head{a.origin(), a.entries.size(), a.root(a.entries.size()), {}};
    change(head);
    return *signCheckpoint(head, signerOf(a.origin(), key));
}

const std::vector<Case>& memberCases()
{
    static const std::vector<Case> kCases{
        {"untouched", Expected::Sound, [](BundleMembers&) {}},
        {"members in reverse", Expected::Sound,
         [](BundleMembers& b) { std::reverse(b.members.begin(), b.members.end()); }},
        {"without hash tiles", Expected::Sound, dropHashTiles},
        {"as tar writes a folder", Expected::Sound,
         [](BundleMembers& b) {
             for (BundleMember& member : b.members)
                 member.path = "./" + member.path;
             b.members.insert(b.members.begin(), {"./", "", BundleMember::Kind::Folder});
             b.add("./region-a/", "", BundleMember::Kind::Folder);
         }},
        {"a member of another script", Expected::Sound,
         [](BundleMembers& b) { b.add("region-a/\xE6\x96\x87.txt", "n"); }},
        {"an unknown member", Expected::Sound,
         [](BundleMembers& b) { b.add("region-a/notes.txt", "n"); }},
        {"an unlisted region", Expected::Sound,
         [](BundleMembers& b) { b.add("region-z/vkey", "n"); }},
        {"no checkpoint", Expected::Unproven,
         [](BundleMembers& b) { b.remove("region-a/checkpoint"); }},
        {"no vkey", Expected::Unproven, [](BundleMembers& b) { b.remove("region-a/vkey"); }},
        {"vkey of another key", Expected::Unproven,
         [](BundleMembers& b) {
             BundleRegion other = regionA();
             other.key = 9;
             b["region-a/vkey"] = other.vkey();
         }},
        {"vkey of another region", Expected::Unproven,
         [](BundleMembers& b) { b["region-a/vkey"] = regionB().vkey(); }},
        {"checkpoint by a stranger", Expected::Unproven,
         [](BundleMembers& b) { b["region-a/checkpoint"] = resigned([](Checkpoint&) {}, 7); }},
        {"entry byte", Expected::Broken, [](BundleMembers& b) { flip(b, kEntries0, 100); }},
        {"entry byte, no tiles", Expected::Broken,
         [](BundleMembers& b) {
             flip(b, kEntries0, 100);
             dropHashTiles(b);
         }},
        {"entry length", Expected::Broken, [](BundleMembers& b) { flip(b, kEntries0, 1); }},
        {"entry bundle cut", Expected::Broken,
         [](BundleMembers& b) { b[kEntriesLast].pop_back(); }},
        {"entry bundle longer", Expected::Broken, [](BundleMembers& b) { b[kEntriesLast] += 'x'; }},
        {"entry bundle empty", Expected::Broken, [](BundleMembers& b) { b[kEntries0].clear(); }},
        {"entry bundle dropped", Expected::Broken, [](BundleMembers& b) { b.remove(kEntries0); }},
        {"last entry bundle dropped", Expected::Broken,
         [](BundleMembers& b) { b.remove(kEntriesLast); }},
        {"entry bundles swapped", Expected::Broken,
         [](BundleMembers& b) { std::swap(b[kEntries0], b["region-a/tile/entries/001"]); }},
        {"entry bundle of another region", Expected::Broken,
         [](BundleMembers& b) {
             b["region-a/tile/entries/000"] = b["region-b/tile/entries/000.p/20"];
         }},
        {"entry bundle twice", Expected::Broken,
         [](BundleMembers& b) { b.add(kEntries0, b[kEntries0]); }},
        {"checkpoint twice", Expected::Broken,
         [](BundleMembers& b) { b.add("region-a/checkpoint", b["region-a/checkpoint"]); }},
        {"partial beside full", Expected::Broken,
         [](BundleMembers& b) {
             std::string one;
             (void)appendEntry(one, regionA().entries[0]);
             b.add(kEntries0 + ".p/1", one);
         }},
        {"partial renamed wider", Expected::Broken,
         [](BundleMembers& b) { b.rename(kEntriesLast, "region-a/tile/entries/002.p/89"); }},
        {"full as partial", Expected::Broken,
         [](BundleMembers& b) { b.rename(kEntries0, kEntries0 + ".p/256"); }},
        {"entry bundle past the size", Expected::Broken,
         [](BundleMembers& b) {
             std::string one;
             (void)appendEntry(one, "x");
             b.add("region-a/tile/entries/003.p/1", one);
         }},
        {"entry path oddly spelled", Expected::Broken,
         [](BundleMembers& b) { b.rename(kEntries0, "region-a/tile/entries/0"); }},
        {"tile path of no level", Expected::Broken,
         [](BundleMembers& b) { b.add("region-a/tile/99/000", "x"); }},
        {"hash tile byte", Expected::Broken, [](BundleMembers& b) { flip(b, kTile0, 77); }},
        {"upper hash tile byte", Expected::Broken,
         [](BundleMembers& b) { flip(b, "region-a/tile/1/000.p/2", 3); }},
        {"hash tile cut", Expected::Broken, [](BundleMembers& b) { b[kTile0].pop_back(); }},
        {"hash tile cut by a hash", Expected::Broken,
         [](BundleMembers& b) { b[kTile0].resize(255 * 32); }},
        {"hash tile of a narrower width", Expected::Broken,
         [](BundleMembers& b) {
             b["region-a/tile/0/001"].resize(255 * 32);
             b.rename("region-a/tile/0/001", "region-a/tile/0/001.p/255");
         }},
        {"hash tile twice", Expected::Broken, [](BundleMembers& b) { b.add(kTile0, b[kTile0]); }},
        {"hash tile past the size", Expected::Broken,
         [](BundleMembers& b) { b.add("region-a/tile/0/003.p/1", std::string(32, 'h')); }},
        {"hash tile of a level past the size", Expected::Broken,
         [](BundleMembers& b) { b.add("region-a/tile/2/000.p/1", std::string(32, 'h')); }},
        {"checkpoint byte in the root", Expected::Broken,
         [](BundleMembers& b) { flip(b, "region-a/checkpoint", 20); }},
        {"checkpoint signature byte", Expected::Broken,
         [](BundleMembers& b) {
             std::string& note = b["region-a/checkpoint"];
             char& c = note[note.size() - 12];
             c = c == 'A' ? 'B' : 'A';
         }},
        {"checkpoint cut", Expected::Broken,
         [](BundleMembers& b) { b["region-a/checkpoint"].resize(30); }},
        {"checkpoint empty", Expected::Broken,
         [](BundleMembers& b) { b["region-a/checkpoint"].clear(); }},
        {"checkpoint with CRLF", Expected::Broken,
         [](BundleMembers& b) { b.replace("region-a/checkpoint", "\n", "\r\n"); }},
        {"checkpoint of another region", Expected::Broken,
         [](BundleMembers& b) { b["region-a/checkpoint"] = regionB().checkpoint(); }},
        {"checkpoint signed over another root", Expected::Broken,
         [](BundleMembers& b) {
             b["region-a/checkpoint"] = resigned([](Checkpoint& c) { c.root[0] ^= 1; });
         }},
        {"checkpoint signed over more entries", Expected::Broken,
         [](BundleMembers& b) {
             b["region-a/checkpoint"] = resigned([](Checkpoint& c) { c.size = 601; });
         }},
        {"checkpoint over fewer with the whole root", Expected::Broken,
         [](BundleMembers& b) {
             b["region-a/checkpoint"] = resigned([](Checkpoint& c) { c.size = 599; });
         }},
        {"checkpoint of another origin, signed", Expected::Broken,
         [](BundleMembers& b) {
             b["region-a/checkpoint"] = resigned([](Checkpoint& c) { c.origin = "sx/region-q"; });
         }},
        {"stranger's checkpoint over another root", Expected::Broken,
         [](BundleMembers& b) {
             b["region-a/checkpoint"] = resigned([](Checkpoint& c) { c.root[0] ^= 1; }, 7);
         }},
        {"vkey garbage", Expected::Broken,
         [](BundleMembers& b) { b["region-a/vkey"] = "garbage"; }},
        {"vkey hash wrong", Expected::Broken,
         [](BundleMembers& b) {
             std::string& vkey = b["region-a/vkey"];
             char& c = vkey[vkey.find('+') + 1];
             c = c == '0' ? '1' : '0';
         }},
        {"size in bundle.json smaller", Expected::Broken,
         [](BundleMembers& b) { b.replace("bundle.json", "600", "599"); }},
        {"size in bundle.json greater", Expected::Broken,
         [](BundleMembers& b) { b.replace("bundle.json", "600", "601"); }},
        {"size in bundle.json huge", Expected::Broken,
         [](BundleMembers& b) { b.replace("bundle.json", "600", "1099511627776"); }},
        {"origin in bundle.json", Expected::Broken,
         [](BundleMembers& b) { b.replace("bundle.json", "sx/region-a", "sx/region-q"); }},
        {"selected entry among tiles", Expected::Broken,
         [](BundleMembers& b) { b.add("region-a/selected/0", regionA().entries[0]); }},
    };
    return kCases;
}

const std::vector<Case>& logCases()
{
    static const std::vector<Case> kCases{
        {"checkpoint over fewer entries", Expected::Unproven,
         region([](BundleRegion& a) { a.signedSize = 300; })},
        {"checkpoint over none", Expected::Unproven,
         region([](BundleRegion& a) { a.signedSize = 0; })},
        {"malformed entry signed", Expected::Sound,
         region([](BundleRegion& a) { a.entries[50] = "{\"not\":\"an event\"}"; })},
        {"empty entry signed", Expected::Sound,
         region([](BundleRegion& a) { a.entries[50] = ""; })},
        {"longest entry signed", Expected::Sound,
         region([](BundleRegion& a) { a.entries[50] = std::string(65535, 'x'); })},
        {"duplicate key signed", Expected::Sound,
         region([](BundleRegion& a) { a.entries[50].insert(1, "\"id\":\"x\","); })},
        {"entries swapped and signed", Expected::Broken,
         region([](BundleRegion& a) { std::swap(a.entries[50], a.entries[51]); })},
        {"entry twice and signed", Expected::Broken,
         region([](BundleRegion& a) { a.entries[51] = a.entries[50]; })},
        {"entry of another region signed", Expected::Broken,
         region([](BundleRegion& a) { a.entries[50] = BundleRegion::event("region-b", 50); })},
        {"malformed entry that claims another place", Expected::Broken,
         region([](BundleRegion& a) { a.entries[50] = R"({"sequence":"51"})"; })},
        {"malformed entry that claims another region", Expected::Broken,
         region([](BundleRegion& a) { a.entries[50] = R"({"region":"region-b"})"; })},
        {"other entries under the old checkpoint", Expected::Broken,
         [](BundleMembers& b) {
             const std::string checkpoint = b["region-a/checkpoint"];
             region([](BundleRegion& a) { a = BundleRegion::made("region-a", 600, "w"); })(b);
             b["region-a/checkpoint"] = checkpoint;
         }},
    };
    return kCases;
}

const std::vector<Case>& wholeCases()
{
    static const std::vector<Case> kCases{
        {"no bundle.json", Expected::Refused, [](BundleMembers& b) { b.remove("bundle.json"); }},
        {"bundle.json garbage", Expected::Refused,
         [](BundleMembers& b) { b["bundle.json"] = "garbage"; }},
        {"bundle.json empty", Expected::Refused, [](BundleMembers& b) { b["bundle.json"] = ""; }},
        {"bundle.json with a key twice", Expected::Refused,
         [](BundleMembers& b) { b.replace("bundle.json", "{", R"({"fleet":"sx",)"); }},
        {"bundle.json of another version", Expected::Refused,
         [](BundleMembers& b) { b.replace("bundle.json", "bundle/1", "bundle/2"); }},
        {"bundle.json with a region twice", Expected::Refused,
         [](BundleMembers& b) {
             b["bundle.json"] = manifestOf({regionA(), regionA()});
         }},
        {"bundle.json with a negative size", Expected::Refused,
         [](BundleMembers& b) { b.replace("bundle.json", "600", "-1"); }},
        {"bundle.json with a size as text", Expected::Refused,
         [](BundleMembers& b) { b.replace("bundle.json", "600", "\"600\""); }},
        {"bundle.json with a fraction", Expected::Refused,
         [](BundleMembers& b) { b.replace("bundle.json", "600", "600.5"); }},
        {"bundle.json with a climbing region", Expected::Refused,
         [](BundleMembers& b) { b.replace("bundle.json", "\"region-a\"", "\"../a\""); }},
        {"bundle.json with a mark", Expected::Refused,
         [](BundleMembers& b) { b.replace("bundle.json", "{", "\xEF\xBB\xBF{"); }},
        {"bundle.json twice", Expected::Refused,
         [](BundleMembers& b) { b.add("bundle.json", b["bundle.json"]); }},
        {"blob byte", Expected::Refused, [](BundleMembers& b) { flip(b, blobPath("a blob"), 2); }},
        {"blob cut", Expected::Refused, [](BundleMembers& b) { b[blobPath("a blob")].pop_back(); }},
        {"blob twice", Expected::Refused,
         [](BundleMembers& b) { b.add(blobPath("a blob"), "a blob"); }},
        {"blob in capitals", Expected::Refused,
         [](BundleMembers& b) {
             std::string path = blobPath("a blob");
             std::transform(path.begin() + 13, path.end(), path.begin() + 13,
                            [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
             b.rename(blobPath("a blob"), path);
         }},
        {"blob without a hash", Expected::Refused,
         [](BundleMembers& b) { b.add("blobs/sha256/readme", "x"); }},
        {"absolute member", Expected::Refused,
         [](BundleMembers& b) { b.add("/tmp/souverix-absolute", "x"); }},
        {"climbing member", Expected::Refused, [](BundleMembers& b) { b.add("../climbs", "x"); }},
        {"member that climbs inside", Expected::Refused,
         [](BundleMembers& b) { b.add("region-a/../../climbs", "x"); }},
        {"symbolic link", Expected::Refused,
         [](BundleMembers& b) {
             b.add("region-a/link", "/etc/passwd", BundleMember::Kind::Symlink);
         }},
        {"symbolic link as checkpoint", Expected::Refused,
         [](BundleMembers& b) {
             b.remove("region-a/checkpoint");
             b.add("region-a/checkpoint", "/etc/passwd", BundleMember::Kind::Symlink);
         }},
        {"hard link", Expected::Refused,
         [](BundleMembers& b) {
             b.add("region-a/hard", "region-a/vkey", BundleMember::Kind::Hardlink);
         }},
        {"pipe", Expected::Refused,
         [](BundleMembers& b) { b.add("region-a/pipe", "", BundleMember::Kind::Fifo); }},
    };
    return kCases;
}

} // namespace

class TamperedBundleTest : public QObject
{
    Q_OBJECT
private slots:
    void tamperedMembersAreJudged_data() { rows(memberCases()); }
    void tamperedMembersAreJudged() { judge(); }
    void signedLogsAreJudged_data() { rows(logCases()); }
    void signedLogsAreJudged() { judge(); }
    void refusedBundlesChangeNothing_data() { rows(wholeCases()); }
    void refusedBundlesChangeNothing() { judge(); }
    void everyFlippedByteOfTheArchiveIsNoticedOrHarmless();
    void everyTruncationIsUnreadable_data();
    void everyTruncationIsUnreadable();
    void namesTheEntryWhereABundleGoesWrong();
    void folderLinksAreRefused();
    void foldersAreJudgedAsArchivesAre();
    void bombsAreRefused();

private:
    void rows(const std::vector<Case>& cases);
    void judge();
    QString fresh(const char* suffix)
    {
        return m_folder.filePath(QString::number(++m_number) + suffix);
    }

    QTemporaryDir m_folder;
    int m_number = 0;
};

Q_DECLARE_METATYPE(const Case*)

void TamperedBundleTest::rows(const std::vector<Case>& cases)
{
    QTest::addColumn<const Case*>("what");
    for (const Case& one : cases)
        QTest::newRow(one.name) << &one;
}

namespace
{

bool sameReport(const ImportReport& report, Expected expected)
{
    if (report.regions.size() != 2 || report.regions[1].trust != TrustWord::Unpinned ||
        report.regions[1].defect)
        return false;
    const RegionReport& a = report.regions[0];
    switch (expected) {
    case Expected::Sound:
        return a.trust == TrustWord::Unpinned && !a.defect && report.ok;
    case Expected::Unproven:
        return a.trust == TrustWord::Unproven && !a.defect && report.ok;
    case Expected::Broken:
        return a.trust == TrustWord::Broken && a.defect && !report.ok;
    case Expected::Refused:
    case Expected::Unreadable:
        break;
    }
    return false;
}

bool isRefusal(const Error& error)
{
    return error.code == ErrorCode::Refused || error.code == ErrorCode::Malformed ||
           error.code == ErrorCode::Unsupported;
}

std::string describe(const Result<ImportReport>& report)
{
    if (!report)
        return report.error().detail;
    std::string out;
    for (const RegionReport& r : report->regions)
        out += r.region + " " + std::string(trustWordText(r.trust)) + " " +
               (r.defect ? r.defect->what : "") + "; ";
    return out;
}

} // namespace

void TamperedBundleTest::judge()
{
    QFETCH(const Case*, what);
    BundleMembers bundle = soundBundle();
    what->tamper(bundle);
    const std::string path = fresh(m_number % 2 == 0 ? ".tar" : ".svxbundle").toStdString();
    bundle.writeTar(path, m_number % 2 == 0);
    const auto verified = verifySource(path, {});
    const auto writer = ReplicaWriter::open(fresh(".svx").toStdString());
    const auto imported = importSource(**writer, path);
    if (what->expected == Expected::Refused) {
        QVERIFY2(!verified && isRefusal(verified.error()), describe(verified).c_str());
        QVERIFY2(!imported && isRefusal(imported.error()), describe(imported).c_str());
        QVERIFY((*writer)->view().regions()->empty());
        QVERIFY((*writer)->view().blobs()->empty());
        return;
    }
    QVERIFY2(verified && sameReport(*verified, what->expected), describe(verified).c_str());
    QVERIFY2(imported && sameReport(*imported, what->expected), describe(imported).c_str());
    const bool taken = what->expected != Expected::Broken;
    QCOMPARE((*writer)->view().regions()->size(), std::size_t{taken ? 2U : 1U});
    QCOMPARE(imported->regions[0].added, std::uint64_t{taken ? 600U : 0U});
}

void TamperedBundleTest::everyFlippedByteOfTheArchiveIsNoticedOrHarmless()
{
    const BundleMembers bundle = bundleOf({BundleRegion::made("region-a", 30)});
    const std::string path = fresh(".svxbundle").toStdString();
    bundle.writeTar(path, true);
    std::ifstream in(path, std::ios::binary);
    const std::string whole((std::istreambuf_iterator<char>(in)), {});
    const auto sound = verifySource(path, {});
    QVERIFY(sound && sound->ok);
    const std::string bad = fresh(".svxbundle").toStdString();
    for (std::size_t at = 0; at < whole.size(); at += 1 + whole.size() / 400) {
        std::ofstream(bad, std::ios::binary) << flipped(whole, at, int(at % 8));
        const auto report = verifySource(bad, {});
        if (!report)
            QVERIFY2(report.error().code == ErrorCode::Unreadable || isRefusal(report.error()),
                     report.error().detail.c_str());
        else if (report->ok)
            QVERIFY(report->regions[0].root == sound->regions[0].root);
    }
}

void TamperedBundleTest::everyTruncationIsUnreadable_data()
{
    QTest::addColumn<bool>("zstd");
    QTest::newRow("tar") << false;
    QTest::newRow("svxbundle") << true;
}

void TamperedBundleTest::everyTruncationIsUnreadable()
{
    QFETCH(bool, zstd);
    const BundleMembers bundle = bundleOf({BundleRegion::made("region-a", 30)});
    const std::string path = fresh(zstd ? ".svxbundle" : ".tar").toStdString();
    bundle.writeTar(path, zstd);
    std::ifstream in(path, std::ios::binary);
    const std::string whole((std::istreambuf_iterator<char>(in)), {});
    // A tar's padding at its end may go, its last zeros may not.
    const std::size_t end = zstd ? whole.size() : whole.find_last_not_of('\0') + 1;
    for (std::size_t at = 0; at < end; at += zstd ? 1 + end / 200 : 512) {
        std::ofstream(path, std::ios::binary) << whole.substr(0, at);
        const auto report = verifySource(path, {});
        QVERIFY2(!report && report.error().code == ErrorCode::Unreadable,
                 (std::to_string(at) + " " + describe(report)).c_str());
        QVERIFY(report.error().detail.find(path) != std::string::npos);
    }
}

void TamperedBundleTest::namesTheEntryWhereABundleGoesWrong()
{
    const auto sequenceOf = [&](const Tamper& tamper) -> std::optional<std::uint64_t> {
        BundleMembers bundle = soundBundle();
        tamper(bundle);
        const std::string path = fresh(".tar").toStdString();
        bundle.writeTar(path, true);
        const auto report = verifySource(path, {});
        if (!report || report->regions.empty() || !report->regions[0].defect)
            return std::nullopt;
        return report->regions[0].defect->sequence;
    };
    const std::size_t first = regionA().entries[512].size();
    QVERIFY(sequenceOf([](BundleMembers& b) { b[kEntriesLast].pop_back(); }) == 599U);
    QVERIFY(sequenceOf([](BundleMembers& b) { b[kEntriesLast].resize(1); }) == 512U);
    QVERIFY(sequenceOf([&](BundleMembers& b) { b[kEntriesLast].resize(first + 3); }) == 513U);
    QVERIFY(sequenceOf([&](BundleMembers& b) { flip(b, kEntriesLast, first + 3); }) == 513U);
}

void TamperedBundleTest::folderLinksAreRefused()
{
    const QString folder = fresh("");
    soundBundle().writeFolder(folder);
    QVERIFY(verifySource(folder.toStdString(), {})->ok);
    QVERIFY(QFile::link("/etc/passwd", folder + "/region-a/link"));
    const auto report = verifySource(folder.toStdString(), {});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Refused);
}

void TamperedBundleTest::foldersAreJudgedAsArchivesAre()
{
    for (const Case& one : logCases()) {
        BundleMembers bundle = soundBundle();
        one.tamper(bundle);
        const QString folder = fresh("");
        bundle.writeFolder(folder);
        const auto report = verifySource(folder.toStdString(), {});
        QVERIFY2(report && sameReport(*report, one.expected), one.name);
    }
}

void TamperedBundleTest::bombsAreRefused()
{
    BundleMembers bundle = soundBundle();
    const std::string zeros(std::size_t{400} << 20, '\0');
    for (int i = 0; i < 4; ++i)
        bundle.add("region-a/zeros" + std::to_string(i), zeros);
    const std::string path = fresh(".svxbundle").toStdString();
    bundle.writeTar(path, true);
    const auto report = verifySource(path, {});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Refused);
}

QTEST_GUILESS_MAIN(TamperedBundleTest)
#include "tampered_bundle_test.moc"
