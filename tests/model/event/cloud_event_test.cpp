#include "model/event/cloud_event.h"

#include <QFile>
#include <QTest>

#include "model/event/json.h"
#include "model/event/uri.h"

using namespace souverix;

namespace
{

/// An event of the required attributes with more members, each `"name":value`.
std::string eventWith(const std::string& members)
{
    return R"({"specversion":"1.0","id":"1","type":"t","source":"/s")" +
           (members.empty() ? std::string() : "," + members) + "}";
}

bool accepts(std::string_view text)
{
    StrictJson reader;
    const auto root = reader.parse(text);
    return root && checkCloudEvent(*root);
}

} // namespace

class CloudEventTest : public QObject
{
    Q_OBJECT
private slots:
    void judgesConformanceCases_data();
    void judgesConformanceCases();
    void acceptsWhatTheSpecAllows_data();
    void acceptsWhatTheSpecAllows();
    void refusesWhatTheSpecForbids_data();
    void refusesWhatTheSpecForbids();
    void namesWhatIsMissing();
    void knowsUriReferences();
    void knowsMediaTypes();
};

void CloudEventTest::judgesConformanceCases_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("accepted");
    for (const auto* name : {"valid-events", "invalid-events"}) {
        QFile file(
            QStringLiteral(SOUVERIX_TEST_DATA "/vectors/event/%1.json").arg(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto cases = nlohmann::json::parse(file.readAll().toStdString());
        for (const auto& test : cases.at("tests"))
            QTest::newRow(test.at("id").get<std::string>().c_str())
                << QByteArray::fromStdString(test.at("event").dump()) << (name[0] == 'v');
    }
}

void CloudEventTest::judgesConformanceCases()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, accepted);
    QCOMPARE(accepts(text.toStdString()), accepted);
}

void CloudEventTest::acceptsWhatTheSpecAllows_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::newRow("none") << QByteArray("");
    QTest::newRow("null extension") << QByteArray(R"("ext":null)");
    QTest::newRow("least integer") << QByteArray(R"("ext":-2147483648)");
    QTest::newRow("empty extension") << QByteArray(R"("ext":"")");
    QTest::newRow("long name") << QByteArray(R"("abcdefghijklmnopqrstuvwxyz0123456789":"x")");
    QTest::newRow("data of null") << QByteArray(R"("data":null,"data_base64":"AA==")");
    QTest::newRow("data of array") << QByteArray(R"("data":[1.5,{"A b":null}])");
    QTest::newRow("base64 of null") << QByteArray(R"("data":1,"data_base64":null)");
    QTest::newRow("parameters") << QByteArray(
        R"("datacontenttype":"text/plain; charset=utf-8 ;x=\"a \\\" b\"")");
    QTest::newRow("schema") << QByteArray(R"("dataschema":"urn:x:y?q=1")");
    QTest::newRow("time") << QByteArray(R"("time":"2018-04-05t17:31:00.12345678901z")");
    QTest::newRow("letters beyond ASCII") << QByteArray(R"("subject":"nœud-\u00a0\ud834\udd1e")");
}

void CloudEventTest::acceptsWhatTheSpecAllows()
{
    QFETCH(QByteArray, members);
    QVERIFY(accepts(eventWith(members.toStdString())));
}

void CloudEventTest::refusesWhatTheSpecForbids_data()
{
    QTest::addColumn<QByteArray>("members");
    for (const auto* members : {R"("ext":1.0)",
                                R"("ext":1e2)",
                                R"("ext":2147483648)",
                                R"("ext":-2147483649)",
                                R"("ext":18446744073709551615)",
                                R"("ext":{})",
                                R"("ext":[])",
                                R"("Ext":null)",
                                R"("e_x":"x")",
                                R"("":"x")",
                                R"("data_base65":"")",
                                R"("data_base64":"AA=")",
                                R"("data_base64":"A_==")",
                                R"("data_base64":5)",
                                R"("data":{},"data_base64":"")",
                                R"("subject":"a\u0000b")",
                                R"("subject":"a\u007f")",
                                R"("ext":"\u0085")",
                                R"("ext":"\ufdd0")",
                                R"("ext":"\uffff")",
                                R"("ext":"\ud83f\udffe")",
                                R"("subject":true)",
                                R"("subject":5)",
                                R"("time":5)",
                                R"("time":"")",
                                R"("time":"2018-02-30T00:00:00Z")",
                                R"("time":"2018-04-05 17:31:00Z")",
                                R"("time":"2018-04-05T17:31:60Z")",
                                R"("dataschema":"/relative")",
                                R"("dataschema":"http://a/b#c")",
                                R"("dataschema":"http://a b")",
                                R"("datacontenttype":"text/")",
                                R"("datacontenttype":"/plain")",
                                R"("datacontenttype":"text/plain;")",
                                R"("datacontenttype":"text/plain;a")",
                                R"("datacontenttype":"text/plain; charset=\"x")",
                                R"("datacontenttype":"te xt/plain")",
                                R"("datacontenttype":"text/plain; a=b c")"})
        QTest::newRow(members) << QByteArray(members);
}

void CloudEventTest::refusesWhatTheSpecForbids()
{
    QFETCH(QByteArray, members);
    QVERIFY(!accepts(eventWith(members.toStdString())));
}

void CloudEventTest::namesWhatIsMissing()
{
    StrictJson reader;
    const auto reasonOf = [&](std::string_view text) {
        const auto checked = checkCloudEvent(*reader.parse(text));
        return checked ? std::string() : checked.error().reason;
    };
    QCOMPARE(reasonOf("[]"), std::string("not-an-object"));
    QCOMPARE(reasonOf(R"({"specversion":"1.0","id":null,"type":"t","source":"s"})"),
             std::string("missing-attribute"));
    QCOMPARE(reasonOf(R"({"specversion":"1.1","id":"1","type":"t","source":"s"})"),
             std::string("spec-version"));
    QCOMPARE(reasonOf(R"({"specversion":"1.0","id":"1","type":"t","source":"a b"})"),
             std::string("attribute-value"));
}

void CloudEventTest::knowsUriReferences()
{
    for (const auto* good : {"",
                             "a",
                             "/a//b",
                             "//host",
                             "//",
                             "#f",
                             "?q=/?",
                             "a:b",
                             "a:",
                             "urn:uuid:1-2",
                             "mailto:a@b.c",
                             "http://u:p@h:80/p;x?q#f",
                             "http://[::1]:/",
                             "http://[1:2:3:4:5:6:7:8]",
                             "http://[::ffff:1.2.3.4]",
                             "http://[v1.x:y]",
                             "./a:b",
                             "%41",
                             "1-555-123-4567",
                             "http://h:",
                             "a+b-c.d:x",
                             "file:///x"})
        QVERIFY2(isUriReference(good), good);
    for (const auto* bad : {"a b",
                            "%4",
                            "%",
                            "%4g",
                            "1:2",
                            ":",
                            "a\\b",
                            "<a>",
                            "\"",
                            "#a#b",
                            "http://h:8x",
                            "http://[::1",
                            "http://[::1]x",
                            "http://[1::2::3]",
                            "http://[1:2:3:4:5:6:7:8:9]",
                            "http://[::1.2.3.256]",
                            "http://[1:2:3]",
                            "http://a@b@c/[",
                            "{x}",
                            "a|b",
                            "a^b",
                            "`",
                            "nœud",
                            "http://[v.x]",
                            "_x:y"})
        QVERIFY2(!isUriReference(bad), bad);
    QVERIFY(isAbsoluteUri("http://a/b?c") && !isAbsoluteUri("//a/b") && !isAbsoluteUri("a:b#"));
}

void CloudEventTest::knowsMediaTypes()
{
    for (const auto* good : {"a/b", "application/vnd.x+json", "multipart/form-data; boundary=x"})
        QVERIFY2(isMediaType(good), good);
    for (const auto* bad : {"", "a", "a/b/c", "a/b;;c=d", "a/b c=d", "ä/b", "a /b", " a/b"})
        QVERIFY2(!isMediaType(bad), bad);
}

QTEST_APPLESS_MAIN(CloudEventTest)
#include "cloud_event_test.moc"
