#include <QRegularExpression>
#include <QTest>

#include "model/base/bytes.h"
#include "model/log/merkle.h"
#include "views/common/json_tree.h"
#include "views/common/theme.h"
#include "views/events/hex_text.h"
#include "views/events/proof_html.h"
#include "views/events/proof_path.h"

using namespace souverix;

namespace
{

/// All bytes there are, and UTF-8 in between.
std::string everyByte()
{
    std::string bytes = "{\"naïve\": \"\xf0\x9f\x9b\xb0 \xe2\x80\xae turned\"}\\x41";
    for (int i = 0; i < 256; ++i) {
        bytes += static_cast<char>(i);
    }
    return bytes;
}

/// Reads a dump's hex columns back.
std::string fromDump(const std::string& dump)
{
    std::string bytes;
    for (const QString& line : QString::fromLatin1(dump.c_str()).split(u'\n')) {
        const QString hex = line.mid(8).section(QStringLiteral("  |"), 0, 0);
        for (const QString& pair : hex.split(u' ', Qt::SkipEmptyParts)) {
            bytes += static_cast<char>(pair.toInt(nullptr, 16));
        }
    }
    return bytes;
}

/// Reads visibleText back.
std::string fromVisible(const std::string& text)
{
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 3 < text.size() && text[i + 1] == 'x') {
            bytes += *fromHex(std::string_view(text).substr(i + 2, 2));
            i += 3;
        } else {
            bytes += text[i];
        }
    }
    return bytes;
}

} // namespace

class BytesTest : public QObject
{
    Q_OBJECT

private slots:
    void hexKeepsEveryByte()
    {
        const std::string bytes = everyByte();
        QCOMPARE(fromDump(hexDump(bytes)), bytes);
        QCOMPARE(hexDump(""), std::string());
        QCOMPARE(hexDump("{}"),
                 std::string("00000000   7b 7d                                             |{}|"));
    }
    void visibleTextCanBeReadBack()
    {
        const std::string bytes = everyByte();
        const std::string text = visibleText(bytes);
        QCOMPARE(fromVisible(text), bytes);
        QVERIFY(text.find("naïve") != std::string::npos);
    }
    void charactersThatTurnTheTextAreSpeltOut()
    {
        QCOMPARE(visibleText("a\xe2\x80\xae"
                             "b"),
                 std::string("a\\xe2\\x80\\xaeb"));
    }
    void theTreeKeepsOrderAndNumbersAndRepeatedKeys()
    {
        const auto tree =
            readJsonTree(R"({"b":1.50,"a":{"x":[true,null]},"b":18446744073709551615})");
        QVERIFY(tree);
        const auto& items = tree->items;
        QCOMPARE(items[0].children.size(), std::size_t{3});
        QCOMPARE(items[items[0].children[0]].key, std::string("b"));
        QCOMPARE(items[items[0].children[0]].text, std::string("1.50"));
        QCOMPARE(items[items[0].children[2]].text, std::string("18446744073709551615"));
        const auto x = tree->member(tree->member(0, "a"), "x");
        QCOMPARE(items[x].children.size(), std::size_t{2});
        QCOMPARE(items[items[x].children[1]].kind, JsonKind::Null);
    }
    void whatIsNoJsonIsAnError()
    {
        QVERIFY(!readJsonTree("{\"a\":"));
        QVERIFY(!readJsonTree("\xff"));
        QVERIFY(!readJsonTree(std::string(70, '[') + std::string(70, ']')));
    }
    void proofStepsLeadToTheRoot()
    {
        for (std::uint64_t size = 1; size <= 33; ++size) {
            std::vector<Hash> leaves;
            for (std::uint64_t i = 0; i < size; ++i) {
                leaves.push_back(leafHash(std::to_string(i)));
            }
            for (std::uint64_t i = 0; i < size; ++i) {
                const auto proof = pathOf(leaves, i, 0, size);
                const auto steps = proofSteps(i, size, proof);
                QCOMPARE(steps.size(), proof.size());
                Hash hash = leaves[i];
                std::uint64_t covered = 1;
                for (const ProofStep& step : steps) {
                    hash =
                        step.siblingOnLeft ? nodeHash(step.hash, hash) : nodeHash(hash, step.hash);
                    covered += step.last - step.first + 1;
                }
                QCOMPARE(hash, rootOf(leaves, 0, size));
                QCOMPARE(covered, size);
            }
        }
    }
    void aProofOfAnotherLengthHasNoSteps()
    {
        QVERIFY(proofSteps(3, 8, std::vector<Hash>(2)).empty());
        QVERIFY(proofSteps(8, 8, std::vector<Hash>(3)).empty());
    }
    void thePaneNeverCallsAnUnprovenEventProven()
    {
        Names names;
        EventEvidence evidence;
        evidence.ref = {names.intern("region-<a>"), 7};
        evidence.bytes = "{}";
        evidence.trust = TrustWord::Unproven;
        const QString html = proofHtml(evidence, names, lightColours(), QStringLiteral("mono"));
        QVERIFY(html.contains(QStringLiteral("region-&lt;a&gt;")));
        QVERIFY(html.contains(QStringLiteral("unproven")));
        QVERIFY(!html.contains(QStringLiteral("holds")));
    }
    void aProofThatFailsIsSaidLoudly()
    {
        Names names;
        EventEvidence evidence;
        evidence.ref = {names.intern("region-a"), 7};
        evidence.treeSize = 8;
        evidence.trust = TrustWord::Broken;
        const QString html = proofHtml(evidence, names, lightColours(), QStringLiteral("mono"));
        QVERIFY(html.contains(QStringLiteral("does not hold")));
    }

private:
    static Hash rootOf(const std::vector<Hash>& leaves, std::uint64_t begin, std::uint64_t end)
    {
        if (end - begin == 1) {
            return leaves[begin];
        }
        const std::uint64_t middle = begin + splitOf(end - begin);
        return nodeHash(rootOf(leaves, begin, middle), rootOf(leaves, middle, end));
    }
    static std::vector<Hash> pathOf(const std::vector<Hash>& leaves, std::uint64_t leaf,
                                    std::uint64_t begin, std::uint64_t end)
    {
        if (end - begin == 1) {
            return {};
        }
        const std::uint64_t middle = begin + splitOf(end - begin);
        const bool left = leaf < middle;
        auto path = left ? pathOf(leaves, leaf, begin, middle) : pathOf(leaves, leaf, middle, end);
        path.push_back(left ? rootOf(leaves, middle, end) : rootOf(leaves, begin, middle));
        return path;
    }
    static std::uint64_t splitOf(std::uint64_t count)
    {
        std::uint64_t split = 1;
        while (split * 2 < count) {
            split *= 2;
        }
        return split;
    }
};

QTEST_MAIN(BytesTest)
#include "bytes_test.moc"
