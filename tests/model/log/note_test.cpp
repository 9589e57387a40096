#include <QTest>

#include "model/log/note.h"
#include "tests/support/log_builder.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

constexpr const char* kText = "one line\n\nanother, after an empty one\n";

std::string signedBy(const std::vector<SignerKey>& signers, const std::string& text = kText)
{
    Note note{text, {}};
    for (const SignerKey& signer : signers)
        note.signatures.push_back(*signText(text, signer, 1'700'000'000));
    return formatNote(note);
}

std::string reasonOf(const Result<OpenedNote>& opened)
{
    return opened ? "verified" : opened.error().reason;
}

} // namespace

class NoteTest : public QObject
{
    Q_OBJECT
private slots:
    void signedNoteOpensWithItsKey();
    void unknownKeysAreSkipped();
    void anyChangedByteIsRefused();
    void anyCutIsRefused();
    void oneBadLineOfAKnownKeySpoilsTheNote();
    void sameNameWithAnotherKeyIsUnknown();
    void keysThatClashInNameAndIdAreBothTried();
    void cosignatureTellsItsTime();
    void cosignatureOfAnotherTimeFails();
    void hundredSignaturesAreReadAndNoMore();
    void noteOf128KiBIsReadAndNoLonger();
    void looseFormsAreMalformed_data();
    void looseFormsAreMalformed();
    void vkeyWithAnyByteRaisedIsRefused();
    void vkeyComesBackFromItsText();
    void keyNamesHaveNoSpaces();
    void textThatIsNoLineIsNotSigned();
};

void NoteTest::signedNoteOpensWithItsKey()
{
    const SignerKey signer = signerOf("fleet/region-a", 1);
    const std::vector keys{verifierKeyOf(signer)};
    const auto opened = openNote(signedBy({signer}), keys);
    QVERIFY(opened);
    QCOMPARE(opened->text, std::string(kText));
    QCOMPARE(opened->signers.size(), std::size_t{1});
    QVERIFY(opened->signers[0].key == keys[0]);
    QVERIFY(!opened->signers[0].time);
}

void NoteTest::unknownKeysAreSkipped()
{
    const SignerKey known = signerOf("known", 1), other = signerOf("other", 2);
    const std::vector keys{verifierKeyOf(known)};
    const auto opened = openNote(signedBy({other, known}), keys);
    QVERIFY(opened);
    QCOMPARE(opened->unknown, std::size_t{1});
    QCOMPARE(reasonOf(openNote(signedBy({other}), keys)), std::string("no-known-key"));
    QCOMPARE(reasonOf(openNote(signedBy({other}), {})), std::string("no-known-key"));
}

void NoteTest::anyChangedByteIsRefused()
{
    const SignerKey signer = signerOf("fleet/region-a", 1);
    const std::vector keys{verifierKeyOf(signer)};
    const std::string note = signedBy({signer});
    for (std::size_t at = 0; at < note.size(); ++at)
        for (int bit = 0; bit < 8; ++bit)
            QVERIFY2(!openNote(flipped(note, at, bit), keys), std::to_string(at).c_str());
}

void NoteTest::anyCutIsRefused()
{
    const SignerKey signer = signerOf("fleet/region-a", 1);
    const std::vector keys{verifierKeyOf(signer)};
    const std::string note = signedBy({signer});
    for (std::size_t length = 0; length < note.size(); ++length) {
        QVERIFY(!openNote(note.substr(0, length), keys));
        QVERIFY(length == 0 || !openNote(note.substr(length), keys));
    }
    QVERIFY(!openNote(note + '\n', keys));
    QVERIFY(!openNote(note + 'x', keys));
}

void NoteTest::oneBadLineOfAKnownKeySpoilsTheNote()
{
    const SignerKey good = signerOf("good", 1), bad = signerOf("bad", 2);
    Note note = *parseNote(signedBy({good, bad}));
    note.signatures[1].signature = flipped(note.signatures[1].signature, 5);
    const std::vector both{verifierKeyOf(good), verifierKeyOf(bad)};
    QCOMPARE(reasonOf(openNote(note, both)), std::string("bad-signature"));
    QVERIFY(openNote(note, std::span(both).first(1)));
}

void NoteTest::sameNameWithAnotherKeyIsUnknown()
{
    const std::vector keys{verifierKeyOf(signerOf("name", 2))};
    QCOMPARE(reasonOf(openNote(signedBy({signerOf("name", 1)}), keys)),
             std::string("no-known-key"));
}

void NoteTest::keysThatClashInNameAndIdAreBothTried()
{
    const SignerKey signer = signerOf("name", 1);
    VerifierKey clash = verifierKeyOf(signerOf("name", 2));
    clash.id = signer.id;
    const VerifierKey right = verifierKeyOf(signer);
    for (const auto& keys : {std::vector{clash, right}, std::vector{right, clash}}) {
        const auto opened = openNote(signedBy({signer}), keys);
        QVERIFY(opened);
        QCOMPARE(opened->signers.size(), std::size_t{1});
        QVERIFY(opened->signers[0].key == right);
    }
    QCOMPARE(reasonOf(openNote(signedBy({signer}), std::vector{clash})),
             std::string("bad-signature"));
}

void NoteTest::cosignatureTellsItsTime()
{
    const SignerKey log = signerOf("log", 1);
    const SignerKey witness = signerOf("witness", 2, NoteKeyType::CosignatureV1);
    const std::vector keys{verifierKeyOf(log), verifierKeyOf(witness)};
    const auto opened = openNote(signedBy({log, witness}), keys);
    QVERIFY(opened);
    QCOMPARE(opened->signers.size(), std::size_t{2});
    QVERIFY(opened->signers[1].time == 1'700'000'000U);
}

void NoteTest::cosignatureOfAnotherTimeFails()
{
    const SignerKey witness = signerOf("witness", 2, NoteKeyType::CosignatureV1);
    const std::vector keys{verifierKeyOf(witness)};
    const Note note = *parseNote(signedBy({witness}));
    for (std::size_t at = 0; at < note.signatures[0].signature.size(); ++at) {
        Note changed = note;
        changed.signatures[0].signature = flipped(note.signatures[0].signature, at, 7);
        QCOMPARE(reasonOf(openNote(changed, keys)), std::string("bad-signature"));
    }
    Note longer = note;
    longer.signatures[0].signature += 'x';
    QCOMPARE(reasonOf(openNote(longer, keys)), std::string("bad-signature"));
}

void NoteTest::hundredSignaturesAreReadAndNoMore()
{
    const SignerKey signer = signerOf("log", 1);
    const std::vector keys{verifierKeyOf(signer)};
    QVERIFY(openNote(signedBy(std::vector(100, signer)), keys));
    QCOMPARE(reasonOf(openNote(signedBy(std::vector(101, signer)), keys)), std::string("bad-note"));
}

void NoteTest::noteOf128KiBIsReadAndNoLonger()
{
    const SignerKey signer = signerOf("log", 1);
    const std::vector keys{verifierKeyOf(signer)};
    const std::size_t around = signedBy({signer}, "\n").size() - 1;
    const std::string longest = std::string(kMaxNoteBytes - around - 1, 'x') + '\n';
    QVERIFY(openNote(signedBy({signer}, longest), keys));
    QCOMPARE(reasonOf(openNote(signedBy({signer}, 'x' + longest), keys)), std::string("bad-note"));
}

void NoteTest::looseFormsAreMalformed_data()
{
    QTest::addColumn<QByteArray>("note");
    const QByteArray line = "\xE2\x80\x94 name AAAAAAE=\n";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("only a signature") << line;
    QTest::newRow("text without newline") << "text\n" + line;
    QTest::newRow("hyphen for the dash") << QByteArray("text\n\n- name AAAAAAE=\n");
    QTest::newRow("two spaces") << QByteArray("text\n\n\xE2\x80\x94 name  AAAAAAE=\n");
    QTest::newRow("trailing space") << QByteArray("text\n\n\xE2\x80\x94 name AAAAAAE= \n");
    QTest::newRow("no name") << QByteArray("text\n\n\xE2\x80\x94  AAAAAAE=\n");
    QTest::newRow("plus in the name") << QByteArray("text\n\n\xE2\x80\x94 na+me AAAAAAE=\n");
    QTest::newRow("no-break space in the name")
        << QByteArray("text\n\n\xE2\x80\x94 na\xC2\xA0me AAAAAAE=\n");
    QTest::newRow("id alone") << QByteArray("text\n\n\xE2\x80\x94 name AAAAAA==\n");
    QTest::newRow("unpadded") << QByteArray("text\n\n\xE2\x80\x94 name AAAAAAE\n");
    QTest::newRow("unused bits") << QByteArray("text\n\n\xE2\x80\x94 name AAAAAAF=\n");
    QTest::newRow("carriage return") << "text\r\n\n" + line;
    QTest::newRow("tab") << "a\ttab\n\n" + line;
    QTest::newRow("zero byte") << QByteArray("a\0b\n\n", 5) + line;
    QTest::newRow("overlong UTF-8") << "a\xC0\x80\n\n" + line;
    QTest::newRow("surrogate") << "a\xED\xA0\x80\n\n" + line;
    QTest::newRow("text after") << "text\n\n" + line + "more\n";
}

void NoteTest::looseFormsAreMalformed()
{
    QFETCH(QByteArray, note);
    QVERIFY(parseNote("text\n\n\xE2\x80\x94 name AAAAAAE=\n"));
    const auto parsed = parseNote(note.toStdString());
    QVERIFY(!parsed);
    QVERIFY(parsed.error().code == ErrorCode::Malformed);
}

void NoteTest::vkeyWithAnyByteRaisedIsRefused()
{
    const std::string text = formatVkey(verifierKeyOf(signerOf("log", 1)));
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string raised = text;
        ++raised[at];
        QVERIFY2(!parseVkey(raised), raised.c_str());
        for (std::size_t end = at; end <= text.size(); ++end)
            QVERIFY((at == 0 && end == text.size()) || !parseVkey(text.substr(at, end - at)));
    }
}

void NoteTest::vkeyComesBackFromItsText()
{
    for (const NoteKeyType type : {NoteKeyType::Ed25519, NoteKeyType::CosignatureV1}) {
        const VerifierKey key = verifierKeyOf(signerOf("fleet/region-a", 9, type));
        const auto back = parseVkey(formatVkey(key));
        QVERIFY(back);
        QVERIFY(*back == key);
    }
}

void NoteTest::keyNamesHaveNoSpaces()
{
    for (const char* name :
         {"", "a b", "a+b", "a\nb", "a\xC2\x85", "\xE3\x80\x80", "a\xE2\x80\xAF"})
        QVERIFY2(!isKeyName(name), name);
    for (const char* name : {"a", "sx-prod/region-a", "r\xC3\xA9gion"})
        QVERIFY2(isKeyName(name), name);
    QVERIFY(!makeSignerKey("a b", NoteKeyType::Ed25519, {}));
}

void NoteTest::textThatIsNoLineIsNotSigned()
{
    const SignerKey signer = signerOf("log", 1);
    QVERIFY(!signText("", signer));
    QVERIFY(!signText("no newline", signer));
    QVERIFY(!signText("a\tb\n", signer));
}

QTEST_APPLESS_MAIN(NoteTest)
#include "note_test.moc"
