#include <QTest>

#include <thread>

#include "model/base/names.h"

using namespace souverix;

class NamesTest : public QObject
{
    Q_OBJECT
private slots:
    void givesOneIdToOneText();
    void keepsEmptyApartFromAbsent();
    void servesReadersWhileItGrows();
    void givesAllThreadsTheSameIdsWhileItGrows();
};

void NamesTest::givesOneIdToOneText()
{
    Names names;
    const NameId a = names.intern("node-1"), b = names.intern("nœud-2");
    QVERIFY(a != b);
    QCOMPARE(names.intern("node-1"), a);
    QCOMPARE(names.text(b), std::string_view("nœud-2"));
    QCOMPARE(names.find("absent"), NameId::None);
    QCOMPARE(names.size(), 2U);
}

void NamesTest::keepsEmptyApartFromAbsent()
{
    Names names;
    QVERIFY(names.intern("") != NameId::None);
    QCOMPARE(names.text(names.intern("")), std::string_view());
}

void NamesTest::servesReadersWhileItGrows()
{
    Names names;
    std::thread writer([&] {
        for (int i = 0; i < 20000; ++i)
            names.intern("name-" + std::to_string(i));
    });
    bool right = true;
    for (std::uint32_t seen = 0; seen < 20000;) {
        seen = names.size();
        if (seen > 0)
            right = right && names.text(NameId{seen}) == "name-" + std::to_string(seen - 1);
    }
    writer.join();
    QVERIFY(right);
    QCOMPARE(names.text(names.intern(std::string(100000, 'x'))).size(), std::size_t(100000));
}

void NamesTest::givesAllThreadsTheSameIdsWhileItGrows()
{
    constexpr std::uint32_t kNames = 50'000, kThreads = 3;
    Names names;
    std::vector<std::vector<NameId>> ids(kThreads, std::vector<NameId>(kNames));
    std::vector<std::thread> threads;
    for (std::uint32_t t = 0; t < kThreads; ++t) {
        threads.emplace_back([&, t] {
            for (std::uint32_t i = 0; i < kNames; ++i) {
                const std::uint32_t n = (i * 7919 + t * 11) % kNames;
                ids[t][n] = names.intern("name-" + std::to_string(n));
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(names.size(), kNames);
    bool right = true;
    for (std::uint32_t n = 0; n < kNames; ++n) {
        const std::string text = "name-" + std::to_string(n);
        right = right && names.find(text) == ids[0][n] && names.text(ids[0][n]) == text &&
                ids[1][n] == ids[0][n] && ids[2][n] == ids[0][n];
    }
    QVERIFY(right);
    QCOMPARE(names.find("name-50000"), NameId::None);
}

QTEST_APPLESS_MAIN(NamesTest)
#include "names_test.moc"
