#include <QTest>

#include "model/base/bytes.h"

using namespace souverix;

class BytesTest : public QObject
{
    Q_OBJECT
private slots:
    void base64RoundTripsEveryLength();
    void base64RefusesLooseForms();
    void digestsAreLowerCaseAndWhole();
};

void BytesTest::base64RoundTripsEveryLength()
{
    std::string bytes;
    for (int i = 0; i < 70; ++i) {
        QCOMPARE(fromBase64(toBase64(bytes)), std::optional<std::string>(bytes));
        QCOMPARE(fromHex(toHex(bytes)), std::optional<std::string>(bytes));
        QCOMPARE(QByteArray::fromStdString(toBase64(bytes)),
                 QByteArray::fromStdString(bytes).toBase64());
        bytes += static_cast<char>(i * 37);
    }
}

void BytesTest::base64RefusesLooseForms()
{
    for (const char* text :
         {"A", "AA", "AA=", "AAA", "AB==", "AAB=", "A===", "====", "AA==AAAA", "AA-_", "AA A"})
        QVERIFY2(!fromBase64(text), text);
}

void BytesTest::digestsAreLowerCaseAndWhole()
{
    const std::string hex(64, 'a');
    QVERIFY(parseDigest("sha256:" + hex));
    QCOMPARE(formatDigest(*parseDigest("sha256:" + hex)), "sha256:" + hex);
    QVERIFY(!parseDigest("sha256:" + std::string(64, 'A')));
    QVERIFY(!parseDigest("sha256:" + hex + "a"));
    QVERIFY(!parseDigest("sha512:" + hex));
    QVERIFY(!parseDigest(hex));
}

QTEST_APPLESS_MAIN(BytesTest)
#include "bytes_test.moc"
