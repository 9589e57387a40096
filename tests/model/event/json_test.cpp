#include "model/event/json.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <chrono>
#include <random>

#include "model/event/json_grammar.h"

using namespace souverix;

namespace
{

std::string nested(int depth)
{
    const auto n = static_cast<std::size_t>(depth);
    return std::string(n, '[') + std::string(n, ']');
}

std::string manyKeys(int count, bool repeatLast)
{
    std::string text = "{";
    for (int i = 0; i < count; ++i)
        text += "\"k" + std::to_string(i) + "\":0,";
    return text + (repeatLast ? "\"k3\":1}" : "\"last\":1}");
}

std::string reasonOf(std::string_view text)
{
    const auto checked = checkStrictJson(text);
    return checked ? "" : checked.error().reason;
}

std::string sampleEvent()
{
    return R"({"specversion":"1.0","id":"0d7fb7f2-5a0c-4f7e-8a5e-77cf6d8f2f61",)"
           R"("source":"/region-a/region-a-control","type":"io.souverix.container.deployed.v1",)"
           R"("subject":"edge-0004711","time":"2026-03-01T08:30:12.250Z",)"
           R"("recordedtime":"2026-03-01T08:30:13.125Z","region":"region-a","sequence":"4711",)"
           R"("datacontenttype":"application/json","data":{"component":"cscf",)"
           R"("image":"registry.example/ims/cscf","version":"v1.2.4","digest":"sha256:)" +
           std::string(64, 'a') + R"("}})";
}

} // namespace

class JsonTest : public QObject
{
    Q_OBJECT
private slots:
    void judgesTheSuite_data();
    void judgesTheSuite();
    void refusesWhatEventsForbid_data();
    void refusesWhatEventsForbid();
    void takesTheLimits();
    void findsDuplicatesAmongManyKeys();
    void survivesEveryCutAndFlip();
    void copiesEveryKindOfValue();
    void isFastEnoughForMillionsOfEvents();
};

void JsonTest::judgesTheSuite_data()
{
    QTest::addColumn<QByteArray>("text");
    const QDir suite(QStringLiteral(SOUVERIX_TEST_DATA "/vectors/json"));
    for (const QString& name : suite.entryList({QStringLiteral("*.json")})) {
        QFile file(suite.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(name.toUtf8().constData()) << file.readAll();
    }
}

void JsonTest::judgesTheSuite()
{
    QFETCH(QByteArray, text);
    const std::string_view bytes(text.constData(), static_cast<std::size_t>(text.size()));
    const std::string name = QTest::currentDataTag();
    const bool grammar = isJsonGrammar(bytes), strict = checkStrictJson(bytes).has_value();
    if (name[0] == 'y') {
        QVERIFY(grammar);
        QCOMPARE(strict, name.find("duplicated_key") == std::string::npos);
    } else if (name[0] == 'n') {
        QVERIFY(!grammar && !strict);
    }
    QVERIFY(grammar || !strict);
}

void JsonTest::refusesWhatEventsForbid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("byte-order mark") << QByteArray("\xEF\xBB\xBF{}") << QByteArray("not-json");
    QTest::newRow("same key") << QByteArray(R"({"a":1,"a":1})") << QByteArray("duplicate-key");
    QTest::newRow("same key escaped")
        << QByteArray(R"([{"b":{"a":1,"\u0061":2}}])") << QByteArray("duplicate-key");
    QTest::newRow("same empty key")
        << QByteArray(R"({"":1,"b":[],"":2})") << QByteArray("duplicate-key");
    QTest::newRow("low surrogate") << QByteArray(R"(["\udc00"])") << QByteArray("bad-string");
    QTest::newRow("low after pair")
        << QByteArray(R"(["\\\ud834\udd1e\uDFFF"])") << QByteArray("bad-string");
    QTest::newRow("low in a key") << QByteArray(R"({"\uDabc\uDeff\uDEff":0})")
                                  << QByteArray("bad-string");
    QTest::newRow("high surrogate") << QByteArray(R"(["\ud800"])") << QByteArray();
    QTest::newRow("high and letter") << QByteArray(R"(["\ud800\u0041"])") << QByteArray();
    QTest::newRow("high and high") << QByteArray(R"(["\ud800\ud800\udc00"])") << QByteArray();
    QTest::newRow("high at the end") << QByteArray(R"(["\ud800abcdefg"])") << QByteArray();
    QTest::newRow("raw surrogate") << QByteArray("[\"\xED\xA0\x80\"]") << QByteArray("bad-utf8");
    QTest::newRow("overlong") << QByteArray("[\"\xC0\x80\"]") << QByteArray("bad-utf8");
    QTest::newRow("2^64") << QByteArray("[18446744073709551616]") << QByteArray();
    QTest::newRow("-2^63-1") << QByteArray("[-9223372036854775809]") << QByteArray();
    QTest::newRow("very long") << "[1" + QByteArray(400, '0') + "]" << QByteArray();
    QTest::newRow("double overflow") << QByteArray("[1e309]") << QByteArray();
    QTest::newRow("huge exponent") << QByteArray("[-1e99999999999999999999]") << QByteArray();
    QTest::newRow("65 deep") << QByteArray::fromStdString(nested(65)) << QByteArray("too-deep");
    QTest::newRow("65 deep around a value")
        << QByteArray(65, '[') + "1" + QByteArray(65, ']') << QByteArray("too-deep");
    QTest::newRow("empty") << QByteArray("") << QByteArray("not-json");
    QTest::newRow("two") << QByteArray("{} {}") << QByteArray("not-json");
    QTest::newRow("zero byte behind") << QByteArray("{}\0", 3) << QByteArray("not-json");
    QTest::newRow("zero byte in a string") << QByteArray("[\"\0\"]", 5) << QByteArray();
}

void JsonTest::refusesWhatEventsForbid()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, reason);
    const auto checked = checkStrictJson(text.toStdString());
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::Malformed);
    if (!reason.isEmpty())
        QCOMPARE(checked.error().reason, reason.toStdString());
}

void JsonTest::takesTheLimits()
{
    for (const std::string& text :
         {std::string("[18446744073709551615,-9223372036854775808,-0,1e308,1e-999,-0.0]"),
          nested(64), "[" + nested(63) + "," + nested(63) + "]", std::string(R"(["\ud834\udd1e"])"),
          std::string(R"(["\\udc00"])"), std::string(R"(["\\\\udc00\n"])"), std::string(" 1 "),
          std::string(R"({"a":{"a":[{"a":1},{"a":2}]},"A":1,"b":"a"})"), std::string("\"\"")})
        QCOMPARE(reasonOf(text), std::string());
    QVERIFY(isJsonGrammar(nested(1'000'000)));
    QVERIFY(isJsonGrammar(R"({"a":1e999,"a":"\ud800"})"));
    QVERIFY(checkStrictJson(nested(100), 100));
    QVERIFY(!checkStrictJson(nested(101), 100));
}

void JsonTest::findsDuplicatesAmongManyKeys()
{
    for (const int count : {5, 22, 23, 24, 25, 26, 100, 8000}) {
        QVERIFY(checkStrictJson(manyKeys(count, false)));
        QCOMPARE(reasonOf(manyKeys(count, true)), std::string("duplicate-key"));
    }
}

void JsonTest::survivesEveryCutAndFlip()
{
    const std::string whole = R"({"a":["\ud834\udd1e",-1.5e3,true],"b":{"c":null,"\n":"ü"}})";
    StrictJson reader;
    for (std::size_t cut = 0; cut < whole.size(); ++cut) {
        const std::string text = whole.substr(0, cut);
        QVERIFY(!reader.parse(text) && !isJsonGrammar(text));
    }
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (int value = 0; value < 256; ++value) {
            std::string text = whole;
            text[at] = static_cast<char>(value);
            QVERIFY(!reader.parse(text) || isJsonGrammar(text));
        }
    }
}

void JsonTest::copiesEveryKindOfValue()
{
    const auto json = parseStrictJson(R"({"s":"ü","i":-3,"u":18446744073709551615,"d":0.5,)"
                                      R"("t":true,"n":null,"a":[1,{}]})");
    QVERIFY(json);
    QCOMPARE(json->dump(), std::string(R"({"a":[1,{}],"d":0.5,"i":-3,"n":null,"s":"ü","t":true,)"
                                       R"("u":18446744073709551615})"));
}

void JsonTest::isFastEnoughForMillionsOfEvents()
{
    const std::string event = sampleEvent();
    StrictJson reader;
    constexpr int kRounds = 20000;
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < kRounds; ++i)
        QVERIFY(reader.parse(event));
    const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - start;
    qInfo("%zu bytes: %.2f us an event", event.size(), took.count() / kRounds);
    QVERIFY(took.count() / kRounds < 100); // generous: sanitizers and loaded machines
}

QTEST_APPLESS_MAIN(JsonTest)
#include "json_test.moc"
