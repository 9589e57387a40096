#include <QTest>

#include "tests/support/log_builder.h"

using namespace souverix;
using namespace souverix::test;

class TileTest : public QObject
{
    Q_OBJECT
private slots:
    void pathsAreThoseOfTheSpecification_data();
    void pathsAreThoseOfTheSpecification();
    void otherSpellingsAreNoPaths_data();
    void otherSpellingsAreNoPaths();
    void widthsFollowFromTheTreeSize();
    void bundleComesBackFromItsBytes();
    void cutOrLongBundleIsMalformed();
    void entryOf65535BytesIsTheLongest();
    void hashTileHasItsWidth();
};

void TileTest::pathsAreThoseOfTheSpecification_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("level"); // -1: entries
    QTest::addColumn<quint64>("index");
    QTest::addColumn<unsigned>("width");
    QTest::newRow("first") << "tile/0/000" << 0 << quint64{0} << 256U;
    QTest::newRow("two parts") << "tile/1/x001/234" << 1 << quint64{1234} << 256U;
    QTest::newRow("three parts") << "tile/0/x001/x234/067" << 0 << quint64{1'234'067} << 256U;
    QTest::newRow("thousand") << "tile/0/x001/000" << 0 << quint64{1000} << 256U;
    QTest::newRow("partial") << "tile/2/005.p/17" << 2 << quint64{5} << 17U;
    QTest::newRow("entries") << "tile/entries/x273/999" << -1 << quint64{273'999} << 256U;
    QTest::newRow("partial entries")
        << "tile/entries/x001/000.p/255" << -1 << quint64{1000} << 255U;
    QTest::newRow("last of all") << "tile/entries/x072/x057/x594/x037/x927/935" << -1
                                 << quint64{72'057'594'037'927'935} << 255U;
}

void TileTest::pathsAreThoseOfTheSpecification()
{
    QFETCH(QString, path);
    QFETCH(int, level);
    QFETCH(quint64, index);
    QFETCH(unsigned, width);
    TilePlace place{std::nullopt, index, width};
    if (level >= 0)
        place.level = static_cast<unsigned>(level);
    if (path.contains("x072"))
        path += ".p/255";
    QCOMPARE(QString::fromStdString(formatTilePath(place)), path);
    const auto parsed = parseTilePath(path.toStdString());
    QVERIFY(parsed);
    QVERIFY(*parsed == place);
}

void TileTest::otherSpellingsAreNoPaths_data()
{
    QTest::addColumn<QString>("path");
    for (const char* path : {"",
                             "tile",
                             "tile/",
                             "tile/0",
                             "tile/0/",
                             "tile/0/0",
                             "tile/0/00",
                             "tile/0/0000",
                             "tile/00/000",
                             "tile/64/000",
                             "tile/-1/000",
                             "tile/x/000",
                             "/tile/0/000",
                             "tile//000",
                             "tile/0/x000/001",
                             "tile/0/001/234",
                             "tile/0/x001/x234",
                             "tile/0/x001",
                             "tile/0/X001/234",
                             "tile/0/001/",
                             "tile/0/x001//234",
                             "tile/0/000.p",
                             "tile/0/000.p/",
                             "tile/0/000.p/0",
                             "tile/0/000.p/256",
                             "tile/0/000.p/01",
                             "tile/0/000.p/1/",
                             "tile/0/000.p/1.p/1",
                             "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
                             "tile/0/ 00",
                             "tile/0/0a0",
                             "tile/entry/000",
                             "tile/8/000",
                             "tile/7/001",
                             "tile/entries/../000"})
        QTest::newRow(path) << QString(path);
}

void TileTest::otherSpellingsAreNoPaths()
{
    QFETCH(QString, path);
    QVERIFY(!parseTilePath(path.toStdString()));
}

void TileTest::widthsFollowFromTheTreeSize()
{
    // The specification's example of 70,000 entries.
    QCOMPARE(nodesAtTileLevel(70'000, 0) / kTileWidth, std::uint64_t{273});
    QCOMPARE(tileWidthAt(nodesAtTileLevel(70'000, 0), 273), 112U);
    QCOMPARE(tileWidthAt(nodesAtTileLevel(70'000, 0), 274), 0U);
    QCOMPARE(nodesAtTileLevel(70'000, 1) / kTileWidth, std::uint64_t{1});
    QCOMPARE(tileWidthAt(nodesAtTileLevel(70'000, 1), 1), 17U);
    QCOMPARE(tileWidthAt(nodesAtTileLevel(70'000, 2), 0), 1U);
    QCOMPARE(nodesAtTileLevel(70'000, 3), std::uint64_t{0});
    QCOMPARE(tileWidthAt(nodesAtTileLevel(256, 1), 0), 1U);
    QCOMPARE(nodesAtTileLevel(UINT64_MAX, 63), std::uint64_t{0});
    QVERIFY(treeHasTile(70'000, {0, 273, 112}));
    QVERIFY(treeHasTile(70'000, {0, 273, 5}));
    QVERIFY(!treeHasTile(70'000, {0, 273, 113}));
    QVERIFY(!treeHasTile(70'000, {0, 273, 256}));
}

void TileTest::bundleComesBackFromItsBytes()
{
    const std::vector<std::string> entries{"", "a", std::string(300, 'b'),
                                           std::string(65'535, 'c')};
    std::string bundle;
    for (const std::string& entry : entries)
        QVERIFY(appendEntry(bundle, entry));
    const auto back = decodeEntryBundle(bundle, 4);
    QVERIFY(back);
    QVERIFY(std::equal(entries.begin(), entries.end(), back->begin(), back->end()));
}

void TileTest::cutOrLongBundleIsMalformed()
{
    std::string bundle;
    for (const char* entry : {"first", "", "third"})
        QVERIFY(appendEntry(bundle, entry));
    for (std::size_t length = 0; length < bundle.size(); ++length)
        QVERIFY(!decodeEntryBundle(bundle.substr(0, length), 3));
    QVERIFY(!decodeEntryBundle(bundle + '\0', 3));
    QVERIFY(!decodeEntryBundle(bundle, 2));
    QVERIFY(!decodeEntryBundle(bundle, 4));
    QVERIFY(decodeEntryBundle(bundle, 3));
}

void TileTest::entryOf65535BytesIsTheLongest()
{
    std::string bundle = "as before";
    QVERIFY(!appendEntry(bundle, std::string(65'536, 'x')));
    QCOMPARE(bundle, std::string("as before"));
}

void TileTest::hashTileHasItsWidth()
{
    const LogBuilder log(3);
    const std::string bytes = encodeHashTile(log.leaves());
    QVERIFY(*decodeHashTile(bytes, 3) == log.leaves());
    QVERIFY(!decodeHashTile(bytes, 2));
    QVERIFY(!decodeHashTile(bytes.substr(1), 3));
    QVERIFY(!decodeHashTile(bytes + 'x', 3));
}

QTEST_APPLESS_MAIN(TileTest)
#include "tile_test.moc"
