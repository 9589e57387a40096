#include <QTest>

#include "model/base/utf8.h"

using namespace souverix;

namespace
{

std::string encoded(std::uint32_t point)
{
    const auto tail = [point](unsigned shift) {
        return static_cast<char>(0x80U | (point >> shift & 0x3FU));
    };
    if (point < 0x80)
        return {static_cast<char>(point)};
    if (point < 0x800)
        return {static_cast<char>(0xC0U | point >> 6), tail(0)};
    if (point < 0x10000)
        return {static_cast<char>(0xE0U | point >> 12), tail(6), tail(0)};
    return {static_cast<char>(0xF0U | point >> 18), tail(12), tail(6), tail(0)};
}

} // namespace

class Utf8Test : public QObject
{
    Q_OBJECT
private slots:
    void everyCharacterIsAcceptedAndNoSurrogate();
    void brokenSequencesAreRefused();
};

void Utf8Test::everyCharacterIsAcceptedAndNoSurrogate()
{
    for (std::uint32_t point = 0; point <= 0x10FFFF; ++point) {
        const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
        if (isUtf8(encoded(point)) == surrogate)
            QFAIL(std::to_string(point).c_str());
    }
    QVERIFY(!isUtf8(encoded(0x110000)));
}

void Utf8Test::brokenSequencesAreRefused()
{
    for (const char* text : {"\x80", "\xC3", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF",
                             "\xF0\x80\x80\x80", "\xF0\x8F\xBF\xBF", "\xF5\x80\x80\x80", "\xFF",
                             "\xE2\x82", "a\xE2\x82z", "\xC3\xC3\xA9"})
        QVERIFY2(!isUtf8(text), text);
    QVERIFY(isUtf8(""));
    QVERIFY(isUtf8(std::string_view("a\0b", 3)));
}

QTEST_APPLESS_MAIN(Utf8Test)
#include "utf8_test.moc"
