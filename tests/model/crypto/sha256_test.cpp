#include <thread>

#include <QTest>

#include "model/crypto/sha256.h"

using namespace souverix;

class Sha256Test : public QObject
{
    Q_OBJECT
private slots:
    void hashesAreThoseOfTheStandard();
    void piecesHashLikeTheWhole();
    void prefixHashesLikeAByteInFront();
    void threadsDoNotDisturbEachOther();
};

void Sha256Test::hashesAreThoseOfTheStandard()
{
    // FIPS 180-4's examples, and the empty text.
    QCOMPARE(toHex(sha256("")),
             std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(toHex(sha256("abc")),
             std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(toHex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
             std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
    QCOMPARE(toHex(sha256(std::string(1'000'000, 'a'))),
             std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
}

void Sha256Test::piecesHashLikeTheWhole()
{
    const std::string whole(200, 'x');
    Sha256 pieces;
    for (std::size_t cut = 0; cut <= whole.size(); ++cut)
        QVERIFY(pieces.update(whole.substr(0, cut)).update(whole.substr(cut)).finish() ==
                sha256(whole));
    QVERIFY(pieces.finish() == sha256(""));
}

void Sha256Test::prefixHashesLikeAByteInFront()
{
    QVERIFY(sha256(0, "entry") == sha256(std::string_view("\0entry", 6)));
    QVERIFY(sha256(1, "") == sha256("\x01"));
}

void Sha256Test::threadsDoNotDisturbEachOther()
{
    const Hash expected = sha256("the same");
    std::vector<std::jthread> threads;
    std::array<bool, 4> right{};
    for (bool& all : right)
        threads.emplace_back([&all, &expected] {
            all = true;
            for (int i = 0; i < 2000; ++i)
                all = all && sha256("the same") == expected;
        });
    threads.clear();
    for (const bool all : right)
        QVERIFY(all);
}

QTEST_APPLESS_MAIN(Sha256Test)
#include "sha256_test.moc"
