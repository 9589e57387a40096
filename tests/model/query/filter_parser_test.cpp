#include <QtTest>

#include "model/query/filter/filter.h"

using namespace souverix;

namespace
{

const UtcTime kNow = *UtcTime::parse("2026-02-27T03:45:00Z");

std::string canonical(const char* text, FilterKind kind)
{
    const auto filter = Filter::parse(text, kind, kNow);
    return filter ? filter->toText()
                  : "ERROR " + filter.error().reason + " " + filter.error().detail;
}

} // namespace

class FilterParserTest : public QObject
{
    Q_OBJECT

private slots:
    void givesCanonicalText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
        };
        row("", "");
        row("  \t\n", "");
        row("phase=active", "phase = active");
        row("phase == active && drift>=medium", "phase = active and drift >= medium");
        row("phase=active drift>=medium", "phase = active and drift >= medium");
        row("a b", "a and b");
        row("a or b c", "a or b and c");
        row("(a or b) c", "(a or b) and c");
        row("a||b||c", "a or b or c");
        row("(a and b) and c", "a and b and c");
        row("not a b", "not a and b");
        row("not (a b)", "not (a and b)");
        row("!a -b", "not a and not b");
        row("not not a", "not not a");
        row("!(a || b)", "not (a or b)");
        row("AND1", "AND1");
        row("a AND b OR c", "a and b or c");
        row("Phase != active", "phase != active");
        row("severity = high", "drift = high");
        row("conn.state = connected", "connectivity = connected");
        row("debt.hours > 90m", "debt_hours > 90m");
        row("debt_hours>1h30m", "debt_hours > 1h30m");
        row("node ~ edge", "node contains edge");
        row("node MATCHES edge*5", "node contains edge*5");
        row("node startswith edge-", "node startswith edge-");
        row("region in{a,b}", "region in {a, b}");
        row("region in { \"a b\" , 'c\"d' }", "region in {\"a b\", \"c\\\"d\"}");
        row("drift between low and high", "drift between low and high");
        row("drift between low and high and linked", "drift between low and high and linked");
        row("node = \"a\\\\b\"", "node = \"a\\\\b\"");
        row("node = a\\ b*", "node = a\\ b*");
        row("node = a=b", "node = a=b");
        row("node = -15", "node = -15");
        row("\"autonomous\"", "\"autonomous\"");
        row("autonomous", "autonomous");
        row("'autonomous'", "\"autonomous\"");
        row("phase_since > now-2h", "phase_since > now-2h");
        row("phase_since > 2026-02-27", "phase_since > 2026-02-27");
        row("phase_since > \"2026-02-27 03:45\"", "phase_since > \"2026-02-27 03:45\"");
        row("compliance_score < 95%", "compliance_score < 95%");
        row("zone = null", "zone = null");
        row("zone = \"null\"", "zone = \"null\"");
        row("node=узел-15 or node=節点", "node = узел-15 or node = 節点");
    }
    void givesCanonicalText()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const std::string first = canonical(text.constData(), FilterKind::Nodes);
        QCOMPARE(QByteArray::fromStdString(first), expected);
        QCOMPARE(canonical(first.c_str(), FilterKind::Nodes), first);
    }

    void tellsWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<int>("offset");
        const auto row = [](const char* text, const char* reason, int offset) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(reason) << offset;
        };
        row("phse = active", "unknown-field", 0);
        row("linked and phse = active", "unknown-field", 11);
        row("phase = ", "missing-value", 8);
        row("phase =)", "missing-value", 7);
        row("phase", "", -1);
        row("(phase = active", "unclosed-parenthesis", 0);
        row("phase = active)", "unexpected-character", 14);
        row("node = \"abc", "unclosed-quote", 7);
        row("a and", "unexpected-end", 5);
        row("and a", "unexpected-character", 0);
        row("a or or b", "unexpected-character", 5);
        row("not", "unexpected-end", 3);
        row("drift >= hihg", "bad-severity", 9);
        row("autonomous = maybe", "bad-flag", 13);
        row("autonomous < true", "bad-operator", 11);
        row("drift contains h", "bad-operator", 6);
        row("debt_hours > soon", "bad-duration", 13);
        row("debt_hours > 3x", "bad-duration", 13);
        row("backlog > 3h", "bad-number", 10);
        row("phase_since > yesterday", "bad-time", 14);
        row("phase_since > 2026-02-30", "bad-time", 14);
        row("phase_since > now-2", "bad-time", 14);
        row("phase_since > now-99999999w", "bad-time", 14);
        row("region in a", "missing-value", 10);
        row("region in {a", "unclosed-list", 10);
        row("region in {a b}", "unexpected-character", 13);
        row("drift between low", "missing-value", 17);
        row("= 5", "unexpected-character", 0);
        row("\"phase\" = active", "unknown-field", 0);
        row("compliance_score < null", "bad-operator", 19);
        row("узел = 1", "unknown-field", 0);
        row("a } b", "unexpected-character", 2);
    }
    void tellsWhatIsWrongAndWhere()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, reason);
        QFETCH(int, offset);
        const auto fault = Filter::check(text.toStdString(), FilterKind::Nodes, kNow);
        QCOMPARE(fault.has_value(), offset >= 0);
        if (!fault)
            return;
        QCOMPARE(QByteArray::fromStdString(fault->reason), reason);
        QCOMPARE(static_cast<int>(fault->offset), offset);
        QVERIFY(!fault->detail.empty());
    }

    void refusesWhatIsNoUtf8()
    {
        QCOMPARE(Filter::check("node = \xff", FilterKind::Nodes, kNow)->reason,
                 std::string("bad-text"));
    }

    void refusesEndlessNesting()
    {
        const std::string deep = std::string(50'000, '(') + "a";
        QCOMPARE(Filter::check(deep, FilterKind::Nodes, kNow)->reason, std::string("too-deep"));
        const std::string nots = std::string(50'000, '!') + "a";
        QCOMPARE(Filter::check(nots, FilterKind::Nodes, kNow)->reason, std::string("too-deep"));
    }

    void suggestsTheNearestField()
    {
        const auto fault = Filter::check("phse = active", FilterKind::Nodes, kNow);
        QVERIFY(fault->detail.find("`phase`") != std::string::npos);
    }

    void cutsTopLevelConditionsIntoTerms()
    {
        const auto filter =
            Filter::parse("phase = active  -(region = a or b) drift", FilterKind::Nodes, kNow);
        const auto terms = filter->terms();
        QCOMPARE(terms.size(), std::size_t{3});
        QCOMPARE(terms[0].text, std::string("phase = active"));
        QCOMPARE(terms[1].text, std::string("not (region = a or b)"));
        QVERIFY(terms[1].negated);
        QCOMPARE(terms[1].begin, std::size_t{16});
        QCOMPARE(terms[1].end, std::size_t{34});
        QCOMPARE(terms[2].text, std::string("drift"));
    }

    void quotesTextsThatWouldReadOtherwise()
    {
        for (const std::string text : {"plain", "two words", "a\"b", "a\\b", "star*", "-minus",
                                       "null", "", "or", "(x)", "a,b", "узел", "a&&b", "'q"}) {
            const auto filter =
                Filter::parse("node = " + quotedFilterText(text), FilterKind::Nodes, kNow);
            QVERIFY2(filter.has_value(), text.c_str());
            const FilterLiteral& value = filter->tree().values.front();
            QVERIFY2(value.pattern.plain() && !value.null, text.c_str());
            QCOMPARE(value.pattern.literal(), text);
        }
    }

    void everyFieldHasOneMeaning()
    {
        for (const FilterKind kind : {FilterKind::Nodes, FilterKind::Events}) {
            const FilterSchema& schema = filterSchema(kind);
            for (std::size_t i = 0; i < schema.fields.size(); ++i) {
                QVERIFY(!schema.fields[i].description.empty());
                QCOMPARE(*schema.find(schema.fields[i].name), i);
                for (const std::string& alias : schema.fields[i].aliases)
                    QCOMPARE(*schema.find(alias), i);
            }
        }
    }

    void readsMembersOfData()
    {
        QCOMPARE(canonical("data.component = souverix-rempart seq > 5", FilterKind::Events),
                 std::string("data.component = souverix-rempart and sequence > 5"));
    }
};

QTEST_APPLESS_MAIN(FilterParserTest)
#include "filter_parser_test.moc"
