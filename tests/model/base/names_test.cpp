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

QTEST_APPLESS_MAIN(NamesTest)
#include "names_test.moc"
