#include "model/trust/json_schema.h"

#include <QTest>

#include "model/trust/cyclonedx_schema.h"

using namespace souverix;
using nlohmann::json;

namespace
{

bool accepts(const char* schema, const char* document)
{
    JsonSchema schemas;
    schemas.add("s", json::parse(schema));
    schemas.add("other.json", json::parse(R"({"definitions":{"n":{"type":"number"}}})"));
    return !schemas.validate("s", json::parse(document));
}

/// Whether every keyword of a schema, and of those within it, is judged.
bool knowsAllOf(const json& schema)
{
    if (!schema.is_object())
        return true;
    for (const auto& [name, value] : schema.items()) {
        if (!JsonSchema::isKnownKeyword(name))
            return qWarning("%s", name.c_str()), false;
        const bool map = name == "properties" || name == "definitions";
        const bool list = name == "oneOf" || name == "anyOf" || name == "allOf";
        if ((map || list || (name == "items" && value.is_array()))) {
            for (const json& inner : value) {
                if (!knowsAllOf(inner))
                    return false;
            }
        } else if (name == "items" || name.rfind("additional", 0) == 0 || name == "if" ||
                   name == "then") {
            if (!knowsAllOf(value))
                return false;
        }
    }
    return true;
}

} // namespace

class JsonSchemaTest : public QObject
{
    Q_OBJECT
private slots:
    void knowsEveryKeywordOfTheSchemas();
    void judgesEachKeyword_data();
    void judgesEachKeyword();
    void namesThePlace();
};

void JsonSchemaTest::knowsEveryKeywordOfTheSchemas()
{
    for (const auto* name : {"bom-1.5.schema.json", "bom-1.6.schema.json", "spdx.schema.json",
                             "jsf-0.82.schema.json"}) {
        QVERIFY(!cycloneDxSchema(name).empty());
        QVERIFY2(knowsAllOf(json::parse(cycloneDxSchema(name))), name);
    }
    QVERIFY(!JsonSchema::isKnownKeyword("contains"));
}

void JsonSchemaTest::judgesEachKeyword_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("good");
    QTest::addColumn<QByteArray>("bad");
    const auto row = [](const char* name, const char* schema, const char* good, const char* bad) {
        QTest::newRow(name) << QByteArray(schema) << QByteArray(good) << QByteArray(bad);
    };
    row("type", R"({"type":"integer"})", "1.0", "1.5");
    row("types", R"({"type":["string","null"]})", "null", "false");
    row("enum", R"({"enum":["a",1]})", "1.0", R"("b")");
    row("const", R"({"const":"a"})", R"("a")", "null");
    row("pattern", R"({"pattern":"^a+$"})", R"("aa")", R"("aab")");
    row("pattern and zero", R"({"pattern":"^a+$"})", R"("aa")", R"("a\u0000b")");
    row("minLength", R"({"minLength":2})", R"("üü")", R"("ü")");
    row("maxLength", R"({"maxLength":2})", R"("üü")", R"("aaa")");
    row("minimum", R"({"minimum":0})", "0", "-0.5");
    row("maximum", R"({"maximum":1})", "1", "1.5");
    row("items", R"({"items":{"type":"null"}})", "[null]", "[null,1]");
    row("tuple", R"({"items":[{"type":"null"}],"additionalItems":false})", "[null]", "[null,1]");
    row("minItems", R"({"minItems":1})", "[1]", "[]");
    row("maxItems", R"({"maxItems":1})", "[1]", "[1,2]");
    row("uniqueItems", R"({"uniqueItems":true})", R"([1,"1",{}])", "[1,2,1]");
    row("required", R"({"required":["a"]})", R"({"a":null})", R"({"b":null})");
    row("properties", R"({"properties":{"a":{"type":"null"}}})", R"({"a":null})", R"({"a":1})");
    row("additional", R"({"properties":{"a":{}},"additionalProperties":false})", R"({"a":1})",
        R"({"b":1})");
    row("oneOf", R"({"oneOf":[{"type":"number"},{"minimum":5}]})", "1", "7");
    row("anyOf", R"({"anyOf":[{"type":"null"},{"const":1}]})", "1", "2");
    row("allOf", R"({"allOf":[{"type":"number"},{"minimum":5}]})", "7", "1");
    row("if", R"({"if":{"const":1},"then":{"type":"null"}})", "2", "1");
    row("reference", R"({"$ref":"other.json#/definitions/n"})", "1", R"("1")");
    row("reference alone", R"({"$ref":"#/definitions/x","type":"null","definitions":{"x":true}})",
        "1", "nothing");
    row("uri", R"({"format":"uri"})", R"("urn:a#b")", R"("a")");
    row("mail", R"({"format":"idn-email"})", R"("ü@b")", R"("@b")");
}

void JsonSchemaTest::judgesEachKeyword()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, good);
    QFETCH(QByteArray, bad);
    QVERIFY(accepts(schema.constData(), good.constData()));
    if (bad != "nothing")
        QVERIFY(!accepts(schema.constData(), bad.constData()));
}

void JsonSchemaTest::namesThePlace()
{
    JsonSchema schemas;
    schemas.add("s", json::parse(R"({"properties":{"a":{"items":{"type":"null"}}}})"));
    const auto fault = schemas.validate("s", json::parse(R"({"a":[null,3]})"));
    QCOMPARE(fault->path, std::string("/a/1"));
    QCOMPARE(fault->keyword, std::string("type"));
}

QTEST_APPLESS_MAIN(JsonSchemaTest)
#include "json_schema_test.moc"
