#include <QJsonArray>
#include <QTest>

#include "tests/support/program.h"

using namespace souverix::test;

class CryptoVectorsTest : public QObject
{
    Q_OBJECT
private slots:
    void signatures_data();
    void signatures();
    void certificatePaths();
    void timestamps();

private:
    QStringList certificateFiles(const QString& option, const QJsonValue& pems) const
    {
        QStringList arguments;
        for (const QJsonValue& pem : pems.toArray())
            arguments += {option, m_scratch.write(option.mid(2) + QString::number(arguments.size()),
                                                  pem.toString().toUtf8())};
        return arguments;
    }

    Scratch m_scratch;
};

void CryptoVectorsTest::signatures_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("accepts");
    QTest::addColumn<int>("rejects");
    QTest::newRow("ed25519") << "ed25519_test" << 88 << 63;
    QTest::newRow("ecdsa-p256") << "ecdsa_secp256r1_sha256_test" << 174 << 310;
    QTest::newRow("rsa-pkcs1-sha256") << "rsa_signature_2048_sha256_test" << 9 << 249;
}

void CryptoVectorsTest::signatures()
{
    QFETCH(QString, file);
    QFETCH(int, accepts);
    QFETCH(int, rejects);
    const auto hex = [](const QJsonValue& value) {
        return QByteArray::fromHex(value.toString().toUtf8());
    };
    Tally tally;
    for (const QJsonValue& group :
         QJsonDocument::fromJson(vectorBytes("signature/" + file + ".json"))["testGroups"]
             .toArray()) {
        const QString key = m_scratch.write("key", hex(group["publicKeyDer"]));
        for (const QJsonValue& test : group["tests"].toArray()) {
            if (test["result"].toString() == "acceptable")
                continue; // either answer is right
            const ProgramRun run =
                runCheck({"signature", "--alg", QTest::currentDataTag(), "--key", key, "--message",
                          m_scratch.write("message", hex(test["msg"])), "--signature",
                          m_scratch.write("signature", hex(test["sig"]))});
            tally.add(QString::number(test["tcId"].toInt()), test["result"].toString() == "valid",
                      run.isVerified());
        }
    }
    QCOMPARE(tally.report(QTest::currentDataTag()), QStringList());
    QCOMPARE(tally.accepts(), accepts);
    QCOMPARE(tally.rejects(), rejects);
}

void CryptoVectorsTest::certificatePaths()
{
    Tally tally;
    for (const QJsonValue& probe :
         QJsonDocument::fromJson(vectorBytes("cert/limbo.json"))["testcases"].toArray()) {
        QStringList arguments{
            "cert", m_scratch.write("leaf", probe["peer_certificate"].toString().toUtf8()),
            "--purpose", "server"};
        arguments += certificateFiles("--anchor", probe["trusted_certs"]);
        arguments += certificateFiles("--untrusted", probe["untrusted_intermediates"]);
        if (probe["expected_peer_name"].isObject())
            arguments += {"--name", probe["expected_peer_name"]["value"].toString()};
        if (probe["validation_time"].isString())
            arguments += {"--time", probe["validation_time"].toString()};
        if (probe["max_chain_depth"].isDouble())
            arguments += {"--max-depth", QString::number(probe["max_chain_depth"].toInt())};
        tally.add(probe["id"].toString(), probe["expected_result"].toString() == "SUCCESS",
                  runCheck(arguments).isVerified());
    }
    QCOMPARE(tally.report("cert"), QStringList());
    QCOMPARE(tally.accepts(), 24);
    QCOMPARE(tally.rejects(), 71);
}

void CryptoVectorsTest::timestamps()
{
    const QString base = QStringLiteral(SOUVERIX_TEST_DATA "/vectors/tsr/");
    struct Probe {
        const char* answer;
        const char* option;
        const char* file;
        bool accepts;
    };
    Tally tally;
    for (const Probe& probe :
         std::initializer_list<Probe>{{"nonce.tsr", "--data", "message.txt", true},
                                      {"nonce.tsr", "--query", "nonce.tsq", true},
                                      {"nononce.tsr", "--data", "message.txt", true},
                                      {"nononce.tsr", "--query", "nononce.tsq", true},
                                      {"nonce.tsr", "--query", "nononce.tsq", false},
                                      {"nononce.tsr", "--query", "nonce.tsq", false},
                                      {"nonce.tsr", "--data", "nonce.tsq", false},
                                      {"rejection.tsr", "--query", "nonce.tsq", false},
                                      {"rejection.tsr", "--data", "message.txt", false}}) {
        const ProgramRun run = runCheck({"tsr", base + probe.answer, "--anchor",
                                         base + "anchor.pem", probe.option, base + probe.file});
        tally.add(QString("%1 %2").arg(probe.answer, probe.file), probe.accepts, run.isVerified());
        if (probe.accepts)
            QVERIFY(run.detail()["time"].toString().startsWith("2017-04-19T06:2"));
    }
    QCOMPARE(tally.report("tsr"), QStringList());
    QCOMPARE(tally.accepts(), 4);
    QCOMPARE(tally.rejects(), 5);
}

QTEST_GUILESS_MAIN(CryptoVectorsTest)
#include "crypto_vectors_test.moc"
